// Purpose: what may be told of what people wrote: on the table, in the day's history, in the report, to other
// rooms. Invariant: what is hidden where it was written is told nowhere, whichever step is the current one.
#pragma once

#include "workshop/ops.h"

namespace workshop {

/// The step of the plan that what has no step of its own (notes, drafts, actions) is told with: the last of
/// that kind that the team came to, else the first; -1: there is none.
int step_told_with(const Session&, StepKind);
/// True when the notes may be read: a board is in the plan, and does not hide what is written.
bool notes_told(const Session&);
/// True while the drafts are not to be read.
bool drafts_hidden(const Session&);
/// Versions and the chosen one always, the others unless they are hidden.
bool draft_told(const Session&, const Draft&);
/// What is parked always.
bool slip_told(const Session&, const Slip&);
/// The text of what an op is about to delete; empty where nobody else may read it, or nothing is deleted.
std::string deleted_text(const Session&, const Op&);

} // namespace workshop
