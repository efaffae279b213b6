#include "workshop/live_session.h"

#include "workshop/places.h"
#include "workshop/told.h"

#include <algorithm>

namespace workshop {

namespace {

/// The highest id that an op brings into the session; 0 for most.
Id brought_by(const Op& op) {
  if (auto* o = std::get_if<AddDraft>(&op)) return o->draft.id;
  if (auto* o = std::get_if<AddNote>(&op)) return std::max(o->note.id, o->note.stack);
  if (auto* o = std::get_if<AddAction>(&op)) return o->action.id;
  if (auto* o = std::get_if<AddSlip>(&op)) return o->slip.id;
  if (auto* o = std::get_if<DealCard>(&op)) return o->card.id;
  Id highest = 0;
  if (auto* o = std::get_if<ArrangeNotes>(&op))
    for (const Arranged& a : o->notes) highest = std::max(highest, a.stack);
  return highest;
}

} // namespace

LiveSession::LiveSession(Session base, std::uint64_t number, Journal* journal)
    : session_(std::move(base)), number_(number), journal_(journal) {
  for (const auto& d : session_.drafts) last_id_ = std::max(last_id_, d.id);
  for (const auto& n : session_.notes) last_id_ = std::max({last_id_, n.id, n.stack});
  for (const auto& n : session_.stack_names) last_id_ = std::max(last_id_, n.stack);
  for (const auto& a : session_.actions) last_id_ = std::max(last_id_, a.id);
  for (const auto& slip : session_.slips) last_id_ = std::max(last_id_, slip.id);
  for (const auto& c : session_.dealt) last_id_ = std::max(last_id_, c.id);
  for (const auto& a : session_.before.actions) last_id_ = std::max(last_id_, a.id);
}

int LiveSession::place_in_history(std::uint64_t gesture) const {
  auto found = in_history_.find(gesture);
  return found == in_history_.end() ? -1 : int(found->second);
}

/// In the list of the day; before the entry is applied.
void LiveSession::note_down(const Entry& entry) {
  int at = place_in_history(entry.gesture);
  if (at < 0) {
    if (entry.how != How::act) return; // done before the base
    in_history_[entry.gesture] = history_.size();
    history_.push_back(
        {entry.gesture, entry.number, entry.time, entry.op, 1, deleted_text(session_, entry.op)});
    return;
  }
  Done& done = history_[std::size_t(at)];
  done.taken_back = entry.how == How::undo;
  if (entry.how != How::act) return;
  done.number = entry.number;
  done.time = entry.time;
  if (entry.op.index() == done.op.index()) done.ops++;
  if (writes(entry.op) && writes(done.op)) done.op = entry.op;
}

void LiveSession::perform(const Entry& entry) {
  last_id_ = std::max(last_id_, brought_by(entry.op));
  if (entry.how == How::act) redo_.clear();
  else (entry.how == How::undo ? undo_ : redo_).forget(entry.gesture);
  Op back = inverse(session_, entry.op);
  auto touched = touched_both_ways(entry.op, back);
  (entry.how == How::undo ? redo_ : undo_).remember(entry.gesture, std::move(back), touched);
  note_down(entry);
  apply(session_, entry.op);
  number_ = entry.number;
}

Outcome LiveSession::submit(const Op& op, Time now, std::uint64_t gesture) {
  if (auto refused = judge(session_, op)) return {refused, 0};
  // What was undone begins a new step, and so does what would else lie on both sides of somebody's change.
  const WayBack* way = gesture ? undo_.find(gesture) : nullptr;
  bool goes_on = way && !undo_.changed_since(*way, touched_both_ways(op, inverse(session_, op)));
  Entry entry{number_ + 1, now, How::act, goes_on ? gesture : number_ + 1, op};
  if (journal_) journal_->append(entry);
  perform(entry);
  return {{}, entry.gesture};
}

/// What comes back takes its old place in a list that may be shorter by now; a note whose stack was moved
/// since comes back to where the stack lies.
Op LiveSession::fitted(const WayBack& way, Op op) const {
  auto within = [](int at, std::size_t most) { return std::clamp(at, 0, int(most)); };
  if (auto* o = std::get_if<AddDraft>(&op)) o->at = within(o->at, session_.drafts.size());
  if (auto* o = std::get_if<AddAction>(&op)) o->at = within(o->at, session_.actions.size());
  if (auto* o = std::get_if<AddSlip>(&op)) o->at = within(o->at, session_.slips.size());
  if (auto* o = std::get_if<PlaceSlip>(&op))
    o->at = within(o->at, std::max<std::size_t>(1, session_.slips.size()) - 1);
  if (auto* o = std::get_if<DealCard>(&op)) o->at = within(o->at, session_.dealt.size());
  if (auto* o = std::get_if<MoveNote>(&op))
    o->at = within(o->at, std::max<std::size_t>(1, session_.notes.size()) - 1);
  if (auto* o = std::get_if<AddNote>(&op)) {
    o->at = within(o->at, session_.notes.size());
    Id stack = o->note.stack;
    if (stack && undo_.changed_since(way, {{stack, Aspect::place}}))
      for (const Note& other : session_.notes)
        if (other.stack == stack) o->note.place = other.place;
  }
  return op;
}

/// `way` is a copy: performing its ops takes it off the list it came from.
bool LiveSession::submit_inverses(WayBack way, How how, Time now) {
  bool changed = false;
  for (auto op = way.inverses.rbegin(); op != way.inverses.rend(); ++op) {
    Entry entry{number_ + 1, now, how, way.gesture, how == How::undo ? fitted(way, *op) : *op};
    if (judge(session_, entry.op)) continue; // it can't happen any more
    if (journal_) journal_->append(entry);
    perform(entry);
    changed = true;
  }
  if (how == How::redo) redo_.forget(way.gesture);
  return changed;
}

/// Plan and current step depend on each other: could these inverses happen one after the other?
bool LiveSession::plan_allows(const WayBack& way) const {
  const std::vector<int>* plan = &session_.plan;
  int step = session_.step;
  auto held = [&](int s) { return std::find(plan->begin(), plan->end(), s) != plan->end(); };
  for (auto op = way.inverses.rbegin(); op != way.inverses.rend(); ++op) {
    if (auto* o = std::get_if<SetPlan>(&*op)) plan = &o->plan;
    else if (auto* o = std::get_if<RestoreClocks>(&*op)) step = o->step;
    else continue;
    if (!held(step)) return false;
  }
  return true;
}

bool LiveSession::can_be_taken(const WayBack& way) const {
  if (undo_.changed_since(way, way.touched) || !plan_allows(way)) return false;
  // All that it changes is as it left it, so its inverses can happen one after the other. What is left to ask
  // is what depends on everybody: is there room for what comes back, do the votes still count.
  std::size_t drafts = session_.drafts.size(), notes = session_.notes.size(),
              actions = session_.actions.size(), slips = session_.slips.size();
  for (const Op& op : way.inverses) {
    drafts += std::holds_alternative<AddDraft>(op);
    notes += std::holds_alternative<AddNote>(op);
    actions += std::holds_alternative<AddAction>(op);
    slips += std::holds_alternative<AddSlip>(op);
    auto shared = [&] {
      return std::holds_alternative<AddNote>(op) || std::holds_alternative<LastRound>(op) ||
             std::holds_alternative<DealCard>(op) || std::holds_alternative<KeepAction>(op) ||
             std::holds_alternative<AddDraft>(op) || touched_by(op).empty();
    };
    bool last = &op == &way.inverses.back() && !std::holds_alternative<SetPlan>(op) &&
                !std::holds_alternative<RestoreClocks>(op);
    if ((last || shared()) && judge(session_, fitted(way, op))) return false;
  }
  return drafts <= limit::drafts && notes <= limit::notes && actions <= limit::actions &&
         slips <= limit::slips;
}

const WayBack* LiveSession::next_undo() const {
  const WayBack* way = undo_.latest();
  while (way && !can_be_taken(*way)) way = undo_.before(*way);
  return way;
}

bool LiveSession::undo(Time now) {
  const WayBack* way = next_undo();
  return way && submit_inverses(*way, How::undo, now);
}

bool LiveSession::redo(Time now) { return can_redo() && submit_inverses(*redo_.latest(), How::redo, now); }

bool LiveSession::can_undo_at(Id thing) const {
  // A group's move comes back as a whole or not at all, so never over what somebody did since.
  const WayBack* way = undo_.last_at(thing);
  return way && can_be_taken(*way);
}

bool LiveSession::undo_at(Id thing, Time now) {
  return can_undo_at(thing) && submit_inverses(*undo_.last_at(thing), How::undo, now);
}

bool LiveSession::can_take_back(std::uint64_t gesture) const {
  const WayBack* way = undo_.find(gesture);
  return way && can_be_taken(*way);
}

bool LiveSession::take_back(std::uint64_t gesture, Time now) {
  return can_take_back(gesture) && submit_inverses(*undo_.find(gesture), How::undo, now);
}

void LiveSession::expect(std::size_t entries) {
  history_.reserve(history_.size() + entries);
  in_history_.reserve(in_history_.size() + entries);
  undo_.expect(entries);
}

std::optional<Refusal> LiveSession::replay(const Entry& entry) {
  if (entry.number != number_ + 1) return Refusal::place_in_list;
  if (auto refused = judge(session_, entry.op)) return refused;
  perform(entry);
  return {};
}

} // namespace workshop
