// Purpose: a control for what must not happen by a stray touch (going to the next step, ending the workshop):
// it acts only when its thumb is dragged from one end to the other and let go there. A tap does nothing but
// say so.
#pragma once

#include "screens/parts/controls.h"

namespace screens {

/// True when it was dragged to its far end and let go, or pressed by the real keyboard. A wide rectangle
/// slides to the right, a high one upward.
bool slide(Frame&, std::string_view name, Rect, const Label&, bool enabled = true,
           paint::Layer = paint::Layer::settled);

} // namespace screens
