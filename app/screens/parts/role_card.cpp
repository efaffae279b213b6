#include "screens/parts/role_card.h"

#include "screens/parts/controls.h"

namespace screens {

void role_card(Frame& f, const workshop::Step& step, Rect& area, float height) {
  if (step.chair.empty()) return;
  Rect r = area.cut_bottom(f.u(height));
  area.cut_bottom(f.u(16));
  paint::Canvas& c = piece_around(f, "chair", r);
  c.fill(r, colour::warning_soft, f.u(16));
  Rect in = r.inset(f.u(22), f.u(10));
  float size = std::min(f.u(56), in.h);
  Rect icon = in.cut_left(size);
  in.cut_left(f.u(18));
  c.picture(touch::around(icon.centre(), size, size), "chair", colour::calm_warning);
  paint::TextBlock text =
      paint::fit(f.atlas(), {Face::medium, f.u(30)}, f.theme.label().size, step.chair, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, step.chair, colour::ink);
}

} // namespace screens
