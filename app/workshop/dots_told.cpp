#include "workshop/dots_told.h"

#include <algorithm>

namespace workshop {

DotsTold dots_told(const Session& s, int step) {
  Vote vote = vote_of(s.agenda, s.agenda.steps[std::size_t(step)]);
  const Poll& poll = poll_of(s, step);
  if (vote.kind != VoteKind::dots || !(poll.revealed || vote.at_once)) return DotsTold::nothing;
  int dots = 0;
  for (const Dots& d : poll.dots) dots += d.plus + d.minus;
  const int each = std::max(1, vote.budget); // who has several dots may have put them all
  int voices = std::min(s.people, (dots + each - 1) / each);
  if (voices >= fewest_for_split) return DotsTold::all;
  if (!poll.revealed && dots_left(s, step) > 0) return DotsTold::nothing; // more may come
  return voices >= fewest_for_agreement ? DotsTold::most : DotsTold::nothing;
}

} // namespace workshop
