// Purpose: what the wheel of directions says itself. Invariant: every word is there in Danish and in English.
#pragma once

#include <string>

namespace screens {

struct WheelWords {
  const char *now, *wanted;                    ///< the switch: what a mark is for
  const char *put_now, *put_wanted;            ///< what to do
  const char *all_now, *all_wanted, *all_both; ///< all marks are set: of one kind, and what comes then
  const char* far_out;                         ///< that far out is not better
  const char *little, *much;                   ///< the ends of a spoke
  const char* placed;                          ///< "{} af {}": marks in one direction
  const char *show, *to_the_marks;
  const char *most, *more, *fits, *less; ///< a gap in a word
  const char* one_mark;                  ///< what a dot is
  const char* by_hands;                  ///< "{}": marks that were raised hands
  const char* too_few;                   ///< for an average
  const char *add, *said, *needs;        ///< needs: where the step names no column
};

/// "en": English; all else Danish.
const WheelWords& wheel_words(const std::string& language);

} // namespace screens
