#include "screens/parts/controls.h"
#include "screens/parts/role_card.h"
#include "screens/steps.h"

namespace screens {

void story_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(32));
  heading(f, area, "heading", step.title, step.question);
  area.cut_top(f.u(16));

  if (!s.agenda.mission.empty()) { // the line that all workplaces share
    Rect r = area.cut_top(std::min(f.u(200), area.h * 0.34f));
    paint::Canvas& c = piece_around(f, "mission", r);
    c.shadow(r, f.u(16), f.u(14), f.u(4), colour::shadow);
    c.fill(r, colour::accent, f.u(16));
    Rect in = r.inset(f.u(40), f.u(20));
    float icon = std::min(f.u(110), in.h);
    Rect left = in.cut_left(icon);
    in.cut_left(f.u(36));
    c.picture(touch::around(left.centre(), icon, icon), "step-story",
              mix(colour::on_accent, colour::accent, 0.2f));
    paint::TextBlock text =
        paint::fit(f.atlas(), {Face::semibold, f.u(56)}, f.u(26), s.agenda.mission, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, s.agenda.mission,
                 colour::on_accent);
    area.cut_top(f.u(32));
  }
  role_card(f, step, area);
  if (step.lines.empty()) return;
  float gap = f.u(18), height = std::min(f.u(150), (area.h + gap) / float(step.lines.size()) - gap);
  for (std::size_t i = 0; i < step.lines.size(); i++) {
    Rect r = area.cut_top(height);
    area.cut_top(gap);
    paint::Canvas& c = f.scene.piece("line/" + std::to_string(i), r);
    float dot = f.u(64);
    Rect left = r.cut_left(dot + f.u(28));
    Point centre{left.x + dot / 2, r.centre().y};
    c.disc(centre, dot / 2, colour::accent_soft);
    c.text_in(touch::around(centre, dot, dot), f.theme.title(), std::to_string(i + 1), colour::accent,
              paint::Align::centre);
    paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, f.u(40)}, f.u(20), step.lines[i], r.w, r.h);
    c.text_block({r.x, r.centre().y - text.height() / 2, r.w, text.height()}, text, step.lines[i],
                 colour::ink);
  }
}

} // namespace screens
