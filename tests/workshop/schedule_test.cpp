// The clock of the whole day.
#include "workshop/schedule.h"

#include <catch2/catch.hpp>

using namespace workshop;

namespace {

constexpr Time nine = 1'790'000'000'000 / (24 * 60 * minute) * (24 * 60 * minute) + 9 * 60 * minute;

/// Steps of these minutes; the third is a break.
Session day(std::vector<int> minutes) {
  Agenda agenda;
  agenda.id = "a";
  agenda.language = "da";
  for (std::size_t i = 0; i < minutes.size(); i++) {
    Step step;
    step.id = "s" + std::to_string(i);
    step.kind = i == 2 ? StepKind::pause : StepKind::story;
    step.minutes = minutes[i];
    agenda.steps.push_back(step);
  }
  return new_session("id", "Team", agenda, nine);
}

} // namespace

TEST_CASE("a day that begins lasts as long as its steps") {
  Session s = day({10, 20, 15, 30});
  Schedule all = schedule(s, nine, 0);
  REQUIRE(all.slots.size() == 4);
  CHECK(all.slots[1].begins == nine + 10 * minute);
  CHECK(all.slots[3].begins == nine + 45 * minute);
  CHECK(all.done == nine + 75 * minute);
  CHECK(all.behind == 0);
}

TEST_CASE("overtime pushes what comes after, and a step that ended early gives its time back") {
  Session s = day({10, 20, 15, 30});
  s.clocks[0].since = nine;
  CHECK(schedule(s, nine + 4 * minute, 0).behind == 0);
  Schedule late = schedule(s, nine + 13 * minute, 0);
  CHECK(late.behind == 3 * minute);
  CHECK(late.slots[0].begins == nine);
  CHECK(late.done == nine + 78 * minute);
  s.clocks[0] = {10 * minute, 6 * minute, 0};
  s.step = 1;
  Schedule early = schedule(s, nine + 6 * minute, 0);
  CHECK(early.slots.size() == 3);
  CHECK(early.behind == -4 * minute);
  CHECK(early.done == nine + 71 * minute);
}

TEST_CASE("a fixed time waits for the clock on the wall, or begins late") {
  Session s = day({10, 20, 15, 30});
  s.agenda.steps[2].at = 12 * 60; // on a wall two hours ahead of UTC
  Time offset = 120 * minute;
  Schedule early = schedule(s, nine, offset); // eleven o'clock there
  CHECK(early.slots[2].fixed);
  CHECK(early.slots[2].begins == nine + 60 * minute);
  CHECK(early.slots[2].late == -30 * minute);
  CHECK(early.behind == -30 * minute);
  CHECK(early.done == nine + 105 * minute);
  Schedule late = schedule(s, nine + 40 * minute, offset);
  CHECK(late.slots[2].begins == nine + 70 * minute);
  CHECK(late.behind == 10 * minute);
  CHECK(schedule(s, nine + 14 * 60 * minute, offset).slots[2].begins >=
        nine + 14 * 60 * minute + 30 * minute);
}

TEST_CASE("the longest step that keeps half of its time gives; a break never does") {
  Session s = day({10, 20, 60, 30, 5});
  CHECK(can_give(s, 3 * minute) == 3);
  s.clocks[3].planned = 17 * minute; // it gave before
  CHECK(can_give(s, 3 * minute) == 1);
  s.clocks[1].planned = 12 * minute;
  CHECK(can_give(s, 3 * minute) == -1); // five minutes less three are too few
  s.step = 4;
  CHECK(can_give(s, 1 * minute) == -1); // nothing comes later
}
