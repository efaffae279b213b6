// Lines that can't be read at all: what to do about them, without a word of the parser's own.
#include "pack_whole.h"

using namespace pack_test;

TEST_CASE("a line that can't be read is told with what to do") {
  const std::string minutes = "minutes = 20", title = "title = \"Tavlen\"";
  check_mistakes({
      {{"", minutes, "minutes 20"}, "minutes", "Mangler der et lighedstegn", "Is an equals sign missing"},
      {{"", minutes, "minutes: 20"}, "minutes", "lighedstegn, ikke et kolon", "equals sign, not a colon"},
      {{"", minutes, "minutes ="}, "minutes", "Der mangler noget efter", "missing after the equals sign"},
      {{"", minutes, "minutes = 20 min"}, "minutes", "Skriv et tal med cifre alene", "with digits alone"},
      {{"", minutes, "minutes = 020"}, "minutes", "Skriv et tal med cifre alene", "with digits alone"},
      {{"", minutes, "minutes = 2,5"}, "minutes", "Skriv et tal med cifre alene", "with digits alone"},
      {{"", title, "title = Tavlen"}, "title", "Tekster skal stå i \" \"", "Texts must stand in \" \""},
      {{"", title, "title = “Tavlen”"}, "title", "lige anførselstegn: \"", "straight quotation marks: \""},
      {{"", title, "title = »Tavlen«"}, "title", "lige anførselstegn: \"", "straight quotation marks: \""},
      {{"", title, "title = \"Tavlen"}, "title", "Mangler der et anførselstegn", "a quotation mark"},
      {{"", title, "title = \"Den \"store\" tavle\""}, "title", "Brug » og « inde i", "Use “ and ” inside"},
      {{"", title, "title = \"C:\\tavlen\\Ude\""}, "title", "skrives to gange: \\\\", "written twice: \\\\"},
      {{"", "hidden = true", "hidden = True"}, "hidden", "Skriv true eller false", "Write true or false"},
      {{"", "hidden = true", "hidden = ja"}, "hidden", "Skriv true eller false", "Write true or false"},
      {{"", "[\"Nu\", \"Snart\"]", "[\"Nu\" \"Snart\"]"}, "columns", "Mangler der et komma", "Is a comma"},
  });
  for (const char* wrong : {"minutes = 2x", "minutes = ?", "minutes = 20 20", "minutes = \"20\\q\""}) {
    Content content;
    Pack pack = content.pack(changed(whole(), {"", minutes, wrong}), "da");
    REQUIRE(pack.problems.size() == 1);
    CHECK_THAT(pack.problems[0].sentence, !Catch::Contains("rror") && !Catch::Contains("pars"));
  }
}

TEST_CASE("a file with errors on every line says so at the last line read, and invents nothing") {
  std::string text;
  for (int i = 0; i < 100; i++) text += "line-" + std::to_string(i) + " x\n";
  Content content;
  Pack pack = content.pack(text, "da");
  INFO(all(pack));
  REQUIRE(pack.problems.size() == 61);
  CHECK(pack.problems.back().line == 60);
  CHECK_THAT(pack.problems.back().sentence, Catch::Contains("resten af filen ikke er læst"));
}

TEST_CASE("a field that is a letter off beside the right one is told to be there already") {
  check_mistake({{"", "minutes = 20", "minutes = 20\nminute = 6"},
                 "step[2].minute",
                 "er ikke et felt her. Feltet »minutes« står her allerede",
                 "is not a field here. The field “minutes” is here already",
                 "minute = 6"});
  check_mistake({{"", "minutes = 20", "minute = 20"}, "step[2].minute", "Mente du »minutes«?", "“minutes”?"});
}

TEST_CASE("an id of wrong letters is told with the one that was meant") {
  check_mistakes({
      {{"", "id = \"vis\"", "id = \"Vis_mig æblet\""},
       "deck[1].card[1].id",
       "Mente du »vis-mig-aeblet«?",
       "Did you mean “vis-mig-aeblet”?"},
      {{"", "[\"hus\", \"vej\"]", "[\"HUS\", \"vej\"]"}, "dilemma[1].between[1]", "»hus«", "“hus”"},
      {{"", "deck = \"foran\"", "deck = \"Forran\""}, "step[6].deck", "Mente du »foran«?", "mean “foran”?"},
  });
}
