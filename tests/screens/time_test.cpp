// The clock on the screen, and how much is drawn when it ticks.
#include "meeting.h"

#include "screens/parts/top_bar.h"

using workshop::StepKind;

TEST_CASE("the clock counts down, and calmly over") {
  CHECK(screens::clock_text(4 * workshop::minute) == "4:00");
  CHECK(screens::clock_text(4 * workshop::minute - 1) == "4:00");
  CHECK(screens::clock_text(61'000) == "1:01");
  CHECK(screens::clock_text(1) == "0:01");
  CHECK(screens::clock_text(0) == "0:00");
  CHECK(screens::clock_text(-999) == "0:00");
  CHECK(screens::clock_text(-61'500) == "+1:01");
}

TEST_CASE("start, pause, a minute more, one less, again from the beginning") {
  test::Table t;
  t.run(test::fresh());
  auto left = [&] { return workshop::left_at(t.session().clocks[0], t.now); };
  t.tap("script");
  t.tap("timer/start");
  t.pass(90'000);
  CHECK(left() == 150'000);
  t.tap("timer/pause");
  t.pass(3'600'000);
  CHECK(left() == 150'000);
  t.tap("timer/plus");
  CHECK(left() == 210'000);
  t.tap("timer/minus");
  t.tap("timer/start");
  t.pass(200'000);
  CHECK(left() == -50'000); // overtime
  t.tap("timer/restart");
  CHECK(left() == 240'000);
  t.pass(1000);
  CHECK(left() == 239'000); // it ran, so it runs on
}

TEST_CASE("a step's clock goes on in the next step, and stands where it was left") {
  test::Table t;
  t.run(test::fresh());
  t.tap("timer/start");
  t.pass(60'000);
  t.slide("next");
  t.pass(30'000);
  CHECK(workshop::left_at(t.session().clocks[0], t.now) == 3 * workshop::minute);
  CHECK(workshop::left_at(t.session().clocks[1], t.now) == 90'000);
  t.tap("back");
  t.pass(10'000);
  CHECK(workshop::left_at(t.session().clocks[0], t.now) == 170'000);
}

TEST_CASE("nothing is due while nothing runs; a running clock is due once a second") {
  test::Table t;
  t.run(test::fresh());
  CHECK(t.frame().due == -1);
  t.tap("timer/start");
  int ticks = 0;
  for (std::int64_t passed = 0; passed < 10'000;) {
    std::int64_t due = t.frame().due;
    REQUIRE(due > 0);
    REQUIRE(due <= 1001);
    passed += due;
    t.now += due;
    t.ticks += due;
    ticks++;
  }
  CHECK(ticks >= 10);
  CHECK(ticks <= 11);
}

TEST_CASE("a still screen draws nothing; a tick draws the clock alone") {
  test::Table t;
  t.run(test::crowded(60));
  t.go_to(StepKind::board);
  t.frame();
  CHECK(t.damage.empty());
  t.tap("timer/start");
  t.frame();
  CHECK(t.damage.empty());
  t.pass(1000);
  CHECK_FALSE(t.damage.empty());
  CHECK(t.damaged_pixels() < 0.02f * 1920 * 1080);
}

TEST_CASE("a drag redraws the settled board once, then only what moves") {
  test::Table t;
  t.run(test::crowded(300));
  t.go_to(StepKind::board);
  const workshop::Note& top = t.session().notes.back();
  std::string name = "note/" + std::to_string(top.id);
  touch::Rect r = t.area(name);
  t.down(2, r.centre());
  t.frame();
  t.move(2, r.centre() + touch::Point{30, 10});
  t.frame();
  CHECK_FALSE(t.settled.empty()); // the note was lifted off
  for (int i = 2; i < 12; i++) {
    t.move(2, r.centre() + touch::Point{30.f * float(i), 10.f * float(i)});
    t.frame();
    CHECK(t.settled.empty());
    CHECK_FALSE(t.damage.empty());
    CHECK(t.damaged_pixels() < 6 * r.w * r.h);
  }
}

TEST_CASE("a sentence that goes in the frame in which another stays lends it no name") {
  test::Table t;
  t.run(test::fresh());
  t.table.notice("Den første");
  t.frame();
  t.pass(3000);
  t.table.notice("Den anden");
  t.frame();
  t.pass(4000); // the first one has had its time: every frame checks that no two areas share a name
  t.pass(1);
  CHECK(t.find("notice/1"));
  CHECK_FALSE(t.find("notice/2"));
}
