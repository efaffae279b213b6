// Purpose: one table of a pack read field by field; every field that is missing, mistyped, misspelt or out of
// range is a problem with its line, and reading goes on. Ids, numbers, flags, choices and times are facts
// that the languages must agree in. Invariant: finish() has reported every key that no field asked for, and
// handed on the facts.
#pragma once

#include "files/pack_compare.h"
#include "files/pack_near.h"
#include "files/pack_syntax.h"

#include <set>
#include <string>
#include <vector>

namespace files {

/// How a text field may be.
struct TextRule {
  std::size_t most = 200; ///< characters
  bool required = true;
  bool one_line = true;
};

/// How many there may be of something. `range`: said in words, like "two to four options".
struct Amount {
  std::size_t least, most;
  Sentence range;
  bool required = true; ///< false: none at all is fine too
};

/// What a file is read with, and where what is found goes.
struct Reading {
  const Syntax& syntax;
  Problems& problems;
  std::vector<Fact>& facts;
  const std::vector<std::string>& icons; ///< the names of all pictures; empty: not known
};

class PackTable {
public:
  /// `where`: in front of field names, like "step[2]."; empty for the whole file.
  PackTable(const toml::table&, std::string where, const Reading&);

  /// A text, trimmed; empty when it is missing or wrong.
  std::string text(const char* key, TextRule = {});
  /// A text of a-z, 0-9 and '-', at most 40. `there`: what it may be, for a suggestion.
  std::string id(const char* key, bool required = true, const std::vector<std::string>& there = {});
  /// Different texts, between `least` and `most` of them; required when there is a least.
  std::vector<std::string> texts(const char* key, TextRule each, std::size_t least, std::size_t most);
  /// A list of different ids, or in `one` (may be nullptr) a single one. An id that is wrong is an empty text
  /// in its place.
  std::vector<std::string> ids(const char* one, const char* many, std::size_t least, std::size_t most,
                               bool required, const std::vector<std::string>& there);
  /// A whole number within limits; 0 when it is missing or wrong.
  int number(const char* key, int least, int most);
  /// The same, with the number that an absent field stands for.
  int number(const char* key, int least, int most, int absent);
  /// true or false; false when it is missing or wrong.
  bool flag(const char* key);
  /// The place of a text in `names`; -1 when it is wrong, or missing although required. `wrong` goes on after
  /// the word that was written: "is no kind of step". `absent`: what an absent field stands for.
  int choice(const char* key, const std::vector<std::string>& names, const Sentence& wrong,
             bool required = false, int absent = -1);
  /// "10:15" in minutes after midnight, 0..1439; -1 when it is missing or wrong.
  int time_of_day(const char* key);
  /// The table written with [… .key]; nullptr when it is missing or no table.
  const toml::table* table(const char* key, bool required);
  /// Tables written with [[key]]; those of another type are reported. Their number must agree in all
  /// languages.
  std::vector<const toml::table*> tables(const char* key, const Amount&);

  /// Reports each id of `key` (or of the field for a single one) that is not `there`. `what`: "noget
  /// dilemma", "dilemma".
  void check_named(const char* one, const char* many, const std::vector<std::string>& ids,
                   const std::vector<std::string>& there, const Sentence& what);
  /// The other languages must say the same. `value` empty: not set. `as`: the field it is compared with.
  void agree(const char* key, std::string value, const char* as = nullptr);
  /// The other languages must have as many.
  void agree_count(const char* key, std::size_t count);

  /// What is wrong with a key unless a misspelt one was meant to be it, or to be the `other`; told by
  /// finish().
  void need(const char* key, int line, const Sentence& sentence, const char* other = "");
  /// Reports unknown keys, with the nearest known one, and the required fields that are missing. A field that
  /// only the table above has a use for was written too far down.
  void finish(PackTable* above = nullptr);

  void problem(int line, const std::string& key, std::string danish, std::string english);
  int line_of(const char* key) const;                    ///< of the key, or of the table where there is none
  int line_of(const char* key, std::size_t index) const; ///< of an item of a list, counted from 0
  int line() const;
  bool has(const char* key) const { return table_.contains(key); }
  bool wrong(const std::string& key) const { return wrong_.count(key) > 0; } ///< missing included
  const std::string& where() const { return where_; }

private:
  struct Missing {
    std::string key, other; ///< `other` would have done instead; may be empty
    int line;
    Sentence sentence;
  };

  /// Facts wait here until it is known that nothing was wrong with their field.
  struct Waiting {
    std::string key;
    Fact fact;
  };

  const toml::node* ask(const char* key, bool required, const char* other = "");
  bool text_fits(const toml::node&, const std::string& key, TextRule, std::string& text);
  bool id_fits(int line, const std::string& key, std::string& id, const std::vector<std::string>& there);
  void check_amount(const toml::array&, int line, const char* key, std::size_t least, std::size_t most,
                    const Sentence& what);
  std::vector<std::string> id_list(const toml::node&, const char* key, std::size_t least, std::size_t most,
                                   const std::vector<std::string>& there);
  int number(const toml::node&, const char* key, int least, int most);
  bool mended(int line) const { return syntax_.mended.count(line) > 0; }
  void report(int line, const std::string& key, std::string danish, std::string english);
  void wrong_type(const toml::node&, const std::string& key, const std::string& danish,
                  const std::string& english);
  void tell_unknown(const std::string& key, const toml::node&, int line);
  bool tell_too_low(const std::string& key, int line, PackTable& above);
  void not_missing(const std::string& key);

  const toml::table& table_;
  std::string where_;
  const Syntax& syntax_;
  Problems& problems_;
  std::vector<Fact>& facts_;
  std::vector<std::string> asked_;
  std::vector<Missing> missing_;
  std::set<std::string> wrong_;
  std::vector<Waiting> waiting_;
};

} // namespace files
