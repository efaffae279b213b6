// Purpose: what a sticky note looks like, resting or lifted.
#pragma once

#include "screens/frame.h"

namespace screens {

struct NoteLook {
  bool lifted = false;  ///< held by a finger: a deeper shadow
  bool written = false; ///< a seat writes in it
  bool focused = false;
};

void draw_note(paint::Canvas&, const Theme&, const Words&, Rect, const workshop::Note&, NoteLook);
/// All pixels a note may touch, its shadow included.
Rect note_bounds(const Theme&, Rect);

} // namespace screens
