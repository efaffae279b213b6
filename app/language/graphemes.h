// Purpose: text counted and cut as a person counts characters: an e with its accents, a flag, a family emoji
// are one each (Unicode's extended grapheme clusters). Invariant: a boundary never lies within a code point;
// broken UTF-8 is no error, each broken byte counts as a character.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace language {

std::size_t count_graphemes(std::string_view text);

/// The first boundary behind `byte`; the text's end when there is none. `byte` need not be a boundary itself.
std::size_t next_grapheme(std::string_view text, std::size_t byte);

/// The last boundary before `byte`; 0 when there is none. `byte` need not be a boundary itself.
std::size_t previous_grapheme(std::string_view text, std::size_t byte);

/// The text on one line, with single spaces and none at the ends; what is longer than `most` characters ends
/// in "…" as the last of them. A character of more than 64 bytes (marks piled on marks) counts as too long.
std::string shortened(std::string_view text, std::size_t most);

} // namespace language
