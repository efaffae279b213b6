// Purpose: sentences for the room, above everything: why something can't be done, what was damaged, that
// saving fails.
#pragma once

#include "screens/frame.h"

#include <string>
#include <vector>

namespace screens {

struct Notice {
  std::string text;
  bool sticky = false;
  std::int64_t until = 0; ///< ticks; set when first shown
};

struct Notices {
  std::vector<Notice> list; ///< oldest first; the last three are shown
  std::string trouble;      ///< stays as long as it is not empty
};

/// At hand height in the lower half of `work`, over what nobody needs just now: seats, slides and sheets are
/// kept clear, buttons where there is a way; at the top when all is taken. To be drawn after all else. Areas:
/// notice/<n>/close.
void notices(Frame&, Notices&, Rect work);

} // namespace screens
