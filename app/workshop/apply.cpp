#include "workshop/apply.h"

#include "workshop/places.h"

#include <algorithm>

namespace workshop {

namespace {

/// Stops the clock where it is. Wall clocks that jump back and forth must not count up past all time.
void stop(Clock& clock, Time time) {
  clock.spent = std::min(spent_at(clock, time), limit::latest);
  clock.since = 0;
}

struct Apply {
  Session& s;

  void operator()(const GoToStep& op) {
    if (op.step == s.step) return;
    Clock& from = s.clocks[s.step];
    if (runs(from)) {
      stop(from, op.time);
      s.clocks[op.step].since = op.time;
    }
    s.step = op.step;
  }
  void operator()(const StartClock& op) { s.clocks[op.step].since = op.time; }
  void operator()(const PauseClock& op) { stop(s.clocks[op.step], op.time); }
  void operator()(const AddMinutes& op) { s.clocks[op.step].planned += op.minutes * minute; }
  void operator()(const RestartClock& op) {
    Clock& clock = s.clocks[op.step];
    clock.spent = 0;
    if (runs(clock)) clock.since = op.time;
  }
  void operator()(const RestoreClocks& op) {
    s.step = op.step;
    s.clocks = op.clocks;
  }
  void operator()(const SetPeople& op) { s.people = op.people; }

  void operator()(const AddDraft& op) {
    s.drafts.insert(s.drafts.begin() + op.at, op.draft);
    if (op.chosen) s.kerneopgave = op.draft.id;
  }
  void operator()(const WriteDraft& op) { s.drafts[index_of(s.drafts, op.id)].text = op.text; }
  void operator()(const DeleteDraft& op) {
    s.drafts.erase(s.drafts.begin() + index_of(s.drafts, op.id));
    if (s.kerneopgave == op.id) s.kerneopgave = 0;
  }
  void operator()(const ChooseDraft& op) { s.kerneopgave = op.id; }

  void operator()(const AddNote& op) { s.notes.insert(s.notes.begin() + op.at, op.note); }
  void operator()(const WriteNote& op) { s.notes[index_of(s.notes, op.id)].text = op.text; }
  void operator()(const MoveNote& op) {
    auto from = s.notes.begin() + index_of(s.notes, op.id);
    from->place = op.place;
    auto to = s.notes.begin() + op.at;
    if (from < to) std::rotate(from, from + 1, to + 1);
    else std::rotate(to, from, from + 1);
  }
  void operator()(const ColourNote& op) { s.notes[index_of(s.notes, op.id)].colour = op.colour; }
  void operator()(const DeleteNote& op) { s.notes.erase(s.notes.begin() + index_of(s.notes, op.id)); }
  void operator()(const ScaleNote& op) { s.notes[index_of(s.notes, op.id)].scale = op.scale; }
  void operator()(const ArrangeNotes& op) {
    for (const Arranged& a : op.notes) {
      Note& note = s.notes[index_of(s.notes, a.id)];
      note.place = a.place;
      note.stack = a.stack;
    }
  }
  void operator()(const NameStack& op) {
    std::erase_if(s.stack_names, [&](const StackName& n) { return n.stack == op.stack; });
    if (op.name.empty()) return;
    auto after = std::find_if(s.stack_names.begin(), s.stack_names.end(),
                              [&](const StackName& n) { return n.stack > op.stack; });
    s.stack_names.insert(after, {op.stack, op.name}); // by stack, so that an undo restores the order too
  }
  void operator()(const InkNote& op) {
    auto& ink = s.notes[index_of(s.notes, op.id)].ink;
    ink.insert(ink.begin() + op.at, op.stroke);
  }
  void operator()(const EraseInk& op) {
    auto& ink = s.notes[index_of(s.notes, op.id)].ink;
    ink.erase(ink.begin() + op.at);
  }
  void operator()(const SetPicture& op) { s.notes[index_of(s.notes, op.id)].picture = op.picture; }

  void operator()(const CastVote& op) { s.polls[op.step].votes[op.answer]++; }
  void operator()(const TakeBackVote& op) { s.polls[op.step].votes[op.answer]--; }
  void operator()(const RevealVotes& op) { s.polls[op.step].revealed = true; }
  void operator()(const HideVotes& op) { s.polls[op.step].revealed = false; }

  void operator()(const AddAction& op) { s.actions.insert(s.actions.begin() + op.at, op.action); }
  void operator()(const WriteAction& op) {
    field_of(s.actions[index_of(s.actions, op.id)], op.field) = op.text;
  }
  void operator()(const PlaceAction& op) {
    s.actions[index_of(s.actions, op.id)].perspective = op.perspective;
  }
  void operator()(const DeleteAction& op) { s.actions.erase(s.actions.begin() + index_of(s.actions, op.id)); }

  void operator()(const CloseWorkshop& op) { s.closed = op.time; }
};

struct Inverse {
  const Session& s;

  RestoreClocks clocks() const { return {s.step, s.clocks}; }
  Op operator()(const GoToStep&) const { return clocks(); }
  Op operator()(const StartClock&) const { return clocks(); }
  Op operator()(const PauseClock&) const { return clocks(); }
  Op operator()(const AddMinutes& op) const { return AddMinutes{op.step, -op.minutes}; }
  Op operator()(const RestartClock&) const { return clocks(); }
  Op operator()(const RestoreClocks&) const { return clocks(); }
  Op operator()(const SetPeople&) const { return SetPeople{s.people}; }

  Op operator()(const AddDraft& op) const { return DeleteDraft{op.draft.id}; }
  Op operator()(const WriteDraft& op) const { return WriteDraft{op.id, find_draft(s, op.id)->text}; }
  Op operator()(const DeleteDraft& op) const {
    int at = index_of(s.drafts, op.id);
    return AddDraft{s.drafts[at], at, s.kerneopgave == op.id};
  }
  Op operator()(const ChooseDraft&) const { return ChooseDraft{s.kerneopgave}; }

  Op operator()(const AddNote& op) const { return DeleteNote{op.note.id}; }
  Op operator()(const WriteNote& op) const { return WriteNote{op.id, find_note(s, op.id)->text}; }
  Op operator()(const MoveNote& op) const {
    int at = index_of(s.notes, op.id);
    return MoveNote{op.id, s.notes[at].place, at};
  }
  Op operator()(const ColourNote& op) const { return ColourNote{op.id, find_note(s, op.id)->colour}; }
  Op operator()(const DeleteNote& op) const {
    int at = index_of(s.notes, op.id);
    return AddNote{s.notes[at], at};
  }
  Op operator()(const ScaleNote& op) const { return ScaleNote{op.id, find_note(s, op.id)->scale}; }
  Op operator()(const ArrangeNotes& op) const {
    ArrangeNotes back;
    for (const Arranged& a : op.notes) {
      const Note* note = find_note(s, a.id);
      back.notes.push_back({a.id, note->place, note->stack});
    }
    return back;
  }
  Op operator()(const NameStack& op) const { return NameStack{op.stack, stack_name(s, op.stack)}; }
  Op operator()(const InkNote& op) const { return EraseInk{op.id, op.at}; }
  Op operator()(const EraseInk& op) const {
    return InkNote{op.id, op.at, find_note(s, op.id)->ink[std::size_t(op.at)]};
  }
  Op operator()(const SetPicture& op) const { return SetPicture{op.id, find_note(s, op.id)->picture}; }

  Op operator()(const CastVote& op) const { return TakeBackVote{op.step, op.answer}; }
  Op operator()(const TakeBackVote& op) const { return CastVote{op.step, op.answer}; }
  Op operator()(const RevealVotes& op) const { return HideVotes{op.step}; }
  Op operator()(const HideVotes& op) const { return RevealVotes{op.step}; }

  Op operator()(const AddAction& op) const { return DeleteAction{op.action.id}; }
  Op operator()(const WriteAction& op) const {
    Action action = *find_action(s, op.id);
    return WriteAction{op.id, op.field, field_of(action, op.field)};
  }
  Op operator()(const PlaceAction& op) const {
    return PlaceAction{op.id, find_action(s, op.id)->perspective};
  }
  Op operator()(const DeleteAction& op) const {
    int at = index_of(s.actions, op.id);
    return AddAction{s.actions[at], at};
  }

  Op operator()(const CloseWorkshop&) const { return CloseWorkshop{s.closed}; }
};

} // namespace

void apply(Session& session, const Op& op) { std::visit(Apply{session}, op); }

Op inverse(const Session& before, const Op& op) { return std::visit(Inverse{before}, op); }

} // namespace workshop
