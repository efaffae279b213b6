// Purpose: what GLFW tells as this program's events. Needs no window, so that tests can play its part. GLFW
// knows no fingers. Invariant: the mouse is one pointer, of the button that went down first: down, any number
// of moves, then exactly one up or cancel.
#pragma once

#include "platform/window.h"

namespace platform {

class GlfwInput {
public:
  /// `now`: milliseconds, the clock of Pointer::time. `button`, `code`, `mods`: GLFW's numbers.
  void moved(touch::Point at, std::int64_t now, std::vector<Event>&);
  void button(int button, bool down, std::int64_t now, std::vector<Event>&);
  void wheel(double lines, bool ctrl, bool shift, std::vector<Event>&);
  /// `name`: what is written on the key in the layout that is in use, as glfwGetKeyName tells; may be null.
  void key(int code, int mods, const char* name, std::vector<Event>&);
  void character(unsigned code_point, std::vector<Event>&);
  /// The window lost the hands: what is down is taken away.
  void cancel(std::int64_t now, std::vector<Event>&);

private:
  void put(touch::Phase, std::int64_t now, std::vector<Event>&);

  touch::Point at_;
  touch::Button button_ = touch::Button::left;
  bool down_ = false;
};

} // namespace platform
