#include "touch/touch.h"

namespace touch {

const Area* Touch::under(Point p, bool (*fits)(const Area&)) const {
  const std::span<const Area> shown = areas();
  for (auto a = shown.rbegin(); a != shown.rend(); ++a)
    if (a->rect.contains(p) && fits(*a)) return &*a;
  return nullptr;
}

const Area* Touch::reached(Point p) const {
  const Area* first = under(p, [](const Area& a) {
    bool fixed =
        a.solid || a.acts == Acts::nothing || a.acts == Acts::on_press || a.acts == Acts::on_sure_press;
    return fixed || a.acts == Acts::hands || a.acts == Acts::scroll;
  });
  return first && (first->acts == Acts::hands || first->acts == Acts::scroll) ? first : nullptr;
}

const Area* Touch::topmost(Point p) const {
  return under(p, [](const Area&) { return true; });
}

const Area* Touch::named(std::string_view name) const {
  for (const Area& a : areas())
    if (a.name == name) return &a;
  return nullptr;
}

bool Touch::may_rest(const Held& h) const { return !h.rested && !h.dragging && !h.moved; }

void Touch::down(const Pointer& p) {
  if (held_.contains(p.id)) { // its end was lost: a window that went away, a device that was unplugged
    Pointer lost = p;
    lost.phase = Phase::cancel;
    lost.at = held_.at(p.id).at;
    feed(lost);
  }
  const Area* area = topmost(p.at);
  // Fingers of others leave the focus of whoever walks by the keyboard alone; the mouse is mostly their own.
  if (p.kind == PointerKind::mouse || (area && area->name == focus_)) focus_.clear();
  if (p.button == Button::middle) {
    area = reached(p.at);
    if (area && area->acts == Acts::scroll) return; // a list is turned by the wheel
  }
  if (!area || !area->enabled || area->acts == Acts::nothing) return;
  if (p.button == Button::right && area->acts != Acts::hands) {
    longs_.push_back({area->name, p.at});
    return;
  }
  if (area->acts == Acts::scroll)
    for (const auto& [id, held] : held_)
      if (held.name == area->name) return; // the first finger keeps it
  if (area->acts == Acts::drag) {
    auto [grip, fresh] = grips_.try_emplace(area->name, Grip(area->rect.centre(), area->low, area->high));
    if (!grip->second.join(p.id, p.at)) return;
    if (!fresh)
      for (auto& [id, held] : held_)
        if (held.name == area->name) held.dragging = held.spent = true; // two fingers: no tap any more
  }
  Held held;
  held.name = area->name;
  held.acts = area->acts;
  held.start = held.at = p.at;
  held.began = p.time;
  if (area->acts == Acts::drag && grips_.find(area->name)->second.fingers() == 2)
    held.dragging = held.spent = true;
  held.last = {{p.at, p.time, p.pressure}};
  if (area->acts == Acts::hands) {
    held.contact.id = p.id;
    held.contact.kind = p.kind;
    held.contact.button = p.button;
    held.contact.start = held.contact.at = p.at;
    held.contact.began = p.time;
    held.contact.trail = held.last;
    if (p.button == Button::right) {
      longs_.push_back({area->name, p.at});
      held.rested = held.contact.rested = true;
    }
  }
  if (area->acts == Acts::on_press) taps_.push_back({area->name, p.at});
  held_.insert_or_assign(p.id, std::move(held));
}

Point Touch::velocity_of(const Held& held, std::int64_t now) const {
  const auto &first = held.last.front(), &last = held.last.back();
  // A jump of a machine, or of a device that reports rarely, is no throw: a hand is seen on its way.
  if (held.last.size() < 3 || last.time - first.time < 20) return {};
  if (now - last.time > 60) return {}; // it had come to rest
  return (last.at - first.at) * (1.f / float(last.time - first.time));
}

void Touch::end(const Pointer& p, Held& held) {
  const Area* area = named(held.name);
  bool lifted = p.phase == Phase::up;
  if (held.acts == Acts::hands) {
    held.contact.end = lifted ? Contact::End::lifted : Contact::End::cancelled;
    gone_.push_back({held.name, held.contact});
    return;
  }
  auto grip = grips_.find(held.name);
  Point by = held.at - held.start;
  float scale = 1;
  if (held.acts == Acts::drag && grip != grips_.end()) {
    by = grip->second.by();
    scale = grip->second.scale();
    grip->second.leave(p.id);
    if (grip->second.fingers() > 0) return; // the other finger goes on
    grips_.erase(grip);
  }
  if (held.dragging) {
    ended_.push_back({held.name, held.start, held.at, by, velocity_of(held, p.time), scale, !lifted});
    return;
  }
  if (!lifted || held.spent || !area || !area->enabled) return;
  if (held.acts == Acts::on_sure_press && !held.sure) taps_.push_back({held.name, held.at});
  bool tap = held.acts == Acts::on_lift || held.acts == Acts::drag;
  if (tap && held.inside && p.time - held.began < longest_tap) taps_.push_back({held.name, held.at});
}

/// A list is moved by its lines as well: a finger that goes on from one is no tap any more.
void Touch::hand_to_list(Held& held) {
  const Area* list = under(held.start, [](const Area& a) { return a.acts == Acts::scroll; });
  if (!list) return;
  for (const auto& [id, other] : held_)
    if (other.name == list->name) return; // the first finger keeps it
  held.name = list->name;
  held.acts = Acts::scroll;
}

void Touch::feed(const Pointer& p) {
  if (p.phase == Phase::down) return down(p);
  auto found = held_.find(p.id);
  if (found == held_.end()) return;
  Held& held = found->second;
  const Area* area = named(held.name);
  held.at = p.at;
  held.inside = area && area->rect.inset(-slop_).contains(p.at);
  if (auto grip = grips_.find(held.name); grip != grips_.end()) grip->second.move(p.id, p.at);
  held.moved |= distance(held.start, held.at) > slop_;
  if (held.moved && held.acts == Acts::on_lift) hand_to_list(held);
  held.dragging |= held.moved && (held.acts == Acts::drag || held.acts == Acts::scroll);
  if (p.phase == Phase::move) {
    held.last.push_back({p.at, p.time, p.pressure});
    std::erase_if(held.last, [&](const auto& s) { return p.time - s.time > 100; });
  }
  if (held.acts == Acts::hands) {
    held.contact.at = p.at;
    held.contact.moved = held.moved;
    if (p.phase == Phase::move) held.contact.trail.push_back({p.at, p.time, p.pressure});
  }
  if (p.phase == Phase::move) return;
  Held ended = std::move(held);
  held_.erase(found);
  end(p, ended);
}

void Touch::feed(const Wheel& w) {
  if (const Area* area = reached(w.at)) wheels_.push_back({area->name, w});
}

void Touch::feed(std::string_view name, const Wheel& w) {
  if (const Area* area = named(name)) wheels_.push_back({area->name, w});
}

void Touch::tick(std::int64_t now) {
  for (auto& [id, held] : held_) {
    if (may_rest(held) && now - held.began >= long_press) {
      held.rested = true;
      held.contact.rested = held.acts == Acts::hands;
      longs_.push_back({held.name, held.at});
      held.spent |= held.acts == Acts::drag; // what the long press opened is not closed by the lift
    }
    if (held.acts == Acts::on_sure_press && !held.sure && now - held.began >= sure_after) {
      held.sure = true;
      taps_.push_back({held.name, held.at});
    }
  }
}

std::int64_t Touch::due(std::int64_t now) const {
  std::int64_t due = -1;
  auto at = [&](std::int64_t when) {
    std::int64_t in = std::max<std::int64_t>(1, when - now);
    if (due < 0 || in < due) due = in;
  };
  for (const auto& [id, held] : held_) {
    if (may_rest(held)) at(held.began + long_press);
    if (held.acts == Acts::on_sure_press && !held.sure) at(held.began + sure_after);
  }
  return due;
}

void Touch::begin_frame() { declared_ = 0; }

Area& Touch::place() {
  if (declared_ == next_.size()) next_.emplace_back();
  return next_[declared_++];
}

Reply Touch::area(std::string_view name, Rect rect, Acts acts, bool enabled) {
  Area& a = place();
  a.name.assign(name);
  a.rect = rect;
  a.acts = acts;
  a.enabled = enabled;
  a.low = a.high = 1;
  a.solid = false;
  return reply_to(a);
}

Reply Touch::area(Area declared) {
  Area& a = place();
  a = std::move(declared);
  return reply_to(a);
}

Reply Touch::reply_to(const Area& declared) const {
  Reply reply;
  const std::string& name = declared.name;
  reply.focused = !focus_.empty() && focus_ == name;
  if (declared.enabled) {
    for (const auto& [id, held] : held_)
      if (held.name == name) {
        reply.held |= held.inside || held.dragging;
        reply.dragging |= held.dragging;
        if (reply.fingers++ == 0) {
          reply.start = held.start;
          reply.at = held.at;
          reply.by = held.at - held.start;
        }
      }
    if (declared.acts == Acts::drag)
      if (auto grip = grips_.find(name); grip != grips_.end()) {
        reply.by = grip->second.by();
        reply.scale = grip->second.scale();
      }
    for (const Tap& tap : taps_) reply.taps += tap.name == name;
    for (const Ended& ended : ended_)
      if (ended.name == name) {
        (ended.cancelled ? reply.cancelled : reply.dropped) = true;
        reply.start = ended.start;
        reply.at = ended.at;
        reply.by = ended.by;
        reply.scale = ended.scale;
        reply.velocity = ended.velocity;
      }
    for (const auto& [whose, at] : longs_)
      if (whose == name) {
        reply.long_pressed = true;
        if (reply.fingers == 0) reply.at = at;
      }
    for (const auto& [whose, by] : nudges_)
      if (whose == name) reply.nudge = reply.nudge + by;
    for (const auto& [whose, wheel] : wheels_)
      if (whose == name) reply.wheel += wheel.lines;
  }
  return reply;
}

void Touch::raise(std::string_view name, Rect rect) {
  auto end = next_.begin() + std::ptrdiff_t(declared_);
  auto found = std::find_if(next_.begin(), end, [&](const Area& a) { return a.name == name; });
  if (found == end) return;
  found->rect = rect;
  std::rotate(found, found + 1, end);
}

void Touch::end_frame() {
  areas_.swap(next_);
  shown_ = declared_;
  declared_ = 0;
  taps_.clear();
  ended_.clear();
  gone_.clear();
  longs_.clear();
  nudges_.clear();
  wheels_.clear();
  for (auto& [id, held] : held_) held.contact.trail.clear();
  std::erase_if(held_, [this](const auto& h) {
    const Area* area = named(h.second.name);
    return !area || !area->enabled;
  });
  std::erase_if(grips_, [this](const auto& g) {
    for (const auto& [id, held] : held_)
      if (held.name == g.first) return false;
    return true;
  });
  if (!focus_.empty())
    if (const Area* area = named(focus_); !area) focus_.clear();
}

std::vector<Contact> Touch::contacts(std::string_view name) const {
  std::vector<Contact> found;
  for (const auto& [id, held] : held_)
    if (held.acts == Acts::hands && held.name == name) found.push_back(held.contact);
  for (const auto& [whose, contact] : gone_)
    if (whose == name) found.push_back(contact);
  return found;
}

std::vector<Wheel> Touch::wheels(std::string_view name) const {
  std::vector<Wheel> found;
  for (const auto& [whose, wheel] : wheels_)
    if (whose == name) found.push_back(wheel);
  return found;
}

std::vector<Tap> Touch::taps(std::string_view prefix) const {
  std::vector<Tap> found;
  for (const Tap& tap : taps_)
    if (tap.name.starts_with(prefix)) found.push_back(tap);
  return found;
}

bool Touch::stirred() const {
  return !taps_.empty() || !ended_.empty() || !gone_.empty() || !longs_.empty() || !nudges_.empty() ||
         !wheels_.empty();
}

bool Touch::any_dragging() const {
  for (const auto& [id, held] : held_)
    if (held.dragging) return true;
  return false;
}

bool Touch::holds(std::string_view prefix) const {
  for (const auto& [id, held] : held_)
    if (held.name.starts_with(prefix)) return true;
  return false;
}

bool Touch::held(std::string_view name) const {
  for (const auto& [id, held] : held_)
    if (held.name == name) return true;
  return false;
}

bool Touch::busy(std::string_view name) const {
  return held(name) ||
         std::any_of(ended_.begin(), ended_.end(), [&](const Ended& e) { return e.name == name; });
}

void Touch::focus_next(bool backwards) {
  auto count = static_cast<int>(shown_);
  int at = backwards ? count : -1;
  for (int i = 0; i < count; i++)
    if (areas_[i].name == focus_) at = i;
  for (int tried = 0; tried < count; tried++) {
    at = (at + (backwards ? count - 1 : 1) + count) % count;
    Acts acts = areas_[at].acts;
    if (areas_[at].enabled && acts != Acts::nothing && acts != Acts::scroll && acts != Acts::hands) {
      focus_ = areas_[at].name;
      return;
    }
  }
}

void Touch::press_focused() {
  if (const Area* area = named(focus_); area && area->enabled)
    taps_.push_back({area->name, area->rect.centre()});
}

void Touch::nudge_focused(Point by) {
  if (const Area* area = named(focus_); area && area->enabled) nudges_.push_back({area->name, by});
}

void Touch::long_press_focused() {
  if (const Area* area = named(focus_); area && area->enabled)
    longs_.push_back({area->name, area->rect.centre()});
}

} // namespace touch
