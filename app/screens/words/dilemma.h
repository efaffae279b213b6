// Purpose: what the dilemma step says itself. Invariant: every word is there in Danish and in English.
#pragma once

#include <string>

namespace screens {

struct DilemmaWords {
  const char* voted;                        ///< "{} af {}": how many have voted
  const char *all_answered, *take_the_next; ///< of one question; of several
  const char *most_divided, *divided, *most_agree, *agreed, *moved_already, *not_voted;
  const char *we_agree, *we_differ; ///< all that fewer than five are told
  const char* why_no_split;
  const char *hear_both, *hear_all, *vote_again, *one_more, *to_the_votes, *to_the_talk;
  const char *good, *lost, *said, *add;
  const char* talk_first;      ///< over the question of the dilemma that divides most
  const char* vote_again_here; ///< before the second vote
  const char *at_first, *now, *unchanged;
  const char *we_moved, *we_stayed, *agree_now, *differ_now;
};

/// "en": English; all else Danish.
const DilemmaWords& dilemma_words(const std::string& language);

} // namespace screens
