// Purpose: showing only a part of the drawing surface, where the display can. Shared by both backends.
#pragma once

#include "touch/geometry.h"

#include <span>

namespace platform {

/// Asks the current GL context once. True when parts can be shown and the drawing surface then keeps its
/// content: on X11 with GLX_MESA_copy_sub_buffer and a software renderer, where copying a whole frame is what
/// costs. A graphics card swaps whole frames in no time and without tearing, so there it stays false.
bool can_present_parts();

/// Copies parts of the drawing surface (top-left pixels of a window `height` high) to the screen.
void present_parts(std::span<const touch::Rect> parts, int height);

} // namespace platform
