#include "touch/palms.h"

#include <algorithm>
#include <limits>

namespace touch {

namespace {

constexpr float palm_size = 24, cluster_reach = 30, landing_reach = 45, pen_reach = 120; // millimetres
constexpr int cluster_others = 4;
constexpr std::int64_t cluster_within = 500, landing_within = 120, pen_lingers = 500; // milliseconds

} // namespace

bool Palms::near_pen(const Pointer& p) const {
  return std::any_of(pens_.begin(), pens_.end(), [&](const Pen& pen) {
    return p.time < pen.until && distance(p.at, pen.at) < pen_reach * mm_;
  });
}

void Palms::reject(Contact& c, std::int64_t time, std::vector<Pointer>& out) {
  if (c.palm) return;
  c.palm = true;
  Pointer taken = c.last;
  taken.phase = Phase::cancel;
  taken.time = time;
  out.push_back(taken);
}

/// The three others with which a contact landed at once, all four close together; none: empty.
std::vector<Palms::Contact*> Palms::landed_with(const Contact& c) {
  std::vector<Contact*> near;
  auto close = [&](const Contact& a, const Contact& b) {
    return distance(a.last.at, b.last.at) <= landing_reach * mm_;
  };
  for (auto& [id, other] : down_)
    if (&other != &c && c.began - other.began <= landing_within && close(c, other)) near.push_back(&other);
  for (std::size_t i = 0; i < near.size(); i++)
    for (std::size_t j = i + 1; j < near.size(); j++)
      for (std::size_t k = j + 1; k < near.size(); k++)
        if (close(*near[i], *near[j]) && close(*near[i], *near[k]) && close(*near[j], *near[k]))
          return {near[i], near[j], near[k]};
  return {};
}

/// A contact that has just come down, and was let through.
void Palms::judge_down(Contact& c, std::vector<Pointer>& out) {
  std::vector<Contact*> near;
  bool beside_palm = false;
  for (auto& [id, other] : down_) {
    if (&other == &c || distance(other.last.at, c.last.at) > cluster_reach * mm_) continue;
    beside_palm |= other.palm;
    if (c.began - other.began <= cluster_within) near.push_back(&other);
  }
  if (beside_palm) return reject(c, c.began, out);
  if (near.size() < cluster_others) near = landed_with(c);
  if (near.empty()) return;
  reject(c, c.began, out);
  for (Contact* other : near) reject(*other, c.began, out);
}

void Palms::pen(const Pointer& p, std::vector<Pointer>& out) {
  bool ends = p.phase == Phase::up || p.phase == Phase::cancel;
  std::erase_if(pens_, [&](const Pen& pen) { return pen.id == p.id || pen.until <= p.time; });
  pens_.push_back({p.id, p.at, ends ? p.time + pen_lingers : std::numeric_limits<std::int64_t>::max()});
  if (p.phase == Phase::down)
    for (auto& [id, c] : down_)
      if (distance(c.last.at, p.at) < pen_reach * mm_ && p.time - c.began <= cluster_within)
        reject(c, p.time, out);
  out.push_back(p);
}

void Palms::feed(const Pointer& p, std::vector<Pointer>& out) {
  if (p.kind == PointerKind::pen) return pen(p, out);
  if (p.kind == PointerKind::mouse) return out.push_back(p); // it says nothing of any hand on the glass
  bool large = p.size >= palm_size * mm_;
  if (p.phase == Phase::down) {
    if (auto lost = down_.find(p.id); lost != down_.end()) reject(lost->second, p.time, out);
    Contact& c = down_[p.id] = {p, p.time, large || near_pen(p)};
    if (c.palm) return;
    out.push_back(p);
    judge_down(c, out);
    return;
  }
  auto found = down_.find(p.id);
  if (found == down_.end()) return;
  Contact& c = found->second;
  c.last = p;
  if (p.phase == Phase::move && large) reject(c, p.time, out);
  if (!c.palm) out.push_back(p);
  if (p.phase != Phase::move) down_.erase(found);
}

} // namespace touch
