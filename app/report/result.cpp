#include "report/result.h"

#include "workshop/dots_told.h"

#include <algorithm>
#include <ctime>
#include <numeric>
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
  if (!notes_told(s)) return all;
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
  if (!notes_told(s)) return names;
  for (const workshop::Note& note : s.notes)
    if (!note.picture.empty() && known.insert(note.picture).second) names.push_back(note.picture);
  return names;
}

namespace {

/// Of a poll or a round.
template<typename Votes>
Told told(const Votes& v) {
  Told t;
  t.about = v.about;
  t.cast = workshop::votes_cast(v);
  t.raised = workshop::hands_counted(v);
  t.agreement_told = workshop::agreement_may_show(v);
  if (workshop::split_may_show(v)) t.split = v.votes;
  t.agreed = t.agreement_told && std::count(v.votes.begin(), v.votes.end(), t.cast) == 1;
  return t;
}

bool shown(const workshop::Session& s, int step, int question) {
  return workshop::poll_of(s, step, question).revealed ||
         workshop::vote_of(s.agenda, s.agenda.steps[std::size_t(step)], question).at_once;
}

} // namespace

std::vector<Told> told_votes(const workshop::Session& s, int step, int question) {
  const workshop::Poll& poll = workshop::poll_of(s, step, question);
  std::vector<Told> all;
  for (const workshop::Round& r : poll.past)
    if (workshop::votes_cast(r)) all.push_back(told(r));
  if (!shown(s, step, question) || !workshop::votes_cast(poll)) return all;
  all.push_back(told(poll));
  all.back().now = true;
  return all;
}

ToldDots told_dots(const workshop::Session& s, int step, workshop::Id thing) {
  const workshop::Poll& poll = workshop::poll_of(s, step);
  if (workshop::dots_told(s, step) != workshop::DotsTold::all) return {};
  workshop::Dots dots = workshop::dots_on(s, poll, thing);
  return {dots.plus, dots.minus};
}

std::vector<const workshop::Slip*> told_slips(const workshop::Session& s, int step, int column) {
  if (step >= 0 && workshop::writing_hidden(s, step)) return {};
  std::vector<const workshop::Slip*> slips = workshop::slips_in(s, step, column);
  std::erase_if(slips, [](const workshop::Slip* slip) { return !written(slip->text); });
  return slips;
}

std::vector<const workshop::Draft*> told_drafts(const workshop::Session& s) {
  std::vector<const workshop::Draft*> list;
  for (const workshop::Draft& d : s.drafts)
    if (written(d.text) && workshop::draft_told(s, d)) list.push_back(&d);
  return list;
}

std::vector<std::string> answer_texts(const workshop::Agenda& agenda, const workshop::Step& step,
                                      int question) {
  workshop::Vote vote = workshop::vote_of(agenda, step, question);
  if (vote.kind != workshop::VoteKind::consent) return vote.options;
  if (agenda.language == "en") return {"Yes", "Yes, with a worry", "Not yet"};
  return {"Ja", "Ja, med en bekymring", "Ikke endnu"};
}

int mean_tenths(const std::vector<Told>& votes) {
  if (votes.empty() || votes.back().split.empty()) return 0;
  int sum = 0, place = 0;
  for (int v : votes.back().split) sum += ++place * v;
  return (20 * sum + votes.back().cast) / (2 * votes.back().cast);
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
