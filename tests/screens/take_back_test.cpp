// What was thrown away can be fetched again for ten seconds by one button.
#include "meeting.h"

using workshop::StepKind;

namespace {

void throw_away(test::Table& t, workshop::Id id) {
  std::string note = std::to_string(id);
  touch::Point at = t.area("note/" + note).centre();
  t.down(4, at);
  t.frame();
  t.pass(900);
  t.up(4, at);
  t.frame();
  t.tap("ring/" + note + "/delete");
}

} // namespace

TEST_CASE("a note thrown away comes back whole, by one button, for ten seconds") {
  test::Table t;
  t.run(test::crowded(5));
  t.go_to(StepKind::board);
  workshop::Session before = t.session();
  throw_away(t, before.notes.back().id);
  CHECK(t.session().notes.size() == 4);
  REQUIRE(t.find("take-back/1"));
  t.pass(9'000);
  t.tap("take-back/1");
  CHECK(t.session() == before);
  CHECK_FALSE(t.find("take-back/1"));
  throw_away(t, before.notes.back().id);
  t.pass(10'001);
  CHECK_FALSE(t.find("take-back/1"));
  CHECK(t.frame().due == -1); // and nothing keeps the machine awake for it
}

TEST_CASE("each has a button of its own; one that somebody else took back goes") {
  test::Table t;
  t.run(test::crowded(5));
  t.go_to(StepKind::board);
  workshop::Session before = t.session();
  throw_away(t, before.notes[4].id);
  throw_away(t, before.notes[0].id);
  REQUIRE(t.find("take-back/2"));
  CHECK_FALSE(t.area("take-back/1/chip").meets(t.area("take-back/2/chip")));
  t.tap("take-back/1");
  CHECK(t.session().notes.size() == 4);
  CHECK(workshop::find_note(t.session(), before.notes[4].id));
  CHECK(t.find("take-back/1"));
  t.tap("undo"); // the last thing that was done: the other one
  t.tap("undo");
  CHECK_FALSE(t.find("take-back/1"));
  t.frame();
}

TEST_CASE("a chance to take back never covers the keys of somebody who writes") {
  test::Table t;
  t.run(test::crowded(8));
  t.go_to(StepKind::board);
  workshop::Id away = t.session().notes[7].id;
  for (int i = 0; i < 3; i++) t.tap("add-note/" + t.session().agenda.perspectives[std::size_t(i)].id);
  t.live->submit(workshop::DeleteNote{away}, t.now);
  t.frame();
  t.tap("delete"); // in a seat
  REQUIRE(t.find("take-back/1/chip"));
  touch::Rect chip = t.area("take-back/1/chip");
  for (const touch::Area& a : t.table.touch().areas())
    if (a.name.find("key/") != std::string::npos) CHECK_FALSE(chip.meets(a.rect));
}
