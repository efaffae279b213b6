#include "platform/glfw_input.h"

#include "platform/backends.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <map>
#include <string_view>

namespace platform {

using touch::Button;
using touch::Phase;

namespace {

void append_utf8(std::string& to, unsigned c) {
  auto put = [&](unsigned byte) { to.push_back(char(byte)); };
  if (c < 0x80) put(c);
  else if (c < 0x800) put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  else if (c < 0x10000) put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  else
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
}

/// The character of a command that a key stands for together with ctrl; 0: none. By what is written on the
/// key, not by where it lies: GLFW's codes are those of an American keyboard.
char letter_of(int code, const char* name) {
  std::string_view written = name ? name : "";
  if (code == GLFW_KEY_KP_ADD || written == "+" || written == "=") return '+';
  if (code == GLFW_KEY_KP_SUBTRACT || written == "-") return '-';
  if (code == GLFW_KEY_KP_0 || written == "0") return '0';
  if (written.size() == 1 && written[0] >= 'a' && written[0] <= 'z') return written[0];
  if (!written.empty()) return 0;
  if (code >= GLFW_KEY_A && code <= GLFW_KEY_Z) return char('a' + code - GLFW_KEY_A);
  return code == GLFW_KEY_EQUAL ? '+' : code == GLFW_KEY_MINUS ? '-' : code == GLFW_KEY_0 ? '0' : 0;
}

} // namespace

void GlfwInput::put(Phase phase, std::int64_t now, std::vector<Event>& events) {
  events.push_back(touch::Pointer{mouse_id, touch::PointerKind::mouse, phase, at_, now, button_});
  down_ = phase == Phase::down || phase == Phase::move;
}

void GlfwInput::moved(touch::Point at, std::int64_t now, std::vector<Event>& events) {
  at_ = at;
  if (down_) put(Phase::move, now, events);
}

void GlfwInput::button(int button, bool down, std::int64_t now, std::vector<Event>& events) {
  Button which;
  if (button == GLFW_MOUSE_BUTTON_LEFT) which = Button::left;
  else if (button == GLFW_MOUSE_BUTTON_MIDDLE) which = Button::middle;
  else if (button == GLFW_MOUSE_BUTTON_RIGHT) which = Button::right;
  else return;
  if (down && !down_) {
    button_ = which;
    put(Phase::down, now, events);
  } else if (!down && down_ && which == button_) put(Phase::up, now, events);
}

void GlfwInput::wheel(double lines, bool ctrl, bool shift, std::vector<Event>& events) {
  if (lines != 0) events.push_back(touch::Wheel{at_, float(lines), ctrl, shift});
}

void GlfwInput::key(int code, int mods, const char* name, std::vector<Event>& events) {
  static const std::map<int, Key> keys = {{GLFW_KEY_ENTER, Key::enter},
                                          {GLFW_KEY_KP_ENTER, Key::enter},
                                          {GLFW_KEY_ESCAPE, Key::escape},
                                          {GLFW_KEY_TAB, Key::tab},
                                          {GLFW_KEY_BACKSPACE, Key::backspace},
                                          {GLFW_KEY_DELETE, Key::del},
                                          {GLFW_KEY_LEFT, Key::left},
                                          {GLFW_KEY_RIGHT, Key::right},
                                          {GLFW_KEY_UP, Key::up},
                                          {GLFW_KEY_DOWN, Key::down},
                                          {GLFW_KEY_HOME, Key::home},
                                          {GLFW_KEY_END, Key::end},
                                          {GLFW_KEY_PAGE_UP, Key::page_up},
                                          {GLFW_KEY_PAGE_DOWN, Key::page_down},
                                          {GLFW_KEY_F1, Key::f1},
                                          {GLFW_KEY_F11, Key::f11},
                                          {GLFW_KEY_MENU, Key::menu}};
  KeyPress press;
  press.ctrl = mods & GLFW_MOD_CONTROL;
  press.shift = mods & GLFW_MOD_SHIFT;
  press.alt = mods & GLFW_MOD_ALT;
  if (auto found = keys.find(code); found != keys.end()) press.key = found->second;
  else if (code == GLFW_KEY_F10 && press.shift) press.key = Key::menu;
  else if (press.ctrl && letter_of(code, name)) {
    press.key = Key::letter;
    press.letter = letter_of(code, name);
  } else return;
  events.push_back(press);
}

void GlfwInput::character(unsigned code_point, std::vector<Event>& events) {
  std::string text;
  append_utf8(text, code_point);
  events.push_back(TextTyped{text});
}

void GlfwInput::cancel(std::int64_t now, std::vector<Event>& events) {
  if (down_) put(Phase::cancel, now, events);
}

} // namespace platform
