// Purpose: one action as a row: what, who, when; the first step, how it helps, the perspective. Two
// lines, on a tall screen three.
// Not for other folders.
#pragma once

#include "screens/parts/dots.h"
#include "screens/steps.h"

namespace screens {

struct ActionRow {
  int number = 1; ///< in its list
  Rect rect, visible;
  bool choosing = false, dotting = false;
  workshop::Dots dots; ///< those that the room sees
  bool tall = false;   ///< three lines
  float grow = 1;      ///< how much higher it is than it must be, from 1
};

/// As low as a row can be, in units.
inline constexpr float wide_row = 172, tall_row = 256;

void action_row(Frame&, const workshop::Session&, ActionsView&, const workshop::Action&, const ActionRow&);

} // namespace screens
