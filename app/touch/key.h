// Purpose: keys of a real keyboard that are not text. Text comes separately, as what was typed.
#pragma once

namespace touch {

/// Letters are reported only together with ctrl (commands).
enum class Key {
  enter,
  escape,
  tab,
  backspace,
  del,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  f11,
  letter
};

struct KeyPress {
  Key key = Key::enter;
  char letter = 0; ///< 'a'..'z' for Key::letter
  bool ctrl = false, shift = false, alt = false;
};

} // namespace touch
