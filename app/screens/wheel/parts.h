// Purpose: what the files of this folder share while one frame of the wheel is built. Not for other folders.
#pragma once

#include "screens/parts/poll.h"
#include "screens/steps.h"
#include "screens/wheel/shape.h"
#include "screens/words/wheel.h"

namespace screens {

inline Colour now_colour() { return colour::accent; }
inline Colour wanted_colour() { return colour::calm_warning; }

/// Where the spokes lie. All that is pressed lies in the lower two thirds of the screen.
struct WheelMap {
  Rect area;
  Point centre;
  float rx = 0, ry = 0; ///< of the outermost ring: wider than high where spokes lie aslant, for fingers' sake
  Point radii(double ring) const;
  int spokes = 1;
  Point within;       ///< rings' worth of space inside the first ring, across and down
  float size = 0;     ///< of a spot
  float outside = 0;  ///< what stands out over the outermost ring
  bool shown = false; ///< the team's shape is
  bool cross() const { return shown && spokes == 4; }
  bool to_mark() const { return !shown && spokes == 4; }
  Point toward(int spoke) const; ///< from the centre, 1 long; clockwise from the top
  Point at(int spoke, double ring) const;
  Rect spot(int spoke, int ring) const; ///< to press: none meets another
  Rect label(Frame&, int spoke) const;
};
/// `shown`: nothing is put on the rings any more, and the labels have room for a gap in words.
WheelMap wheel_map(Frame&, Rect area, int spokes, bool shown);

struct WheelFrame {
  Frame& f;
  const workshop::Session& s;
  const workshop::Step& step;
  WheelView& view;
  WheelMap map;

  int directions() const { return int(s.agenda.directions.size()); }
  const workshop::Direction& direction(int i) const { return s.agenda.directions[std::size_t(i)]; }
  const workshop::Poll& poll(int direction, bool wanted) const {
    return workshop::poll_of(s, s.step, wheel_question(s.agenda, direction, wanted));
  }
  const WheelWords& words() const { return wheel_words(f.words.language); }
};

/// A spoke's name as area wheel/<direction>, and a line under it. A tap picks the direction.
void wheel_label(WheelFrame&, int direction, const std::string& line, bool chosen,
                 Colour line_tone = colour::muted);
/// While marks are put: how many there are, and where there is room, what the direction is about.
void wheel_label_to_mark(WheelFrame&, int direction, const std::string& count, bool chosen);
std::string direction_icon(const workshop::Direction&); ///< empty: none

void wheel_rings(WheelFrame&, paint::Canvas&);
void place_marks(WheelFrame&, Rect panel);
void show_shape(WheelFrame&, Rect panel);

} // namespace screens
