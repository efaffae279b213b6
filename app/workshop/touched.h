// Purpose: what an op changes, named finely enough to tell whether two ops are about the same thing: taking
// one of them back must not undo the other.
#pragma once

#include "workshop/ops.h"

namespace workshop {

enum class Aspect {
  all,
  text,
  who,
  when,
  first,
  serves,
  place,
  scale,
  colour,
  ink,
  picture,
  votes,
  clocks,
  people,
  chosen,
  closed,
  mark,
  kept,
  stages,
  plan,
  language,
  turns,
  rooms
};

struct Touched {
  Id thing = 0; ///< a note, draft, slip, card, action or stack; a question for votes; 0: the session itself
  Aspect aspect = Aspect::all;
  bool operator==(const Touched&) const = default;
};

/// All that an op changes. A vote changes nothing that another vote could not change too, so it is empty.
std::vector<Touched> touched_by(const Op&);

/// All that an op and the one that takes it back change, each once.
std::vector<Touched> touched_both_ways(const Op&, const Op& inverse);

/// True when one of them changes something that the other one does.
inline bool meet(const Touched& a, const Touched& b) {
  bool whole = a.thing != 0 && (a.aspect == Aspect::all || b.aspect == Aspect::all) &&
               a.aspect != Aspect::votes && b.aspect != Aspect::votes;
  return a.thing == b.thing && (whole || a.aspect == b.aspect);
}

} // namespace workshop
