// Purpose: completions of the word being typed, from the words that this session already has: names, trade
// words, long compounds. No network and no dictionary. Invariant: every suggestion begins with exactly what
// was typed and is longer.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace language {

/// The word that ends where the text ends; empty when there is none. A word is letters, digits after its
/// first letter, and apostrophes between; a hyphen ends it, so both halves of a compound are known.
std::string_view word_being_typed(std::string_view text_before_caret);

class Words {
public:
  /// Every word of the text is counted, those of fewer than four characters left out.
  void add(std::string_view text);

  /// At most `most` whole words: more frequent ones first, then shorter, then by code point. Nothing for less
  /// than two letters. What was typed in capitals is completed in capitals, anything else in small letters.
  std::vector<std::string> suggest(std::string_view text_before_caret, std::size_t most) const;

private:
  struct Known {
    int times = 0;
    std::size_t length = 0; ///< graphemes
  };
  std::map<std::string, Known, std::less<>> words_; ///< by their form in small letters, composed
};

} // namespace language
