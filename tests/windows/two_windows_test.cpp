// Two windows on two displays, with both libraries: what is drawn, who hears what, and displays that come and
// go.
#include "../e2e/display.h"
#include "platform/window.h"
#include "server.h"

#include <catch2/catch.hpp>

#include <epoxy/gl.h>

#include <chrono>
#include <functional>
#include <thread>

using namespace platform;
using touch::Phase;
using touch::Pointer;
using windows::Plugged;
using windows::Second;
using windows::set_second_display;

namespace {

constexpr int patience = 30; ///< seconds
const std::string room = "The room", beside = "The facilitator";

struct Color {
  int r, g, b;
  bool operator==(const Color&) const = default;
};

Color shown_at(int x, int y) {
  Picture all = e2e::display_content();
  REQUIRE(x < all.width);
  const std::uint8_t* p = all.rgba.data() + (std::size_t(y) * std::size_t(all.width) + std::size_t(x)) * 4;
  return {p[0], p[1], p[2]};
}

/// A library, and whether GL draws into its windows by itself.
struct Way {
  Backend backend;
  bool direct;
};

struct Two {
  Way way;
  std::unique_ptr<Window> first, second;
  std::vector<Event> first_events, second_events;
  std::string problem;

  explicit Two(Way w, int width = 0, int height = 0) : way(w) {
    first = open_window(
        {.backend = w.backend, .title = room, .width = width, .height = height, .direct = w.direct}, problem);
    INFO(problem);
    REQUIRE(first);
    settle();
  }

  void open_second(int width = 0, int height = 0) {
    int display = other_display(first->displays(), first->place());
    REQUIRE(display == 1);
    second = first->open_beside({b_unused(), beside, width, height, display}, problem);
    INFO(problem);
    REQUIRE(second);
    settle();
  }

  /// Waits as the program does: on the first, then what the second one has.
  void wait(int timeout) {
    first->wait(timeout, first_events);
    if (second) second->wait(0, second_events);
  }
  void wait_until(const std::string& what, const std::function<bool()>& true_now) {
    auto end = std::chrono::steady_clock::now() + std::chrono::seconds(patience);
    while (!true_now()) {
      if (std::chrono::steady_clock::now() > end) FAIL("waited in vain for " << what);
      wait(20);
    }
  }
  /// Until nothing more comes of what was done.
  void settle() {
    for (int calm = 0; calm < 5;) {
      first_events.clear();
      second_events.clear();
      wait(50);
      calm = first_events.empty() && second_events.empty() ? calm + 1 : 0;
    }
  }
  static void fill(Window& w, Color c) {
    w.make_current();
    if (Pixels p = w.pixels(); p.bytes) {
      for (int y = 0; y < p.height; y++)
        for (int x = 0; x < p.width; x++) {
          std::uint8_t* at = p.bytes + (std::size_t(y) * std::size_t(p.across) + std::size_t(x)) * 4;
          at[0] = std::uint8_t(c.b), at[1] = std::uint8_t(c.g), at[2] = std::uint8_t(c.r);
        }
      return;
    }
    glDisable(GL_SCISSOR_TEST);
    glViewport(0, 0, w.width(), w.height());
    glClearColor(float(c.r) / 255, float(c.g) / 255, float(c.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
  }
  static void show(Window& w, touch::Rect part) {
    w.present(std::span(&part, 1));
    glFinish();
  }
  static void paint(Window& w, Color c) {
    fill(w, c);
    show(w, {0, 0, float(w.width()), float(w.height())});
  }

private:
  /// A second window is of the first one's library, whatever its options say.
  Backend b_unused() const { return way.backend == Backend::sdl2 ? Backend::glfw : Backend::sdl2; }
};

template<typename T>
std::vector<T> all(const std::vector<Event>& events) {
  std::vector<T> found;
  for (const Event& e : events)
    if (auto* one = std::get_if<T>(&e)) found.push_back(*one);
  return found;
}
template<typename T>
bool has(const std::vector<Event>& events) {
  return !all<T>(events).empty();
}
bool lifted(const std::vector<Event>& events) {
  auto pointers = all<Pointer>(events);
  return !pointers.empty() && pointers.back().phase == Phase::up;
}

Way ways() { return GENERATE(Way{Backend::sdl2, false}, Way{Backend::sdl2, true}, Way{Backend::glfw, true}); }
std::string name(Way w) {
  return std::string(w.backend == Backend::sdl2 ? "SDL2" : "GLFW") + (w.direct ? "" : ", from memory");
}

} // namespace

TEST_CASE("a display that comes, is mirrored and goes is told, and the second window knows its place") {
  Way way = ways();
  INFO(name(way));
  set_second_display(Second::absent);
  Two t(way);
  touch::Rect main = t.first->place();
  CHECK(t.first->displays() == std::vector{main});
  CHECK(other_display(t.first->displays(), main) == -1);

  Plugged plugged;
  auto told = [&] { return has<DisplaysChanged>(t.first_events); };
  t.wait_until("the display that came", told);
  touch::Rect small{main.w, 0, windows::second_width, windows::second_height};
  CHECK(t.first->displays() == std::vector{main, small});
  t.open_second();
  CHECK(t.second->place() == small);
  CHECK(t.first->place() == main);
  CHECK(t.second->displays() == t.first->displays());

  set_second_display(Second::mirrored);
  t.wait_until("the display that shows the same now", told);
  CHECK_FALSE(has<DisplaysChanged>(t.second_events));
  CHECK(t.first->displays().size() == 2);
  CHECK(other_display(t.first->displays(), main) == -1);
  t.settle();
  set_second_display(Second::absent); // pulled out with the second window on it
  t.wait_until("the display that went", told);
  CHECK(t.first->displays() == std::vector{main});
  CHECK_FALSE(has<Quit>(t.first_events));
  t.second.reset();
  CHECK(t.first->place() == main);
  t.settle();
  set_second_display(Second::beside);
  t.wait_until("the display that came back", told);
  t.open_second();
  CHECK(t.second->place() == small);
}

TEST_CASE("each window shows what was drawn into it") {
  Way way = ways();
  INFO(name(way));
  Plugged plugged;
  Two t(way);
  t.open_second();
  Color blue{20, 40, 200}, green{30, 160, 60}, red{210, 30, 20};
  int middle_x = int(t.second->place().centre().x), middle_y = int(t.second->place().centre().y);
  auto show = [&](Color left, Color right) {
    t.wait_until("both pictures",
                 [&] { return shown_at(500, 500) == left && shown_at(middle_x, middle_y) == right; });
  };
  t.paint(*t.second, green);
  t.paint(*t.first, blue);
  show(blue, green);
  t.paint(*t.second, red);
  show(blue, red);
  t.paint(*t.first, green);
  show(green, red);

  // A part alone: the rest of the second window, and all of the first, stay as they are.
  if (t.second->keeps_content()) {
    t.fill(*t.second, {0, 0, 0});
    t.show(*t.second, {10, 10, 50, 50});
    show(green, red);
    t.wait_until("the corner", [&] { return shown_at(int(t.second->place().x) + 30, 30) == Color{0, 0, 0}; });
  }

  t.second.reset(); // its context was the current one
  t.paint(*t.first, red);
  t.wait_until("the first alone", [&] { return shown_at(500, 500) == red; });
}

TEST_CASE("a window hands out its own events, and whoever waits is woken by both") {
  Way way = ways();
  INFO(name(way));
  Plugged plugged;
  Two t(way);
  t.open_second();
  int right = int(t.second->place().x);

  windows::click(right + 80, 100);
  t.wait_until("a click into the second", [&] { return lifted(t.second_events); });
  CHECK(all<Pointer>(t.second_events).front().at == touch::Point{80, 100});
  CHECK_FALSE(has<Pointer>(t.first_events));

  t.settle();
  windows::click(300, 400);
  t.wait_until("a click into the first", [&] { return lifted(t.first_events); });
  CHECK(all<Pointer>(t.first_events).front().at == touch::Point{300, 400});
  CHECK_FALSE(has<Pointer>(t.second_events));

  t.settle();
  windows::press_key("Right"); // the second window has not taken the keyboard
  t.wait_until("a key", [&] { return has<KeyPress>(t.first_events); });
  CHECK_FALSE(has<KeyPress>(t.second_events));

  // Asleep for ever on the one, woken by the other. `rescue` only lets a wrong program fail instead of hang.
  for (bool on_first : {true, false}) {
    INFO(on_first);
    windows::click(on_first ? right - 1 : right + 80, 50);
    t.settle();
    Window& sleeper = on_first ? *t.first : *t.second;
    Window& other = on_first ? *t.second : *t.first;
    std::vector<Event> own, others;
    std::atomic<bool> heard = false;
    std::thread rescue([&] {
      for (int i = 0; i < patience * 100 && !heard; i++)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
      if (!heard) sleeper.wake();
    });
    windows::click(on_first ? right + 80 : right - 1, 50, 0.3);
    while (!lifted(others) && !has<Woken>(own)) {
      sleeper.wait(-1, own);
      other.wait(0, others);
    }
    heard = true;
    rescue.join();
    CHECK(lifted(others));
    CHECK_FALSE(has<Pointer>(own));
    CHECK_FALSE(has<Woken>(own));
  }

  // Each is woken for itself, once.
  t.settle();
  std::thread waker([&] {
    t.second->wake();
    t.second->wake();
  });
  waker.join();
  t.wait_until("the wake", [&] { return has<Woken>(t.second_events); });
  t.wait(50);
  CHECK(all<Woken>(t.second_events).size() == 1);
  CHECK_FALSE(has<Woken>(t.first_events));
}

TEST_CASE("what one window collected for the other is not lost, and not late") {
  Way way = ways();
  INFO(name(way));
  Plugged plugged;
  Two t(way);
  t.open_second();
  windows::click(300, 400);
  auto end = std::chrono::steady_clock::now() + std::chrono::seconds(1);
  while (std::chrono::steady_clock::now() < end) t.second->wait(20, t.second_events);
  CHECK_FALSE(has<Pointer>(t.second_events));
  t.first->wait(0, t.first_events);
  CHECK(lifted(t.first_events));
}

TEST_CASE("closing the second window ends nothing; closing the first one asks the program to end") {
  Way way = ways();
  INFO(name(way));
  Plugged plugged;
  Two t(way);
  t.open_second();
  windows::ask_to_close(beside);
  t.wait_until("Closed", [&] { return has<Closed>(t.second_events); });
  CHECK(t.second_events.size() == 1);
  t.settle();
  windows::ask_to_close(room);
  t.wait_until("Quit", [&] { return has<Quit>(t.first_events); });
  CHECK(all<Quit>(t.first_events).size() == 1);
  CHECK_FALSE(has<Quit>(t.second_events));

  windows::give_keyboard(beside);
  t.settle();
  t.second.reset();
  t.settle();
  windows::press_key("Left"); // the keyboard is given back
  t.wait_until("a key", [&] { return has<KeyPress>(t.first_events); });
  t.open_second(); // and it can be opened again
  windows::click(int(t.second->place().x) + 5, 5);
  t.wait_until("a click", [&] { return lifted(t.second_events); });
  CHECK_FALSE(has<Quit>(t.first_events));
}

TEST_CASE("a second window that can't be opened says so and leaves the first one current") {
  Way way = ways();
  INFO(name(way));
  Two t(way);
  CHECK_FALSE(t.first->open_beside({way.backend, beside, 0, 0, 7}, t.problem));
  CHECK(t.problem == "There is no display number 8.");
  t.paint(*t.first, {1, 200, 3});
  t.wait_until("the picture", [&] { return shown_at(500, 500) == Color{1, 200, 3}; });
}

TEST_CASE("windows with a size lie in the middle of their displays") {
  Way way = ways();
  INFO(name(way));
  Plugged plugged;
  Two t(way, 800, 600);
  t.open_second(300, 200);
  std::vector<touch::Rect> displays = t.first->displays();
  for (auto [window, display] :
       {std::pair(t.first.get(), displays[0]), std::pair(t.second.get(), displays[1])}) {
    CHECK(window->place().centre() == display.centre());
    CHECK(window->place().w < display.w);
  }
}

TEST_CASE("a finger on the table stays down while the facilitator clicks") {
  Plugged plugged;
  Two t(Way{Backend::sdl2, false}); // GLFW knows no fingers
  t.open_second();
  int right = int(t.second->place().x);
  windows::Finger finger;
  finger.down(500, 500);
  t.wait_until("the finger", [&] { return has<Pointer>(t.first_events); });
  windows::give_keyboard(beside); // what a window manager does at a click
  windows::click(right + 100, 100);
  t.wait_until("the click", [&] { return lifted(t.second_events); });
  t.settle();
  finger.move(600, 520);
  t.wait_until("the move", [&] { return has<Pointer>(t.first_events); });
  CHECK(all<Pointer>(t.first_events).back().phase == Phase::move);
  CHECK(touch::distance(all<Pointer>(t.first_events).back().at, {600, 520}) < 3);
  finger.up();
  t.wait_until("the lift", [&] { return lifted(t.first_events); });
  CHECK_FALSE(has<Pointer>(t.second_events));

  finger.down(right + 200, 300); // the second window's glass
  finger.up();
  t.wait_until("a tap on the second", [&] { return lifted(t.second_events); });
  CHECK(touch::distance(all<Pointer>(t.second_events).back().at, {200, 300}) < 3);
}
