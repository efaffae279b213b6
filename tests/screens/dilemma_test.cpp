// Dilemmas: hidden votes on each, one reveal, the most divided first, both sides, a second vote, the move.
#include "packs.h"
#include "screens/dilemma/talk.h"
#include "workshop/columns.h"

#include <numeric>

using workshop::Poll;
using workshop::StepKind;

namespace {

struct Room : test::Table {
  explicit Room(const std::string& pack = "team-day", int people = 8) {
    run(test::standing_on(StepKind::dilemma, pack, people));
  }
  int step() const { return session().step; }
  int stage() const { return workshop::stage_of(session(), step()); }
  const Poll& poll(int q = 0) const { return workshop::poll_of(session(), step(), q); }
  const workshop::Dilemma& dilemma(int q = 0) const {
    return *workshop::dilemma_of(session().agenda, workshop::current_step(session()), q);
  }
  std::string answer(int q, int a) const { return "vote/" + dilemma(q).options[std::size_t(a)].id; }
  /// So many taps on each answer of the dilemma that is shown.
  void votes(int q, const std::vector<int>& counts) {
    for (std::size_t a = 0; a < counts.size(); a++)
      for (int i = 0; i < counts[a]; i++) tap(answer(q, int(a)));
  }
  void pick(int q) { tap("dilemma/" + std::to_string(q + 1)); }
};

} // namespace

TEST_CASE("all dilemmas of a step are answered hidden and revealed together, as one action") {
  Room t;
  REQUIRE(workshop::current_step(t.session()).dilemmas.size() == 3);
  CHECK_FALSE(t.find("reveal")->enabled);
  t.votes(0, {6, 1, 0});
  t.pick(1);
  t.votes(1, {3, 2, 2});
  CHECK(t.poll(0).votes == std::vector<int>{6, 1, 0});
  CHECK(t.poll(1).votes == std::vector<int>{3, 2, 2});
  CHECK_FALSE(t.poll(0).revealed);
  CHECK_FALSE(t.find("stage/next"));
  t.tap("reveal");
  CHECK(t.poll(0).revealed);
  CHECK(t.poll(1).revealed);
  CHECK_FALSE(t.poll(2).revealed); // nobody has answered it
  CHECK(t.find(t.answer(1, 0)));   // the most divided one is offered first
  CHECK_FALSE(t.find(t.answer(1, 0))->enabled);
  t.tap("undo");
  CHECK_FALSE(t.poll(0).revealed);
  CHECK_FALSE(t.poll(1).revealed);
}

TEST_CASE("a dilemma that nobody had answered is answered later") {
  Room t;
  t.votes(0, {3, 2, 0});
  t.tap("reveal");
  t.pick(2);
  t.votes(2, {1, 4, 0});
  t.tap("reveal");
  CHECK(t.poll(2).revealed);
  CHECK(t.poll(0).revealed);
}

TEST_CASE("an answer is taken back until the reveal, one a time") {
  Room t;
  CHECK_FALSE(t.find("vote/take-back")->enabled);
  t.votes(0, {2, 1, 0});
  t.tap("vote/take-back");
  t.tap(t.answer(0, 0));
  CHECK(t.poll().votes == std::vector<int>{1, 1, 0});
  t.tap(t.answer(0, 0)); // the next tap is an answer again
  CHECK(t.poll().votes == std::vector<int>{2, 1, 0});
  t.tap("vote/take-back");
  t.tap("vote/take-back"); // changed their mind
  t.tap(t.answer(0, 1));
  CHECK(t.poll().votes == std::vector<int>{2, 2, 0});
}

TEST_CASE("everybody who has answered can still take back") {
  Room t("team-day", 3);
  t.votes(0, {3, 0, 0});
  CHECK_FALSE(t.find(t.answer(0, 0))->enabled);
  t.tap("vote/take-back");
  t.tap(t.answer(0, 0));
  t.tap(t.answer(0, 1));
  CHECK(t.poll().votes == std::vector<int>{2, 1, 0});
}

TEST_CASE("asking for an answer back lapses, so that it meets nobody else's tap") {
  Room t;
  t.votes(0, {2, 1, 0});
  t.tap("vote/take-back");
  t.pass(9'000);
  t.tap(t.answer(0, 0));
  CHECK(t.poll().votes == std::vector<int>{1, 1, 0});
  t.tap("vote/take-back");
  t.pass(11'000);
  t.tap(t.answer(0, 0));
  CHECK(t.poll().votes == std::vector<int>{2, 1, 0});
  t.tap("vote/take-back");
  t.pick(1); // another dilemma is another matter
  t.votes(1, {1, 0, 0});
  CHECK(t.poll(1).votes == std::vector<int>{1, 0, 0});
}

TEST_CASE("raised hands are counted beside the answers that people tapped") {
  Room t;
  t.votes(0, {1, 0, 0});
  t.tap("count-hands");
  t.votes(0, {2, 1, 0}); // the mode stays while hands are up
  CHECK(t.poll().votes == std::vector<int>{3, 1, 0});
  CHECK(t.poll().raised == std::vector<int>{2, 1, 0});
  t.tap("count-hands");
  t.votes(0, {0, 1, 0});
  CHECK(t.poll().raised == std::vector<int>{2, 1, 0});
  t.tap("count-hands");
  t.tap("vote/take-back");
  t.tap(t.answer(0, 0)); // while hands are counted, one of them
  CHECK(t.poll().raised == std::vector<int>{1, 1, 0});
  t.tap(t.answer(0, 0));
  t.tap("count-hands");
  t.tap("vote/take-back");
  t.tap(t.answer(0, 0)); // one that was tapped, before one that was counted
  CHECK(t.poll().votes == std::vector<int>{2, 2, 0});
  CHECK(t.poll().raised == std::vector<int>{2, 1, 0});
  t.tap("vote/take-back");
  t.tap(t.answer(0, 0)); // hands alone are left
  CHECK(t.poll().raised == std::vector<int>{1, 1, 0});
}

TEST_CASE("several hands in one frame all count, whoever else does what") {
  Room t;
  touch::Point a = t.area(t.answer(0, 0)).centre(), b = t.area(t.answer(0, 1)).centre();
  t.down(1, a);
  t.down(2, b);
  t.down(3, t.area("people/plus").centre());
  t.frame();
  t.up(1, a);
  t.up(2, b);
  t.up(3, t.area("people/plus").centre());
  t.down(4, a); // and a second tap before the frame
  t.up(4, a);
  t.frame();
  CHECK(t.poll().votes == std::vector<int>{2, 1, 0});
  CHECK(t.session().people == 9);
}

TEST_CASE("both sides are heard, said things written, and the second vote shows the move") {
  Room t;
  t.votes(0, {4, 3, 1});
  t.tap("reveal");
  t.tap("stage/next");
  CHECK(t.stage() == workshop::stage::poles);
  std::string pole = "pole/" + t.dilemma().options[0].id;
  t.tap(pole + "/good/add");
  t.write("Ro");
  t.tap("done");
  t.tap(pole + "/lost/add");
  t.write("Snak");
  t.tap("done");
  t.tap("said/add");
  t.write("Spørg ham");
  t.tap("done");
  auto text = [&](int column) { return workshop::slips_in(t.session(), t.step(), column).at(0)->text; };
  CHECK(text(workshop::column::good(0, 0)) == "Ro");
  CHECK(text(workshop::column::lost(0, 0)) == "Snak");
  CHECK(text(workshop::column::said(0)) == "Spørg ham");

  t.tap("turns/start");
  CHECK(t.session().turns.of == 6); // each of three answers: what is good, what is lost
  CHECK(t.session().turns.seconds == workshop::current_step(t.session()).turn);

  t.tap("stage/next");
  CHECK(t.stage() == workshop::stage::second_vote);
  CHECK(t.poll().past.size() == 1);
  CHECK(workshop::votes_cast(t.poll()) == 0);
  t.votes(0, {6, 0, 2});
  t.tap("reveal");
  CHECK(t.poll().revealed);
  screens::Moved m = screens::moved(t.session(), t.step(), 0);
  CHECK(m.may_show);
  CHECK(m.moved);
  CHECK_FALSE(m.agreed);
  CHECK_FALSE(t.find("stage/next")); // no other dilemma was answered

  t.tap("undo"); // the reveal
  for (int i = 0; i < 8; i++) t.tap("undo");
  t.tap("undo"); // the new round and its stage are one action
  CHECK(t.stage() == workshop::stage::poles);
  CHECK(t.poll().past.empty());
  CHECK(t.poll().votes == std::vector<int>{4, 3, 1});
}

TEST_CASE("the next dilemma is taken up, the most divided of those that are left") {
  Room t;
  t.votes(0, {7, 1, 0});
  t.pick(1);
  t.votes(1, {3, 3, 2});
  t.pick(2);
  t.votes(2, {4, 4, 0});
  t.tap("reveal");
  REQUIRE(t.find(t.answer(1, 0)));
  t.tap("stage/next");
  t.tap("stage/next");
  t.votes(1, {8, 0, 0});
  t.tap("reveal");
  t.tap("stage/next");
  CHECK(t.stage() == workshop::stage::first_vote);
  CHECK(t.find(t.answer(2, 0)));
  t.pick(0); // or another one
  t.tap("stage/next");
  CHECK(t.find("pole/" + t.dilemma(0).options[0].id + "/good/add"));
}

TEST_CASE("which dilemma is talked about survives a restart") {
  Room t;
  t.votes(0, {7, 1, 0});
  t.pick(1);
  t.votes(1, {3, 3, 2});
  t.tap("reveal");
  t.pick(0);
  t.tap("stage/next");
  t.tap("stage/next");
  t.votes(0, {1, 0, 0});
  test::Table again;
  again.run(t.session());            // nothing but the session is left
  CHECK(again.find(t.answer(0, 0))); // its second vote is going on
  CHECK(again.find(t.answer(0, 0))->enabled);
}

TEST_CASE("fewer than five are told whether they agree, never how many chose what") {
  // Neither a split of four, nor which of two such splits is the more divided.
  auto drawn = [](const std::vector<int>& counts) {
    Room t("team-meeting", 4);
    t.votes(0, counts);
    t.frame();
    t.tap("reveal");
    return screens::split_shows(t.session(), t.step(), 0);
  };
  CHECK_FALSE(drawn({4, 0, 0}));
  CHECK_FALSE(drawn({2, 2, 0}));
  Room many("team-meeting", 5);
  many.votes(0, {3, 2, 0});
  many.tap("reveal");
  CHECK(screens::split_shows(many.session(), many.step(), 0));

  Room t("team-day", 4);
  t.votes(0, {3, 1, 0});
  t.pick(1);
  t.votes(1, {2, 2, 0}); // more divided, but that must not be told
  t.tap("reveal");
  CHECK(screens::division(t.session(), t.step(), 0) == 1);
  CHECK(screens::division(t.session(), t.step(), 1) == 1);
  CHECK(screens::offered(t.session(), t.step()) == 0);
}

TEST_CASE("a split of four draws the same picture whoever chose what") {
  // The same room, two votes that differ: revealing them changes the same pieces to the same look.
  auto after = [](std::vector<int> counts) {
    auto t = std::make_unique<Room>("team-meeting", 4);
    t->votes(0, counts);
    t->tap("reveal");
    t->frame();
    return t;
  };
  // A session whose votes alone differ, shown where the other was: no pixel may change.
  auto t = after({3, 1, 0});
  workshop::Session other = t->session();
  other.polls[workshop::poll_index(other.agenda, other.step)].votes = {1, 1, 2};
  t->run(t->session()); // nothing to undo in either
  t->run(other);
  CHECK(t->damaged_pixels() == 0);
  // With five it does show.
  auto five = std::make_unique<Room>("team-meeting", 5);
  five->votes(0, {3, 2, 0});
  five->tap("reveal");
  five->frame();
  workshop::Session seen = five->session();
  seen.polls[workshop::poll_index(seen.agenda, seen.step)].votes = {1, 2, 2};
  five->run(five->session());
  five->run(seen);
  CHECK(five->damaged_pixels() > 0);
}

TEST_CASE("a hidden vote draws how many have answered and nothing else") {
  Room t;
  t.votes(0, {4, 1, 0});
  workshop::Session other = t.session();
  other.polls[workshop::poll_index(other.agenda, other.step)].votes = {0, 2, 3};
  t.run(t.session()); // nothing to undo in either
  t.run(other);
  CHECK(t.damaged_pixels() == 0);
}

TEST_CASE("the stages of a single dilemma are optional, and its votes can be hidden again") {
  Room t("team-meeting");
  CHECK_FALSE(t.find("dilemma/1"));
  t.votes(0, {2, 2, 1});
  t.tap("reveal");
  t.tap("hide");
  CHECK_FALSE(t.poll().revealed);
  t.tap("reveal");
  t.slide("next");
  CHECK(t.table.screen() != "dilemma");
}

TEST_CASE("dilemmas fit every screen in every stage") {
  struct Size {
    int w, h;
  };
  for (Size size : {Size{1920, 1080}, Size{1600, 1200}, Size{2160, 3840}, Size{3840, 2160}})
    for (const char* pack : {"team-meeting", "team-day"})
      for (const char* language : {"da", "en"}) {
        test::Table t(size.w, size.h);
        t.table.set_language(language);
        workshop::Session s = test::standing_on(StepKind::dilemma, pack, 8, language);
        t.run(s);
        auto check = [&] { test::check_hands(t, float(size.w), float(size.h), 55); };
        check();
        auto first = [&](const std::string& prefix) {
          for (const auto& a : t.table.touch().areas())
            if (a.name.starts_with(prefix) && a.name != "vote/take-back") return a.name;
          FAIL("nothing begins with " << prefix);
          return std::string();
        };
        for (int i = 0; i < 6; i++) t.tap(first("vote/"));
        t.tap("reveal");
        check();
        t.tap("stage/next");
        check();
        t.tap("stage/next");
        for (int i = 0; i < 6; i++) t.tap(first("vote/"));
        t.tap("reveal");
        check();
      }
}

TEST_CASE("a tiny window draws a dilemma without a crash") {
  for (int stage = 0; stage < 3; stage++) {
    test::Table t(300, 200);
    workshop::Session s = test::standing_on(StepKind::dilemma, "team-day");
    s.stages[std::size_t(s.step)] = stage;
    t.run(s);
    CHECK(t.table.screen() == "dilemma");
  }
}
