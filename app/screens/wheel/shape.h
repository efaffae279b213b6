// Purpose: the team's shape on the wheel, from the votes alone. Invariant: no average tells of fewer than
// three marks, since of two each would know the other's, nor an exact one of fewer than five; none is told
// before it is revealed.
#pragma once

#include "workshop/session.h"

namespace screens {

/// The poll of a direction: first all of now, then all of wanted.
inline int wheel_question(const workshop::Agenda& a, int direction, bool wanted) {
  return direction + (wanted ? int(a.directions.size()) : 0);
}
/// 1..limit::wheel_rings; 0: not told.
double wheel_average(const workshop::Poll&);

struct Gap {
  int direction = 0;
  double now = 0, wanted = 0; ///< rings; 0: not told
  bool told() const { return now > 0 && wanted > 0; }
  double by() const { return told() ? wanted - now : 0; }
};
/// One a direction, the largest wish for more first; those that are not told come last.
std::vector<Gap> wheel_gaps(const workshop::Session&, int step);

enum class GapWord { most, more, fits, less, too_few };
/// The word for number `at` of wheel_gaps. Less than half a ring is no gap.
GapWord gap_word(const std::vector<Gap>&, std::size_t at);

} // namespace screens
