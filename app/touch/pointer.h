// Purpose: one thing that touches the screen: a finger, a pen or the mouse while its button is down.
// Invariant: down, then any number of moves, then exactly one up or cancel, all with the same id.
#pragma once

#include "touch/geometry.h"

#include <cstdint>

namespace touch {

enum class PointerKind { finger, pen, mouse };
enum class Phase { down, move, up, cancel };

struct Pointer {
  std::uint64_t id = 0; ///< unique while it is down; the mouse is 1, fingers and pens start at 2
  PointerKind kind = PointerKind::finger;
  Phase phase = Phase::down;
  Point at;              ///< pixels of the window
  std::int64_t time = 0; ///< milliseconds, monotonic
};

} // namespace touch
