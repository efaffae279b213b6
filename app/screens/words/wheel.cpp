#include "screens/words/wheel.h"

namespace screens {

namespace {

constexpr WheelWords danish = {
    .now = "Nu",
    .wanted = "Hvor vi vil hen",
    .put_now = "Sæt et mærke i hver retning for, hvor meget I gør det nu.",
    .put_wanted = "Sæt et mærke i hver retning for, hvor I gerne vil være.",
    .far_out = "Langt ude er ikke flottere. Det er bare mere.",
    .placed = "{} af {}",
    .show = "Vis hjulet",
    .to_the_marks = "Sæt mærker",
    .most = "her vil I mest",
    .more = "her vil I mere",
    .fits = "som I vil have det",
    .less = "her vil I mindre",
    .by_hands = "{} mærker er talt ved håndsoprækning",
    .too_few = "for få mærker endnu",
    .add = "Skriv",
    .said = "Det, der blev sagt",
    .needs = "Det skal vores leder vide",
};

constexpr WheelWords english = {
    .now = "Now",
    .wanted = "Where we want to be",
    .put_now = "Put a mark in each direction for how much of it you do now.",
    .put_wanted = "Put a mark in each direction for where you would like to be.",
    .far_out = "Far out is not better. It is just more.",
    .placed = "{} of {}",
    .show = "Show the wheel",
    .to_the_marks = "Put marks",
    .most = "you want most",
    .more = "you want more",
    .fits = "as you want it",
    .less = "you want less",
    .by_hands = "{} marks were counted by raised hands",
    .too_few = "too few marks yet",
    .add = "Write",
    .said = "What was said",
    .needs = "What our leader needs to know",
};

} // namespace

const WheelWords& wheel_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
