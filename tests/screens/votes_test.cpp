// Any vote of the grammar, with an agenda that nobody tuned the program to.
#include "rooms.h"

#include "screens/words/votes.h"

using test::Table;
using touch::Point;

namespace {

Table& begin(Table& t, const char* title, int people = 12) {
  t.run(test::made_up_session(4, people));
  test::go_to_titled(t, title);
  return t;
}
const workshop::Poll& poll(const Table& t) { return workshop::poll_of(t.session(), t.session().step); }
std::string answer(int n) { return "vote/" + std::to_string(n); }

/// Whether what was drawn in a piece differs from before: all that somebody who looks could learn.
bool drawn_again(const Table& t, touch::Rect r) {
  for (const auto* list : {&t.damage, &t.settled})
    for (const auto& d : *list)
      if (d.meets(r)) return true;
  return false;
}

} // namespace

TEST_CASE("every kind of vote takes many hands in one frame") {
  for (const char* title : {"Skala", "Valg", "Gitter", "Samtykke"}) {
    INFO(title);
    Table t;
    begin(t, title);
    int answers = int(poll(t).votes.size());
    for (int i = 0; i < answers; i++) {
      t.down(20 + i, t.area(answer(i + 1)).centre());
      t.down(40 + i, t.area(answer(i + 1)).centre() + Point{8, 8});
    }
    t.frame();
    for (int i = 0; i < answers; i++) {
      t.up(20 + i, t.area(answer(i + 1)).centre());
      t.up(40 + i, t.area(answer(i + 1)).centre() + Point{8, 8});
    }
    t.frame();
    for (int votes : poll(t).votes) CHECK(votes == 2);
    CHECK_FALSE(t.find(answer(answers + 1)));
    CHECK_FALSE(t.find("notice/1"));
  }
}

TEST_CASE("answers stand apart, in reach, and within the screen") {
  for (const char* title : {"Skala", "Valg", "Gitter", "Samtykke"})
    for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}, {1280, 1024}}) {
      INFO(title << " " << w);
      Table t(w, h);
      begin(t, title);
      float u = screens::theme_for(float(w), float(h)).u;
      std::vector<touch::Rect> all;
      for (std::size_t i = 0; i < poll(t).votes.size(); i++) all.push_back(t.area(answer(int(i) + 1)));
      for (const char* name : {"vote/take-back", "count-hands", "reveal", "people/plus"})
        all.push_back(t.area(name));
      for (std::size_t i = 0; i < all.size(); i++) {
        CHECK(all[i].w >= 60 * u);
        CHECK(all[i].h >= 60 * u);
        CHECK(all[i].right() <= float(w));
        for (std::size_t j = i + 1; j < all.size(); j++)
          CHECK_FALSE(all[i].inset(-7.9f * u).meets(all[j].inset(-7.9f * u)));
      }
    }
}

TEST_CASE("before the reveal nothing but the turnout changes with a vote") {
  for (const char* title : {"Skala", "Valg", "Gitter", "Samtykke"}) {
    INFO(title);
    Table t;
    begin(t, title);
    for (int i = 0; i < 5; i++) t.tap(answer(1));
    t.pass(50);
    t.tap(answer(1)); // the frame after the finger has gone
    t.pass(50);
    touch::Rect first = t.area(answer(1));
    workshop::CastVote vote{t.session().step, 0};
    t.live->submit(vote, t.now);
    t.frame();
    CHECK_FALSE(drawn_again(t, first.inset(10)));
    t.tap("reveal");
    CHECK(poll(t).revealed);
    CHECK(screens::result_of(t.session(), {t.session().step, 0}) == screens::Result::split);
    CHECK_FALSE(t.find(answer(1))->enabled);
    CHECK_FALSE(t.find("vote/take-back"));
    t.tap("hide");
    CHECK(t.find(answer(1))->enabled);
  }
}

TEST_CASE("fewer than five votes are never shown as a split") {
  Table t;
  begin(t, "Valg");
  screens::Ballot ballot{t.session().step, 0};
  auto result = [&] { return screens::result_of(t.session(), ballot); };
  CHECK(result() == screens::Result::hidden);
  t.tap(answer(1));
  t.tap("reveal");
  CHECK(result() == screens::Result::few); // one vote: nothing at all
  t.tap("hide");
  t.tap(answer(1));
  t.tap("reveal");
  CHECK(result() == screens::Result::few); // of two, each would know what the other answered
  t.tap("hide");
  t.tap(answer(1));
  t.tap("reveal");
  CHECK(result() == screens::Result::agreed);
  t.tap("hide");
  t.tap(answer(2));
  t.tap("reveal");
  CHECK(result() == screens::Result::divided);
  t.tap("hide");
  t.tap(answer(3));
  CHECK(result() == screens::Result::hidden);
  t.tap("reveal");
  CHECK(result() == screens::Result::split);
}

TEST_CASE("taking back where no vote lies says nothing that tells of a hidden vote") {
  Table t;
  begin(t, "Valg");
  t.tap(answer(1));
  t.tap("vote/take-back");
  t.tap(answer(2)); // nobody chose it
  CHECK(workshop::votes_cast(poll(t)) == 1);
  CHECK_FALSE(t.find("notice/1"));
  t.tap(answer(2)); // and it is over: the next tap is a vote again
  CHECK(poll(t).votes[1] == 1);
}

TEST_CASE("where results are seen at once, the first four votes are not") {
  Table t;
  workshop::Session s = test::made_up_session(3, 12);
  int at = test::step_titled(s, "Valg");
  s.agenda.steps[std::size_t(at)].vote.at_once = true;
  t.run(s);
  test::go_to_titled(t, "Valg");
  CHECK_FALSE(t.find("reveal"));
  for (int i = 1; i <= 4; i++) {
    t.tap(answer(1 + i % 3));
    CHECK(screens::result_of(t.session(), {at, 0}) == screens::Result::hidden);
  }
  t.tap(answer(1));
  CHECK(screens::result_of(t.session(), {at, 0}) == screens::Result::split);
  t.tap(answer(1)); // and more may come
  CHECK(workshop::votes_cast(poll(t)) == 6);
}

TEST_CASE("one vote is taken back, then taps vote again") {
  Table t;
  begin(t, "Valg", 3);
  CHECK_FALSE(t.find("vote/take-back")->enabled);
  for (int i = 1; i <= 3; i++) t.tap(answer(i));
  CHECK_FALSE(t.find(answer(1))->enabled); // everybody has voted
  t.tap("vote/take-back");
  t.tap(answer(2));
  CHECK(poll(t).votes == std::vector<int>{1, 0, 1});
  t.tap(answer(1));
  CHECK(poll(t).votes == std::vector<int>{2, 0, 1});
  t.tap("vote/take-back"); // asked for and forgotten: it does not meet somebody else's tap
  t.tap("vote/take-back");
  t.tap("people/plus");
  t.tap(answer(3));
  CHECK(poll(t).votes == std::vector<int>{2, 0, 2});
  t.tap("vote/take-back");
  t.tap("people/plus");
  t.pass(11'000);
  t.tap(answer(3));
  CHECK(poll(t).votes == std::vector<int>{2, 0, 3});
}

TEST_CASE("raised hands are counted as such, and taken back as such") {
  Table t;
  begin(t, "Skala");
  t.tap(answer(2));
  t.tap("count-hands");
  for (int i = 0; i < 3; i++) t.tap(answer(4));
  CHECK(poll(t).votes == std::vector<int>{0, 1, 0, 3, 0});
  CHECK(poll(t).raised == std::vector<int>{0, 0, 0, 3, 0});
  t.tap("vote/take-back");
  t.tap(answer(4));
  CHECK(poll(t).raised[3] == 2);
  t.tap("count-hands");
  t.tap(answer(1));
  CHECK(poll(t).raised[0] == 0);
  CHECK(poll(t).votes[0] == 1);
}

TEST_CASE("a vote with dots is on the actions, else on what lies on the board") {
  Table t;
  workshop::Session s = test::made_up_session(3, 2);
  s.notes.push_back({1, {300, 500}, 0, "alene"});
  s.notes.push_back({2, {900, 500}, 0, "under", 1, 50});
  s.notes.push_back({3, {900, 500}, 0, "øverst", 1, 50});
  t.run(s);
  test::go_to_titled(t, "Prikker");
  t.tap("note/1");
  t.tap("stack/50");
  CHECK(poll(t).dots.size() == 2);
  t.tap("dots/minus");
  t.tap("stack/50");
  CHECK(poll(t).dots[1] == workshop::Dots{50, 1, 1});
  workshop::Action action;
  action.id = 9;
  action.what = "Ring før vi går hjem";
  t.live->submit(workshop::AddAction{action, 0}, t.now);
  t.frame();
  CHECK_FALSE(t.find("note/1"));
  t.tap("dots/minus");
  t.tap("action/9");
  CHECK(workshop::dots_on(t.session(), poll(t), 9) == workshop::Dots{9, 1, 0});
  Table none;
  begin(none, "Prikker");
  CHECK_FALSE(none.find("note/1"));
}

TEST_CASE("of a handful only what got the most dots is marked, without a number") {
  auto shown = [](int people, const std::vector<workshop::Dots>& dots, bool at_once = false) {
    workshop::Session s = test::made_up_session(3, people);
    int at = test::step_titled(s, "Prikker");
    s.agenda.steps[std::size_t(at)].vote.at_once = at_once;
    s.step = at;
    s.notes.push_back({1, {300, 500}, 0, "alene"});
    s.notes.push_back({2, {900, 500}, 0, "under", 1, 50});
    s.notes.push_back({3, {900, 500}, 0, "øverst", 1, 50});
    workshop::Poll& p = workshop::poll_of(s, at);
    p.dots = dots;
    p.revealed = !at_once;
    return s;
  };
  using Dots = workshop::Dots;
  workshop::Session four = shown(4, {{1, 5}, {2, 2}, {3, 2}});
  screens::DotCount count(four, four.step);
  CHECK_FALSE(count.numbers());
  CHECK(count.on(1) == Dots{1, 1, 0});
  CHECK(count.on(std::vector<workshop::Id>{50, 2, 3}) == Dots{50, 0, 0});
  workshop::Session even = shown(4, {{1, 5}, {2, 3}, {3, 2}});
  CHECK(screens::DotCount(even, even.step).on(1) == Dots{1, 1, 0});
  CHECK(screens::DotCount(even, even.step).on(std::vector<workshop::Id>{50, 2, 3}) == Dots{50, 1, 0});
  workshop::Session against = shown(4, {{1, 0, 2}, {50, 0, 2}}); // nothing that anybody wanted
  CHECK(screens::DotCount(against, against.step).on(1) == Dots{1, 0, 0});
  workshop::Session many = shown(8, {{1, 7}, {2, 3}, {3, 3}});
  CHECK(screens::DotCount(many, many.step).on(std::vector<workshop::Id>{50, 2, 3}) == Dots{50, 6, 0});

  // What is drawn tells no more than that.
  Table t;
  t.run(four);
  t.run(shown(4, {{1, 5}, {2, 1}, {3, 3}}));
  CHECK(t.damaged_pixels() == 0);
  t.run(shown(4, {{1, 1}, {2, 4}, {3, 4}}));
  CHECK(t.damaged_pixels() > 0);
  Table eight;
  eight.run(many);
  eight.run(shown(8, {{1, 8}, {2, 2}, {3, 3}}));
  CHECK(eight.damaged_pixels() > 0);
  // And where dots are seen at once, a handful sees nothing before all are put.
  Table two;
  two.run(shown(2, {{1, 1}}, true));
  two.run(shown(2, {{50, 1}}, true));
  CHECK(two.damaged_pixels() == 0);
}

TEST_CASE("after a consent the worries are written down") {
  Table t;
  begin(t, "Samtykke");
  CHECK_FALSE(t.find("worries/add"));
  for (int i = 0; i < 5; i++) t.tap(answer(1 + i % 2));
  t.tap("reveal");
  t.tap("worries/add");
  t.write("tid");
  REQUIRE(t.session().slips.size() == 1);
  CHECK(t.session().slips[0].step == t.session().step);
  CHECK(t.session().slips[0].text == "tid");
}
