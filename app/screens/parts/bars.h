// Purpose: the frame around every step: above, where we are, the clock and the kerneopgave; below, at hand
// height, what the facilitator steers with. Nothing that must be pressed lies above.
#pragma once

#include "screens/frame.h"

namespace screens {

/// Draws both bars and takes their room off `area`. Areas: home, back, undo, redo, timer/start, timer/pause,
/// timer/minus, timer/plus, timer/restart, next.
void bars(Frame&, const workshop::LiveSession&, Rect& area);

/// "12:05", or "+0:31" in overtime. Whole seconds, rounded so that a full clock shows its whole minutes.
std::string clock_text(workshop::Time left);

} // namespace screens
