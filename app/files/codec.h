// Purpose: sessions and journal entries as JSON (cereal). Knows nothing of folders.
// Invariant: what decode_* returns has the right shape; whether its values are allowed is check_session's and
// judge's affair. Bad input throws std::runtime_error with a short English reason, whatever the bytes are.
#pragma once

#include "workshop/live_session.h"

#include <string>
#include <string_view>

namespace files {

std::string encode_session(const workshop::Session&); ///< indented, for people to read
workshop::Session decode_session(std::string_view json);
std::string encode_entry(const workshop::Entry&); ///< one line, without the number: the line carries that
workshop::Entry decode_entry(std::string_view json);

} // namespace files
