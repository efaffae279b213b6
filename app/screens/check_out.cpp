#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/parts/turns.h"
#include "screens/words/slips.h"
#include "workshop/columns.h"

namespace screens {

/// A word each, side by side; below them whose turn it is, and the way to write one down.
void check_out_screen(Frame& f, const workshop::Session& s, Rect area, CheckOutView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(8));
  SlipPlace place{.step = s.step,
                  .column = workshop::column::only,
                  .name = "slips",
                  .empty = slip_words(f.words.language).one_word};
  Rect foot = area.cut_bottom(f.u(84));
  area.cut_bottom(f.u(20));
  Rect add = foot.cut_right(std::min(f.u(360), foot.w * 0.4f));
  foot.cut_right(f.u(24));
  slip_add(f, s, place, touch::around(add.centre(), add.w, f.u(84)));
  if (step.turn > 0) turns_timer(f, s, foot, step.turn, s.people);

  paint::Canvas& c = f.scene.piece("words", area);
  c.fill(area, mix(colour::sheet, colour::paper, 0.35f), f.u(radius::sheet));
  if (lined()) c.outline(area, colour::control_edge, f.u(2), f.u(radius::sheet));
  Rect in = area.inset(f.u(32), f.u(22));
  if (!step.columns.empty()) {
    c.text_in(in.cut_top(f.u(44)), f.theme.title(), step.columns.front(), colour::accent,
              paint::Align::centre);
    in.cut_top(f.u(20));
  }
  slip_cloud(f, s, place, in, view.scroll);
}

} // namespace screens
