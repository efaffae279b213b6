#include "language/hyphens.h"

#include "language/letters.h"
#include "workshop/text.h"

#include <hyphen.h>

#include <algorithm>
#include <cstdlib>

namespace language {

namespace {

constexpr std::size_t fewest = 3; // letters that stay on either side

/// Letters in a row, as the patterns know them: one byte each, and where each begins in the word.
struct Run {
  std::string letters;
  std::vector<std::size_t> begins;
};

// Where Danish puts words together, as far as it can be told: after an s that joins, and before words that
// many compounds of a working day end with. In Latin-1, as the patterns are.
constexpr std::string_view joining[] = {"tions", "nings", "lings", "heds", "elses",
                                        "skabs", "doms",  "tets",  "ments"};
constexpr std::string_view ending[] = {"repr\xE6sentant",
                                       "forenkling",
                                       "bestyrelse",
                                       "medlem",
                                       "vejledning",
                                       "indflydelse",
                                       "tilrettel\xE6gge",
                                       "medarbejder",
                                       "depot",
                                       "afdeling",
                                       "udvalg",
                                       "koordinator",
                                       "platform",
                                       "bruger",
                                       "rehabilitering",
                                       "indsats",
                                       "skabelon",
                                       "\xE5"
                                       "bningstid"};
constexpr std::size_t too_near = 6; // letters: nobody parts a word so soon after its joint

bool joint(std::string_view letters, std::size_t at) {
  std::string_view before = letters.substr(0, at), after = letters.substr(at);
  return std::ranges::any_of(joining, [&](auto part) { return before.ends_with(part); }) ||
         std::ranges::any_of(ending, [&](auto part) { return after.starts_with(part); });
}

} // namespace

/// The patterns of either language are told apart by bytes: Danish ones are in Latin-1, English ones know no
/// letter beyond ASCII.
struct Hyphens::Patterns {
  HyphenDict* dict = nullptr;
  char32_t last_letter = 0x7F;
  ~Patterns() {
    if (dict) hnj_hyphen_free(dict);
  }

  void add(const Run& run, std::vector<std::size_t>& found) const {
    if (run.letters.size() < 2 * fewest) return;
    std::vector<char> marks(run.letters.size() + 5); // as libhyphen asks for
    char** replaced =
        nullptr; // words that are written otherwise when they are parted: neither language has any
    int *at = nullptr, *cut = nullptr;
    int failed = hnj_hyphen_hyphenate2(dict, run.letters.c_str(), int(run.letters.size()), marks.data(),
                                       nullptr, &replaced, &at, &cut);
    if (replaced)
      for (std::size_t i = 0; i < run.letters.size(); i++) std::free(replaced[i]);
    std::free(replaced);
    std::free(at);
    std::free(cut);
    if (failed) return;
    std::size_t after_joint = too_near;
    for (std::size_t i = fewest; i + fewest <= run.letters.size(); i++, after_joint++) {
      bool joined = last_letter > 0x7F && joint(run.letters, i);
      if (joined) after_joint = 0;
      if (joined || ((marks[i - 1] & 1) && after_joint >= too_near)) found.push_back(run.begins[i]);
    }
  }
};

Hyphens::Hyphens(const std::string& language) : patterns_(std::make_unique<Patterns>()) {
  bool danish = language == "da";
  patterns_->dict =
      hnj_hyphen_load(danish ? "/usr/share/hyphen/hyph_da_DK.dic" : "/usr/share/hyphen/hyph_en_GB.dic");
  if (danish) patterns_->last_letter = 0xFF;
}

Hyphens::~Hyphens() = default;

std::vector<std::size_t> Hyphens::breaks(std::string_view word) const {
  std::vector<std::size_t> found;
  if (!patterns_->dict) return found;
  Run run;
  for (std::size_t at = 0; at < word.size();) {
    std::size_t begin = at;
    char32_t c = lower(workshop::next_code_point(word, at));
    if (is_letter(c) && c <= patterns_->last_letter) {
      run.letters += char(c);
      run.begins.push_back(begin);
    } else {
      patterns_->add(run, found);
      run = {};
      // A letter that the patterns do not know makes a word of another language.
      if (is_letter(c) || is_mark(c)) return {};
    }
  }
  patterns_->add(run, found);
  return found;
}

} // namespace language
