// What of the board differs from the last frame: only that is drawn again.
#include "screens/board/parts.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace screens {

using workshop::Id;

Rect touched_by(const Theme& theme, const BoardView::Shown& s) {
  const bool plain = !s.stack && !s.focused && !s.grouped && s.plus + s.minus == 0;
  return plain ? s.rect.inset(-theme(11)) : note_bounds(theme, s.rect); // its shadow, or who writes in it
}

namespace {

/// When the board was moved: the strips along its edges where notes came into sight and went out of it, with
/// the shadows and marks that reach in from them. They are cut off `inner` and damaged.
void edges(BoardView& view, Rect& inner, const Theme& theme) {
  float reach = 0;
  for (const auto* list : {&view.before, &view.shown})
    for (const BoardView::Shown& s : *list) {
      if (s.rect.x >= inner.x && s.rect.right() <= inner.right() && s.rect.y >= inner.y &&
          s.rect.bottom() <= inner.bottom())
        continue;
      Rect bounds = touched_by(theme, s);
      reach = std::max({reach, s.rect.x - bounds.x, bounds.bottom() - s.rect.bottom()});
    }
  const Point by = view.motion.by;
  reach = std::ceil(reach);
  if (by.y != 0) {
    view.changed.push_back(inner.cut_top(reach + std::max(0.f, by.y)));
    view.changed.push_back(inner.cut_bottom(reach + std::max(0.f, -by.y)));
  }
  if (by.x != 0) {
    view.changed.push_back(inner.cut_left(reach + std::max(0.f, by.x)));
    view.changed.push_back(inner.cut_right(reach + std::max(0.f, -by.x)));
  }
}

} // namespace

void find_changed(BoardView& view, Rect area, const Theme& theme) {
  view.changed.clear();
  const auto& now = view.shown;
  const BoardView::Motion& m = view.motion;
  if (m.rough) return; // what is seen of it is drawn anew in any case
  const bool panned = m.moved && !(m.by == Point{}) && !m.was_rough;
  if ((m.moved && !panned) || m.was_rough) return view.changed.push_back(area);
  Rect inner = area; // where what is drawn already was carried to
  if (panned) {
    for (BoardView::Shown& s : view.before) s.rect = s.rect.moved(m.by);
    edges(view, inner, theme);
  }
  auto mark = [&](const BoardView::Shown& s) {
    Rect bounds = touched_by(theme, s);
    if (!panned || bounds.meets(inner)) view.changed.push_back(bounds);
  };
  std::size_t i = 0, j = 0;
  static thread_local std::vector<Id> before, after; // sorted; used again
  bool made = false;
  auto sets = [&] { // only when the two lists part
    if (std::exchange(made, true)) return;
    for (auto [ids, list] : {std::pair{&before, &view.before}, {&after, &view.shown}}) {
      ids->clear();
      for (const auto& s : *list) ids->push_back(s.id);
      std::sort(ids->begin(), ids->end());
    }
  };
  auto holds = [](const std::vector<Id>& ids, Id id) {
    return std::binary_search(ids.begin(), ids.end(), id);
  };
  std::unordered_set<Id> reordered;
  while (i < view.before.size() || j < now.size()) {
    if (i < view.before.size() && j < now.size() && view.before[i].id == now[j].id) {
      if (!view.before[i].same_look(now[j])) {
        mark(view.before[i]);
        mark(now[j]);
      }
      i++, j++;
      continue;
    }
    sets();
    if (i < view.before.size() && (!holds(after, view.before[i].id) || reordered.contains(view.before[i].id)))
      mark(view.before[i++]);
    else if (j < now.size() && (!holds(before, now[j].id) || reordered.contains(now[j].id))) mark(now[j++]);
    else { // in both, at another height: what was here moves elsewhere in the pile
      reordered.insert(view.before[i].id);
      mark(view.before[i++]);
    }
  }
}

} // namespace screens
