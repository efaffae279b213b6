// What the languages of a pack must agree in, and what they need not.
#include "pack_whole.h"

using namespace pack_test;

namespace {

/// A change of the English file, and how it differs from the Danish one then.
struct Difference {
  Change change;
  std::string field, danish, english; ///< words of the sentences
};

Pack pair(const std::string& english, const std::string& language, const std::string& danish = whole("da")) {
  Content content;
  content.write("trial/en.toml", english);
  return content.pack(danish, language);
}

void check_difference(const Difference& difference) {
  int line = 0;
  std::string text = changed(whole("en"), difference.change, &line);
  for (const char* language : {"da", "en"}) {
    Pack pack = pair(text, language);
    INFO("after <" << difference.change.after << "> to <" << difference.change.to << ">\n" << all(pack));
    REQUIRE(pack.problems.size() == 1);
    CHECK_THAT(pack.problems[0].file, Catch::EndsWith("en.toml"));
    if (!difference.change.to.empty() && pack.problems[0].line != 0) CHECK(pack.problems[0].line == line);
    CHECK(pack.problems[0].field == difference.field);
    CHECK_THAT(pack.problems[0].sentence,
               Catch::Contains(language == std::string("da") ? difference.danish : difference.english));
    REQUIRE(pack.agendas.size() == 1); // the Danish one still opens
    CHECK(pack.agendas[0].language == "da");
  }
}
void check_all(const std::vector<Difference>& differences) {
  for (const Difference& difference : differences) check_difference(difference);
}

} // namespace

TEST_CASE("two files that say the same in other words are one pack") {
  std::string english = whole("en");
  for (const Change& change :
       {Change{"", "Alt på én gang", "All at once"}, Change{"", "source = \"", "source = \"A"},
        Change{"", "\"Hvad visner?\", \"Hvad blomstrer?\"", "\"What blooms?\""},
        Change{"", "purpose = \"Alle siger noget først.\"\n", ""},
        Change{"", "[\"Nu\", \"Snart\"]", "[\"Now\", \"Soon\"]"},
        Change{"", "[\"Lidt\", \"Meget\"]", "[\"Little\", \"Much\"]"},
        Change{"", "invitation = \"Må jeg vise dig noget?\"\n", ""},
        Change{"", "deck = \"foran\"", "decks = [\"foran\"]"}, Change{"", "at = \"09:00\"", "at = \"9:00\""},
        Change{"id = \"mandag\"\n", "", "most = 3\nat-end = \"nothing\"\noptional = false\n"}})
    english = changed(english, change);
  Pack pack = pair(english, "en");
  INFO(all(pack));
  CHECK(pack.problems.empty());
  REQUIRE(pack.agendas.size() == 2);
  CHECK(workshop::same_shape(pack.agendas[0], pack.agendas[1]));
}

TEST_CASE("perspectives, dilemmas, decks and directions agree") {
  const std::string card = "[[deck.card]]\nid = \"spoerg\"\ntext = \"Hvem kan jeg spørge?\"\n";
  const std::string have = "id = \"have\"\n";
  check_all({
      {{"", ", \"Godt\"]", ", \"Godt\", \"Bedst\"]"},
       "moods",
       "her er 4, men i da.toml er der 3",
       "are 4 here but 3 in da.toml"},
      {{have, "title", "colour = \"red\"\ntitle"},
       "perspective[2].colour",
       "er »red« her, men mangler i da.toml",
       "is “red” here but is missing in da.toml"},
      {{"", "colour = \"teal\"", "colour = \"grey\""},
       "perspective[1].colour",
       "er »grey«, men »teal« i da.toml",
       "is “grey” but “teal” in da.toml"},
      {{"", "icon = \"home\"\n", ""},
       "perspective[1].icon",
       "mangler her, men er »home« i da.toml",
       "is missing here but is “home” in da.toml"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\", \"have\"]"},
       "dilemma[1].between",
       "er »hus, have«, men »hus, vej«",
       "is “hus, have” but “hus, vej”"},
      {{"", "between = [\"hus\", \"vej\"]\n", ""},
       "dilemma[1].between",
       "mangler her, men er »hus, vej«",
       "“hus, vej”"},
      {{"", "id = \"lap\"", "id = \"lappe\""}, "dilemma[1].option[1].id", "men »lap«", "but “lap”"},
      {{"", card, ""}, "deck[1].card", "her er 1, men i da.toml er der 2", "are 1 here but 2 in da.toml"},
      {{"", "id = \"spoerg\"", "id = \"sporg\""}, "deck[1].card[2].id", "men »spoerg«", "but “spoerg”"},
      {{"", "colour = \"orange\"", "colour = \"red\""}, "deck[1].colour", "men »orange«", "but “orange”"},
      {{"", "icon = \"hand\"", "icon = \"home\""}, "deck[1].icon", "men »hand«", "but “hand”"},
      {{"", "id = \"ned\"", "id = \"under\""},
       "direction[2].id",
       "er »under«, men »ned«",
       "“under” but “ned”"},
  });
}

TEST_CASE("steps agree") {
  const std::string stille = "id = \"stille\"\nkind = \"reflection\"\n";
  check_all({
      {{"id = \"stille\"", "reflection", "gallery"}, "step[13].kind", "men »reflection«", "but “reflection”"},
      {{"", "id = \"stille\"", "id = \"still\""},
       "step[13].id",
       "er »still«, men »stille«",
       "“still” but “stille”"},
      {{"", "minutes = 15\nat", "minutes = 16\nat"},
       "step[4].minutes",
       "er »16«, men »15«",
       "is “16” but “15”"},
      {{"", "at = \"10:15\"", "at = \"10:20\""},
       "step[4].at",
       "er »10:20«, men »10:15«",
       "“10:20” but “10:15”"},
      {{"", "at = \"10:15\"\n", ""},
       "step[4].at",
       "mangler her, men er »10:15«",
       "missing here but is “10:15”"},
      {{"", "[\"taget\", \"hegnet\"]", "[\"hegnet\", \"taget\"]"},
       "step[5].dilemmas",
       "men »taget, hegnet«",
       "but “taget, hegnet”"},
      {{"", "dilemmas = [\"taget\", \"hegnet\"]", "dilemma = \"taget\""},
       "step[5].dilemma",
       "er »taget«, men »taget, hegnet«",
       "but “taget, hegnet”"},
      {{"", "deck = \"foran\"", "deck = \"bagved\""}, "step[6].deck", "men »foran«", "but “foran”"},
      {{"", "deck = \"foran\"\n", ""},
       "step[6].decks",
       "mangler her, men er »foran«",
       "missing here but is “foran”"},
      {{"", "decks = [\"foran\", \"bagved\"]", "decks = [\"foran\"]"},
       "step[11].decks",
       "er »foran«, men »foran, bagved«",
       "“foran” but"},
      {{"", "[\"Nu\", \"Snart\"]", "[\"Nu\"]"},
       "step[6].columns",
       "her er 1, men i da.toml er der 2",
       "are 1 here but 2 in da.toml"},
      {{"", "columns = [\"Ord\"]\n", ""},
       "step[16].columns",
       "her er 0, men i da.toml er der 1",
       "are 0 here but 1 in da.toml"},
      {{"id = \"opgaven\"", "hidden = true", "hidden = false"},
       "step[2].hidden",
       "er »false«, men »true«",
       "is “false” but “true”"},
      {{stille, "optional = true\n", ""},
       "step[13].optional",
       "er »false«, men »true«",
       "is “false” but “true”"},
      {{"", "at-end = \"lock\"", "at-end = \"ask\""},
       "step[6].at-end",
       "er »ask«, men »lock«",
       "is “ask” but “lock”"},
      {{"", "at-end = \"ask\"\n", ""},
       "step[11].at-end",
       "er »nothing«, men »ask«",
       "is “nothing” but “ask”"},
      {{"", "least = 3\nmost = 8", "least = 4\nmost = 8"},
       "step[2].least",
       "er »4«, men »3«",
       "is “4” but “3”"},
      {{"", "most = 8", "most = 9"}, "step[2].most", "er »9«, men »8«", "is “9” but “8”"},
      {{"", "turn = 30", "turn = 60"}, "step[16].turn", "er »60«, men »30«", "is “60” but “30”"},
  });
}

TEST_CASE("votes agree") {
  const std::string vote = "[step.vote]\nkind = \"dots\"\nbudget = 2\n";
  check_all({
      {{"id = \"samtykke\"", "kind = \"consent\"", "kind = \"dots\""},
       "step[10].vote.kind",
       "er »dots«, men »consent«",
       "is “dots” but “consent”"},
      {{"", "budget = 3", "budget = 4"}, "step[3].vote.budget", "er »4«, men »3«", "is “4” but “3”"},
      {{"", "cap = 2\n", ""}, "step[3].vote.cap", "er »1«, men »2«", "is “1” but “2”"},
      {{"", "minus = true\n", ""}, "step[3].vote.minus", "er »false«, men »true«", "is “false” but “true”"},
      {{"", "shown = \"at-once\"", "shown = \"after\""},
       "step[3].vote.shown",
       "er »after«, men »at-once«",
       "is “after” but “at-once”"},
      {{"", ", \"Blank\"]", "]"},
       "step[7].vote.options",
       "her er 2, men i da.toml er der 3",
       "are 2 here but 3 in da.toml"},
      {{"", vote, ""},
       "step[15].vote",
       "mangler her, men er »dots« i da.toml",
       "is missing here but is “dots” in da.toml"},
  });
}

TEST_CASE("a vote that only one language has is told") {
  std::string danish =
      changed(whole(), {"id = \"mandag\"", "[step.vote]\nkind = \"dots\"\nbudget = 2\n", ""});
  Pack pack = pair(whole("en"), "en", danish);
  INFO(all(pack));
  REQUIRE(pack.problems.size() == 1);
  CHECK(pack.problems[0].field == "step[15].vote.kind");
  CHECK_THAT(pack.problems[0].sentence, Catch::Contains("is “dots” here but is missing in da.toml"));
}

TEST_CASE("lists of different lengths are told once, not item by item") {
  std::string text = whole("en");
  std::size_t deck = text.find("[[deck]]"), next = text.find("[[deck]]", deck + 1);
  std::string first = text.substr(deck, next - deck), fewer = text;
  fewer.erase(deck, first.size());
  fewer = changed(fewer, {"", "deck = \"foran\"", "deck = \"bagved\""});
  fewer = changed(fewer, {"", "decks = [\"foran\", \"bagved\"]", "decks = [\"bagved\"]"});
  Pack pack = pair(fewer, "en");
  INFO(all(pack));
  REQUIRE(pack.problems.size() == 3);
  CHECK(pack.problems[0].field == "deck");
  CHECK_THAT(pack.problems[0].sentence, Catch::Contains("there are 1 here but 2 in da.toml"));
  CHECK(pack.problems[1].field == "step[6].deck");
  CHECK(pack.problems[2].field == "step[11].decks");
}

TEST_CASE("what is wrong in itself is not compared as well") {
  for (const Change& change :
       {Change{"", "hidden = true", "hiden = true"}, Change{"", "turn = 30", "turn = 9"},
        Change{"", "colour = \"teal\"", "colour = \"teel\""},
        Change{"", "deck = \"foran\"", "deck = \"forand\""},
        Change{"", "dilemmas = [\"taget\", \"hegnet\"]", "dilemas = [\"taget\"]"},
        Change{"", "\"10:15\"", "\"10.15\""},
        Change{"", "columns = [\"Nu\", \"Snart\"]", "colums = [\"Nu\"]"}, Change{"", "cap = 2", "cap = 4"},
        Change{"id = \"valg\"", "[step.vote]", "[step.votes]"}}) {
    Pack pack = pair(changed(whole("en"), change), "en");
    INFO(change.to << "\n" << all(pack));
    CHECK(pack.problems.size() == 1);
  }
}
