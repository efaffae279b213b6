// Purpose: text from outside made safe to keep. std only.
#pragma once

#include <string>
#include <string_view>

namespace workshop {

/// The text with broken UTF-8 replaced by U+FFFD, control characters dropped (line feed is kept, a tab turns
/// into a space, CR LF into LF), and bidirectional overrides (U+202A..U+202E, U+2066..U+2069) dropped. All
/// else, emoji and right-to-left marks included, is kept as it is.
std::string clean(std::string_view text);

/// True when clean() would change nothing.
bool is_clean(std::string_view text);

/// The text without white space at either end.
std::string trimmed(std::string_view text);

/// Decodes the code point at `at` and moves `at` past it; broken bytes count as U+FFFD, one byte each.
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& to, char32_t code_point);

} // namespace workshop
