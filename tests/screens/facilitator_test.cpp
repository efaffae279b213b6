// What only the facilitator uses: the offer at the end of a time, freezing, blanking, hands, the plan.
#include "rooms.h"

#include "screens/parts/edge_light.h"

using workshop::minute;
using workshop::StepKind;

namespace {

workshop::Session asking() {
  workshop::Session s = test::made_up_session(4);
  for (workshop::Step& step : s.agenda.steps) step.at_end = workshop::AtEnd::ask;
  s.agenda.steps[0].script = "Sig det højt";
  return s;
}

void run_out(test::Table& t) {
  t.live->submit(workshop::StartClock{t.session().step, t.now}, t.now);
  t.frame();
  t.pass(t.session().clocks[std::size_t(t.session().step)].planned + 1);
}

} // namespace

TEST_CASE("when the time is out a later step gives three minutes, in one stroke") {
  test::Table t;
  t.run(asking());
  CHECK_FALSE(t.find("offer/take"));
  for (auto& c : t.base.clocks) c.planned = 10 * minute;
  t.run(t.base);
  run_out(t);
  t.tap("offer/take");
  CHECK(t.session().clocks[0].planned == 13 * minute);
  CHECK(t.session().clocks[1].planned == 7 * minute);
  CHECK_FALSE(t.find("offer/take"));
  t.tap("undo");
  CHECK(t.session().clocks[0].planned == 10 * minute);
  CHECK(t.session().clocks[1].planned == 10 * minute);
}

TEST_CASE("what is not finished can be parked, and carrying on is asked once") {
  test::Table t;
  t.run(asking());
  run_out(t);
  t.tap("offer/go-on");
  t.pass(5000);
  CHECK_FALSE(t.find("offer/park"));
  t.tap("timer/plus"); // time again, and out again: asked again
  t.pass(minute);
  t.tap("offer/park");
  REQUIRE(t.session().slips.size() == 1);
  CHECK(t.session().slips[0].step == -1);
  CHECK(t.session().slips[0].text == "Tavlen");
  CHECK(t.session().step == 1);
}

TEST_CASE("the sound is played once, when a running clock reaches its end") {
  test::Table t;
  t.run(asking());
  t.live->submit(workshop::StartClock{0, t.now}, t.now);
  CHECK(t.frame().sound == workshop::EndSound::none);
  t.now += t.session().clocks[0].planned;
  CHECK(t.frame().sound == workshop::EndSound::bowl);
  t.now += 1000;
  CHECK(t.frame().sound == workshop::EndSound::none);
  t.table.forget(); // opened again in overtime: it was heard already
  CHECK(t.frame().sound == workshop::EndSound::none);
}

TEST_CASE("the light at the edge grows in steps and stays") {
  workshop::Clock c{5 * minute, 0, 1000};
  int last = 0;
  for (workshop::Time t = 1000; t < 1000 + 10 * minute; t += 1000) {
    int now = screens::edge_light_strength(c, t);
    CHECK(now >= last);
    CHECK(now - last <= 1);
    last = now;
  }
  CHECK(last == screens::edge_light_steps);
  CHECK(screens::edge_light_strength(c, 1000 + 4 * minute - 1) == 0);
  c.since = 0;
  CHECK(screens::edge_light_strength(c, 1000 + 10 * minute) == 0);
}

TEST_CASE("frozen, the room's picture stands and hears nothing, and the facilitator goes on") {
  test::Table t;
  t.run(asking());
  test::go_to_titled(t, "Valg");
  t.tap("script");
  t.tap("freeze");
  t.tap("script");
  std::vector<std::string> before;
  for (const auto& a : t.table.touch().areas())
    if (a.name.starts_with("vote/")) before.push_back(a.name);
  REQUIRE_FALSE(before.empty());
  t.tap(before[0]);
  CHECK(workshop::votes_cast(workshop::poll_of(t.session(), t.session().step)) == 0);
  int step = t.session().step;
  t.slide("next");
  CHECK(t.session().step != step);
  CHECK(t.find(before[0])); // still the old picture
  t.slide("unfreeze");
  CHECK_FALSE(t.find("unfreeze"));
}

TEST_CASE("b and the full stop darken the screen, but not while somebody writes") {
  test::Table t;
  t.run(asking());
  t.table.text("b");
  t.frame();
  CHECK(t.find("unblank"));
  t.table.text(".");
  t.frame();
  CHECK_FALSE(t.find("unblank"));
  t.table.text("b");
  t.frame();
  t.slide("unblank");
  CHECK_FALSE(t.find("unblank"));
}

TEST_CASE("hands are counted as raised votes, up to everybody") {
  test::Table t;
  t.run(asking());
  test::go_to_titled(t, "Valg");
  t.tap("script");
  t.tap("hands/2/plus");
  t.tap("hands/2/plus");
  t.tap("hands/2/minus");
  const workshop::Poll& poll = workshop::poll_of(t.session(), t.session().step);
  CHECK(poll.raised == std::vector<int>{0, 1, 0});
  CHECK(poll.votes == std::vector<int>{0, 1, 0});
}

TEST_CASE("the plan is changed by hand, and going to a step takes two taps") {
  test::Table t;
  t.run(asking());
  t.tap("script");
  t.tap("facilitator/plan");
  t.tap("plan/Skala");
  t.tap("plan/Skala/down");
  CHECK(t.session().plan[2] == 1);
  t.tap("plan/Skala/plus");
  CHECK(t.session().clocks[1].planned == 6 * minute);
  t.tap("plan/Skala/go");
  CHECK(t.session().step == 0);
  t.tap("plan/Skala/go");
  CHECK(t.session().step == 1);
}
