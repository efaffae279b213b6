#include "workshop/allowed.h"
#include "workshop/apply.h"
#include "workshop/places.h"

#include <algorithm>
#include <set>

namespace workshop {

namespace {

using Judged = std::optional<Refusal>;
using namespace allowed;

struct Judge {
  const Session& s;

  bool step(int i) const { return i >= 0 && i < int(s.agenda.steps.size()); }
  static bool sane(Time time) { return time > 0 && time < limit::latest; }
  template<typename T>
  static bool fits(int at, const std::vector<T>& list, int extra) {
    return at >= 0 && at < int(list.size()) + extra;
  }
  bool holds_notes(Id stack) const {
    return std::any_of(s.notes.begin(), s.notes.end(), [&](const Note& n) { return n.stack == stack; });
  }
  /// The name of a stack outlives it: the notes may come back.
  bool taken(Id id) const {
    return id == 0 || id > limit::ids || is_there(s, id) || !stack_name(s, id).empty();
  }

  bool perspective(int p) const { return p >= -1 && p < fields_of(s); }

  Judged operator()(const GoToStep& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    if (place_in_plan(s, op.step) < 0) return Refusal::not_in_the_plan;
    return sane(op.time) ? Judged{} : Refusal::bad_clocks;
  }
  Judged operator()(const StartClock& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    if (runs(s.clocks[op.step])) return Refusal::clock_runs;
    return sane(op.time) ? Judged{} : Refusal::bad_clocks;
  }
  Judged operator()(const PauseClock& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    if (!runs(s.clocks[op.step])) return Refusal::clock_stands;
    return sane(op.time) ? Judged{} : Refusal::bad_clocks;
  }
  Judged operator()(const AddMinutes& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    Time planned = s.clocks[op.step].planned + Time(op.minutes) * minute;
    return planned >= minute && planned <= limit::step_minutes * minute ? Judged{} : Refusal::clock_at_limit;
  }
  Judged operator()(const RestartClock& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    return sane(op.time) ? Judged{} : Refusal::bad_clocks;
  }
  Judged operator()(const RestoreClocks& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    if (place_in_plan(s, op.step) < 0) return Refusal::not_in_the_plan;
    if (op.clocks.size() != s.clocks.size()) return Refusal::bad_clocks;
    for (const Clock& c : op.clocks)
      if (c.planned < minute || c.planned > limit::step_minutes * minute || c.spent < 0 ||
          c.spent > limit::latest || c.since < 0 || c.since > limit::latest)
        return Refusal::bad_clocks;
    return {};
  }
  Judged operator()(const SetPeople& op) const {
    return op.people >= 1 && op.people <= limit::people ? Judged{} : Refusal::people_out_of_range;
  }

  Judged operator()(const AddDraft& op) const {
    if (int(s.drafts.size()) >= limit::drafts) return Refusal::too_many;
    if (taken(op.draft.id)) return Refusal::id_taken;
    if (!fits(op.at, s.drafts, 1)) return Refusal::place_in_list;
    if (op.chosen && s.kerneopgave) return Refusal::id_taken;
    int version = op.draft.version;
    if (version < 0 || version > limit::versions || version_numbered(s, version))
      return Refusal::place_in_list;
    return marks(op.draft.marks) ? text(op.draft.text) : Refusal::no_such_word;
  }
  Judged operator()(const WriteDraft& op) const {
    if (index_of(s.drafts, op.id) < 0) return Refusal::no_such_draft;
    return text(op.text);
  }
  Judged operator()(const DeleteDraft& op) const {
    return index_of(s.drafts, op.id) < 0 ? Refusal::no_such_draft : Judged{};
  }
  Judged operator()(const ChooseDraft& op) const {
    if (op.id == 0) return {};
    return find_draft(s, op.id) ? Judged{} : Refusal::no_such_draft;
  }

  Judged operator()(const AddNote& op) const {
    if (int(s.notes.size()) >= limit::notes) return Refusal::too_many;
    if (taken(op.note.id)) return Refusal::id_taken;
    if (!fits(op.at, s.notes, 1)) return Refusal::place_in_list;
    if (!on_board(op.note.place)) return Refusal::off_the_board;
    if (!colour(op.note.colour)) return Refusal::no_such_colour;
    if (!scale(op.note.scale)) return Refusal::bad_size;
    if (!picture(op.note.picture)) return Refusal::no_such_picture;
    if (int(op.note.ink.size()) > limit::strokes ||
        !std::all_of(op.note.ink.begin(), op.note.ink.end(), stroke))
      return Refusal::bad_stroke;
    if (op.note.stack && (op.note.stack == op.note.id || !can_be_stack(op.note.stack)))
      return Refusal::id_taken;
    return text(op.note.text);
  }
  Judged operator()(const WriteNote& op) const {
    return index_of(s.notes, op.id) < 0 ? Refusal::no_such_note : text(op.text);
  }
  Judged operator()(const MoveNote& op) const {
    if (index_of(s.notes, op.id) < 0) return Refusal::no_such_note;
    if (!on_board(op.place)) return Refusal::off_the_board;
    return fits(op.at, s.notes, 0) ? Judged{} : Refusal::place_in_list;
  }
  Judged operator()(const ColourNote& op) const {
    if (index_of(s.notes, op.id) < 0) return Refusal::no_such_note;
    return colour(op.colour) ? Judged{} : Refusal::no_such_colour;
  }
  Judged operator()(const DeleteNote& op) const {
    return index_of(s.notes, op.id) < 0 ? Refusal::no_such_note : Judged{};
  }
  Judged operator()(const ScaleNote& op) const {
    if (index_of(s.notes, op.id) < 0) return Refusal::no_such_note;
    return scale(op.scale) ? Judged{} : Refusal::bad_size;
  }
  bool can_be_stack(Id id) const { return id <= limit::ids && (holds_notes(id) || !is_there(s, id)); }
  Judged operator()(const ArrangeNotes& op) const {
    if (op.notes.empty()) return Refusal::no_such_note;
    std::set<Id> once;
    for (const Arranged& a : op.notes) {
      if (!once.insert(a.id).second || index_of(s.notes, a.id) < 0) return Refusal::no_such_note;
      if (!on_board(a.place)) return Refusal::off_the_board;
      if (a.stack && !can_be_stack(a.stack)) return Refusal::id_taken;
    }
    return {};
  }
  Judged operator()(const NameStack& op) const {
    if (op.stack == 0 || !holds_notes(op.stack)) return Refusal::no_such_stack;
    return text(op.name);
  }
  Judged operator()(const InkNote& op) const {
    int note = index_of(s.notes, op.id);
    if (note < 0) return Refusal::no_such_note;
    if (int(s.notes[note].ink.size()) >= limit::strokes) return Refusal::too_many;
    if (!fits(op.at, s.notes[note].ink, 1)) return Refusal::no_such_stroke;
    return stroke(op.stroke) ? Judged{} : Refusal::bad_stroke;
  }
  Judged operator()(const EraseInk& op) const {
    int note = index_of(s.notes, op.id);
    if (note < 0) return Refusal::no_such_note;
    return fits(op.at, s.notes[note].ink, 0) ? Judged{} : Refusal::no_such_stroke;
  }
  Judged operator()(const SetPicture& op) const {
    if (index_of(s.notes, op.id) < 0) return Refusal::no_such_note;
    return picture(op.picture) ? Judged{} : Refusal::no_such_picture;
  }

  Judged question(int at, int question) const {
    if (!step(at)) return Refusal::no_such_step;
    return question >= 0 && question < questions_of(s.agenda, s.agenda.steps[std::size_t(at)])
               ? Judged{}
               : Refusal::nothing_to_vote_on;
  }
  Judged answer(int at, int asked, int answer) const {
    if (auto no = question(at, asked)) return no;
    bool there = answer >= 0 && answer < int(poll_of(s, at, asked).votes.size());
    return there ? Judged{} : Refusal::no_such_answer;
  }
  Vote vote(int at, int question) const {
    return vote_of(s.agenda, s.agenda.steps[std::size_t(at)], question);
  }
  /// Nobody changes a result that the room has seen.
  bool over(int at, int question) const {
    return poll_of(s, at, question).revealed && !vote(at, question).at_once;
  }
  Judged operator()(const CastVote& op) const {
    if (auto no = answer(op.step, op.question, op.answer)) return no;
    if (over(op.step, op.question)) return Refusal::already_revealed;
    return votes_cast(poll_of(s, op.step, op.question)) >= s.people ? Refusal::everybody_has_voted : Judged{};
  }
  Judged operator()(const TakeBackVote& op) const {
    if (auto no = answer(op.step, op.question, op.answer)) return no;
    if (over(op.step, op.question)) return Refusal::already_revealed;
    const Poll& p = poll_of(s, op.step, op.question);
    int raised = p.raised[std::size_t(op.answer)];
    int own = op.raised ? raised : p.votes[std::size_t(op.answer)] - raised;
    // More votes than people (some have left since): which of them would come back by an undo is not ours to
    // say.
    return own > 0 && votes_cast(p) <= s.people ? Judged{} : Refusal::no_vote_to_take_back;
  }
  Judged votable(int at, int asked) const {
    if (auto no = question(at, asked)) return no;
    return vote(at, asked).kind == VoteKind::none ? Refusal::nothing_to_vote_on : Judged{};
  }
  Judged operator()(const RevealVotes& op) const {
    if (auto no = votable(op.step, op.question)) return no;
    return poll_of(s, op.step, op.question).revealed ? Refusal::already_revealed : Judged{};
  }
  Judged operator()(const HideVotes& op) const {
    if (auto no = votable(op.step, op.question)) return no;
    return poll_of(s, op.step, op.question).revealed ? Judged{} : Refusal::nothing_revealed;
  }
  Judged operator()(const NewRound& op) const {
    if (auto no = votable(op.step, op.question)) return no;
    const Poll& p = poll_of(s, op.step, op.question);
    if (op.about > limit::ids) return Refusal::no_such_draft;
    if (!p.revealed && votes_cast(p)) return Refusal::reveal_first;
    return !p.revealed || int(p.past.size()) < limit::rounds ? Judged{} : Refusal::too_many;
  }
  Judged operator()(const LastRound& op) const {
    if (auto no = votable(op.step, op.question)) return no;
    const Poll& p = poll_of(s, op.step, op.question);
    if (votes_cast(p) || p.revealed) return Refusal::votes_came_since;
    if (op.about > limit::ids || (op.kept && (p.past.empty() || p.past.back().about != op.about)))
      return Refusal::nothing_to_vote_on;
    return {};
  }

  Judged dottable(int at, Id thing, bool minus) const {
    if (auto no = votable(at, 0)) return no;
    if (vote(at, 0).kind != VoteKind::dots || (minus && !vote(at, 0).minus))
      return Refusal::nothing_to_vote_on;
    if (over(at, 0)) return Refusal::already_revealed;
    return is_there(s, thing) ? Judged{} : Refusal::no_such_note;
  }
  Judged operator()(const PutDot& op) const {
    if (auto no = dottable(op.step, op.thing, op.minus)) return no;
    if (dots_left(s, op.step) <= 0) return Refusal::no_dots_left;
    Dots there = dots_on(s, poll_of(s, op.step), op.thing);
    return there.plus + there.minus < vote(op.step, 0).cap * s.people ? Judged{} : Refusal::enough_dots_there;
  }
  Judged operator()(const TakeDot& op) const {
    if (auto no = dottable(op.step, op.thing, op.minus)) return no;
    for (const Dots& d : poll_of(s, op.step).dots)
      if (d.thing == op.thing)
        return (op.minus ? d.minus : d.plus) > 0 ? Judged{} : Refusal::no_vote_to_take_back;
    return Refusal::no_vote_to_take_back;
  }

  Judged operator()(const SetStage& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
    bool there = op.stage >= 0 && op.stage < stages_of(s.agenda.steps[std::size_t(op.step)].kind);
    return there ? Judged{} : Refusal::no_such_stage;
  }
  Judged operator()(const SetPlan& op) const {
    std::set<int> once;
    for (int i : op.plan)
      if (!step(i) || !once.insert(i).second) return Refusal::no_such_step;
    return once.contains(s.step) ? Judged{} : Refusal::not_in_the_plan;
  }
  Judged operator()(const SetLanguage& op) const {
    if (op.language == s.agenda.language) return {};
    return std::any_of(s.translations.begin(), s.translations.end(),
                       [&](const Agenda& a) { return a.language == op.language; })
               ? Judged{}
               : Refusal::no_such_language;
  }
  Judged operator()(const SetTurns& op) const {
    const Turns& t = op.turns;
    if (t.seconds < 10 || t.seconds > limit::turn_seconds || t.of < 1 || t.of > limit::people)
      return Refusal::bad_turns;
    return t.since == 0 || sane(t.since) ? Judged{} : Refusal::bad_clocks;
  }

  Judged operator()(const MarkWord& op) const {
    const Draft* draft = find_draft(s, op.id);
    if (!draft) return Refusal::no_such_draft;
    if (op.word < 0 || op.word >= limit::marks) return Refusal::no_such_word;
    bool marked = std::binary_search(draft->marks.begin(), draft->marks.end(), op.word);
    return marked != op.on ? Judged{} : Refusal::no_such_word;
  }

  bool place_of_slip(int at) const { return at == -1 || step(at); }
  Judged operator()(const AddSlip& op) const {
    if (int(s.slips.size()) >= limit::slips) return Refusal::too_many;
    if (taken(op.slip.id)) return Refusal::id_taken;
    if (!fits(op.at, s.slips, 1)) return Refusal::place_in_list;
    if (!place_of_slip(op.slip.step)) return Refusal::no_such_step;
    if (!column(op.slip.column) || !slip_mark(op.slip.mark)) return Refusal::no_such_field;
    if (op.slip.about > limit::ids) return Refusal::no_such_draft;
    return text(op.slip.text);
  }
  Judged operator()(const WriteSlip& op) const {
    return find_slip(s, op.id) ? text(op.text) : Refusal::no_such_slip;
  }
  Judged operator()(const PlaceSlip& op) const {
    if (!find_slip(s, op.id)) return Refusal::no_such_slip;
    if (!place_of_slip(op.step)) return Refusal::no_such_step;
    if (!column(op.column)) return Refusal::no_such_field;
    return fits(op.at, s.slips, 0) ? Judged{} : Refusal::place_in_list;
  }
  Judged operator()(const MarkSlip& op) const {
    if (!find_slip(s, op.id)) return Refusal::no_such_slip;
    return slip_mark(op.mark) ? Judged{} : Refusal::no_such_field;
  }
  Judged operator()(const DeleteSlip& op) const {
    return find_slip(s, op.id) ? Judged{} : Refusal::no_such_slip;
  }

  Judged operator()(const DealCard& op) const {
    const DealtCard& c = op.card;
    if (int(s.dealt.size()) >= limit::dealt) return Refusal::too_many;
    if (taken(c.id)) return Refusal::id_taken;
    if (!fits(op.at, s.dealt, 1)) return Refusal::place_in_list;
    if (!step(c.step)) return Refusal::no_such_step;
    if (!holds_card(s.agenda, c) || !mat(c.mat)) return Refusal::no_such_card;
    bool out = std::any_of(s.dealt.begin(), s.dealt.end(), [&](const DealtCard& d) {
      return d.step == c.step && d.deck == c.deck && d.card == c.card;
    });
    return out ? Refusal::card_is_out : Judged{};
  }
  Judged operator()(const PassCard& op) const {
    return find_dealt(s, op.id) && mat(op.mat) ? Judged{} : Refusal::no_such_card;
  }
  Judged operator()(const KeepCard& op) const {
    return find_dealt(s, op.id) ? Judged{} : Refusal::no_such_card;
  }
  Judged operator()(const ReturnCard& op) const {
    return find_dealt(s, op.id) ? Judged{} : Refusal::no_such_card;
  }

  Judged operator()(const KeepAction& op) const {
    const Action* action = find_action(s, op.id);
    if (!action) return Refusal::no_such_action;
    auto kept = std::count_if(s.actions.begin(), s.actions.end(), [](const Action& a) { return a.kept; });
    bool room = !op.kept || action->kept || kept < most_kept(s);
    return room ? Judged{} : Refusal::enough_actions_kept;
  }
  Judged operator()(const MarkPast& op) const {
    if (!find_past(s, op.id)) return Refusal::no_such_action;
    return op.state >= 0 && op.state <= 3 ? Judged{} : Refusal::no_such_field;
  }
  Judged operator()(const WritePast& op) const {
    return find_past(s, op.id) ? text(op.text) : Refusal::no_such_action;
  }
  Judged operator()(const BringRoom& op) const {
    if (int(s.rooms.size()) >= limit::rooms || op.room.notes.size() > limit::room_notes ||
        op.room.actions.size() > limit::room_actions)
      return Refusal::too_many;
    if (!fits(op.at, s.rooms, 1)) return Refusal::place_in_list;
    for (const Room& r : s.rooms)
      if (r.session == op.room.session) return Refusal::room_is_here;
    for (const std::string* t : {&op.room.session, &op.room.team, &op.room.kerneopgave})
      if (auto no = text(*t)) return no;
    for (const auto* list : {&op.room.notes, &op.room.actions})
      for (const std::string& t : *list)
        if (auto no = text(t)) return no;
    return {};
  }
  Judged operator()(const DropRoom& op) const {
    return fits(op.at, s.rooms, 0) ? Judged{} : Refusal::no_such_room;
  }

  Judged operator()(const AddAction& op) const {
    if (int(s.actions.size()) >= limit::actions) return Refusal::too_many;
    if (taken(op.action.id)) return Refusal::id_taken;
    if (!fits(op.at, s.actions, 1)) return Refusal::place_in_list;
    if (!perspective(op.action.perspective)) return Refusal::no_such_field;
    for (const std::string* t :
         {&op.action.what, &op.action.who, &op.action.when, &op.action.first, &op.action.serves})
      if (auto no = text(*t)) return no;
    return {};
  }
  Judged operator()(const WriteAction& op) const {
    if (index_of(s.actions, op.id) < 0) return Refusal::no_such_action;
    if (int(op.field) < 0 || int(op.field) > int(ActionField::serves)) return Refusal::no_such_field;
    return text(op.text);
  }
  Judged operator()(const PlaceAction& op) const {
    if (index_of(s.actions, op.id) < 0) return Refusal::no_such_action;
    return perspective(op.perspective) ? Judged{} : Refusal::no_such_field;
  }
  Judged operator()(const DeleteAction& op) const {
    return index_of(s.actions, op.id) < 0 ? Refusal::no_such_action : Judged{};
  }

  Judged operator()(const CloseWorkshop& op) const {
    if (op.time && s.closed) return Refusal::already_closed;
    if (!op.time && !s.closed) return Refusal::not_closed;
    return op.time == 0 || sane(op.time) ? Judged{} : Refusal::bad_clocks;
  }
};

} // namespace

std::optional<Refusal> judge(const Session& session, const Op& op) { return std::visit(Judge{session}, op); }

} // namespace workshop
