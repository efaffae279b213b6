// Purpose: the words of the board's stages. Invariant: every field is set in both languages (words_test).
#pragma once

#include <string>

namespace screens {

struct BoardWords {
  const char *show_all, *read_together, *put_dots;      ///< what stage/next does
  const char *write_on, *gather_again;                  ///< what stage/back does
  const char *tidy, *pull_down, *push_up, *whole_board; ///< what the board's buttons do, in a word or two
  const char* hidden_notes;                             ///< why a hidden note does not open
  const char* most_dotted;                              ///< a list, and the button that opens it
  const char* forgotten; ///< under the heading of the field with the fewest notes
};

/// "en": English; all else Danish.
const BoardWords& board_words(const std::string& language);

} // namespace screens
