// Purpose: one table of a pack read field by field; every field that is missing, mistyped, misspelt or out of
// range is a problem with its line, and reading goes on. Invariant: finish() has reported every key that no
// field asked for.
#pragma once

#include "files/pack_syntax.h"

#include <string>
#include <string_view>
#include <vector>

namespace files {

/// How a text field may be.
struct TextRule {
  std::size_t most = 200; ///< characters
  bool required = true;
  bool one_line = true;
};

class PackTable {
public:
  /// `where`: in front of field names, like "step[2]."; empty for the whole file.
  PackTable(const toml::table&, std::string where, const Syntax&, Problems&);

  /// A text, trimmed; empty when it is missing or wrong.
  std::string text(const char* key, TextRule = {});
  /// A text of a-z, 0-9 and '-', at most 40.
  std::string id(const char* key, bool required = true);
  /// Texts, between `least` and `most` of them.
  std::vector<std::string> texts(const char* key, TextRule each, std::size_t least, std::size_t most);
  /// A whole number within limits; 0 when it is missing or wrong.
  int number(const char* key, int least, int most);
  /// Tables written with [[key]]; those of another type are reported.
  std::vector<const toml::table*> tables(const char* key);

  /// Reports unknown keys, with the nearest known one, and the required fields that are missing.
  void finish();

  void problem(int line, const char* key, std::string danish, std::string english);
  int line_of(const char* key) const; ///< of the key, or of the table where there is none
  int line() const;
  bool has(const char* key) const { return table_.contains(key); }

private:
  const toml::node* ask(const char* key, bool required);
  bool text_fits(const toml::node&, const std::string& key, TextRule, std::string& text);
  bool mended(int line) const { return syntax_.mended.count(line) > 0; }
  void wrong_type(const toml::node&, const std::string& key, const char* danish, const char* english);

  const toml::table& table_;
  std::string where_;
  const Syntax& syntax_;
  Problems& problems_;
  std::vector<std::string> asked_, missing_;
};

/// The candidate that `word` was probably meant to be; empty when none is near.
std::string nearest(const std::string& word, const std::vector<std::string>& candidates);

/// Shortened for a sentence: »…«-quoted in both languages is done by the caller.
std::string shown(std::string_view text);

} // namespace files
