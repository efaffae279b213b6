#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/role_card.h"
#include "screens/steps.h"

#include <algorithm>
#include <string>
#include <vector>

namespace screens {

using workshop::Session;

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
void story_line(Frame& f, const Session& s, std::size_t i, Rect r, float size) {
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
  paint::TextBlock text =
      paint::fit_balanced(f.atlas(), {Face::medium, size}, f.theme.label().size, line, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, line, colour::ink);
}

/// Each perspective with the line that begins with its name: "<name>: <what it means>".
struct Named {
  std::size_t line = 0;
  std::string_view name, meaning;
};

/// In the board's order; none where not each of them has a line.
std::vector<Named> perspectives_told(const Session& s) {
  std::vector<Named> all;
  const std::vector<std::string>& lines = workshop::current_step(s).lines;
  for (const workshop::Perspective& p : s.agenda.perspectives)
    for (std::size_t i = 0; i < lines.size(); i++) {
      std::string_view line = lines[i];
      if (!line.starts_with(p.title) || !line.substr(p.title.size()).starts_with(": ")) continue;
      all.push_back({i, p.title, line.substr(p.title.size() + 2)});
      break;
    }
  return all.size() == s.agenda.perspectives.size() ? all : std::vector<Named>();
}

/// Of all cards: what one says is not louder than what another does.
struct CardType {
  float name = 0, meaning = 0;
};

Rect inside_card(Frame& f, Rect r) { return r.inset(f.u(32), f.u(22)); }

float name_height(Frame& f) { return f.u(tall(f) ? 110.f : 84.f); }

CardType type_of_cards(Frame& f, const std::vector<Named>& all, Rect r) {
  bool large = tall(f);
  float least = f.theme.label().size;
  CardType type{f.u(large ? 64.f : 36.f), f.u(large ? 68.f : 40.f)};
  Rect in = inside_card(f, r), head = in.cut_top(name_height(f));
  head.cut_left(head.h + f.u(22));
  in.cut_top(f.u(14));
  for (const Named& n : all) {
    type.name = paint::fit(f.atlas(), {Face::bold, type.name}, least, n.name, head.w, head.h).type.size;
    type.meaning =
        paint::fit(f.atlas(), {Face::regular, type.meaning}, least, n.meaning, in.w, in.h).type.size;
  }
  return type;
}

void perspective_card(Frame& f, const Session& s, int perspective, const Named& told, Rect r, CardType type) {
  paint::Canvas& c = piece_around(f, "line/" + std::to_string(told.line), r);
  Colour tone = perspective_colour(s.agenda, perspective);
  c.fill(r, field_tint(tone), f.u(radius::card));
  c.outline(r, mix(tone, colour::sheet, 0.5f), std::max(1.f, f.u(2)), f.u(radius::card));
  Rect in = inside_card(f, r), head = in.cut_top(name_height(f)), mark = head.cut_left(head.h);
  head.cut_left(f.u(22));
  in.cut_top(f.u(14));
  c.disc(mark.centre(), mark.h / 2, tone);
  c.picture(mark.inset(mark.h * 0.2f), perspective_icon(s.agenda, perspective), colour::on_accent);
  float least = f.theme.label().size;
  paint::TextBlock name = paint::fit(f.atlas(), {Face::bold, type.name}, least, told.name, head.w, head.h);
  c.text_block({head.x, head.centre().y - name.height() / 2, head.w, name.height()}, name, told.name,
               colour::ink);
  paint::TextBlock meaning =
      paint::fit_balanced(f.atlas(), {Face::regular, type.meaning}, least, told.meaning, in.w, in.h);
  c.text_block(in, meaning, told.meaning, colour::ink);
}

/// The perspectives as they lie on the board; where they come from stands quietly above, what follows from
/// them below.
void perspectives_story(Frame& f, const Session& s, const std::vector<Named>& told, Rect area) {
  const std::vector<std::string>& lines = workshop::current_step(s).lines;
  auto first = std::min_element(told.begin(), told.end(),
                                [](const Named& a, const Named& b) { return a.line < b.line; });
  std::string above, below;
  for (std::size_t i = 0; i < lines.size(); i++) {
    if (std::any_of(told.begin(), told.end(), [&](const Named& n) { return n.line == i; })) continue;
    std::string& text = i < first->line ? above : below;
    text += (text.empty() ? "" : " ") + lines[i];
  }
  bool large = tall(f);
  auto aside = [&](const char* name, Rect r, const std::string& text, Type type, Colour ink) {
    paint::TextBlock block = paint::fit(f.atlas(), type, f.theme.label().size, text, r.w, r.h);
    f.scene.piece(name, r).text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block,
                                      text, ink);
  };
  if (!above.empty()) {
    aside("line/above", area.cut_top(f.u(large ? 72.f : 44.f)), above,
          {Face::medium, f.u(large ? 44.f : 30.f)}, colour::muted);
    area.cut_top(f.u(16));
  }
  if (!below.empty()) {
    aside("line/below", area.cut_bottom(f.u(large ? 170.f : 60.f)), below,
          {Face::semibold, f.u(large ? 56.f : 36.f)}, colour::ink);
    area.cut_bottom(f.u(16));
  }
  int count = int(told.size()), across = large ? 1 : 2, down = (count + across - 1) / across;
  float gap = f.u(20), w = (area.w - gap * float(across - 1)) / float(across),
        h = std::min((area.h + gap) / float(down) - gap, f.u(large ? 520.f : 320.f));
  CardType type = type_of_cards(f, told, {0, 0, w, h});
  for (int i = 0; i < count; i++)
    perspective_card(f, s, i, told[std::size_t(i)],
                     {area.x + float(i % across) * (w + gap), area.y + float(i / across) * (h + gap), w, h},
                     type);
}

} // namespace

void story_screen(Frame& f, const Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(32));
  heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(16));

  if (std::vector<Named> told = perspectives_told(s); told.size() > 1) {
    role_card(f, step, area);
    return perspectives_story(f, s, told, area);
  }
  bool tall = screens::tall(f);    // then all is larger
  if (!s.agenda.mission.empty()) { // the line that all workplaces share
    float high = tall ? 480.f : step.lines.size() > 4 ? 132.f : 200.f;
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
    paint::TextBlock text = paint::fit_balanced(f.atlas(), {Face::semibold, f.u(tall ? 104.f : 60.f)},
                                                f.u(30), s.agenda.mission, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, s.agenda.mission,
                 colour::on_plate);
    area.cut_top(f.u(24));
  }
  role_card(f, step, area);
  if (step.lines.empty()) return;
  float gap = f.u(tall ? 24.f : 14.f),
        height = std::min(f.u(tall ? 380.f : 132.f), (area.h + gap) / float(step.lines.size()) - gap);
  float size = f.u(tall ? 76.f : 40.f); // the same for all of them
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
