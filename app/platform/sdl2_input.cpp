#include "platform/sdl2_input.h"

#include "platform/backends.h"

#include <algorithm>

namespace platform {

using touch::Button;
using touch::Phase;
using touch::Point;
using touch::Pointer;
using touch::PointerKind;

namespace {

/// The character of a command that a key stands for together with ctrl; 0: none. By what is written on the
/// key, so that a Danish keyboard has its plus beside its zero.
char letter_of(SDL_Keycode sym) {
  if (sym >= SDLK_a && sym <= SDLK_z) return char(sym);
  switch (sym) {
  case SDLK_PLUS:
  case SDLK_EQUALS: // where plus is the shifted one, and nobody holds shift as well
  case SDLK_KP_PLUS: return '+';
  case SDLK_MINUS:
  case SDLK_KP_MINUS: return '-';
  case SDLK_0:
  case SDLK_KP_0: return '0';
  default: return 0;
  }
}

bool is_command(Uint16 mod) { // ctrl without AltGr, which some systems tell as ctrl and alt
  return (mod & KMOD_CTRL) && !(mod & (KMOD_RALT | KMOD_MODE));
}

/// A touchpad tells its fingers too, but they touch no place on the screen.
bool on_screen(SDL_TouchID device) {
  if (!SDL_WasInit(SDL_INIT_VIDEO)) return true; // SDL would crash for a device it has not met
  SDL_TouchDeviceType type = SDL_GetTouchDeviceType(device);
  return type != SDL_TOUCH_DEVICE_INDIRECT_ABSOLUTE && type != SDL_TOUCH_DEVICE_INDIRECT_RELATIVE;
}

Uint32 window_of(const SDL_Event& e) { // 0: none
  switch (e.type) {
  case SDL_FINGERDOWN:
  case SDL_FINGERMOTION:
  case SDL_FINGERUP: return e.tfinger.windowID;
  case SDL_MOUSEMOTION: return e.motion.windowID;
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP: return e.button.windowID;
  case SDL_MOUSEWHEEL: return e.wheel.windowID;
  case SDL_KEYDOWN:
  case SDL_KEYUP: return e.key.windowID;
  case SDL_TEXTINPUT: return e.text.windowID;
  case SDL_WINDOWEVENT: return e.window.windowID;
  default: return e.type >= SDL_USEREVENT ? e.user.windowID : 0;
  }
}

} // namespace

bool meant_for(Uint32 window, bool first, const SDL_Event& e) {
  if (Uint32 told = window_of(e)) return told == window;
  return first || e.type == SDL_FINGERMOTION || e.type == SDL_FINGERUP || e.type == SDL_MOUSEBUTTONUP;
}

void Sdl2Input::finger(const SDL_TouchFingerEvent& f, Phase phase, std::int64_t now,
                       std::vector<Event>& events) {
  // On X11 SDL divides by width - 1; a finger that leaves the window goes far beyond 0..1.
  float right = float(std::max(1, width_) - 1), bottom = float(std::max(1, height_) - 1);
  Point at{std::clamp(f.x * right, 0.f, right), std::clamp(f.y * bottom, 0.f, bottom)};
  auto key = std::pair(f.touchId, f.fingerId);
  auto found = fingers_.find(key);
  if (phase == Phase::down) {
    if (!on_screen(f.touchId)) return;
    mouse_ = false;
    if (found != fingers_.end()) { // its lift was lost
      found->second.phase = Phase::cancel;
      found->second.time = now;
      events.push_back(found->second);
      fingers_.erase(found);
    }
    found = fingers_.emplace(key, Pointer{next_id_++, PointerKind::finger, phase, at, now}).first;
  }
  if (found == fingers_.end()) return; // it came down elsewhere, or was taken away
  Pointer& p = found->second;
  p.phase = phase;
  p.at = at;
  p.time = now;
  if (f.pressure > 0) p.pressure = std::min(f.pressure, 1.f); // nothing, as at a lift, tells nothing
  events.push_back(p);
  if (phase == Phase::up) fingers_.erase(found);
}

void Sdl2Input::mouse(Phase phase, Point at, std::int64_t now, std::vector<Event>& events) {
  last_mouse_.phase = phase;
  last_mouse_.at = at;
  last_mouse_.time = now;
  events.push_back(last_mouse_);
  mouse_down_ = phase == Phase::down || phase == Phase::move;
}

void Sdl2Input::button(const SDL_MouseButtonEvent& b, std::int64_t now, std::vector<Event>& events) {
  Button which;
  if (b.button == SDL_BUTTON_LEFT) which = Button::left;
  else if (b.button == SDL_BUTTON_MIDDLE) which = Button::middle;
  else if (b.button == SDL_BUTTON_RIGHT) which = Button::right;
  else return;
  arrow_ = {float(b.x), float(b.y)};
  if (b.type == SDL_MOUSEBUTTONDOWN && !mouse_down_) {
    last_mouse_ = {mouse_id, PointerKind::mouse, Phase::down, arrow_, now, which};
    mouse(Phase::down, arrow_, now, events);
  } else if (b.type == SDL_MOUSEBUTTONUP && mouse_down_ && which == last_mouse_.button)
    mouse(Phase::up, arrow_, now, events);
}

void Sdl2Input::wheel(const SDL_MouseWheelEvent& w, std::vector<Event>& events) {
  touch::Wheel turned{arrow_, w.preciseY, false, false};
  if (turned.lines == 0) turned.lines = float(w.y);
  if (w.direction == SDL_MOUSEWHEEL_FLIPPED) turned.lines = -turned.lines;
  if (turned.lines == 0) return; // sideways
  SDL_Keymod mod = SDL_GetModState();
  turned.ctrl = mod & KMOD_CTRL;
  turned.shift = mod & KMOD_SHIFT;
  events.push_back(turned);
}

void Sdl2Input::cancel_all(std::int64_t now, std::vector<Event>& events) {
  for (auto& [key, p] : fingers_) {
    p.phase = Phase::cancel;
    p.time = now;
    events.push_back(p);
  }
  fingers_.clear();
  if (mouse_down_) mouse(Phase::cancel, last_mouse_.at, now, events);
  command_ = false;
}

void Sdl2Input::window(const SDL_WindowEvent& w, std::int64_t now, std::vector<Event>& events) {
  switch (w.event) {
  case SDL_WINDOWEVENT_FOCUS_LOST:
  case SDL_WINDOWEVENT_HIDDEN:
  case SDL_WINDOWEVENT_MINIMIZED: return cancel_all(now, events);
  case SDL_WINDOWEVENT_EXPOSED:
  case SDL_WINDOWEVENT_SIZE_CHANGED:
  case SDL_WINDOWEVENT_SHOWN: events.push_back(Resized{}); return;
  default: return;
  }
}

void Sdl2Input::key(const SDL_Keysym& sym, std::vector<Event>& events) {
  static const std::map<SDL_Keycode, Key> keys = {
      {SDLK_RETURN, Key::enter},   {SDLK_KP_ENTER, Key::enter},      {SDLK_ESCAPE, Key::escape},
      {SDLK_TAB, Key::tab},        {SDLK_BACKSPACE, Key::backspace}, {SDLK_DELETE, Key::del},
      {SDLK_LEFT, Key::left},      {SDLK_RIGHT, Key::right},         {SDLK_UP, Key::up},
      {SDLK_DOWN, Key::down},      {SDLK_HOME, Key::home},           {SDLK_END, Key::end},
      {SDLK_PAGEUP, Key::page_up}, {SDLK_PAGEDOWN, Key::page_down},  {SDLK_F1, Key::f1},
      {SDLK_F11, Key::f11},        {SDLK_APPLICATION, Key::menu},    {SDLK_MENU, Key::menu}};
  KeyPress press;
  press.ctrl = is_command(sym.mod);
  press.shift = sym.mod & KMOD_SHIFT;
  press.alt = sym.mod & KMOD_ALT;
  command_ = press.ctrl;
  if (auto found = keys.find(sym.sym); found != keys.end()) press.key = found->second;
  else if (sym.sym == SDLK_F10 && press.shift) press.key = Key::menu;
  else if (press.ctrl && letter_of(sym.sym)) {
    press.key = Key::letter;
    press.letter = letter_of(sym.sym);
  } else return;
  events.push_back(press);
}

void Sdl2Input::handle(const SDL_Event& e, std::int64_t now, std::vector<Event>& events) {
  switch (e.type) {
  case SDL_FINGERDOWN: return finger(e.tfinger, Phase::down, now, events);
  case SDL_FINGERMOTION: return finger(e.tfinger, Phase::move, now, events);
  case SDL_FINGERUP: return finger(e.tfinger, Phase::up, now, events);
  case SDL_MOUSEMOTION:
    if (e.motion.which == SDL_TOUCH_MOUSEID) return;
    if (fingers_.empty()) mouse_ = true; // the X cursor follows the first finger: that is no mouse
    arrow_ = {float(e.motion.x), float(e.motion.y)};
    if (mouse_down_) mouse(Phase::move, arrow_, now, events);
    return;
  case SDL_MOUSEBUTTONDOWN:
  case SDL_MOUSEBUTTONUP:
    if (e.button.which != SDL_TOUCH_MOUSEID) button(e.button, now, events);
    return;
  case SDL_MOUSEWHEEL:
    if (e.wheel.which != SDL_TOUCH_MOUSEID) wheel(e.wheel, events);
    return;
  case SDL_TEXTINPUT: // Ctrl and plus is a command, and X gives its plus as text as well
    if (!command_) events.push_back(TextTyped{e.text.text});
    return;
  case SDL_KEYDOWN: return key(e.key.keysym, events);
  case SDL_KEYUP: command_ = command_ && is_command(e.key.keysym.mod); return;
  case SDL_QUIT: events.push_back(Quit{}); return;
  case SDL_WINDOWEVENT: return window(e.window, now, events);
  default: return;
  }
}

} // namespace platform
