#include "files/pack_near.h"

#include "workshop/text.h"

#include <algorithm>
#include <numeric>

namespace files {

namespace {

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t(0));
  for (std::size_t i = 1; i <= a.size(); i++) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); j++) {
      std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
      corner = above;
    }
  }
  return row.back();
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
  return text;
}

} // namespace

std::string nearest(const std::string& written, const std::vector<std::string>& candidates) {
  std::string best, word = lower(written);
  std::size_t least = std::max<std::size_t>(1, std::min<std::size_t>(3, word.size() / 2)) + 1;
  if (word.size() > 60) return {};
  for (const std::string& candidate : candidates) {
    std::size_t d = distance(word, candidate);
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

std::string shown(std::string_view text) {
  std::size_t at = 0;
  for (int i = 0; i < 40 && at < text.size(); i++) workshop::next_code_point(text, at);
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

} // namespace files
