#include "screens/words/board.h"

namespace screens {

const BoardWords& board_words(const std::string& language) {
  static const BoardWords danish = {
      .show_all = "Vis alle",
      .read_together = "Læs sammen",
      .put_dots = "Sæt prikker",
      .write_on = "Skriv videre",
      .gather_again = "Saml igen",
      .tidy = "Ryd op",
      .pull_down = "Træk ned",
      .push_up = "Skub op",
      .whole_board = "Se alt",
      .hidden_notes = "Sedlerne er skjult, til I viser dem alle på én gang.",
      .most_dotted = "Flest prikker",
      .forgotten = "Er det her, I glemmer noget?",
  };
  static const BoardWords english = {
      .show_all = "Show all",
      .read_together = "Read together",
      .put_dots = "Place dots",
      .write_on = "Keep writing",
      .gather_again = "Gather again",
      .tidy = "Tidy up",
      .pull_down = "Pull down",
      .push_up = "Push up",
      .whole_board = "See all",
      .hidden_notes = "The notes are hidden until you show them all at once.",
      .most_dotted = "Most dots",
      .forgotten = "Are you forgetting this?",
  };
  return language == "en" ? english : danish;
}

} // namespace screens
