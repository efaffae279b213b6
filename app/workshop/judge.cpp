#include "workshop/apply.h"
#include "workshop/places.h"
#include "workshop/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace workshop {

namespace {

using Judged = std::optional<Refusal>;

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
  /// A name outlives the stack: the notes may come back.
  bool is_stack(Id id) const { return holds_notes(id) || !stack_name(s, id).empty(); }
  bool taken(Id id) const {
    return id == 0 || id > limit::ids || is_stack(id) || index_of(s.drafts, id) >= 0 ||
           index_of(s.notes, id) >= 0 || index_of(s.actions, id) >= 0;
  }

  static Judged text(const std::string& text) {
    if (text.size() > limit::text_bytes) return Refusal::text_too_long;
    if (!is_clean(text)) return Refusal::text_not_clean;
    return {};
  }
  static bool on_board(Place p) {
    return std::isfinite(p.x) && std::isfinite(p.y) && p.x >= 0 && p.y >= 0 && p.x <= board::width &&
           p.y <= board::height;
  }
  static bool scale(double scale) {
    return std::isfinite(scale) && scale >= limit::smallest && scale <= limit::largest;
  }
  static bool picture(const std::string& name) { return name.empty() || is_picture_name(name); }
  static bool stroke(const Stroke& stroke) {
    if (stroke.colour < 0 || stroke.colour >= limit::inks || stroke.points.empty() ||
        int(stroke.points.size()) > limit::stroke_points)
      return false;
    return std::all_of(stroke.points.begin(), stroke.points.end(), [](const InkPoint& p) {
      return p.x >= 0 && p.y >= 0 && p.x <= board::note_width * 8 && p.y <= board::note_height * 8 &&
             p.width >= 1 && p.width <= 400;
    });
  }
  static bool colour(int c) { return c >= 0 && c < limit::colours; }
  static bool perspective(int p) { return p >= -1 && p < 4; }

  Judged operator()(const GoToStep& op) const {
    if (!step(op.step)) return Refusal::no_such_step;
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
    return text(op.draft.text);
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
  bool can_be_stack(Id id) const {
    return id <= limit::ids && index_of(s.drafts, id) < 0 && index_of(s.notes, id) < 0 &&
           index_of(s.actions, id) < 0;
  }
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

  Judged answer(int at, int answer) const {
    if (!step(at)) return Refusal::no_such_step;
    return answer >= 0 && answer < int(s.polls[at].votes.size()) ? Judged{} : Refusal::no_such_answer;
  }
  bool hidden(int at) const { return s.agenda.steps[at].kind == StepKind::dilemma; }
  Judged operator()(const CastVote& op) const {
    if (auto no = answer(op.step, op.answer)) return no;
    if (hidden(op.step) && s.polls[op.step].revealed) return Refusal::already_revealed;
    return votes_cast(s.polls[op.step]) >= s.people ? Refusal::everybody_has_voted : Judged{};
  }
  Judged operator()(const TakeBackVote& op) const {
    if (auto no = answer(op.step, op.answer)) return no;
    if (hidden(op.step) && s.polls[op.step].revealed) return Refusal::already_revealed;
    // More votes than people (some have left since): which of them would come back by an undo is not ours to
    // say.
    bool there = s.polls[op.step].votes[op.answer] > 0 && votes_cast(s.polls[op.step]) <= s.people;
    return there ? Judged{} : Refusal::no_vote_to_take_back;
  }
  Judged operator()(const RevealVotes& op) const {
    if (auto no = answer(op.step, 0)) return no;
    return s.polls[op.step].revealed ? Refusal::already_revealed : Judged{};
  }
  Judged operator()(const HideVotes& op) const {
    if (auto no = answer(op.step, 0)) return no;
    return s.polls[op.step].revealed ? Judged{} : Refusal::nothing_revealed;
  }

  Judged operator()(const AddAction& op) const {
    if (int(s.actions.size()) >= limit::actions) return Refusal::too_many;
    if (taken(op.action.id)) return Refusal::id_taken;
    if (!fits(op.at, s.actions, 1)) return Refusal::place_in_list;
    if (!perspective(op.action.perspective)) return Refusal::no_such_field;
    for (const std::string* t : {&op.action.what, &op.action.who, &op.action.when})
      if (auto no = text(*t)) return no;
    return {};
  }
  Judged operator()(const WriteAction& op) const {
    if (index_of(s.actions, op.id) < 0) return Refusal::no_such_action;
    if (int(op.field) < 0 || int(op.field) > int(ActionField::when)) return Refusal::no_such_field;
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
