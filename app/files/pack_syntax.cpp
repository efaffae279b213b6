#include "files/pack_syntax.h"

#include "workshop/text.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace files {

namespace {

constexpr int most_dots =
    16; // in one key: deeper tables are nonsense, and their tree would be too deep to walk
constexpr int most_attempts = 60; // at mending one file

/// What lies open at the end of a line.
struct Open {
  int brackets = 0;
  char quote = 0; ///< of a string that runs over several lines, " or '
  bool fresh() const { return brackets <= 0 && quote == 0; }
};

/// Follows TOML's quotes, comments and brackets through one line. `dots`: those outside of strings.
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

bool word_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-'; }

std::string first_word(const std::string& line) {
  std::size_t at = std::min(line.find_first_not_of(" \t"), line.size()), end = at;
  while (end < line.size() && word_letter(line[end])) end++;
  return line.substr(at, end - at);
}

/// True for "key = …" and for "[name]" or "[[name]]" alone on a line.
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

/// The name in a header that may have lost a bracket: "[[step]" → "step".
std::string header_name(const std::string& line) {
  std::size_t at = line.find_first_not_of(" \t[");
  if (at == std::string::npos) return {};
  std::size_t end = at;
  while (end < line.size() && (std::isalnum(static_cast<unsigned char>(line[end])) || line[end] == '.'))
    end++;
  std::string name = line.substr(at, end - at);
  static const std::set<std::string> known = {"step",           "step.vote", "perspective", "dilemma",
                                              "dilemma.option", "deck",      "deck.card",   "direction"};
  return known.count(name) ? name : std::string();
}

/// A header as it is meant to be: all but the votes are lists.
std::string whole_header(const std::string& name) {
  return name == "step.vote" ? "[" + name + "]" : "[[" + name + "]]";
}

std::string quoted_word(const std::string& description) {
  std::size_t begin = description.find('\''), end = description.rfind('\'');
  return begin == std::string::npos || end <= begin ? std::string()
                                                    : description.substr(begin + 1, end - begin - 1);
}

class Mender {
public:
  Mender(const std::string& text, Problems& problems) : problems_(problems) {
    std::size_t at = 0;
    while (at <= text.size()) {
      std::size_t end = std::min(text.find('\n', at), text.size());
      std::string line = text.substr(at, end - at);
      if (!line.empty() && line.back() == '\r') line.pop_back();
      lines_.push_back(std::move(line));
      at = end + 1;
    }
    for (std::size_t i = 0; i < lines_.size(); i++) mend_letters(int(i) + 1);
  }

  Syntax read() {
    Syntax result;
    for (int attempt = 0; attempt < most_attempts; attempt++) {
      follow();
      std::string text;
      for (const std::string& line : lines_) text += line + "\n";
      try {
        result.tree = toml::parse(text);
        result.mended = mended_;
        return result;
      } catch (const toml::parse_error& error) {
        mend(error);
      }
    }
    problems_.add(0, {}, "har så mange fejl, at resten ikke kan læses",
                  "has so many errors that the rest can't be read");
    return result;
  }

private:
  /// Bytes that are no UTF-8 are reported and replaced, so that the parser goes on.
  void mend_letters(int line) {
    std::string& text = lines_[std::size_t(line) - 1];
    bool broken = false;
    for (std::size_t at = 0; at < text.size();) {
      std::size_t from = at;
      if (workshop::next_code_point(text, at) == 0xFFFD && at == from + 1) broken = true;
    }
    if (!broken) return;
    problems_.add(line, {}, "har tegn, der ikke er UTF-8. Gem filen som UTF-8",
                  "holds characters that are not UTF-8. Save the file as UTF-8");
    text = workshop::clean(text);
  }

  /// Where statements begin; keys that are nested beyond reason are taken out here.
  void follow() {
    open_.assign(1, Open{});
    for (std::size_t i = 0; i < lines_.size(); i++) {
      int dots = 0;
      Open after = after_line(open_[i], lines_[i], dots);
      if (dots > most_dots) {
        problems_.add(int(i) + 1, {}, "har flere niveauer, end en pakke kan bruge",
                      "has more levels than a pack can use");
        take_out(int(i) + 1, int(i) + 1, "");
        after = open_[i];
      }
      if (after.brackets < 0) after.brackets = 0;
      open_.push_back(after);
    }
  }

  void take_out(int first, int last, std::string instead) {
    for (int line = first; line <= last; line++) lines_[std::size_t(line) - 1].clear();
    lines_[std::size_t(first) - 1] = std::move(instead);
    mended_.insert(first);
  }

  void mend(const toml::parse_error& error) {
    int count = int(lines_.size());
    int line = std::clamp(int(error.source().begin.line), 1, count);
    int first = line;
    while (first > 1 && !open_[std::size_t(first) - 1].fresh()) first--;
    int next = first + 1; // the line after the statement
    while (next <= count && !open_[std::size_t(next) - 1].fresh() &&
           !looks_like_beginning(lines_[std::size_t(next) - 1]))
      next++;
    bool closed = next <= count && open_[std::size_t(next) - 1].fresh();
    std::string description(error.description()), word = first_word(lines_[std::size_t(first) - 1]);
    bool twice = description.find("redefine") != std::string::npos;
    std::string begun = lines_[std::size_t(first) - 1];
    bool header =
        begun.find_first_not_of(" \t") != std::string::npos && begun[begun.find_first_not_of(" \t")] == '[';

    if (mended_.count(first)) { // mending it once did not do: out with it
    } else if (twice && header_name(begun) == "step.vote")
      problems_.add(line, "step.vote", "står der allerede: et trin har kun én afstemning",
                    "is there already: a step has only one vote");
    else if (twice && header)
      problems_.add(line, header_name(begun),
                    "står der allerede. Skriv overskriften med to klammer, som [[step]]",
                    "is there already. Write the header with two brackets, like [[step]]");
    else if (twice) {
      std::string name = quoted_word(description);
      problems_.add(line, name, "står der to gange her", "is given twice here");
    } else if (!closed)
      problems_.add(
          first, word,
          "begynder her, men bliver aldrig afsluttet. Mangler der et anførselstegn eller en klamme?",
          "begins here but never ends. Is a quotation mark or a bracket missing?");
    else
      problems_.add(line, word,
                    "kan ikke læses. Mangler der et anførselstegn, et lighedstegn eller en klamme? (" +
                        description + ")",
                    "can't be read. Is a quotation mark, an equals sign or a bracket missing? (" +
                        description + ")");

    std::string instead; // a second vote's fields must not end up in the first
    if (header && (mended_.count(first) || (twice && header_name(begun) == "step.vote")))
      instead = "[[mended-" + std::to_string(first) + "]]";
    else if (header && !header_name(begun).empty()) instead = whole_header(header_name(begun));
    else if (header) instead = "[[mended-" + std::to_string(first) + "]]";
    else if (!twice && !word.empty() && !mended_.count(first)) instead = word + " = 0";
    if (instead == begun) instead.clear();
    take_out(first, mended_.count(first) ? std::max(next - 1, line) : std::max(first, next - 1), instead);
  }

  Problems& problems_;
  std::vector<std::string> lines_;
  std::vector<Open> open_; ///< before each line
  std::set<int> mended_;
};

} // namespace

Syntax read_toml(const std::string& text, Problems& problems) {
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  return Mender(std::string(rest), problems).read();
}

} // namespace files
