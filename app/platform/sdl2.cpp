#include "platform/backends.h"
#include "platform/displays.h"
#include "platform/offscreen.h"
#include "platform/present.h"
#include "platform/sdl2_input.h"
#include "platform/signals.h"

#include <SDL.h>

#include <algorithm>
#include <future>
#include <optional>

namespace platform {

namespace {

constexpr std::int64_t longest_wait = 3'600'000; ///< milliseconds; SDL counts in int

class Sdl2Window;

/// See Window::millimetre; of a display of SDL's.
float millimetre_of(int display) {
  float across = 0; // dots an inch
  SDL_Rect bounds{};
  if (SDL_GetDisplayDPI(display, nullptr, &across, nullptr) || SDL_GetDisplayBounds(display, &bounds) ||
      across <= 0)
    return 0;
  return believed_millimetre(float(bounds.w) / across * 25.4f, bounds.w);
}

/// What the windows have in common: the library with its one queue, the signals, the displays.
class Sdl2 {
public:
  ~Sdl2() {
    displays_.reset(); // it wakes the queue, and so do the signals
    signals_.reset();
    if (up_) SDL_QuitSubSystem(SDL_INIT_VIDEO); // there may be sound
  }

  bool start(std::string& problem);
  void wait(int timeout);
  void wake(Uint32 window); ///< 0: only ends the wait
  void show_cursor(bool shown) {
    if (shown != cursor_) SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE);
    cursor_ = shown;
  }

  bool asked_to_end() const { return signals_->asked_to_end(); }
  std::vector<touch::Rect> displays() const { return displays_->now(); }
  Uint32 wake_event() const { return wake_event_; }

  std::vector<Sdl2Window*> windows; ///< in the order in which they were opened

private:
  void pass_on(const SDL_Event&);

  bool up_ = false, cursor_ = false;
  Uint32 wake_event_ = 0;
  std::unique_ptr<Signals> signals_;
  std::optional<Displays> displays_;
};

class Sdl2Window final : public Window {
public:
  explicit Sdl2Window(std::shared_ptr<Sdl2> sdl) : sdl_(std::move(sdl)) {}

  ~Sdl2Window() override {
    std::erase(sdl_->windows, this);
    offscreen_.reset();
    if (context_) SDL_GL_DeleteContext(context_);
    if (!window_) return;
    bool keyboard = SDL_GetKeyboardFocus() == window_;
    SDL_DestroyWindow(window_);
    if (keyboard && !sdl_->windows.empty()) SDL_SetWindowInputFocus(sdl_->windows.front()->window_);
  }

  /// `offscreen`: what comes of it; nothing where GL draws into the window by itself.
  bool open(const WindowOptions& options, std::future<std::unique_ptr<Offscreen>> offscreen,
            std::string& problem) {
    const bool second = !sdl_->windows.empty();
    touch::Rect at;
    std::vector<touch::Rect> displays = sdl_->displays();
    if (displays.empty() && !second) { // no X: its own idea of the main one
      SDL_Rect b;
      if (SDL_GetDisplayBounds(0, &b)) return problem = no_display(SDL_GetError()), false;
      displays = {{float(b.x), float(b.y), float(b.w), float(b.h)}};
    }
    if (!find_bounds(displays, options, at, problem)) return false;
    if (options.sized) {
      const SDL_Rect place{int(at.x), int(at.y), int(at.w), int(at.h)};
      options.sized(place.w, place.h, millimetre_of(SDL_GetRectDisplayIndex(&place)));
    }
    SDL_Window* keyboard = SDL_GetKeyboardFocus();
    SDL_SetHint(SDL_HINT_WINDOW_NO_ACTIVATION_WHEN_SHOWN, second ? "1" : "0");
    if (offscreen.valid()) offscreen_ = offscreen.get();
    if (!make(options, at)) return problem = no_display(SDL_GetError()), false;
    if (offscreen_ && !pixels().bytes) { // a display with other colours
      offscreen_.reset();
      SDL_DestroyWindow(window_);
      if (!make(options, at)) return problem = no_display(SDL_GetError()), false;
    }
    if (second && keyboard) SDL_SetWindowInputFocus(keyboard); // where no window manager heeds the hint
    if (!begin_gl(second))
      return problem = "OpenGL 3.3 can't be used on this display (" + std::string(SDL_GetError()) + ").",
             false;
    sdl_->windows.push_back(this);
    return true;
  }

  int width() const override { return size().first; }
  int height() const override { return size().second; }
  bool keeps_content() const override { return keeps_content_; }
  std::int64_t ticks() const override { return std::int64_t(SDL_GetTicks64()); }

  float millimetre() const override { return millimetre_of(SDL_GetWindowDisplayIndex(window_)); }

  Pixels pixels() override {
    if (!offscreen_) return {};
    const SDL_Surface* s = SDL_GetWindowSurface(window_); // another one when the size has changed
    if (!s || (s->format->format != SDL_PIXELFORMAT_RGB888 && s->format->format != SDL_PIXELFORMAT_ARGB8888))
      return {};
    return {static_cast<std::uint8_t*>(s->pixels), s->w, s->h, s->pitch / 4};
  }

  void wake() override { sdl_->wake(id()); }

  void wait(int timeout, std::vector<Event>& events) override {
    sdl_->wait(timeout);
    events.insert(events.end(), std::make_move_iterator(told_.begin()), std::make_move_iterator(told_.end()));
    told_.clear();
    woken_ = false;
    if (first() && sdl_->asked_to_end()) events.push_back(Quit{});
  }

  void present(std::span<const touch::Rect> parts) override {
    make_current();
    if (offscreen_) return show_pixels(parts);
    if (keeps_content_) present_parts(parts, height());
    else SDL_GL_SwapWindow(window_);
  }

  std::unique_ptr<Window> open_beside(const WindowOptions& options, std::string& problem) override {
    auto window = std::make_unique<Sdl2Window>(sdl_);
    std::future<std::unique_ptr<Offscreen>> offscreen;
    if (offscreen_) offscreen = std::async(std::launch::async, Offscreen::open);
    if (window->open(options, std::move(offscreen), problem)) return window;
    window.reset();
    make_current();
    return nullptr;
  }

  void make_current() override {
    if (offscreen_) return offscreen_->make_current();
    if (SDL_GL_GetCurrentContext() != context_) SDL_GL_MakeCurrent(window_, context_);
  }

  std::vector<touch::Rect> displays() const override { return sdl_->displays(); }

  touch::Rect place() const override {
    int x = 0, y = 0;
    SDL_GetWindowPosition(window_, &x, &y);
    return {float(x), float(y), float(width()), float(height())};
  }

  Uint32 id() const { return SDL_GetWindowID(window_); }
  bool first() const { return sdl_->windows.front() == this; }
  bool has_told() const { return !told_.empty(); }
  void tell(Event event) { told_.push_back(std::move(event)); }

  void handle(const SDL_Event& e) {
    if (e.type == sdl_->wake_event()) {
      if (!woken_) tell(Woken{});
      woken_ = true;
      return;
    }
    if (e.type == SDL_WINDOWEVENT && e.window.event == SDL_WINDOWEVENT_CLOSE)
      return first() ? tell(Quit{}) : tell(Closed{});
    // The keyboard going over to the other window takes no finger off this one.
    if (e.type == SDL_WINDOWEVENT && e.window.event == SDL_WINDOWEVENT_FOCUS_LOST &&
        sdl_->windows.size() > 1 && SDL_GetKeyboardFocus())
      return;
    auto [w, h] = size();
    input_.set_size(w, h);
    input_.handle(e, ticks(), told_);
    sdl_->show_cursor(input_.mouse_moved_last());
  }

private:
  bool make(const WindowOptions& options, touch::Rect at) {
    Uint32 flags = offscreen_ ? 0 : SDL_WINDOW_OPENGL; // at the display's bounds, window manager or not
    if (options.width > 0) flags |= SDL_WINDOW_RESIZABLE;
    else flags |= SDL_WINDOW_BORDERLESS | SDL_WINDOW_FULLSCREEN_DESKTOP;
    window_ = SDL_CreateWindow(options.title.c_str(), int(at.x), int(at.y), int(at.w), int(at.h), flags);
    return window_;
  }
  bool begin_gl(bool second) {
    if (offscreen_) {
      offscreen_->make_current();
      return keeps_content_ = true;
    }
    context_ = SDL_GL_CreateContext(window_);
    if (!context_) return false;
    keeps_content_ = can_present_parts();
    // Only the first waits for its display: two that wait would take turns, and the hands would notice.
    SDL_GL_SetSwapInterval(keeps_content_ || second ? 0 : 1);
    return true;
  }
  void show_pixels(std::span<const touch::Rect> parts) {
    shown_.clear();
    for (const touch::Rect& r : parts) shown_.push_back({int(r.x), int(r.y), int(r.w), int(r.h)});
    SDL_UpdateWindowSurfaceRects(window_, shown_.data(), int(shown_.size()));
  }
  std::pair<int, int> size() const {
    int w = 0, h = 0;
    if (offscreen_) SDL_GetWindowSize(window_, &w, &h);
    else SDL_GL_GetDrawableSize(window_, &w, &h);
    return {w, h};
  }

  std::shared_ptr<Sdl2> sdl_;
  SDL_Window* window_ = nullptr;
  std::unique_ptr<Offscreen> offscreen_; ///< either this, and the window is filled from memory,
  SDL_GLContext context_ = nullptr;      ///< or this
  std::vector<SDL_Rect> shown_;          ///< used again
  bool keeps_content_ = false, woken_ = false;
  std::vector<Event> told_; ///< and not yet handed out
  Sdl2Input input_;
};

bool Sdl2::start(std::string& problem) {
  // Without these three SDL makes mice of fingers and grabs the pointer, which swallows other fingers.
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint("SDL_MOUSE_AUTO_CAPTURE", "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1"); // ours are async-safe and shared with GLFW
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1"); // the click that brings the keyboard along counts too
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0"); // a click into the second window
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");     // no GL to fill a window from memory
  SDL_SetHint("SDL_QUIT_ON_LAST_WINDOW_CLOSE", "0");       // what a close means is told by the window
  if (SDL_Init(SDL_INIT_VIDEO)) return problem = no_display(SDL_GetError()), false;
  up_ = true;
  SDL_EventState(SDL_MULTIGESTURE, SDL_IGNORE); // one comes with every motion, and nobody reads it
  SDL_EventState(SDL_DOLLARGESTURE, SDL_IGNORE);
  SDL_DisableScreenSaver();
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  wake_event_ = SDL_RegisterEvents(1);
  SDL_StartTextInput();
  SDL_ShowCursor(SDL_DISABLE); // until a mouse moves
  signals_ = std::make_unique<Signals>([this] { wake(0); });
  displays_.emplace([this] { wake(0); });
  return true;
}

void Sdl2::wake(Uint32 window) {
  SDL_Event event;
  SDL_zero(event);
  event.type = wake_event_;
  event.user.windowID = window;
  SDL_PushEvent(&event);
}

void Sdl2::wait(int timeout) {
  SDL_Event event;
  if (std::ranges::any_of(windows, &Sdl2Window::has_told)) timeout = 0;
  std::int64_t now = std::int64_t(SDL_GetTicks64()), until = timeout < 0 ? INT64_MAX : now + timeout;
  bool got = false;
  while (!got && !asked_to_end()) {
    std::int64_t left = until - std::int64_t(SDL_GetTicks64());
    if (left <= 0) {
      got = SDL_PollEvent(&event);
      break;
    }
    got = SDL_WaitEventTimeout(&event, int(std::min<std::int64_t>(left, longest_wait)));
  }
  while (got) {
    pass_on(event);
    got = SDL_PollEvent(&event);
  }
  if (displays_->changed() && !windows.empty()) windows.front()->tell(DisplaysChanged{});
}

void Sdl2::pass_on(const SDL_Event& e) {
  if (e.type == wake_event_ && e.user.windowID == 0) return;
  for (Sdl2Window* window : windows)
    if (meant_for(window->id(), window->first(), e)) window->handle(e);
}

} // namespace

std::unique_ptr<Window> open_sdl2(const WindowOptions& options, std::string& problem) {
  // GL takes its time, and so does the way to the display.
  std::future<std::unique_ptr<Offscreen>> offscreen;
  if (!options.direct.value_or(has_graphics_card()))
    offscreen = std::async(std::launch::async, Offscreen::open);
  auto sdl = std::make_shared<Sdl2>();
  if (!sdl->start(problem)) return nullptr;
  auto window = std::make_unique<Sdl2Window>(std::move(sdl));
  if (!window->open(options, std::move(offscreen), problem)) return nullptr;
  return window;
}

} // namespace platform
