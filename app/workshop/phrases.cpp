#include "workshop/phrases.h"

#include <algorithm>

namespace workshop {

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
  for (const Draft& draft : s.drafts) {
    if (draft.version) continue;
    for (Phrase& phrase : phrases_of(draft))
      if (std::none_of(all.begin(), all.end(), [&](const Phrase& p) { return p.text == phrase.text; }))
        all.push_back(std::move(phrase));
  }
  return all;
}

std::string next_version_text(const Session& s) {
  if (const Draft* last = version_numbered(s, latest_version(s))) return last->text;
  std::string text;
  for (const Phrase& phrase : phrases_of(s)) text += (text.empty() ? "" : " ") + phrase.text;
  return text;
}

} // namespace workshop
