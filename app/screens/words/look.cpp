#include "screens/words/look.h"

namespace screens {

namespace {

const LookWords danish = {
    .page_table = "Knapper og lyd",
    .page_screen = "Skærm og rum",
    .colours = "Farver",
    .light = "Lyse",
    .dark = "Mørke",
    .contrast = "Skarpe",
    .motion = "Ting glider på plads",
    .moves = "Ja",
    .still = "Nej, de er der bare",
    .screen_size = "Skærmens størrelse",
    .inches = "{} tommer",
    .as_told = "Som skærmen siger",
    .room_depth = "Så langt væk sidder den bageste",
    .metres = "{} meter",
    .readable = "På den her skærm kan I læse almindelig tekst på {} meters afstand og overskrifter på {}. "
                "Sidder nogen længere væk, så læs det højt.",
    .from_everywhere = "Alle i rummet kan læse, hvad der står.",
};

const LookWords english = {
    .page_table = "Buttons and sound",
    .page_screen = "Screen and room",
    .colours = "Colours",
    .light = "Light",
    .dark = "Dark",
    .contrast = "Strong",
    .motion = "Things glide into place",
    .moves = "Yes",
    .still = "No, they are just there",
    .screen_size = "Size of the screen",
    .inches = "{} inches",
    .as_told = "As the screen says",
    .room_depth = "How far away the last row sits",
    .metres = "{} metres",
    .readable = "On this screen you can read ordinary text from {} m away and headings from {} m. "
                "If somebody sits farther back, read it aloud.",
    .from_everywhere = "Everybody in the room can read what it says.",
};

} // namespace

const LookWords& look_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
