#include "screens/words/votes.h"

namespace screens {

const VoteWords& vote_words(const std::string& language) {
  static const VoteWords danish = {
      .yes = "Ja",
      .worry = "Ja, med en bekymring",
      .not_yet = "Ikke endnu",
      .worries = "Bekymringer",
      .vote_here = "Tryk på dit svar. Ingen ser, hvad I har svaret, før I viser det.",
      .take_back = "Tag en tilbage",
      .tap_it = "Tryk på den",
      .undo_one = "Fortryd et svar",
      .tap_to_take_back = "Tryk på det svar, der skal trækkes tilbage.",
      .tap_for_hands = "Tryk én gang for hver hånd, der er oppe.",
      .raised = "Tæl hænder",
      .by_hands = "heraf {} ved håndsoprækning",
      .hands = "{} ved håndsoprækning",
      .votes = "{} stemmer",
      .one_vote = "{} stemme",
      .agreed = "I er enige.",
      .not_agreed = "I er ikke enige.",
      .few = "Under fem stemmer viser vi ikke, hvordan de fordeler sig.",
      .dots_left = "{} af {} prikker tilbage",
      .no_dots_left = "Alle prikker er sat",
      .minus = "Sæt minus",
      .show_dots = "Vis prikkerne",
      .hide_dots = "Skjul prikkerne",
      .only_most = "Når I er så få, viser vi kun, hvad der fik flest.",
      .nothing_to_dot = "Her er ikke noget at sætte prikker på endnu. Skriv sedler eller handlinger først.",
  };
  static const VoteWords english = {
      .yes = "Yes",
      .worry = "Yes, with a worry",
      .not_yet = "Not yet",
      .worries = "Worries",
      .vote_here = "Tap your answer. Nobody sees the answers until you show them.",
      .take_back = "Take one back",
      .tap_it = "Tap it",
      .undo_one = "Undo one answer",
      .tap_to_take_back = "Tap the answer that is taken back.",
      .tap_for_hands = "Tap once for every raised hand.",
      .raised = "Count hands",
      .by_hands = "{} of them by raised hands",
      .hands = "{} by raised hands",
      .votes = "{} votes",
      .one_vote = "{} vote",
      .agreed = "You agree.",
      .not_agreed = "You don't agree.",
      .few = "With fewer than five votes we don't show how they fall.",
      .dots_left = "{} of {} dots left",
      .no_dots_left = "All dots are placed",
      .minus = "Put a minus",
      .show_dots = "Show the dots",
      .hide_dots = "Hide the dots",
      .only_most = "With so few of you, we only show what got the most.",
      .nothing_to_dot = "There is nothing to put dots on yet. Write notes or actions first.",
  };
  return language == "en" ? english : danish;
}

} // namespace screens
