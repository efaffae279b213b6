// Purpose: slips of paper in one place of a step: what people wrote, and the button that adds one.
// Invariants: hidden slips show that they are there and nothing else; a slip nobody wrote on is drawn only
// while somebody is about to.
#pragma once

#include "screens/steps.h"

#include <functional>
#include <string>
#include <string_view>

namespace screens {

/// Where slips lie and how the place looks.
struct SlipPlace {
  int step = 0, column = 0;
  std::string name;              ///< of the areas: <name> (the list, dragged when it is long) and <name>/add
  std::string_view heading = {}; ///< empty: none
  Colour tone = colour::accent;
  std::string_view empty = {}; ///< said where nothing is; empty: the usual sentence
  workshop::Id about = 0;      ///< only slips about this, and new ones are
  bool adds = true;            ///< people can add more
  bool marks = false;          ///< each has slip/<id>/mark: mark 1 or 0
  bool low = false;            ///< few lie at the lower end, where hands are
  /// A slip was dragged and let go here; none: slips stay where they are.
  std::function<void(const workshop::Slip&, Point)> dropped = {};
  paint::Layer layer = paint::Layer::settled;
  float largest = 46;        ///< of the words on a wall, units
  float heading_most = 1e9f; ///< of the heading, pixels
};

/// Cards in columns; areas slip/<id> (write in it), slip/<id>/delete while it is written, slip/<id>/mark.
void slip_wall(Frame&, const workshop::Session&, const SlipPlace&, Rect, ScrollView&);

/// How large the words of a wall are there, units: for SlipPlace::largest of several side by side.
float slip_wall_size(Frame&, const workshop::Session&, const SlipPlace&, Rect);

/// How large a wall's heading is there, pixels: for SlipPlace::heading_most of several side by side.
float slip_heading_size(Frame&, const SlipPlace&, Rect);

/// The same as words side by side, each as wide as it is, without a heading and a button: see slip_add.
void slip_cloud(Frame&, const workshop::Session&, const SlipPlace&, Rect, ScrollView&);

/// The button <name>/add by itself.
void slip_add(Frame&, const workshop::Session&, const SlipPlace&, Rect);

/// The same where there is little room: a line each.
void slip_lines(Frame&, const workshop::Session&, Rect, std::string_view name, int step, int column,
                std::string_view heading, ScrollView&);

/// The dotted back of a card that lies face down: something is written, and nobody reads it yet.
void draw_face_down(paint::Canvas&, const Theme&, Rect card, Colour tone);

/// "7 slips in all", while what is written in the current step is hidden, or `always`; else nothing.
void written_count(Frame&, const workshop::Session&, Rect, bool always = false);

/// How many slips with words lie in a step.
int slips_written(const workshop::Session&, int step);

} // namespace screens
