#include "platform/backends.h"
#include "platform/present.h"
#include "platform/signals.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <atomic>
#include <map>

namespace platform {

namespace {

using touch::Phase;

void append_utf8(std::string& to, unsigned c) {
  auto put = [&](unsigned byte) { to.push_back(char(byte)); };
  if (c < 0x80) put(c);
  else if (c < 0x800) put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  else if (c < 0x10000) put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  else
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
}

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
      if (button == GLFW_MOUSE_BUTTON_LEFT) self(w).mouse(action == GLFW_PRESS ? Phase::down : Phase::up);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
      int ww = 1, wh = 1, fw = 1, fh = 1;
      glfwGetWindowSize(w, &ww, &wh);
      glfwGetFramebufferSize(w, &fw, &fh);
      self(w).at_ = {float(x) * float(fw) / float(std::max(1, ww)),
                     float(y) * float(fh) / float(std::max(1, wh))};
      self(w).mouse(Phase::move);
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned c) {
      std::string text;
      append_utf8(text, c);
      self(w).put(TextTyped{text});
    });
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int, int action, int mods) {
      if (action != GLFW_RELEASE) self(w).key(key, mods);
    });
    glfwSetWindowCloseCallback(window_, [](GLFWwindow* w) { self(w).put(Quit{}); });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { self(w).put(Resized{}); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w).put(Resized{}); });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
      if (!focused) self(w).mouse(Phase::cancel);
    });
    glfwFocusWindow(window_); // where no window manager does it
    signals_ = std::make_unique<Signals>([this] { wake(); });
    return true;
  }

  int width() const override { return size().first; }
  int height() const override { return size().second; }
  bool keeps_content() const override { return keeps_content_; }
  std::int64_t ticks() const override { return std::int64_t(glfwGetTime() * 1000); }

  float millimetres_per_pixel() const override {
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    int w = 0, h = 0;
    if (monitor) glfwGetMonitorPhysicalSize(monitor, &w, &h);
    return mode && mode->width > 0 && w > 0 ? float(w) / float(mode->width) : 0;
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

  void mouse(Phase phase) {
    if (phase == Phase::down) down_ = true;
    else if (!down_) return;
    put(touch::Pointer{mouse_id, touch::PointerKind::mouse, phase, at_, ticks()});
    if (phase != Phase::down && phase != Phase::move) down_ = false;
  }

  void key(int code, int mods) {
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
                                            {GLFW_KEY_F11, Key::f11}};
    KeyPress press;
    press.ctrl = mods & GLFW_MOD_CONTROL;
    press.shift = mods & GLFW_MOD_SHIFT;
    press.alt = mods & GLFW_MOD_ALT;
    if (auto found = keys.find(code); found != keys.end()) press.key = found->second;
    else if (press.ctrl && code >= GLFW_KEY_A && code <= GLFW_KEY_Z) {
      press.key = Key::letter;
      press.letter = char('a' + code - GLFW_KEY_A);
    } else return;
    put(press);
  }

  GLFWwindow* window_ = nullptr;
  std::vector<Event>* events_ = nullptr;
  touch::Point at_;
  std::unique_ptr<Signals> signals_;
  bool keeps_content_ = false, down_ = false;
  std::atomic<bool> woken_ = false;
};

} // namespace

std::unique_ptr<Window> open_glfw(const WindowOptions& options, std::string& problem) {
  auto window = std::make_unique<GlfwWindow>();
  if (!window->open(options, problem)) return nullptr;
  return window;
}

} // namespace platform
