// Every word of every topic is there in both languages.
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

#include <catch2/catch.hpp>

#include <cstring>
#include <type_traits>

namespace {

/// A struct of nothing but `const char*`, word by word.
template<typename Words>
void check_words(const char* topic, const Words& danish, const Words& english) {
  static_assert(std::is_trivially_copyable_v<Words> && sizeof(Words) % sizeof(const char*) == 0);
  const char* da[sizeof(Words) / sizeof(const char*)];
  const char* en[sizeof(Words) / sizeof(const char*)];
  std::memcpy(da, &danish, sizeof da);
  std::memcpy(en, &english, sizeof en);
  for (std::size_t i = 0; i < std::size(da); i++) {
    INFO(topic << ", word " << i + 1 << " after " << (i && da[i - 1] ? da[i - 1] : "the beginning"));
    CHECK((da[i] && *da[i]));
    CHECK((en[i] && *en[i]));
  }
}

} // namespace

TEST_CASE("no word is missing in either language") {
  check_words("kerneopgave", screens::kerneopgave_words("da"), screens::kerneopgave_words("en"));
  check_words("facilitator", screens::facilitator_words("da"), screens::facilitator_words("en"));
  check_words("words", screens::words_in("da"), screens::words_in("en"));
  check_words("actions", screens::action_words("da"), screens::action_words("en"));
  check_words("board", screens::board_words("da"), screens::board_words("en"));
  check_words("look", screens::look_words("da"), screens::look_words("en"));
  check_words("method", screens::method_words("da"), screens::method_words("en"));
  check_words("slips", screens::slip_words("da"), screens::slip_words("en"));
  check_words("votes", screens::vote_words("da"), screens::vote_words("en"));
  check_words("cards", screens::cards_words("da"), screens::cards_words("en"));
  check_words("dilemma", screens::dilemma_words("da"), screens::dilemma_words("en"));
  check_words("wheel", screens::wheel_words("da"), screens::wheel_words("en"));
}
