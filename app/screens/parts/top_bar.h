// Purpose: above every step: where we are, the clock, the kerneopgave. Nothing here is pressed: it is for
// eyes.
#pragma once

#include "screens/frame.h"

namespace screens {

/// Draws the bar and takes its room off `area`.
void top_bar(Frame&, const workshop::Session&, Rect& area);

/// "12:05", or "+0:31" in overtime. Whole seconds, rounded so that a full clock shows its whole minutes.
std::string clock_text(workshop::Time left);

} // namespace screens
