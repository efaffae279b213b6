#include "language/describe.h"

#include "language/graphemes.h"
#include "workshop/told.h"

#include <algorithm>

namespace language {

namespace {

using namespace workshop;

constexpr std::size_t longest_quote = 40; ///< characters

struct Describe {
  const Session& s;
  const Done& done;
  bool danish;

  std::string say(const char* da, const char* en) const { return danish ? da : en; }

  /// The text in quotes, as one short line; nothing for a text of nothing but space.
  std::string quoted(const std::string& text) const {
    std::string cut = shortened(text, longest_quote);
    if (cut.empty()) return {};
    return danish ? " »" + cut + "«" : " “" + cut + "”";
  }
  /// Nobody reads here what is hidden on the table, whichever step is shown there.
  std::string note_text(const std::string& text) const {
    return notes_told(s) ? quoted(text) : std::string();
  }
  std::string draft_text(const std::string& text) const {
    return drafts_hidden(s) ? std::string() : quoted(text);
  }
  std::string note(Id id) const {
    const Note* note = find_note(s, id);
    return note ? note_text(note->text) : std::string();
  }
  std::string draft(Id id) const {
    const Draft* draft = find_draft(s, id);
    return draft && draft_told(s, *draft) ? quoted(draft->text) : std::string();
  }
  std::string slip(Id id, const std::string* as_written = nullptr) const {
    const Slip* slip = find_slip(s, id);
    return slip && slip_told(s, *slip) ? quoted(as_written ? *as_written : slip->text) : std::string();
  }
  std::string card(Id id) const {
    const DealtCard* dealt = find_dealt(s, id);
    const Card* card = dealt ? card_of(s.agenda, *dealt) : nullptr;
    return card ? quoted(card->text) : std::string();
  }
  std::string past(Id id) const {
    const PastAction* action = find_past(s, id);
    return action ? quoted(action->what) : std::string();
  }
  std::string action(Id id) const {
    const Action* action = find_action(s, id);
    return action ? quoted(action->what) : std::string();
  }
  std::string step(int i) const {
    return i >= 0 && i < int(s.agenda.steps.size()) ? quoted(s.agenda.steps[i].title) : std::string();
  }
  /// "En seddel" and "3 sedler": for what was done to one, or to several at once.
  std::string counted(int count, const char* one_da, const char* many_da, const char* one_en,
                      const char* many_en) const {
    if (count == 1) return say(one_da, one_en);
    return std::to_string(count) + " " + say(many_da, many_en);
  }
  std::string notes(int count) const { return counted(count, "en seddel", "sedler", "a note", "notes"); }
  /// What it is about, if it is about one thing.
  std::string of_one(const std::string& quote) const { return done.ops == 1 ? quote : std::string(); }

  std::string operator()(const GoToStep& op) const { return say("Gik til", "Went to") + step(op.step); }
  std::string operator()(const StartClock&) const { return say("Startede uret", "Started the clock"); }
  std::string operator()(const PauseClock&) const { return say("Stoppede uret", "Stopped the clock"); }
  std::string operator()(const AddMinutes& op) const {
    return say(op.minutes > 0 ? "Gav mere tid" : "Tog af tiden",
               op.minutes > 0 ? "Added time" : "Took off time");
  }
  std::string operator()(const RestartClock&) const {
    return say("Satte uret forfra", "Restarted the clock");
  }
  std::string operator()(const RestoreClocks&) const {
    return say("Satte uret tilbage", "Put the clock back");
  }
  std::string operator()(const SetPeople& op) const {
    return say("Satte antallet til ", "Set the number of people to ") + std::to_string(op.people);
  }
  std::string operator()(const AddDraft& op) const {
    return say("Lagde et forslag på bordet", "Put a draft on the table") + draft(op.draft.id);
  }
  std::string operator()(const WriteDraft& op) const {
    return say("Skrev i et forslag", "Wrote in a draft") + draft_text(op.text);
  }
  std::string operator()(const DeleteDraft&) const {
    return say("Slettede ", "Deleted ") + counted(done.ops, "et forslag", "forslag", "a draft", "drafts") +
           of_one(quoted(done.deleted));
  }
  std::string operator()(const ChooseDraft& op) const {
    return op.id ? say("Valgte kerneopgaven", "Chose the kerneopgave") + draft(op.id)
                 : say("Fravalgte kerneopgaven", "Unchose the kerneopgave");
  }
  std::string operator()(const AddNote& op) const {
    return done.ops == 1 ? say("Ny seddel", "New note") + note(op.note.id)
                         : std::to_string(done.ops) + say(" nye sedler", " new notes");
  }
  std::string operator()(const WriteNote& op) const {
    return say("Skrev på en seddel", "Wrote on a note") + note_text(op.text);
  }
  std::string operator()(const MoveNote& op) const {
    return say("Flyttede ", "Moved ") + notes(done.ops) + of_one(note(op.id));
  }
  std::string operator()(const ColourNote& op) const {
    return say("Skiftede farve på ", "Changed the colour of ") + notes(done.ops) + of_one(note(op.id));
  }
  std::string operator()(const DeleteNote&) const {
    return say("Slettede ", "Deleted ") + notes(done.ops) + of_one(quoted(done.deleted));
  }
  std::string operator()(const ScaleNote& op) const {
    return say("Ændrede størrelsen på en seddel", "Changed a note’s size") + note(op.id);
  }
  std::string operator()(const ArrangeNotes& op) const {
    auto first = op.notes.empty() ? Id{0} : op.notes.front().stack;
    bool one_stack = first != 0 && std::all_of(op.notes.begin(), op.notes.end(),
                                               [&](const workshop::Arranged& n) { return n.stack == first; });
    if (one_stack)
      return say("Lagde ", "Put ") + notes(int(op.notes.size())) + say(" i en stak", " on one stack");
    return say("Lagde ", "Arranged ") + notes(int(op.notes.size())) + say(" til rette", "");
  }
  std::string operator()(const NameStack& op) const {
    std::string name = quoted(op.name);
    return name.empty() ? say("Fjernede navnet på en stak", "Removed a stack’s name")
                        : say("Gav en stak navn", "Named a stack") + name;
  }
  std::string operator()(const InkNote& op) const {
    return say("Tegnede på en seddel", "Drew on a note") + note(op.id);
  }
  std::string operator()(const EraseInk& op) const {
    return say("Viskede ud på en seddel", "Erased on a note") + note(op.id);
  }
  std::string operator()(const SetPicture& op) const {
    return op.picture.empty() ? say("Fjernede et billede", "Removed a picture")
                              : say("Satte et billede på en seddel", "Put a picture on a note") + note(op.id);
  }
  std::string operator()(const CastVote&) const { return say("En stemme", "A vote"); }
  std::string operator()(const TakeBackVote&) const {
    return say("En stemme taget tilbage", "A vote taken back");
  }
  std::string operator()(const RevealVotes&) const { return say("Viste stemmerne", "Showed the votes"); }
  std::string operator()(const HideVotes&) const { return say("Skjulte stemmerne", "Hid the votes"); }
  std::string operator()(const AddAction& op) const {
    return say("Ny handling", "New action") + action(op.action.id);
  }
  std::string operator()(const WriteAction& op) const {
    return say("Skrev i en handling", "Wrote in an action") + quoted(op.text);
  }
  std::string operator()(const PlaceAction& op) const {
    return say("Knyttede en handling til et perspektiv", "Tied an action to a perspective") + action(op.id);
  }
  std::string operator()(const DeleteAction&) const {
    return say("Slettede ", "Deleted ") +
           counted(done.ops, "en handling", "handlinger", "an action", "actions") +
           of_one(quoted(done.deleted));
  }
  std::string operator()(const NewRound&) const { return say("Stemte igen", "Voted again"); }
  std::string operator()(const LastRound&) const {
    return say("Tilbage til forrige afstemning", "Back to the last vote");
  }
  std::string operator()(const PutDot&) const { return say("Satte en prik", "Put a dot"); }
  std::string operator()(const TakeDot&) const { return say("Tog en prik tilbage", "Took a dot back"); }
  std::string operator()(const SetStage& op) const {
    return say("Gik videre i trinnet", "Went on within the step") + step(op.step);
  }
  std::string operator()(const SetPlan&) const {
    return say("Ændrede planen for dagen", "Changed the day’s plan");
  }
  std::string operator()(const SetLanguage& op) const {
    return op.language == "en" ? say("Skiftede til engelsk", "Changed to English")
                               : say("Skiftede til dansk", "Changed to Danish");
  }
  std::string operator()(const SetTurns& op) const {
    return op.turns.since ? say("Startede uret til runden", "Started the timer for turns")
                          : say("Stillede uret til runden", "Set the timer for turns");
  }
  std::string operator()(const MarkWord& op) const {
    return say("Mærkede ord i et forslag", "Marked words in a draft") + draft(op.id);
  }
  std::string operator()(const AddSlip& op) const {
    return op.slip.step == -1 ? say("Parkerede noget", "Parked something") + slip(op.slip.id)
                              : say("Ny lap", "New slip") + slip(op.slip.id);
  }
  std::string operator()(const WriteSlip& op) const {
    return say("Skrev på en lap", "Wrote on a slip") + slip(op.id, &op.text);
  }
  std::string operator()(const PlaceSlip& op) const {
    return say("Flyttede en lap", "Moved a slip") + slip(op.id);
  }
  std::string operator()(const MarkSlip& op) const {
    return say("Mærkede en lap", "Marked a slip") + slip(op.id);
  }
  std::string operator()(const DeleteSlip&) const {
    return say("Slettede ", "Deleted ") + counted(done.ops, "en lap", "lapper", "a slip", "slips") +
           of_one(quoted(done.deleted));
  }
  std::string operator()(const DealCard& op) const {
    return say("Trak et kort", "Drew a card") + card(op.card.id);
  }
  std::string operator()(const PassCard& op) const {
    return say("Gav et kort videre", "Passed a card on") + card(op.id);
  }
  std::string operator()(const KeepCard& op) const {
    return op.kept ? say("Beholdt et kort", "Kept a card") + card(op.id)
                   : say("Slap et kort", "Let go of a card") + card(op.id);
  }
  std::string operator()(const ReturnCard&) const { return say("Lagde et kort tilbage", "Put a card back"); }
  std::string operator()(const KeepAction& op) const {
    return op.kept ? say("Valgte en handling", "Chose an action") + action(op.id)
                   : say("Fravalgte en handling", "Let go of an action") + action(op.id);
  }
  std::string operator()(const MarkPast& op) const {
    return say("Sagde, hvad der blev af en handling", "Told what became of an action") + past(op.id);
  }
  std::string operator()(const WritePast& op) const {
    return say("Skrev, hvad I lærte", "Wrote what was learned") + quoted(op.text);
  }
  std::string operator()(const BringRoom& op) const {
    return say("Hentede et rum", "Fetched a room") + quoted(op.room.team);
  }
  std::string operator()(const DropRoom&) const { return say("Fjernede et rum", "Removed a room"); }
  std::string operator()(const CloseWorkshop& op) const {
    return op.time ? say("Afsluttede workshoppen", "Ended the workshop")
                   : say("Åbnede workshoppen igen", "Reopened the workshop");
  }
};

} // namespace

std::string describe(const Done& done, const Session& now, const std::string& language) {
  return std::visit(Describe{now, done, language != "en"}, done.op);
}

} // namespace language
