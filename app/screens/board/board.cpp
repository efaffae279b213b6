#include "paint/scroll.h"
#include "screens/board/parts.h"
#include "screens/parts/controls.h"
#include "screens/steps.h"

#include <algorithm>

namespace screens {

using workshop::Session;

namespace {

void glide_down(Board& b) {
  BoardView& v = b.view;
  float to = v.pulled_down ? 1.f : 0.f;
  if (v.pulled == to) {
    v.glided = 0;
    return;
  }
  if (!v.glided) v.glided = b.f.ticks;
  float way = b.f.theme.way(b.f.ticks - v.glided, motion::glide);
  v.pulled = v.pulled_down ? way : 1 - way;
  if (way >= 1) {
    v.pulled = to;
    v.glided = 0;
  } else b.f.due_in(motion::frame);
}

/// While the hands move the board, what is drawn already is carried along; when it is enlarged so many notes
/// that the hands would have to wait are shown as they were, larger or smaller, and drawn anew a moment after
/// the hands have come to rest.
void mind_motion(Board& b) {
  constexpr std::int64_t rests = 60;                          // milliseconds
  constexpr std::size_t many_to_pan = 150, many_to_zoom = 60; // letters of a new size have to be made first
  BoardView::Motion& m = b.view.motion;
  const BoardMap was = m.map;
  m.map = b.map;
  m.by = {};
  m.moved = !was.rect.empty() && !(was == b.map) && m.area == b.area;
  m.area = b.area;
  if (m.moved) {
    const bool begins = m.since < 0 || b.f.ticks - m.since >= rests, same_size = was.scale == b.map.scale;
    if (begins) m.begun = was;
    m.zoomed = !same_size || (m.zoomed && !begins);
    m.since = b.f.ticks;
    if (same_size) m.by = {b.map.rect.x - was.rect.x, b.map.rect.y - was.rect.y};
  }
  const bool moves = m.since >= 0 && b.f.ticks - m.since < rests;
  m.was_rough = m.rough;
  m.rough = moves && m.zoomed && b.view.shown.size() > many_to_zoom;
  m.bare = m.rough || (moves && b.view.shown.size() > many_to_pan);
  if (m.bare) b.f.due_in(rests - (b.f.ticks - m.since));
  if (m.rough) {
    if (!m.was_rough) m.begun = was; // the picture is of the last frame
    paint::stretch(b.f.scene, b.area, m.enlarged(), !m.was_rough);
  } else if (m.moved && !(m.by == Point{})) paint::scroll(b.f.scene, b.area, m.by);
}

} // namespace

void board_screen(Frame& f, const Session& s, Rect area, BoardView& view) {
  // Fields begin 28 units from the screen's edges, and 12 above the row of tools.
  area.cut_bottom(f.u(10));
  Rect tools = area.cut_bottom(f.u(68)).inset(f.u(28), 0);
  area = area.inset(f.u(28 - field_gap / 2), 0);
  area.cut_top(f.u(2));
  area.cut_bottom(f.u(12 - field_gap / 2));
  area = {std::round(area.x), std::round(area.y), std::round(area.w), std::round(area.h)};
  const Ground ground = ground_of(area, f.theme);
  list_items(s, view.items, ground);
  view.lifted.clear();
  view.targets.clear();
  view.dot_count.count(s, s.step);
  Board b{f, s, view, area, workshop::writing_hidden(s, s.step)};
  if (b.hidden) { // nothing stays open that shows what is written
    view.rings.clear();
    view.fanned.clear();
    view.groups.clear();
  }
  if (b.dotting()) view.rings.clear(), view.groups.clear(); // what lies there stays there
  weigh_fields(b);
  glide_down(b);
  b.map = board_map(area, view.camera, view.pulled);
  b.ground = ground;
  board_hands(b);
  mind_motion(b);
  int fields = workshop::fields_of(s);
  size_titles(b);
  for (int i = 0; i < fields; i++) board_field(b, i);
  board_notes(b);
  for (int i = 0; i < fields; i++) board_field_tools(b, i);
  board_tools(b, tools);
  board_fans(b);
  board_bin(b);
  board_lifted(b);
  board_groups(b);
  board_rings(b);
  board_chair(b);
  board_most(b);
  dots_landed(f, view.dots);
}

} // namespace screens
