// Purpose: a team that does not exist, which plays steps so that an author sees a pack in use. Pure: the same
// session, step, stage and seed give the same ops. Invariant: applied in their order, all are accepted, and
// the session passes check_session.
#pragma once

#include "workshop/live_session.h"

#include <vector>

namespace workshop {

/// How the dummy team plays: `first` is an id that was never used; those above it neither.
struct DummyPlay {
  unsigned seed = 1;
  Id first = 1;
};

/// What people do in one stage of a step: drafts, notes, slips, votes that are still hidden, cards, actions.
/// What is there already is not made again, so it can be asked for once more, say when a new vote was opened.
/// Nothing for steps in which nobody touches the table, and for a stage that the step's kind does not have.
std::vector<Op> dummy_fill(const Session&, int step, int stage, const DummyPlay&);

/// What the facilitator does at the end of that stage: reveals what was hidden, opens the next vote, goes to
/// the next stage.
std::vector<Op> dummy_leave(const Session&, int step, int stage);

/// A workshop that a preview of follow-up steps can follow up.
Before dummy_before(const std::string& language);

/// All steps of the plan from here to the end, each stage filled and left, the clock on: about as long as was
/// planned. Then the workshop is closed. `from`: when it goes on. Returns when it was closed.
Time dummy_workshop(LiveSession&, unsigned seed, Time from);

} // namespace workshop
