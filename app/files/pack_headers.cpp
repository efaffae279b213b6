#include "files/pack_headers.h"

#include "language/letters.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace files {

namespace {

constexpr std::size_t most_lines = 5; // told of one mistake made many times

const std::vector<std::string> header_names = {"perspective", "dilemma",   "dilemma.option", "deck",
                                               "deck.card",   "direction", "step",           "step.vote"};

bool is_name(const std::string& word) {
  return std::find(header_names.begin(), header_names.end(), word) != header_names.end();
}

/// Without quotes and spaces, which TOML allows.
std::string bare(std::string_view name) {
  std::string word;
  for (char c : name)
    if (c != ' ' && c != '\t' && c != '"' && c != '\'') word += c;
  return word;
}

/// The known name that is a letter or two away; the last part of a name will do.
std::string meant_by(const std::string& written) {
  if (written.empty() || written.size() > 40) return {};
  if (is_name(written)) return written;
  std::string word = language::lower(written), best;
  std::size_t least = (word.size() < 5 ? 1 : 2) + 1;
  for (const std::string& name : header_names)
    for (const std::string& way : {name, name.substr(name.find('.') + 1)})
      if (way != name && way[0] != word[0]) continue; // "note" is no vote
      else if (std::size_t d = letters_apart(word, way); d < least) {
        least = d;
        best = name;
      }
  return best;
}

/// "The same goes for line 12, 30 and 41"; nothing where there is but one.
Sentence same_goes_for(const std::set<int>& lines) {
  Sentence more;
  std::size_t told = 0;
  for (auto at = std::next(lines.begin()); at != lines.end(); ++at) {
    if (told == most_lines) return {more.danish + " …", more.english + " …"};
    bool last = std::next(at) == lines.end();
    std::string number = std::to_string(*at);
    if (told++ == 0) more = {"Det samme gælder linje " + number, "The same goes for line " + number};
    else
      more = {more.danish + (last ? " og " : ", ") + number, more.english + (last ? " and " : ", ") + number};
  }
  return more;
}

} // namespace

Header read_header(std::string_view line) {
  Header header;
  std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  std::size_t name = std::min(line.find_first_not_of("[({<", begin), line.size());
  std::size_t end = std::min(line.find_first_of("])}>#", name), line.size());
  std::size_t after = std::min(line.find_first_not_of("])}>", end), line.size());
  header.written = bare(line.substr(name, end - name));
  header.meant = meant_by(header.written);
  std::size_t rest = line.find_first_not_of(" \t", after);
  header.alone = rest == std::string_view::npos || line[rest] == '#';
  std::size_t brackets = header.meant == "step.vote" ? 1 : 2;
  header.right = header.written == header.meant && !header.meant.empty() && header.alone &&
                 line.substr(begin, name - begin) == std::string(brackets, '[') &&
                 line.substr(end, after - end) == std::string(brackets, ']');
  return header;
}

bool is_bare_header(std::string_view line) {
  constexpr std::string_view around = " \t[](){}<>:;";
  std::size_t begin = std::min(line.find_first_not_of(around), line.size());
  return is_name(std::string(line.substr(begin, line.find_last_not_of(around) + 1 - begin)));
}

std::string whole_header(const std::string& name) {
  return name == "step.vote" ? "[" + name + "]" : "[[" + name + "]]";
}

std::string above_header(const std::string& name) {
  std::size_t dot = name.find('.');
  return dot == std::string::npos ? std::string() : name.substr(0, dot);
}

std::string missing_header(const std::set<std::string>& fields, const std::string& last) {
  auto has = [&](const char* field) { return fields.count(field) > 0; };
  if (has("minutes") && has("kind")) return "step";
  if (has("scene")) return "dilemma";
  if (has("text")) return last.starts_with("dilemma") ? "dilemma.option" : "deck.card";
  if (has("prompts")) return last.empty() || last == "perspective" ? "perspective" : "direction";
  if (has("kind")) return last == "step" ? "step.vote" : "";
  return has("title") ? "deck" : "";
}

void WrongHeaders::add(int line, const std::string& name, const std::string& text, const Sentence& sentence) {
  Wrong& wrong = list_.try_emplace(text, Wrong{name, sentence, {}}).first->second;
  wrong.lines.insert(line);
}

void WrongHeaders::tell(Problems& problems) const {
  for (const auto& [text, wrong] : list_) {
    Sentence more = same_goes_for(wrong.lines);
    const char* stop = more.english.empty() ? "" : wrong.sentence.english.ends_with('?') ? " " : ". ";
    problems.add(*wrong.lines.begin(), shown(wrong.name), wrong.sentence.danish + stop + more.danish,
                 wrong.sentence.english + stop + more.english);
  }
}

Sentence about_header(const Header& header) {
  if (header.meant.empty()) {
    std::string list;
    for (const std::string& name : header_names) list += (list.empty() ? "" : ", ") + whole_header(name);
    return {"er ikke en overskrift, som en pakke kan have. Vælg en af: " + list,
            "is not a header that a pack can have. Choose one of: " + list};
  }
  std::string whole = whole_header(header.meant);
  if (header.written != header.meant)
    return {"er ikke en overskrift her. Mente du »" + whole + "«?",
            "is not a header here. Did you mean “" + whole + "”?"};
  if (!header.alone)
    return {"skal stå alene på sin linje, som " + whole, "must be alone on its line, like " + whole};
  if (header.meant == "step.vote")
    return {"skal skrives med én klamme om navnet, som " + whole,
            "must be written with one bracket around the name, like " + whole};
  return {"skal skrives med to klammer om navnet, som " + whole,
          "must be written with two brackets around the name, like " + whole};
}

} // namespace files
