#include "workshop/agenda.h"

#include <algorithm>
#include <iterator>

namespace workshop {

namespace {

constexpr const char* step_names[] = {"check-in",  "story", "kerneopgave", "board",      "dilemma",
                                      "actions",   "close", "writing",     "reflection", "vote",
                                      "cards",     "wheel", "agreements",  "follow-up",  "gallery",
                                      "check-out", "break"};
constexpr const char* vote_names[] = {"none", "dots", "scale", "choice", "grid", "consent"};
constexpr const char* end_names[] = {"nothing", "ask", "lock"};

template<typename T, std::size_t N>
bool named(const std::string& name, const char* const (&names)[N], T& out) {
  auto at = std::find(std::begin(names), std::end(names), name);
  if (at == std::end(names)) return false;
  out = static_cast<T>(at - std::begin(names));
  return true;
}

template<typename T, typename Same>
bool alike(const std::vector<T>& a, const std::vector<T>& b, Same same) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}
template<typename T>
bool same_ids(const std::vector<T>& a, const std::vector<T>& b) {
  return alike(a, b, [](const T& x, const T& y) { return x.id == y.id; });
}

bool same_step(const Step& a, const Step& b) {
  return a.id == b.id && a.kind == b.kind && a.dilemmas == b.dilemmas && a.decks == b.decks &&
         a.columns.size() == b.columns.size() && a.vote.kind == b.vote.kind &&
         a.vote.budget == b.vote.budget && a.vote.cap == b.vote.cap && a.vote.minus == b.vote.minus &&
         a.vote.at_once == b.vote.at_once && a.vote.options.size() == b.vote.options.size();
}

} // namespace

static_assert(std::size(step_names) == int(StepKind::pause) + 1 && int(StepKind::pause) + 1 == step_kinds);

int planned_minutes(const Agenda& agenda) {
  int sum = 0;
  for (const Step& step : agenda.steps)
    if (!step.optional) sum += step.minutes;
  return sum;
}

const Dilemma* dilemma_of(const Agenda& agenda, const Step& step, int question) {
  if (step.kind != StepKind::dilemma || question < 0 || question >= int(step.dilemmas.size())) return nullptr;
  for (const Dilemma& d : agenda.dilemmas)
    if (d.id == step.dilemmas[std::size_t(question)]) return &d;
  return nullptr;
}

const Deck* deck_named(const Agenda& agenda, const std::string& id) {
  for (const Deck& d : agenda.decks)
    if (d.id == id) return &d;
  return nullptr;
}

int questions_of(const Agenda& agenda, const Step& step) {
  if (step.kind == StepKind::dilemma) return std::max(1, int(step.dilemmas.size()));
  if (step.kind == StepKind::wheel) return std::max(1, 2 * int(agenda.directions.size()));
  return 1;
}

Vote vote_of(const Agenda& agenda, const Step& step, int question) {
  Vote vote;
  switch (step.kind) {
  case StepKind::check_in:
    vote.kind = VoteKind::scale;
    vote.at_once = true;
    vote.options = agenda.moods;
    return vote;
  case StepKind::dilemma:
    if (const Dilemma* d = dilemma_of(agenda, step, question)) {
      vote.kind = VoteKind::choice;
      for (const Option& o : d->options) vote.options.push_back(o.text);
    }
    return vote;
  case StepKind::wheel:
    if (agenda.directions.empty()) return vote;
    vote.kind = VoteKind::scale;
    for (int ring = 1; ring <= limit::wheel_rings; ring++) vote.options.push_back(std::to_string(ring));
    return vote;
  case StepKind::kerneopgave: vote.kind = VoteKind::consent; return vote;
  case StepKind::board:
  case StepKind::actions:
  case StepKind::vote: return step.vote;
  default: return vote;
  }
}

int answers_of(const Agenda& agenda, const Step& step, int question) {
  Vote vote = vote_of(agenda, step, question);
  if (vote.kind == VoteKind::consent) return 3;
  return vote.kind == VoteKind::dots ? 0 : int(vote.options.size());
}

int stages_of(StepKind kind) {
  switch (kind) {
  case StepKind::kerneopgave: return 4;
  case StepKind::board:
  case StepKind::dilemma: return 3;
  case StepKind::writing:
  case StepKind::agreements:
  case StepKind::actions:
  case StepKind::cards:
  case StepKind::wheel: return 2;
  default: return 1;
  }
}

bool same_shape(const Agenda& a, const Agenda& b) {
  return a.id == b.id && a.moods.size() == b.moods.size() && same_ids(a.perspectives, b.perspectives) &&
         same_ids(a.directions, b.directions) &&
         alike(a.dilemmas, b.dilemmas,
               [](const Dilemma& x, const Dilemma& y) {
                 return x.id == y.id && same_ids(x.options, y.options);
               }) &&
         alike(a.decks, b.decks,
               [](const Deck& x, const Deck& y) { return x.id == y.id && same_ids(x.cards, y.cards); }) &&
         alike(a.steps, b.steps, same_step);
}

std::vector<Agenda> translations_of(const Agenda& agenda, const std::vector<Agenda>& all) {
  std::vector<Agenda> others;
  for (const Agenda& a : all)
    if (a.language != agenda.language && same_shape(agenda, a)) others.push_back(a);
  return others;
}

const char* name_of(StepKind kind) { return step_names[static_cast<int>(kind)]; }
const char* name_of(VoteKind kind) { return vote_names[static_cast<int>(kind)]; }
const char* name_of(AtEnd end) { return end_names[static_cast<int>(end)]; }

bool kind_named(const std::string& name, StepKind& out) { return named(name, step_names, out); }
bool kind_named(const std::string& name, VoteKind& out) { return named(name, vote_names, out); }
bool kind_named(const std::string& name, AtEnd& out) { return named(name, end_names, out); }

} // namespace workshop
