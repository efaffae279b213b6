// Purpose: what the room must read, as large as the screen bears, over everything but the controls: the
// question, its result once that is shown, the kerneopgave, the clock. Opened by who leads the day, put away
// by a tap. Invariant: no type in it is smaller than can be read from the room's depth (Theme::legible).
#pragma once

#include "screens/frame.h"

namespace screens {

/// Area large/close, all of `r`; true when it was tapped. `question`: of a step that has several.
bool large_view(Frame&, const workshop::Session&, int question, Rect r);

} // namespace screens
