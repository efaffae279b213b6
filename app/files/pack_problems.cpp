#include "files/pack_problems.h"

#include "workshop/text.h"

#include <algorithm>

namespace files {

void Problems::add(int line, std::string field, std::string danish, std::string english) {
  if (list_.size() > most) return;
  if (list_.size() == most)
    list_.push_back(
        {file_,
         line,
         {},
         english_ ? "has more problems than are listed here" : "har flere fejl, end der er plads til her"});
  else list_.push_back({file_, line, std::move(field), workshop::clean(english_ ? english : danish)});
}

std::vector<Problem> Problems::take() {
  std::stable_sort(list_.begin(), list_.end(),
                   [](const Problem& a, const Problem& b) { return a.line < b.line; });
  return std::move(list_);
}

std::string as_line(const Problem& p) {
  std::string line = p.file;
  if (p.line > 0) line += ":" + std::to_string(p.line);
  line += ": ";
  if (!p.field.empty()) line += p.field + ": ";
  return line + p.sentence;
}

} // namespace files
