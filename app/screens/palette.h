// Purpose: every colour of the table, in three themes: light, dark, and high contrast for a projector in a
// bright room. Invariant: one palette is worn by the whole process, by all its windows; wear() is called by
// the thread that builds the frames, before a frame is begun, and all scenes of a frame are drawn with it.
// `colour::paper` and its like are the worn palette's, so nothing that outlives a frame may keep a copy.
// Which text stands on what, and how well it is read there, is written down in palette_pairs.h.
#pragma once

#include "paint/canvas.h"
#include "workshop/settings.h"

#include <array>

namespace screens {

using paint::Colour;
using workshop::ColourTheme;

struct Palette {
  Colour paper;        ///< behind everything
  Colour sheet;        ///< cards and bars
  Colour ground;       ///< what cards and keys stand on; a disc or a bar that is not filled yet
  Colour ink;          ///< text
  Colour muted;        ///< secondary text
  Colour edge;         ///< of what can't be pressed, and lines
  Colour control_edge; ///< of what can be pressed
  Colour accent;       ///< the program's own colour: petrol
  Colour accent_soft;
  Colour on_accent; ///< text on accent, danger, ink, and on named and seats' colours
  Colour plate;     ///< large, behind the sentence that matters most
  Colour on_plate;
  Colour calm_warning; ///< overtime, notices
  Colour warning_soft;
  Colour danger;
  Colour shadow;
  Colour field;      ///< where somebody writes; carries ink
  Colour marked;     ///< behind words that somebody marked; carries ink
  Colour curtain;    ///< a screen that shows nothing
  Colour on_curtain; ///< the time of day on it
  /// Of notes: paper is paper in every theme.
  Colour note_ink;
  std::array<Colour, 8> named;    ///< what content calls by name (workshop::colour_names, in that order)
  std::array<Colour, 5> mood;     ///< from low to high
  std::array<Colour, 6> note;     ///< what notes can be; all carry note_ink
  std::array<Colour, 4> ink_line; ///< what ink can be; all stand out on every note
  std::array<Colour, 8> seat;     ///< a seat, its note and the line between them are seen as one
};

extern const Palette palettes[3]; ///< in the order of ColourTheme
extern Palette worn;              ///< a copy of one of them; light from the beginning
void wear(ColourTheme);

namespace colour {
inline const Colour& paper = worn.paper;
inline const Colour& sheet = worn.sheet;
inline const Colour& ground = worn.ground;
inline const Colour& ink = worn.ink;
inline const Colour& muted = worn.muted;
inline const Colour& edge = worn.edge;
inline const Colour& control_edge = worn.control_edge;
inline const Colour& accent = worn.accent;
inline const Colour& accent_soft = worn.accent_soft;
inline const Colour& on_accent = worn.on_accent;
inline const Colour& plate = worn.plate;
inline const Colour& on_plate = worn.on_plate;
inline const Colour& calm_warning = worn.calm_warning;
inline const Colour& warning_soft = worn.warning_soft;
inline const Colour& danger = worn.danger;
inline const Colour& shadow = worn.shadow;
inline const Colour& field = worn.field;
inline const Colour& marked = worn.marked;
inline const Colour& curtain = worn.curtain;
inline const Colour& on_curtain = worn.on_curtain;
inline const Colour& note_ink = worn.note_ink;
inline const auto& named = worn.named;
inline const auto& mood = worn.mood;
inline const auto& note = worn.note;
inline const auto& ink_line = worn.ink_line;
inline const auto& seat = worn.seat;
} // namespace colour

} // namespace screens
