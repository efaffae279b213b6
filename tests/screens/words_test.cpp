// Every word of every topic is there in both languages.
#include "all_words.h"

#include <catch2/catch.hpp>

TEST_CASE("no word is missing in either language") {
  std::vector<test::Said> danish = test::all_said("da"), english = test::all_said("en");
  REQUIRE(danish.size() == english.size());
  for (std::size_t i = 0; i < danish.size(); i++) {
    INFO(danish[i].topic << ", the word after " << (i && danish[i - 1].text ? danish[i - 1].text : "none"));
    CHECK((danish[i].text && *danish[i].text));
    CHECK((english[i].text && *english[i].text));
  }
}
