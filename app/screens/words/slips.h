// Purpose: the words of slips, of writing steps and of talking in turn.
#pragma once

#include <string>

namespace screens {

struct SlipWords {
  const char *add, *empty, *begin_here, *one_word, *written, *one_written, *show_all, *hide_again;
  const char *start_turns, *stop_turns, *next_turn, *turn_of, *seconds_each, *minutes_each, *minute_each;
};

const SlipWords& slip_words(const std::string& language);

} // namespace screens
