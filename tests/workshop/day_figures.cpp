// What the questions cost that are asked every frame, after a short and after a very long day. Figures to
// look at, not a test: `workshop_test "[figures]"`. What they cost must not grow with the day.
#include "random_ops.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>

using namespace workshop;

namespace {

/// 200 notes that are written on, moved and inked; 5 of them (the first ones) never again after the
/// beginning.
LiveSession day_of(int entries, double& nanoseconds_an_entry) {
  LiveSession live(test::small_session(), 0, nullptr);
  test::RandomOps random(1);
  for (Id id = 1; id <= 200; id++) live.submit(AddNote{{id, {100, 100}, 0, "tekst"}, int(id) - 1}, 1);
  auto start = std::chrono::steady_clock::now();
  for (int i = 200; i < entries; i++) {
    Id id = Id(6 + i % 195);
    if (i % 3 == 0) live.submit(WriteNote{id, i % 2 ? "a" : "b"}, 1);
    else if (i % 3 == 1) live.submit(MoveNote{id, {double(i % 2000), 50}, 0}, 1);
    else live.submit(CastVote{0, 1}, 1), live.submit(TakeBackVote{0, 1}, 1), i++;
  }
  nanoseconds_an_entry =
      std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() / entries;
  return live;
}

template<typename F>
double nanoseconds(int times, F f) {
  auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < times; i++) f(i);
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - start).count() / times;
}

} // namespace

TEST_CASE("what a frame asks after a long day", "[.][figures]") {
  std::puts(
      "entries   submit  history  undo_at  take_back(old)  take_back(new)  can_undo   nanoseconds each");
  bool sum = false;
  for (int entries : {10'000, 100'000}) {
    double submit = 0;
    LiveSession live = day_of(entries, submit);
    std::size_t rows = 0;
    double history = nanoseconds(10'000, [&](int) { rows += live.history().size(); });
    double at = nanoseconds(10'000, [&](int i) { sum ^= live.can_undo_at(Id(1 + i % 200)); });
    double old = nanoseconds(10'000, [&](int i) { sum ^= live.can_take_back(std::uint64_t(1 + i % 200)); });
    double fresh = nanoseconds(10'000, [&](int i) { sum ^= live.can_take_back(live.number() - i % 30); });
    double undo = nanoseconds(10'000, [&](int) { sum ^= live.can_undo(); });
    std::printf("%7d %8.0f %8.1f %8.0f %15.0f %15.0f %9.0f\n", entries, submit, history, at, old, fresh,
                undo);
    CHECK(rows == live.history().size() * 10'000);
  }
  std::printf("(%d)\n", int(sum)); // so that the answers are used
}
