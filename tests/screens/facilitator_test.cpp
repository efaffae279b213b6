// Who leads the day: the drawer, the plan, hands that are counted, what is offered when time is out, the
// curtain.
#include "meeting.h"
#include "packs.h"

#include "screens/parts/edge_light.h"

using workshop::minute;
using workshop::StepKind;

namespace {

workshop::Session asking() {
  workshop::Session s = test::fresh();
  s.agenda.steps[0].at_end = workshop::AtEnd::ask;
  return s;
}

void let_time_run_out(test::Table& t) {
  t.tap("timer/start");
  t.pass(t.session().clocks[std::size_t(t.session().step)].planned + 1000);
}

} // namespace

TEST_CASE("the script stands in the drawer of who leads, and opens and closes") {
  test::Table t;
  t.run(test::fresh());
  CHECK_FALSE(t.find("script/text"));
  t.tap("script");
  CHECK(t.find("script/text"));
  t.tap("panel/close");
  CHECK_FALSE(t.find("script/text"));
  t.table.set_facilitator_elsewhere(true);
  t.frame();
  CHECK_FALSE(t.find("script"));
}

TEST_CASE("the plan is gone along, changed and put in another order") {
  test::Table t;
  t.run(test::fresh());
  t.tap("script");
  t.tap("script/plan");
  std::vector<int> plan = t.session().plan;
  std::string second = "plan/" + std::to_string(plan[1]);
  t.tap(second);
  workshop::Time planned = t.session().clocks[std::size_t(plan[1])].planned;
  t.tap(second + "/plus");
  CHECK(t.session().clocks[std::size_t(plan[1])].planned == planned + minute);
  t.tap(second + "/minus");
  CHECK(t.session().clocks[std::size_t(plan[1])].planned == planned);
  t.tap(second + "/down");
  CHECK(t.session().plan[2] == plan[1]);
  t.tap(second + "/up");
  CHECK(t.session().plan == plan);
  t.tap(second + "/drop");
  CHECK(workshop::place_in_plan(t.session(), plan[1]) < 0);
  t.live->submit(workshop::SetPlan{plan}, t.now);
  t.frame();
  t.tap(second);
  CHECK(t.session().step == plan[0]);
  t.tap(second);
  CHECK(t.session().step == plan[1]);
}

TEST_CASE("a step that the pack lists after the goodbye is taken in before it") {
  test::Table t;
  t.run(test::standing_on(StepKind::check_in, "workshop"));
  auto steps = [&](StepKind kind) {
    for (std::size_t i = 0; i < t.session().agenda.steps.size(); i++)
      if (t.session().agenda.steps[i].kind == kind) return int(i);
    return -1;
  };
  int agreements = steps(StepKind::agreements), check_out = steps(StepKind::check_out),
      close = steps(StepKind::close);
  REQUIRE(agreements > close);
  t.tap("script");
  t.tap("script/plan");
  auto line = [](int step) { return "plan/" + std::to_string(step); };
  for (int i = 0; i < 9 && !t.find(line(agreements)); i++) t.tap("plan/list/down");
  t.tap(line(agreements));
  t.tap(line(agreements) + "/add"); // the last line: what can be done with it has come into sight
  auto place = [&](int step) { return workshop::place_in_plan(t.session(), step); };
  CHECK(place(agreements) == place(check_out) - 1);
  t.tap(line(close));
  t.tap(line(close) + "/drop");
  t.tap(line(close));
  t.tap(line(close) + "/add");
  CHECK(t.session().plan.back() == close);
}

TEST_CASE("hands that are up are counted by proxy, and one too many is taken back") {
  test::Table t;
  t.run(test::fresh());
  t.tap("script");
  t.tap("script/hands");
  t.tap("hands/0/plus");
  t.tap("hands/0/plus");
  CHECK(workshop::poll_of(t.session(), t.session().step).raised[0] == 2);
  t.tap("hands/0/minus");
  CHECK(workshop::poll_of(t.session(), t.session().step).raised[0] == 1);
  // Two fingers that both take back where one hand is up: one comes back, and nobody is told off.
  t.together({"hands/0/minus", "hands/0/minus"});
  CHECK(workshop::poll_of(t.session(), t.session().step).raised[0] == 0);
  CHECK_FALSE(t.find("notice/1/close"));
}

TEST_CASE("when the time is out, three minutes come from a later step in one stroke") {
  test::Table t;
  t.run(asking());
  CHECK_FALSE(t.find("offer/take"));
  let_time_run_out(t);
  workshop::Time sum = 0, after = 0;
  for (const auto& c : t.session().clocks) sum += c.planned;
  workshop::Time planned = t.session().clocks[0].planned;
  t.tap("offer/take");
  for (const auto& c : t.session().clocks) after += c.planned;
  CHECK(after == sum);
  CHECK(t.session().clocks[0].planned == planned + 3 * minute);
  CHECK_FALSE(t.find("offer/take")); // there is time again
  t.tap("undo");
  CHECK(t.session().clocks[0].planned == planned);
  after = 0;
  for (const auto& c : t.session().clocks) after += c.planned;
  CHECK(after == sum);
}

TEST_CASE("what takes too long is parked, or goes on without being asked again") {
  test::Table t;
  t.run(asking());
  let_time_run_out(t);
  SECTION("parked") {
    int step = t.session().step;
    t.tap("offer/park");
    REQUIRE(t.session().slips.size() == 1);
    CHECK(t.session().slips[0].step == -1);
    CHECK(t.session().slips[0].text == t.session().agenda.steps[std::size_t(step)].title);
    CHECK(t.session().step != step);
  }
  SECTION("goes on") {
    t.tap("offer/go-on");
    CHECK_FALSE(t.find("offer/go-on"));
    t.pass(60'000);
    CHECK_FALSE(t.find("offer/go-on"));
  }
  SECTION("the same in the drawer") {
    t.tap("script");
    CHECK(t.find("offer/go-on"));
  }
}

TEST_CASE("the light at the edge grows in the last minute, then stays") {
  workshop::Clock clock{2 * minute, 0, 1000};
  auto level = [&](workshop::Time left) {
    return screens::edge_light_level(clock, 1000 + clock.planned - left);
  };
  CHECK(level(minute + 1) == 0);
  CHECK(level(minute) == 1);
  CHECK(level(45'000) == 2);
  CHECK(level(30'000) == 3);
  CHECK(level(15'000) == 4);
  CHECK(level(1) == 4);
  CHECK(level(0) == 5);
  CHECK(level(-10 * minute) == 5);
  clock.since = 0;
  CHECK(screens::edge_light_level(clock, 5 * minute) == 0);
}

TEST_CASE("the sound is heard once, when the time runs out, and not when there is none") {
  test::Table t;
  t.run(test::fresh());
  t.tap("timer/start");
  t.now += t.session().clocks[0].planned - 500;
  t.ticks += 1000;
  CHECK(t.frame().sounds.empty());
  t.now += 600;
  auto rings = t.frame().sounds;
  REQUIRE(rings.size() == 1);
  CHECK(rings[0].sound == workshop::EndSound::bowl);
  CHECK(rings[0].volume == 2);
  t.now += 5000;
  CHECK(t.frame().sounds.empty());
  t.table.settings().sound = workshop::EndSound::off;
  t.tap("script");
  t.tap("timer/plus");
  t.now += minute;
  CHECK(t.frame().sounds.empty());
}

TEST_CASE("a frozen picture hears nobody and shows nothing new") {
  test::Table t;
  t.run(test::crowded(20));
  t.go_to(StepKind::board);
  t.tap("script");
  t.tap("freeze");
  REQUIRE(t.table.curtain().frozen);
  std::string note = "note/" + std::to_string(t.session().notes[0].id);
  CHECK_FALSE(t.find(note));
  CHECK_FALSE(t.find("next"));
  auto number = t.live->number();
  t.table.key({touch::Key::page_down, 0, false, false, false});
  t.table.key({touch::Key::letter, 'z', true, false, false});
  t.frame();
  CHECK(t.live->number() == number);
  t.frame();
  t.live->submit(workshop::ColourNote{t.session().notes[0].id, 3}, t.now);
  t.frame();
  CHECK(t.settled.empty());
  t.slide("unfreeze");
  CHECK_FALSE(t.table.curtain().drawn());
  CHECK(t.find("next"));
}

TEST_CASE("a blank screen is woken by its slide, or by the key that blanked it") {
  test::Table t;
  t.run(test::fresh());
  t.table.text("b");
  t.frame();
  t.frame();
  CHECK(t.table.curtain().blank);
  CHECK_FALSE(t.find("next"));
  t.slide("unblank");
  CHECK(t.find("next"));
  t.table.text(".");
  t.frame();
  CHECK(t.table.curtain().blank);
  t.table.text(".");
  t.frame();
  CHECK_FALSE(t.table.curtain().drawn());
}

TEST_CASE("the room reads the other language as soon as the table does") {
  test::Table t;
  workshop::Agenda danish = test::meeting("da"), english = test::meeting("en");
  t.run(workshop::new_session("0123", "Nord", danish, test::Table::morning, {english}));
  t.tap("menu");
  t.tap("panel/settings");
  t.tap("settings/language-en");
  CHECK(t.session().agenda.language == "en");
  CHECK(std::any_of(t.wishes.begin(), t.wishes.end(), [](const screens::Wish& w) {
    return std::holds_alternative<screens::ChangeLanguage>(w);
  }));
}

TEST_CASE("the drawer says where the step is worked on, and what can be asked about") {
  test::Table t(1920, 2160); // so high that all of it stands there at once
  workshop::Session s = workshop::new_session("s", "Rum 1", test::pack("seminar", "da"), t.now);
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    if (s.agenda.steps[i].kind == StepKind::gallery) s.step = int(i);
  const workshop::Step& step = workshop::current_step(s);
  REQUIRE_FALSE(step.where.empty());
  REQUIRE_FALSE(step.lines.empty());
  std::vector<paint::Written> written;
  t.scene.atlas().write_down(&written);
  t.run(s);
  auto read = [&](const std::string& text) {
    std::string all;
    for (const paint::Written& w : written) all += w.text + " ";
    return all.find(text.substr(0, text.find(' ', 8))) != std::string::npos;
  };
  CHECK(read(step.where)); // the room sees it, too
  CHECK_FALSE(read(step.lines.front()));
  t.tap("script");
  CHECK(read(step.lines.front()));
}
