// Purpose: what the cards on leading and following say themselves. Invariant: every word is there in Danish
// and in English.
#pragma once

#include <string>

namespace screens {

struct CardsWords {
  const char* pair; ///< "Par {}"; the second {} is not used
  const char *write_task, *change_task, *no_task;
  const char* task;             ///< "Opgaven: {}"
  const char *draw, *none_left; ///< a deck
  const char *keep, *kept, *pass, *put_back, *draw_more;
  const char *to_the_task, *to_the_cards;
  const char *who_leads, *who_follows, *add_stretch, *empty_stretch;
  const char* how;   ///< what to do in the second stage
  const char* pages; ///< "{} af {}"
};

/// "en": English; all else Danish.
const CardsWords& cards_words(const std::string& language);

} // namespace screens
