#include "screens/dilemma/talk.h"

namespace screens {

using workshop::Poll;
using workshop::Session;

const std::vector<int>* first_vote(const Session& s, int step, int question) {
  const Poll& p = workshop::poll_of(s, step, question);
  if (!p.past.empty()) return &p.past.front().votes;
  return p.revealed ? &p.votes : nullptr;
}

/// What `may` says of the first vote: of the earliest round, or of the present one when there is no other.
template<typename May>
static bool of_first_vote(const Session& s, int step, int question, May may) {
  const Poll& p = workshop::poll_of(s, step, question);
  return p.past.empty() ? may(p) : may(p.past.front());
}

bool agreement_told(const Session& s, int step, int question) {
  return first_vote(s, step, question) && of_first_vote(s, step, question, [](const auto& vote) {
           return workshop::agreement_may_show(vote);
         });
}

double division(const Session& s, int step, int question) {
  const std::vector<int>* votes = first_vote(s, step, question);
  if (!votes || !agreement_told(s, step, question)) return 0;
  double how = workshop::divided(*votes);
  auto split = [](const auto& vote) { return workshop::split_may_show(vote); };
  if (of_first_vote(s, step, question, split)) return how;
  return how > 0 ? 1 : 0; // which of them is the more divided would tell of a split
}

int offered(const Session& s, int step) {
  int best = -1;
  double how = -1;
  for (int q = 0; q < workshop::questions_of(s.agenda, s.agenda.steps[std::size_t(step)]); q++) {
    if (!first_vote(s, step, q) || voted_again(s, step, q)) continue;
    if (double d = division(s, step, q); d > how) {
      how = d;
      best = q;
    }
  }
  return best;
}

int talked_about(const Session& s, int step, int picked) {
  int count = workshop::questions_of(s.agenda, s.agenda.steps[std::size_t(step)]);
  bool valid = picked >= 0 && picked < count;
  int stage = workshop::stage_of(s, step), first = std::max(0, offered(s, step));
  if (stage == workshop::stage::first_vote) return valid ? picked : first;
  if (stage == workshop::stage::poles) return valid && first_vote(s, step, picked) ? picked : first;
  if (valid && voted_again(s, step, picked)) return picked;
  int last = first;
  for (int q = 0; q < count; q++) {
    if (!voted_again(s, step, q)) continue;
    if (!workshop::poll_of(s, step, q).revealed) return q; // the vote that is going on
    last = q;
  }
  return last;
}

Moved moved(const Session& s, int step, int question) {
  const Poll& p = workshop::poll_of(s, step, question);
  if (p.past.empty()) return {};
  const workshop::Round& before = p.past.front();
  return {workshop::split_may_show(before) && workshop::split_may_show(p), before.votes != p.votes,
          workshop::divided(p.votes) == 0};
}

bool split_shows(const Session& s, int step, int question) {
  const Poll& p = workshop::poll_of(s, step, question);
  if (!p.revealed || !workshop::split_may_show(p)) return false;
  return p.past.empty() || moved(s, step, question).may_show;
}

} // namespace screens
