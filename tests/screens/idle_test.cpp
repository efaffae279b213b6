// The whole table after anything at all: every finger gone, it is idle, and nothing moves any more.
#include "desk.h"

#include <random>
#include <set>

using test::Desk;
using touch::Phase;
using touch::Point;
using touch::PointerKind;

TEST_CASE("whatever touches the table, in whatever order, once all are gone it is idle") {
  for (unsigned seed = 1; seed <= 60; seed++) {
    std::mt19937 random(seed);
    auto below = [&](unsigned n) { return unsigned(random() % n); };
    Desk t({{400, 300}, {800, 350}, {1300, 540}, {1700, 300}, {2200, 800}, {500, 800}});
    t.live->submit(workshop::ArrangeNotes{{{1, {400, 300}, 90}, {2, {400, 300}, 90}}}, t.now);
    t.frame();
    std::set<std::uint64_t> seen;
    auto send = [&](std::uint64_t id, Phase phase, Point at, float size) {
      touch::Pointer p{id,    id == 1 ? PointerKind::mouse : id == 2 ? PointerKind::pen : PointerKind::finger,
                       phase, at,
                       0,     id == 1 ? touch::Button(below(3)) : touch::Button::left,
                       size};
      t.send(p);
      seen.insert(id);
    };
    std::map<std::uint64_t, Point> at;
    for (int i = 0; i < 250; i++) {
      std::uint64_t id = 1 + below(12);
      const auto& areas = t.table.touch().areas();
      if (below(3) == 0) at[id] = areas[below(unsigned(areas.size()))].rect.centre();
      else at[id] = at[id] + Point{float(below(81)) - 40, float(below(81)) - 40};
      send(id, below(2) ? Phase::move : Phase(below(4)), at[id], below(15) ? 0 : float(below(60)));
      if (below(2) == 0) t.pass(below(12) ? 16 : 620);
    }
    for (auto id : seen) send(id, below(2) ? Phase::up : Phase::cancel, at[id], 0);
    for (int i = 0; i < 60; i++) t.pass(20); // flights, seats that rise, rings that wait
    if (workshop::runs(t.session().clocks[std::size_t(t.session().step)]))
      t.live->submit(workshop::PauseClock{t.session().step, t.now}, t.now);
    t.go_to(workshop::StepKind::board); // somebody may have slid on to another step
    t.frame();
    INFO("seed " << seed);
    const touch::Touch& touch = t.table.touch();
    CHECK_FALSE(touch.any_down());
    CHECK_FALSE(touch.any_dragging());
    CHECK_FALSE(touch.stirred());
    CHECK(touch.due(t.ticks) == -1);
    CHECK(t.table.board().lassos.empty());
    CHECK(t.table.board().pairs.empty());
    CHECK(t.table.board().taken.empty());
    CHECK(t.table.board().flying.empty());
    workshop::Session rested = t.session();
    std::vector<touch::Area> areas(touch.areas().begin(), touch.areas().end());
    t.pass(20);
    CHECK(t.session() == rested);
    CHECK(t.damage.empty());
    REQUIRE(touch.areas().size() == areas.size());
    for (std::size_t i = 0; i < areas.size(); i++) CHECK(touch.areas()[i].rect == areas[i].rect);
    t.pass(70'000); // seats fold, rings and chips go
    t.pass(1'000);
    // The time of day in the facilitator's drawer, or on a blank screen, goes on by the minute.
    bool tells_time = t.find("script/now") || t.find("unblank");
    CHECK((t.frame().due == -1 || tells_time));
  }
}
