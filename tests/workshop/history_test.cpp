// Taking back at one place, or any one thing of the day, without undoing what others did.
#include "random_ops.h"

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
  CHECK(d.live.history()[1].op == Op(WriteNote{1, "Kom"}));
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

TEST_CASE("a deleted note comes back with all that it held, over what others did since") {
  Day d;
  Note note{1, {100, 100}, 3, "tekst", 1.5, 9, "picture-1.png", {{2, {{10, 10, 20}, {30, 40, 35}}}}};
  d.did(AddNote{{2, {700, 700}, 0, "en anden"}, 0});
  d.did(AddNote{{3, {100, 100}, 0, "", 1, 9}, 1});
  d.did(AddNote{note, 2});
  auto gone = d.did(DeleteNote{1});
  CHECK(d.live.history().back().deleted == "tekst");
  d.did(WriteNote{2, "skrevet siden"});
  d.did(AddNote{{4, {5, 5}, 0, "ny"}, 0});
  CHECK(d.live.can_take_back(gone));
  CHECK(d.live.take_back(gone, d.now));
  CHECK(d.note(1) == note);
  CHECK(d.note(2).text == "skrevet siden");
  CHECK(d.note(4).text == "ny");
  CHECK(d.live.redo(d.now));
  CHECK_FALSE(find_note(d.live.session(), 1));
}

TEST_CASE("a note comes back to a list that became shorter, and to where its stack lies now") {
  Day d;
  for (Id id : {1, 2, 3, 4}) d.did(AddNote{{id, {100, 100}, 0, "", 1, id > 2 ? Id(9) : 0}, int(id) - 1});
  auto gone = d.did(DeleteNote{4});
  auto one = d.did(DeleteNote{1}), two = d.did(DeleteNote{2});
  d.did(ArrangeNotes{{{3, {800, 300}, 9}}});
  CHECK(d.live.take_back(gone, d.now)); // it was the fourth; there is one now
  CHECK(d.note(4).place == Place{800, 300});
  CHECK(d.note(4).stack == 9);
  CHECK(d.live.take_back(one, d.now));
  CHECK(d.live.take_back(two, d.now));
  CHECK(d.note(1).place == Place{100, 100});
  CHECK(d.live.session().notes.size() == 4);
  d.did(AddAction{{10, "a", "", "", -1}, 0});
  d.did(AddAction{{11, "b", "", "", -1}, 1});
  auto b = d.did(DeleteAction{11});
  auto a = d.did(DeleteAction{10});
  CHECK(d.live.take_back(b, d.now));
  CHECK(d.live.take_back(a, d.now));
  CHECK(d.live.session().actions[0].what == "a");
}

TEST_CASE("two people in the same note do not take each other's words back") {
  Day d;
  d.did(AddNote{{1, {5, 5}, 0, ""}, 0});
  auto anna = d.did(WriteNote{1, "a"});
  auto bo = d.did(WriteNote{1, "ab"});
  auto anna_again = d.did(WriteNote{1, "aba"}, anna);
  CHECK(anna_again != anna); // Bo's words lie between
  CHECK(d.did(WriteNote{1, "abaa"}, anna_again) == anna_again);
  CHECK_FALSE(d.live.can_take_back(bo));
  CHECK_FALSE(d.live.can_take_back(anna));
  CHECK(d.live.undo_at(1, d.now));
  CHECK(d.note(1).text == "ab");
  CHECK(d.live.undo_at(1, d.now));
  CHECK(d.note(1).text == "a");
}

TEST_CASE("a stack's name typed letter by letter is one line and one step") {
  Day d;
  d.did(AddNote{{1, {5, 5}, 0, "", 1, 9}, 0});
  auto name = d.did(NameStack{9, "T"});
  d.did(NameStack{9, "Ti"}, name);
  d.did(NameStack{9, "Tid"}, name);
  REQUIRE(d.live.history().size() == 2);
  CHECK(d.live.history()[1].op == Op(NameStack{9, "Tid"}));
  CHECK(d.live.undo_at(9, d.now));
  CHECK(stack_name(d.live.session(), 9).empty());
}

TEST_CASE("several deleted at once come back at once, or not at all when there is no room") {
  Day d;
  for (Id id = 1; id <= Id(limit::actions); id++) d.did(AddAction{{id + 100, "", "", "", -1}, 0});
  auto gone = d.did(DeleteAction{101});
  d.did(DeleteAction{102}, gone);
  CHECK(d.live.history().back().ops == 2);
  auto fresh = d.did(AddAction{{300, "", "", "", -1}, 0});
  CHECK_FALSE(d.live.can_take_back(gone));
  CHECK_FALSE(d.live.take_back(gone, d.now));
  CHECK(d.live.session().actions.size() == limit::actions - 1);
  CHECK(d.live.undo(d.now)); // the new one makes room
  CHECK_FALSE(d.live.can_take_back(fresh));
  CHECK(d.live.take_back(gone, d.now));
  CHECK(d.live.session().actions.size() == limit::actions);
}

TEST_CASE("undo passes over what can't be undone") {
  Day d;
  d.did(AddNote{{1, {5, 5}, 0, "a"}, 0});
  d.did(SetPeople{1});
  auto more = d.did(SetPeople{3});
  d.did(CastVote{0, 1});
  d.did(CastVote{0, 2});
  CHECK(d.live.take_back(more, d.now)); // two votes of one person: whose to take back is nobody's to say
  CHECK(d.live.session().people == 1);
  CHECK(d.live.can_undo());
  CHECK(d.live.undo(d.now));
  CHECK(d.live.session().people == 8);
  CHECK(votes_cast(d.live.session().polls[0]) == 2);
  CHECK(d.live.undo(d.now)); // there are enough people again
  CHECK(votes_cast(d.live.session().polls[0]) == 1);
}

TEST_CASE("what was chosen since stays chosen when a deleted draft comes back") {
  Day d;
  d.did(AddDraft{{1, "en"}, 0, false});
  d.did(AddDraft{{2, "to"}, 1, false});
  d.did(AddDraft{{3, "tre"}, 2, false});
  auto plain = d.did(DeleteDraft{3});
  d.did(ChooseDraft{1});
  CHECK(d.live.take_back(plain, d.now)); // it was not the chosen one: nothing stands in its way
  auto chosen = d.did(DeleteDraft{1});
  d.did(ChooseDraft{2});
  CHECK_FALSE(d.live.can_take_back(chosen));
  CHECK(kerneopgave_text(d.live.session()) == "to");
}
