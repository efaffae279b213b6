// The facilitator's controls: nothing goes on by a stray touch, one tap regrets it, and they stand where the
// facilitator wants them.
#include "meeting.h"

using workshop::StepKind;

namespace {

std::vector<std::string> notices(const test::Table& t) {
  std::vector<std::string> found;
  for (const touch::Area& a : t.table.touch().areas())
    if (a.name.starts_with("notice/")) found.push_back(a.name);
  return found;
}

} // namespace

TEST_CASE("the next step takes a slide; taps, halves and what is taken away do nothing") {
  test::Table t;
  t.run(test::fresh());
  t.tap("next");
  CHECK(t.session().step == 0);
  CHECK_FALSE(notices(t).empty()); // and says how it is done
  touch::Rect r = t.area("next");
  touch::Point from{r.x + r.h / 2, r.centre().y}, half{r.centre().x, from.y},
      end{r.right() - r.h / 2, from.y};
  t.down(2, from);
  t.frame();
  t.move(2, half);
  t.frame();
  t.up(2, half);
  t.frame();
  CHECK(t.session().step == 0);
  t.down(2, from);
  t.frame();
  t.move(2, end);
  t.frame();
  t.move(2, from); // thought better of it
  t.frame();
  t.up(2, from);
  t.frame();
  CHECK(t.session().step == 0);
  t.down(2, from);
  t.frame();
  t.move(2, end);
  t.frame();
  t.cancel(2, end);
  t.frame();
  CHECK(t.session().step == 0);
  t.down(2, from); // an arm leans on it
  t.pass(5000);
  t.up(2, from);
  t.frame();
  CHECK(t.session().step == 0);
  t.slide("next");
  CHECK(t.session().step == 1);
}

TEST_CASE("ending the workshop takes a slide as well") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::close);
  t.tap("finish");
  CHECK(t.session().closed == 0);
  t.slide("finish");
  CHECK(t.session().closed == t.now);
}

TEST_CASE("who ends the workshop is reminded of answers that were not shown") {
  test::Table t;
  workshop::Session s = test::fresh();
  int dilemma = 0;
  while (s.agenda.steps[std::size_t(dilemma)].kind != StepKind::dilemma) dilemma++;
  workshop::poll_of(s, dilemma).votes[0] = 6;
  auto said = [&] {
    std::vector<paint::Written> written;
    t.atlas.write_down(&written);
    t.run(s);
    t.go_to(StepKind::close);
    t.pass(100);
    t.atlas.write_down(nullptr);
    return std::any_of(written.begin(), written.end(),
                       [](const paint::Written& w) { return w.text.find("ikke vist endnu") != w.text.npos; });
  };
  CHECK(said());
  workshop::poll_of(s, dilemma).revealed = true;
  CHECK_FALSE(said());
}

TEST_CASE("going on is undone by one tap as if it had never happened, for ten seconds") {
  test::Table t;
  t.run(test::fresh());
  t.tap("timer/start");
  t.pass(30'000);
  workshop::Session before = t.session();
  t.slide("next");
  CHECK(t.session().step == 1);
  t.tap("back");
  CHECK(t.session() == before); // the clock too
  CHECK_FALSE(t.find("back")->enabled);
  t.slide("next");
  t.pass(11'000);
  t.tap("back"); // goes back, as a step of its own
  CHECK(t.session().step == 0);
  CHECK_FALSE(t.session() == before);
  t.slide("next");
  t.slide("next");
  t.pass(11'000);
  t.tap("back");
  t.tap("back"); // twice in a row is two steps, not there and back again
  CHECK(t.session().step == 0);
}

TEST_CASE("what was written meanwhile stays when a step is regretted") {
  test::Table t;
  t.run(test::fresh());
  t.slide("next");
  t.tap("menu"); // anything else may happen in between
  t.tap("panel/close");
  t.live->submit(workshop::SetPeople{9}, t.now);
  t.frame();
  t.tap("back");
  CHECK(t.session().step == 0);
  CHECK(t.session().people == 9);
}

TEST_CASE("the controls stand at the bottom, the left or the right, and leave their room to the rest") {
  for (auto [width, height] : {std::pair(1280, 720), {1920, 1080}, {3840, 2160}, {2160, 3840}, {1024, 768}})
    for (workshop::Side side : {workshop::Side::bottom, workshop::Side::left, workshop::Side::right}) {
      test::Table t(width, height);
      t.table.settings().side = side;
      t.run(test::crowded(20));
      INFO(width << "x" << height << " side " << int(side));
      for (const char* name : {"menu", "back", "next", "undo", "timer/start", "parking", "script"}) {
        touch::Rect r = t.area(name);
        INFO(name);
        CHECK(r.x >= 0);
        CHECK(r.y >= 0);
        CHECK(r.right() <= float(width));
        CHECK(r.bottom() <= float(height));
        float middle = r.centre().x / float(width);
        if (side == workshop::Side::left) CHECK(middle < 0.25f);
        if (side == workshop::Side::right) CHECK(middle > 0.75f);
        if (side == workshop::Side::bottom) CHECK(r.y > 0.8f * float(height));
      }
      t.slide("next");
      CHECK(t.session().step == 1);
      t.go_to(StepKind::board);
      touch::Rect board = t.area("board");
      CHECK_FALSE(board.meets(t.area("next")));
      CHECK_FALSE(board.meets(t.area("menu")));
      t.tap("add-note/" + t.session().agenda.perspectives[0].id);
      CHECK_FALSE(t.area("rim").meets(t.area("next")));
    }
}

TEST_CASE("no more than seven controls steer the workshop while nothing was undone") {
  for (workshop::Side side : {workshop::Side::bottom, workshop::Side::left, workshop::Side::right}) {
    test::Table t;
    t.table.settings().side = side;
    t.run(test::fresh()); // the check-in has no other controls than these, moods and the headcount
    int controls = 0;
    for (const touch::Area& a : t.table.touch().areas())
      controls += !a.name.starts_with("vote/") && !a.name.starts_with("people/") && a.name != "count-hands";
    CHECK(controls == 7);
    CHECK_FALSE(t.find("redo"));
    t.tap("people/plus");
    touch::Rect undo = t.area("undo"), parking = t.area("parking");
    t.tap("undo");
    CHECK(t.find("redo"));
    CHECK(t.area("undo") == undo); // nothing moves under a finger
    CHECK(t.area("parking") == parking);
  }
}

TEST_CASE("what is rare is one tap away: minutes in the drawer, the start screen in the menu") {
  test::Table t;
  t.run(test::fresh());
  workshop::Time planned = t.session().clocks[0].planned;
  t.tap("script");
  t.tap("timer/plus");
  t.tap("timer/plus");
  t.tap("timer/minus");
  CHECK(t.session().clocks[0].planned == planned + workshop::minute);
  t.tap("menu");
  t.tap("home");
  CHECK(std::holds_alternative<screens::LeaveSession>(t.wishes.back()));
}

TEST_CASE("a presenter's remote turns the steps") {
  test::Table t;
  t.run(test::fresh());
  auto press = [&](touch::Key key) {
    t.table.key({key});
    t.frame();
  };
  press(touch::Key::page_down);
  press(touch::Key::page_down);
  CHECK(t.session().step == 2);
  press(touch::Key::page_up);
  CHECK(t.session().step == 1);
}

TEST_CASE("the keyboard slides as well: it is pressed on purpose") {
  test::Table t;
  t.run(test::fresh());
  for (int i = 0; i < 40 && t.session().step == 0; i++) {
    t.table.key({touch::Key::tab});
    t.frame();
    if (t.find("next") && t.table.touch().focus() == "next") {
      t.table.key({touch::Key::enter});
      t.frame();
    }
  }
  CHECK(t.session().step == 1);
}

TEST_CASE("a presenter's remote waits while somebody writes") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  int board = t.session().step;
  auto press = [&](touch::Key key) {
    t.table.key({key});
    t.frame();
  };
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.write("Ruten");
  press(touch::Key::page_down);
  CHECK(t.session().step == board);
  CHECK_FALSE(notices(t).empty()); // and says why
  press(touch::Key::page_up);
  CHECK(t.session().step == board);
  t.pass(10'001); // the seat stands open, but nobody has used it for a while
  press(touch::Key::page_down);
  CHECK(t.session().step == board + 1);
}

TEST_CASE("a sentence for the room stands at hand height, off seats and slides") {
  for (auto [width, height] : {std::pair(1920, 1080), {3840, 2160}, {1280, 800}})
    for (const char* at : {"board", "close", "story", "kerneopgave"}) {
      test::Table t(width, height);
      t.run(test::crowded(6));
      for (StepKind kind : {StepKind::board, StepKind::close, StepKind::story, StepKind::kerneopgave})
        if (workshop::name_of(kind) == std::string(at)) t.go_to(kind);
      INFO(width << "x" << height << " on " << at);
      t.table.notice("Det kan ikke gøres nu.");
      t.frame();
      CHECK(t.area("notice/1").y > float(height) / 2);
      for (const char* slide : {"next", "finish"})
        if (t.find(slide)) CHECK_FALSE(t.area("notice/1").meets(t.area(slide)));
      CHECK(t.area("notice/1/close").y > float(height) / 2);
    }
}

TEST_CASE("a sentence for the room covers nobody's keys") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  for (int i = 0; i < 4; i++) {
    t.tap("add-note/" + t.session().agenda.perspectives[std::size_t(i)].id);
    t.table.notice("Det kan ikke gøres nu. " + std::to_string(i));
    t.frame();
    for (const touch::Area& n : t.table.touch().areas())
      if (n.name.starts_with("notice/"))
        for (const touch::Area& a : t.table.touch().areas())
          if (a.name.find("key/") != std::string::npos) {
            INFO(n.name << " over " << a.name << " with " << i + 1 << " seats");
            CHECK_FALSE(n.rect.meets(a.rect));
          }
  }
}
