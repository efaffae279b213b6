// Purpose: every word that the program itself says, topic by topic.
#pragma once

#include "screens/words.h"
#include "screens/words/actions.h"
#include "screens/words/board.h"
#include "screens/words/cards.h"
#include "screens/words/dilemma.h"
#include "screens/words/facilitator.h"
#include "screens/words/kerneopgave.h"
#include "screens/words/look.h"
#include "screens/words/method.h"
#include "screens/words/slips.h"
#include "screens/words/votes.h"
#include "screens/words/wheel.h"

#include <cstring>
#include <string>
#include <type_traits>
#include <vector>

namespace test {

struct Said {
  const char* topic;
  const char* text;
};

/// Of a struct of nothing but `const char*`.
template<typename Words>
void collect(std::vector<Said>& all, const char* topic, const Words& words) {
  static_assert(std::is_trivially_copyable_v<Words> && sizeof(Words) % sizeof(const char*) == 0);
  const char* texts[sizeof(Words) / sizeof(const char*)];
  std::memcpy(texts, &words, sizeof texts);
  for (const char* text : texts) all.push_back({topic, text});
}

/// In the same order in every language.
inline std::vector<Said> all_said(const std::string& language) {
  std::vector<Said> all;
  collect(all, "kerneopgave", screens::kerneopgave_words(language));
  collect(all, "facilitator", screens::facilitator_words(language));
  collect(all, "words", screens::words_in(language));
  collect(all, "actions", screens::action_words(language));
  collect(all, "board", screens::board_words(language));
  collect(all, "look", screens::look_words(language));
  collect(all, "method", screens::method_words(language));
  collect(all, "slips", screens::slip_words(language));
  collect(all, "votes", screens::vote_words(language));
  collect(all, "cards", screens::cards_words(language));
  collect(all, "dilemma", screens::dilemma_words(language));
  collect(all, "wheel", screens::wheel_words(language));
  return all;
}

} // namespace test
