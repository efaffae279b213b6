// A steady frame asks for no memory, however much lies on the board.
#include "../gallery/sights.h"
#include "allocations.h"
#include "table.h"
#include "workshop/session.h"

namespace {

workshop::Session board(int notes) {
  workshop::Agenda agenda;
  agenda.id = "a";
  agenda.title = "Dag";
  for (const char* id : {"a", "b", "c", "d"})
    agenda.perspectives.push_back({id, "Felt", "Om feltet", {}, {}, {}});
  workshop::Step step;
  step.kind = workshop::StepKind::board;
  agenda.steps.push_back(step);
  workshop::Session s = workshop::new_session("s", "Hold", agenda, test::Table::morning);
  s.stages[0] = workshop::stage::sort;
  for (int i = 0; i < notes; i++)
    s.notes.push_back(
        {workshop::Id(i + 1), {100. + i % 40 * 40, 200. + i / 40 * 16}, i % 4, "Vi mangler ro"});
  return s;
}

/// How often a frame asks for memory when nothing happens, when a note is dragged, and when the board is
/// panned.
struct Asked {
  std::uint64_t still = 0, dragged = 0, panned = 0;
};
Asked asked(int notes) {
  test::Table t;
  t.run(board(notes));
  auto frames = [&](int count, auto act) {
    for (int i = 0; i < 4; i++)
      act(i), t.table.frame(&*t.live, t.info, t.now, t.ticks, 1920, 1080), t.scene.drawn();
    std::uint64_t before = test::allocations();
    for (int i = 4; i < 4 + count; i++)
      act(i), t.table.frame(&*t.live, t.info, t.now, t.ticks, 1920, 1080), t.scene.drawn();
    return (test::allocations() - before) / std::uint64_t(count);
  };
  Asked a;
  a.still = frames(10, [](int) {});
  t.table.wheel({{960, 500}, 3, true, false});
  for (int i = 0; i < 10; i++) t.pass(200);
  auto middle = [&](touch::Phase phase, float x) {
    t.ticks += 16;
    t.table.pointer({1, touch::PointerKind::mouse, phase, {x, 500}, t.ticks, touch::Button::middle});
  };
  middle(touch::Phase::down, 60);
  a.panned = frames(10, [&](int i) { middle(touch::Phase::move, 60 + 2 * float(i)); });
  middle(touch::Phase::up, 60);
  t.table.wheel({{960, 500}, -9, true, false});
  for (int i = 0; i < 10; i++) t.pass(200);
  touch::Point at;
  for (const touch::Area& area : t.table.touch().areas())
    if (area.name == "note/" + std::to_string(notes)) at = area.rect.centre();
  auto pointer = [&](touch::Phase phase, touch::Point to) {
    t.ticks += 16;
    t.table.pointer({2, touch::PointerKind::finger, phase, to, t.ticks});
  };
  pointer(touch::Phase::down, at);
  a.dragged = frames(10, [&](int i) {
    pointer(touch::Phase::move, at - touch::Point{60.f + 4.f * float(i), 0});
  });
  return a;
}

} // namespace

TEST_CASE("a steady frame asks for no memory") {
  for (int notes : {50, 1000}) {
    Asked a = asked(notes);
    CHECK(a.still == 0);
    CHECK(a.dragged == 0);
    CHECK(a.panned <= 16); // lists of what a hand does, and pieces that come into sight
  }
}

TEST_CASE(
    "a still board asks for no memory, with stacks and in every stage too; while dots count, for a line") {
  for (const gallery::Sight& sight : gallery::sights()) {
    if (!sight.name.starts_with("board")) continue;
    for (gallery::State state : gallery::states) {
      test::Table t;
      t.now = gallery::morning;
      t.run(gallery::session_of(sight, state, "da"));
      for (int i = 0; i < 12; i++) t.pass(200);
      auto frames = [&](int count) {
        for (int i = 0; i < count; i++)
          t.table.frame(&*t.live, t.info, t.now, t.ticks, 1920, 1080), t.scene.drawn();
      };
      frames(4);
      const std::uint64_t before = test::allocations();
      frames(10);
      INFO(sight.name << ", " << gallery::name_of(state));
      const bool counts =
          t.session().agenda.steps[std::size_t(t.session().step)].vote.kind == workshop::VoteKind::dots &&
          workshop::stage_of(t.session(), t.session().step) == workshop::stage::dots;
      CHECK((test::allocations() - before) / 10 <= (counts ? 12u : 0u)); // how many are left, and the numbers
    }
  }
}
