#include "platform/backends.h"
#include "platform/present.h"
#include "platform/sdl2_input.h"
#include "platform/signals.h"

#include <SDL.h>

#include <algorithm>

namespace platform {

namespace {

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

  float millimetre() const override {
    int display = SDL_GetWindowDisplayIndex(window_);
    float across = 0; // dots an inch
    SDL_Rect bounds{};
    if (SDL_GetDisplayDPI(display, nullptr, &across, nullptr) || SDL_GetDisplayBounds(display, &bounds) ||
        across <= 0)
      return 0;
    return believed_millimetre(float(bounds.w) / across * 25.4f, bounds.w);
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
    auto [w, h] = size();
    input_.set_size(w, h);
    input_.handle(e, ticks(), events);
    show_cursor(input_.mouse_moved_last());
  }

  SDL_Window* window_ = nullptr;
  SDL_GLContext context_ = nullptr;
  std::unique_ptr<Signals> signals_;
  bool keeps_content_ = false, cursor_ = false, woken_ = false;
  Uint32 wake_event_ = 0;
  Sdl2Input input_;
};

} // namespace

std::unique_ptr<Window> open_sdl2(const WindowOptions& options, std::string& problem) {
  auto window = std::make_unique<Sdl2Window>();
  if (!window->open(options, problem)) return nullptr;
  return window;
}

} // namespace platform
