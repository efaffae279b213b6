// A steady frame asks for next to no memory, however much lies on the board.
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

/// How often a frame asks for memory when nothing happens, and when a note is dragged.
struct Asked {
  std::uint64_t still = 0, dragged = 0;
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
  touch::Point at;
  for (const touch::Area& area : t.table.touch().areas())
    if (area.name == "note/" + std::to_string(notes)) at = area.rect.centre();
  auto pointer = [&](touch::Phase phase, touch::Point to) {
    t.ticks += 16;
    t.table.pointer({1, touch::PointerKind::finger, phase, to, t.ticks});
  };
  pointer(touch::Phase::down, at);
  a.dragged = frames(10, [&](int i) {
    pointer(touch::Phase::move, at - touch::Point{60.f + 4.f * float(i), 0});
  });
  return a;
}

} // namespace

TEST_CASE("how often a frame asks for memory does not grow with the notes on the board") {
  Asked few = asked(50), many = asked(1000);
  INFO("still: " << few.still << " with 50 notes, " << many.still << " with 1,000; in a drag " << few.dragged
                 << ", " << many.dragged);
  CHECK(many.still <= few.still + 2);
  CHECK(many.dragged <= few.dragged + 4);
  CHECK(many.still <= 16); // less is better, none the aim
  CHECK(many.dragged <= 26);
}
