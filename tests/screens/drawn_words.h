// Purpose: which of the words that the program says have been drawn by the sights that were looked at.
#pragma once

#include "all_words.h"
#include "look.h"

#include <cctype>
#include <map>

namespace test {

class DrawnWords {
public:
  void read(const std::string& language, const std::vector<paint::Written>& lines) {
    std::vector<Said> all = all_said(language);
    std::string seen;
    for (const paint::Written& w : lines) seen += plain(w.text) + " ";
    std::vector<bool>& drawn = drawn_[language];
    drawn.resize(all.size());
    for (std::size_t i = 0; i < all.size(); i++)
      if (!drawn[i]) drawn[i] = says(seen, all[i].text);
  }
  /// Those that no sight has drawn in that language.
  std::vector<Said> missing(const std::string& language) const {
    std::vector<Said> left, all = all_said(language);
    const auto& drawn = drawn_.at(language);
    for (std::size_t i = 0; i < all.size(); i++)
      if (!drawn[i]) left.push_back(all[i]);
    return left;
  }

private:
  /// Where lines and words are parted is another matter: no hyphens, one space.
  static std::string plain(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); i++) {
      if (text[i] == '-') continue;
      if (text.substr(i).starts_with("\u00ad")) { // a hyphen that may be
        i++;
        continue;
      }
      bool blank = std::isspace(static_cast<unsigned char>(text[i]));
      if (!blank) out += text[i];
      else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
  }
  /// Whether a letter of Danish or English begins there: æ, ø, å and é, too, not a quotation mark.
  static bool letter(std::string_view text, std::size_t at) {
    auto c = static_cast<unsigned char>(text[at]);
    return c == 0xC3 || (c < 0x80 && std::isalnum(c));
  }
  static bool letter_before(std::string_view text, std::size_t at) {
    while (at > 0 && (text[--at] & 0xC0) == 0x80) {
    }
    return letter(text, at);
  }
  static bool begins_inside(std::string_view text, std::size_t at) { return (text[at] & 0xC0) == 0x80; }
  /// `word` stands in the text by itself, not as a part of another word. A word that was parted at the end of
  /// a line has a space in it: so spaces are left out, but where it begins and ends counts.
  static bool has(const std::string& seen, std::string word) {
    while (!word.empty() && word.back() == ' ') word.pop_back();
    while (!word.empty() && word.front() == ' ') word.erase(0, 1);
    if (word.empty()) return true;
    for (std::size_t at = 0; at < seen.size(); at++) {
      if (seen[at] != word[0] || begins_inside(seen, at)) continue;
      if (at > 0 && letter(word, 0) && letter_before(seen, at)) continue;
      std::size_t i = at, k = 0;
      for (; i < seen.size() && k < word.size(); i++) {
        if (word[k] == ' ') k++;
        if (seen[i] == ' ') continue;
        if (seen[i] != word[k]) break;
        k++;
      }
      if (k != word.size()) continue;
      if (!(letter_before(word, word.size()) && i < seen.size() && letter(seen, i))) return true;
    }
    return false;
  }
  /// All that stands around the values.
  static bool says(const std::string& seen, std::string_view pattern) {
    for (std::size_t at = 0; at <= pattern.size();) {
      std::size_t end = std::min(pattern.find("{}", at), pattern.size());
      if (!has(seen, plain(pattern.substr(at, end - at)))) return false;
      at = end + 2;
    }
    return true;
  }

  std::map<std::string, std::vector<bool>> drawn_;
};

} // namespace test
