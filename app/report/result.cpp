#include "report/result.h"

#include <algorithm>
#include <ctime>
#include <set>
#include <unordered_map>

namespace report {

namespace {

/// Year 1970 to 9999, in which every calendar library agrees.
bool on_the_calendar(workshop::Time t) { return t > 0 && t < 253'402'300'800 * workshop::second; }

} // namespace

bool written(const std::string& text) { return text.find_first_not_of(" \t\r\n") != std::string::npos; }

std::vector<Lying> lying_in_field(const workshop::Session& s, int field) {
  std::vector<Lying> all;
  std::unordered_map<workshop::Id, std::size_t> stacks; // where each one is in `all`
  for (auto note = s.notes.rbegin(); note != s.notes.rend(); ++note) {
    auto known = note->stack ? stacks.find(note->stack) : stacks.end();
    if (known != stacks.end()) {
      all[known->second].notes.push_back(&*note);
      continue;
    }
    if (note->stack) stacks[note->stack] = all.size();
    all.push_back({note->stack, workshop::stack_name(s, note->stack), {&*note}});
  }
  std::erase_if(all, [&](const Lying& l) { return workshop::field_at(s, l.notes.front()->place) != field; });
  std::reverse(all.begin(), all.end()); // notes in the very same place: the lowest first
  std::stable_sort(all.begin(), all.end(), [](const Lying& a, const Lying& b) {
    workshop::Place p = a.notes.front()->place, q = b.notes.front()->place;
    return p.y != q.y ? p.y < q.y : p.x < q.x;
  });
  for (Lying& l : all)
    if (l.notes.size() == 1) l.stack = 0, l.name.clear(); // a stack of one is none
  return all;
}

std::vector<std::string> pictures_of(const workshop::Session& s) {
  std::vector<std::string> names;
  std::set<std::string> known;
  for (const workshop::Note& note : s.notes)
    if (!note.picture.empty() && known.insert(note.picture).second) names.push_back(note.picture);
  return names;
}

std::vector<int> told_polls(const workshop::Session& s) {
  std::vector<int> steps;
  for (int i = 0; i < int(s.agenda.steps.size()); i++) {
    bool open = s.agenda.steps[i].kind == workshop::StepKind::check_in || workshop::poll_of(s, i).revealed;
    if (open && workshop::votes_cast(workshop::poll_of(s, i)) > 0) steps.push_back(i);
  }
  return steps;
}

std::vector<std::string> answer_texts(const workshop::Agenda& agenda, const workshop::Step& step) {
  if (step.kind == workshop::StepKind::check_in) return agenda.moods;
  std::vector<std::string> texts;
  if (const workshop::Dilemma* dilemma = workshop::dilemma_of(agenda, step))
    for (const workshop::Option& option : dilemma->options) texts.push_back(option.text);
  return texts;
}

std::string utc_text(workshop::Time t) {
  std::time_t seconds = t / workshop::second;
  std::tm parts{};
  if (!on_the_calendar(t) || !gmtime_r(&seconds, &parts)) return {};
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return text;
}

std::string date_text(workshop::Time t, const std::string& language) {
  static const char* const danish[] = {"januar", "februar", "marts",     "april",   "maj",      "juni",
                                       "juli",   "august",  "september", "oktober", "november", "december"};
  static const char* const english[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  std::time_t seconds = t / workshop::second;
  std::tm parts{};
  if (!on_the_calendar(t) || !localtime_r(&seconds, &parts)) return {};
  bool in_english = language == "en";
  return std::to_string(parts.tm_mday) + (in_english ? " " : ". ") +
         (in_english ? english : danish)[parts.tm_mon] + " " + std::to_string(1900 + parts.tm_year);
}

} // namespace report
