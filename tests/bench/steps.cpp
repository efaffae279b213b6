// What a step of the hands costs from the moment that it is heard to the moment that it is handed to the
// display: in a window of its own, with the real renderer. A line a gesture: milliseconds, and where they
// went.
#include "own.h"
#include "paint/renderer.h"
#include "platform/window.h"
#include "table.h"

#include <epoxy/gl.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <functional>

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point t) {
  return std::chrono::duration<double, std::milli>(Clock::now() - t).count();
}
double processor() { // milliseconds, of all threads
  timespec t{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return double(t.tv_sec) * 1e3 + double(t.tv_nsec) / 1e6;
}

class Steps {
public:
  Steps(platform::Window& window, int notes)
      : window_(window), atlas_(bench::fonts, bench::picture), scene_(atlas_), renderer_(scene_),
        t_(scene_, notes, window.width(), window.height()), notes_(notes) {}

  void run(const std::string& only) {
    step();
    std::printf("%-12s %9s %9s %9s | %9s %9s %9s | %9s %9s\n", "ms a step", "p50", "p95", "CPU", "build",
                "paint", "present", "settled", "window");
    auto wants = [&](const char* what) { return only.empty() || only == what; };
    if (wants("whole")) gesture("all anew", 10, [&](int) { scene_.damage_all(); });
    if (wants("still")) gesture("still", 50, [](int) {});
    if (wants("drag")) drag();
    if (wants("ten")) ten();
    if (wants("zoom")) gesture("zoom", 60, [&](int i) { t_.zoom((i / 5) % 2 ? -1 : 1); });
    settle();
    t_.zoom(2);
    step();
    settle();
    if (wants("pan")) pan();
  }

private:
  void settle() {
    for (int i = 0; i < 3; i++) t_.ticks += 1000, step();
  }

  /// One frame, as the program makes it.
  void step() {
    auto begin = Clock::now();
    t_.frame();
    build_ = milliseconds_since(begin);
    begin = Clock::now();
    paint_ = present_ = 0;
    if (!scene_.changed()) return;
    std::vector<paint::Rect> parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    if (scene_.stale()) t_.frame(), parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    if (finish_) glFinish();
    paint_ = milliseconds_since(begin);
    begin = Clock::now();
    window_.present(parts);
    present_ = milliseconds_since(begin);
  }

  void gesture(const char* name, int count, const std::function<void(int)>& act) {
    for (int i = 0; i < 10; i++) t_.ticks += 16, act(i), step();
    std::vector<double> took;
    double build = 0, paint = 0, present = 0, cpu = processor();
    auto painted = renderer_.painted();
    count *= times_;
    for (int i = 10; i < 10 + count; i++) {
      t_.ticks += 16;
      auto begin = Clock::now();
      act(i);
      step();
      took.push_back(milliseconds_since(begin));
      build += build_, paint += paint_, present += present_;
    }
    cpu = processor() - cpu;
    if (const char* to = std::getenv("SHOTS")) { // what it looks like in the middle of it
      std::string problem;
      platform::save_png(renderer_.screenshot(), std::string(to) + name + ".png", problem);
    }
    auto now = renderer_.painted();
    std::sort(took.begin(), took.end());
    const double n = count;
    std::printf("%-12s %9.2f %9.2f %9.2f | %9.2f %9.2f %9.2f | %9.0f %9.0f\n", name, took[took.size() / 2],
                took[took.size() * 95 / 100], cpu / n, build / n, paint / n, present / n,
                double(now.settled - painted.settled) / n, double(now.window - painted.window) / n);
  }

  void drag() {
    touch::Point at = t_.middle_of("note/" + std::to_string(notes_));
    t_.pointer(touch::Phase::down, at);
    gesture("drag", 120, [&](int i) {
      t_.pointer(touch::Phase::move, at + touch::Point{-60.f - 4 * float(i % 60), 0});
    });
    t_.pointer(touch::Phase::up, at);
    settle();
  }

  void ten() {
    std::vector<touch::Point> at;
    for (int i = 0; i < 10; i++) at.push_back(t_.middle_of("note/" + std::to_string(notes_ - i * 2)));
    for (int i = 0; i < 10; i++) t_.finger(10 + std::uint64_t(i), touch::Phase::down, at[std::size_t(i)]);
    gesture("ten fingers", 120, [&](int i) {
      float up = float((i / 30) % 2 ? i % 30 : 30 - i % 30) * 3;
      for (int k = 0; k < 10; k++)
        t_.finger(10 + std::uint64_t(k), touch::Phase::move, at[std::size_t(k)] - touch::Point{0, 40 + up});
    });
    for (int i = 0; i < 10; i++) t_.finger(10 + std::uint64_t(i), touch::Phase::up, at[std::size_t(i)]);
    settle();
  }

  void pan() {
    t_.pointer(touch::Phase::down, {60, float(t_.height) / 2}, touch::Button::middle);
    float x = 60;
    gesture("pan", 120, [&](int i) {
      x += (i / 30) % 2 ? -5 : 5;
      t_.pointer(touch::Phase::move, {x, float(t_.height) / 2}, touch::Button::middle);
    });
    t_.pointer(touch::Phase::up, {x, float(t_.height) / 2}, touch::Button::middle);
    settle();
  }

public:
  int times_ = 1;       ///< as many steps: for a profiler
  bool finish_ = false; ///< wait for the renderer before presenting, so that the two can be told apart

private:
  platform::Window& window_;
  paint::Atlas atlas_;
  paint::Scene scene_;
  paint::Renderer renderer_;
  bench::Table t_;
  int notes_;
  double build_ = 0, paint_ = 0, present_ = 0;
};

} // namespace

/// bench_steps [NOTES [WIDTHxHEIGHT [GESTURE [TIMES]]]]
int main(int argc, char** argv) {
  int notes = argc > 1 ? std::atoi(argv[1]) : 2000, width = 1920, height = 1080;
  if (argc > 2) std::sscanf(argv[2], "%dx%d", &width, &height);
  std::string problem;
  auto window = platform::open_window({platform::Backend::sdl2, "bench", width, height}, problem);
  if (!window) return std::fprintf(stderr, "bench_steps: %s\n", problem.c_str()), 1;
  std::vector<platform::Event> events;
  window->wait(200, events);
  Steps steps(*window, notes);
  steps.finish_ = std::getenv("FINISH") != nullptr;
  if (argc > 4) steps.times_ = std::max(1, std::atoi(argv[4]));
  steps.run(argc > 3 ? argv[3] : "");
}
