// What one person does on the board leaves the others' things alone: their notes in the hand, their menus,
// their seats, the names they gave.
#include "desk.h"
#include "screens/parts/note.h"

using screens::Colour;
using test::Desk;
using touch::Point;
using touch::Rect;
using workshop::Id;
using workshop::Place;
namespace board = workshop::board;

namespace {

std::string ring(Id id, const char* entry) { return "ring/" + std::to_string(id) + "/" + entry; }
std::string stack_area(Id id) { return "stack/" + std::to_string(id); }

void circle(Desk& t, int finger, Rect r) {
  Rect line = r.inset(-24);
  t.glide(finger, {line.x, line.y}, {line.right(), line.y});
  for (Point p :
       {Point{line.right(), line.bottom()}, Point{line.x, line.bottom()}, Point{line.x, line.y + 5}}) {
    t.pass(60);
    t.move(finger, p);
    t.frame();
  }
  t.up(finger, {line.x, line.y + 5});
  t.frame();
}

void tap_at(Desk& t, Point p) {
  t.down(9, p);
  t.frame();
  t.up(9, p);
  t.frame();
}

/// Notes `first` and the next `count - 1` lie on one stack, which is called this.
void pile(Desk& t, Id stack, Id first, int count, Place at, const std::string& name) {
  workshop::ArrangeNotes plan;
  for (int i = 0; i < count; i++) plan.notes.push_back({first + Id(i), at, stack});
  t.live->submit(plan, t.now);
  if (!name.empty()) t.live->submit(workshop::NameStack{stack, name}, t.now);
  t.frame();
}

Point clear_corner(const Desk& t) {
  Rect r = t.area("board");
  return {r.x + 40, r.bottom() - 40};
}

bool same(const workshop::Note& note, Id stack) { return note.stack == stack; }

} // namespace

TEST_CASE("stacking from a ring leaves what other hands hold where they hold it") {
  Desk t({{800, 780}, {860, 800}, {910, 820}});
  Point grip = t.at(3) + Point{40, 25};
  t.glide(2, grip, grip + Point{400, -150});
  Rect held = t.area("note/3");
  Rect mine = t.area("note/1");
  t.press_long(4, {mine.x + 6, mine.y + 6});
  REQUIRE(t.table.touch().held("note/3"));
  t.tap(ring(1, "stack"));
  CHECK(t.note(1).stack != 0);
  CHECK(same(t.note(2), t.note(1).stack));
  CHECK(t.note(3).stack == 0);
  CHECK(t.area("note/3") == held);
}

TEST_CASE("a group in the hand is not stacked by somebody's ring either, nor what it took along") {
  Desk t({{900, 540}, {1040, 560}, {1040, 700}});
  circle(t, 2, touch::join(t.area("note/2"), t.area("note/3")));
  REQUIRE(t.find("group/1/close"));
  REQUIRE(t.area("note/1").meets(t.area("note/2")));
  Rect low = t.area("note/3");
  t.glide(2, low.centre() + Point{0, 20}, low.centre() + Point{500, 40});
  Rect mine = t.area("note/1");
  t.press_long(4, {mine.x + 6, mine.y + 6});
  CHECK_FALSE(t.find(ring(1, "stack"))->enabled);
}

TEST_CASE("a lone note is stacked with a neighbour beside it, never with one across the table") {
  double far = board::note_width * 1.7, near = board::note_width * 1.3;
  Desk t({{700, 540}, {700 + far, 540}});
  t.press_long(2, t.at(1));
  CHECK_FALSE(t.find(ring(1, "stack"))->enabled);
  Desk u({{700, 540}, {700 + near, 540}, {2300, 900}});
  u.press_long(2, u.at(1));
  u.tap(ring(1, "stack"));
  CHECK(u.note(1).stack != 0);
  CHECK(same(u.note(2), u.note(1).stack));
  CHECK(u.note(3).stack == 0);
}

TEST_CASE("a tap on the empty board closes what is near it and nothing of those farther off") {
  Desk t({{300, 300}, {2300, 300}, {2300, 850}, {2000, 850}});
  t.press_long(2, t.at(2));
  circle(t, 3, touch::join(t.area("note/3"), t.area("note/4")));
  t.press_long(2, t.at(1));
  REQUIRE(t.find(ring(1, "sheet")));
  REQUIRE(t.find(ring(2, "sheet")));
  REQUIRE(t.find("group/1/close"));
  tap_at(t, clear_corner(t));
  CHECK_FALSE(t.find(ring(1, "sheet")));
  CHECK(t.find(ring(2, "sheet")));
  CHECK(t.find("group/1/close"));
  Rect bar = t.area("group/1/bar");
  tap_at(t, {bar.x - 60, bar.bottom() + 60});
  CHECK_FALSE(t.find("group/1/close"));
}

TEST_CASE("a fan closes by a tap beside it, not by one across the table") {
  Desk t({{400, 300}, {400, 300}, {2200, 800}, {2200, 800}});
  pile(t, 50, 1, 2, {400, 300}, "");
  pile(t, 51, 3, 2, {2200, 800}, "");
  t.tap(stack_area(50));
  t.tap(stack_area(51));
  tap_at(t, {t.area("stack/50").x + 20, t.area("stack/50").bottom() + 60});
  CHECK_FALSE(t.find("note/1"));
  CHECK(t.find("note/3"));
}

TEST_CASE("a ring closes by a tap on its own middle") {
  Desk t({{900, 540}, {2000, 540}});
  t.press_long(2, t.at(1));
  t.press_long(2, t.at(2));
  tap_at(t, t.area(ring(1, "sheet")).centre());
  CHECK_FALSE(t.find(ring(1, "sheet")));
  CHECK(t.find(ring(2, "sheet")));
  CHECK(t.session().notes.size() == 2);
  CHECK_FALSE(t.table.seats().any_open());
}

TEST_CASE("a stack keeps its name when it is dropped on a note, or on a stack that has none") {
  Desk t({{600, 350}, {600, 350}, {1900, 350}, {1900, 850}, {1900, 850}});
  pile(t, 50, 1, 2, {600, 350}, "Overlevering");
  pile(t, 51, 4, 2, {1900, 850}, "");
  t.drag(2, t.area(stack_area(50)).centre(), t.at(3));
  CHECK(same(t.note(3), 50));
  CHECK(same(t.note(1), 50));
  t.drag(2, t.area(stack_area(50)).centre(), t.area(stack_area(51)).centre());
  for (Id id = 1; id <= 5; id++) CHECK(same(t.note(id), 50));
  CHECK(workshop::stack_name(t.session(), 50) == "Overlevering");
}

TEST_CASE("a stack keeps its name when it is stacked with what a lasso took, or by a ring") {
  Desk t({{300, 350}, {650, 350}, {650, 350}, {950, 350}});
  pile(t, 50, 2, 2, {650, 350}, "Overlevering");
  circle(t, 2, touch::join(t.area("note/1"), t.area("note/4")));
  t.tap("group/1/stack");
  for (Id id = 1; id <= 4; id++) CHECK(same(t.note(id), 50));
  Desk u({{900, 540}, {980, 560}, {980, 560}, {860, 560}, {860, 560}});
  pile(u, 60, 2, 2, {1000, 560}, "");
  pile(u, 61, 4, 2, {800, 560}, "Tid");
  Rect mine = u.area("note/1");
  u.press_long(2, {mine.centre().x, mine.y + 3});
  if (!u.find(ring(1, "sheet"))) u.press_long(2, {mine.centre().x, mine.bottom() - 3});
  u.tap(ring(1, "stack"));
  for (Id id = 1; id <= 5; id++) CHECK(same(u.note(id), 61));
}

TEST_CASE("a note in a fan has a ring of its own: each entry does to that note what it says") {
  Desk t({{1300, 540}, {1300, 540}, {1300, 540}});
  pile(t, 50, 1, 3, {1300, 540}, "Tid");
  t.tap(stack_area(50));
  auto choose = [&](const char* entry) {
    if (!t.find(ring(1, "sheet"))) t.press_long(2, t.at(1));
    t.tap(ring(1, entry));
  };
  t.press_long(2, t.at(1));
  CHECK_FALSE(t.find(ring(1, "stack"))); // it lies on one already
  choose("edit");
  CHECK(t.table.seats().is_open({screens::Writes::note, 1}));
  t.tap("done");
  choose("ink");
  CHECK(t.table.seats().is_open({screens::Writes::ink, 1}));
  t.tap("done");
  choose("colour");
  t.tap(ring(1, "colour/3"));
  CHECK(t.note(1).colour == 3);
  CHECK(t.note(2).colour == 0);
  choose("undo");
  CHECK(t.note(1).colour == 0);
  choose("picture");
  CHECK(std::holds_alternative<screens::FindPictures>(t.wishes.back()));
  t.tap("pictures/close");
  choose("top");
  CHECK(t.session().notes.back().id == 1);
  CHECK(same(t.note(1), 50));
  choose("copy");
  REQUIRE(t.session().notes.size() == 4);
  CHECK(t.session().notes.back().text == "Seddel 1");
  CHECK(t.session().notes.back().stack == 50); // beside it in the fan
  choose("delete");
  CHECK_FALSE(workshop::find_note(t.session(), 1));
  CHECK(same(t.note(2), 50));
  t.tap("take-back/1");
  CHECK(same(t.note(1), 50));
}

TEST_CASE("a note is taken out of its stack by its ring and lies beside the fan, where it is seen") {
  for (Place at : {Place{1300, 540}, Place{200, 200}, Place{582, 265}, Place{2400, 950}}) {
    Desk t({at, at, at, {2000, 200}});
    pile(t, 50, 1, 3, at, "Tid");
    t.tap(stack_area(50));
    for (Id id : {2, 1}) {
      t.press_long(2, t.at(id));
      t.tap(ring(id, "out"));
      CHECK(t.note(id).stack == 0);
      CHECK_FALSE(t.find(ring(id, "sheet")));
      if (t.find("stack/50")) CHECK_FALSE(t.area(Desk::name(id)).meets(t.area("stack/50")));
      for (const auto& p : t.session().agenda.perspectives)
        CHECK_FALSE(t.area(Desk::name(id)).meets(t.area("add-note/" + p.id)));
    }
    CHECK(t.note(3).stack == 0); // a stack of one is none
    CHECK_FALSE(t.area("note/1").meets(t.area("note/2")));
  }
}

TEST_CASE("the name of a fan at the upper edge of the board lies clear of its notes") {
  Desk t({{600, 100}, {600, 100}, {600, 100}});
  pile(t, 50, 1, 3, {600, 100}, "Overlevering");
  t.tap(stack_area(50));
  Rect name = t.area("stack/50/name");
  for (Id id : {1, 2, 3}) CHECK_FALSE(name.meets(t.area(Desk::name(id))));
}

TEST_CASE("the ring of a note in a fan goes with the fan, and when the note is dragged") {
  Desk t({{1300, 540}, {1300, 540}});
  pile(t, 50, 1, 2, {1300, 540}, "");
  t.tap(stack_area(50));
  t.press_long(2, t.at(1));
  REQUIRE(t.find(ring(1, "sheet")));
  t.table.key({touch::Key::escape}); // the ring first, then the fan
  t.frame();
  CHECK_FALSE(t.find(ring(1, "sheet")));
  CHECK(t.find("note/1"));
  t.press_long(2, t.at(1));
  Rect panel = t.area(stack_area(50));
  Point edge{panel.x + 4, panel.y + 4};
  if (t.area(ring(1, "sheet")).contains(edge)) edge = {panel.right() - 4, panel.y + 4};
  tap_at(t, edge);
  CHECK_FALSE(t.find("note/1"));
  CHECK_FALSE(t.find(ring(1, "sheet")));
}

TEST_CASE("a note out of a fan is thrown away on the bin") {
  Desk t({{600, 350}, {600, 350}, {600, 350}});
  pile(t, 50, 1, 3, {600, 350}, "");
  t.tap(stack_area(50));
  Rect whole = t.area("board");
  Point bin{whole.centre().x, whole.bottom() - 174};
  t.drag(2, t.at(2), bin);
  CHECK_FALSE(workshop::find_note(t.session(), 2));
  CHECK(same(t.note(1), 50));
  CHECK(same(t.note(3), 50));
  t.tap("take-back/1");
  CHECK(same(t.note(2), 50));
}

TEST_CASE("a seat keeps off the note it writes also when another note has been laid on that note") {
  for (bool ink : {false, true}) {
    Desk t({{600, 350}, {1900, 350}});
    t.press_long(2, t.at(1));
    t.tap(ring(1, ink ? "ink" : "edit"));
    t.pass(300);
    t.drag(2, t.at(2), t.at(1));
    REQUIRE(t.note(1).stack);
    REQUIRE(t.session().notes.back().id == 2);
    std::string stack = stack_area(t.note(1).stack);
    Rect seat = t.area("rim");
    t.drag(3, t.area(stack).centre(), {seat.centre().x, seat.y + 8}); // under the seat
    for (int i = 0; i < 30; i++) t.pass(16);
    REQUIRE(t.table.seats().any_open());
    CHECK_FALSE(t.area("rim").meets(t.area(stack)));
  }
}

TEST_CASE("the words of a note step back under what is drawn over them, and only there") {
  workshop::Note note{1, {600, 350}, 2, "Overlevering"};
  CHECK(screens::words_on(note) == screens::colour::ink);
  note.ink.push_back({0, {{10, 10, 4}, {60, 60, 4}}});
  Colour words = screens::words_on(note), paper = screens::colour::note[2];
  auto between = [](int w, int ink, int p) { return w > ink && w < p; };
  CHECK(between(words.r, screens::colour::ink.r, paper.r));
  CHECK(between(words.g, screens::colour::ink.g, paper.g));
  CHECK(between(words.b, screens::colour::ink.b, paper.b));
}

TEST_CASE("the ring is small, and each of its words can be read: none is cut, none lies on another entry") {
  for (const std::string language : {"da", "en"}) {
    test::Table t;
    workshop::Session s = test::fresh(language);
    s.notes = {{1, {900, 780}, 0, "x"},
               {2, {940, 790}, 0, "y"},
               {3, {300, 200}, 0, "z", 1, 50},
               {4, {300, 200}, 0, "w", 1, 50}};
    t.run(s);
    t.go_to(workshop::StepKind::board);
    const screens::Words& w = screens::words_in(language);
    std::vector<std::pair<const char*, const char*>> of_note = {
        {"edit", w.edit}, {"ink", w.ink},    {"picture", w.picture}, {"colour", w.colour},
        {"copy", w.copy}, {"top", w.to_top}, {"undo", w.undo},       {"delete", w.delete_}};
    auto fanned = of_note;
    of_note.push_back({"stack", w.stack});
    fanned.push_back({"out", w.take_out});
    auto look_at = [&](Id id, const std::vector<std::pair<const char*, const char*>>& entries) {
      Rect r = t.area(Desk::name(id));
      t.press_long(2, {r.x + 6, r.y + 6});
      Rect sheet = t.area(ring(id, "sheet"));
      CHECK(sheet.w <= 540);
      CHECK(sheet.h <= 490);
      std::vector<Rect> taken = {t.area(ring(id, "close"))};
      for (const auto& [entry, label] : entries) {
        INFO(language << ": " << label);
        Rect all = t.area(ring(id, entry));
        float width = paint::text_width(t.atlas, {paint::Face::semibold, 21}, label);
        CHECK(width <= 132);
        Rect round{all.x, all.y, all.w, all.w};
        Rect word = touch::around({all.centre().x, (round.bottom() + all.bottom()) / 2}, width, 20);
        for (const Rect& r : taken) CHECK_FALSE((r.meets(round) || r.meets(word)));
        CHECK(sheet.contains({round.x, round.y}));
        CHECK(sheet.contains({round.right(), round.bottom()}));
        CHECK(sheet.contains({word.x, word.y}));
        CHECK(sheet.contains({word.right(), word.bottom()}));
        taken.push_back(round);
        taken.push_back(word);
      }
      t.tap(ring(id, "close"));
      CHECK_FALSE(t.find(ring(id, "sheet")));
    };
    look_at(1, of_note);
    t.tap("stack/50");
    look_at(3, fanned);
  }
}
