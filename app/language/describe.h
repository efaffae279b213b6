// Purpose: what was done, in words for the room: the list of the day, in "da" or "en" (anything else:
// Danish). Invariant: never empty, one line, and no text of the session in it is longer than forty
// characters.
#pragma once

#include "workshop/live_session.h"

#include <string>

namespace language {

/// One short line; names the text it is about as it is now, or as it was when it was deleted.
std::string describe(const workshop::Done&, const workshop::Session& now, const std::string& language);

} // namespace language
