// Purpose: what somebody probably meant who wrote a word that is none. Invariant: nothing is suggested that
// is further away than half of the word.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace files {

/// One thing said in both languages, so that they stay together.
struct Sentence {
  std::string danish, english;
};

/// How many letters are more, missing, wrong or changed about.
std::size_t letters_apart(std::string_view a, std::string_view b);

/// The candidate that `word` was probably meant to be; empty when none is near. Large and small letters count
/// as the same.
std::string nearest(const std::string& word, const std::vector<std::string>& candidates);

/// "Did you mean “…”?", for after a full stop and a space; empty when no candidate is near.
Sentence did_you_mean(const std::string& word, const std::vector<std::string>& candidates);

/// What an id of wrong letters was probably meant to be: "Styr_på tingene" → "styr-paa-tingene".
std::string as_id(const std::string& written);

/// Shortened for a sentence: »…«-quoted in both languages is done by the caller.
std::string shown(std::string_view text);

} // namespace files
