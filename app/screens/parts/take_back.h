// Purpose: what was thrown away a moment ago, and one button to get it back. Invariant: a chance is offered
// for ten seconds at most, and only as long as taking it works.
#pragma once

#include "screens/frame.h"

#include <functional>
#include <string>
#include <vector>

namespace screens {

struct Chance {
  enum class What { note, draft, action, slip };
  std::uint64_t gesture = 0;
  What what = What::note;
  int count = 1;
  std::string words;      ///< the first of what was thrown away; empty: there were none, or it was several
  std::int64_t until = 0; ///< ticks; 0: not shown yet
};

/// The words, on one line, of what an op will throw away; empty when it throws nothing away or that has none,
/// or is hidden writing. To be asked before it does.
std::string thrown_words(const workshop::Session&, const workshop::Op&);

/// An op that threw something away: remembered when it is one. Several of one gesture share a chance. The
/// oldest goes when there are more than four.
void remember_chance(std::vector<Chance>&, const workshop::Op&, std::uint64_t gesture,
                     const std::string& words);

/// What a chance says: the words in quotes, else how many of what.
std::string said(const Words&, const Chance&);

/// Draws them one above the other from a lower corner of `work`, the lowest `above` its lower edge. `taken`:
/// where none may lie: nobody's keys are covered while they type.
void chances(Frame&, std::vector<Chance>&, Rect work, float above,
             const std::function<bool(const Rect&)>& taken);

} // namespace screens
