// A day's work in one window: some ten thousand gestures of made-up hands (notes dragged, written, taken
// back, the board enlarged and moved, sheets opened and closed), with the real renderer. A line a tenth of
// the day: how much memory there is, and how much of it the day's own list of what was done needs anyway.
#include "own.h"
#include "paint/renderer.h"
#include "platform/window.h"
#include "table.h"

#include <cstdio>
#include <cstdlib>
#include <malloc.h>
#include <random>

namespace {

class Day {
public:
  Day(platform::Window& window, int notes)
      : window_(window), atlas_(bench::fonts, bench::picture), scene_(atlas_), renderer_(scene_),
        t_(scene_, notes, window.width(), window.height()) {
    step();
  }

  void run(int gestures) {
    std::printf("%-10s %10s %12s %12s %10s\n", "gestures", "MB PSS", "MB in use", "done so far", "letters");
    for (int part = 0; part <= 10; part++) {
      for (int i = 0; part > 0 && i < gestures / 10; i++) gesture();
      ::malloc_trim(0);
      std::printf("%-10d %10.1f %12.1f %12zu %10d\n", gestures / 10 * part, bench::own_pss(),
                  double(::mallinfo2().uordblks) / (1 << 20), t_.live.history().size(), atlas_.side());
      std::fflush(stdout);
    }
  }

private:
  int pick(int count) { return int(random_() % unsigned(count)); }

  void step() {
    t_.now += 16;
    t_.frame();
    if (!scene_.changed()) return;
    std::vector<paint::Rect> parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    for (int i = 0; i < 4 && scene_.stale(); i++)
      t_.frame(), parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    window_.present(parts);
  }
  void wait(int milliseconds) { t_.ticks += milliseconds, t_.now += milliseconds, step(); }

  /// The middle of some area that `wanted` takes; false: there is none.
  template<typename Wanted>
  bool find(Wanted wanted, touch::Point& at) {
    const auto& areas = t_.table.touch().areas();
    for (int i = 0; i < 50 && !areas.empty(); i++) {
      const touch::Area& a = areas[std::size_t(pick(int(areas.size())))];
      if (wanted(a.name)) return at = a.rect.centre(), true;
    }
    return false;
  }
  void tap(touch::Point at) {
    t_.pointer(touch::Phase::down, at), step();
    t_.pointer(touch::Phase::up, at), step();
  }
  void drag(touch::Point from, touch::Point by, touch::Button button) {
    t_.pointer(touch::Phase::down, from, button), step();
    for (int i = 1; i <= 4; i++) t_.pointer(touch::Phase::move, from + by * (float(i) / 4), button), step();
    t_.pointer(touch::Phase::up, from + by, button), step();
  }

  void gesture() {
    auto note = [](const std::string& name) { return name.starts_with("note/"); };
    auto control = [](const std::string& name) {
      for (const char* no : {"note/", "stack/", "next", "back", "finish", "home", "freeze", "blank", "board",
                             "step", "plan/", "stage"})
        if (name.find(no) != name.npos) return false;
      return true;
    };
    const touch::Point by{float(pick(400) - 200), float(pick(200) - 100)};
    touch::Point at;
    switch (const int what = pick(20)) {
    default:
      if (find(note, at)) drag(at, by, touch::Button::left);
      break;
    case 8:
    case 9:
    case 10:
    case 11: // written, and put away
      if (!find(note, at)) break;
      tap(at);
      for (int i = 0; i < 5 && t_.table.seats().any_open(); i++) // else a letter is a command
        t_.table.text(std::string(1, char('a' + pick(26)))), step();
      t_.table.key({touch::Key::escape}), step();
      break;
    case 12:
    case 13:
    case 14:
      if (find([](const std::string& name) { return name == "undo"; }, at)) tap(at);
      break;
    case 15:
    case 16: t_.zoom(what == 15 ? 2 : -3), step(), wait(100); break;
    case 17: drag({float(t_.width) / 2, float(t_.height) / 2}, by, touch::Button::middle); break;
    case 18:
    case 19: // something opens, and closes again
      if (find(control, at)) tap(at), wait(300), t_.table.key({touch::Key::escape}), step();
    }
    wait(40);
  }

  platform::Window& window_;
  paint::Atlas atlas_;
  paint::Scene scene_;
  paint::Renderer renderer_;
  bench::Table t_;
  std::mt19937 random_{7};
};

} // namespace

/// bench_day [NOTES [GESTURES]]
int main(int argc, char** argv) {
  std::string problem;
  auto window = platform::open_window({platform::Backend::sdl2, "bench", 1920, 1080}, problem);
  if (!window) return std::fprintf(stderr, "bench_day: %s\n", problem.c_str()), 1;
  std::vector<platform::Event> events;
  window->wait(200, events);
  Day(*window, argc > 1 ? std::atoi(argv[1]) : 500).run(argc > 2 ? std::atoi(argv[2]) : 20'000);
}
