#include "files/pack_near.h"

#include "language/letters.h"
#include "workshop/text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace files {

std::size_t letters_apart(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, last, row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 1; i <= a.size(); i++) {
    before = last, last = row;
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); j++) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row.back();
}

std::string nearest(const std::string& written, const std::vector<std::string>& candidates) {
  std::string best, word = language::lower(written);
  std::size_t least = std::max<std::size_t>(1, std::min<std::size_t>(3, word.size() / 2)) + 1;
  if (word.size() > 60) return {};
  for (const std::string& candidate : candidates) {
    std::size_t d = letters_apart(word, candidate);
    if (d > 1 && candidate.size() > 3 && (word.starts_with(candidate) || candidate.starts_with(word)) &&
        word.size() >= 3)
      d = 1;
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

Sentence did_you_mean(const std::string& word, const std::vector<std::string>& candidates) {
  std::string meant = nearest(word, candidates);
  if (meant.empty()) return {};
  return {"Mente du »" + meant + "«?", "Did you mean “" + meant + "”?"};
}

std::string as_id(const std::string& written) {
  static const std::pair<std::string_view, std::string_view> others[] = {
      {"æ", "ae"}, {"ø", "oe"}, {"å", "aa"}, {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"é", "e"}};
  std::string id, word = language::lower(written);
  for (std::size_t at = 0; at < word.size();) {
    std::size_t from = at;
    workshop::next_code_point(word, at);
    std::string_view letter = std::string_view(word).substr(from, at - from);
    char c = letter[0];
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) id += c;
    else if (std::string_view("-_ ./").find(c) != std::string_view::npos) id += '-';
    for (const auto& [danish, plain] : others)
      if (letter == danish) id += plain;
  }
  return id;
}

std::string shown(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 40 && at < text.size(); i++) workshop::next_code_point(text, at);
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

} // namespace files
