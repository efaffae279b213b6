// Purpose: the words of who leads the day: the script, the plan, the clock of the day, what is offered when
// the time of a step is out, freezing and blanking the picture, the end's light and sound.
#pragma once

#include <string>

namespace screens {

struct FacilitatorWords {
  const char* next_question;               ///< of the hands that are counted
  const char *script, *now, *hands, *plan; ///< the button, and the tabs of the drawer
  const char *where, *say, *lines, *purpose, *outcome, *then, *parked, *last_step, *more_below;
  const char *done_at, *on_time, *behind, *ahead; ///< {}: a time; minutes
  const char* has_voted;                          ///< {} of {}
  const char *slips_written, *drafts_written;
  const char *count_hands, *no_vote_now;
  const char *go_there, *drop, *add, *not_held;
  const char *take, *park, *go_on; ///< {}: the step that gives
  const char *freeze, *blank, *large, *small, *frozen, *unfreeze, *unblank, *show_again, *key_blank;
  const char *sound, *bell, *wood, *bowl, *harp, *volume, *try_sound, *second_screen, *swap_screens;
};

const FacilitatorWords& facilitator_words(const std::string& language);

} // namespace screens
