// Purpose: the words of the actions step. Invariant: every field is set in both languages (words_test).
#pragma once

#include <string>

namespace screens {

struct ActionWords {
  const char *first_hint, *serves_hint, *role_hint; ///< what an empty place asks for
  const char *first_is, *serves_is;                 ///< before what was written there
  const char* nothing_to_choose;
  const char *task, *task_with_dots; ///< while they choose; {}: how many at most
  const char *choose, *collect;      ///< what stage/next and stage/back do
  const char *keep, *kept;           ///< the button of one action, off and on
  const char* kept_of;               ///< {} of at most {}
};

/// "en": English; all else Danish.
const ActionWords& action_words(const std::string& language);

} // namespace screens
