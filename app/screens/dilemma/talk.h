// Purpose: which of a step's dilemmas is talked about, and what the room may know of its votes; from the
// session alone, so that a restart changes nothing. Invariant: nothing here tells a split of fewer than five.
#pragma once

#include "workshop/session.h"

namespace screens {

/// The first vote on a question once it was revealed; nullptr before.
const std::vector<int>* first_vote(const workshop::Session&, int step, int question);
/// Whether the question is voted on for the second time, or was.
inline bool voted_again(const workshop::Session& s, int step, int question) {
  return !workshop::poll_of(s, step, question).past.empty();
}
/// Whether it may be told if the first vote was divided at all.
bool agreement_told(const workshop::Session&, int step, int question);
/// How divided the first vote was: 0 (all the same, or not told) to 1. Where the split is not told: 0 or 1.
double division(const workshop::Session&, int step, int question);
/// The question that is offered for talk: the most divided one of those that were revealed and not voted on
/// again; -1 when none is left.
int offered(const workshop::Session&, int step);
/// The question the step is about now, at least 0. `picked`: what the room chose last; -1: nothing.
int talked_about(const workshop::Session&, int step, int picked);

struct Moved {
  bool may_show = false; ///< both votes have at least five
  bool moved = false;    ///< the answers are not given as they were
  bool agreed = false;   ///< all give the same answer now
};
/// From the first vote to the present one, which must be revealed.
Moved moved(const workshop::Session&, int step, int question);

/// Whether the room is told how many chose each answer.
bool split_shows(const workshop::Session&, int step, int question);

} // namespace screens
