// Purpose: how everything looks: colours, sizes, type. One place, so that the whole table changes together.
// Sizes are in units (u): u = min(width / 1600, height / 1080) pixels, so that every screen has at least
// 1600 x 1080 units to lay itself out in, whatever the display.
#pragma once

#include "paint/canvas.h"

#include <array>

namespace screens {

using paint::Colour;
using paint::Face;
using paint::Type;
using touch::Point;
using touch::Rect;

namespace colour {
inline constexpr Colour paper = paint::rgb(0xF5F1E8);  ///< behind everything
inline constexpr Colour sheet = paint::rgb(0xFFFDF8);  ///< cards and bars
inline constexpr Colour ink = paint::rgb(0x1B2430);    ///< text; 14:1 on paper
inline constexpr Colour muted = paint::rgb(0x545E6B);  ///< secondary text; 5.9:1 on paper
inline constexpr Colour edge = paint::rgb(0xDDD5C6);   ///< borders
inline constexpr Colour accent = paint::rgb(0x0B4A5E); ///< the program's own colour: petrol
inline constexpr Colour accent_soft = paint::rgb(0xD9E8EA);
inline constexpr Colour on_accent = paint::rgb(0xFFFFFF);
inline constexpr Colour calm_warning = paint::rgb(0x9A4B00); ///< overtime, notices
inline constexpr Colour warning_soft = paint::rgb(0xFBE9D0);
inline constexpr Colour danger = paint::rgb(0x9E2A2B);
inline constexpr Colour shadow = paint::rgb(0x2A2418, 70);
/// What content calls by name (workshop::colour_names, in that order): perspectives, decks, answers. Dark
/// enough to carry white text (4.5:1); the first four from Okabe and Ito's palette for colour-blind eyes.
inline constexpr std::array<Colour, 8> named = {
    paint::rgb(0x00659E), paint::rgb(0xB14A00), paint::rgb(0x00735A), paint::rgb(0x8A3F72),
    paint::rgb(0x9E2A2B), paint::rgb(0x6B5416), paint::rgb(0x4A5563), paint::rgb(0x0B6B78)};
/// What notes can be; all carry ink.
inline constexpr std::array<Colour, 6> note = {paint::rgb(0xFFE58A), paint::rgb(0xBDE2F5),
                                               paint::rgb(0xC8EBBF), paint::rgb(0xFBCBD0),
                                               paint::rgb(0xDFD2F7), paint::rgb(0xFFFFFF)};
/// What ink can be; all stand out on every note.
inline constexpr std::array<Colour, 4> ink_line = {paint::rgb(0x1B2430), paint::rgb(0x00659E),
                                                   paint::rgb(0x9E2A2B), paint::rgb(0x00735A)};
/// One colour a seat, so that a seat, its note and the line between them are seen as one.
inline constexpr std::array<Colour, 8> seat = {
    paint::rgb(0x0B4A5E), paint::rgb(0xB14A00), paint::rgb(0x8A3F72), paint::rgb(0x3F6B1F),
    paint::rgb(0x00659E), paint::rgb(0x9E2A2B), paint::rgb(0x5B4BA8), paint::rgb(0x6B5416)};
} // namespace colour

struct Theme {
  float u = 1; ///< pixels of one unit
  float operator()(float units) const { return units * u; }

  // The type scale, sizes in units.
  Type display() const { return {Face::bold, 84 * u}; }   ///< the start screen, the clock
  Type headline() const { return {Face::bold, 50 * u}; }  ///< what the room is asked
  Type title() const { return {Face::semibold, 36 * u}; } ///< cards, the kerneopgave
  Type body() const { return {Face::regular, 30 * u}; }
  Type strong() const { return {Face::semibold, 30 * u}; }
  Type label() const { return {Face::medium, 24 * u}; } ///< the smallest that carries meaning
};

inline Theme theme_for(float width, float height) {
  return {std::max(0.05f, std::min(width / 1600, height / 1080))};
}

/// A field's light colour.
inline Colour field_tint(Colour of) { return mix(of, colour::sheet, 0.88f); }

} // namespace screens
