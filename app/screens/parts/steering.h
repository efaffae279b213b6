// Purpose: what the facilitator steers the workshop with: step, clock, undo, and the menu of what is rare. It
// stands along the lower edge, the left or the right one (Settings::side), always at hand height.
#pragma once

#include "screens/frame.h"

namespace screens {

struct SteeringView {
  std::uint64_t advanced = 0; ///< the gesture of the last step to another step
  std::int64_t until = 0;     ///< ticks: as long as it can be undone by the button that else goes back
  bool parking = false;       ///< the parking lot was asked for in this frame
  bool script = false;        ///< the facilitator's view was asked for in this frame
  bool elsewhere = false;     ///< it stands on a second screen: no button for it here
};

/// How long going to another step can be undone by one tap as if it had never happened, milliseconds.
inline constexpr std::int64_t regret = patience;

/// Draws the controls and takes their room off `area`. Areas: menu, script, parking, back, next, undo, redo
/// (while something was undone), timer/start, timer/pause. True when the menu was asked for.
bool steering(Frame&, const workshop::LiveSession&, SteeringView&, Rect& area);

/// Minutes more and less for the step, and its clock anew. Areas: timer/minus, timer/plus, timer/restart.
void minutes_row(Frame&, const workshop::Session&, Rect, paint::Layer);

/// Only what steers step and clock, along the lower edge: for the facilitator's own screen. Areas: back,
/// undo, redo, timer/…, next.
void steering_beside(Frame&, const workshop::LiveSession&, SteeringView&, Rect& area);

/// To the next or the last step, if there is one.
void propose_step(Frame&, const workshop::Session&, int by);

} // namespace screens
