#include "workshop/gap.h"

#include <algorithm>

namespace workshop {

std::optional<Op> after_gap(const Session& s, Time last_alive, Time now) {
  const Clock& clock = s.clocks[s.step];
  if (!runs(clock)) return {};
  Time alive = std::max(last_alive, clock.since); // it was started while the program ran
  if (now - alive <= longest_gap) return {};
  return PauseClock{s.step, alive};
}

} // namespace workshop
