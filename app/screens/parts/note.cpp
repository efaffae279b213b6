#include "screens/parts/note.h"

#include "screens/parts/controls.h"

namespace screens {

Rect note_bounds(const Theme& u, Rect r) { return {r.x - u(20), r.y - u(16), r.w + u(40), r.h + u(44)}; }

void draw_note(paint::Canvas& c, const Theme& u, const Words& words, Rect r, const workshop::Note& note,
               NoteLook look) {
  Colour face = colour::note[std::clamp(note.colour, 0, workshop::limit::colours - 1)];
  float radius = u(8);
  if (look.lifted) c.shadow(r, radius, u(18), u(10), paint::rgb(0x2A2418, 95));
  else c.shadow(r, radius, u(7), u(3), colour::shadow);
  c.fill(r, face, radius);
  if (look.written) c.outline(r.inset(-u(4)), colour::accent, u(5), radius + u(4));
  else c.outline(r, mix(face, colour::ink, 0.14f), std::max(1.f, u(1.2f)), radius);
  if (look.focused) c.outline(r.inset(-u(9)), colour::calm_warning, std::max(2.f, u(4)), radius + u(9));
  Rect in = r.inset(r.w * 0.05f, r.h * 0.06f);
  bool empty = note.text.empty();
  std::string_view text = empty ? std::string_view(words.empty_note) : std::string_view(note.text);
  paint::TextBlock block =
      paint::fit(c.atlas(), {Face::medium, r.h * 0.215f}, std::max(6.f, r.h * 0.125f), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               empty ? mix(face, colour::ink, 0.55f) : colour::ink, paint::Align::centre);
}

} // namespace screens
