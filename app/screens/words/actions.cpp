#include "screens/words/actions.h"

namespace screens {

const ActionWords& action_words(const std::string& language) {
  static const ActionWords danish = {
      .first_hint = "Første skridt",
      .serves_hint = "Hvordan hjælper det kerneopgaven?",
      .role_hint = "En rolle, ikke et navn",
      .first_is = "Første skridt: ",
      .serves_is = "Formål: ",
      .nothing_to_choose = "Her er ingen handlinger at vælge imellem. Tryk på »Skriv flere«.",
      .task = "Vælg højst {}, som I gør først",
      .task_with_dots = "Giv prikker til det vigtigste, og vælg højst {}",
      .choose = "Vælg højst {}",
      .collect = "Skriv flere",
      .keep = "Vælg",
      .kept = "Valgt",
      .kept_of = "{} af {} valgt",
  };
  static const ActionWords english = {
      .first_hint = "First step",
      .serves_hint = "How does it help the kerneopgave?",
      .role_hint = "A role, not a name",
      .first_is = "First step: ",
      .serves_is = "Purpose: ",
      .nothing_to_choose = "There are no actions to choose from. Tap “Write more”.",
      .task = "Choose up to {} to do first",
      .task_with_dots = "Give dots to what matters most, and choose up to {}",
      .choose = "Choose up to {}",
      .collect = "Write more",
      .keep = "Choose",
      .kept = "Chosen",
      .kept_of = "{} of {} chosen",
  };
  return language == "en" ? english : danish;
}

} // namespace screens
