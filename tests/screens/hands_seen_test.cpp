// What the room sees of each other's hands, and what wheel and middle button do beside what is fixed.
#include "desk.h"

TEST_CASE("a ring is seen around each finger: wider than the finger") {
  test::Desk t({{1250, 300}});
  touch::Point at = t.at(1) + touch::Point{0, 300};
  t.down(2, at);
  t.frame();
  float mm = 1.58f; // a display of 55 inches is taken for granted
  bool left = false, right = false;
  for (const touch::Rect& r : t.damage) {
    left |= r.contains({at.x - 16 * mm, at.y});
    right |= r.contains({at.x + 16 * mm, at.y});
  }
  CHECK(left);
  CHECK(right);
  t.up(2, at);
  t.frame();
}

TEST_CASE("each hand has a colour of its own") {
  for (std::uint64_t id = 2; id < 9; id++)
    CHECK_FALSE(screens::hand_colour(id) == screens::hand_colour(id + 1));
  CHECK(screens::hand_colour(2) == screens::hand_colour(10));
}

TEST_CASE("the wheel over a seat or a sheet leaves the board alone") {
  test::Desk t({{1250, 300}});
  auto turns = [&](touch::Point at) {
    touch::Rect before = t.area("note/1");
    t.table.wheel({at, 2, true, false});
    t.frame();
    return !(t.area("note/1") == before);
  };
  CHECK(turns(t.at(1)));
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  for (const char* name : {"rim", "key/m", "text", "done"}) {
    INFO(name);
    CHECK_FALSE(turns(t.area(name).centre()));
  }
  touch::Rect rim = t.area("rim");
  CHECK_FALSE(turns({rim.x + 3, rim.y + rim.h / 2}));
  t.tap("menu");
  CHECK_FALSE(turns(t.area("panel").centre()));
}

TEST_CASE("the real keyboard enlarges the board whatever lies at its middle") {
  test::Desk t({{1250, 300}}, 1280, 800);
  t.tap("menu");
  REQUIRE(t.area("panel").contains({640, 400}));
  touch::Rect before = t.area("note/1");
  touch::KeyPress plus{touch::Key::letter};
  plus.letter = '+';
  plus.ctrl = true;
  t.table.key(plus);
  t.frame();
  CHECK(t.area("note/1").w > before.w);
}
