#include "screens/words/dilemma.h"

namespace screens {

namespace {

constexpr DilemmaWords danish = {
    .voted = "{} af {} har stemt",
    .all_answered = "Alle har stemt. Vis stemmerne.",
    .take_the_next = "Alle har stemt. Tag det næste dilemma.",
    .most_divided = "Her er I mest uenige",
    .divided = "I er delte",
    .most_agree = "De fleste er enige",
    .agreed = "I er enige",
    .moved_already = "Talt om",
    .not_voted = "Ingen har stemt",
    .we_agree = "I har alle svaret det samme",
    .we_differ = "I har ikke svaret det samme",
    .why_no_split = "Når færre end fem har svaret, viser vi ikke, hvor mange der valgte hvad.",
    .hear_both = "Hør begge sider",
    .hear_all = "Hør alle sider",
    .vote_again = "Stem igen",
    .one_more = "Tag et dilemma til",
    .to_the_votes = "Se svarene",
    .to_the_talk = "Tal videre",
    .good = "Det gode",
    .lost = "Vi mister",
    .said = "Det, der blev sagt",
    .add = "Skriv",
    .talk_first = "Tal om det her først",
    .vote_again_here = "Nu har I hørt hinanden. Hvad svarer du nu?",
    .at_first = "Først",
    .now = "Nu",
    .unchanged = "som før",
    .we_moved = "I har flyttet jer",
    .we_stayed = "I står, hvor I stod",
    .agree_now = "Nu svarer I alle det samme",
    .differ_now = "I svarer stadig ikke det samme",
};

constexpr DilemmaWords english = {
    .voted = "{} of {} have voted",
    .all_answered = "Everybody has voted. Show the votes.",
    .take_the_next = "Everybody has voted. Take the next dilemma.",
    .most_divided = "Here you differ most",
    .divided = "You differ",
    .most_agree = "Most of you agree",
    .agreed = "You agree",
    .moved_already = "Talked about",
    .not_voted = "Nobody has voted",
    .we_agree = "You all gave the same answer",
    .we_differ = "You did not all give the same answer",
    .why_no_split = "When fewer than five have answered, we don't show how many chose what.",
    .hear_both = "Hear both sides",
    .hear_all = "Hear all sides",
    .vote_again = "Vote again",
    .one_more = "Take one more dilemma",
    .to_the_votes = "See the answers",
    .to_the_talk = "Talk on",
    .good = "The good",
    .lost = "We lose",
    .said = "What was said",
    .add = "Write",
    .talk_first = "Talk about this one first",
    .vote_again_here = "Now you have heard each other. What is your answer now?",
    .at_first = "First",
    .now = "Now",
    .unchanged = "as before",
    .we_moved = "You have moved",
    .we_stayed = "You stand where you stood",
    .agree_now = "Now you all give the same answer",
    .differ_now = "You still don't all give the same answer",
};

} // namespace

const DilemmaWords& dilemma_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
