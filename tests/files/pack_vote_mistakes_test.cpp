// What can be wrong in the votes of a pack: told once, with line and field, in both languages.
#include "pack_whole.h"

using namespace pack_test;

namespace {

const std::string x(std::size_t count) { return std::string(count, 'x'); }

void check_all(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) check_mistake(mistake);
}

} // namespace

TEST_CASE("mistakes in kinds of vote") {
  check_all({
      {{"", "kind = \"dots\"", "kind = \"dot\""},
       "step[3].vote.kind",
       "»dot« er ikke en slags afstemning. Mente du »dots«?",
       "“dot” is no kind of vote. Did you mean “dots”?"},
      {{"id = \"samtykke\"", "\"consent\"", "\"samtykke\""},
       "step[10].vote.kind",
       "Vælg en af: dots, scale, choice, grid, consent",
       "Choose one of: dots, scale, choice, grid, consent"},
      {{"id = \"samtykke\"", "\"consent\"", "\"none\""}, "step[10].vote.kind", "Vælg en af", "Choose one of"},
      {{"", "kind = \"choice\"\n", ""}, "step[7].vote.kind", "mangler", "is missing", "[step.vote]\noptions"},
      {{"id = \"mandag\"", "kind = \"dots\"\nbudget = 2", "kind = \"consent\""},
       "step[15].vote.kind",
       "skal være dots i trin af slagsen actions",
       "must be dots in steps of kind actions"},
      {{"id = \"stille\"", "optional = true\n", "optional = true\n[step.vote]\nkind = \"consent\"\n"},
       "step[13].vote",
       "hører kun til i trin af slagsen board, actions eller vote",
       "belongs only in steps of kind board, actions or vote",
       "[step.vote]\nkind = \"consent\"\n\n[[step]]\nid = \"aftaler\""},
  });
}

TEST_CASE("mistakes in a vote's header") {
  check_all({
      {{"id = \"valg\"", "[step.vote]", "[[step.vote]]"},
       "step[7].vote",
       "skal skrives med én klamme om navnet, som [step.vote]",
       "must be written with one bracket around the name, like [step.vote]"},
      {{"id = \"samtykke\"", "kind = \"consent\"", "kind = \"consent\"\n[step.vote]\nkind = \"consent\""},
       "step.vote",
       "står der allerede: et trin har kun én afstemning",
       "is there already: a step has only one vote",
       "[step.vote]\nkind = \"consent\"\n\n[[step]]\nid = \"kort\""},
      {{"id = \"valg\"", "[step.vote]", "[step.votes]"}, "step[7].votes", "»vote«", "“vote”"},
      {{"id = \"valg\"", "[step.vote]", "[step.vote"},
       "",
       "Mangler der et anførselstegn",
       "a bracket missing"},
      {{"id = \"valg\"", "[step.vote]\nkind = \"choice\"\noptions = [\"Ja\", \"Nej\", \"Blank\"]",
        "vote = \"choice\""},
       "step[7].vote",
       "en tabel med sin overskrift, som [step.vote], ikke en tekst",
       "a table with its header, like [step.vote], not a text"},
      {{"id = \"valg\"", "minutes = 5\n[step.vote]\n", "[step.vote]\nminutes = 5\n"},
       "step[7].vote.minutes",
       "hører ikke til her. Flyt det op over [step.vote]",
       "does not belong here. Move it up above [step.vote]",
       "minutes = 5\nkind = \"choice\""},
  });
}

TEST_CASE("mistakes in what a vote has to give") {
  check_all({
      {{"", "budget = 3", "budget = 11"},
       "step[3].vote.budget",
       "et helt tal fra 1 til 10, ikke 11",
       "a whole number from 1 to 10, not 11"},
      {{"", "budget = 3", "budget = 0"}, "step[3].vote.budget", "ikke 0", "not 0"},
      {{"", "budget = 3", "bugdet = 3"}, "step[3].vote.bugdet", "»budget«", "“budget”"},
      {{"", "cap = 2", "cap = 4"},
       "step[3].vote.cap",
       "må ikke være større end budget, som er 3",
       "must not be larger than budget, which is 3"},
      {{"", "cap = 2", "cap = 2.5"}, "step[3].vote.cap", "ikke et kommatal", "not a number with decimals"},
      {{"", "kind = \"consent\"", "kind = \"consent\"\nbudget = 2"},
       "step[10].vote.budget",
       "kan kun være over 1, når kind er dots",
       "can be above 1 only where kind is dots",
       "budget = 2"},
      {{"", "kind = \"choice\"", "kind = \"choice\"\ncap = 2"},
       "step[7].vote.cap",
       "kan kun være over 1",
       "can be above 1 only",
       "cap = 2\noptions"},
      {{"", "minus = true", "minus = \"ja\""}, "step[3].vote.minus", "true eller false", "true or false"},
      {{"", "minus = true", "minos = true"}, "step[3].vote.minos", "»minus«", "“minus”"},
      {{"", "kind = \"choice\"", "kind = \"choice\"\nminus = true"},
       "step[7].vote.minus",
       "hører kun til, når kind er dots",
       "belongs only where kind is dots",
       "minus = true\noptions"},
      {{"", "shown = \"at-once\"", "shown = \"atonce\""},
       "step[3].vote.shown",
       "Mente du »at-once«?",
       "Did you mean “at-once”?"},
      {{"", "shown = \"at-once\"", "shown = \"never\""},
       "step[3].vote.shown",
       "Vælg en af: after, at-once",
       "Choose one of: after, at-once"},
      {{"", "shown = \"at-once\"", "show = \"at-once\""}, "step[3].vote.show", "»shown«", "“shown”"},
  });
}

TEST_CASE("mistakes in a vote's answers") {
  const std::string choice = "options = [\"Ja\", \"Nej\", \"Blank\"]", scale = "[\"Lidt\", \"Meget\"]";
  std::string eleven = "[\"0\"";
  for (int i = 1; i < 11; i++) eleven += ", \"" + std::to_string(i) + "\"";
  check_all({
      {{"", choice + "\n", ""},
       "step[7].vote.options",
       "mangler",
       "is missing",
       "[step.vote]\nkind = \"choice\""},
      {{"", choice, "options = [\"Ja\"]"},
       "step[7].vote.options",
       "fra 2 til 6 tekster, ikke 1",
       "from 2 to 6 texts, not 1"},
      {{"", choice, "options = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]"},
       "step[7].vote.options",
       "fra 2 til 6 tekster, ikke 7",
       "from 2 to 6 texts, not 7"},
      {{"", "\"Blank\"", "\"" + x(81) + "\""}, "step[7].vote.options[3]", "80 tegn", "80 characters"},
      {{"", choice, "option = [\"Ja\", \"Nej\"]"}, "step[7].vote.option", "»options«", "“options”"},
      {{"", scale, "[\"Lidt\"]"}, "step[8].vote.options", "fra 2 til 10", "from 2 to 10"},
      {{"", scale, eleven + "]"}, "step[8].vote.options", "fra 2 til 10 tekster, ikke 11", "not 11"},
      {{"", "\"Meget\"]", "\"" + x(41) + "\"]"}, "step[8].vote.options[2]", "40 tegn", "40 characters"},
      {{"", "\"Let og lidt\", ", ""},
       "step[9].vote.options",
       "præcis 4 tekster, ikke 3",
       "exactly 4 texts, not 3"},
      {{"", "\"Let og lidt\"", "\"" + x(81) + "\""}, "step[9].vote.options[1]", "80 tegn", "80 characters"},
      {{"", "axes = [\"Mere virkning\", \"Lettere\"]\n", ""},
       "step[9].vote.axes",
       "mangler",
       "is missing",
       "[step.vote]\nkind = \"grid\""},
      {{"", "axes = [\"Mere virkning\", \"Lettere\"]", "axes = [\"Lettere\"]"},
       "step[9].vote.axes",
       "præcis 2 tekster, ikke 1",
       "exactly 2 texts, not 1"},
      {{"", "\"Mere virkning\"", "\"" + x(61) + "\""}, "step[9].vote.axes[1]", "60 tegn", "60 characters"},
      {{"", "axes = ", "axis = "}, "step[9].vote.axis", "»axes«", "“axes”"},
      {{"", "kind = \"consent\"", "kind = \"consent\"\noptions = [\"Ja\", \"Nej\"]"},
       "step[10].vote.options",
       "hører kun til, når kind er choice, scale eller grid",
       "belongs only where kind is choice, scale or grid",
       "options = [\"Ja\", \"Nej\"]"},
      {{"", choice, choice + "\naxes = [\"a\", \"b\"]"},
       "step[7].vote.axes",
       "hører kun til, når kind er grid",
       "belongs only where kind is grid",
       "axes = [\"a\", \"b\"]"},
  });
}
