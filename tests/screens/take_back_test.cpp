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

TEST_CASE("four chances at most, one above the other from a corner; the oldest goes") {
  test::Table t;
  t.run(test::crowded(8));
  t.go_to(StepKind::board);
  workshop::Session before = t.session();
  for (int i = 7; i > 1; i--) throw_away(t, before.notes[std::size_t(i)].id);
  CHECK(t.find("take-back/4"));
  CHECK_FALSE(t.find("take-back/5"));
  touch::Rect board = t.area("board");
  for (const char* chip : {"take-back/1/chip", "take-back/2/chip", "take-back/3/chip", "take-back/4/chip"}) {
    touch::Rect r = t.area(chip);
    CHECK(r.w < board.w / 3);
    CHECK(r.x == t.area("take-back/1/chip").x);
    CHECK((r.right() < board.centre().x || r.x > board.centre().x));
  }
  t.tap("take-back/1"); // the third that was thrown away: the two before it have gone
  CHECK(workshop::find_note(t.session(), before.notes[5].id));
}

TEST_CASE("a chance says which it is, in the first words of what was thrown away") {
  workshop::Session s = test::fresh();
  s.notes = {{1, {400, 300}, 0, "Kør ruten i den\nrækkefølge, der er kortest"}, {2, {900, 300}, 0, ""}};
  s.drafts = {{3, "Tryghed"}};
  s.actions = {{4, "Ring til apoteket", "", "", -1}};
  CHECK(screens::thrown_words(s, workshop::DeleteNote{1}) == "Kør ruten i den rækkefølge, der er kortest");
  CHECK(screens::thrown_words(s, workshop::DeleteNote{2}).empty());  // a picture, or ink
  CHECK(screens::thrown_words(s, workshop::DeleteDraft{3}).empty()); // hidden as yet
  for (int& stage : s.stages) stage = 1;
  CHECK(screens::thrown_words(s, workshop::DeleteDraft{3}) == "Tryghed");
  CHECK(screens::thrown_words(s, workshop::DeleteAction{4}) == "Ring til apoteket");
  CHECK(screens::thrown_words(s, workshop::SetPeople{4}).empty());
  std::vector<screens::Chance> list;
  screens::remember_chance(list, workshop::DeleteNote{1}, 7, "Kør ruten");
  CHECK(screens::said(screens::words_in("da"), list[0]) == "»Kør ruten«");
  screens::remember_chance(list, workshop::DeleteNote{2}, 7, "");
  CHECK(screens::said(screens::words_in("da"), list[0]) == "2 sedler");
  screens::remember_chance(list, workshop::DeleteNote{2}, 8, "");
  CHECK(screens::said(screens::words_in("en"), list[1]) == "1 note");
  screens::remember_chance(list, workshop::DeleteNote{1}, 9, "Drive the route");
  CHECK(screens::said(screens::words_in("en"), list[2]) == "“Drive the route”");
}
