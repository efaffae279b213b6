#include "workshop/live_session.h"

#include <algorithm>

namespace workshop {

namespace {

/// The highest id that an op brings into the session; 0 for most.
Id brought_by(const Op& op) {
  if (auto* o = std::get_if<AddDraft>(&op)) return o->draft.id;
  if (auto* o = std::get_if<AddNote>(&op)) return std::max(o->note.id, o->note.stack);
  if (auto* o = std::get_if<AddAction>(&op)) return o->action.id;
  Id highest = 0;
  if (auto* o = std::get_if<ArrangeNotes>(&op))
    for (const Arranged& a : o->notes) highest = std::max(highest, a.stack);
  return highest;
}

bool writes(const Op& op) {
  return std::holds_alternative<WriteNote>(op) || std::holds_alternative<WriteDraft>(op) ||
         std::holds_alternative<WriteAction>(op);
}

/// The latest one is looked for most.
template<typename T>
T* with_gesture(std::vector<T>& list, std::uint64_t gesture) {
  for (auto it = list.rbegin(); it != list.rend(); ++it)
    if (it->gesture == gesture) return &*it;
  return nullptr;
}

} // namespace

LiveSession::LiveSession(Session base, std::uint64_t number, Journal* journal)
    : session_(std::move(base)), number_(number), journal_(journal) {
  for (const auto& d : session_.drafts) last_id_ = std::max(last_id_, d.id);
  for (const auto& n : session_.notes) last_id_ = std::max({last_id_, n.id, n.stack});
  for (const auto& n : session_.stack_names) last_id_ = std::max(last_id_, n.stack);
  for (const auto& a : session_.actions) last_id_ = std::max(last_id_, a.id);
}

void LiveSession::remember(const Entry& entry) {
  if (Done* done = with_gesture(history_, entry.gesture)) {
    done->taken_back = entry.how == How::undo;
    if (entry.how != How::act) return;
    done->number = entry.number;
    done->time = entry.time;
    done->ops++;
    if (writes(entry.op) && writes(done->op)) done->op = entry.op;
  } else if (entry.how == How::act) history_.push_back({entry.gesture, entry.number, entry.time, entry.op});
}

void LiveSession::perform(const Entry& entry) {
  last_id_ = std::max(last_id_, brought_by(entry.op));
  auto& remembered = entry.how == How::undo ? redo_ : undo_;
  if (entry.how == How::act) redo_.clear();
  else
    std::erase_if(entry.how == How::undo ? undo_ : redo_,
                  [&](const Undo& u) { return u.gesture == entry.gesture; });
  Undo* step = with_gesture(remembered, entry.gesture);
  if (!step) step = &remembered.emplace_back(Undo{entry.gesture, {}, {}});
  Op back = inverse(session_, entry.op);
  std::vector<Touched> touched = touched_by(entry.op);
  // Letters typed one after the other into one text: the text before the first of them is what comes back.
  bool goes_on = !step->inverses.empty() && writes(back) && step->inverses.front().index() == back.index() &&
                 touched_by(step->inverses.front()) == touched;
  if (!goes_on) step->inverses.insert(step->inverses.begin(), std::move(back));
  for (const Touched& t : touched)
    if (std::find(step->touched.begin(), step->touched.end(), t) == step->touched.end())
      step->touched.push_back(t);
  remember(entry);
  apply(session_, entry.op);
  number_ = entry.number;
}

Outcome LiveSession::submit(const Op& op, Time now, std::uint64_t gesture) {
  if (auto refused = judge(session_, op)) return {refused, 0};
  // A stroke that was undone begins a new step.
  bool goes_on = gesture && with_gesture(undo_, gesture);
  Entry entry{number_ + 1, now, How::act, goes_on ? gesture : number_ + 1, op};
  if (journal_) journal_->append(entry);
  perform(entry);
  return {{}, entry.gesture};
}

/// `step` is a copy: performing its ops takes it off the list it came from.
bool LiveSession::submit_inverses(Undo step, How how, Time now) {
  bool changed = false;
  for (const Op& op : step.inverses) {
    if (judge(session_, op)) continue; // it can't happen any more
    Entry entry{number_ + 1, now, how, step.gesture, op};
    if (journal_) journal_->append(entry);
    perform(entry);
    changed = true;
  }
  auto& from = how == How::undo ? undo_ : redo_;
  std::erase_if(from, [&](const Undo& u) { return u.gesture == step.gesture; });
  return changed;
}

bool LiveSession::undo(Time now) { return can_undo() && submit_inverses(undo_.back(), How::undo, now); }
bool LiveSession::redo(Time now) { return can_redo() && submit_inverses(redo_.back(), How::redo, now); }

bool LiveSession::built_upon(const Undo& step) const {
  for (auto later = undo_.rbegin(); later != undo_.rend() && later->gesture != step.gesture; ++later)
    for (const Touched& a : later->touched)
      for (const Touched& b : step.touched)
        if (meet(a, b)) return true;
  return false;
}

const LiveSession::Undo* LiveSession::last_at(Id thing) const {
  for (auto step = undo_.rbegin(); step != undo_.rend(); ++step)
    for (const Touched& t : step->touched)
      if (t.thing == thing && t.aspect != Aspect::votes) {
        // A group's move comes back as a whole or not at all, so never over what somebody did since.
        return built_upon(*step) ? nullptr : &*step;
      }
  return nullptr;
}

bool LiveSession::undo_at(Id thing, Time now) {
  const Undo* step = last_at(thing);
  return step && submit_inverses(*step, How::undo, now);
}

bool LiveSession::can_take_back(std::uint64_t gesture) const {
  for (auto step = undo_.rbegin(); step != undo_.rend(); ++step)
    if (step->gesture == gesture)
      return !built_upon(*step) &&
             std::none_of(step->inverses.begin(), step->inverses.begin() + 1,
                          [&](const Op& op) { return judge(session_, op).has_value(); });
  return false;
}

bool LiveSession::take_back(std::uint64_t gesture, Time now) {
  if (!can_take_back(gesture)) return false;
  return submit_inverses(*with_gesture(undo_, gesture), How::undo, now);
}

std::optional<Refusal> LiveSession::replay(const Entry& entry) {
  if (entry.number != number_ + 1) return Refusal::place_in_list;
  if (auto refused = judge(session_, entry.op)) return refused;
  perform(entry);
  return {};
}

} // namespace workshop
