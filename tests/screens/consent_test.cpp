// A version of the kerneopgave is asked about until everybody can live with it, and then stays on the screen.
#include "builder.h"
#include "workshop/columns.h"

using namespace test;

TEST_CASE("nothing but how many have answered is seen before the reveal, and an answer is taken back") {
  Asked t;
  CHECK(t.poll().about == t.version(1).id);
  CHECK_FALSE(t.find("reveal")->enabled);
  CHECK_FALSE(t.find("vote/take-back")->enabled);
  t.together({"vote/yes", "vote/yes", "vote/worry"});
  t.tap("vote/not-yet");
  CHECK(t.poll().votes == std::vector<int>{2, 1, 1});
  t.tap("vote/take-back");
  t.tap("vote/not-yet");
  t.tap("vote/yes");
  CHECK(t.poll().votes == std::vector<int>{3, 1, 0});
  t.tap("count-hands");
  t.tap("vote/yes");
  t.tap("count-hands");
  CHECK(t.poll().raised == std::vector<int>{1, 0, 0});
  workshop::Session other = t.session();
  workshop::poll_of(other, other.step).votes = {1, 1, 3};
  CHECK_FALSE(t.looks_other(other));
  CHECK_FALSE(t.find("choose/" + std::to_string(t.version(1).id)));
}

TEST_CASE("everybody can live with it, a worry is written down, and the sentence stays to the end") {
  Asked t({"Vi giver ro"}, 6);
  t.votes(4, 2, 0);
  CHECK_FALSE(t.find("vote/yes")->enabled); // all have answered
  t.tap("worry/add");
  t.write("Tid");
  t.tap("done");
  REQUIRE(t.session().slips.size() == 1);
  CHECK(t.session().slips[0].text == "Tid");
  CHECK(t.session().slips[0].column == workshop::column::worries);
  CHECK(t.session().slips[0].about == t.version(1).id);
  t.tap("reveal");
  CHECK_FALSE(t.find("leader-decides"));
  CHECK_FALSE(t.find("vote/take-back"));
  t.tap("choose/" + std::to_string(t.version(1).id));
  CHECK(t.session().kerneopgave == t.version(1).id);

  // In every step that is still to come the sentence is on the screen: another one looks other.
  int steps = 0;
  for (; workshop::step_from_here(t.session(), 1) >= 0; steps++) {
    t.slide("next");
    workshop::Session other = t.session();
    for (workshop::Draft& d : other.drafts)
      if (d.id == other.kerneopgave) d.text = "Vi larmer";
    workshop::Session here = t.session();
    INFO(t.table.screen());
    CHECK(t.looks_other(other));
    t.run(here);
  }
  CHECK(steps > 3);
  CHECK(t.table.screen() == "close");
}

TEST_CASE("somebody is not ready: it is written again and asked again, or the leader decides") {
  Asked t({"Vi giver ro"}, 6);
  t.votes(4, 1, 1);
  t.tap("reveal");
  workshop::Id first = t.version(1).id;
  CHECK_FALSE(t.find("choose/" + std::to_string(first)));
  SECTION("another version is another round") {
    t.tap("stage/back");
    CHECK(t.stage() == stage::merge);
    t.tap("new-version");
    t.write(" nu");
    t.tap("done");
    t.tap("stage/next");
    CHECK(t.poll().about == t.version(2).id);
    REQUIRE(t.poll().past.size() == 1);
    CHECK(t.poll().past[0].about == first);
    CHECK(t.poll().past[0].votes == std::vector<int>{4, 1, 1});
    CHECK(workshop::votes_cast(t.poll()) == 0);
    t.tap("version/1"); // nobody has answered yet: the first one after all
    CHECK(t.poll().about == first);
    t.tap("vote/yes");
    CHECK_FALSE(t.find("version/2")->enabled); // not while answers are hidden
  }
  SECTION("the leader decides, and says so") {
    t.tap("leader-decides");
    CHECK(t.session().kerneopgave == first);
    CHECK(t.find("notice/1/close"));
  }
  SECTION("going back and asking the same sentence again keeps the answers") {
    t.tap("stage/back");
    t.tap("stage/next");
    CHECK(t.poll().votes == std::vector<int>{4, 1, 1});
    CHECK(t.poll().revealed);
  }
}

TEST_CASE("asking about a version and its stage are one action") {
  Asked t;
  t.tap("stage/back");
  t.tap("new-version");
  t.tap("done");
  t.tap("stage/next");
  CHECK(t.poll().about == t.version(2).id);
  t.tap("undo");
  CHECK(t.stage() == stage::merge);
  CHECK(t.poll().about == t.version(1).id);
}

TEST_CASE("every version can be asked about, however many there are") {
  for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}, {1280, 1024}}) {
    Strings texts;
    for (int i = 1; i <= 14; i++) texts.push_back("Udgave nummer " + std::to_string(i));
    Asked t(texts, 8, w, h);
    int reached = 0;
    for (int n = 14; n >= 1; n--) {
      std::string name = "version/" + std::to_string(n);
      for (int page = 0; page < 14 && !t.find(name); page++) {
        REQUIRE(t.find("versions/previous"));
        REQUIRE(t.find("versions/previous")->enabled);
        t.tap("versions/previous");
      }
      t.tap(name);
      reached += t.poll().about == t.version(n).id;
    }
    CHECK(reached == 14);
    CHECK_FALSE(t.find("versions/previous")->enabled);
    while (t.find("versions/next")->enabled) t.tap("versions/next");
    CHECK(t.find("version/14"));
  }
}

TEST_CASE("fewer than five are told whether all can live with it, never how many said what") {
  auto revealed = [](int yes, int worry, int not_yet) {
    auto t = std::make_unique<Asked>(Strings{"Vi giver ro"}, yes + worry + not_yet);
    t->votes(yes, worry, not_yet);
    t->tap("reveal");
    t->frame();
    return t;
  };
  auto with = [](const Table& t, std::vector<int> votes) {
    workshop::Session other = t.session();
    workshop::poll_of(other, other.step).votes = std::move(votes);
    return other;
  };
  auto four = revealed(4, 0, 0);
  CHECK_FALSE(four->looks_other(with(*four, {1, 3, 0}))); // a worry among four points at somebody
  auto three = revealed(1, 1, 1);
  CHECK_FALSE(three->looks_other(with(*three, {0, 0, 3})));
  CHECK(three->find("leader-decides")); // that it is not agreed must be known
  auto two = revealed(2, 0, 0);         // of two, each would know what the other answered
  CHECK_FALSE(two->looks_other(with(*two, {1, 0, 1})));
  CHECK(two->find("choose/" + std::to_string(two->version(1).id)));
  auto one = revealed(1, 0, 0);
  CHECK_FALSE(one->looks_other(with(*one, {0, 0, 1}))); // of one alone nothing is told
  auto five = revealed(4, 1, 0);
  CHECK(five->looks_other(with(*five, {1, 4, 0})));
}

TEST_CASE("a follow-up asks at once whether last time's sentence is still true") {
  Builder t({}, 6, 1920, 1080, "follow-up");
  workshop::Session s = t.session();
  workshop::follow(s, {"Team", t.now - 1000, "Vi giver ro", {}});
  t.run(s);
  t.tap("still-true");
  CHECK(t.stage() == stage::consent);
  CHECK(t.poll().about == t.version(1).id);
  t.votes(6, 0, 0);
  t.tap("reveal");
  CHECK(t.find("choose/" + std::to_string(t.version(1).id)));
  t.tap("undo");
}

TEST_CASE("in a follow-up the old sentence and the new one stand side by side") {
  Builder t({}, 6, 1920, 1080, "follow-up");
  workshop::Session s = t.session();
  workshop::follow(s, {"Team", t.now - 1000, "Vi giver ro", {}});
  s.drafts.push_back({90, "Vi giver ro og plads", 2});
  s.drafts.push_back({91, "Vi giver ro og god plads", 3});
  s.kerneopgave = 0;
  s.stages[std::size_t(s.step)] = stage::merge;
  t.run(s);
  auto old_id = std::to_string(t.version(1).id);
  touch::Rect was = t.area("draft/" + old_id), now = t.area("draft/91");
  CHECK(was.y == now.y);
  CHECK(was.h == now.h);
  CHECK(was.right() < now.x);
  t.tap("stage/next");
  REQUIRE(t.poll().about == 91);
  /// Where the picture changes when a version says something else.
  auto changes = [&](int version) {
    workshop::Session before = t.session(), other = before;
    for (workshop::Draft& d : other.drafts)
      if (d.version == version) d.text = "Noget andet";
    t.run(before);
    t.run(other);
    REQUIRE_FALSE(t.damage.empty());
    touch::Rect r = t.damage[0];
    t.run(before);
    return r;
  };
  touch::Rect left = changes(1), right = changes(3);
  CHECK(left.right() <= right.x);
  CHECK(left.y < right.bottom());
  CHECK(right.y < left.bottom());
}
