#include "random_ops.h"

#include "workshop/apply.h"
#include "workshop/gap.h"
#include "workshop/text.h"

#include <catch2/catch.hpp>

#include <set>

using namespace workshop;

TEST_CASE("every op: apply, then its inverse, and the session is as before") {
  std::set<std::size_t> done;
  for (unsigned seed = 0; seed < 60; seed++) {
    test::RandomOps random(seed);
    LiveSession live(test::small_session(), 0, nullptr);
    for (int i = 0; i < 300; i++) {
      Session before = live.session();
      Op op = random.op(before, std::size_t(i) % std::variant_size_v<Op>, live.fresh_id());
      if (judge(before, op)) {
        CHECK(live.submit(op, 1).refused);
        REQUIRE(live.session() == before); // a refused op leaves no trace
        continue;
      }
      Session after = before;
      workshop::apply(after, op);
      Op back = inverse(before, op);
      INFO("op " << name_of(op) << ", inverse " << name_of(back) << ", seed " << seed);
      REQUIRE_FALSE(judge(after, back));
      Session again = after;
      workshop::apply(again, back);
      REQUIRE(again == before);
      REQUIRE(check_session(after).empty());
      done.insert(op.index());
      REQUIRE_FALSE(live.submit(op, 1).refused);
    }
  }
  CHECK(done.size() == std::variant_size_v<Op>);
}

namespace {
struct Notebook : Journal {
  std::vector<Entry> entries;
  void append(const Entry& e) override { entries.push_back(e); }
};
} // namespace

TEST_CASE("what was written down replays to the same session, with the same ways back") {
  for (unsigned seed = 0; seed < 40; seed++) {
    Notebook notebook;
    LiveSession live(test::small_session(), 0, &notebook);
    test::RandomOps random(seed);
    random.live(live, 400);
    LiveSession again(test::small_session(), 0, nullptr);
    for (const Entry& e : notebook.entries) REQUIRE_FALSE(again.replay(e));
    REQUIRE(again.session() == live.session());
    REQUIRE(again.number() == live.number());
    while (live.can_undo()) {
      REQUIRE(again.can_undo());
      live.undo(1);
      again.undo(1);
      REQUIRE(again.session() == live.session());
    }
    REQUIRE_FALSE(again.can_undo());
    CHECK(again.fresh_id() >= live.session().notes.size());
  }
}

TEST_CASE("undo all the way is the beginning, redo all the way the end") {
  for (unsigned seed = 100; seed < 130; seed++) {
    LiveSession live(test::small_session(), 0, nullptr);
    test::RandomOps random(seed);
    for (int i = 0; i < 200; i++)
      live.submit(random.op(live.session(), std::size_t(random.below(31)), live.fresh_id()), random.time);
    Session end = live.session();
    while (live.can_undo()) live.undo(1);
    CHECK(live.session() == test::small_session());
    while (live.can_redo()) live.redo(1);
    CHECK(live.session() == end);
  }
}

TEST_CASE("two people typing at once are two steps back") {
  LiveSession live(test::small_session(), 0, nullptr);
  live.submit(AddNote{{1, {5, 5}, 0, ""}, 0}, 1);
  live.submit(AddNote{{2, {9, 9}, 0, ""}, 1}, 1);
  auto a = live.submit(WriteNote{1, "a"}, 1).gesture, b = live.submit(WriteNote{2, "b"}, 1).gesture;
  live.submit(WriteNote{1, "aa"}, 1, a);
  live.submit(WriteNote{2, "bb"}, 1, b);
  live.submit(WriteNote{1, "aaa"}, 1, a);
  live.undo(1);
  CHECK(find_note(live.session(), 1)->text == "aaa");
  CHECK(find_note(live.session(), 2)->text.empty());
  live.undo(1);
  CHECK(find_note(live.session(), 1)->text.empty());
  live.redo(1);
  live.redo(1);
  CHECK(find_note(live.session(), 1)->text == "aaa");
  CHECK(find_note(live.session(), 2)->text == "bb");
}

TEST_CASE("the kerneopgave comes back when its draft does") {
  LiveSession live(test::small_session(), 0, nullptr);
  live.submit(AddDraft{{1, "Vi"}, 0, false}, 1);
  live.submit(ChooseDraft{1}, 1);
  live.submit(DeleteDraft{1}, 1);
  CHECK(kerneopgave_text(live.session()).empty());
  live.undo(1);
  CHECK(kerneopgave_text(live.session()) == "Vi");
}

TEST_CASE("votes: one a person, hidden until revealed") {
  LiveSession live(test::small_session(), 0, nullptr);
  live.submit(SetPeople{2}, 1);
  CHECK_FALSE(live.submit(CastVote{3, 0}, 1).refused);
  CHECK_FALSE(live.submit(CastVote{3, 0}, 1).refused);
  CHECK(live.submit(CastVote{3, 1}, 1).refused == Refusal::everybody_has_voted);
  live.submit(SetPeople{5}, 1);
  live.submit(RevealVotes{3}, 1);
  CHECK(live.submit(CastVote{3, 1}, 1).refused == Refusal::already_revealed);
  CHECK(live.submit(CastVote{4, 0}, 1).refused == Refusal::no_such_answer);
  CHECK(live.submit(CastVote{3, 0, 2}, 1).refused == Refusal::nothing_to_vote_on);
  CHECK(live.submit(CastVote{-1, 0}, 1).refused == Refusal::no_such_step);
}

TEST_CASE("clocks never count backwards") {
  Clock c{60'000, 5'000, 1'000'000};
  CHECK(spent_at(c, 1'001'000) == 6'000);
  CHECK(spent_at(c, 900'000) == 5'000); // the wall clock was set back
  CHECK(left_at(c, 1'100'000) == -45'000);
}

TEST_CASE("a short gap is the same workshop, a long one stops the clock where it was") {
  Session s = test::small_session();
  CHECK_FALSE(after_gap(s, 1'000, 99'999'999)); // nothing runs
  s.clocks[0].since = 1'000'000;
  CHECK_FALSE(after_gap(s, 1'060'000, 1'060'000 + longest_gap));
  auto op = after_gap(s, 1'060'000, 1'060'001 + longest_gap);
  REQUIRE(op);
  CHECK(*op == Op(PauseClock{0, 1'060'000}));
  workshop::apply(s, *op);
  CHECK(s.clocks[0] == Clock{4 * minute, 60'000, 0});
  s.clocks[0].since = 2'000'000; // no alive mark at all: it ran at least until it was started
  CHECK(*after_gap(s, 0, 90'000'000) == Op(PauseClock{0, 2'000'000}));
}

TEST_CASE("text from outside is made safe and kept whole") {
  CHECK(clean("Æblegrød 🙂 שלום\u200F") == "Æblegrød 🙂 שלום\u200F");
  CHECK(clean("a\r\nb\rc\td") == "a\nb\nc d");
  CHECK(clean(std::string("a\0b\x01\x1b[0m\x7f", 9)) == "ab[0m");
  CHECK(clean("\xff") == "\uFFFD");
  CHECK(clean("\xc3") == "\uFFFD");
  CHECK(clean("\xe2\x82") == "\uFFFD\uFFFD");
  CHECK(clean("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD"); // a surrogate
  CHECK(clean("\xc0\xaf") == "\uFFFD\uFFFD");           // overlong
  CHECK(clean("\xf5\x80\x80\x80").size() == 12);
  CHECK(clean("x\u202Ey\u2066z") == "xyz");
  std::string bytes;
  std::mt19937 random(7);
  for (int i = 0; i < 20'000; i++) bytes.push_back(char(random()));
  CHECK(is_clean(clean(bytes)));
  CHECK(clean(clean(bytes)) == clean(bytes));
}

TEST_CASE("sentences for the room, in both languages") {
  for (int i = 0; i <= int(Refusal::reveal_first); i++) {
    CHECK(sentence(Refusal(i), "da") != sentence(Refusal(i), "en"));
    CHECK(sentence(Refusal(i), "da").back() == '.');
  }
}
