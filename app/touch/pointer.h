// Purpose: one thing that touches the screen: a finger, a pen or the mouse while a button is down.
// Invariant: down, then any number of moves, then exactly one up or cancel, all with the same id.
#pragma once

#include "touch/geometry.h"

#include <cstdint>

namespace touch {

enum class PointerKind { finger, pen, mouse };
enum class Phase { down, move, up, cancel };
enum class Button { left, middle, right }; ///< of the mouse; all else is left

struct Pointer {
  std::uint64_t id = 0; ///< unique while it is down; the mouse is 1, fingers and pens start at 2
  PointerKind kind = PointerKind::finger;
  Phase phase = Phase::down;
  Point at;              ///< pixels of the window
  std::int64_t time = 0; ///< milliseconds, monotonic
  Button button = Button::left;
  float size = 0;     ///< the longer diameter of the contact, pixels; 0: the device does not tell
  float pressure = 1; ///< 0..1; 1 where the device does not tell
};

/// The mouse wheel, or two fingers on a touchpad.
struct Wheel {
  Point at;
  float lines = 0; ///< up is positive
  bool ctrl = false, shift = false;
};

} // namespace touch
