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
  f1,
  f11,
  menu, ///< the context-menu key; Shift+F10 comes as this one too
  letter
};

struct KeyPress {
  Key key = Key::enter;
  char letter = 0; ///< 'a'..'z', '+', '-' or '0' for Key::letter
  bool ctrl = false, shift = false, alt = false;
};

} // namespace touch
