// Purpose: a soft light along the screen's edge, for eyes that are on the table: it grows in the last minute
// of a step and stays, amber, in overtime. Invariant: it never flashes, and changes five times at most.
#pragma once

#include "screens/frame.h"

namespace screens {

/// 0: dark; 1 to 4 in the last minute, a step a quarter; 5 in overtime. Dark while the clock stands.
int edge_light_level(const workshop::Clock&, workshop::Time now);

/// Draws it over what is there; touches pass through.
void edge_light(Frame&, const workshop::Session&);

} // namespace screens
