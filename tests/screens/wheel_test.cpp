// The wheel: marks for now and for wanted, hidden until the shape is shown; the shape and its gaps.
#include "packs.h"
#include "screens/wheel/shape.h"
#include "workshop/columns.h"

using workshop::Poll;
using workshop::StepKind;

namespace {

struct Wheel : test::Table {
  explicit Wheel(int people = 8) { run(test::standing_on(StepKind::wheel, "team-day", people)); }
  int step() const { return session().step; }
  int directions() const { return int(session().agenda.directions.size()); }
  const Poll& poll(int direction, bool wanted) const {
    return workshop::poll_of(session(), step(), screens::wheel_question(session().agenda, direction, wanted));
  }
  std::string spot(int direction, int ring) const {
    return "wheel/" + session().agenda.directions[std::size_t(direction)].id + "/" + std::to_string(ring);
  }
};

Poll poll_with(std::vector<int> votes, bool revealed = true) {
  return {votes, revealed, std::vector<int>(votes.size()), 0, {}, {}};
}

} // namespace

TEST_CASE("people mark where they are now, then where they want to be, and it is kept apart") {
  Wheel t;
  CHECK_FALSE(t.find("stage/next")->enabled);
  t.tap(t.spot(0, 2));
  t.tap(t.spot(1, 5));
  t.tap("wheel/wanted");
  t.tap(t.spot(0, 4));
  CHECK(t.poll(0, false).votes == std::vector<int>{0, 1, 0, 0, 0});
  CHECK(t.poll(1, false).votes == std::vector<int>{0, 0, 0, 0, 1});
  CHECK(t.poll(0, true).votes == std::vector<int>{0, 0, 0, 1, 0});
  t.tap("vote/take-back");
  t.tap(t.spot(0, 4));
  CHECK(workshop::votes_cast(t.poll(0, true)) == 0);
  t.tap("wheel/now");
  t.tap(t.spot(0, 2));
  CHECK(t.poll(0, false).votes == std::vector<int>{0, 2, 0, 0, 0});
}

TEST_CASE("asking for a mark back lapses, and a second finger in the same frame still marks") {
  Wheel t;
  CHECK_FALSE(t.find("vote/take-back")->enabled);
  t.tap(t.spot(0, 2));
  t.tap(t.spot(0, 3));
  t.tap("vote/take-back");
  t.pass(11'000);
  t.tap(t.spot(0, 2));
  CHECK(t.poll(0, false).votes == std::vector<int>{0, 2, 1, 0, 0});
  t.tap("vote/take-back");
  touch::Point a = t.area(t.spot(0, 2)).centre(), b = t.area(t.spot(1, 4)).centre();
  t.down(1, a);
  t.down(2, b);
  t.frame();
  t.up(1, a);
  t.frame();
  t.up(2, b);
  t.frame();
  CHECK(t.poll(0, false).votes == std::vector<int>{0, 1, 1, 0, 0});
  CHECK(t.poll(1, false).votes == std::vector<int>{0, 0, 0, 1, 0});
}

TEST_CASE("hands are counted on the wheel, too, and the shape says so") {
  Wheel t;
  for (int i = 0; i < 5; i++) t.tap(t.spot(0, 2));
  t.tap("count-hands");
  t.tap(t.spot(0, 4));
  t.tap("count-hands");
  CHECK(t.poll(0, false).votes == std::vector<int>{0, 5, 0, 1, 0});
  CHECK(t.poll(0, false).raised == std::vector<int>{0, 0, 0, 1, 0});
  t.tap("vote/take-back");
  t.tap(t.spot(0, 4)); // nothing but a hand is left there
  CHECK(workshop::votes_cast(t.poll(0, false)) == 5);
  t.tap("count-hands");
  t.tap(t.spot(0, 4));
  t.tap("stage/next");
  workshop::Session other = t.session();
  other.polls[workshop::poll_index(other.agenda, other.step, 0)].raised = {0, 0, 0, 0, 0};
  t.run(t.session()); // nothing to undo in either
  t.run(other);
  CHECK(t.damaged_pixels() > 0);
}

TEST_CASE("each marks each direction once") {
  Wheel t(2);
  t.tap(t.spot(0, 1));
  t.tap(t.spot(0, 3));
  CHECK_FALSE(t.find(t.spot(0, 1))->enabled);
  CHECK(t.find(t.spot(1, 1))->enabled);
  t.tap("wheel/wanted");
  CHECK(t.find(t.spot(0, 1))->enabled);
}

TEST_CASE("nothing tells where marks lie before the wheel is shown") {
  Wheel t;
  for (int i = 0; i < 6; i++) t.tap(t.spot(0, 1 + i % 2));
  workshop::Session other = t.session();
  other.polls[workshop::poll_index(other.agenda, other.step, 0)].votes = {0, 0, 0, 1, 5};
  t.run(t.session()); // nothing to undo in either
  t.run(other);
  CHECK(t.damaged_pixels() == 0);
}

TEST_CASE("the wheel is shown as one action, and can go back to marking") {
  Wheel t;
  for (int d = 0; d < t.directions(); d++) {
    for (int i = 0; i < 5; i++) t.tap(t.spot(d, 2));
    t.tap("wheel/wanted");
    for (int i = 0; i < 5; i++) t.tap(t.spot(d, d == 2 ? 5 : 3));
    t.tap("wheel/now");
  }
  workshop::Session before = t.session();
  t.tap("stage/next");
  CHECK(workshop::stage_of(t.session(), t.step()) == workshop::stage::shape);
  for (int d = 0; d < t.directions(); d++) {
    CHECK(t.poll(d, false).revealed);
    CHECK(t.poll(d, true).revealed);
  }
  auto gaps = screens::wheel_gaps(t.session(), t.step());
  CHECK(gaps[0].direction == 2);
  CHECK(gaps[0].now == 2);
  CHECK(gaps[0].wanted == 5);
  CHECK(screens::gap_word(gaps, 0) == screens::GapWord::most);
  CHECK(screens::gap_word(gaps, 1) == screens::GapWord::more);

  // What was said belongs to the direction that is talked about: the largest gap first.
  t.tap("said/add");
  t.write("Sig det højt");
  t.tap("done");
  CHECK(workshop::slips_in(t.session(), t.step(), workshop::column::direction(2)).size() == 1);
  t.tap("wheel/" + t.session().agenda.directions[0].id);
  t.tap("said/add");
  t.write("Ring først");
  t.tap("done");
  CHECK(workshop::slips_in(t.session(), t.step(), workshop::column::direction(0)).size() == 1);
  t.tap("needs/add");
  t.write("Ro til at øve");
  t.tap("done");
  CHECK(workshop::slips_in(t.session(), t.step(), workshop::column::needs)[0]->text == "Ro til at øve");

  t.tap("stage/back");
  CHECK(workshop::stage_of(t.session(), t.step()) == workshop::stage::place);
  CHECK(t.session().polls == before.polls); // hidden again, and nobody's mark lost
  t.tap("undo");
  CHECK(t.poll(0, false).revealed);
}

TEST_CASE("an average is told of three marks or more, and only once it is shown") {
  CHECK(screens::wheel_average(poll_with({0, 0, 0, 0, 2})) == 0);
  CHECK(screens::wheel_average(poll_with({1, 0, 0, 0, 2}, false)) == 0);
  CHECK(screens::wheel_average(poll_with({1, 0, 0, 0, 2})) == 4); // less one's own mark 11/3 would tell
  CHECK(screens::wheel_average(poll_with({1, 0, 0, 0, 4})) == Approx(21.0 / 5));
}

TEST_CASE("gaps have a word each: most, more, fits, less, too few") {
  using screens::GapWord;
  std::vector<screens::Gap> gaps = {{0, 1, 4}, {1, 2, 3}, {2, 3, 3.4}, {3, 4, 3}, {4, 0, 3}};
  std::vector<GapWord> words;
  for (std::size_t i = 0; i < gaps.size(); i++) words.push_back(screens::gap_word(gaps, i));
  CHECK(words == std::vector{GapWord::most, GapWord::more, GapWord::fits, GapWord::less, GapWord::too_few});
}

TEST_CASE("fewer than five draw an average and no marks of their own") {
  auto shown = [](int people, std::vector<int> votes) {
    auto t = std::make_unique<Wheel>(people);
    workshop::Session s = t->session();
    for (int q = 0; q < 2 * t->directions(); q++) {
      Poll& p = workshop::poll_of(s, s.step, q);
      p.votes = {0, 0, people, 0, 0};
      p.revealed = true;
    }
    s.stages[std::size_t(s.step)] = workshop::stage::shape;
    t->run(s);
    workshop::poll_of(s, s.step, 0).votes = std::move(votes); // the same average
    t->run(s);
    return t->damaged_pixels();
  };
  CHECK(shown(4, {0, 2, 0, 2, 0}) == 0);
  CHECK(shown(6, {0, 3, 0, 3, 0}) > 0);
}

TEST_CASE("a wheel of three to eight directions fits every screen, in both stages") {
  struct Size {
    int w, h;
  };
  for (Size size : {Size{1920, 1080}, Size{1600, 1200}, Size{2160, 3840}, Size{3840, 2160}})
    for (int directions = 3; directions <= 8; directions++)
      for (int stage : {workshop::stage::place, workshop::stage::shape}) {
        workshop::Session s = test::standing_on(StepKind::wheel, "team-day");
        workshop::Agenda a = s.agenda;
        while (int(a.directions.size()) > directions) a.directions.pop_back();
        while (int(a.directions.size()) < directions) {
          a.directions.push_back(a.directions[0]);
          a.directions.back().id = "retning-" + std::to_string(a.directions.size());
        }
        int step = s.step;
        s = workshop::new_session("0123", "Nord", a, test::Table::morning);
        s.step = step;
        s.stages[std::size_t(step)] = stage;
        test::Table t(size.w, size.h);
        t.run(s);
        INFO(directions << " directions");
        test::check_hands(t, float(size.w), float(size.h), directions == 4 ? 59 : 38);
      }
}

TEST_CASE("a tiny window draws a wheel without a crash") {
  for (int stage = 0; stage < 2; stage++) {
    test::Table t(300, 200);
    workshop::Session s = test::standing_on(StepKind::wheel, "team-day");
    s.stages[std::size_t(s.step)] = stage;
    t.run(s);
    CHECK(t.table.screen() == "wheel");
  }
}
