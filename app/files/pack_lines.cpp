#include "files/pack_lines.h"

#include <algorithm>
#include <cctype>

namespace files {

namespace {

bool word_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

} // namespace

Open after_line(Open open, const std::string& line, int& dots) {
  auto three = [&](std::size_t i, char c) {
    return i + 2 < line.size() && line[i] == c && line[i + 1] == c && line[i + 2] == c;
  };
  for (std::size_t i = 0; i < line.size(); i++) {
    char c = line[i];
    if (open.quote) {
      if (c == '\\' && open.quote == '"') i++;
      else if (three(i, open.quote)) {
        i += 2;
        while (i + 1 < line.size() && line[i + 1] == open.quote)
          i++; // up to two quotes may end the text itself
        open.quote = 0;
      }
    } else if (c == '#') break;
    else if (c == '"' || c == '\'') {
      if (three(i, c)) {
        open.quote = c;
        i += 2;
      } else // a string of one line ends with it, closed or not
        for (i++; i < line.size() && line[i] != c; i++)
          if (line[i] == '\\' && c == '"') i++;
    } else if (c == '[' || c == '{') open.brackets++;
    else if (c == ']' || c == '}') open.brackets--;
    else if (c == '.') dots++;
  }
  return open;
}

std::string first_word(const std::string& line) {
  std::size_t at = std::min(line.find_first_not_of(" \t"), line.size()), end = at;
  while (end < line.size() && word_letter(line[end])) end++;
  return line.substr(at, end - at);
}

bool looks_like_beginning(const std::string& line) {
  std::string word = first_word(line);
  std::size_t at = line.find_first_not_of(" \t");
  if (!word.empty()) {
    at = line.find_first_not_of(" \t", at + word.size());
    return at != std::string::npos && line[at] == '=';
  }
  if (at == std::string::npos || line[at] != '[') return false;
  std::size_t name = line.find_first_not_of("[ \t", at), end = name;
  while (end < line.size() && (word_letter(line[end]) || line[end] == '.')) end++;
  if (name == std::string::npos || end == name || !std::isalpha(static_cast<unsigned char>(line[name])))
    return false;
  std::size_t after = line.find_first_not_of("] \t", end);
  return line.find(']', end) == line.find_first_not_of(" \t", end) &&
         (after == std::string::npos || line[after] == '#');
}

bool is_empty(const std::string& line) {
  std::size_t at = line.find_first_not_of(" \t");
  return at == std::string::npos || line[at] == '#';
}

bool begins_header(const std::string& line) {
  std::size_t at = line.find_first_not_of(" \t");
  return at != std::string::npos && line[at] == '[';
}

} // namespace files
