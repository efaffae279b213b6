// Purpose: the timer for talking in turn, "one minute each".
#pragma once

#include "screens/frame.h"

namespace screens {

/// Starts and stops the session's turns of `seconds` each, `of` of them, and shows whose turn it is.
void turns_timer(Frame&, const workshop::Session&, Rect, int seconds, int of);

} // namespace screens
