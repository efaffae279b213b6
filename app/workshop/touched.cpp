#include "workshop/touched.h"

#include <set>

namespace workshop {

namespace {

using List = std::vector<Touched>;

struct TouchedBy {
  static List clocks() { return {{0, Aspect::clocks}}; }
  List operator()(const GoToStep&) const { return clocks(); }
  List operator()(const StartClock&) const { return clocks(); }
  List operator()(const PauseClock&) const { return clocks(); }
  List operator()(const AddMinutes&) const { return clocks(); }
  List operator()(const RestartClock&) const { return clocks(); }
  List operator()(const RestoreClocks&) const { return clocks(); }
  List operator()(const SetPeople&) const { return {{0, Aspect::people}}; }

  List operator()(const AddDraft& op) const {
    if (op.chosen) return {{op.draft.id, Aspect::all}, {0, Aspect::chosen}};
    return {{op.draft.id, Aspect::all}};
  }
  List operator()(const WriteDraft& op) const { return {{op.id, Aspect::text}}; }
  List operator()(const DeleteDraft& op) const { return {{op.id, Aspect::all}}; }
  List operator()(const ChooseDraft& op) const { return {{op.id, Aspect::chosen}, {0, Aspect::chosen}}; }

  List operator()(const AddNote& op) const { return {{op.note.id, Aspect::all}}; }
  List operator()(const WriteNote& op) const { return {{op.id, Aspect::text}}; }
  List operator()(const MoveNote& op) const { return {{op.id, Aspect::place}}; }
  List operator()(const ColourNote& op) const { return {{op.id, Aspect::colour}}; }
  List operator()(const DeleteNote& op) const { return {{op.id, Aspect::all}}; }
  List operator()(const ScaleNote& op) const { return {{op.id, Aspect::scale}}; }
  List operator()(const ArrangeNotes& op) const {
    List all;
    std::set<Id> stacks;
    for (const Arranged& a : op.notes) {
      all.push_back({a.id, Aspect::place});
      if (a.stack && stacks.insert(a.stack).second) all.push_back({a.stack, Aspect::place});
    }
    return all;
  }
  List operator()(const NameStack& op) const { return {{op.stack, Aspect::text}}; }
  List operator()(const InkNote& op) const { return {{op.id, Aspect::ink}}; }
  List operator()(const EraseInk& op) const { return {{op.id, Aspect::ink}}; }
  List operator()(const SetPicture& op) const { return {{op.id, Aspect::picture}}; }

  /// No step has a hundred questions.
  static List votes(int step, int question) { return {{Id(step * 100 + question), Aspect::votes}}; }
  List operator()(const CastVote&) const { return {}; }
  List operator()(const TakeBackVote&) const { return {}; }
  List operator()(const RevealVotes& op) const { return votes(op.step, op.question); }
  List operator()(const HideVotes& op) const { return votes(op.step, op.question); }
  List operator()(const NewRound& op) const { return votes(op.step, op.question); }
  List operator()(const LastRound& op) const { return votes(op.step, op.question); }
  List operator()(const PutDot&) const { return {}; }
  List operator()(const TakeDot&) const { return {}; }

  List operator()(const SetStage&) const { return {{0, Aspect::stages}}; }
  List operator()(const SetPlan&) const { return {{0, Aspect::plan}}; }
  List operator()(const SetLanguage&) const { return {{0, Aspect::language}}; }
  List operator()(const SetTurns&) const { return {{0, Aspect::turns}}; }

  List operator()(const MarkWord& op) const { return {{op.id, Aspect::mark}}; }
  List operator()(const AddSlip& op) const { return {{op.slip.id, Aspect::all}}; }
  List operator()(const WriteSlip& op) const { return {{op.id, Aspect::text}}; }
  List operator()(const PlaceSlip& op) const { return {{op.id, Aspect::place}}; }
  List operator()(const MarkSlip& op) const { return {{op.id, Aspect::mark}}; }
  List operator()(const DeleteSlip& op) const { return {{op.id, Aspect::all}}; }
  List operator()(const DealCard& op) const { return {{op.card.id, Aspect::all}}; }
  List operator()(const PassCard& op) const { return {{op.id, Aspect::place}, {op.id, Aspect::kept}}; }
  List operator()(const KeepCard& op) const { return {{op.id, Aspect::kept}}; }
  List operator()(const ReturnCard& op) const { return {{op.id, Aspect::all}}; }

  List operator()(const KeepAction& op) const { return {{op.id, Aspect::kept}}; }
  List operator()(const MarkPast& op) const { return {{op.id, Aspect::mark}}; }
  List operator()(const WritePast& op) const { return {{op.id, Aspect::text}}; }
  List operator()(const BringRoom&) const { return {{0, Aspect::rooms}}; }
  List operator()(const DropRoom&) const { return {{0, Aspect::rooms}}; }

  List operator()(const AddAction& op) const { return {{op.action.id, Aspect::all}}; }
  List operator()(const WriteAction& op) const {
    constexpr Aspect fields[] = {Aspect::text, Aspect::who, Aspect::when, Aspect::first, Aspect::serves};
    return {{op.id, fields[int(op.field) % 5]}};
  }
  List operator()(const PlaceAction& op) const { return {{op.id, Aspect::place}}; }
  List operator()(const DeleteAction& op) const { return {{op.id, Aspect::all}}; }
  List operator()(const CloseWorkshop&) const { return {{0, Aspect::closed}}; }
};

} // namespace

List touched_by(const Op& op) { return std::visit(TouchedBy{}, op); }

List touched_both_ways(const Op& op, const Op& inverse) {
  List all = touched_by(op), back = touched_by(inverse);
  if (all.size() == 1 && back == all) return all; // mostly
  std::set<std::pair<Id, Aspect>> known;
  for (const Touched& t : all) known.insert({t.thing, t.aspect});
  for (const Touched& t : back)
    if (known.insert({t.thing, t.aspect}).second) all.push_back(t);
  return all;
}

} // namespace workshop
