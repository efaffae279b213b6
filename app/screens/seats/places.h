// Purpose: where a panel of a given size may stand: pure geometry. Invariant: what comes out lies within the
// work area and meets none of the rectangles that are taken.
#pragma once

#include "touch/geometry.h"

#include <optional>
#include <span>

namespace screens {

/// The free spot of w x h whose middle is nearest below `near`, the lower ones first. Nothing when there is
/// none. `step`: how finely to look, pixels.
std::optional<touch::Rect> free_spot(touch::Rect work, float w, float h, std::span<const touch::Rect> taken,
                                     touch::Point near, float step);

/// The point of a rectangle that is nearest to another point.
touch::Point nearest_point(touch::Rect, touch::Point);

} // namespace screens
