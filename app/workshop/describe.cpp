#include "workshop/describe.h"

#include "workshop/text.h"

namespace workshop {

namespace {

struct Describe {
  const Session& s;
  int ops;
  bool danish;

  std::string say(const char* da, const char* en) const { return danish ? da : en; }

  /// The text in quotes, as one short line.
  std::string quoted(const std::string& text) const {
    std::string cut;
    std::size_t at = 0;
    for (int n = 0; at < text.size() && n < 40; n++) {
      char32_t c = next_code_point(text, at);
      append_utf8(cut, c == U'\n' ? U' ' : c);
    }
    if (cut.empty()) return {};
    if (at < text.size()) cut += "…";
    return danish ? " »" + cut + "«" : " “" + cut + "”";
  }
  std::string note(Id id) const {
    const Note* note = find_note(s, id);
    return note ? quoted(note->text) : std::string();
  }
  std::string draft(Id id) const {
    const Draft* draft = find_draft(s, id);
    return draft ? quoted(draft->text) : std::string();
  }
  std::string action(Id id) const {
    const Action* action = find_action(s, id);
    return action ? quoted(action->what) : std::string();
  }
  std::string step(int i) const {
    return i >= 0 && i < int(s.agenda.steps.size()) ? quoted(s.agenda.steps[i].title) : std::string();
  }
  std::string notes(std::size_t count) const {
    return std::to_string(count) + say(count == 1 ? " seddel" : " sedler", count == 1 ? " note" : " notes");
  }

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
    return say("Skrev i et forslag", "Wrote in a draft") + quoted(op.text);
  }
  std::string operator()(const DeleteDraft&) const { return say("Slettede et forslag", "Deleted a draft"); }
  std::string operator()(const ChooseDraft& op) const {
    return op.id ? say("Valgte kerneopgaven", "Chose the kerneopgave") + draft(op.id)
                 : say("Fravalgte kerneopgaven", "Unchose the kerneopgave");
  }
  std::string operator()(const AddNote& op) const { return say("Ny seddel", "New note") + note(op.note.id); }
  std::string operator()(const WriteNote& op) const {
    return say("Skrev på en seddel", "Wrote on a note") + quoted(op.text);
  }
  std::string operator()(const MoveNote& op) const {
    return say("Flyttede en seddel", "Moved a note") + note(op.id);
  }
  std::string operator()(const ColourNote& op) const {
    return say("Skiftede farve på en seddel", "Changed a note's colour") + note(op.id);
  }
  std::string operator()(const DeleteNote&) const {
    return ops > 1 ? say("Slettede ", "Deleted ") + notes(std::size_t(ops))
                   : say("Slettede en seddel", "Deleted a note");
  }
  std::string operator()(const ScaleNote& op) const {
    return say("Ændrede størrelsen på en seddel", "Changed a note's size") + note(op.id);
  }
  std::string operator()(const ArrangeNotes& op) const {
    return say("Lagde ", "Arranged ") + notes(op.notes.size()) + say(" til rette", "");
  }
  std::string operator()(const NameStack& op) const {
    return say("Gav en stak navn", "Named a stack") + quoted(op.name);
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
    return say("Slettede en handling", "Deleted an action");
  }
  std::string operator()(const CloseWorkshop& op) const {
    return op.time ? say("Afsluttede workshoppen", "Ended the workshop")
                   : say("Åbnede workshoppen igen", "Reopened the workshop");
  }
};

} // namespace

std::string describe(const Done& done, const Session& now, const std::string& language) {
  return std::visit(Describe{now, done.ops, language != "en"}, done.op);
}

} // namespace workshop
