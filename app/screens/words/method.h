// Purpose: the words of the quiet steps: agreements, reflection, break, last time's actions, the gallery,
// parking.
#pragma once

#include <string>

namespace screens {

struct MethodWords {
  const char *our_agreements, *agreements_come, *choose_some, *some_more, *rather_fewer;
  const char *only_yours, *write_for_yourself;
  const char *we_begin_again, *minutes_of_break;
  const char *done, *on_the_way, *dropped, *learned, *no_past, *last_time;
  const char *to_start, *not_shown_yet, *fetch_room, *share_room, *save_report, *no_rooms, *looks_for_rooms,
      *no_other_sessions, *remove_room, *all_rooms, *which_room, *more_lines;
  const char *which_workshop, *follows_none, *no_session_to_follow;
  const char *parking, *parking_hint;
  const char *close_together, *far_apart, *wait_for_all, *wait_for_five;
  const char *minutes_left, *one_minute_left;
};

const MethodWords& method_words(const std::string& language);

} // namespace screens
