// Purpose: how slips lie: in rows of equal cards, or as a cloud of words. Nothing is drawn here. Not for
// other folders. Invariant: one place for each slip, in their order.
#pragma once

#include "screens/parts/slip_card.h"

#include <vector>

namespace screens {

/// Where the slips of a place lie, from its upper left corner.
struct Laid {
  std::vector<Rect> rects = {};
  std::vector<float> rows = {}; ///< where each begins
  float height = 0;             ///< of all
  float size = 0;               ///< of the words, units
  float gap = 0;                ///< between rows, pixels
};

/// In rows of equal cards, in as many columns as make them lowest, `w` wide at most.
Laid in_rows(Frame&, const SlipPlace&, const std::vector<const workshop::Slip*>&, float w, float size,
             bool back);
/// A word; some words; what takes many lines: 0, 1, 2.
int length(const workshop::Slip&);
/// What is said more than once stands there once: how often each is said. Not while it is written.
std::vector<int> said_once(Frame&, std::vector<const workshop::Slip*>&);
/// One after the other as wide as their words, the rows in the middle. `times`: how often each is said.
Laid in_a_cloud(Frame&, const SlipPlace&, const std::vector<const workshop::Slip*>&,
                const std::vector<int>& times, float w, float size);

} // namespace screens
