#include "workshop/told.h"

namespace workshop {

int step_told_with(const Session& s, StepKind kind) {
  int told = -1;
  bool beyond = false; // what comes after the current step
  for (int step : s.plan) {
    bool is = s.agenda.steps[std::size_t(step)].kind == kind;
    if (is && (told < 0 || !beyond)) told = step;
    beyond = beyond || step == s.step;
  }
  return told;
}

bool notes_told(const Session& s) {
  int step = step_told_with(s, StepKind::board);
  return step >= 0 && !writing_hidden(s, step);
}

bool drafts_hidden(const Session& s) {
  int step = step_told_with(s, StepKind::kerneopgave);
  return step >= 0 && writing_hidden(s, step);
}

bool draft_told(const Session& s, const Draft& draft) {
  return draft.version > 0 || draft.id == s.kerneopgave || !drafts_hidden(s);
}

bool slip_told(const Session& s, const Slip& slip) { return slip.step < 0 || !writing_hidden(s, slip.step); }

std::string deleted_text(const Session& s, const Op& op) {
  if (auto* o = std::get_if<DeleteNote>(&op)) {
    const Note* note = find_note(s, o->id);
    if (note && notes_told(s)) return note->text;
  } else if (auto* o = std::get_if<DeleteDraft>(&op)) {
    const Draft* draft = find_draft(s, o->id);
    if (draft && draft_told(s, *draft)) return draft->text;
  } else if (auto* o = std::get_if<DeleteAction>(&op)) {
    if (const Action* action = find_action(s, o->id)) return action->what;
  } else if (auto* o = std::get_if<DeleteSlip>(&op)) {
    const Slip* slip = find_slip(s, o->id);
    if (slip && slip_told(s, *slip)) return slip->text;
  }
  return {};
}

} // namespace workshop
