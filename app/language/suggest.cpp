#include "language/suggest.h"

#include "language/graphemes.h"
#include "language/letters.h"
#include "workshop/text.h"

#include <algorithm>

namespace language {

namespace {

constexpr std::size_t shortest_word = 4; ///< graphemes; below, typing is quicker than choosing
constexpr int fewest_letters = 2;        ///< typed; before that nearly every word would do

bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'’'; }

/// Calls `found(begin, end)` with the bytes of every word.
template<class Found>
void each_word(std::string_view text, Found found) {
  constexpr std::size_t none = std::string_view::npos;
  std::size_t begin = none, end = 0; // end: behind the last letter, so that no word ends in an apostrophe
  for (std::size_t at = 0; at < text.size();) {
    std::size_t here = at;
    char32_t c = workshop::next_code_point(text, at);
    if (is_letter(c) || (begin != none && (is_mark(c) || is_digit(c)))) {
      if (begin == none) begin = here;
      end = at;
    } else if (begin != none && !(is_apostrophe(c) && end == here)) {
      found(begin, end);
      begin = none;
    }
  }
  if (begin != none) found(begin, end);
}

/// The form under which a word is known.
std::string key_of(std::string_view word) {
  std::string key;
  key.reserve(word.size());
  bool marks = false;
  for (std::size_t at = 0; at < word.size();) {
    char32_t c = workshop::next_code_point(word, at);
    marks = marks || c >= 0x250; // Latin letters below have one spelling, if no mark follows
    workshop::append_utf8(key, lower(c));
  }
  return marks ? composed(key) : key;
}

/// Two letters at least, none of them small.
bool in_capitals(std::string_view typed) {
  int capitals = 0;
  for (std::size_t at = 0; at < typed.size();) {
    char32_t c = workshop::next_code_point(typed, at);
    if (c != upper(c)) return false;
    if (c != lower(c)) capitals++;
  }
  return capitals >= 2;
}

int count_letters(std::string_view typed) {
  int letters = 0;
  for (std::size_t at = 0; at < typed.size();)
    if (is_letter(workshop::next_code_point(typed, at))) letters++;
  return letters;
}

} // namespace

std::string_view word_being_typed(std::string_view text) {
  // No word goes over a space: a long text costs no more than its last word.
  std::size_t space = text.find_last_of(" \n");
  if (space != text.npos) text.remove_prefix(space + 1);
  std::string_view last;
  each_word(text, [&](std::size_t begin, std::size_t end) {
    if (end == text.size()) last = text.substr(begin);
  });
  return last;
}

void Words::add(std::string_view text) {
  each_word(text, [&](std::size_t begin, std::size_t end) {
    if (end - begin < shortest_word) return; // fewer bytes than that are fewer characters
    std::string key = key_of(text.substr(begin, end - begin));
    auto found = words_.lower_bound(key);
    if (found == words_.end() || found->first != key) {
      std::size_t length = count_graphemes(key);
      if (length < shortest_word) return;
      found = words_.emplace_hint(found, std::move(key), Known{0, length});
    }
    found->second.times++;
  });
}

std::vector<std::string> Words::suggest(std::string_view text, std::size_t most) const {
  std::string_view typed = word_being_typed(text);
  if (count_letters(typed) < fewest_letters) return {};
  const std::string key = key_of(typed);
  std::vector<decltype(words_)::const_pointer> found;
  for (auto word = words_.upper_bound(key); word != words_.end() && word->first.starts_with(key); ++word)
    // A mark on the last typed letter makes it another letter: é does not complete e.
    if (previous_grapheme(word->first, key.size() + 1) == key.size()) found.push_back(&*word);
  auto better = [](auto* a, auto* b) {
    if (a->second.times != b->second.times) return a->second.times > b->second.times;
    if (a->second.length != b->second.length) return a->second.length < b->second.length;
    return a->first < b->first;
  };
  most = std::min(most, found.size());
  std::partial_sort(found.begin(), found.begin() + std::ptrdiff_t(most), found.end(), better);
  const bool capitals = in_capitals(typed);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < most; i++) {
    std::string_view rest = std::string_view(found[i]->first).substr(key.size());
    words.push_back(std::string(typed) + (capitals ? upper(rest) : std::string(rest)));
  }
  return words;
}

} // namespace language
