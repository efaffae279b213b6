// Purpose: a pack of three fields that uses every field of the format at least once, and ways to change it.
#pragma once

#include "pack_texts.h"

namespace pack_test {

/// In Danish or English; the words are the same, for only what must agree is compared.
inline std::string whole(const std::string& language = "da") {
  return "language = \"" + language + "\"\n" + R"toml(title = "Alt på én gang"
about = "Alt, hvad en pakke kan."
mission = "Vi er her for hinanden."
source = "Bygger på en bog, nogen har læst."
moods = ["Tungt", "Okay", "Godt"]

[[perspective]]
id = "hus"
title = "Huset"
about = "Det, vi bor i."
prompts = ["Hvad drypper?"]
colour = "teal"
icon = "home"

[[perspective]]
id = "have"
title = "Haven"
about = "Det, der gror."
prompts = ["Hvad visner?", "Hvad blomstrer?"]

[[perspective]]
id = "vej"
title = "Vejen"
about = "Det, der fører ud."
prompts = ["Hvorhen?"]
colour = "brown"

[[dilemma]]
id = "taget"
title = "Taget"
scene = "Taget er utæt."
question = "Hvem bliver våd?"
between = ["hus", "vej"]
[[dilemma.option]]
id = "lap"
text = "Lap det"
[[dilemma.option]]
id = "vent"
text = "Vent"

[[dilemma]]
id = "hegnet"
title = "Hegnet"
scene = "Hegnet vælter."
question = "Hvis er det?"
[[dilemma.option]]
id = "rejs"
text = "Rejs det"
[[dilemma.option]]
id = "fjern"
text = "Fjern det"

[[deck]]
id = "foran"
title = "At gå foran"
colour = "orange"
icon = "hand"
[[deck.card]]
id = "vis"
text = "Hvad kan jeg vise?"
invitation = "Må jeg vise dig noget?"
[[deck.card]]
id = "spoerg"
text = "Hvem kan jeg spørge?"

[[deck]]
id = "bagved"
title = "At følge"
[[deck.card]]
id = "lyt"
text = "Hvad hører jeg?"

[[direction]]
id = "op"
title = "Op"
about = "Mod taget."
prompts = ["Hvad ser du?"]
[[direction]]
id = "ned"
title = "Ned"
about = "Mod gulvet."
prompts = ["Hvad bærer?"]
[[direction]]
id = "ind"
title = "Ind"
about = "Mod midten."
prompts = ["Hvad er stille?"]

[[step]]
id = "ind-ad-doeren"
kind = "check-in"
title = "Ind"
question = "Hvordan er I her?"
purpose = "Alle siger noget først."
outcome = "Vi ved, hvem der er her."
where = "I plenum"
minutes = 10
at = "09:00"

[[step]]
id = "opgaven"
kind = "kerneopgave"
title = "Opgaven"
question = "Hvad er den?"
minutes = 20
hidden = true
least = 3
most = 8

[[step]]
id = "tavlen"
kind = "board"
title = "Tavlen"
question = "Hvad er her?"
minutes = 20
hidden = true
chair = "Naboens stol: Hvad ville naboen sige?"
[step.vote]
kind = "dots"
budget = 3
cap = 2
minus = true
shown = "at-once"

[[step]]
id = "pausen"
kind = "break"
title = "Pause"
question = "Kaffe?"
minutes = 15
at = "10:15"

[[step]]
id = "valgene"
kind = "dilemma"
title = "To valg"
question = "Hvad gør I?"
minutes = 20
dilemmas = ["taget", "hegnet"]

[[step]]
id = "sedler"
kind = "writing"
title = "Sedler"
question = "Hvad ved I?"
minutes = 10
columns = ["Nu", "Snart"]
deck = "foran"
hidden = true
at-end = "lock"

[[step]]
id = "valg"
kind = "vote"
title = "Valg"
question = "Ja eller nej?"
minutes = 5
[step.vote]
kind = "choice"
options = ["Ja", "Nej", "Blank"]

[[step]]
id = "skala"
kind = "vote"
title = "Skala"
question = "Hvor meget?"
minutes = 5
[step.vote]
kind = "scale"
options = ["Lidt", "Meget"]

[[step]]
id = "felter"
kind = "vote"
title = "Felter"
question = "Hvor er vi?"
minutes = 5
[step.vote]
kind = "grid"
options = ["Let og lidt", "Let og meget", "Svært og lidt", "Svært og meget"]
axes = ["Mere virkning", "Lettere"]

[[step]]
id = "samtykke"
kind = "vote"
title = "Samtykke"
question = "Kan I leve med det?"
minutes = 5
[step.vote]
kind = "consent"

[[step]]
id = "kort"
kind = "cards"
title = "Kort"
question = "Hvem går foran?"
minutes = 15
decks = ["foran", "bagved"]
at-end = "ask"

[[step]]
id = "hjul"
kind = "wheel"
title = "Hjulet"
question = "Hvorhen?"
minutes = 15
columns = ["Det skal vores leder vide"]

[[step]]
id = "stille"
kind = "reflection"
title = "Stille"
question = "Hvad tænker du?"
minutes = 5
optional = true

[[step]]
id = "aftaler"
kind = "agreements"
title = "Aftaler"
question = "Hvad aftaler I?"
minutes = 15
least = 3
most = 5

[[step]]
id = "mandag"
kind = "actions"
title = "Mandag"
question = "Hvad gør I?"
minutes = 10
[step.vote]
kind = "dots"
budget = 2

[[step]]
id = "ud"
kind = "check-out"
title = "Ud"
question = "Et ord?"
minutes = 5
columns = ["Ord"]
turn = 30

[[step]]
id = "slut"
kind = "close"
title = "Slut"
question = "Hvad har I lavet?"
minutes = 5
)toml";
}

/// A text with its first `from` after `after` replaced; `from` empty: what is new comes right after `after`.
struct Change {
  std::string after, from, to;
};
inline std::string changed(std::string text, const Change& change, int* line = nullptr) {
  INFO("after <" << change.after << "> replace <" << change.from << ">");
  std::size_t at = change.after.empty() ? 0 : text.find(change.after);
  REQUIRE(at != std::string::npos);
  at = change.from.empty() ? at + change.after.size() : text.find(change.from, at);
  REQUIRE(at != std::string::npos);
  text.replace(at, change.from.size(), change.to);
  if (line) *line = 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
  return text;
}

/// A change of the whole pack, and the one problem that it makes.
struct Mistake {
  Change change;
  std::string field, danish, english; ///< words of the sentences
  std::string line = {};              ///< a text on the problem's line; empty: where the change is
  bool no_line = false;               ///< it is about the file as a whole
};
inline void check_mistake(const Mistake& mistake) {
  int line = 0;
  std::string text = changed(whole(), mistake.change, &line);
  if (!mistake.line.empty()) line = line_of(text, mistake.line);
  for (const char* language : {"da", "en"}) {
    Content content;
    Pack pack = content.pack(text, language);
    INFO("after <" << mistake.change.after << "> to <" << mistake.change.to << ">\n" << all(pack));
    REQUIRE(pack.problems.size() == 1);
    CHECK(pack.problems[0].line == (mistake.no_line ? 0 : line));
    CHECK(pack.problems[0].field == mistake.field);
    CHECK_THAT(pack.problems[0].sentence,
               Catch::Contains(language == std::string("da") ? mistake.danish : mistake.english));
    CHECK(pack.agendas.empty());
  }
}

inline void check_mistakes(const std::vector<Mistake>& mistakes) {
  for (const Mistake& mistake : mistakes) check_mistake(mistake);
}

/// A text that is as long as asked.
inline std::string x(std::size_t count) { return std::string(count, 'x'); }

} // namespace pack_test
