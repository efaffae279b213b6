#include "report/markdown_text.h"

#include "workshop/text.h"

#include <cstdio>
#include <string_view>
#include <vector>

namespace report {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// One line, trimmed and escaped.
std::string escaped(std::string_view line) {
  std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  line = line.substr(begin, line.find_last_not_of(" \t") - begin + 1);
  std::size_t number = 0; // "3. februar" would begin a numbered list
  while (number < line.size() && digit(line[number])) number++;
  std::string out;
  for (std::size_t i = 0; i < line.size(); i++) {
    char c = line[i];
    bool special = std::string_view("\\`*_{}[]<>#|~&$").find(c) != std::string_view::npos;
    bool begins_block = i == 0 && (c == '-' || c == '+' || c == '=' || c == ':');
    bool ends_number = i == number && number > 0 && (c == '.' || c == ')');
    if (special || begins_block || ends_number) out += '\\';
    out += c;
  }
  return out;
}

/// The lines that hold anything.
std::vector<std::string> lines_of(const std::string& text) {
  std::string whole = workshop::clean(text);
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= whole.size();) {
    std::size_t end = std::min(whole.find('\n', at), whole.size());
    std::string line = escaped(std::string_view(whole).substr(at, end - at));
    if (!line.empty()) lines.push_back(std::move(line));
    at = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, const std::string& between) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); i++) text += (i ? between : "") + lines[i];
  return text;
}

} // namespace

std::string markdown_line(const std::string& text, const std::string& between) {
  return joined(lines_of(text), between);
}

std::string markdown_cell(const std::string& text) {
  std::string cell = markdown_line(text, "<br>");
  return cell.empty() ? "–" : cell;
}

std::string markdown_lines(const std::string& text, const std::string& indent) {
  return joined(lines_of(text), "\\\n" + indent); // a backslash at the end of a line: break here
}

std::string markdown_address(const std::string& path) {
  std::string address;
  for (unsigned char c : path) {
    bool plain = digit(char(c)) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                 std::string_view("-_./~").find(char(c)) != std::string_view::npos;
    char coded[4];
    std::snprintf(coded, sizeof coded, "%%%02X", c);
    address += plain ? std::string(1, char(c)) : coded;
  }
  return address;
}

} // namespace report
