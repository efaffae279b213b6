#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/parts/turns.h"
#include "workshop/columns.h"

namespace screens {

void check_out_screen(Frame& f, const workshop::Session& s, Rect area, CheckOutView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(8));
  if (step.turn > 0) {
    Rect foot = area.cut_bottom(f.u(104));
    area.cut_bottom(f.u(18));
    turns_timer(f, s, foot, step.turn, s.people);
  }
  SlipPlace place{.step = s.step, .column = workshop::column::only, .name = "slips"};
  if (!step.columns.empty()) place.heading = step.columns.front();
  slip_wall(f, s, place, area, view.scroll);
}

} // namespace screens
