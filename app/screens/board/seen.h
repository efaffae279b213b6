// Purpose: what of the things that lie on the board can be seen: later ones hide earlier ones. Nothing is
// drawn here. Invariant: all that can be seen of a thing lies within its part; a part may be larger.
#pragma once

#include "touch/geometry.h"

#include <vector>

namespace screens {

struct Lying {
  touch::Rect all;   ///< that it may touch, shadow and marks included
  touch::Rect paper; ///< it hides whatever lies under it
  int corner = 0;    ///< pixels from its corners, each way, where it may not
};
struct Seen {
  touch::Rect all, paper; ///< what can be seen of them; empty: nothing
};

/// `lying`: from the lowest to the topmost. Only what lies in `within` counts; `parts`, one for each, is used
/// again.
void find_seen(const std::vector<Lying>& lying, touch::Rect within, std::vector<Seen>& parts);

} // namespace screens
