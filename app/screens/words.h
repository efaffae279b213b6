// Purpose: every word the program itself says on the screen, in Danish and English. What a workshop says
// comes from its content pack instead.
#pragma once

#include <string>

namespace screens {

struct Words {
  const char *tagline, *new_workshop, *continue_last, *recent, *no_recent, *quit, *other_language;
  const char *pick_agenda, *no_agendas, *team_question, *team_hint, *begin, *cancel;
  const char* step_of; ///< "{} af {}"
  const char *finished, *minutes_short, *hours_short;
  const char *next, *back, *undo, *start, *pause, *paused, *overtime;
  const char* our_kerneopgave;
  const char *people, *answered; ///< "{} af {} har svaret"
  const char* everyone_answered;
  const char *add_draft, *empty_draft, *choose, *chosen, *no_drafts;
  const char *add_note, *empty_note;
  const char *voted, *reveal, *hide_votes, *vote_here, *talk_now;
  const char* action_seat; ///< {}: an action's number, {}: which of its fields is written
  const char *what, *who, *when, *what_hint, *when_hint, *add_action, *no_actions;
  const char *notes, *votes, *actions, *drafts, *finish, *all_saved, *none_chosen;
  const char *done, *writing_note, *writing_draft, *writing_team, *delete_, *space;
  const char* ok;
  const char *edit, *ink, *picture, *colour, *copy, *stack, *to_top, *name_stack, *fan, *split, *take_out,
      *take_back, *one_note, *writing_stack, *inking, *eraser, *all_seats_taken;
  const char* language;                ///< "da" or "en"
  const char *slide_across, *slide_up; ///< {}: what it leads to
  const char *one_draft, *one_action, *several_actions, *history, *settings, *help, *pick_picture,
      *no_picture, *nothing_done, *taken_back, *built_upon, *open_copy, *controls_stand, *at_left, *at_bottom,
      *at_right, *the_board, *board_free, *board_fixed, *show_hands, *yes, *no, *keyboards, *danish_keys,
      *english_keys, *program_language, *with_fingers, *with_keys, *help_drag, *help_pinch, *help_write,
      *help_ring, *help_stack, *help_lasso, *help_next, *key_walk, *help_walk, *key_press, *help_press,
      *key_nudge, *help_nudge, *key_ring, *help_key_ring, *key_pan, *help_pan, *key_zoom, *help_zoom,
      *key_step, *help_step, *key_undo, *help_undo, *key_close, *help_close, *key_quit, *help_quit;
  const char *somebody_picks, *somebody_writes;
  const char *writing_first, *writing_serves, *writing_slip, *writing_past, *writing_own, *one_slip, *slips;
  const char* time_is_out; ///< nobody can write now
  const char* quoted;      ///< {}: what was written
};

/// "en": English; all else Danish.
const Words& words_in(const std::string& language);

/// Puts values in place of each {} in turn.
std::string filled(const char* pattern, const std::string& first, const std::string& second = {});
std::string filled(const char* pattern, int first, int second);

} // namespace screens
