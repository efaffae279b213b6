#include "workshop/phrases.h"

#include "workshop/text.h"

#include <algorithm>
#include <set>

namespace workshop {

namespace {

/// The next letter, ÆØÅ and other Latin-1 ones included, made small; all else as it is.
char32_t next_small(std::string_view text, std::size_t& at) {
  char32_t c = next_code_point(text, at);
  bool capital = (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
  return capital ? c + 0x20 : c;
}

bool is_punctuation(char32_t c) {
  constexpr std::u32string_view marks =
      U".,;:!?\"'()-\u00AB\u00BB\u2013\u2014\u2018\u2019\u201C\u201D\u201E\u2026";
  return marks.find(c) != marks.npos;
}

/// A wording as it is compared: in small letters, without the punctuation around it. What is nothing but
/// punctuation stays what it is.
std::u32string compared(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += next_small(text, at);
  auto is_letter = [](char32_t c) { return !is_punctuation(c); };
  auto from = std::find_if(letters.begin(), letters.end(), is_letter);
  auto to = std::find_if(letters.rbegin(), letters.rend(), is_letter).base();
  return from < to ? std::u32string(from, to) : letters;
}

} // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view white = " \n";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(white); at != text.npos;
       at = text.find_first_not_of(white, at)) {
    std::size_t end = std::min(text.find_first_of(white, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

std::vector<Phrase> phrases_of(const Draft& draft) {
  std::vector<std::string_view> words = words_of(draft.text);
  std::vector<Phrase> phrases;
  int last = -2;
  for (int word : draft.marks) {
    if (word >= int(words.size())) break;
    if (word == last + 1) phrases.back().text += " ";
    else phrases.push_back({draft.id, word, {}});
    phrases.back().text += words[std::size_t(word)];
    last = word;
  }
  return phrases;
}

std::vector<Phrase> phrases_of(const Session& s) {
  std::vector<Phrase> all;
  std::set<std::u32string> known;
  for (const Draft& draft : s.drafts) {
    if (draft.version) continue;
    for (Phrase& phrase : phrases_of(draft))
      if (known.insert(compared(phrase.text)).second) all.push_back(std::move(phrase));
  }
  return all;
}

std::vector<MarkWord> moved_marks(const Draft& draft, std::string_view text) {
  std::vector<std::string_view> before = words_of(draft.text), after = words_of(text);
  int old_size = int(before.size()), new_size = int(after.size()), shorter = std::min(old_size, new_size);
  int head = 0, tail = 0;
  while (head < shorter && before[std::size_t(head)] == after[std::size_t(head)]) head++;
  while (tail < shorter - head &&
         before[std::size_t(old_size - 1 - tail)] == after[std::size_t(new_size - 1 - tail)])
    tail++;
  std::set<int> kept;
  for (int word : draft.marks)
    if (word < head || (old_size == new_size && word < old_size)) kept.insert(word);
    else if (word >= old_size - tail && word < old_size) kept.insert(word + new_size - old_size);
  std::vector<MarkWord> moved;
  for (int word : draft.marks)
    if (!kept.contains(word)) moved.push_back({draft.id, word, false});
  for (int word : kept)
    if (word < limit::marks && !std::binary_search(draft.marks.begin(), draft.marks.end(), word))
      moved.push_back({draft.id, word, true});
  return moved;
}

std::string next_version_text(const Session& s) {
  if (const Draft* last = version_numbered(s, latest_version(s))) return last->text;
  std::string text;
  for (const Phrase& phrase : phrases_of(s)) text += (text.empty() ? "" : " ") + phrase.text;
  return text;
}

} // namespace workshop
