// Purpose: the buttons that take a step to its next stage and back: what goes on stands at the right end of a
// row at hand height, what goes back at its left end; what hides again stands where what shows stood.
// Invariant: going on and what belongs to it are one stroke, so that one undo takes back both.
#pragma once

#include "screens/parts/controls.h"

#include <vector>

namespace screens {

struct Stage {
  Label next;                     ///< what happens next; no text: there is nothing after this
  std::string_view back;          ///< what going back means; empty: there is no way back
  bool enabled = true;            ///< of next
  bool back_first = false;        ///< going back is what there is to do
  const char* back_icon = "left"; ///< "eye-off": it hides again
  bool beside = false;            ///< going back stands beside going on: the left end is another's
};

/// Cuts areas stage/next and stage/back off the ends of `row`, and keeps seats off them where they can.
/// `with`: proposed together with going on.
void stage_buttons(Frame&, const workshop::Session&, Rect& row, const Stage&,
                   const std::vector<workshop::Op>& with = {}, paint::Layer = paint::Layer::settled);

} // namespace screens
