// Purpose: what was drawn by hand on a note, as a picture that scales: SVG, on paper of the note's colour.
#pragma once

#include "workshop/session.h"

#include <array>
#include <string>

namespace report {

/// Of notes and of ink, as 0xRRGGBB, in the order of their numbers: those of the table (screens/palette.h).
inline constexpr std::array<unsigned, workshop::limit::colours> paper = {0xFFE58A, 0xBDE2F5, 0xC8EBBF,
                                                                         0xFBCBD0, 0xDFD2F7, 0xFFFFFF};
inline constexpr std::array<unsigned, workshop::limit::inks> inks = {0x1B2430, 0x005A90, 0x9E2A2B, 0x006449};

/// A whole SVG document, 280 x 190 pixels when nobody says otherwise. Lines are as smooth and as thick as on
/// the table.
std::string drawing_of(const workshop::Note&);

/// "drawing-7.svg" for note 7.
std::string drawing_name(const workshop::Note&);

/// An SVG document as the address of a picture, so that it needs no file of its own.
std::string data_address(const std::string& svg);

} // namespace report
