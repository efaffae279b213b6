// What the quiet steps keep to themselves: one's own text, and few people's answers.
#include "files/areas_file.h"
#include "meeting.h"
#include "rooms.h"
#include "screens/words/method.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using workshop::StepKind;

namespace {

workshop::Session with(StepKind kind, int people = 8) {
  workshop::Agenda a = test::made_up(2);
  workshop::Step first = a.steps.front(), second = first;
  first.id = "quiet", second.id = "other";
  first.kind = kind;
  first.vote = second.vote = {};
  first.hidden = second.hidden = false;
  first.lines = {"Hvad gav dig ro?", "Hvem så du?"};
  second.kind = StepKind::story;
  a.steps = {first, second};
  workshop::Session s = workshop::new_session("0123", "Nord", a, test::Table::morning);
  s.people = people;
  return s;
}

} // namespace

TEST_CASE("what somebody writes for themselves reaches neither session nor journal nor areas") {
  test::Table t;
  t.run(with(StepKind::reflection));
  workshop::Session before = t.session();
  t.tap("own/add");
  t.write("hemmelig");
  CHECK(t.table.seats().any_own());
  CHECK(t.session() == before);
  CHECK(t.notebook.entries.empty());
  CHECK(t.live->history().empty());
  auto path = std::filesystem::temp_directory_path() / "kernebord-quiet-areas.json";
  std::string problem;
  REQUIRE(files::write_areas(path.string(), 1, 0, t.table.screen(), t.table.touch().areas(), {}, problem));
  std::ifstream in(path);
  std::ostringstream told;
  told << in.rdbuf();
  CHECK(told.str().find("own/add") != std::string::npos);
  CHECK(told.str().find("hemmelig") == std::string::npos);
  std::filesystem::remove(path);
  t.tap("done");
  CHECK_FALSE(t.table.seats().any_own());
  CHECK(t.session() == before);
}

TEST_CASE("one's own text is gone when the step changes, and when the workshop is left") {
  test::Table t;
  t.run(with(StepKind::reflection));
  t.tap("own/add");
  t.write("ro");
  t.live->submit(workshop::GoToStep{1, t.now}, t.now);
  t.frame();
  CHECK_FALSE(t.table.seats().any_own());
  t.live->submit(workshop::GoToStep{0, t.now}, t.now);
  t.frame();
  t.tap("own/add");
  t.write("ro");
  t.table.forget();
  CHECK_FALSE(t.table.seats().any_own());
}

TEST_CASE("undo at a seat of one's own takes back nothing of the others") {
  test::Table t;
  t.run(with(StepKind::reflection));
  t.live->submit(workshop::AddNote{{1, {300, 300}, 0, "De andres"}, 0}, t.now);
  t.tap("own/add"); // its number may be that of the note
  t.write("ro");
  REQUIRE(t.find("undo-here"));
  CHECK_FALSE(t.find("undo-here")->enabled);
  CHECK(t.session().notes.size() == 1);
}

TEST_CASE("a seat with one's own text is not given away when all seats are taken") {
  test::Table t(3840, 2160);
  t.run(with(StepKind::reflection));
  t.tap("own/add");
  t.write("ro");
  for (int i = 0; i < 9; i++) {
    t.pass(20'000);
    if (!t.find("parking/slips/add")) t.tap("parking");
    t.tap("parking/slips/add");
  }
  CHECK(t.table.seats().any_own());
  CHECK(t.table.seats().number_of({screens::Writes::own, 1}) > 0);
}

TEST_CASE("the circle breathes in two frames a second at most") {
  test::Table t;
  t.run(with(StepKind::reflection));
  for (int i = 0; i < 6; i++) {
    screens::FrameResult result = t.frame();
    CHECK(result.due > 0);
    CHECK(result.due <= 500);
    t.pass(result.due);
    CHECK(t.frame().due == 500);
  }
}

TEST_CASE("answers are not told apart before five have answered") {
  test::Table t;
  t.run(with(StepKind::check_in, 8));
  for (int i = 0; i < 4; i++) t.tap("vote/mood-1");
  std::vector<paint::Written> written;
  t.atlas.write_down(&written);
  auto told = [&] { // that they are shown from five on
    written.clear();
    t.frame();
    return std::any_of(written.begin(), written.end(),
                       [](const auto& w) { return w.text == screens::method_words("da").wait_for_five; });
  };
  touch::Rect few = t.area("vote/mood-1");
  CHECK(told());
  t.tap("vote/mood-1"); // with the fifth the dots come, and nothing moves under a finger for it
  CHECK_FALSE(told());
  CHECK(t.area("vote/mood-1") == few);
  t.atlas.write_down(nullptr);
}

TEST_CASE("a mood can be taken back, and raised hands counted, as in any vote") {
  test::Table t;
  t.run(with(StepKind::check_in, 8));
  for (int i = 0; i < 6; i++) t.tap("vote/mood-2");
  t.tap("vote/take-back");
  t.tap("vote/mood-2");
  const workshop::Poll& poll = workshop::poll_of(t.session(), t.session().step);
  CHECK(poll.votes[1] == 5);
  t.tap("count-hands");
  t.tap("vote/mood-3");
  CHECK(poll.raised[2] == 1);
}

TEST_CASE("of two nobody is told whether they feel the same") {
  workshop::Session alike = with(StepKind::check_in, 2), apart = alike;
  workshop::poll_of(alike, alike.step).votes = {2, 0, 0};
  workshop::poll_of(apart, apart.step).votes = {1, 0, 1};
  test::Table t;
  t.run(alike);
  t.run(apart);
  CHECK(t.damaged_pixels() == 0);
}

TEST_CASE("a break is drawn anew once a minute, below the bar that counts the seconds") {
  test::Table t;
  t.run(with(StepKind::pause));
  t.tap("timer/start");
  t.pass(1000);
  auto drawn_below = [&] {
    auto below = [](const touch::Rect& r) { return r.y > 300 && r.bottom() < 950; };
    return std::any_of(t.settled.begin(), t.settled.end(), below) ||
           std::any_of(t.damage.begin(), t.damage.end(), below);
  };
  int times = 0;
  for (int i = 0; i < 120; i++) {
    t.pass(1000);
    times += drawn_below();
  }
  CHECK(times == 2);
}
