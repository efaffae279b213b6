#include "files/pack_syntax.h"

#include "files/pack_cause.h"
#include "files/pack_headers.h"
#include "files/pack_lines.h"
#include "workshop/text.h"

#include <algorithm>
#include <vector>

namespace files {

namespace {

constexpr int most_dots =
    16; // in one key: deeper tables are nonsense, and their tree would be too deep to walk
constexpr int most_attempts = 60; // at mending one file

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
    int line = 0;
    for (int attempt = 0; attempt < most_attempts; attempt++) {
      follow();
      std::string text;
      for (const std::string& each : lines_) text += each + "\n";
      try {
        result.tree = toml::parse(text);
        if (take_out_orphans()) continue;
        headers_.tell(problems_);
        result.mended = mended_;
        return result;
      } catch (const toml::parse_error& error) {
        line = mend(error);
      }
    }
    headers_.tell(problems_);
    problems_.add(
        line, {}, "her er der så mange fejl, at resten af filen ikke er læst. Ret dem først",
        "there are so many errors up to here that the rest of the file was not read. Mend them first");
    result.read = false;
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
    bool top = true; // no header yet
    for (std::size_t i = 0; i < lines_.size(); i++) {
      if (top && open_[i].fresh() && first_word(lines_[i]) == "id") top = !put_header(int(i) + 1);
      if (open_[i].fresh() && (begins_header(lines_[i]) || is_bare_header(lines_[i]))) {
        if (!mended_.count(int(i) + 1)) check_header(int(i) + 1);
        top = false;
      }
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

  /// A header that is wrong is told and made what it was meant to be, so that what stands below it is read as
  /// meant.
  void check_header(int line) {
    std::string& text = lines_[std::size_t(line) - 1];
    Header header = read_header(text);
    if (header.right) return;
    headers_.add(line, header.written, text, about_header(header));
    if (header.meant.empty()) take_out(line, line, swallowing(line));
    else text = whole_header(header.meant);
  }

  /// Headers that come before the one they belong below. True: there were some.
  bool take_out_orphans() {
    bool any = false;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < lines_.size(); i++) {
      int line = int(i) + 1;
      if (!open_[i].fresh() || !begins_header(lines_[i]) || mended_.count(line)) continue;
      Header header = read_header(lines_[i]);
      std::string above = above_header(header.meant);
      seen.insert(header.meant);
      if (above.empty() || seen.count(above)) continue;
      std::string whole = whole_header(above);
      headers_.add(line, header.written, lines_[i],
                   {"skal stå under den " + whole + ", den hører til, og der er ingen over den",
                    "must stand below the " + whole + " it belongs to, and there is none above it"});
      take_out(line, line, swallowing(line));
      any = true;
    }
    return any;
  }

  /// A field that begins something new, although no header does: the header is put into the empty line above,
  /// so that all lines keep their numbers. False: there is no empty line, or it can't be told which header.
  bool put_header(int line) {
    if (line < 2 || !open_[std::size_t(line) - 2].fresh() || !is_empty(lines_[std::size_t(line) - 2]))
      return false;
    std::set<std::string> fields;
    for (std::size_t i = std::size_t(line) - 1; i < lines_.size() && !begins_header(lines_[i]); i++)
      if (looks_like_beginning(lines_[i])) fields.insert(first_word(lines_[i]));
    int above = line - 1;
    while (above > 0 && !begins_header(lines_[std::size_t(above) - 1])) above--;
    std::string last = above > 0 ? read_header(lines_[std::size_t(above) - 1]).meant : std::string();
    std::string name = missing_header(fields, last), whole = whole_header(name);
    if (name.empty()) return false;
    problems_.add(line, first_word(lines_[std::size_t(line) - 1]),
                  "begynder noget nyt. Mangler overskriften " + whole + " over linjen?",
                  "begins something new. Is the header " + whole + " missing above the line?");
    lines_[std::size_t(line) - 2] = whole;
    return true;
  }

  /// A header for what can't be read: what stands below it is passed over.
  static std::string swallowing(int line) { return "[[mended-" + std::to_string(line) + "]]"; }

  void take_out(int first, int last, std::string instead) {
    for (int line = first; line <= last; line++) lines_[std::size_t(line) - 1].clear();
    lines_[std::size_t(first) - 1] = std::move(instead);
    mended_.insert(first);
  }

  /// The line that was mended.
  int mend(const toml::parse_error& error) {
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
    bool header = begins_header(begun);
    std::string name = header ? read_header(begun).meant : std::string();

    if (twice && header && take_out_orphans()) return line;
    if (twice && !header && (word == "id" || word == "kind") && put_header(first)) return line;
    if (mended_.count(first)) { // mending it once did not do: out with it
    } else if (twice && name == "step.vote")
      problems_.add(line, "step.vote", "står der allerede: et trin har kun én afstemning",
                    "is there already: a step has only one vote");
    else if (twice && header)
      problems_.add(line, name, "står der allerede. Skriv det kun ét sted",
                    "is there already. Write it in one place");
    else if (twice) {
      std::string key = quoted_word(description);
      problems_.add(line, key, "står der to gange her", "is given twice here");
    } else if (!closed)
      problems_.add(
          first, word,
          "begynder her, men bliver aldrig afsluttet. Mangler der et anførselstegn eller en klamme?",
          "begins here but never ends. Is a quotation mark or a bracket missing?");
    else {
      std::string statement;
      for (int each = first; each < std::max(next, line + 1); each++)
        statement += lines_[std::size_t(each) - 1] + " ";
      Sentence way = way_to_mend(statement);
      problems_.add(line, word, "kan ikke læses. " + way.danish, "can't be read. " + way.english);
    }

    std::string instead; // a second vote's fields must not end up in the first
    if (header && (mended_.count(first) || twice)) instead = swallowing(first);
    else if (header) instead = name.empty() ? swallowing(first) : whole_header(name);
    else if (!twice && !word.empty() && !mended_.count(first)) instead = word + " = 0";
    if (instead == begun) instead.clear();
    take_out(first, mended_.count(first) ? std::max(next - 1, line) : std::max(first, next - 1), instead);
    return line;
  }

  Problems& problems_;
  std::vector<std::string> lines_;
  std::vector<Open> open_; ///< before each line
  std::set<int> mended_;
  WrongHeaders headers_;
};

} // namespace

Syntax read_toml(const std::string& text, Problems& problems) {
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  return Mender(std::string(rest), problems).read();
}

} // namespace files
