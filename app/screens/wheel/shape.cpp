#include "screens/wheel/shape.h"

#include <algorithm>
#include <cmath>

namespace screens {

using workshop::Session;

double wheel_average(const workshop::Poll& p) {
  if (!p.revealed || !workshop::agreement_may_show(p)) return 0;
  double sum = 0;
  for (std::size_t i = 0; i < p.votes.size(); i++) sum += double(i + 1) * p.votes[i];
  double average = sum / workshop::votes_cast(p);
  // Of a handful the exact one, less one's own mark, would tell of the others'.
  return workshop::split_may_show(p) ? average : std::round(average);
}

std::vector<Gap> wheel_gaps(const Session& s, int step) {
  std::vector<Gap> gaps;
  for (int i = 0; i < int(s.agenda.directions.size()); i++)
    gaps.push_back({i, wheel_average(workshop::poll_of(s, step, wheel_question(s.agenda, i, false))),
                    wheel_average(workshop::poll_of(s, step, wheel_question(s.agenda, i, true)))});
  std::stable_sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) {
    return a.told() != b.told() ? a.told() : a.by() > b.by();
  });
  return gaps;
}

GapWord gap_word(const std::vector<Gap>& gaps, std::size_t at) {
  constexpr double half = 0.5;
  const Gap& gap = gaps[at];
  if (!gap.told()) return GapWord::too_few;
  if (gap.by() <= -half) return GapWord::less;
  if (gap.by() < half) return GapWord::fits;
  return gap.by() >= gaps.front().by() ? GapWord::most : GapWord::more;
}

} // namespace screens
