// Every word of every topic is there in both languages.
#include "all_words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>

TEST_CASE("no word is missing in either language") {
  std::vector<test::Said> danish = test::all_said("da"), english = test::all_said("en");
  REQUIRE(danish.size() == english.size());
  for (std::size_t i = 0; i < danish.size(); i++) {
    INFO(danish[i].topic << ", the word after " << (i && danish[i - 1].text ? danish[i - 1].text : "none"));
    CHECK((danish[i].text && *danish[i].text));
    CHECK((english[i].text && *english[i].text));
  }
}

TEST_CASE("nothing that the program says marks or ranks people") {
  // What a team made is no contest: domain of the method, "a dialogue tool, no checklist and no scores".
  for (const char* language : {"da", "en"})
    for (const test::Said& said : test::all_said(language)) {
      std::string text = said.text;
      std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
      for (const char* word : {"score", " points", "karakter", "rangliste", "ranking", "vinder", "winner",
                               "bedste team", "best team", "nummer et", "grade"}) {
        INFO(said.topic << ": " << said.text);
        CHECK(text.find(word) == std::string::npos);
      }
    }
}
