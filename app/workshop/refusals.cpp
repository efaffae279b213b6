#include "workshop/refusal.h"

namespace workshop {

namespace {

struct Said {
  const char *da, *en;
};

Said said(Refusal refusal) {
  switch (refusal) {
  case Refusal::no_such_step:
    return {"Det trin findes ikke i dagsordenen.", "There is no such step in the agenda."};
  case Refusal::no_such_note: return {"Sedlen er her ikke længere.", "The note is no longer here."};
  case Refusal::no_such_draft: return {"Forslaget er her ikke længere.", "The draft is no longer here."};
  case Refusal::no_such_action: return {"Handlingen er her ikke længere.", "The action is no longer here."};
  case Refusal::no_such_answer:
    return {"Det svar kan man ikke vælge her.", "That answer can't be chosen here."};
  case Refusal::no_such_field: return {"Det felt findes ikke.", "There is no such field."};
  case Refusal::no_such_colour: return {"Den farve findes ikke.", "There is no such colour."};
  case Refusal::no_such_stack: return {"Stakken er her ikke længere.", "The stack is no longer here."};
  case Refusal::no_such_stroke: return {"Stregen er her ikke længere.", "The line is no longer here."};
  case Refusal::no_such_picture:
    return {"Billedet har et navn, der ikke kan bruges.", "The picture has a name that can't be used."};
  case Refusal::bad_size:
    return {"Sedlen kan ikke blive større eller mindre.", "The note can't be larger or smaller."};
  case Refusal::bad_stroke: return {"Stregen er for lang.", "The line is too long."};
  case Refusal::clock_runs: return {"Uret går allerede.", "The clock is running already."};
  case Refusal::clock_stands: return {"Uret står allerede stille.", "The clock stands already."};
  case Refusal::clock_at_limit:
    return {"Et trin kan vare fra 1 til 600 minutter.", "A step can last from 1 to 600 minutes."};
  case Refusal::people_out_of_range:
    return {"Der kan være fra 1 til 60 om bordet.", "There can be 1 to 60 people at the table."};
  case Refusal::id_taken: return {"Den findes allerede.", "That one is here already."};
  case Refusal::place_in_list: return {"Den plads findes ikke.", "There is no such place."};
  case Refusal::off_the_board: return {"Sedlen skal ligge på tavlen.", "The note must lie on the board."};
  case Refusal::text_too_long:
    return {"Teksten er for lang. Del den i flere.", "The text is too long. Please split it."};
  case Refusal::text_not_clean:
    return {"Teksten har tegn, der ikke kan gemmes.", "The text has characters that can't be kept."};
  case Refusal::already_revealed:
    return {"Stemmerne er vist. Skjul dem, hvis flere skal stemme.",
            "The votes are shown. Hide them if more people want to vote."};
  case Refusal::nothing_revealed: return {"Stemmerne er allerede skjult.", "The votes are hidden already."};
  case Refusal::everybody_has_voted:
    return {"Alle har stemt. Er I flere om bordet, så sæt tallet op.",
            "Everybody has voted. If there are more of you, raise the number."};
  case Refusal::no_vote_to_take_back:
    return {"Der er ingen stemme at tage tilbage.", "There is no vote to take back."};
  case Refusal::too_many: return {"Der er ikke plads til flere.", "There is no room for more."};
  case Refusal::already_closed:
    return {"Workshoppen er allerede afsluttet.", "The workshop has been ended already."};
  case Refusal::not_closed: return {"Workshoppen er ikke afsluttet.", "The workshop has not been ended."};
  case Refusal::bad_clocks: return {"Tiden kan ikke være rigtig.", "That time can't be right."};
  case Refusal::no_such_slip: return {"Lappen er her ikke længere.", "The slip is no longer here."};
  case Refusal::no_such_card: return {"Det kort findes ikke her.", "There is no such card here."};
  case Refusal::no_such_stage: return {"Så langt går trinnet ikke.", "The step has no such stage."};
  case Refusal::no_such_language:
    return {"Dagsordenen findes ikke på det sprog.", "The agenda does not come in that language."};
  case Refusal::no_such_word:
    return {"Det ord findes ikke i forslaget.", "There is no such word in the draft."};
  case Refusal::no_such_room: return {"Det rum er her ikke.", "That room is not here."};
  case Refusal::not_in_the_plan:
    return {"Det trin er ikke med i planen for i dag.", "That step is not in today's plan."};
  case Refusal::nothing_to_vote_on:
    return {"Her er ikke noget at stemme om.", "There is nothing to vote on here."};
  case Refusal::votes_came_since:
    return {"Det kan ikke tages tilbage: Nogen har stemt siden.",
            "That can't be taken back: somebody has voted since."};
  case Refusal::no_dots_left:
    return {"Alle prikker er brugt. Tag en tilbage først.", "All dots are used. Take one back first."};
  case Refusal::enough_dots_there:
    return {"Der er plads til højst så mange prikker her.", "No more dots fit on this one."};
  case Refusal::enough_actions_kept:
    return {"I har valgt nok. Giv slip på en, før I vælger en til.",
            "You have chosen enough. Let go of one before you choose another."};
  case Refusal::card_is_out:
    return {"Det kort ligger allerede på bordet.", "That card lies on the table already."};
  case Refusal::bad_turns: return {"Så lang tid kan man ikke få på tur.", "A turn can't be that long."};
  case Refusal::room_is_here: return {"Det rum er hentet allerede.", "That room has been fetched already."};
  case Refusal::reveal_first:
    return {"Vis stemmerne, før I stemmer igen.", "Show the votes before you vote again."};
  }
  return {"Det kan ikke lade sig gøre nu.", "That can't be done now."};
}

} // namespace

std::string sentence(Refusal refusal, const std::string& language) {
  return language == "en" ? said(refusal).en : said(refusal).da;
}

} // namespace workshop
