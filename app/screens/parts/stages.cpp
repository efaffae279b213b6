#include "screens/parts/stages.h"

#include "screens/seats/seats.h"

namespace screens {

void stage_buttons(Frame& f, const workshop::Session& s, Rect& row, const Stage& stage,
                   const std::vector<workshop::Op>& with, paint::Layer layer) {
  int now = workshop::stage_of(s, s.step);
  auto spot = [&](float width, bool left) {
    Rect r = left ? row.cut_left(f.u(width)) : row.cut_right(f.u(width));
    if (left) row.cut_left(f.u(16));
    else row.cut_right(f.u(16));
    f.seats.keep_clear(r);
    return r;
  };
  const bool hides = std::string_view(stage.back_icon) == "eye-off";
  if (!stage.next.text.empty() &&
      button(f, "stage/next", spot(320, false), stage.next, Look::primary, stage.enabled, layer)) {
    std::uint64_t stroke = f.fresh_stroke();
    for (const workshop::Op& op : with) f.propose(op, stroke);
    f.propose(workshop::SetStage{s.step, now + 1}, stroke);
  }
  if (!stage.back.empty() &&
      button(f, "stage/back", spot(260, !hides && !stage.beside), {stage.back_icon, stage.back},
             stage.back_first ? Look::primary : Look::plain, true, layer))
    f.propose(workshop::SetStage{s.step, now - 1});
}

} // namespace screens
