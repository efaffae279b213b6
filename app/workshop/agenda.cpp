#include "workshop/agenda.h"

#include <cstring>

namespace workshop {

namespace {
constexpr const char* kind_names[] = {"check-in", "story",   "kerneopgave", "board",
                                      "dilemma",  "actions", "close"};
}

int planned_minutes(const Agenda& agenda) {
  int sum = 0;
  for (const Step& step : agenda.steps) sum += step.minutes;
  return sum;
}

const Dilemma* dilemma_of(const Agenda& agenda, const Step& step) {
  if (step.kind != StepKind::dilemma) return nullptr;
  for (const Dilemma& d : agenda.dilemmas)
    if (d.id == step.dilemma) return &d;
  return nullptr;
}

int answers_of(const Agenda& agenda, const Step& step) {
  if (step.kind == StepKind::check_in) return static_cast<int>(agenda.moods.size());
  const Dilemma* d = dilemma_of(agenda, step);
  return d ? static_cast<int>(d->options.size()) : 0;
}

const char* name_of(StepKind kind) { return kind_names[static_cast<int>(kind)]; }

bool kind_named(const std::string& name, StepKind& out) {
  for (int i = 0; i < int(std::size(kind_names)); i++)
    if (name == kind_names[i]) {
      out = static_cast<StepKind>(i);
      return true;
    }
  return false;
}

} // namespace workshop
