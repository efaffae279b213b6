// Purpose: what each step of a session came to, as JSON: its writing, cards, wheel, words; and its votes.
// Only for json.cpp. Invariant: what may not be told is in none of them.
#pragma once

#include "workshop/session.h"

#include <nlohmann/json.hpp>

namespace report {

using Json = nlohmann::ordered_json; // readers see the fields in the order they were written down

/// The marks on a thing, one entry a step in which some lie there.
Json dots_as_json(const workshop::Session&, workshop::Id thing);

/// One entry a question that may be told, in the order of the plan.
Json votes_as_json(const workshop::Session&);

/// Adds to a step's entry what was made in it, by its kind.
void add_what_was_made(Json& entry, const workshop::Session&, int step);

} // namespace report
