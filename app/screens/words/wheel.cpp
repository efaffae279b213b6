#include "screens/words/wheel.h"

namespace screens {

namespace {

constexpr WheelWords danish = {
    .now = "Nu",
    .wanted = "Hvor vi vil hen",
    .put_now = "Sæt et mærke i hver retning for, hvor meget I gør det nu.",
    .put_wanted = "Sæt et mærke i hver retning for, hvor I gerne vil være.",
    .all_now = "Alle har svaret for nu. Tryk på »Hvor vi vil hen«.",
    .all_wanted = "Alle har svaret for det, I gerne vil. Tryk på »Nu«.",
    .all_both = "Alle har svaret. Tryk på »Vis hjulet«.",
    .far_out = "Yderst er ikke bedst, bare mere.",
    .little = "lidt",
    .much = "meget",
    .placed = "{} af {}",
    .show = "Vis hjulet",
    .to_the_marks = "Sæt mærker",
    .most = "størst ønske om mere",
    .more = "her vil I mere",
    .fits = "som I vil have det",
    .less = "her vil I mindre",
    .one_mark = "ét mærke",
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
    .all_now = "Everybody has answered for now. Tap “Where we want to be”.",
    .all_wanted = "Everybody has answered for what you want. Tap “Now”.",
    .all_both = "Everybody has answered. Tap “Show the wheel”.",
    .far_out = "Further out is not better, only more.",
    .little = "a little",
    .much = "a lot",
    .placed = "{} of {}",
    .show = "Show the wheel",
    .to_the_marks = "Put marks",
    .most = "biggest wish for more",
    .more = "you want more",
    .fits = "as you want it",
    .less = "you want less",
    .one_mark = "one mark",
    .by_hands = "{} marks were counted by raised hands",
    .too_few = "too few marks yet",
    .add = "Write",
    .said = "What was said",
    .needs = "What our leader needs to know",
};

} // namespace

const WheelWords& wheel_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
