#include "touch/touch.h"

namespace touch {

const Area* Touch::topmost(Point p) const {
  for (auto a = areas_.rbegin(); a != areas_.rend(); ++a)
    if (a->rect.contains(p)) return &*a;
  return nullptr;
}

const Area* Touch::named(std::string_view name) const {
  for (const Area& a : areas_)
    if (a.name == name) return &a;
  return nullptr;
}

void Touch::feed(const Pointer& p) {
  if (p.phase == Phase::down) {
    focus_.clear();
    const Area* area = topmost(p.at);
    if (!area || !area->enabled || area->acts == Acts::nothing) return;
    if (area->acts == Acts::drag || area->acts == Acts::scroll)
      for (const auto& [id, held] : held_)
        if (held.name == area->name) return; // the first finger keeps it
    held_[p.id] = {area->name, area->acts, p.at, p.at};
    if (area->acts == Acts::on_press) taps_.push_back({area->name, p.at});
    return;
  }
  auto found = held_.find(p.id);
  if (found == held_.end()) return;
  Held& held = found->second;
  held.at = p.at;
  const Area* area = named(held.name);
  held.inside = area && area->rect.inset(-slop_).contains(p.at);
  if (distance(held.start, held.at) > slop_)
    held.dragging |= held.acts == Acts::drag || held.acts == Acts::scroll;
  if (p.phase == Phase::move) return;
  bool lifted = p.phase == Phase::up;
  if (held.dragging) ended_.push_back({held.name, held.start, held.at, !lifted});
  else if (lifted && (held.acts == Acts::on_lift || held.acts == Acts::drag) && held.inside && area->enabled)
    taps_.push_back({held.name, held.at});
  held_.erase(found);
}

void Touch::begin_frame() { next_.clear(); }

Reply Touch::area(std::string_view name, Rect rect, Acts acts, bool enabled) {
  next_.push_back({std::string(name), rect, acts, enabled});
  Reply reply;
  reply.focused = !focus_.empty() && focus_ == name;
  if (!enabled) return reply;
  for (const auto& [id, held] : held_)
    if (held.name == name) {
      reply.held |= held.inside || held.dragging;
      reply.dragging |= held.dragging;
      reply.start = held.start;
      reply.at = held.at;
    }
  for (const Tap& tap : taps_) reply.taps += tap.name == name;
  for (const Ended& ended : ended_)
    if (ended.name == name) {
      (ended.cancelled ? reply.cancelled : reply.dropped) = true;
      reply.start = ended.start;
      reply.at = ended.at;
    }
  return reply;
}

void Touch::end_frame() {
  areas_.swap(next_);
  taps_.clear();
  ended_.clear();
  std::erase_if(held_, [this](const auto& h) {
    const Area* area = named(h.second.name);
    return !area || !area->enabled;
  });
  if (!focus_.empty())
    if (const Area* area = named(focus_); !area) focus_.clear();
}

std::vector<Tap> Touch::taps(std::string_view prefix) const {
  std::vector<Tap> found;
  for (const Tap& tap : taps_)
    if (tap.name.starts_with(prefix)) found.push_back(tap);
  return found;
}

bool Touch::any_dragging() const {
  for (const auto& [id, held] : held_)
    if (held.dragging) return true;
  return false;
}

void Touch::focus_next(bool backwards) {
  auto count = static_cast<int>(areas_.size());
  int at = backwards ? count : -1;
  for (int i = 0; i < count; i++)
    if (areas_[i].name == focus_) at = i;
  for (int tried = 0; tried < count; tried++) {
    at = (at + (backwards ? count - 1 : 1) + count) % count;
    if (areas_[at].enabled && areas_[at].acts != Acts::nothing && areas_[at].acts != Acts::scroll) {
      focus_ = areas_[at].name;
      return;
    }
  }
}

void Touch::press_focused() {
  if (const Area* area = named(focus_); area && area->enabled)
    taps_.push_back({area->name, area->rect.centre()});
}

} // namespace touch
