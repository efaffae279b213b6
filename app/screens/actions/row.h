// Purpose: one action as a row of two lines: what, who, when; the first step, how it helps, the perspective.
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
  float grow = 1;      ///< how much larger all is where few rows have much room, from 1
};

/// Kept ones are as high as this, all others a little lower, in units.
inline constexpr float kept_height = 216, row_height = 196;

void action_row(Frame&, const workshop::Session&, ActionsView&, const workshop::Action&, const ActionRow&);

} // namespace screens
