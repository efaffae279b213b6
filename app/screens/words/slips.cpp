#include "screens/words/slips.h"

namespace screens {

namespace {

const SlipWords danish = {
    .add = "Skriv",
    .empty = "…",
    .begin_here = "Tryk på »Skriv«, og begynd",
    .one_word = "Sig ét ord hver.\nSkriv det, hvis det skal blive stående",
    .written = "{} lapper i alt",
    .one_written = "{} lap i alt",
    .show_all = "Vis alle",
    .hide_again = "Skjul igen",
    .start_turns = "Start runden",
    .stop_turns = "Stop runden",
    .next_turn = "Næste",
    .turn_of = "{} af {}",
    .seconds_each = "{} sekunder til hver",
    .minutes_each = "{} minutter til hver",
    .minute_each = "1 minut til hver",
};

const SlipWords english = {
    .add = "Write",
    .empty = "…",
    .begin_here = "Tap “Write” and begin",
    .one_word = "Say one word each.\nWrite it down if it should stay",
    .written = "{} slips in all",
    .one_written = "{} slip in all",
    .show_all = "Show all",
    .hide_again = "Hide again",
    .start_turns = "Start the round",
    .stop_turns = "Stop the round",
    .next_turn = "Next",
    .turn_of = "{} of {}",
    .seconds_each = "{} seconds each",
    .minutes_each = "{} minutes each",
    .minute_each = "1 minute each",
};

} // namespace

const SlipWords& slip_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
