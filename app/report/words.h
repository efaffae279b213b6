// Purpose: the words of the Markdown report, in the languages of agendas. Invariant: every field is set.
#pragma once

#include <string>

namespace report {

struct Words {
  const char *people, *one_person, *open, *closed;
  const char *kerneopgave, *no_kerneopgave, *versions, *version, *drafts, *chosen, *worries, *consent;
  const char *no_notes, *notes_hidden, *writing_hidden, *answers_unshown, *forgotten, *stack, *drawing,
      *picture, *dot, *dots, *against;
  const char *answer, *votes, *before, *after, *move, *few, *agreed, *not_agreed, *cast, *raised, *good,
      *lost, *said, *right, *up;
  const char *task, *pair, *leads, *follows, *stretches, *first_leads, *second_leads, *cards, *say;
  const char *direction, *now, *wanted, *ring, *needs;
  const char *agreements, *proposals;
  const char *last_time, *became, *states[4], *learned;
  const char *kept, *not_kept, *no_actions, *what, *first_step, *who, *when, *perspective, *serves;
  const char *parked, *rooms_notes, *rooms_actions;
  const char *time, *step, *planned, *spent, *over, *colophon, *mission, *anonymous;
};

/// "en", else Danish.
const Words& words(const std::string& language);

} // namespace report
