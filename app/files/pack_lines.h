// Purpose: the lines of a TOML text, before a parser has made sense of them: where strings and lists lie
// open, and where statements begin. Invariant: any text will do.
#pragma once

#include <string>

namespace files {

/// What lies open at the end of a line.
struct Open {
  int brackets = 0;
  char quote = 0; ///< of a string that runs over several lines, " or '
  bool fresh() const { return brackets <= 0 && quote == 0; }
};

/// Follows TOML's quotes, comments and brackets through one line. `dots`: those outside of strings.
Open after_line(Open, const std::string& line, int& dots);

/// The key at the beginning; empty where there is none.
std::string first_word(const std::string& line);

bool is_empty(const std::string& line); ///< but for a comment
bool begins_header(const std::string& line);

/// True for "key = …" and for "[name]" or "[[name]]" alone on a line.
bool looks_like_beginning(const std::string& line);

} // namespace files
