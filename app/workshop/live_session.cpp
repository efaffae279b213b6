#include "workshop/live_session.h"

#include <algorithm>

namespace workshop {

namespace {

/// The id that an op brings into the session; 0 for most.
Id brought_by(const Op& op) {
  if (auto* o = std::get_if<AddDraft>(&op)) return o->draft.id;
  if (auto* o = std::get_if<AddNote>(&op)) return o->note.id;
  if (auto* o = std::get_if<AddAction>(&op)) return o->action.id;
  return 0;
}

} // namespace

LiveSession::LiveSession(Session base, std::uint64_t number, Journal* journal)
    : session_(std::move(base)), number_(number), journal_(journal) {
  for (const auto& d : session_.drafts) last_id_ = std::max(last_id_, d.id);
  for (const auto& n : session_.notes) last_id_ = std::max(last_id_, n.id);
  for (const auto& a : session_.actions) last_id_ = std::max(last_id_, a.id);
}

void LiveSession::perform(const Entry& entry) {
  last_id_ = std::max(last_id_, brought_by(entry.op));
  auto with_gesture = [&](const Undo& u) { return u.gesture == entry.gesture; };
  auto& remembered = entry.how == How::undo ? redo_ : undo_;
  if (entry.how == How::act) redo_.clear();
  else std::erase_if(entry.how == How::undo ? undo_ : redo_, with_gesture);
  auto step = std::find_if(remembered.begin(), remembered.end(), with_gesture);
  if (step == remembered.end()) step = remembered.insert(step, Undo{entry.gesture, {}});
  step->inverses.insert(step->inverses.begin(), inverse(session_, entry.op));
  apply(session_, entry.op);
  number_ = entry.number;
}

Outcome LiveSession::submit(const Op& op, Time now, std::uint64_t gesture) {
  if (auto refused = judge(session_, op)) return {refused, 0};
  // A stroke that was undone  begins a new step.
  bool goes_on = gesture && !undo_.empty() &&
                 std::any_of(undo_.begin(), undo_.end(), [&](const Undo& u) { return u.gesture == gesture; });
  Entry entry{number_ + 1, now, How::act, goes_on ? gesture : number_ + 1, op};
  if (journal_) journal_->append(entry);
  perform(entry);
  return {{}, entry.gesture};
}

bool LiveSession::take_back(std::vector<Undo>& from, How how, Time now) {
  if (from.empty()) return false;
  Undo step = std::move(from.back());
  from.pop_back();
  bool changed = false;
  for (const Op& op : step.inverses) {
    if (judge(session_, op)) continue; // it can't happen any more
    Entry entry{number_ + 1, now, how, step.gesture, op};
    if (journal_) journal_->append(entry);
    perform(entry);
    changed = true;
  }
  return changed;
}

bool LiveSession::undo(Time now) { return take_back(undo_, How::undo, now); }
bool LiveSession::redo(Time now) { return take_back(redo_, How::redo, now); }

std::optional<Refusal> LiveSession::replay(const Entry& entry) {
  if (entry.number != number_ + 1) return Refusal::place_in_list;
  if (auto refused = judge(session_, entry.op)) return refused;
  perform(entry);
  return {};
}

} // namespace workshop
