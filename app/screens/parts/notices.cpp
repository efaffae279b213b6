#include "screens/parts/notices.h"

#include "screens/parts/controls.h"
#include "screens/seats/seats.h"

namespace screens {

namespace {

constexpr std::int64_t shown_for = 7000;

/// What a sentence lies on, were it here. `kept`: what it must not lie on at all.
int covered(const Frame& f, const Rect& r, const std::vector<Rect>& shown, bool& kept) {
  int buttons = 0;
  kept = f.seats.cover(r) || std::any_of(shown.begin(), shown.end(), [&](auto& s) { return s.meets(r); });
  for (const touch::Area& a : f.touch.declared()) {
    if (!a.rect.meets(r)) continue;
    kept |= a.name == "next" || a.name == "finish" || a.name == "panel" || a.name.starts_with("pictures/") ||
            a.name.starts_with("take-back/") || a.name.starts_with("ring/");
    buttons += a.acts == touch::Acts::on_lift;
  }
  return buttons;
}

/// In the lower third, in the middle where it can be; else where it lies on the fewest buttons of
/// the lower half; higher up only when all that is taken.
Rect place_of(const Frame& f, Rect work, float w, float h, const std::vector<Rect>& shown) {
  Rect in = work.inset(f.u(16));
  const float step = f.u(20), third = in.bottom() - in.h / 3;
  Rect best{in.centre().x - w / 2, f.screen.y + f.u(76), w, h}; // over what is only read
  int least = -1;
  bool found = false;
  auto looks = [&](float x, float y) {
    bool kept = false;
    Rect r{x, y, w, h};
    int buttons = covered(f, r, shown, kept);
    if (kept || (least >= 0 && buttons >= least)) return;
    best = r;
    least = buttons;
    found = least == 0;
  };
  const float across[] = {in.centre().x - w / 2, in.x, in.right() - w};
  for (float x : across)
    for (float y = in.bottom() - h; !found && y >= third; y -= step) looks(x, y);
  for (float y = third; !found && y >= f.screen.y && (least < 0 || y >= f.screen.centre().y); y -= step)
    for (float x : across)
      if (!found) looks(x, y);
  return best;
}

/// Returns true when it was closed.
bool banner(Frame& f, const std::string& name, const std::string& text, Rect work, std::vector<Rect>& shown,
            bool can_close) {
  float width = std::min(f.u(900), work.w - f.u(40)), beside = f.u(36 + 36 + 72 + 14);
  paint::TextBlock block = paint::lay_out(f.atlas(), f.theme.body(), text, width - beside, 5);
  float height = std::max(f.u(92), block.height() + f.u(40));
  Rect r = place_of(f, work, width, height, shown);
  shown.push_back(r);
  f.touch.area(name, r, touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(30)), paint::Layer::live);
  cast_shadow(c, f.theme, r, f.u(radius::card), elevation::floating);
  c.fill(r, colour::warning_soft, f.u(radius::card));
  c.fill({r.x, r.y, f.u(14), r.h}, colour::calm_warning, f.u(7));
  Rect in = r.inset(f.u(36), f.u(12));
  Rect end = in.cut_right(f.u(72));
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
  return can_close && button(f, name + "/close", touch::around(end.centre(), f.u(72), f.u(72)), {"close", {}},
                             Look::quiet, true, paint::Layer::live);
}

} // namespace

void notices(Frame& f, Notices& n, Rect work) {
  std::vector<Rect> shown;
  if (!n.trouble.empty()) banner(f, "notice/trouble", n.trouble, work, shown, false);
  while (n.list.size() > 3) n.list.erase(n.list.begin());
  int number = 0; // of this frame's, so that one that goes now lends its name to no other
  for (std::size_t i = 0; i < n.list.size();) {
    Notice& notice = n.list[i];
    if (!notice.until) notice.until = f.ticks + shown_for;
    bool closed = banner(f, "notice/" + std::to_string(++number), notice.text, work, shown, true);
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
