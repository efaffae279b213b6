// Purpose: the clock of the whole day: when what is left of the plan begins and ends, how far that is from
// what was planned, and which later step could give time. Invariant: pure; the same session and time give the
// same.
#pragma once

#include "workshop/session.h"

namespace workshop {

/// The current step, or one that is still to come.
struct Slot {
  int step = 0;
  Time begins = 0, ends = 0;
  bool fixed = false; ///< it begins at a time of the day
  Time late =
      0; ///< of a fixed one: how much later than that time it begins; negative: there is time to spare
};

struct Schedule {
  std::vector<Slot> slots; ///< the current step and those after it, in the plan's order
  Time done = 0;           ///< when the last one ends
  Time behind = 0; ///< against the next fixed time, else against the agenda's minutes; negative: ahead
};

/// `utc_offset`: what UTC needs to be local time, milliseconds. Time that a step has spent over its own
/// pushes all that comes after it, up to the next fixed time that leaves room.
Schedule schedule(const Session&, Time now, Time utc_offset);

/// The later step that can best give `time` to another one: the one with most time left that keeps at least
/// half of what the agenda gives it, no break. -1: there is none.
int can_give(const Session&, Time time);

} // namespace workshop
