#include "screens/parts/slips.h"

#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"

namespace screens {

void slip_lines(Frame& f, const workshop::Session& s, Rect r, std::string_view name, int step, int column,
                std::string_view heading, ScrollView& view) {
  std::string base(name);
  Rect head = r.cut_top(f.u(60));
  if (button(f, base + "/add", head.cut_right(f.u(60)), {"plus", {}})) {
    workshop::Id id = f.fresh_id();
    f.propose(workshop::AddSlip{{id, step, column}, int(s.slips.size())});
    f.seats.open(f, {Writes::slip, id}, head.centre());
  }
  f.scene.piece(base + "/heading", head).text_in(head, f.theme.label(), heading, colour::muted);
  auto slips = workshop::slips_in(s, step, column);
  Rect content = scrolled(f, view, base + "/list", r, float(slips.size()) * f.u(64));
  for (auto* slip : slips) {
    Rect row = content.cut_top(f.u(60));
    content.cut_top(f.u(4));
    if (!row.meets(r)) continue;
    Rect shown = meet(row, r);
    if (f.touch.area("slip/" + std::to_string(slip->id), shown).taps > 0)
      f.seats.open(f, {Writes::slip, slip->id}, row.centre());
    f.seats.anchor({Writes::slip, slip->id}, shown);
    f.scene.piece("slip/" + std::to_string(slip->id), shown)
        .text_in(row, f.theme.body(), slip->text, colour::ink);
  }
}

} // namespace screens
