// Several people at once.
#include "meeting.h"

using touch::Point;
using workshop::StepKind;

TEST_CASE("five people drag five notes while a sixth presses a button") {
  test::Table t;
  workshop::Session s = test::fresh();
  for (int i = 0; i < 5; i++) s.notes.push_back({workshop::Id(i + 1), {250.0 + i * 400, 300}, 0, "Seddel"});
  t.run(s);
  t.go_to(StepKind::board);
  std::vector<Point> from;
  for (int i = 0; i < 5; i++) from.push_back(t.area("note/" + std::to_string(i + 1)).centre());
  Point button = t.area("timer/start").centre();
  for (int i = 0; i < 5; i++) t.down(i + 2, from[i]);
  t.down(20, button);
  for (int step = 1; step <= 10; step++) {
    for (int i = 0; i < 5; i++) t.move(i + 2, from[i] + Point{0, float(step * (8 + i))});
    t.frame();
  }
  t.up(20, button);
  t.frame();
  CHECK(workshop::runs(t.session().clocks[t.session().step]));
  CHECK(t.session().notes == s.notes); // a drag is view state until it is dropped
  for (int i = 0; i < 5; i++) t.up(i + 2, from[i] + Point{0, float(10 * (8 + i))});
  t.frame();
  float scale = t.area("note/1").w / float(workshop::board::note_width);
  for (int i = 0; i < 5; i++) {
    const workshop::Note* note = workshop::find_note(t.session(), workshop::Id(i + 1));
    CHECK(note->place.x == Approx(250.0 + i * 400));
    CHECK(note->place.y == Approx(300 + 10 * (8 + i) / scale).margin(1.0));
  }
}

TEST_CASE("forty fingers drag forty notes") {
  test::Table t(3840, 2160);
  t.run(test::fresh());
  for (int i = 0; i < 40; i++) {
    workshop::Note note{workshop::Id(i + 1), {210.0 + (i % 8) * 290, 190.0 + (i / 8) * 190}, 0, ""};
    REQUIRE_FALSE(t.live->submit(workshop::AddNote{note, i}, t.now).refused);
  }
  t.go_to(StepKind::board);
  std::vector<Point> from;
  for (int i = 0; i < 40; i++) {
    touch::Rect r = t.area("note/" + std::to_string(i + 1));
    from.push_back({r.x + 10, r.bottom() - 10}); // clear of the add buttons above the notes, and of the bin
  }
  std::vector<workshop::Place> before;
  for (int i = 0; i < 40; i++) before.push_back(workshop::find_note(t.session(), workshop::Id(i + 1))->place);
  for (int i = 0; i < 40; i++) t.down(i + 2, from[i]);
  for (int i = 0; i < 40; i++) t.move(i + 2, from[i] + Point{-60, 0});
  t.frame();
  for (int i = 0; i < 40; i++) t.up(i + 2, from[i] + Point{-60, 0});
  t.frame();
  int moved = 0;
  for (int i = 0; i < 40; i++)
    moved += workshop::find_note(t.session(), workshop::Id(i + 1))->place.x < before[i].x - 1;
  CHECK(moved == 40);
}

TEST_CASE("overlapped typing keeps the order of the presses") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  // Six fingers: each key is down before the one before it is up, all between two frames.
  const char* keys[] = {"s", "m", "ø", "r", "å", "æ"};
  for (int i = 0; i < 6; i++) {
    t.down(30 + i, t.area("key/" + std::string(keys[i])).centre());
    if (i > 0) t.up(29 + i, t.area("key/" + std::string(keys[i - 1])).centre());
  }
  t.frame();
  t.up(35, t.area("key/æ").centre());
  t.frame();
  CHECK(t.session().notes[0].text == "Smøråæ");
}

TEST_CASE("two people write in two notes at once") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.tap("add-note/" + t.session().agenda.perspectives[1].id);
  for (const char* key : {"k", "o"}) {
    t.down(2, t.area("key/" + std::string(key)).centre());
    t.down(3, t.area("seat/2/key/" + std::string(key)).centre());
    t.frame();
    t.up(2, t.area("key/" + std::string(key)).centre());
    t.up(3, t.area("seat/2/key/" + std::string(key)).centre());
    t.frame();
  }
  CHECK(t.session().notes[0].text == "Ko");
  CHECK(t.session().notes[1].text == "Ko");
  // The real keyboard writes at the seat that was used last.
  t.table.text("æ");
  t.frame();
  CHECK(t.session().notes[1].text == "Koæ");
  t.tap("key/a");
  t.table.text("ø");
  t.frame();
  CHECK(t.session().notes[0].text == "Koaø");
}

TEST_CASE("two presses of two vote buttons in one frame both count") {
  test::Table t;
  t.run(test::fresh());
  Point a = t.area("vote/mood-1").centre(), b = t.area("vote/mood-5").centre();
  t.down(2, a), t.down(3, b), t.up(2, a), t.up(3, b);
  t.frame();
  CHECK(t.session().polls[0].votes == std::vector<int>{1, 0, 0, 0, 1});
}

TEST_CASE("a note that somebody takes back in mid-drag ends the drag") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.tap("done");
  Point at = t.area("note/1").centre();
  t.down(2, at);
  t.move(2, at + Point{200, 50});
  t.frame();
  t.live->undo(t.now);
  t.frame();
  CHECK_FALSE(t.find("note/1"));
  t.up(2, at + Point{300, 50});
  t.frame();
  CHECK(t.session().notes.empty());
  CHECK_FALSE(t.find("notice/1")); // nothing was refused: the drag was simply over
}

TEST_CASE("a drag that is taken away leaves the note where it was") {
  test::Table t;
  workshop::Session s = test::crowded(3);
  t.run(s);
  t.go_to(StepKind::board);
  std::string name = "note/" + std::to_string(s.notes[2].id);
  touch::Rect before = t.area(name);
  t.down(2, before.centre());
  t.move(2, before.centre() + Point{300, 90});
  t.frame();
  t.cancel(2, before.centre() + Point{300, 90});
  t.frame();
  CHECK(t.area(name) == before);
  CHECK(t.session().notes == s.notes);
}

TEST_CASE("everything works by keyboard alone") {
  test::Table t;
  t.info.agendas = {test::meeting()};
  t.frame();
  auto key = [&](touch::Key k) {
    t.table.key({k, 0, false, false, false});
    t.frame();
  };
  key(touch::Key::tab);
  CHECK(t.table.touch().focus() == "new");
  key(touch::Key::enter);
  CHECK(t.table.screen() == "new");
  while (t.table.touch().focus() != "agenda/team-meeting") key(touch::Key::tab);
  key(touch::Key::enter);
  t.table.text("Æ-holdet");
  t.frame();
  key(touch::Key::enter); // closes the seat
  while (t.table.touch().focus() != "begin") key(touch::Key::tab);
  key(touch::Key::enter);
  REQUIRE(t.wishes.size() == 1);
  CHECK(std::get<screens::MakeSession>(t.wishes[0]).team == "Æ-holdet");
}

TEST_CASE("a capital that is due by itself changes letters, not signs") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  auto text = [&] { return t.session().notes[0].text; };
  t.tap("key/1"); // at the beginning: a digit, not its sign
  t.tap("key/.");
  t.tap("key/space");
  t.tap("key/m"); // "1. m": a number's full stop ends no sentence
  CHECK(text() == "1. m");
  t.tap("key/.");
  t.tap("key/space");
  t.tap("key/j");
  CHECK(text() == "1. m. J");
  t.tap("key/shift");
  t.tap("key/1");
  CHECK(text() == "1. m. J!");
  t.tap("key/backspace");
  t.tap("key/enter");
  t.tap("key/å");
  CHECK(text() == "1. m. J\nÅ");
}

TEST_CASE("a held backspace goes on deleting") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.write("abcdefghij");
  touch::Point at = t.area("key/backspace").centre();
  t.down(2, at);
  t.frame();
  CHECK(t.session().notes[0].text == "abcdefghij"); // an arm that is lifted at once deletes nothing
  t.pass(100);
  CHECK(t.session().notes[0].text == "abcdefghi");
  t.pass(250);
  CHECK(t.session().notes[0].text == "abcdefghi");
  for (int i = 0; i < 12; i++) t.pass(60);
  std::size_t left = t.session().notes[0].text.size();
  CHECK(left < 5);
  t.up(2, at);
  t.frame();
  t.pass(1000);
  CHECK(t.session().notes[0].text.size() == left);
  t.tap("undo"); // all of the typing is one step
  CHECK(t.session().notes[0].text.empty());
}
