// The facilitator's own screen: it steers the same session, and the room's picture, and keeps to itself.
#include "meeting.h"

#include "screens/facilitator/screen.h"

using workshop::StepKind;

namespace {

/// The room's table with the facilitator's screen beside it.
struct Two {
  test::Table room;
  paint::Scene scene{room.atlas};
  screens::FacilitatorScreen beside{scene, true};
  bool changed = false;

  explicit Two(workshop::Session s) {
    room.table.set_facilitator_elsewhere(true);
    room.run(std::move(s));
    frame();
  }
  std::int64_t frame() {
    changed = false;
    std::int64_t due =
        beside.frame(room.table, *room.live, room.info, room.now, room.ticks, 1366, 768, changed);
    scene.drawn();
    room.frame();
    return due;
  }
  const touch::Area* find(const std::string& name) const {
    for (const auto& a : beside.touch().areas())
      if (a.name == name) return &a;
    return nullptr;
  }
  void point(touch::Phase phase, touch::Point at) {
    beside.pointer({1, touch::PointerKind::mouse, phase, at, room.ticks});
    frame();
  }
  void tap(const std::string& name) {
    const touch::Area* a = find(name);
    INFO("tap " << name);
    REQUIRE(a);
    REQUIRE(a->enabled);
    touch::Point at = a->rect.centre();
    point(touch::Phase::down, at);
    point(touch::Phase::up, at);
  }
};

} // namespace

TEST_CASE("what is done on the facilitator's screen is done to the room's session, and undone there") {
  Two t(test::fresh());
  const workshop::Session& s = t.room.session();
  workshop::Time planned = s.clocks[0].planned;
  t.tap("timer/plus");
  CHECK(s.clocks[0].planned == planned + workshop::minute);
  t.room.tap("undo");
  CHECK(s.clocks[0].planned == planned);
  t.tap("timer/start");
  CHECK(workshop::runs(s.clocks[0]));
  CHECK(t.frame() > 0); // its clock runs

  std::string second = "plan/" + std::to_string(s.plan[1]);
  t.tap(second);
  t.tap(second + "/go");
  CHECK(s.step == s.plan[1]);
  t.tap("back"); // straight away: as if it had never happened
  CHECK(s.step == s.plan[0]);
}

TEST_CASE("the facilitator freezes and blanks the room's picture and goes on seeing") {
  Two t(test::fresh());
  t.tap("freeze");
  CHECK(t.room.table.curtain().frozen);
  t.tap("freeze");
  CHECK_FALSE(t.room.table.curtain().drawn());
  t.tap("blank");
  CHECK(t.room.table.curtain().blank);
  CHECK_FALSE(t.room.find("timer/start"));
  t.tap("timer/start"); // the day goes on behind a dark picture
  CHECK(workshop::runs(t.room.session().clocks[0]));
  t.tap("blank");
  CHECK(t.room.find("timer/pause"));
}

TEST_CASE("hands are counted and time is given on the facilitator's screen alone") {
  workshop::Session s = test::fresh();
  s.agenda.steps[0].at_end = workshop::AtEnd::ask;
  Two t(s);
  t.tap("hands/0/plus");
  CHECK(workshop::votes_cast(workshop::poll_of(t.room.session(), t.room.session().step, 0)) == 1);
  t.tap("timer/start");
  t.room.pass(t.room.session().clocks[0].planned + 1000);
  t.frame();
  CHECK_FALSE(t.room.find("offer/go-on"));
  t.tap("offer/go-on");
  CHECK_FALSE(t.find("offer/go-on"));
}

TEST_CASE("the facilitator's screen holds every step of every kind without two areas of one name") {
  Two t(test::crowded(20));
  for (int step : std::vector<int>(t.room.session().plan)) {
    t.room.live->submit(workshop::GoToStep{step, t.room.now}, t.room.now);
    t.frame();
    std::vector<std::string> names;
    for (const auto& a : t.beside.touch().areas()) {
      names.emplace_back(a.name);
      INFO(a.name);
      CHECK(a.rect.right() <= 1366.5f);
      CHECK(a.rect.bottom() <= 768.5f);
    }
    std::sort(names.begin(), names.end());
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(t.find("plan/" + std::to_string(step))); // the current step is always in sight
  }
}
