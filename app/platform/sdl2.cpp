#include "platform/backends.h"
#include "platform/present.h"
#include "platform/signals.h"

#include <SDL.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace platform {

namespace {

using touch::Phase;
using touch::Pointer;
using touch::PointerKind;

constexpr std::int64_t longest_wait = 3'600'000; ///< milliseconds; SDL counts in int

class Sdl2Window final : public Window {
public:
  ~Sdl2Window() override {
    signals_.reset(); // it wakes this window
    if (context_) SDL_GL_DeleteContext(context_);
    if (window_) SDL_DestroyWindow(window_);
    SDL_Quit();
  }

  bool open(const WindowOptions& options, std::string& problem) {
    // Without these three SDL makes mice of fingers and grabs the pointer, which swallows other fingers.
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint("SDL_MOUSE_AUTO_CAPTURE", "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); // ours are async-safe and shared with GLFW
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    if (SDL_Init(SDL_INIT_VIDEO)) return problem = no_display(SDL_GetError()), false;
    SDL_EventState(SDL_MULTIGESTURE, SDL_IGNORE); // one comes with every motion, and nobody reads it
    SDL_EventState(SDL_DOLLARGESTURE, SDL_IGNORE);
    SDL_DisableScreenSaver();
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
    Uint32 flags = SDL_WINDOW_OPENGL;
    SDL_Rect bounds{SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height};
    if (options.width > 0) flags |= SDL_WINDOW_RESIZABLE;
    else { // at the display's bounds: right with and without a window manager
      if (SDL_GetDisplayBounds(0, &bounds)) return problem = no_display(SDL_GetError()), false;
      flags |= SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    }
    window_ = SDL_CreateWindow(options.title.c_str(), bounds.x, bounds.y, bounds.w, bounds.h, flags);
    if (!window_) return problem = no_display(SDL_GetError()), false;
    context_ = SDL_GL_CreateContext(window_);
    if (!context_)
      return problem = "OpenGL 3.3 can't be used on this display (" + std::string(SDL_GetError()) + ").",
             false;
    keeps_content_ = can_present_parts();
    SDL_GL_SetSwapInterval(keeps_content_ ? 0 : 1);
    wake_event_ = SDL_RegisterEvents(1);
    SDL_StartTextInput();
    SDL_ShowCursor(SDL_DISABLE); // until a mouse moves
    signals_ = std::make_unique<Signals>([this] { wake(); });
    return true;
  }

  int width() const override { return size().first; }
  int height() const override { return size().second; }
  bool keeps_content() const override { return keeps_content_; }
  std::int64_t ticks() const override { return std::int64_t(SDL_GetTicks64()); }

  float millimetres_per_pixel() const override {
    float dpi = 0;
    return SDL_GetDisplayDPI(SDL_GetWindowDisplayIndex(window_), &dpi, nullptr, nullptr) == 0 && dpi > 0
               ? 25.4f / dpi
               : 0;
  }

  void wake() override {
    SDL_Event event;
    SDL_zero(event);
    event.type = wake_event_;
    SDL_PushEvent(&event);
  }

  void wait(int timeout, std::vector<Event>& events) override {
    SDL_Event event;
    std::int64_t until = timeout < 0 ? INT64_MAX : ticks() + timeout;
    bool got = false;
    while (!got && !signals_->asked_to_end()) {
      std::int64_t left = until - ticks();
      if (left <= 0) {
        got = SDL_PollEvent(&event);
        break;
      }
      got = SDL_WaitEventTimeout(&event, int(std::min<std::int64_t>(left, longest_wait)));
    }
    woken_ = false;
    while (got) {
      handle(event, events);
      got = SDL_PollEvent(&event);
    }
    if (signals_->asked_to_end()) events.push_back(Quit{});
  }

  void present(std::span<const touch::Rect> parts) override {
    if (keeps_content_) present_parts(parts, height());
    else SDL_GL_SwapWindow(window_);
  }

private:
  std::pair<int, int> size() const {
    int w = 0, h = 0;
    SDL_GL_GetDrawableSize(window_, &w, &h);
    return {w, h};
  }

  void finger(const SDL_TouchFingerEvent& f, Phase phase, std::vector<Event>& events) {
    auto [w, h] = size();
    // On X11 SDL divides by width - 1; a finger that leaves the window goes far beyond 0..1.
    touch::Point at{std::clamp(f.x * float(w - 1), 0.f, float(w - 1)),
                    std::clamp(f.y * float(h - 1), 0.f, float(h - 1))};
    auto key = std::pair(f.touchId, f.fingerId);
    auto found = fingers_.find(key);
    if (phase == Phase::down && found == fingers_.end())
      found = fingers_.emplace(key, Pointer{next_id_++, PointerKind::finger, phase, at, 0}).first;
    if (found == fingers_.end()) return; // it came down elsewhere
    Pointer& p = found->second;
    p.phase = phase;
    p.at = at;
    p.time = ticks();
    events.push_back(p);
    if (phase == Phase::up) fingers_.erase(found);
  }

  void mouse(Phase phase, int x, int y, std::vector<Event>& events) {
    if (phase == Phase::down) mouse_down_ = true;
    else if (!mouse_down_) return;
    last_mouse_ = {mouse_id, PointerKind::mouse, phase, {float(x), float(y)}, ticks()};
    events.push_back(last_mouse_);
    if (phase == Phase::up) mouse_down_ = false;
  }

  /// Whatever is down is taken away: the window lost the hands.
  void cancel_all(std::vector<Event>& events) {
    for (auto& [key, p] : fingers_) {
      p.phase = Phase::cancel;
      p.time = ticks();
      events.push_back(p);
    }
    fingers_.clear();
    if (mouse_down_) {
      last_mouse_.phase = Phase::cancel;
      events.push_back(last_mouse_);
      mouse_down_ = false;
    }
  }

  void show_cursor(bool shown) {
    if (shown != cursor_) SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE);
    cursor_ = shown;
  }

  void handle(const SDL_Event& e, std::vector<Event>& events) {
    if (e.type == wake_event_) {
      if (!woken_) events.push_back(Woken{});
      woken_ = true;
      return;
    }
    switch (e.type) {
    case SDL_FINGERDOWN:
      show_cursor(false);
      finger(e.tfinger, Phase::down, events);
      break;
    case SDL_FINGERMOTION: finger(e.tfinger, Phase::move, events); break;
    case SDL_FINGERUP: finger(e.tfinger, Phase::up, events); break;
    case SDL_MOUSEMOTION:
      if (e.motion.which == SDL_TOUCH_MOUSEID) break;
      if (fingers_.empty()) show_cursor(true); // the X cursor follows the first finger: that is no mouse
      mouse(Phase::move, e.motion.x, e.motion.y, events);
      break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      if (e.button.which != SDL_TOUCH_MOUSEID && e.button.button == SDL_BUTTON_LEFT)
        mouse(e.type == SDL_MOUSEBUTTONDOWN ? Phase::down : Phase::up, e.button.x, e.button.y, events);
      break;
    case SDL_TEXTINPUT: events.push_back(TextTyped{e.text.text}); break;
    case SDL_KEYDOWN: key(e.key.keysym, events); break;
    case SDL_QUIT: events.push_back(Quit{}); break;
    case SDL_WINDOWEVENT:
      if (e.window.event == SDL_WINDOWEVENT_FOCUS_LOST || e.window.event == SDL_WINDOWEVENT_HIDDEN ||
          e.window.event == SDL_WINDOWEVENT_MINIMIZED)
        cancel_all(events);
      if (e.window.event == SDL_WINDOWEVENT_EXPOSED || e.window.event == SDL_WINDOWEVENT_SIZE_CHANGED ||
          e.window.event == SDL_WINDOWEVENT_SHOWN)
        events.push_back(Resized{});
      break;
    default: break;
    }
  }

  void key(const SDL_Keysym& sym, std::vector<Event>& events) {
    static const std::map<SDL_Keycode, Key> keys = {
        {SDLK_RETURN, Key::enter},   {SDLK_KP_ENTER, Key::enter},      {SDLK_ESCAPE, Key::escape},
        {SDLK_TAB, Key::tab},        {SDLK_BACKSPACE, Key::backspace}, {SDLK_DELETE, Key::del},
        {SDLK_LEFT, Key::left},      {SDLK_RIGHT, Key::right},         {SDLK_UP, Key::up},
        {SDLK_DOWN, Key::down},      {SDLK_HOME, Key::home},           {SDLK_END, Key::end},
        {SDLK_PAGEUP, Key::page_up}, {SDLK_PAGEDOWN, Key::page_down},  {SDLK_F11, Key::f11}};
    KeyPress press;
    press.ctrl = sym.mod & KMOD_CTRL;
    press.shift = sym.mod & KMOD_SHIFT;
    press.alt = sym.mod & KMOD_ALT;
    if (auto found = keys.find(sym.sym); found != keys.end()) press.key = found->second;
    else if (press.ctrl && sym.sym >= SDLK_a && sym.sym <= SDLK_z) {
      press.key = Key::letter;
      press.letter = char(sym.sym);
    } else return;
    events.push_back(press);
  }

  SDL_Window* window_ = nullptr;
  SDL_GLContext context_ = nullptr;
  std::unique_ptr<Signals> signals_;
  bool keeps_content_ = false, cursor_ = false, mouse_down_ = false, woken_ = false;
  Uint32 wake_event_ = 0;
  std::map<std::pair<SDL_TouchID, SDL_FingerID>, Pointer> fingers_;
  Pointer last_mouse_;
  std::uint64_t next_id_ = first_finger_id;
};

} // namespace

std::unique_ptr<Window> open_sdl2(const WindowOptions& options, std::string& problem) {
  auto window = std::make_unique<Sdl2Window>();
  if (!window->open(options, problem)) return nullptr;
  return window;
}

} // namespace platform
