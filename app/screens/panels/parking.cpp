#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/words/method.h"
#include "workshop/columns.h"

namespace screens {

void parking_panel(Frame& f, PanelsView& view, const workshop::Session& s, Rect r) {
  const MethodWords& words = method_words(f.words.language);
  Rect hint = r.cut_top(f.u(76));
  paint::Canvas& c = f.scene.piece("parking/hint", hint, paint::Layer::live);
  paint::TextBlock text = paint::fit(f.atlas(), f.theme.body(), f.u(20), words.parking_hint, hint.w, hint.h);
  c.text_block({hint.x, hint.centre().y - text.height() / 2, hint.w, text.height()}, text, words.parking_hint,
               colour::muted);
  SlipPlace place{
      .step = -1, .column = workshop::column::only, .name = "parking/slips", .layer = paint::Layer::live};
  slip_wall(f, s, place, r, view.scroll);
}

} // namespace screens
