// Purpose: what was thrown away a moment ago, and one button to get it back. Invariant: a chance is offered
// for ten seconds at most, and only as long as taking it works.
#pragma once

#include "screens/frame.h"

#include <functional>
#include <vector>

namespace screens {

struct Chance {
  enum class What { note, draft, action };
  std::uint64_t gesture = 0;
  What what = What::note;
  int count = 1;
  std::int64_t until = 0; ///< ticks; 0: not shown yet
};

/// An op that threw something away: remembered when it is one. Several of one gesture share a chance.
void remember_chance(std::vector<Chance>&, const workshop::Op&, std::uint64_t gesture);

/// Draws them one above the other within `work`, the lowest `above` its lower edge. `taken`: where none may
/// lie: nobody's keys are covered while they type.
void chances(Frame&, std::vector<Chance>&, Rect work, float above,
             const std::function<bool(const Rect&)>& taken);

} // namespace screens
