// Purpose: content of the settled surface that has moved as a whole: by whole pixels it stays in the memory
// where it lies, and only what came into sight is drawn; enlarged it is shown as it was, and drawn anew when
// it has come to rest. Invariant: the surface shows what it would show if all of it were drawn anew, as long
// as pieces that ride draw the same at their new place, and nothing is stretched.
#pragma once

#include "paint/scene.h"

namespace paint {

/// Between begin() and end(): what the settled surface shows within `area` has moved. Pieces that do not ride
/// are drawn anew where they are and where they were carried to.
void scroll(Scene&, Rect area, Point by);

/// The piece that was begun last rides along. `look`: a number that differs when it looks different, its
/// place aside.
void rides(Scene&, std::uint64_t look);

/// Between begin() and end(): `area` (whole pixels) is shown as it was when this began, over all that is
/// settled there, with what lay within it now at `to`; what lies beside `to` is drawn. In each frame from the
/// first one
/// (`begins`) on; in the first frame without it all of the area is damage.
void stretch(Scene&, Rect area, Rect to, bool begins);

} // namespace paint
