#include "screens/board/seen.h"

#include <algorithm>
#include <cstdint>

namespace screens {

using touch::Rect;

namespace {

/// What is left of `part` when `over` hides some of it, as a rectangle: cut only where a whole side goes.
void hide(Rect& part, const Rect& over) {
  if (!part.meets(over)) return;
  const bool left = over.x <= part.x, right = over.right() >= part.right(), top = over.y <= part.y,
             bottom = over.bottom() >= part.bottom();
  if (left && right && top && bottom) part = {};
  else if (left && right && top) part.h = part.bottom() - over.bottom(), part.y = over.bottom();
  else if (left && right && bottom) part.h = over.y - part.y;
  else if (top && bottom && left) part.w = part.right() - over.right(), part.x = over.right();
  else if (top && bottom && right) part.w = over.x - part.x;
}

constexpr int cells = 24; ///< each way: things are looked for only near each other

} // namespace

void find_seen(const std::vector<Lying>& lying, std::vector<Seen>& parts) {
  parts.clear();
  Rect all;
  for (const Lying& l : lying)
    parts.push_back({l.all, l.paper}), all = all.empty() ? l.all : join(all, l.all);
  if (all.empty()) return;
  static thread_local std::vector<std::uint32_t> in_cell[cells * cells];
  for (auto& cell : in_cell) cell.clear();
  const float w = all.w / cells, h = all.h / cells;
  auto span = [&](const Rect r, auto each) {
    auto at = [](float v) { return std::clamp(int(v), 0, cells - 1); };
    const int left = at((r.x - all.x) / w), right = at((r.right() - all.x) / w),
              low = at((r.bottom() - all.y) / h);
    for (int y = at((r.y - all.y) / h); y <= low; y++)
      for (int x = left; x <= right; x++)
        if (!each(in_cell[y * cells + x])) return;
  };
  // From the topmost down, so that each meets only what lies above it.
  for (std::size_t i = lying.size(); i-- > 0;) {
    Seen& part = parts[i];
    span(part.all, [&](const auto& above) {
      for (auto k = above.rbegin(); k != above.rend() && !part.all.empty(); ++k) {
        hide(part.all, lying[*k].hides);
        hide(part.paper, lying[*k].hides);
      }
      return !part.all.empty();
    });
    if (!part.all.empty() && !lying[i].hides.empty()) // what cannot be seen hides nothing that is not hidden
      span(lying[i].hides, [&](auto& cell) { return cell.push_back(std::uint32_t(i)), true; });
  }
}

} // namespace screens
