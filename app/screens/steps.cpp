#include "screens/steps.h"

namespace screens {

using workshop::StepKind;

void step_screen(Frame& f, const workshop::Session& s, Rect area, StepViews& views) {
  switch (workshop::current_step(s).kind) {
  case StepKind::check_in: return check_in_screen(f, s, area, views.check_in);
  case StepKind::story: return story_screen(f, s, area);
  case StepKind::kerneopgave: return kerneopgave_screen(f, s, area, views.kerneopgave);
  case StepKind::board: return board_screen(f, s, area, views.board);
  case StepKind::dilemma: return dilemma_screen(f, s, area, views.dilemma);
  case StepKind::actions: return actions_screen(f, s, area, views.actions);
  case StepKind::close: return close_screen(f, s, area, views.close);
  case StepKind::writing: return writing_screen(f, s, area, views.writing);
  case StepKind::reflection: return reflection_screen(f, s, area);
  case StepKind::vote: return vote_screen(f, s, area, views.vote);
  case StepKind::cards: return cards_screen(f, s, area, views.cards);
  case StepKind::wheel: return wheel_screen(f, s, area, views.wheel);
  case StepKind::agreements: return agreements_screen(f, s, area, views.agreements);
  case StepKind::follow_up: return follow_up_screen(f, s, area, views.follow_up);
  case StepKind::gallery: return gallery_screen(f, s, area, views.gallery);
  case StepKind::check_out: return check_out_screen(f, s, area, views.check_out);
  case StepKind::pause: return pause_screen(f, s, area);
  }
}

} // namespace screens
