// Purpose: the keys of an on-screen Danish keyboard: what each is called, what it writes, where it lies.
#pragma once

#include "touch/geometry.h"

#include <string>
#include <vector>

namespace screens {

struct KeyShape {
  std::string name;  ///< of the area, after key/: "a", "æ", "1", "shift", "backspace", "enter", "space",
                     ///< "left", "right"
  std::string plain; ///< what it writes; empty for keys that act
  std::string shifted;
  std::string icon; ///< picture for keys that act
  touch::Rect rect;
};

/// Five rows within `area`; `gap` pixels between the keys. `single_line`: no line feed, so the enter key says
/// done.
std::vector<KeyShape> keyboard(touch::Rect area, float gap);

} // namespace screens
