#include "platform/backends.h"
#include "platform/displays.h"
#include "platform/glfw_input.h"
#include "platform/present.h"
#include "platform/signals.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

namespace platform {

namespace {

constexpr std::int64_t longest_wait = 3'600'000; ///< milliseconds

class GlfwWindow;

std::int64_t ticks_now() { return std::int64_t(glfwGetTime() * 1000); }

std::string error() {
  const char* text = nullptr;
  glfwGetError(&text);
  return text ? text : "unknown";
}

/// The monitor with this corner; nullptr: none.
GLFWmonitor* monitor_at(touch::Point corner) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; i++) {
    int x = 0, y = 0;
    glfwGetMonitorPos(monitors[i], &x, &y);
    if (touch::Point{float(x), float(y)} == corner) return monitors[i];
  }
  return nullptr;
}

/// What the windows have in common: the library, the signals, the displays.
class Glfw {
public:
  ~Glfw() {
    displays_.reset(); // it wakes the library, and so do the signals
    signals_.reset();
    if (up_) glfwTerminate();
  }

  bool start(std::string& problem) {
    if (!glfwInit()) return problem = no_display(error()), false;
    up_ = true;
    signals_ = std::make_unique<Signals>([] { glfwPostEmptyEvent(); });
    displays_.emplace([this] {
      moved_ = true;
      glfwPostEmptyEvent();
    });
    return true;
  }

  void wait(int timeout);
  bool asked_to_end() const { return signals_->asked_to_end(); }
  std::vector<touch::Rect> displays() const { return displays_->now(); }

  std::vector<GlfwWindow*> windows; ///< in the order in which they were opened

private:
  bool up_ = false;
  std::atomic<bool> moved_ = false; ///< displays have
  std::unique_ptr<Signals> signals_;
  std::optional<Displays> displays_;
};

class GlfwWindow final : public Window {
public:
  explicit GlfwWindow(std::shared_ptr<Glfw> glfw) : glfw_(std::move(glfw)) {}

  ~GlfwWindow() override {
    std::erase(glfw_->windows, this);
    if (!window_) return;
    bool keyboard = glfwGetWindowAttrib(window_, GLFW_FOCUSED);
    glfwDestroyWindow(window_);
    if (keyboard && !glfw_->windows.empty()) glfwFocusWindow(glfw_->windows.front()->window_);
  }

  bool open(const WindowOptions& options, std::string& problem) {
    bool second = !glfw_->windows.empty();
    std::vector<touch::Rect> displays = glfw_->displays();
    if (displays.empty()) return problem = no_display("no monitor"), false;
    touch::Rect at;
    if (!find_bounds(displays, options, at, problem)) return false;
    glfwDefaultWindowHints();
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, second ? GLFW_FALSE : GLFW_TRUE);
    glfwWindowHint(GLFW_FOCUSED, second ? GLFW_FALSE : GLFW_TRUE);
    GLFWmonitor* monitor = nullptr;
    if (options.width <=
        0) { // a borderless window as large as the monitor: keeps the other windows where they are
      monitor = monitor_at({at.x, at.y});
      if (!monitor) return problem = no_display("no monitor"), false;
      glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
      glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    } else glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE); // until it has its place
    window_ = glfwCreateWindow(int(at.w), int(at.h), options.title.c_str(), monitor, nullptr);
    if (!window_) return problem = "No window with OpenGL 3.3 can be opened (" + error() + ").", false;
    if (!monitor) {
      glfwSetWindowPos(window_, int(at.x), int(at.y));
      glfwShowWindow(window_);
    }
    glfwMakeContextCurrent(window_);
    keeps_content_ = can_present_parts();
    // Only the first waits for its display: two that wait would take turns, and the hands would notice.
    glfwSwapInterval(keeps_content_ || second ? 0 : 1);
    listen();
    if (!second) glfwFocusWindow(window_); // where no window manager does it
    glfw_->windows.push_back(this);
    return true;
  }

  int width() const override { return size().first; }
  int height() const override { return size().second; }
  bool keeps_content() const override { return keeps_content_; }
  Pixels pixels() override { return {}; }
  std::int64_t ticks() const override { return ticks_now(); }

  float millimetre() const override {
    std::vector<touch::Rect> all = displays();
    int display = display_of(all, place());
    GLFWmonitor* monitor =
        display < 0 ? nullptr : monitor_at({all[std::size_t(display)].x, all[std::size_t(display)].y});
    if (!monitor) monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    int w = 0, h = 0;
    if (monitor) glfwGetMonitorPhysicalSize(monitor, &w, &h);
    if (!mode) return 0;
    bool made_up =
        std::abs(float(w) - float(mode->width) * 25.4f / 96) < 1; // by GLFW, for a display that is silent
    return made_up ? 0 : believed_millimetre(float(w), mode->width);
  }

  void wake() override {
    if (!woken_.exchange(true)) glfwPostEmptyEvent();
  }

  void wait(int timeout, std::vector<Event>& events) override {
    glfw_->wait(timeout);
    events.insert(events.end(), std::make_move_iterator(told_.begin()), std::make_move_iterator(told_.end()));
    told_.clear();
    if (woken_.exchange(false)) events.push_back(Woken{});
    if (first() && glfw_->asked_to_end()) events.push_back(Quit{});
  }

  void present(std::span<const touch::Rect> parts) override {
    make_current();
    if (keeps_content_) present_parts(parts, height());
    else glfwSwapBuffers(window_);
  }

  std::unique_ptr<Window> open_beside(const WindowOptions& options, std::string& problem) override {
    auto window = std::make_unique<GlfwWindow>(glfw_);
    if (window->open(options, problem)) return window;
    window.reset();
    make_current();
    return nullptr;
  }

  void make_current() override {
    if (glfwGetCurrentContext() != window_) glfwMakeContextCurrent(window_);
  }

  std::vector<touch::Rect> displays() const override { return glfw_->displays(); }

  touch::Rect place() const override {
    int x = 0, y = 0;
    glfwGetWindowPos(window_, &x, &y);
    return {float(x), float(y), float(width()), float(height())};
  }

  bool first() const { return glfw_->windows.front() == this; }
  bool has_told() const { return woken_ || !told_.empty(); }
  void tell(Event event) { told_.push_back(std::move(event)); }

private:
  static GlfwWindow& self(GLFWwindow* w) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(w)); }

  std::pair<int, int> size() const {
    int w = 0, h = 0;
    glfwGetFramebufferSize(window_, &w, &h);
    return {w, h};
  }

  void listen() {
    glfwSetWindowUserPointer(window_, this);
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
      self(w).input_.button(button, action == GLFW_PRESS, ticks_now(), self(w).told_);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
      int ww = 1, wh = 1, fw = 1, fh = 1;
      glfwGetWindowSize(w, &ww, &wh);
      glfwGetFramebufferSize(w, &fw, &fh);
      touch::Point at{float(x) * float(fw) / float(std::max(1, ww)),
                      float(y) * float(fh) / float(std::max(1, wh))};
      self(w).input_.moved(at, ticks_now(), self(w).told_);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double lines) {
      auto held = [w](int left, int right) {
        return glfwGetKey(w, left) == GLFW_PRESS || glfwGetKey(w, right) == GLFW_PRESS;
      };
      self(w).input_.wheel(lines, held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL),
                           held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT), self(w).told_);
    });
    glfwSetCharCallback(window_,
                        [](GLFWwindow* w, unsigned c) { self(w).input_.character(c, self(w).told_); });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
      if (action != GLFW_RELEASE) self(w).input_.key(key, mods, glfwGetKeyName(key, scancode), self(w).told_);
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) {
      if (self(w).first()) self(w).tell(Quit{});
      else self(w).tell(Closed{});
    });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { self(w).tell(Resized{}); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w).tell(Resized{}); });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
      if (!focused) self(w).input_.cancel(ticks_now(), self(w).told_);
    });
    glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int iconified) {
      if (iconified) self(w).input_.cancel(ticks_now(), self(w).told_);
    });
  }

  std::shared_ptr<Glfw> glfw_;
  GLFWwindow* window_ = nullptr;
  bool keeps_content_ = false;
  std::vector<Event> told_; ///< and not yet handed out
  GlfwInput input_;
  std::atomic<bool> woken_ = false;
};

void Glfw::wait(int timeout) {
  std::int64_t until = timeout < 0 ? INT64_MAX : ticks_now() + timeout;
  auto nothing = [&] { return std::ranges::none_of(windows, &GlfwWindow::has_told); };
  glfwPollEvents();
  while (nothing() && !moved_ && !asked_to_end()) {
    std::int64_t left = until - ticks_now();
    if (left <= 0) break;
    glfwWaitEventsTimeout(double(std::min<std::int64_t>(left, longest_wait)) / 1000);
  }
  if (moved_.exchange(false) && displays_->changed()) windows.front()->tell(DisplaysChanged{});
}

} // namespace

std::unique_ptr<Window> open_glfw(const WindowOptions& options, std::string& problem) {
  auto glfw = std::make_shared<Glfw>();
  if (!glfw->start(problem)) return nullptr;
  auto window = std::make_unique<GlfwWindow>(std::move(glfw));
  if (!window->open(options, problem)) return nullptr;
  return window;
}

} // namespace platform
