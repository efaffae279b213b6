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
    Note note = std::move(*from); // one move for each that it passes, where a rotation takes three
    if (from < to) std::move(from + 1, to + 1, from);
    else std::move_backward(to, from, from + 1);
    *to = std::move(note);
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

  Poll& poll(int step, int question) { return poll_of(s, step, question); }
  void count(int step, int question, int answer, bool raised, int by) {
    Poll& p = poll(step, question);
    p.votes[std::size_t(answer)] += by;
    if (raised) p.raised[std::size_t(answer)] += by;
  }
  void operator()(const CastVote& op) { count(op.step, op.question, op.answer, op.raised, 1); }
  void operator()(const TakeBackVote& op) { count(op.step, op.question, op.answer, op.raised, -1); }
  void operator()(const RevealVotes& op) { poll(op.step, op.question).revealed = true; }
  void operator()(const HideVotes& op) { poll(op.step, op.question).revealed = false; }
  void operator()(const NewRound& op) {
    Poll& p = poll(op.step, op.question);
    if (p.revealed) p.past.push_back({p.about, p.votes, p.raised});
    p.revealed = false;
    p.about = op.about;
    std::fill(p.votes.begin(), p.votes.end(), 0);
    std::fill(p.raised.begin(), p.raised.end(), 0);
  }
  void operator()(const LastRound& op) {
    Poll& p = poll(op.step, op.question);
    p.about = op.about;
    if (!op.kept) return;
    p.votes = p.past.back().votes;
    p.raised = p.past.back().raised;
    p.past.pop_back();
    p.revealed = true;
  }
  void dot(int step, Id thing, bool minus, int by) {
    auto& dots = poll(step, 0).dots;
    auto at =
        std::lower_bound(dots.begin(), dots.end(), thing, [](const Dots& d, Id id) { return d.thing < id; });
    if (at == dots.end() || at->thing != thing) at = dots.insert(at, Dots{thing});
    (minus ? at->minus : at->plus) += by;
    if (at->plus == 0 && at->minus == 0) dots.erase(at);
  }
  void operator()(const PutDot& op) { dot(op.step, op.thing, op.minus, 1); }
  void operator()(const TakeDot& op) { dot(op.step, op.thing, op.minus, -1); }

  void operator()(const SetStage& op) { s.stages[std::size_t(op.step)] = op.stage; }
  void operator()(const SetPlan& op) { s.plan = op.plan; }
  void operator()(const SetLanguage& op) {
    for (Agenda& other : s.translations)
      if (other.language == op.language) return std::swap(s.agenda, other);
  }
  void operator()(const SetTurns& op) { s.turns = op.turns; }

  void operator()(const MarkWord& op) {
    auto& marks = s.drafts[std::size_t(index_of(s.drafts, op.id))].marks;
    auto at = std::lower_bound(marks.begin(), marks.end(), op.word);
    if (op.on) marks.insert(at, op.word);
    else marks.erase(at);
  }

  void operator()(const AddSlip& op) { s.slips.insert(s.slips.begin() + op.at, op.slip); }
  void operator()(const WriteSlip& op) { s.slips[std::size_t(index_of(s.slips, op.id))].text = op.text; }
  void operator()(const PlaceSlip& op) {
    auto from = s.slips.begin() + index_of(s.slips, op.id);
    from->step = op.step;
    from->column = op.column;
    auto to = s.slips.begin() + op.at;
    if (from < to) std::rotate(from, from + 1, to + 1);
    else std::rotate(to, from, from + 1);
  }
  void operator()(const MarkSlip& op) { s.slips[std::size_t(index_of(s.slips, op.id))].mark = op.mark; }
  void operator()(const DeleteSlip& op) { s.slips.erase(s.slips.begin() + index_of(s.slips, op.id)); }

  void operator()(const DealCard& op) { s.dealt.insert(s.dealt.begin() + op.at, op.card); }
  void operator()(const PassCard& op) {
    DealtCard& card = s.dealt[std::size_t(index_of(s.dealt, op.id))];
    card.mat = op.mat;
    card.kept = op.kept;
  }
  void operator()(const KeepCard& op) { s.dealt[std::size_t(index_of(s.dealt, op.id))].kept = op.kept; }
  void operator()(const ReturnCard& op) { s.dealt.erase(s.dealt.begin() + index_of(s.dealt, op.id)); }

  void operator()(const KeepAction& op) { s.actions[std::size_t(index_of(s.actions, op.id))].kept = op.kept; }
  PastAction& past(Id id) { return s.before.actions[std::size_t(index_of(s.before.actions, id))]; }
  void operator()(const MarkPast& op) { past(op.id).state = op.state; }
  void operator()(const WritePast& op) { past(op.id).learned = op.text; }
  void operator()(const BringRoom& op) { s.rooms.insert(s.rooms.begin() + op.at, op.room); }
  void operator()(const DropRoom& op) { s.rooms.erase(s.rooms.begin() + op.at); }

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

  Op operator()(const CastVote& op) const { return TakeBackVote{op.step, op.answer, op.question, op.raised}; }
  Op operator()(const TakeBackVote& op) const { return CastVote{op.step, op.answer, op.question, op.raised}; }
  Op operator()(const RevealVotes& op) const { return HideVotes{op.step, op.question}; }
  Op operator()(const HideVotes& op) const { return RevealVotes{op.step, op.question}; }
  Op operator()(const NewRound& op) const {
    const Poll& p = poll_of(s, op.step, op.question);
    return LastRound{op.step, op.question, p.about, p.revealed};
  }
  Op operator()(const LastRound& op) const {
    return NewRound{op.step, op.question, poll_of(s, op.step, op.question).about};
  }
  Op operator()(const PutDot& op) const { return TakeDot{op.step, op.thing, op.minus}; }
  Op operator()(const TakeDot& op) const { return PutDot{op.step, op.thing, op.minus}; }

  Op operator()(const SetStage& op) const { return SetStage{op.step, stage_of(s, op.step)}; }
  Op operator()(const SetPlan&) const { return SetPlan{s.plan}; }
  Op operator()(const SetLanguage&) const { return SetLanguage{s.agenda.language}; }
  Op operator()(const SetTurns&) const { return SetTurns{s.turns}; }

  Op operator()(const MarkWord& op) const { return MarkWord{op.id, op.word, !op.on}; }

  Op operator()(const AddSlip& op) const { return DeleteSlip{op.slip.id}; }
  Op operator()(const WriteSlip& op) const { return WriteSlip{op.id, find_slip(s, op.id)->text}; }
  Op operator()(const PlaceSlip& op) const {
    int at = index_of(s.slips, op.id);
    const Slip& slip = s.slips[std::size_t(at)];
    return PlaceSlip{op.id, slip.step, slip.column, at};
  }
  Op operator()(const MarkSlip& op) const { return MarkSlip{op.id, find_slip(s, op.id)->mark}; }
  Op operator()(const DeleteSlip& op) const {
    int at = index_of(s.slips, op.id);
    return AddSlip{s.slips[std::size_t(at)], at};
  }

  Op operator()(const DealCard& op) const { return ReturnCard{op.card.id}; }
  Op operator()(const PassCard& op) const {
    const DealtCard* card = find_dealt(s, op.id);
    return PassCard{op.id, card->mat, card->kept};
  }
  Op operator()(const KeepCard& op) const { return KeepCard{op.id, find_dealt(s, op.id)->kept}; }
  Op operator()(const ReturnCard& op) const {
    int at = index_of(s.dealt, op.id);
    return DealCard{s.dealt[std::size_t(at)], at};
  }

  Op operator()(const KeepAction& op) const { return KeepAction{op.id, find_action(s, op.id)->kept}; }
  Op operator()(const MarkPast& op) const { return MarkPast{op.id, find_past(s, op.id)->state}; }
  Op operator()(const WritePast& op) const { return WritePast{op.id, find_past(s, op.id)->learned}; }
  Op operator()(const BringRoom& op) const { return DropRoom{op.at}; }
  Op operator()(const DropRoom& op) const { return BringRoom{s.rooms[std::size_t(op.at)], op.at}; }

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
