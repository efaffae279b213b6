#include "screens/words/actions.h"

namespace screens {

const ActionWords& action_words(const std::string& language) {
  static const ActionWords danish = {
      .first_hint = "Første skridt",
      .serves_hint = "Hvordan hjælper det kerneopgaven?",
      .role_hint = "En rolle, ikke et navn",
      .choose = "Vælg",
      .collect = "Skriv flere",
      .keep = "Behold",
      .kept = "Den gør vi",
      .kept_of = "{} valgt, højst {}",
  };
  static const ActionWords english = {
      .first_hint = "First step",
      .serves_hint = "How does it help the kerneopgave?",
      .role_hint = "A role, not a name",
      .choose = "Choose",
      .collect = "Write more",
      .keep = "Keep",
      .kept = "We do this",
      .kept_of = "{} chosen, {} at most",
  };
  return language == "en" ? english : danish;
}

} // namespace screens
