// Purpose: times of day and dates as they are written. Invariant: one way in the whole program: "9.05" in
// Danish, "9:05" in English.
#pragma once

#include "workshop/time.h"

#include <string>

namespace language {

/// `minutes`: since midnight; those of another day are taken into this one.
std::string hour_text(std::int64_t minutes, const std::string& language);
/// What the clock on the wall of this machine shows at that time.
std::string hour_text_at(workshop::Time, const std::string& language);
/// "21. sep. 9.05", "21 Sep 9:05", likewise. Empty for a time that is not known (0).
std::string date_text_at(workshop::Time, const std::string& language);

} // namespace language
