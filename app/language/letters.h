// Purpose: what a letter is, and its small and capital form, in every script. Invariant: one code point in,
// one code point out, so a text has as many code points after lower() and upper() as before.
#pragma once

#include <string>
#include <string_view>

namespace language {

bool is_letter(char32_t);
bool is_mark(char32_t); ///< one that stands on the letter before it, as a combining accent
bool is_digit(char32_t);
char32_t lower(char32_t);
char32_t upper(char32_t);

/// Broken bytes come out as U+FFFD.
std::string lower(std::string_view text);
std::string upper(std::string_view text);

/// The text with letters and their accents put together where Unicode has one code point for both (NFC), so
/// that the same word is the same bytes whichever keyboard wrote it. Broken UTF-8 comes back as it is.
std::string composed(std::string_view text);

} // namespace language
