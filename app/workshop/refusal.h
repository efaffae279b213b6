// Purpose: why an op can't happen now. A refused op is a normal result with a sentence for the room.
// Invariant: each has a sentence of its own in each language.
#pragma once

#include <string>

namespace workshop {

/// Why an op can't happen now.
enum class Refusal {
  no_such_step,
  no_such_note,
  no_such_draft,
  no_such_action,
  no_such_answer,
  no_such_field,
  no_such_colour,
  no_such_stack,
  no_such_stroke,
  no_such_picture,
  bad_size,
  bad_stroke,
  clock_runs,
  clock_stands,
  clock_at_limit,
  people_out_of_range,
  id_taken,
  place_in_list,
  off_the_board,
  text_too_long,
  text_not_clean,
  already_revealed,
  nothing_revealed,
  everybody_has_voted,
  no_vote_to_take_back,
  too_many,
  already_closed,
  not_closed,
  bad_clocks,
  no_such_slip,
  no_such_card,
  no_such_stage,
  no_such_language,
  no_such_word,
  no_such_room,
  not_in_the_plan,
  nothing_to_vote_on,
  votes_came_since,
  no_dots_left,
  enough_dots_there,
  enough_actions_kept,
  card_is_out,
  bad_turns,
  room_is_here,
  reveal_first,
};

/// One plain sentence, in "da" or "en" (anything else: Danish).
std::string sentence(Refusal, const std::string& language);

} // namespace workshop
