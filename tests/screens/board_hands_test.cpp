// What hands do beside the notes, and what menus offer: lasso, pan, zoom, reach, ring, tidy, the mouse.
#include "desk.h"
#include "screens/board/layout.h"

using test::Desk;
using touch::Point;
using touch::Rect;
using workshop::Id;
using workshop::Place;

namespace {

/// A ring around a rectangle, drawn by one finger; lifted at the end unless `stay`.
void encircle(Desk& t, int finger, Rect r, bool stay = false) {
  Rect line = r.inset(-24);
  Point corners[] = {{line.x, line.y},
                     {line.right(), line.y},
                     {line.right(), line.bottom()},
                     {line.x, line.bottom()},
                     {line.x, line.y + 5}};
  t.down(finger, corners[0]);
  t.frame();
  for (int i = 1; i < 5; i++)
    for (int k = 1; k <= 6; k++) {
      t.pass(60);
      t.move(finger, corners[i - 1] + (corners[i] - corners[i - 1]) * (float(k) / 6));
      t.frame();
    }
  if (stay) return;
  t.up(finger, corners[4]);
  t.frame();
}

/// Two fingers on the board that move together from their places to others.
void two_fingers(Desk& t, Point a, Point b, Point to_a, Point to_b) {
  t.down(2, a), t.down(3, b);
  t.frame();
  for (int i = 1; i <= 10; i++) {
    t.pass(16);
    t.move(2, a + (to_a - a) * (float(i) / 10));
    t.move(3, b + (to_b - b) * (float(i) / 10));
    t.frame();
  }
  t.up(2, to_a), t.up(3, to_b);
  t.frame();
}

void mouse(Desk& t, touch::Phase phase, Point at, touch::Button button) {
  touch::Pointer p{1, touch::PointerKind::mouse, phase, at, 0};
  p.button = button;
  t.send(p);
  t.frame();
}

} // namespace

TEST_CASE("a lasso takes several notes, and one finger moves them all") {
  Desk t({{500, 350}, {850, 350}, {1900, 350}});
  workshop::Session before = t.session();
  encircle(t, 2, touch::join(t.area("note/1"), t.area("note/2")));
  CHECK(t.find("group/1/close"));
  Point from = t.at(1);
  t.glide(2, from, from + Point{250, 150});
  Rect second = t.area("note/2");
  CHECK(second.x - t.area("note/1").x == Approx(350 * t.scale()).margin(3)); // both are seen to move
  t.pass(200);
  t.up(2, from + Point{250, 150});
  t.frame();
  Place by{t.note(1).place.x - 500, t.note(1).place.y - 350};
  CHECK(by.x > 200);
  CHECK(t.note(2).place.x == Approx(850 + by.x));
  CHECK(t.note(2).place.y == Approx(350 + by.y));
  CHECK(t.note(3).place == Place{1900, 350});
  t.tap("undo"); // all of it is one step
  CHECK(t.session() == before);
}

TEST_CASE("a group stops at the board's edge as it is; a note of it that another hand holds is that hand's") {
  Desk t({{500, 350}, {850, 350}, {1900, 800}});
  encircle(t, 2, touch::join(t.area("note/1"), t.area("note/2")));
  t.drag(2, t.at(1), t.at(1) - Point{900, 0});
  CHECK(t.area("note/1").x == Approx(t.area("board").x + float(screens::field_edge)).margin(1));
  CHECK(t.note(2).place.x == Approx(t.note(1).place.x + 350));
  Point a = t.at(1), b = t.at(2);
  t.glide(2, a, a + Point{100, 0});
  t.down(3, b + Point{60, 0}); // on it where it is seen
  t.frame();
  t.glide(3, b + Point{60, 0}, b + Point{600, 300});
  Rect second = t.area("note/2");
  t.move(2, a + Point{200, 50});
  t.frame();
  CHECK(t.area("note/2") == second);
  t.pass(200);
  t.up(2, a + Point{200, 50});
  t.frame();
  CHECK(t.area("note/2") == second);
}

TEST_CASE("a group is stacked, tidied, thrown away") {
  Desk t({{500, 350}, {850, 350}, {1900, 350}});
  auto take = [&] { encircle(t, 2, touch::join(t.area("note/1"), t.area("note/2"))); };
  take();
  t.tap("group/1/stack");
  CHECK(t.note(1).stack != 0);
  CHECK(t.note(1).stack == t.note(2).stack);
  CHECK(t.note(3).stack == 0);
  t.tap("undo");
  take();
  t.tap("group/1/tidy");
  CHECK_FALSE(t.area("note/1").meets(t.area("note/2")));
  t.tap("group/1/close");
  CHECK_FALSE(t.find("group/1/close"));
  take();
  t.tap("group/1/delete");
  CHECK(t.session().notes.size() == 1);
  t.tap("take-back/1");
  CHECK(t.session().notes.size() == 3);
}

TEST_CASE("tidying a field lays its notes apart and leaves the others and what is held") {
  Desk t({{300, 300}, {320, 310}, {340, 320}, {360, 330}, {1900, 350}});
  Point grip{t.area("note/4").right() - 8, t.area("note/4").bottom() - 8};
  t.glide(2, grip, grip + Point{300, 100});
  Rect held = t.area("note/4");
  t.tap("tidy/" + t.session().agenda.perspectives[0].id);
  CHECK(t.area("note/4") == held);
  for (Id a = 1; a <= 3; a++)
    for (Id b = a + 1; b <= 3; b++) {
      CHECK_FALSE(t.area(Desk::name(a)).inset(2).meets(t.area(Desk::name(b)).inset(2)));
      CHECK(workshop::field_at(t.note(a).place, 4) == 0);
    }
  CHECK(t.note(5).place == Place{1900, 350});
}

TEST_CASE("a crowded field is tidied into rows of as many notes each") {
  std::vector<Place> places;
  for (int i = 0; i < 19; i++) places.push_back({300.0 + 17 * i, 300.0 + 3 * i});
  Desk t(places);
  t.tap("tidy/" + t.session().agenda.perspectives[0].id);
  std::map<double, int> rows;
  for (Id id = 1; id <= 19; id++) rows[t.note(id).place.y]++;
  REQUIRE(rows.size() > 1);
  int least = 19, most = 0;
  for (const auto& [y, notes] : rows) least = std::min(least, notes), most = std::max(most, notes);
  CHECK(most - least <= int(rows.size()));
}

TEST_CASE("two fingers move the board and enlarge it; one tap shows all of it again") {
  Desk t({{1450, 500}});
  float before = t.area("note/1").w;
  Point a{1000, 700}, b{1200, 700};
  auto place = [&](Point p) { // on the board, by a note as ruler
    Rect r = t.area("note/1");
    float k = r.w / float(workshop::board::note_width);
    return Place{1450 + (p.x - r.centre().x) / k, 500 + (p.y - r.centre().y) / k};
  };
  Place under_a = place(a), under_b = place(b);
  two_fingers(t, a, b, {900, 760}, {1300, 760});
  CHECK(t.area("note/1").w == Approx(2 * before).epsilon(0.03));
  CHECK(place({900, 760}).x == Approx(under_a.x).margin(6)); // what was under a finger still is
  CHECK(place({900, 760}).y == Approx(under_a.y).margin(6));
  CHECK(place({1300, 760}).x == Approx(under_b.x).margin(6));
  CHECK_FALSE(t.find("group/1/close"));
  t.tap("zoom/all");
  CHECK(t.area("note/1").w == before);
  CHECK(t.notebook.entries.size() <= 1); // where one looks is no part of the session (going to the board is)
}

TEST_CASE("a board that lies fast is neither moved nor enlarged, by fingers, wheel or keys") {
  Desk t({{500, 350}});
  t.table.settings().fixed_board = true;
  Rect before = t.area("note/1");
  two_fingers(t, {1000, 500}, {1200, 500}, {900, 600}, {1400, 600});
  t.table.wheel({{960, 540}, 3, true, false});
  t.frame();
  t.table.key({touch::Key::letter, '+', true});
  t.frame();
  mouse(t, touch::Phase::down, {1000, 500}, touch::Button::middle);
  mouse(t, touch::Phase::move, {1200, 500}, touch::Button::middle);
  mouse(t, touch::Phase::up, {1200, 500}, touch::Button::middle);
  CHECK(t.area("note/1") == before);
}

TEST_CASE("a second finger that was a palm gives the lasso back, and the board") {
  Desk t({{500, 350}, {1900, 350}});
  Rect rest = t.area("note/1");
  Rect line = rest.inset(-24);
  t.down(2, {line.x, line.y});
  t.frame();
  t.pass(30);
  t.move(2, {line.centre().x, line.y});
  t.down(3, {line.centre().x, line.bottom() + 160});
  t.frame();
  t.pass(30);
  t.move(2, {line.right(), line.y});
  t.move(3, {line.centre().x + 9, line.bottom() + 200});
  t.frame();
  t.cancel(3, {line.centre().x, line.bottom() + 200});
  t.frame();
  CHECK(t.area("note/1") == rest);
  for (Point p :
       {Point{line.right(), line.bottom()}, Point{line.x, line.bottom()}, Point{line.x, line.y + 4}}) {
    t.pass(30);
    t.move(2, p);
    t.frame();
  }
  t.up(2, {line.x, line.y + 4});
  t.frame();
  CHECK(t.find("group/1/close"));
}

TEST_CASE("two people who draw a lasso each, at two ends of the table") {
  Desk t({{300, 350}, {2300, 880}}); // clear of the heading
  encircle(t, 2, t.area("note/1"), true);
  encircle(t, 3, t.area("note/2"), true);
  t.up(2, {10, 10}), t.up(3, {10, 10});
  t.frame();
  CHECK(t.find("group/1/close"));
  CHECK(t.find("group/2/close"));
}

TEST_CASE("leaving the step in the middle of a lasso, a pan and a drag leaves nothing behind") {
  Desk t({{500, 350}, {1900, 350}});
  encircle(t, 2, t.area("note/2"), true);
  t.down(3, {300, 700}), t.down(4, {400, 700});
  t.move(3, {280, 700});
  t.down(5, t.at(1));
  t.move(5, t.at(1) + Point{100, 100});
  t.down(1, {1200, 600});
  mouse(t, touch::Phase::down, {1200, 600}, touch::Button::middle);
  t.frame();
  t.go_to(workshop::StepKind::story);
  CHECK_FALSE(t.table.touch().any_down());
  t.go_to(workshop::StepKind::board);
  mouse(t, touch::Phase::down, {1000, 700}, touch::Button::left); // no pan is left for the left button
  Rect before = t.area("note/1");
  mouse(t, touch::Phase::move, {1100, 760}, touch::Button::left);
  CHECK(t.area("note/1") == before);
  mouse(t, touch::Phase::up, {1100, 760}, touch::Button::left);
  CHECK(t.note(1).place == Place{500, 350});
}

TEST_CASE("each item of a note's ring does what it says") {
  Desk t({{900, 540}, {1400, 540}});
  auto ring = [&](const char* item) {
    Rect r = t.area("note/1");
    t.press_long(2, {r.x + 6, r.y + 6}); // clear of its copy
    t.tap("ring/1/" + std::string(item));
    CHECK((!t.find("ring/1/sheet") || std::string(item) == "colour" || std::string(item) == "undo"));
  };
  ring("edit");
  CHECK(t.find("key/a"));
  t.tap("done");
  ring("ink");
  CHECK(t.find("ink"));
  t.tap("done");
  ring("picture");
  CHECK(std::holds_alternative<screens::FindPictures>(t.wishes.back()));
  t.tap("pictures/close");
  ring("colour");
  t.tap("ring/1/colour/3");
  CHECK(t.note(1).colour == 3);
  CHECK_FALSE(t.find("ring/1/sheet"));
  ring("undo"); // the last thing done to this note
  CHECK(t.note(1).colour == 0);
  t.table.key({touch::Key::escape});
  t.frame();
  CHECK_FALSE(t.find("ring/1/sheet"));
  CHECK(t.session().notes.back().id == 2);
  ring("top");
  CHECK(t.session().notes.back().id == 1);
  ring("copy");
  REQUIRE(t.session().notes.size() == 3);
  CHECK(t.session().notes.back().text == "Seddel 1");
  ring("delete");
  CHECK_FALSE(workshop::find_note(t.session(), 1));
  t.tap("take-back/1");
  ring("stack"); // with its copy, which lies on it
  CHECK(t.note(1).stack != 0);
  CHECK(t.session().notes[0].stack == 0);
}

TEST_CASE("a ring stays while it is used and goes by itself") {
  Desk t({{900, 540}});
  t.press_long(2, t.at(1));
  CHECK(t.find("ring/1/sheet"));
  t.pass(11'000);
  CHECK(t.find("ring/1/sheet"));
  t.pass(1'500);
  CHECK_FALSE(t.find("ring/1/sheet"));
  CHECK(t.frame().due == -1);
}

TEST_CASE("the board is pulled down to where short arms reach its top, and back; zoom keeps its point") {
  Desk t({{900, 300}});
  Rect before = t.area("note/1");
  t.tap("pull-down");
  for (int i = 0; i < 20; i++) t.pass(16);
  Rect low = t.area("note/1");
  CHECK(low.y > before.y + 300);
  CHECK(t.frame().due == -1);
  t.table.wheel({low.centre(), 2, true, false});
  t.frame();
  CHECK(t.area("note/1").centre().x == Approx(low.centre().x).margin(2));
  CHECK(t.area("note/1").centre().y == Approx(low.centre().y).margin(2));
  t.tap("zoom/all");
  t.tap("pull-down");
  for (int i = 0; i < 20; i++) t.pass(16);
  CHECK(t.area("note/1") == before);
}

TEST_CASE(
    "the mouse: right for the ring, middle to pan, the wheel to pan, with ctrl to zoom at the pointer") {
  Desk t({{900, 540}});
  mouse(t, touch::Phase::down, t.at(1), touch::Button::right);
  CHECK(t.find("ring/1/sheet"));
  mouse(t, touch::Phase::up, t.at(1), touch::Button::right);
  t.table.key({touch::Key::escape});
  t.frame();
  Point pointer = t.at(1) + Point{40, 30};
  Rect before = t.area("note/1");
  for (int i = 0; i < 8; i++) {
    t.table.wheel({pointer, 1, true, false});
    t.frame();
  }
  Rect now = t.area("note/1");
  CHECK(now.w > 2 * before.w);
  float k = now.w / before.w;
  CHECK(now.centre().x == Approx(pointer.x - 40 * k).margin(2.5));
  CHECK(now.centre().y == Approx(pointer.y - 30 * k).margin(2.5));
  Point empty{200, 250};
  mouse(t, touch::Phase::down, empty, touch::Button::middle);
  mouse(t, touch::Phase::move, empty + Point{60, 40}, touch::Button::middle);
  mouse(t, touch::Phase::up, empty + Point{60, 40}, touch::Button::middle);
  CHECK(t.area("note/1").x == Approx(now.x + 60).margin(1));
  CHECK(t.area("note/1").y == Approx(now.y + 40).margin(1));
  CHECK(t.note(1).place == Place{900, 540});
  mouse(t, touch::Phase::down, t.at(1), touch::Button::middle); // on a note as well
  mouse(t, touch::Phase::move, t.at(1) + Point{-60, -40}, touch::Button::middle);
  mouse(t, touch::Phase::up, t.at(1), touch::Button::middle);
  CHECK(t.note(1).place == Place{900, 540});
  CHECK(t.area("note/1").x == Approx(now.x).margin(2));
  Rect y = t.area("note/1");
  t.table.wheel({{960, 500}, -1, false, false});
  t.frame();
  CHECK(t.area("note/1").y < y.y);
}

TEST_CASE("the board fills its place at every size; notes keep their shape and stay whole in their fields") {
  for (auto [w, h] : {std::pair{1920, 1080}, {1600, 1200}, {1280, 720}, {2160, 3840}, {3840, 2160}}) {
    INFO(w << "x" << h);
    Desk t({{0, 0}, {2600, 1080}, {700, 300}, {2000, 800}}, w,
           h); // as far out as another display may have them
    const float u = screens::theme_for(float(w), float(h)).u;
    Rect board = t.area("board");
    CHECK(board.x <= 28 * u);
    CHECK(board.right() >= float(w) - 28 * u);
    CHECK(t.area("pull-down").y - board.bottom() <= 12 * u + 1);
    const Rect at[] = {t.area("note/3"), t.area("note/4")};
    CHECK((at[1].centre().x - at[0].centre().x) / board.w == Approx(1300.0 / 2600).margin(0.002));
    CHECK((at[1].centre().y - at[0].centre().y) / board.h == Approx(500.0 / 1080).margin(0.002));
    for (Id id = 1; id <= 4; id++) {
      Rect r = t.area(Desk::name(id));
      CHECK(r.w / r.h == Approx(workshop::board::note_width / workshop::board::note_height).epsilon(0.02));
      CHECK(r.w >= 165 * u); // as large as ever
      Rect within = board.inset(float(screens::field_edge) * u - 1);
      CHECK(r.x >= within.x);
      CHECK(r.y >= within.y);
      CHECK(r.right() <= within.right());
      CHECK(r.bottom() <= within.bottom());
    }
    Rect corner = t.area("note/1"); // a hand finds it where it is seen, and it does not jump
    t.glide(2, corner.centre(), corner.centre() + Point{120 * u, 90 * u});
    Rect held = t.area("note/1");
    CHECK(held.x - corner.x == Approx(120 * u).margin(2));
    CHECK(held.y - corner.y == Approx(90 * u).margin(2));
    t.up(2, corner.centre() + Point{120 * u, 90 * u});
    t.frame();
    CHECK(t.area("note/1").x == Approx(held.x).margin(2));
    CHECK(t.area("note/1").y == Approx(held.y).margin(2));
  }
}

TEST_CASE("what was under two fingers still is on a tall screen, when they move and enlarge the board") {
  Desk t({{600, 300}, {1900, 800}}, 2160, 3840);
  auto place = [&](Point p) { // by two notes as rulers
    Point a = t.at(1), b = t.at(2);
    return Place{600 + (p.x - a.x) / (b.x - a.x) * 1300, 300 + (p.y - a.y) / (b.y - a.y) * 500};
  };
  Point a{1000, 1500}, b{1300, 1500};
  Place under = place(a);
  two_fingers(t, a, b, {950, 1550}, {1370, 1550});
  CHECK(place({950, 1550}).x == Approx(under.x).margin(6));
  CHECK(place({950, 1550}).y == Approx(under.y).margin(6));
  under = place(a);
  two_fingers(t, a, b, a + Point{80, 60}, b + Point{80, 60});
  CHECK(place(a + Point{80, 60}).x == Approx(under.x).margin(6));
  CHECK(place(a + Point{80, 60}).y == Approx(under.y).margin(6));
}
