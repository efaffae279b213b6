// Purpose: what a closed lid means for a running clock.
#pragma once

#include "workshop/ops.h"

#include <optional>

namespace workshop {

/// A gap up to this long is the same workshop going on: the program was restarted, the cable was pulled. The
/// people in the room kept talking, so the clock counts it. After a longer one they were elsewhere, and it
/// does not.
inline constexpr Time longest_gap = 5 * minute;

/// The op to do when the program runs again at `now`, having last run at `last_alive` (0: unknown): stops the
/// clock of the current step at the moment the program was last alive. Nothing when no clock runs, or the gap
/// is short.
std::optional<Op> after_gap(const Session&, Time last_alive, Time now);

} // namespace workshop
