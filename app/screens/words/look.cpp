#include "screens/words/look.h"

namespace screens {

namespace {

const LookWords danish = {
    .page_table = "Knapper og lyd",
    .page_screen = "Skærm og rum",
    .colours = "Farver",
    .light = "Lyse",
    .dark = "Mørke",
    .contrast = "Til projektor",
    .motion = "Bevægelse",
    .moves = "Ja",
    .still = "Nej",
    .screen_size = "Skærmens størrelse",
    .inches = "{} tommer",
    .as_told = "Som skærmen siger",
    .room_depth = "Så langt væk sidder den bageste",
    .metres = "{} meter",
    .readable = "Her kan I læse almindelig tekst på {} meters afstand og overskrifter på {}. Under »Manus« "
                "kan I vise spørgsmålet så stort, at det læses på {}.",
    .no_farther = "På mere end {} meters afstand kan ingen læse den her skærm. Tag en større, eller ryk "
                  "stolene tættere på.",
    .from_everywhere = "Alle i rummet kan læse, hvad der står.",
};

const LookWords english = {
    .page_table = "Buttons and sound",
    .page_screen = "Screen and room",
    .colours = "Colours",
    .light = "Light",
    .dark = "Dark",
    .contrast = "For a projector",
    .motion = "Motion",
    .moves = "Yes",
    .still = "No",
    .screen_size = "Size of the screen",
    .inches = "{} inches",
    .as_told = "As the screen says",
    .room_depth = "How far away the last row sits",
    .metres = "{} metres",
    .readable = "Here you can read ordinary text from {} m away and headings from {} m. “Script” shows the "
                "question so large that it is read from {} m.",
    .no_farther = "From more than {} m away nobody can read this screen. Take a larger one, or move the "
                  "chairs closer.",
    .from_everywhere = "Everybody in the room can read what it says.",
};

} // namespace

const LookWords& look_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
