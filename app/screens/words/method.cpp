#include "screens/words/method.h"

namespace screens {

namespace {

const MethodWords danish = {
    .our_agreements = "Det kan vi regne med",
    .agreements_come = "Her kommer jeres aftaler til at stå.",
    .choose_some = "Vælg {} til {} sætninger.",
    .some_more = "Der er plads til {} mere.",
    .rather_fewer = "Hellere {}, som alle husker.",
    .only_yours =
        "Det, du skriver her, ser ingen andre. Det bliver aldrig gemt og er væk, når du lukker det.",
    .write_for_yourself = "Skriv til dig selv",
    .we_begin_again = "Vi begynder igen kl.",
    .minutes_of_break = "Pausen varer",
    .done = "Gjort",
    .on_the_way = "På vej",
    .dropped = "Lagt væk",
    .learned = "Hvad lærte I?",
    .no_past = "Her står sidste gangs handlinger, når I begynder en opfølgning fra startskærmen og vælger, "
               "hvilken workshop den følger op på.",
    .last_time = "Sidst sagde vi",
    .to_start = "Til forsiden",
    .not_shown_yet = "Svarene i »{}« er ikke vist endnu. Gå tilbage, hvis de skal med i referatet.",
    .fetch_room = "Hent et rum",
    .share_room = "Gem vores på USB-stik",
    .save_report = "Gem referatet",
    .no_rooms = "Hent de andre rum, så I kan gå rundt og se, hvad de har lavet.",
    .looks_for_rooms = "Jeg kigger efter de andre rum …",
    .no_other_sessions =
        "Jeg finder ingen andre rum. Sæt det USB-stik i, som de andre har lagt deres på, og prøv igen.",
    .remove_room = "Fjern",
    .all_rooms = "Alle rum",
    .which_room = "Hvilket rum?",
    .more_lines = "+ {} mere",
    .which_workshop = "Hvilken workshop følger I op på?",
    .follows_none = "Ingen af dem",
    .no_session_to_follow = "Der er ingen workshop på denne maskine at følge op på.",
    .parking = "Parkeret",
    .parking_hint = "Det, der er vigtigt, men ikke lige nu. Vi ser på det, før vi går.",
    .close_together = "I har det nogenlunde ens i dag.",
    .far_apart = "I har det forskelligt i dag.",
    .wait_for_all = "Svarene vises ikke hver for sig, når I er under fem.",
    .wait_for_five = "Svarene vises, når mindst fem har svaret.",
    .minutes_left = "{} minutter endnu",
    .one_minute_left = "Det sidste minut",
};

const MethodWords english = {
    .our_agreements = "What we can count on",
    .agreements_come = "Your agreements will stand here.",
    .choose_some = "Choose {} to {} sentences.",
    .some_more = "There is room for {} more.",
    .rather_fewer = "Rather {} that everybody remembers.",
    .only_yours = "What you write here nobody else sees. It is never kept, and gone when you close it.",
    .write_for_yourself = "Write for yourself",
    .we_begin_again = "We begin again at",
    .minutes_of_break = "The break lasts",
    .done = "Done",
    .on_the_way = "On the way",
    .dropped = "Put away",
    .learned = "What did you learn?",
    .no_past =
        "Last time’s actions stand here when you begin a follow-up from the start screen and choose which "
        "workshop it follows.",
    .last_time = "Last time we said",
    .to_start = "To the start screen",
    .not_shown_yet = "The answers in “{}” are not shown yet. Go back if they shall be in the report.",
    .fetch_room = "Fetch a room",
    .share_room = "Save ours on a USB stick",
    .save_report = "Save the report",
    .no_rooms = "Fetch the other rooms, then walk around and see what they made.",
    .looks_for_rooms = "Looking for the other rooms …",
    .no_other_sessions =
        "I find no other rooms. Put in the USB stick that they put theirs on, and try again.",
    .remove_room = "Remove",
    .all_rooms = "All rooms",
    .which_room = "Which room?",
    .more_lines = "+ {} more",
    .which_workshop = "Which workshop do you follow up?",
    .follows_none = "None of them",
    .no_session_to_follow = "There is no workshop on this machine to follow up.",
    .parking = "Parked",
    .parking_hint = "What matters, but not right now. We look at it before we leave.",
    .close_together = "You feel about the same today.",
    .far_apart = "You feel different today.",
    .wait_for_all = "Answers are not shown one by one when you are fewer than five.",
    .wait_for_five = "The answers show when at least five have answered.",
    .minutes_left = "{} more minutes",
    .one_minute_left = "The last minute",
};

} // namespace

const MethodWords& method_words(const std::string& language) { return language == "en" ? english : danish; }

} // namespace screens
