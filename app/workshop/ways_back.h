// Purpose: the ways back from all that was done: one for each user action, in the order they were done, and
// which things each of them changes.
// Invariant: a question about one action or one thing costs about the same however long the day was.
#pragma once

#include "workshop/touched.h"

#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace workshop {

struct WayBack {
  std::uint64_t gesture = 0;
  std::uint64_t order = 0;      ///< grows from one to the next
  std::vector<Op> inverses;     ///< the latest last: submit them from the end
  std::vector<Touched> touched; ///< each once
};

class WaysBack {
public:
  /// Adds to the way back of that gesture, which becomes the latest of all if it is new. An inverse that
  /// writes again what the last one writes is left out: letters typed one after the other into one text come
  /// back together.
  void remember(std::uint64_t gesture, Op inverse, const std::vector<Touched>&);
  void forget(std::uint64_t gesture);
  void clear();
  void expect(std::size_t more) { order_of_.reserve(order_of_.size() + more); } ///< so many to be remembered

  const WayBack* find(std::uint64_t gesture) const; ///< nullptr when there is none; so do the next three
  const WayBack* latest() const;
  const WayBack* before(const WayBack&) const;
  /// The latest that changes this note, draft, action or stack.
  const WayBack* last_at(Id thing) const;

  /// True when a later one changes any of these.
  bool changed_since(const WayBack&, const std::vector<Touched>&) const;

private:
  std::map<std::uint64_t, WayBack> all_; ///< by their order
  std::uint64_t last_order_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t> order_of_; ///< of a gesture
  /// The orders of all that change it, ascending; no list is empty.
  std::map<std::pair<Id, Aspect>, std::vector<std::uint64_t>> touched_;
};

/// True for an op that sets a text which somebody writes letter by letter.
bool writes(const Op&);

} // namespace workshop
