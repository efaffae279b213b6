// Purpose: the words of every vote: answers, dots, raised hands, results. Invariant: every field is set in
// both languages (words_test).
#pragma once

#include <string>

namespace screens {

struct VoteWords {
  const char *yes, *worry, *not_yet;            ///< the answers of consent
  const char* worries;                          ///< over those that were written down
  const char* vote_here;                        ///< before the reveal: how it is done
  const char *take_back, *tap_it;               ///< a button; the same while it waits for a tap
  const char* undo_one;                         ///< the same of a vote
  const char *tap_to_take_back, *tap_for_hands; ///< what a tap on an answer means then
  const char* raised;                           ///< a button: the next taps count raised hands
  const char* by_hands;                         ///< {}: how many of the votes were raised hands
  const char* hands;                            ///< the same by itself
  const char *votes, *one_vote;                 ///< {}: how many there are, once they are shown
  const char *agreed, *not_agreed;              ///< all that is shown of fewer than five votes
  const char* few;                              ///< why no more is shown
  const char* dots_left;                        ///< {} of {}
  const char *no_dots_left, *minus, *show_dots, *hide_dots;
  const char* only_most;      ///< in place of dots_left, when a handful sees its dots
  const char* nothing_to_dot; ///< a vote with dots, and there is nothing to put them on
};

/// "en": English; all else Danish.
const VoteWords& vote_words(const std::string& language);

} // namespace screens
