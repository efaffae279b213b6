// Purpose: which card a deck gives next, and how many mats there are; from the session alone. Invariant: a
// card that lies on a mat is not given again.
#pragma once

#include "workshop/columns.h"

#include <set>

namespace screens {

/// One mat for every two people, and for each that something lies on already; 1..limit::mats.
int mats_of(const workshop::Session&, int step);
/// How many cards a deck of the step has.
int cards_in(const workshop::Session&, int step, int deck);
/// The number of a card of the deck that lies on no mat and is not in `taken`; looks random, but the same
/// session and `salt` give the same card. -1: none is left.
int next_card(const workshop::Session&, int step, int deck, std::uint32_t salt,
              const std::set<int>& taken = {});

} // namespace screens
