#include "screens/parts/role_card.h"

#include "screens/parts/controls.h"

namespace screens {

void role_card(Frame& f, const workshop::Step& step, Rect& area, float height) {
  if (step.chair.empty()) return;
  draw_role(f, step, area.cut_bottom(f.u(height)));
  area.cut_bottom(f.u(16));
}

void draw_role(Frame& f, const workshop::Step& step, Rect r) {
  paint::Canvas& c = piece_around(f, "chair", r);
  tinted(f, c, r, colour::warning_soft, f.u(radius::card));
  bool narrow = r.w < f.u(400) && r.h > f.u(200); // then the picture stands over the words
  Rect in = r.inset(std::min(f.u(22), r.w * 0.06f), f.u(r.h < f.u(140) || narrow ? 10.f : 18.f));
  float size = std::min(f.u(narrow ? 44.f : 60.f), in.h);
  if (narrow) { // which it does without where they need all of it
    float needs = paint::laid(f.atlas(), {Face::medium, f.theme.label().size}, step.chair, in.w).height();
    size = std::min(size, in.h - needs);
    if (size < f.u(28)) size = 0;
  }
  Rect icon = narrow ? in.cut_top(size) : in.cut_left(size);
  if (narrow) icon.w = size;
  else in.cut_left(f.u(18));
  if (size > 0) c.picture(touch::around(icon.centre(), size, size), "chair", colour::calm_warning);
  Type largest{Face::medium, f.u(r.h < f.u(140) ? 32.f : 38.f)};
  paint::TextBlock text =
      paint::fit_balanced(f.atlas(), largest, f.theme.label().size, step.chair, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, step.chair, colour::ink);
}

} // namespace screens
