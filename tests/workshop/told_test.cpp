// What is hidden where it was written is told nowhere; and what hands that were seen leave of a secret vote.
#include "workshop/told.h"

#include "workshop/live_session.h"

#include <catch2/catch.hpp>

using namespace workshop;

namespace {

constexpr Time now = 1'790'000'000'000;

/// A board and a writing step that hide what is written, with dots at the end of the board, then a story.
Session meeting() {
  Agenda agenda;
  agenda.id = "a";
  agenda.language = "da";
  for (StepKind kind : {StepKind::kerneopgave, StepKind::board, StepKind::writing, StepKind::story}) {
    Step step;
    step.id = std::string(1, char('a' + int(agenda.steps.size())));
    step.kind = kind;
    step.hidden = kind != StepKind::story;
    step.vote.kind = kind == StepKind::board ? VoteKind::dots : VoteKind::none;
    step.vote.budget = 1;
    step.vote.cap = 1;
    agenda.steps.push_back(step);
  }
  agenda.perspectives.push_back({"p", "Felt", "", {}, "", ""});
  Session s = new_session("id", "Team", agenda, now);
  s.people = 12;
  s.notes.push_back({1, {100, 100}, 0, "først"});
  s.notes.push_back({2, {300, 100}, 0, "flest prikker"});
  s.drafts.push_back({3, "Vi er til for", 0});
  Slip slip;
  slip.id = 4;
  slip.step = 2;
  slip.text = "hemmeligt";
  s.slips.push_back(slip);
  s.polls[poll_index(s.agenda, 1)].dots = {{1, 1}, {2, 6}};
  return s;
}

} // namespace

TEST_CASE("what is hidden where it was written stays hidden when the team goes on") {
  Session s = meeting();
  s.step = 3;
  CHECK_FALSE(notes_told(s));
  CHECK(drafts_hidden(s));
  CHECK_FALSE(draft_told(s, s.drafts[0]));
  CHECK_FALSE(slip_told(s, s.slips[0]));
  CHECK(deleted_text(s, DeleteNote{1}).empty());
  CHECK(deleted_text(s, DeleteDraft{3}).empty());
  CHECK(deleted_text(s, DeleteSlip{4}).empty());
  for (int& stage : s.stages) stage = 1;
  CHECK(notes_told(s));
  CHECK(deleted_text(s, DeleteNote{1}) == "først");
  CHECK(deleted_text(s, DeleteDraft{3}) == "Vi er til for");
  CHECK(deleted_text(s, DeleteSlip{4}) == "hemmeligt");
}

TEST_CASE("other rooms get no note that is hidden, and no order that tells of hidden dots") {
  Session s = meeting();
  CHECK(room_of(s).notes.empty());
  s.stages[1] = 1;
  CHECK(room_of(s).notes == std::vector<std::string>{"først", "flest prikker"}); // as they lie
  s.polls[poll_index(s.agenda, 1)].revealed = true;
  CHECK(room_of(s).notes == std::vector<std::string>{"flest prikker", "først"});
}

TEST_CASE("hands that were seen never leave a handful of secret votes in a split") {
  Poll poll{{5, 1}, true, {5, 0}};
  CHECK_FALSE(split_may_show(poll)); // who tapped would be known
  CHECK_FALSE(agreement_may_show(poll));
  poll.votes = {5, 3};
  CHECK_FALSE(split_may_show(poll));
  CHECK(agreement_may_show(poll));
  poll.votes = {5, 0};
  CHECK(split_may_show(poll)); // all of it was seen
  poll.votes = {7, 3};
  CHECK(split_may_show(poll)); // five of them are secret
  CHECK_FALSE(split_may_show(Round{0, {5, 1}, {5, 0}}));
}
