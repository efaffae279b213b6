// What can be wrong in the steps of a pack and their votes: told once, with line and field, in both
// languages.
#include "pack_whole.h"

using namespace pack_test;

namespace {

/// A field more in the step with this id.
Change more(const std::string& id, const std::string& field) {
  return {"\"" + id + "\"\nkind = ", "title", field + "\ntitle"};
}

} // namespace

TEST_CASE("mistakes in kinds of step") {
  const std::string vote = "[step.vote]\nkind = \"consent\"\n";
  check_mistakes({
      {{"id = \"stille\"", "reflection", "reflexion"}, "step[13].kind", "»reflection«", "“reflection”"},
      {{"id = \"stille\"", "reflection", "Reflection"}, "step[13].kind", "»reflection«", "“reflection”"},
      {{"id = \"pausen\"", "\"break\"", "\"brake\""}, "step[4].kind", "»break«", "“break”"},
      {{"id = \"pausen\"", "\"break\"", "\"pause\""},
       "step[4].kind",
       "»pause« er ikke en slags trin. Vælg en af: check-in, story",
       "“pause” is no kind of step. Choose one of: check-in, story"},
      {{"id = \"mandag\"", "\"actions\"", "\"action\""}, "step[15].kind", "»actions«", "“actions”"},
      {{"id = \"ud\"", "\"check-out\"", "\"checkout\""}, "step[16].kind", "»check-out«", "“check-out”"},
      {{"id = \"samtykke\"", vote, ""},
       "step[10].vote",
       "mangler",
       "is missing",
       "[[step]]\nid = \"samtykke\""},
  });
}

TEST_CASE("mistakes in what is for the facilitator") {
  check_mistakes({
      {{"", "purpose = ", "purpos = "}, "step[1].purpos", "»purpose«", "“purpose”"},
      {{"", "purpose = \"", "purpose = \"" + x(241)}, "step[1].purpose", "240 tegn", "240 characters"},
      {{"", "purpose = \"", "purpose = \"a\\n"}, "step[1].purpose", "på én linje", "on one line"},
      {{"", "outcome = ", "outcomes = "}, "step[1].outcomes", "»outcome«", "“outcome”"},
      {{"", "outcome = \"", "outcome = \"" + x(241)}, "step[1].outcome", "240 tegn", "240 characters"},
      {{"", "where = ", "were = "}, "step[1].were", "»where«", "“where”"},
      {{"", "where = \"", "where = \"" + x(41)}, "step[1].where", "40 tegn", "40 characters"},
      {{"", "chair = ", "chiar = "}, "step[3].chiar", "»chair«", "“chair”"},
      {{"", "chair = \"", "chair = \"" + x(241)}, "step[3].chair", "240 tegn", "240 characters"},
      {{"", "chair = \"Naboens stol: Hvad ville naboen sige?\"", "chair = true"},
       "step[3].chair",
       "ikke ja eller nej",
       "not yes or no"},
  });
}

TEST_CASE("mistakes in what a step shows of the rest") {
  const std::string two = "dilemmas = [\"taget\", \"hegnet\"]", deck = "deck = \"foran\"";
  check_mistakes({
      {{"", two, "dilemas = [\"taget\"]"}, "step[5].dilemas", "»dilemmas«", "“dilemmas”"},
      {{"", two, "dilema = \"taget\""}, "step[5].dilema", "»dilemma«", "“dilemma”"},
      {{"", two + "\n", ""}, "step[5].dilemma", "mangler", "is missing", "[[step]]\nid = \"valgene\""},
      {{"", two, "dilemma = \"tag\""},
       "step[5].dilemma",
       "ikke noget dilemma med id »tag«. Mente du »taget«?",
       "no dilemma with the id “tag”. Did you mean “taget”?"},
      {{"", two, "dilemmas = [\"taget\",\n\"hegn\"]"},
       "step[5].dilemmas[2]",
       "Mente du »hegnet«?",
       "Did you mean “hegnet”?",
       "\"hegn\""},
      {{"", two, "dilemma = \"Taget\""},
       "step[5].dilemma",
       "ikke »Taget«. Mente du »taget«?",
       "not “Taget”. Did you mean “taget”?"},
      {{"", two, "dilemmas = [\"Tagget\"]"}, "step[5].dilemmas[1]", "Mente du »taget«?", "mean “taget”?"},
      {{"", two, "dilemmas = [\"taget\", \"taget\"]"}, "step[5].dilemmas[2]", "to gange", "twice"},
      {{"", two, "dilemmas = []"}, "step[5].dilemmas", "fra 1 til 6 id'er, ikke 0", "from 1 to 6 ids, not 0"},
      {{"", two, two + "\ndilemma = \"taget\""},
       "step[5].dilemmas",
       "står sammen med »dilemma«. Skriv kun den ene",
       "stands together with “dilemma”. Write only one"},
      {{"", two, "dilemma = [\"taget\"]"}, "step[5].dilemma", "ikke en liste", "not a list"},
      {{"", two, "dilemmas = \"taget\""}, "step[5].dilemmas", "en liste af id'er", "a list of ids"},
      {{"", deck, "deck = \"forand\""},
       "step[6].deck",
       "ikke nogen bunke kort med id »forand«. Mente du »foran«?",
       "no deck with the id “forand”. Did you mean “foran”?"},
      {{"", deck, "dek = \"foran\""}, "step[6].dek", "»deck«", "“deck”"},
      {{"", "decks = [\"foran\", \"bagved\"]\n", ""},
       "step[11].deck",
       "mangler",
       "is missing",
       "[[step]]\nid = \"kort\""},
      {{"", "decks = [\"foran\", \"bagved\"]", "decks = [\"foran\", \"bag\"]"},
       "step[11].decks[2]",
       "»bagved«",
       "“bagved”"},
      {{"", "decks = [\"foran\", \"bagved\"]", "decks = []"},
       "step[11].decks",
       "fra 1 til 4 id'er, ikke 0",
       "from 1 to 4 ids, not 0"},
      {more("pausen", "deck = \"foran\""), "step[4].deck",
       "hører kun til i trin af slagsen cards eller writing",
       "belongs only in steps of kind cards or writing", "deck = \"foran\"\ntitle = \"Pause"},
      {more("pausen", "dilemmas = [\"taget\"]"), "step[4].dilemmas",
       "hører kun til i trin af slagsen dilemma", "belongs only in steps of kind dilemma"},
  });
}

TEST_CASE("mistakes in columns and in what is hidden or optional") {
  check_mistakes({
      {{"", "columns = [\"Nu\", \"Snart\"]\n", ""},
       "step[6].columns",
       "mangler",
       "is missing",
       "[[step]]\nid = \"sedler\""},
      {{"", "columns = [\"Nu\"", "colums = [\"Nu\""}, "step[6].colums", "»columns«", "“columns”"},
      {{"", "[\"Nu\", \"Snart\"]", "[\"1\", \"2\", \"3\", \"4\", \"5\"]"},
       "step[6].columns",
       "fra 1 til 4 tekster, ikke 5",
       "from 1 to 4 texts, not 5"},
      {{"", "\"Nu\"", "\"" + x(61) + "\""}, "step[6].columns[1]", "60 tegn", "60 characters"},
      {{"", "columns = [\"Ord\"]", "columns = [\"Et\", \"Ord\"]"},
       "step[16].columns",
       "fra 0 til 1 tekster, ikke 2",
       "from 0 to 1 texts, not 2"},
      {{"", "columns = [\"Det skal", "columns = [\"Et\", \"Det skal"},
       "step[12].columns",
       "fra 0 til 1 tekster, ikke 2",
       "from 0 to 1 texts, not 2"},
      {more("mandag", "columns = [\"Hvem\"]"), "step[15].columns", "slagsen writing, wheel eller check-out",
       "kind writing, wheel or check-out"},
      {{"", "hidden = true", "hidden = \"true\""},
       "step[2].hidden",
       "skal være true eller false uden anførselstegn, ikke en tekst",
       "must be true or false without quotation marks, not a text"},
      {{"", "hidden = true", "hiden = true"}, "step[2].hiden", "»hidden«", "“hidden”"},
      {more("kort", "hidden = true"), "step[11].hidden",
       "slagsen writing, board, kerneopgave eller agreements",
       "kind writing, board, kerneopgave or agreements"},
      {{"", "optional = true", "optional = 1"}, "step[13].optional", "ikke et tal", "not a number"},
      {{"", "optional = true", "optionel = true"}, "step[13].optionel", "»optional«", "“optional”"},
  });
}

TEST_CASE("what some kinds of step have no use for") {
  check_mistakes({
      {more("pausen", "turn = 60"), "step[4].turn",
       "hører kun til i trin af slagsen dilemma, cards, writing, gallery eller check-out",
       "belongs only in steps of kind dilemma, cards, writing, gallery or check-out"},
      {more("valg", "turn = 60"), "step[7].turn", "hører kun til i trin af slagsen", "belongs only"},
      {more("valg", "chair = \"Borgerens stol\""), "step[7].chair",
       "hører kun til i trin af slagsen board eller dilemma",
       "belongs only in steps of kind board or dilemma"},
      {more("pausen", "chair = \"Borgerens stol\""), "step[4].chair", "board eller dilemma",
       "board or dilemma"},
      {more("pausen", "lines = [\"Stræk jer\"]"), "step[4].lines", "hører ikke til i trin af slagsen break",
       "does not belong in steps of kind break"},
  });
}

TEST_CASE("a meeting that can't be ended is told") {
  const std::string text = whole(), close = text.substr(text.find("[[step]]\nid = \"slut\""));
  check_mistakes({
      {{"", close, ""},
       "step",
       "mindst ét trin af slagsen close skal være med fra begyndelsen",
       "at least one step of kind close must be in the plan from the beginning",
       "",
       true},
      {{"id = \"slut\"\n", "", "optional = true\n"}, "step", "af slagsen close", "of kind close"},
      {{"", "kind = \"close\"", "kind = \"clos\""}, "step[17].kind", "»close«", "“close”"},
  });
}

TEST_CASE("mistakes in times") {
  check_mistakes({
      {{"", "at-end = \"lock\"", "at-end = \"look\""},
       "step[6].at-end",
       "»look« kan ikke ske, når tiden er gået. Mente du »lock«?",
       "“look” can't happen when the time is out. Did you mean “lock”?"},
      {{"", "at-end = \"lock\"", "at-end = \"stop\""},
       "step[6].at-end",
       "Vælg en af: nothing, ask, lock",
       "Choose one of: nothing, ask, lock"},
      {{"", "at-end = \"lock\"", "at_end = \"lock\""}, "step[6].at_end", "»at-end«", "“at-end”"},
      {{"", "at-end = \"lock\"", "at-end = true"}, "step[6].at-end", "ikke ja eller nej", "not yes or no"},
      {{"", "\"10:15\"", "\"10.15\""},
       "step[4].at",
       "et klokkeslæt som \"10:15\", ikke »10.15«. Mente du \"10:15\"?",
       "a time of day like \"10:15\", not “10.15”. Did you mean \"10:15\"?"},
      {{"", "\"10:15\"", "\"kl. 9.30\""}, "step[4].at", "Mente du \"09:30\"?", "mean \"09:30\"?"},
      {{"", "\"10:15\"", "\"1015\""}, "step[4].at", "Mente du \"10:15\"?", "mean \"10:15\"?"},
      {{"", "\"10:15\"", "\"24:00\""}, "step[4].at", "ikke »24:00«", "not “24:00”"},
      {{"", "\"10:15\"", "\"10:60\""}, "step[4].at", "ikke »10:60«", "not “10:60”"},
      {{"", "\"10:15\"", "\"kvart over ti\""}, "step[4].at", "ikke »kvart over ti«", "not “kvart"},
      {{"", "\"10:15\"", "10:15:00"},
       "step[4].at",
       "klokkeslæt uden anførselstegn",
       "without quotation marks"},
      {{"", "\"10:15\"", "1015"}, "step[4].at", "ikke et tal", "not a number"},
      {{"", "at = \"10:15\"", "att = \"10:15\""}, "step[4].att", "»at«", "“at”"},
      {{"", "\"10:15\"", "\"08:59\""},
       "step[4].at",
       "kl. 08.59 er før trin 1, som begynder kl. 09.00",
       "08:59 is before step 1, which begins at 09:00"},
      {{"", "turn = 30", "turn = 9"},
       "step[16].turn",
       "skal være 0 eller fra 10 til 600 sekunder, ikke 9",
       "must be 0 or from 10 to 600 seconds, not 9"},
      {{"", "turn = 30", "turn = 601"}, "step[16].turn", "fra 0 til 600, ikke 601", "from 0 to 600, not 601"},
      {{"", "turn = 30", "turn = -1"}, "step[16].turn", "ikke -1", "not -1"},
      {{"", "turn = 30", "turns = 30"}, "step[16].turns", "»turn«", "“turn”"},
  });
}

TEST_CASE("mistakes in how many are aimed at") {
  check_mistakes({
      {{"", "least = 3\nmost = 8", "least = 9\nmost = 8"},
       "step[2].least",
       "må ikke være større end most, som er 8",
       "must not be larger than most, which is 8"},
      {more("mandag", "least = 4"), "step[15].least", "større end most, som er 3", "most, which is 3"},
      {more("mandag", "moost = 5\nleast = 4"), "step[15].moost", "»most«", "“most”"},
      {{"", "most = 8", "most = 41"}, "step[2].most", "fra 0 til 40, ikke 41", "from 0 to 40, not 41"},
      {{"", "least = 3", "least = -1"}, "step[2].least", "fra 0 til 40, ikke -1", "from 0 to 40, not -1"},
      {{"", "least = 3", "leest = 3"}, "step[2].leest", "»least«", "“least”"},
      {{"", "most = 8", "most = \"8\""}, "step[2].most", "ikke en tekst", "not a text"},
      {more("pausen", "most = 3"), "step[4].most", "slagsen kerneopgave, agreements eller actions",
       "kind kerneopgave, agreements or actions"},
  });
}
