// Purpose: what of the things that lie on the board can be seen: later ones hide earlier ones. Nothing is
// drawn here. Invariant: all that can be seen of a thing lies within its part; a part may be larger.
#pragma once

#include "touch/geometry.h"

#include <vector>

namespace screens {

struct Lying {
  touch::Rect all;   ///< that it may touch, shadow and marks included
  touch::Rect hides; ///< surely, and whatever lies under it
};

/// The part of each that can be seen, empty when all of it is hidden; `parts` is used again. `lying`: from
/// the lowest to the topmost.
void find_seen(const std::vector<Lying>& lying, std::vector<touch::Rect>& parts);

} // namespace screens
