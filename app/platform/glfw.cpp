#include "platform/backends.h"
#include "platform/glfw_input.h"
#include "platform/present.h"
#include "platform/signals.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace platform {

namespace {

constexpr std::int64_t longest_wait = 3'600'000; ///< milliseconds

class GlfwWindow final : public Window {
public:
  ~GlfwWindow() override {
    signals_.reset(); // it wakes this window
    if (window_) glfwDestroyWindow(window_);
    glfwTerminate();
  }

  bool open(const WindowOptions& options, std::string& problem) {
    if (!glfwInit()) return problem = no_display(error()), false;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    int width = options.width, height = options.height;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    if (width <= 0) { // a borderless window as large as the monitor: keeps the other windows where they are
      const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
      if (!mode) return problem = no_display("no monitor"), false;
      width = mode->width;
      height = mode->height;
      glfwWindowHint(GLFW_DECORATED, GLFW_FALSE);
      glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
    } else monitor = nullptr;
    window_ = glfwCreateWindow(width, height, options.title.c_str(), monitor, nullptr);
    if (!window_) return problem = "No window with OpenGL 3.3 can be opened (" + error() + ").", false;
    glfwMakeContextCurrent(window_);
    keeps_content_ = can_present_parts();
    glfwSwapInterval(keeps_content_ ? 0 : 1);
    glfwSetWindowUserPointer(window_, this);
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
      self(w).tell(&GlfwInput::button, button, action == GLFW_PRESS, self(w).ticks());
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
      int ww = 1, wh = 1, fw = 1, fh = 1;
      glfwGetWindowSize(w, &ww, &wh);
      glfwGetFramebufferSize(w, &fw, &fh);
      touch::Point at{float(x) * float(fw) / float(std::max(1, ww)),
                      float(y) * float(fh) / float(std::max(1, wh))};
      self(w).tell(&GlfwInput::moved, at, self(w).ticks());
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double, double lines) {
      auto held = [w](int left, int right) {
        return glfwGetKey(w, left) == GLFW_PRESS || glfwGetKey(w, right) == GLFW_PRESS;
      };
      self(w).tell(&GlfwInput::wheel, lines, held(GLFW_KEY_LEFT_CONTROL, GLFW_KEY_RIGHT_CONTROL),
                   held(GLFW_KEY_LEFT_SHIFT, GLFW_KEY_RIGHT_SHIFT));
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned c) { self(w).tell(&GlfwInput::character, c); });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
      if (action != GLFW_RELEASE) self(w).tell(&GlfwInput::key, key, mods, glfwGetKeyName(key, scancode));
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) { self(w).put(Quit{}); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { self(w).put(Resized{}); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w).put(Resized{}); });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
      if (!focused) self(w).tell(&GlfwInput::cancel, self(w).ticks());
    });
    glfwSetWindowIconifyCallback(window_, [](GLFWwindow* w, int iconified) {
      if (iconified) self(w).tell(&GlfwInput::cancel, self(w).ticks());
    });
    glfwFocusWindow(window_); // where no window manager does it
    signals_ = std::make_unique<Signals>([this] { wake(); });
    return true;
  }

  int width() const override { return size().first; }
  int height() const override { return size().second; }
  bool keeps_content() const override { return keeps_content_; }
  std::int64_t ticks() const override { return std::int64_t(glfwGetTime() * 1000); }

  float millimetre() const override {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
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
    events_ = &events;
    std::int64_t until = timeout < 0 ? INT64_MAX : ticks() + timeout;
    std::size_t before = events.size();
    glfwPollEvents();
    while (events.size() == before && !woken_ && !signals_->asked_to_end()) {
      std::int64_t left = until - ticks();
      if (left <= 0) break;
      glfwWaitEventsTimeout(double(std::min<std::int64_t>(left, longest_wait)) / 1000);
    }
    if (woken_.exchange(false)) events.push_back(Woken{});
    if (signals_->asked_to_end()) events.push_back(Quit{});
    events_ = nullptr;
  }

  void present(std::span<const touch::Rect> parts) override {
    if (keeps_content_) present_parts(parts, height());
    else glfwSwapBuffers(window_);
  }

private:
  static GlfwWindow& self(GLFWwindow* w) { return *static_cast<GlfwWindow*>(glfwGetWindowUserPointer(w)); }

  static std::string error() {
    const char* text = nullptr;
    glfwGetError(&text);
    return text ? text : "unknown";
  }

  std::pair<int, int> size() const {
    int w = 0, h = 0;
    glfwGetFramebufferSize(window_, &w, &h);
    return {w, h};
  }

  void put(Event event) {
    if (events_) events_->push_back(std::move(event));
  }

  /// Passes on to the input what GLFW tells while events are waited for.
  template<typename... Arguments, typename... Given>
  void tell(void (GlfwInput::*what)(Arguments...), Given... given) {
    std::vector<Event> nobody; // told outside of a wait: only what is down is remembered
    (input_.*what)(given..., events_ ? *events_ : nobody);
  }

  GLFWwindow* window_ = nullptr;
  std::vector<Event>* events_ = nullptr;
  GlfwInput input_;
  std::unique_ptr<Signals> signals_;
  bool keeps_content_ = false;
  std::atomic<bool> woken_ = false;
};

} // namespace

std::unique_ptr<Window> open_glfw(const WindowOptions& options, std::string& problem) {
  auto window = std::make_unique<GlfwWindow>();
  if (!window->open(options, problem)) return nullptr;
  return window;
}

} // namespace platform
