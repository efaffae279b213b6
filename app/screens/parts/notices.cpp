#include "screens/parts/notices.h"

#include "screens/parts/controls.h"

namespace screens {

namespace {

constexpr std::int64_t shown_for = 7000;

/// Returns true when it was closed.
bool banner(Frame& f, const std::string& name, const std::string& text, Rect& area, bool can_close) {
  float width = std::min(f.u(1300), area.w - f.u(40));
  paint::TextBlock block = paint::lay_out(f.atlas(), f.theme.body(), text, width - f.u(200), 4);
  float height = std::max(f.u(92), block.height() + f.u(40));
  Rect r = area.cut_top(height + f.u(14));
  r = touch::around({area.centre().x, r.y + height / 2}, width, height);
  f.touch.area(name, r, touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(30)), paint::Layer::live);
  c.shadow(r, f.u(16), f.u(22), f.u(6), colour::shadow);
  c.fill(r, colour::warning_soft, f.u(16));
  c.fill({r.x, r.y, f.u(14), r.h}, colour::calm_warning, f.u(7));
  Rect in = r.inset(f.u(36), f.u(12));
  Rect end = in.cut_right(f.u(72));
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
  return can_close && button(f, name + "/close", touch::around(end.centre(), f.u(72), f.u(72)), {"close", {}},
                             Look::quiet, true, paint::Layer::live);
}

} // namespace

void notices(Frame& f, Notices& n) {
  Rect area = f.screen;
  area.cut_top(f.u(112));
  if (!n.trouble.empty()) banner(f, "notice/trouble", n.trouble, area, false);
  while (n.list.size() > 3) n.list.erase(n.list.begin());
  for (std::size_t i = 0; i < n.list.size();) {
    Notice& notice = n.list[i];
    if (!notice.until) notice.until = f.ticks + shown_for;
    bool closed = banner(f, "notice/" + std::to_string(i + 1), notice.text, area, true);
    if (closed || (!notice.sticky && f.ticks >= notice.until)) {
      n.list.erase(n.list.begin() + std::ptrdiff_t(i));
      f.due_in(1);
      continue;
    }
    if (!notice.sticky) f.due_in(notice.until - f.ticks);
    i++;
  }
}

} // namespace screens
