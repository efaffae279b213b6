#include "screens/words/kerneopgave.h"

namespace screens {

namespace {

const KerneopgaveWords danish = {
    .show_all = "Vis alle",
    .mark_words = "Mærk ord",
    .put_together = "Skriv sammen",
    .ask_all = "Spørg alle",
    .back_to_drafts = "Forslagene",
    .back_to_marks = "Ordene",
    .back_to_versions = "Skriv om",
    .to_the_drafts = "Til forslagene",
    .to_the_versions = "Til udgaverne",
    .use_all = "Brug det hele",
    .drafts_written = "{} forslag er skrevet",
    .one_draft_written = "{} forslag er skrevet",
    .aim = "Sigt efter {} til {} forslag.",
    .write_alone = "Skriv hver for sig",
    .tap_words = "Tryk på de ord, I vil beholde",
    .one_sentence = "Sæt ordene sammen til én sætning",
    .words_to_keep = "Ord, I beholder",
    .tap_to_put_in = "Tryk for at sætte dem ind",
    .no_marks = "Ingen ord er mærket endnu. Tryk på »Ordene«, og mærk dem, I vil beholde.",
    .no_version = "Skriv den første udgave ud fra de ord, der skal blive.",
    .nothing_to_mark = "Her mærker I de ord, der skal blive. Skriv først et forslag.",
    .new_version = "Ny udgave",
    .version = "Udgave {}",
    .last_time = "Sidst",
    .words_count = "{} ord",
    .one_breath = "{} ord. Kan I sige det i én vejrtrækning? Højst 30.",
    .still_true = "Passer den stadig?",
    .can_you_live = "Kan du leve med den, og vil du prøve den af?",
    .worries = "Bekymringer",
    .no_worries = "En bekymring er en gave. Skriv den ned.",
    .it_is_ours = "Det er vores kerneopgave",
    .leader_decides = "Lederen beslutter",
    .leader_decided = "Lederen har besluttet, at denne udgave gælder.",
    .all_can = "Alle kan leve med den.",
    .some_worry = "Alle kan leve med den. Nogen har en bekymring.",
    .some_not_yet = "Nogen er ikke klar endnu. Hvad skal laves om?",
    .too_few = "I er så få, at svarene ville pege på én. Sig dem højt til hinanden.",
    .by_hands = "{} ved håndsoprækning",
};

const KerneopgaveWords english = {
    .show_all = "Show all",
    .mark_words = "Mark words",
    .put_together = "Put together",
    .ask_all = "Ask everybody",
    .back_to_drafts = "The drafts",
    .back_to_marks = "The words",
    .back_to_versions = "Rewrite",
    .to_the_drafts = "To the drafts",
    .to_the_versions = "To the versions",
    .use_all = "Use it all",
    .drafts_written = "{} drafts are written",
    .one_draft_written = "{} draft is written",
    .aim = "Aim for {} to {} drafts.",
    .write_alone = "Write, each on your own",
    .tap_words = "Tap the words you want to keep",
    .one_sentence = "Put the words together into one sentence",
    .words_to_keep = "Words to keep",
    .tap_to_put_in = "Tap to put them in",
    .no_marks = "No words are marked yet. Tap “The words” and mark those you want to keep.",
    .no_version = "Write the first version from the words that must stay.",
    .nothing_to_mark = "Here you mark the words that must stay. Write a draft first.",
    .new_version = "New version",
    .version = "Version {}",
    .last_time = "Last time",
    .words_count = "{} words",
    .one_breath = "{} words. Can you say it in one breath? At most 30.",
    .still_true = "Is it still true?",
    .can_you_live = "Can you live with it, and will you try it?",
    .worries = "Worries",
    .no_worries = "A worry is a gift. Write it down.",
    .it_is_ours = "This is our kerneopgave",
    .leader_decides = "The leader decides",
    .leader_decided = "The leader has decided that this version holds.",
    .all_can = "Everybody can live with it.",
    .some_worry = "Everybody can live with it. Somebody has a worry.",
    .some_not_yet = "Somebody is not ready yet. What needs to change?",
    .too_few = "You are so few that the answers would give one of you away. Say them aloud.",
    .by_hands = "{} by raised hands",
};

} // namespace

const KerneopgaveWords& kerneopgave_words(const std::string& language) {
  return language == "en" ? english : danish;
}

} // namespace screens
