// Purpose: what an op does to a Session. Three pure functions over the same list of ops.
// Invariant: for every op that judge lets through, apply(apply(s, op), inverse(s, op)) == s.
#pragma once

#include "workshop/ops.h"

#include <optional>

namespace workshop {

/// Nothing when the op can happen now; otherwise why not.
std::optional<Refusal> judge(const Session&, const Op&);

/// Changes the session. Only for an op that judge lets through.
void apply(Session&, const Op&);

/// The op that takes `op` back, made from the session before it is applied.
Op inverse(const Session& before, const Op& op);

} // namespace workshop
