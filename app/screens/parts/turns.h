// Purpose: a timer for talking in turn: a minute each, two or all around the table. It is part of the
// session, so everybody sees the same and it survives a restart.
#pragma once

#include "screens/frame.h"

namespace screens {

/// Areas turns/start, turns/stop, turns/next. `seconds`: each, 10..600; `of`: how many take a turn.
void turns_timer(Frame&, const workshop::Session&, Rect, int seconds, int of);

/// Whose turn it is now, counted from 0; -1: the timer stands, or all have had theirs.
int turn_of(const workshop::Turns&, workshop::Time now);

} // namespace screens
