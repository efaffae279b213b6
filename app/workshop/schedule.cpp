#include "workshop/schedule.h"

#include <algorithm>

namespace workshop {

namespace {

constexpr Time day = 24 * 60 * minute;

/// When the clock on the wall shows `at` minutes after midnight: that time which lies nearest to `near`.
Time clock_time(int at, Time near, Time utc_offset) {
  Time local = near + utc_offset;
  Time then = local - ((local % day) + day) % day + at * minute;
  if (then - local > day / 2) then -= day;
  else if (local - then > day / 2) then += day;
  return then - utc_offset;
}

} // namespace

Schedule schedule(const Session& s, Time now, Time utc_offset) {
  Schedule all;
  Time behind = 0, at = now;
  bool met_fixed = false;
  int here = place_in_plan(s, s.step);
  for (int place = 0; place < int(s.plan.size()); place++) {
    int step = s.plan[std::size_t(place)];
    const Step& what = s.agenda.steps[std::size_t(step)];
    const Clock& clock = s.clocks[std::size_t(step)];
    Time spent = spent_at(clock, now);
    behind += (place < here ? spent : std::max(spent, clock.planned)) - what.minutes * minute;
    if (place < here) continue;
    Slot slot{step, at, 0, what.at >= 0, 0};
    if (place == here) slot.begins = now - spent;
    else if (slot.fixed) {
      Time then = clock_time(what.at, at, utc_offset);
      slot.late = at - then;
      slot.begins = std::max(at, then);
      if (!met_fixed) all.behind = slot.late;
      met_fixed = true;
    }
    slot.ends = (place == here ? now : slot.begins) + std::max<Time>(0, clock.planned - spent);
    at = slot.ends;
    all.slots.push_back(slot);
  }
  all.done = at;
  if (!met_fixed) all.behind = behind;
  return all;
}

int can_give(const Session& s, Time time) {
  int best = -1;
  Time most = 0;
  for (int place = place_in_plan(s, s.step) + 1; place < int(s.plan.size()); place++) {
    int step = s.plan[std::size_t(place)];
    const Step& what = s.agenda.steps[std::size_t(step)];
    const Clock& clock = s.clocks[std::size_t(step)];
    if (what.kind == StepKind::pause || clock.planned - time < minute) continue;
    Time left = clock.planned - clock.spent;
    if (2 * (left - time) < what.minutes * minute || left <= most) continue;
    most = left;
    best = step;
  }
  return best;
}

} // namespace workshop
