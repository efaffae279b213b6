#include "workshop/ways_back.h"

#include <algorithm>

namespace workshop {

bool writes(const Op& op) {
  return std::holds_alternative<WriteNote>(op) || std::holds_alternative<WriteDraft>(op) ||
         std::holds_alternative<WriteAction>(op) || std::holds_alternative<NameStack>(op) ||
         std::holds_alternative<WriteSlip>(op) || std::holds_alternative<WritePast>(op);
}

void WaysBack::remember(std::uint64_t gesture, Op inverse, const std::vector<Touched>& touched) {
  auto [known, fresh] = order_of_.try_emplace(gesture, last_order_ + 1);
  if (fresh) last_order_++;
  // A new one comes after all others: said so, none of the trees is searched, however long the day was.
  WayBack& way = fresh ? all_.try_emplace(all_.end(), known->second)->second : all_[known->second];
  way.gesture = gesture;
  way.order = known->second;
  bool goes_on = !way.inverses.empty() && writes(inverse) && way.inverses.back().index() == inverse.index() &&
                 touched_by(way.inverses.back()) == touched_by(inverse);
  if (!goes_on) way.inverses.push_back(std::move(inverse));
  for (const Touched& t : touched) {
    std::vector<std::uint64_t>& orders = touched_[{t.thing, t.aspect}];
    auto at = orders.empty() || orders.back() < way.order
                  ? orders.end()
                  : std::lower_bound(orders.begin(), orders.end(), way.order);
    if (at != orders.end() && *at == way.order) continue;
    orders.insert(at, way.order);
    way.touched.push_back(t);
  }
}

void WaysBack::forget(std::uint64_t gesture) {
  auto known = order_of_.find(gesture);
  if (known == order_of_.end()) return;
  auto way = all_.find(known->second);
  for (const Touched& t : way->second.touched) {
    auto orders = touched_.find({t.thing, t.aspect});
    orders->second.erase(std::lower_bound(orders->second.begin(), orders->second.end(), way->first));
    if (orders->second.empty()) touched_.erase(orders);
  }
  all_.erase(way);
  order_of_.erase(known);
}

void WaysBack::clear() {
  all_.clear();
  order_of_.clear();
  touched_.clear();
}

const WayBack* WaysBack::find(std::uint64_t gesture) const {
  auto known = order_of_.find(gesture);
  return known == order_of_.end() ? nullptr : &all_.at(known->second);
}

const WayBack* WaysBack::latest() const { return all_.empty() ? nullptr : &all_.rbegin()->second; }

const WayBack* WaysBack::before(const WayBack& way) const {
  auto at = all_.find(way.order);
  return at == all_.begin() ? nullptr : &std::prev(at)->second;
}

const WayBack* WaysBack::last_at(Id thing) const {
  std::uint64_t last = 0;
  for (auto at = touched_.lower_bound({thing, Aspect::all}); at != touched_.end() && at->first.first == thing;
       ++at)
    if (at->first.second != Aspect::votes) last = std::max(last, at->second.back());
  return last ? &all_.at(last) : nullptr;
}

bool WaysBack::changed_since(const WayBack& way, const std::vector<Touched>& touched) const {
  for (const Touched& t : touched)
    for (auto at = touched_.lower_bound({t.thing, Aspect::all});
         at != touched_.end() && at->first.first == t.thing; ++at)
      if (at->second.back() > way.order && meet(t, {at->first.first, at->first.second})) return true;
  return false;
}

} // namespace workshop
