// What a room is told of its dots.
#include "workshop/dots_told.h"

#include <catch2/catch.hpp>

using namespace workshop;

namespace {

Session with(int people, std::vector<Dots> dots, bool revealed, bool at_once = false) {
  Agenda agenda;
  agenda.id = "a";
  agenda.language = "da";
  Step step;
  step.id = "v";
  step.kind = StepKind::vote;
  step.vote.kind = VoteKind::dots;
  step.vote.budget = 3;
  step.vote.cap = 3;
  step.vote.at_once = at_once;
  agenda.steps.push_back(step);
  Session s = new_session("id", "Team", agenda, 1'790'000'000'000);
  s.people = people;
  for (Id id = 1; id <= 3; id++) s.notes.push_back({id, {100.0 * id, 100}, 0, "seddel"});
  s.polls[0].dots = std::move(dots);
  s.polls[0].revealed = revealed;
  return s;
}
DotsTold told(int people, std::vector<Dots> dots, bool revealed = true, bool at_once = false) {
  return dots_told(with(people, std::move(dots), revealed, at_once), 0);
}

} // namespace

TEST_CASE("hidden dots tell nothing") {
  CHECK(told(12, {{1, 9}, {2, 7}}, false) == DotsTold::nothing);
  CHECK(told(12, {{1, 9}, {2, 7}}) == DotsTold::all);
}

TEST_CASE("fewer than five people, or dots, are told what got the most and no number") {
  CHECK(told(5, {{1, 13}}) == DotsTold::all);
  CHECK(told(12, {{1, 3}, {2, 2}}) == DotsTold::nothing); // two people can have put them all
  CHECK(told(4, {{1, 9}, {2, 3}}) == DotsTold::most);     // four people, three dots each
  CHECK(told(12, {{1, 5}, {2, 2}}) == DotsTold::most);
  CHECK(told(12, {{1, 7}, {2, 4, 2}}) == DotsTold::all); // those against count as well
  CHECK(told(12, {{1, 1}}) == DotsTold::nothing);
  CHECK(told(2, {{1, 3}, {2, 3}}) == DotsTold::nothing); // each would know where the other put theirs
  CHECK(told(1, {{1, 3}}) == DotsTold::nothing);
  CHECK(told(8, {}) == DotsTold::nothing);
}

TEST_CASE("dots that are seen at once wait until nobody is known by them") {
  CHECK(told(12, {{1, 4}}, false, true) == DotsTold::nothing);
  CHECK(told(12, {{1, 12}}, false, true) == DotsTold::nothing);
  CHECK(told(12, {{1, 13}}, false, true) == DotsTold::all);
  CHECK(told(3, {{1, 5}, {2, 3}}, false, true) == DotsTold::nothing);
  CHECK(told(3, {{1, 5}, {2, 4}}, false, true) == DotsTold::most); // all are put
}

TEST_CASE("where there are no dots nothing is told") {
  Session s = with(12, {{1, 9}}, true);
  s.agenda.steps[0].vote.kind = VoteKind::choice;
  CHECK(dots_told(s, 0) == DotsTold::nothing);
}
