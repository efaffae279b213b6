// What one hand does to the notes of the board: drag, throw, pinch, stack, throw away.
#include "desk.h"

using test::Desk;
using touch::Point;
using touch::Rect;
using workshop::Id;
using workshop::Note;
using workshop::Place;
using workshop::StepKind;
namespace board = workshop::board;

namespace {

bool on_board(const Note& n) {
  double w = board::note_width * n.scale / 2, h = board::note_height * n.scale / 2;
  return n.place.x >= w - 1e-6 && n.place.y >= h - 1e-6 && n.place.x <= board::width - w + 1e-6 &&
         n.place.y <= board::height - h + 1e-6;
}

} // namespace

TEST_CASE("after one note is written, each other field takes the next one") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  for (int i = 0; i < 4; i++) {
    t.tap("add-note/" + t.session().agenda.perspectives[std::size_t(i)].id);
    REQUIRE(t.find("key/a"));
    t.write("seddel " + std::to_string(i));
    t.tap("done");
    REQUIRE_FALSE(t.find("key/a"));
  }
  for (int i = 0; i < 4; i++) {
    const Note& n = t.session().notes[std::size_t(i)];
    CHECK(workshop::field_at(n.place, 4) == i);
    Rect r = t.area("note/" + std::to_string(n.id));
    for (const auto& p : t.session().agenda.perspectives) CHECK_FALSE(r.meets(t.area("add-note/" + p.id)));
  }
}

TEST_CASE("however many notes a field has, its button is never covered") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  for (int i = 0; i < 60; i++) {
    std::string name = "add-note/" + t.session().agenda.perspectives[std::size_t(i % 4)].id;
    std::size_t before = t.session().notes.size();
    t.tap(name);
    CHECK(t.session().notes.size() == before + 1);
    t.tap("done");
    const touch::Area* top = nullptr;
    Point middle = t.area(name).centre();
    for (const auto& a : t.table.touch().areas())
      if (a.rect.contains(middle)) top = &a;
    CHECK(top->name == name);
  }
}

TEST_CASE("no throw takes a note off the board, whatever its size") {
  for (double size : {0.5, 1.0, 2.5})
    for (Point by :
         {Point{-90, 0}, Point{90, 0}, Point{0, -70}, Point{0, 70}, Point{80, 60}, Point{-9, -9}}) {
      Desk t({{1300, 540}});
      t.live->submit(workshop::ScaleNote{1, size}, t.now);
      t.frame();
      Point from = t.at(1);
      t.flick(2, from, by, 5);
      CHECK(on_board(t.note(1)));
      for (int i = 0; i < 20; i++) {
        t.pass(16);
        Rect r = t.area("note/1"), whole = t.area("board");
        CHECK(r.x >= whole.x - 1);
        CHECK(r.right() <= whole.right() + 1);
      }
      CHECK_FALSE(t.find("notice/1"));
    }
}

TEST_CASE("a throw lands in the field it points at") {
  struct Throw {
    Place from;
    Point by;
    int lands_in;
  };
  for (const Throw& w :
       {Throw{{400, 250}, {70, 0}, 1}, Throw{{400, 250}, {0, 50}, 2}, Throw{{400, 250}, {60, 40}, 3},
        Throw{{2200, 800}, {-70, 0}, 2}, Throw{{2200, 800}, {-60, -45}, 0}}) {
    Desk t({w.from});
    t.flick(2, t.at(1), w.by, 4);
    CHECK(workshop::field_at(t.note(1).place, 4) == w.lands_in);
    Rect flies = t.area("note/1"); // it is on its way, and where it is seen it can be caught
    t.pass(16);
    CHECK_FALSE(t.area("note/1") == flies);
    for (int i = 0; i < 20; i++) t.pass(16);
    CHECK(t.frame().due == -1);
  }
}

TEST_CASE("a note caught in flight goes on from there, and flies on when it is let go") {
  Desk t({{400, 250}});
  t.flick(2, t.at(1), {70, 0}, 4);
  t.pass(48);
  Rect caught = t.area("note/1");
  t.down(3, caught.centre());
  t.frame();
  t.pass(100);
  CHECK(t.area("note/1").x == Approx(caught.x).margin(1));
  t.up(3, caught.centre());
  t.frame();
  CHECK(t.area("note/1").x == Approx(caught.x).margin(1));
  t.tap("done"); // it was tapped as well
  for (int i = 0; i < 20; i++) t.pass(16);
  CHECK(t.area("note/1").centre().x > caught.centre().x + 20);
}

TEST_CASE("two fingers enlarge one note within its limits") {
  Desk t({{1300, 540}, {500, 300}});
  Point m = t.at(1);
  auto pinch = [&](float from, float to) {
    t.down(2, m - Point{from, 0});
    t.down(3, m + Point{from, 0});
    t.frame();
    for (int i = 1; i <= 10; i++) {
      float at = from + (to - from) * float(i) / 10;
      t.pass(16);
      t.move(2, m - Point{at, 0});
      t.move(3, m + Point{at, 0});
      t.frame();
    }
    t.pass(100);
    t.up(2, m - Point{to, 0});
    t.up(3, m + Point{to, 0});
    t.frame();
  };
  pinch(50, 100);
  CHECK(t.note(1).scale == Approx(2).margin(0.05));
  CHECK(t.note(1).place.x == Approx(1300).margin(2));
  pinch(40, 900);
  CHECK(t.note(1).scale == workshop::limit::largest);
  pinch(300, 20);
  CHECK(t.note(1).scale == workshop::limit::smallest);
  CHECK(t.note(2).scale == 1);
  t.tap("undo");
  CHECK(t.note(1).scale == workshop::limit::largest); // a pinch is one step
}

TEST_CASE("a note never jumps under two fingers that come and go") {
  for (unsigned seed = 1; seed <= 40; seed++) {
    Desk t({{1300, 540}});
    unsigned random = seed;
    auto below = [&](unsigned n) { return (random = random * 1664525 + 1013904223) / 65536 % n; };
    Point at[2];
    bool down[2] = {false, false};
    for (int step = 0; step < 120; step++) {
      Rect before = t.area("note/1");
      float way = 0;
      for (int i = 0; i < 2; i++) {
        if (!down[i] && below(4) == 0) { // somewhere on the note, as a hand would, not on the other finger
          at[i] = {before.x + before.w * (i ? 0.8f : 0.2f), before.centre().y};
          t.down(2 + i, at[i]);
          down[i] = true;
        } else if (down[i] && below(25) == 0) {
          t.up(2 + i, at[i]);
          down[i] = false;
        } else if (down[i]) {
          Point by{float(below(25)) - 12, float(below(25)) - 12};
          at[i] = at[i] + by;
          way = std::max(way, std::hypot(by.x, by.y));
          t.move(2 + i, at[i]);
        }
      }
      t.frame();
      t.now += 100, t.ticks += 100; // no throws, and no drag that hangs on the slop
      Rect after = t.area("note/1");
      INFO("seed " << seed << ", step " << step);
      // Enlarging moves the sides by what the fingers do times where they are; the slop is what a drag begins
      // with.
      float apart = down[0] && down[1] ? std::max(60.f, touch::distance(at[0], at[1])) : after.w;
      float factor = 1 + 2 * after.w / apart;
      CHECK(touch::distance(before.centre(), after.centre()) <= (way + 14) * factor + 2);
      if (t.table.seats().any_open()) t.tap("done");
      if (t.find("ring/1/sheet")) {
        t.table.key({touch::Key::escape});
        t.frame();
      }
    }
  }
}

TEST_CASE(
    "a note that is held is where it is seen: a second finger joins there, nobody presses where it was") {
  Desk t({{600, 300}, {2000, 800}});
  Rect rest = t.area("note/1");
  Point from = t.at(1), to = from + Point{700, 200};
  t.glide(2, from, to);
  Rect held = t.area("note/1");
  CHECK(held.centre().x == Approx(to.x).margin(2));
  t.down(3, to + Point{60, 0});
  t.frame();
  for (int i = 1; i <= 6; i++) {
    t.pass(16);
    t.move(3, to + Point{60.f + 20.f * float(i), 0});
    t.frame();
  }
  CHECK(t.area("note/1").w > held.w * 1.5f);
  t.down(4, rest.centre() + Point{0, 20}); // the place it came from is empty board
  t.frame();
  CHECK(t.table.touch().held("board"));
  t.up(4, rest.centre());
  t.pass(200);
  t.up(2, to), t.up(3, to + Point{180, 0});
  t.frame();
  CHECK(t.note(1).scale > 1.5);
}

TEST_CASE("a note is dropped where the hand is, though the place it came from has gone out of sight") {
  Desk t({{300, 250}});
  Point from = t.at(1), to{1500, 600};
  t.glide(2, from, to);
  for (int i = 0; i < 6; i++) t.table.wheel({to, 2, true, false}); // somebody enlarges the board there
  t.frame();
  t.pass(200);
  t.up(2, to);
  t.frame();
  CHECK(t.area("note/1").contains(to));
  CHECK(t.note(1).place.x > 1500);
}

TEST_CASE("what others do to a note that is held does not make it jump") {
  Desk t({{600, 300}});
  t.live->submit(workshop::MoveNote{1, {900, 300}, 0}, t.now);
  t.frame();
  Point from = t.at(1);
  t.glide(2, from, from + Point{200, 100});
  Rect held = t.area("note/1");
  t.live->undo(t.now); // somebody takes the move back
  t.frame();
  CHECK(t.area("note/1") == held);
  t.pass(200);
  t.up(2, from + Point{200, 100});
  t.frame();
  CHECK(t.area("note/1").x == Approx(held.x).margin(1));
}

TEST_CASE("a note dropped on another makes a stack: it has a name, is fanned out, and split") {
  Desk t({{600, 350}, {1900, 350}, {600, 850}});
  t.drag(2, t.at(1), t.at(2));
  Id stack = t.note(1).stack;
  REQUIRE(stack);
  CHECK(t.note(2).stack == stack);
  CHECK(t.session().notes.back().id == 1); // what came last lies on top
  std::string name = "stack/" + std::to_string(stack), ring = "ring/" + std::to_string(stack) + "/";
  CHECK_FALSE(t.find("note/1"));
  t.drag(2, t.at(3), t.area(name).centre());
  CHECK(t.note(3).stack == stack);

  t.press_long(2, t.area(name).centre());
  t.tap(ring + "name");
  t.write("Overlevering");
  t.tap("done");
  CHECK(workshop::stack_name(t.session(), stack) == "Overlevering");

  t.tap(name); // fanned out
  for (Id id : {1, 2, 3}) CHECK(t.find("note/" + std::to_string(id)));
  t.tap("note/2"); // each can be written in
  t.write("x");
  t.tap("done");
  CHECK(t.note(2).text.back() == 'x');
  Rect fan = t.area(name);
  Point out{fan.centre().x > 960 ? 200.f : 1700.f, fan.centre().y};
  t.drag(2, t.area("note/3").centre(), out); // out of the fan: out of the stack
  CHECK(t.note(3).stack == 0);
  CHECK(t.note(1).stack == stack);
  t.drag(2, t.area("note/2").centre(), t.area("note/2").centre() + Point{30, 10}); // within it: back
  CHECK(t.note(2).stack == stack);
  Rect panel = t.area(name);
  t.down(9, {panel.x + 4, panel.y + 4}), t.up(9, {panel.x + 4, panel.y + 4});
  t.frame(); // closed

  t.press_long(2, t.area(name).centre());
  t.tap(ring + "split");
  CHECK(t.note(1).stack == 0);
  CHECK(t.note(2).stack == 0);
  Rect a = t.area("note/1"), b = t.area("note/2");
  CHECK_FALSE(a.meets(b));
}

TEST_CASE("a note with the number 12 is stacked on the note with the number 1") {
  std::vector<Place> places;
  for (int i = 0; i < 12; i++) places.push_back({200.0 + (i % 6) * 430, 300.0 + (i / 6) * 480});
  Desk t(places);
  t.drag(2, t.at(12), t.at(1));
  CHECK(t.note(1).stack != 0);
  CHECK(t.note(12).stack == t.note(1).stack);
}

TEST_CASE("what is dropped on the bin is gone, and can be taken back for ten seconds") {
  Desk t({{600, 350}, {1900, 350}});
  Rect whole = t.area("board");
  Point bin{whole.centre().x, whole.bottom() - 174};
  workshop::Session before = t.session();
  t.drag(2, t.at(1), bin);
  CHECK_FALSE(workshop::find_note(t.session(), 1));
  CHECK(t.find("take-back/1"));
  t.pass(9000);
  t.tap("take-back/1");
  CHECK(t.session().notes == before.notes);
  t.drag(2, t.at(1), bin);
  t.pass(10'100);
  CHECK_FALSE(t.find("take-back/1"));
  CHECK_FALSE(workshop::find_note(t.session(), 1));
  t.flick(3, t.at(2), {-50, 30}, 8); // a throw across the bin is a throw
  CHECK(workshop::find_note(t.session(), 2));
}

TEST_CASE("a cancelled drag goes back where it came from: note, stack, group") {
  Desk t({{600, 350}, {1900, 350}, {600, 850}, {900, 850}});
  t.live->submit(workshop::ArrangeNotes{{{1, {600, 350}, 50}, {2, {600, 350}, 50}}}, t.now);
  t.frame();
  workshop::Session before = t.session();
  for (const std::string name : {"stack/50", "note/3"}) {
    Rect rest = t.area(name);
    t.glide(2, rest.centre(), rest.centre() + Point{500, 100});
    t.cancel(2, rest.centre() + Point{500, 100});
    t.frame();
    CHECK(t.area(name) == rest);
    CHECK(t.session() == before);
    CHECK_FALSE(t.table.touch().any_down());
  }
}

TEST_CASE("a new note lies free as long as the field has room") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.live->submit(workshop::AddNote{{1, {250, 270}, 0, "i vejen"}, 0}, t.now); // off the rows
  for (int i = 0; i < 4; i++) {
    t.tap("add-note/" + t.session().agenda.perspectives[0].id);
    t.tap("done");
  }
  auto seen = [&](workshop::Id id) { // rows may lie on each other's edge
    touch::Rect r = t.area("note/" + std::to_string(id));
    return r.inset(0, r.h * 0.08f);
  };
  for (const auto& a : t.session().notes)
    for (const auto& b : t.session().notes)
      if (a.id < b.id) CHECK_FALSE(seen(a.id).meets(seen(b.id)));
}

TEST_CASE("the ring of a note opens beside a seat and beside another ring, never under them") {
  test::Table t;
  t.run(test::crowded(12));
  t.go_to(StepKind::board);
  auto rest = [&](workshop::Id id) {
    touch::Point at = t.area("note/" + std::to_string(id)).centre();
    t.down(4, at);
    t.frame();
    t.pass(900);
    t.up(4, at);
    t.frame();
  };
  workshop::Id low = t.session().notes[11].id, other = t.session().notes[0].id;
  t.tap("note/" + std::to_string(low));
  t.pass(300);
  rest(other);
  touch::Rect ring = t.area("ring/" + std::to_string(other) + "/sheet");
  CHECK_FALSE(ring.meets(t.area("rim")));
}
