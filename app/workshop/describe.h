// Purpose: what was done, in words for the room: the list of the day, in "da" or "en" (anything else:
// Danish).
#pragma once

#include "workshop/live_session.h"

#include <string>

namespace workshop {

/// One short line; names the text it is about as it is now, cut to about 40 characters.
std::string describe(const Done&, const Session& now, const std::string& language);

} // namespace workshop
