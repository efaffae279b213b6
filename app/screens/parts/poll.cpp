#include "screens/parts/poll.h"

#include "screens/parts/controls.h"

namespace screens {

void vote_dots(Frame& f, paint::Canvas& c, Rect r, int votes, Colour colour) {
  if (votes <= 0 || r.empty()) return;
  float size = f.u(44);
  int across = 1;
  for (; size > f.u(8); size -= f.u(2)) {
    across = std::max(1, int(r.w / size));
    if (float((votes + across - 1) / across) * size <= r.h) break;
  }
  for (int i = 0; i < votes; i++) {
    Point at{r.x + size * (float(i % across) + 0.5f), r.bottom() - size * (float(i / across) + 0.5f)};
    if (at.y - size / 2 < r.y - 1) break;
    c.disc(at, size * 0.4f, colour);
  }
}

void turnout(Frame& f, std::string_view name, Rect r, const char* pattern, int votes, int people) {
  paint::Canvas& c = f.scene.piece(name, r);
  float size = std::clamp((r.w) / float(std::max(people, 1)), f.u(10), f.u(34));
  Rect rings = r.cut_bottom(size);
  int shown = std::min(std::max(people, votes), int(rings.w / size));
  for (int i = 0; i < shown; i++) {
    Point at{rings.x + size * (float(i) + 0.5f), rings.centre().y};
    if (i < votes) c.disc(at, size * 0.36f, colour::accent);
    else c.ring(at, size * 0.34f, colour::muted, std::max(1.f, f.u(2)));
  }
  c.text_in(r, f.theme.strong(), filled(pattern, votes, people), colour::ink);
}

void people_stepper(Frame& f, const workshop::Session& s, Rect r) {
  paint::Canvas& c = f.scene.piece("people-label", r);
  Rect control = r.cut_right(std::min(f.u(330), r.w * 0.6f));
  c.text_in(r, f.theme.strong(), f.words.people, colour::ink);
  float h = std::min(control.h, f.u(88));
  int change = stepper(f, "people", {control.x, control.centre().y - h / 2, control.w, h}, s.people, 1,
                       workshop::limit::people);
  if (change) f.propose(workshop::SetPeople{std::clamp(s.people + change, 1, workshop::limit::people)});
}

} // namespace screens
