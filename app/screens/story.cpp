#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/role_card.h"
#include "screens/steps.h"

#include <string>

namespace screens {

namespace {

/// The perspective that a line names; -1: none, or several.
int perspective_in(const workshop::Agenda& agenda, const std::string& line) {
  int named = -1;
  for (int i = 0; i < int(agenda.perspectives.size()); i++) {
    if (line.find(agenda.perspectives[std::size_t(i)].title) == line.npos) continue;
    if (named >= 0) return -1;
    named = i;
  }
  return named;
}

/// Beside its number.
Rect words_of_line(Frame& f, Rect r) {
  Rect in = r.inset(f.u(22), f.u(6));
  in.cut_left(std::min(f.u(66), in.h) + f.u(26));
  return in;
}

/// A line with its number; one that names a perspective wears its colour and picture, as on the board.
void story_line(Frame& f, const workshop::Session& s, std::size_t i, Rect r, float size) {
  const std::string& line = workshop::current_step(s).lines[i];
  int perspective = perspective_in(s.agenda, line);
  paint::Canvas& c = piece_around(f, "line/" + std::to_string(i), r);
  Colour tone = perspective < 0 ? colour::accent : perspective_colour(s.agenda, perspective);
  c.fill(r, perspective < 0 ? mix(colour::sheet, colour::paper, 0.35f) : field_tint(tone),
         f.u(radius::control));
  Rect in = words_of_line(f, r);
  float dot = std::min(f.u(66), in.h);
  Rect mark = touch::around({r.x + f.u(22) + dot / 2, in.centre().y}, dot, dot);
  c.disc(mark.centre(), dot / 2, perspective < 0 ? colour::accent_soft : tone);
  if (perspective < 0)
    c.text_in(mark, f.theme.title(), std::to_string(i + 1), colour::accent, paint::Align::centre);
  else c.picture(mark.inset(dot * 0.2f), perspective_icon(s.agenda, perspective), colour::on_accent);
  paint::TextBlock text = paint::fit(f.atlas(), {Face::medium, size}, f.theme.label().size, line, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, line, colour::ink);
}

} // namespace

void story_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(32));
  heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(16));

  bool tall = screens::tall(f);    // then all is larger
  if (!s.agenda.mission.empty()) { // the line that all workplaces share
    float high = tall ? 330.f : step.lines.size() > 4 ? 132.f : 200.f;
    Rect r = area.cut_top(std::min(f.u(high), area.h * 0.34f));
    paint::Canvas& c = piece_around(f, "mission", r);
    cast_shadow(c, f.theme, r, f.u(radius::card), elevation::card);
    c.fill(r, colour::plate, f.u(radius::card));
    Rect in = r.inset(f.u(40), f.u(20));
    float icon = std::min(f.u(110), in.h);
    Rect left = in.cut_left(icon);
    in.cut_left(f.u(36));
    c.picture(touch::around(left.centre(), icon, icon), "step-story",
              mix(colour::on_plate, colour::plate, 0.2f));
    paint::TextBlock text = paint::fit(f.atlas(), {Face::semibold, f.u(tall ? 84.f : 60.f)}, f.u(30),
                                       s.agenda.mission, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, s.agenda.mission,
                 colour::on_plate);
    area.cut_top(f.u(24));
  }
  role_card(f, step, area);
  if (step.lines.empty()) return;
  float gap = f.u(tall ? 24.f : 14.f),
        height = std::min(f.u(tall ? 250.f : 132.f), (area.h + gap) / float(step.lines.size()) - gap);
  float size = f.u(tall ? 60.f : 40.f); // the same for all of them
  Rect words = words_of_line(f, Rect(area).cut_top(height));
  for (const std::string& line : step.lines)
    size = std::min(
        size,
        paint::fit(f.atlas(), {Face::medium, size}, f.theme.label().size, line, words.w, words.h).type.size);
  for (std::size_t i = 0; i < step.lines.size(); i++) {
    story_line(f, s, i, area.cut_top(height), size);
    area.cut_top(gap);
  }
}

} // namespace screens
