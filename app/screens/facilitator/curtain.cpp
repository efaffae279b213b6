#include "screens/facilitator/curtain.h"
#include "screens/facilitator/facilitator.h"
#include "screens/parts/controls.h"
#include "screens/parts/slide.h"
#include "screens/words/facilitator.h"

namespace screens {

namespace {

Rect slide_spot(const Frame& f) {
  float w = std::min(f.u(620), f.screen.w * 0.8f);
  return touch::around({f.screen.centre().x, f.screen.bottom() - f.u(120)}, w, f.u(92));
}

} // namespace

void blank_screen(Frame& f, Curtain& curtain) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  paint::Canvas& c = f.scene.piece("blank", f.screen);
  c.fill(f.screen, colour::curtain);
  Rect time = touch::around({f.screen.centre().x, f.screen.h * 0.42f}, f.screen.w, f.u(260));
  c.text_in(time, {Face::bold, f.u(190)}, wall_time(f, f.now), colour::on_curtain, paint::Align::centre);
  if (slide(f, "unblank", slide_spot(f), {"blank", w.unblank})) curtain.blank = false;
  f.due_in(workshop::minute - f.now % workshop::minute + 1);
}

void frozen_sign(Frame& f, Curtain& curtain) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  Rect r = slide_spot(f);
  Rect sign{r.x - f.u(24), r.y - f.u(82), r.w + f.u(48), r.h + f.u(106)};
  paint::Canvas& c = f.scene.piece("frozen", sign.inset(-f.u(40)), paint::Layer::live);
  cast_shadow(c, f.theme, sign, f.u(radius::sheet), elevation::sheet);
  c.fill(sign, colour::sheet, f.u(radius::sheet));
  Rect head{sign.x, sign.y + f.u(14), sign.w, f.u(56)};
  c.text_in(head, f.theme.strong(), w.frozen, colour::ink, paint::Align::centre);
  if (slide(f, "unfreeze", r, {"freeze", w.unfreeze}, true, paint::Layer::live)) curtain.frozen.reset();
}

} // namespace screens
