// Purpose: the sign of the program, drawn with the colours that are worn: people in four colours around what
// they have in common. Invariant: once they have gathered it stands still and asks for no more frames.
#pragma once

#include "screens/frame.h"

namespace screens {

/// `age`: milliseconds since it was shown first.
void emblem(Frame&, Rect, std::int64_t age);

} // namespace screens
