// Purpose: the role that somebody holds in a step ("the citizen's chair"): a card that reminds the room of
// it.
#pragma once

#include "screens/frame.h"

namespace screens {

/// Draws the step's chair, if it has one, into the lower part of `r` and takes its room off it.
void role_card(Frame&, const workshop::Step&, Rect& r, float height = 96);
/// The card itself, wherever a screen has room for it: piece chair.
void draw_role(Frame&, const workshop::Step&, Rect);

} // namespace screens
