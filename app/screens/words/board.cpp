#include "screens/words/board.h"

namespace screens {

const BoardWords& board_words(const std::string& language) {
  static const BoardWords danish = {
      .show_all = "Vis alle",
      .read_together = "Læs sammen",
      .put_dots = "Sæt prikker",
      .write_on = "Skriv videre",
      .gather_again = "Saml igen",
      .hidden_notes = "Sedlerne er skjult, til I viser dem alle på én gang.",
      .most_dotted = "Flest prikker",
      .forgotten = "Er det her, I glemmer noget?",
  };
  static const BoardWords english = {
      .show_all = "Show all",
      .read_together = "Read together",
      .put_dots = "Put dots",
      .write_on = "Write on",
      .gather_again = "Gather again",
      .hidden_notes = "The notes are hidden until you show them all at once.",
      .most_dotted = "Most dots",
      .forgotten = "Are you forgetting this?",
  };
  return language == "en" ? english : danish;
}

} // namespace screens
