#include "screens/words/cards.h"

namespace screens {

namespace {

constexpr CardsWords danish = {
    .pair = "Par {}",
    .write_task = "Skriv opgaven",
    .change_task = "Ret opgaven",
    .no_task = "Hvilken rigtig opgave taler I om?",
    .task = "Opgaven: {}",
    .draw = "Træk",
    .none_left = "Bunken er tom",
    .keep = "Behold",
    .kept = "Beholdt",
    .pass = "Til næste",
    .put_back = "I bunken",
    .draw_more = "Ét til",
    .to_the_task = "Tegn, hvornår det skifter",
    .to_the_cards = "Kortene",
    .who_leads = "Hvem leder?",
    .who_follows = "Hvem følger?",
    .add_stretch = "Ny del",
    .empty_stretch = "En del af opgaven …",
    .how = "Del opgaven op. Tryk på en del, hvis den anden leder den.",
    .pages = "{} af {}",
};

constexpr CardsWords english = {
    .pair = "Pair {}",
    .write_task = "Write the task",
    .change_task = "Change the task",
    .no_task = "Which real task do you talk about?",
    .task = "The task: {}",
    .draw = "Draw",
    .none_left = "No card is left",
    .keep = "Keep",
    .kept = "Kept",
    .pass = "Pass on",
    .put_back = "Put back",
    .draw_more = "Another",
    .to_the_task = "Draw where it shifts",
    .to_the_cards = "The cards",
    .who_leads = "Who leads?",
    .who_follows = "Who follows?",
    .add_stretch = "New part",
    .empty_stretch = "A part of the task …",
    .how = "Split the task into parts. Tap a part if the other one leads it.",
    .pages = "{} of {}",
};

} // namespace

const CardsWords& cards_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
