// Taking back at one place, or any one thing of the day, without undoing what others did.
#include "random_ops.h"

#include "workshop/describe.h"

#include <catch2/catch.hpp>

using namespace workshop;

namespace {

struct Day {
  LiveSession live{test::small_session(), 0, nullptr};
  Time now = 1'790'000'000'000;
  std::uint64_t did(Op op, std::uint64_t gesture = 0) {
    Outcome o = live.submit(op, now, gesture);
    REQUIRE_FALSE(o.refused);
    return o.gesture;
  }
  const Note& note(Id id) const { return *find_note(live.session(), id); }
};

} // namespace

TEST_CASE("undo at a place takes back what was done there, not somebody else's") {
  Day d;
  d.did(AddNote{{1, {100, 100}, 0, "a"}, 0});
  d.did(AddNote{{2, {200, 100}, 0, "b"}, 1});
  d.did(WriteNote{1, "a1"});
  d.did(WriteNote{2, "b1"});
  d.did(MoveNote{2, {300, 300}, 1});
  CHECK(d.live.undo_at(1, d.now));
  CHECK(d.note(1).text == "a");
  CHECK(d.note(2).text == "b1");
  CHECK(d.live.undo_at(2, d.now));
  CHECK(d.note(2).place == Place{200, 100});
  CHECK(d.live.undo_at(2, d.now));
  CHECK(d.note(2).text == "b");
  CHECK(d.live.undo_at(2, d.now));
  CHECK_FALSE(find_note(d.live.session(), 2));
  CHECK_FALSE(d.live.can_undo_at(2));
  CHECK(d.live.can_undo_at(1));
}

TEST_CASE("an action can be taken back as long as nothing builds on it") {
  Day d;
  auto add = d.did(AddNote{{1, {100, 100}, 0, ""}, 0});
  auto write = d.did(WriteNote{1, "først"});
  auto move = d.did(MoveNote{1, {500, 500}, 0});
  auto again = d.did(WriteNote{1, "siden"});
  CHECK_FALSE(d.live.can_take_back(add));
  CHECK_FALSE(d.live.can_take_back(write)); // it would take the later words along
  CHECK(d.live.can_take_back(move));
  CHECK(d.live.take_back(move, d.now));
  CHECK(d.note(1).place == Place{100, 100});
  CHECK(d.note(1).text == "siden");
  CHECK(d.live.take_back(again, d.now));
  CHECK(d.live.can_take_back(write));
  CHECK(d.live.history()[2].taken_back);
  CHECK(d.live.redo(d.now)); // the last one taken back comes first
  CHECK(d.note(1).text == "siden");
  CHECK_FALSE(d.live.history()[3].taken_back);
}

TEST_CASE("a group's move is not taken back over what one of them did since") {
  Day d;
  d.did(AddNote{{1, {100, 100}, 0, ""}, 0});
  d.did(AddNote{{2, {200, 100}, 0, ""}, 1});
  auto group = d.did(ArrangeNotes{{{1, {400, 400}, 9}, {2, {400, 400}, 9}}});
  CHECK(d.live.fresh_id() > 9);
  d.did(MoveNote{1, {700, 700}, 1});
  CHECK_FALSE(d.live.can_undo_at(2));
  CHECK_FALSE(d.live.can_take_back(group));
  CHECK(d.live.undo_at(1, d.now));
  CHECK(d.live.undo_at(2, d.now));
  CHECK(d.note(1).place == Place{100, 100});
  CHECK(d.note(1).stack == 0);
}

TEST_CASE("the history names each action once, a written text as it became") {
  Day d;
  d.did(AddNote{{1, {100, 100}, 0, ""}, 0});
  auto stroke = d.did(WriteNote{1, "K"});
  d.did(WriteNote{1, "Ko"}, stroke);
  d.did(WriteNote{1, "Kom"}, stroke);
  REQUIRE(d.live.history().size() == 2);
  CHECK(d.live.history()[1].number == 4);
  CHECK(describe(d.live.history()[1], d.live.session(), "da") == "Skrev på en seddel »Kom«");
  CHECK(describe(d.live.history()[1], d.live.session(), "en") == "Wrote on a note “Kom”");
  d.live.undo(d.now);
  CHECK(d.note(1).text.empty());
  d.live.redo(d.now);
  CHECK(d.note(1).text == "Kom");
}

TEST_CASE("whatever is taken back in whatever order, the journal replays to the same session") {
  struct Notebook : Journal {
    std::vector<Entry> entries;
    void append(const Entry& e) override { entries.push_back(e); }
  };
  for (unsigned seed = 0; seed < 60; seed++) {
    Notebook notebook;
    LiveSession live(test::small_session(), 0, &notebook);
    test::RandomOps random(seed);
    for (int i = 0; i < 150; i++) {
      random.live(live, 3);
      const auto& history = live.history();
      if (history.empty()) continue;
      auto gesture = history[std::size_t(random.below(int(history.size())))].gesture;
      if (random.below(2)) {
        bool can = live.can_take_back(gesture);
        CHECK(live.take_back(gesture, random.time) == can);
      } else live.undo_at(Id(random.below(40)), random.time);
      for (const char* language : {"da", "en"})
        CHECK_FALSE(describe(history.back(), live.session(), language).empty());
    }
    CHECK(check_session(live.session()).empty());
    LiveSession again(test::small_session(), 0, nullptr);
    for (const Entry& e : notebook.entries) REQUIRE_FALSE(again.replay(e));
    CHECK(again.session() == live.session());
    CHECK(again.history().size() == live.history().size());
    for (std::size_t i = 0; i < live.history().size(); i++)
      CHECK(again.history()[i].taken_back == live.history()[i].taken_back);
  }
}
