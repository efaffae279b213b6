#include "screens/parts/note.h"

#include "paint/card.h"
#include "screens/parts/controls.h"
#include "screens/parts/dots.h"
#include "screens/parts/ink.h"

namespace screens {

namespace {

Colour paper_of(const workshop::Note& note) {
  return colour::note[std::size_t(std::clamp(note.colour, 0, workshop::limit::colours - 1))];
}

/// Of the topmost sheet, and how thick it is.
Colour edge_of(Colour face) { return lined() ? colour::note_ink : mix(face, colour::note_ink, 0.14f); }
float edge_width(const Theme& u) { return std::max(1.f, u(lined() ? 2.f : 1.2f)); }

/// Of a stack's name, on one line or on two.
float name_height(const Theme& u, Rect r, bool two = true) {
  return std::max(u(two ? 50.f : 36.f), r.h * (two ? 0.34f : 0.24f));
}
/// From one sheet of a stack to the next: whole pixels, for which sheets come ready-made.
float sheets(Rect r) { return std::round(std::max(2.f, r.w * 0.022f)); }

/// What of a note's lower edge is taken by dots and a stack's name.
float taken_below(const Theme& u, Rect r, const NoteLook& look) {
  return (look.name_within ? name_height(u, r) : 0) + (look.dotted ? dots_height(u, r) + u(6) : 0);
}

/// The paper, its edge and its shadow.
void draw_card(paint::Canvas& c, const Theme& u, Rect r, const workshop::Note& note, NoteLook look) {
  const float radius = u(radius::note);
  const Colour face = paper_of(note);
  const Elevation e = look.lifted ? elevation::lifted : elevation::paper;
  paint::CardLook card{face, edge_of(face), colour::shadow, radius, edge_width(u), u(e.spread), u(e.drop)};
  if (look.written >= 0) card.edge_width = 0;
  c.card(r, card);
}

/// The marks of what is going on.
void draw_marks(paint::Canvas& c, const Theme& u, Rect r, NoteLook look) {
  float radius = u(radius::note);
  const float around = u(8);
  if (look.grouped) c.outline(r.inset(-around), colour::accent, u(4), radius + around);
  if (look.written >= 0) c.outline(r.inset(-u(4)), seat_colour(look.written), u(6), radius + u(4));
  if (look.focused) c.outline(r.inset(-u(9)), colour::calm_warning, std::max(2.f, u(4)), radius + u(9));
}

void draw_content(paint::Canvas&, const Words&, Rect, const workshop::Note&, float low, float aside = 0);
void draw_pattern(paint::Canvas&, Rect, const workshop::Note&);

} // namespace

Colour seat_colour(int number) {
  return colour::seat[std::size_t(std::max(0, number - 1)) % colour::seat.size()];
}

Colour words_on(const workshop::Note& note) {
  return note.ink.empty() ? colour::note_ink : mix(colour::note_ink, paper_of(note), 0.55f);
}

float name_reach(const Theme& u, Rect r) { return sheets(r) * 3 + u(4) + name_height(u, r); }

Rect dots_place(const Theme& u, Rect r, bool name_within) {
  float h = dots_height(u, r);
  if (name_within) r.y -= name_height(u, r);
  return {r.x + h * 0.25f + u(6), r.bottom() - h * 0.5f - u(6), r.w, r.h};
}

Rect note_bounds(const Theme& u, Rect r) {
  float below = u(44) + r.h * 0.44f; // a stack's name
  float edge = u(20) + r.w * 0.1f;
  return {r.x - edge, r.y - edge, r.w + 2 * edge, r.h + edge + below};
}

int note_corner(const Theme& u) { return int(std::ceil(u(8) * 0.3f)) + 1; }

void draw_far_note(paint::Canvas& c, Rect r, const workshop::Note& note, NoteLook look) {
  Colour face = paper_of(note);
  if (look.partly) c.hint_seen(look.paper);
  const Colour edge = look.grouped ? colour::accent : mix(face, colour::note_ink, 0.2f);
  c.fill(r, face);
  for (Rect side : {Rect{r.x, r.y, r.w, 1}, Rect{r.x, r.y, 1, r.h}, Rect{r.x, r.bottom() - 1, r.w, 1},
                    Rect{r.right() - 1, r.y, 1, r.h}})
    c.fill(side, edge);
  if (look.hidden) return c.hint_all_seen();
  Rect in = r.inset(r.w * 0.05f, r.h * 0.1f);
  if (!note.picture.empty()) c.fill(note.text.empty() ? in : in.cut_top(in.h * 0.68f), colour::edge);
  if (note.text.empty() || in.h < 8) return c.hint_all_seen();
  const float size = r.h * 0.14f, line = size * 1.24f, letters = float(note.text.size()) * size * 0.52f;
  const int lines = std::clamp(int(std::ceil(letters / in.w)), 1, std::max(1, int(in.h / line)));
  const float bar = std::max(1.f, std::round(size * 0.42f));
  const Colour tone = mix(face, colour::note_ink, 0.38f);
  float y = in.centre().y - line * float(lines) / 2 + (line - bar) / 2;
  for (int i = 0; i < lines; i++, y += line) {
    float w = i + 1 < lines ? in.w * 0.94f
                            : std::max(in.w * 0.2f, std::min(letters - in.w * float(i), in.w * 0.94f));
    c.fill({std::round(in.centre().x - w / 2), std::round(y), std::round(w), bar}, tone);
  }
  c.hint_all_seen();
}

void draw_paper(paint::Canvas& c, const Theme& u, const Words& words, Rect r, const workshop::Note& note) {
  c.fill(r, paper_of(note), u(radius::note));
  draw_content(c, words, r, note, 0);
}

namespace {

/// What is written, drawn and pasted on the paper.
void draw_content(paint::Canvas& c, const Words& words, Rect r, const workshop::Note& note, float low,
                  float aside) {
  const Colour face = paper_of(note);
  Rect in = r.inset(std::max(aside, r.w * 0.05f), r.h * 0.06f);
  in.cut_bottom(low);
  if (!note.picture.empty()) {
    Rect spot = note.text.empty() ? in : in.cut_top(in.h * 0.68f);
    c.picture(spot, "session/" + note.picture);
  }
  bool empty = note.text.empty();
  if (!empty || (note.ink.empty() && note.picture.empty())) {
    std::string_view text = empty ? std::string_view(words.empty_note) : std::string_view(note.text);
    float largest = note.picture.empty() ? 0.215f : 0.14f;
    const paint::TextBlock& block =
        paint::fit(c.atlas(), {Face::medium, r.h * largest}, std::max(6.f, r.h * 0.125f), text, in.w, in.h);
    c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
                 empty ? mix(face, colour::note_ink, 0.55f) : words_on(note), paint::Align::centre);
  }
  float scale = r.w / float(workshop::board::note_width);
  for (const workshop::Stroke& stroke : note.ink) draw_stroke(c, stroke, {r.x, r.y}, scale);
}

/// Of a back that hides what is written.
void draw_pattern(paint::Canvas& c, Rect r, const workshop::Note& note) {
  const Colour mark = mix(paper_of(note), colour::note_ink, 0.16f);
  Rect in = r.inset(r.w * 0.12f, r.h * 0.16f);
  float dot = std::max(1.5f, r.h * 0.022f);
  constexpr int across = 7, down = 4;
  for (int y = 0; y < down; y++)
    for (int x = 0; x < across; x++)
      if ((x + y) % 2 == 0)
        c.disc({in.x + in.w * float(x) / (across - 1), in.y + in.h * float(y) / (down - 1)}, dot, mark);
}

} // namespace

void draw_note(paint::Canvas& c, const Theme& u, const Words& words, Rect r, const workshop::Note& note,
               NoteLook look) {
  if (look.partly) c.hint_seen(look.all);
  draw_card(c, u, r, note, look);
  if (look.partly) c.hint_seen(look.paper);
  if (look.partly && look.paper.empty()) {
  } else if (look.hidden) draw_pattern(c, r, note);
  else draw_content(c, words, r, note, taken_below(u, r, look));
  if (look.partly) c.hint_seen(look.all);
  draw_marks(c, u, r, look);
  if (look.partly) c.hint_all_seen();
}

void draw_stack(paint::Canvas& c, const Theme& u, const Words& words, Rect r, const workshop::Note& top,
                int count, const std::string& name, NoteLook look) {
  NoteLook lowest = look; // its own edge belongs to the topmost sheet
  lowest.written = -1;
  draw_card(c, u, r, top, lowest);
  Colour face = paper_of(top), edge = lined() ? colour::note_ink : mix(face, colour::note_ink, 0.22f);
  const float step = sheets(r),
              size = std::clamp(r.h * 0.3f, u(22),
                                u(52)); // of the number: words keep off it, where dots leave room for that
  auto lay = [&](Rect sheet, Colour paper, Colour rim) {
    c.card(sheet, {paper, rim, {0, 0, 0, 0}, u(radius::note), rim.a ? edge_width(u) : 0});
  };
  for (int i = std::min(count - 1, 3); i > 0; i--) // the edges of those that lie under it
    lay(r.moved({step * float(i), step * float(i)}), mix(face, colour::note_ink, 0.07f * float(i)), edge);
  lay(r, face, look.written < 0 ? edge_of(face) : Colour{0, 0, 0, 0});
  if (look.hidden) draw_pattern(c, r, top);
  else draw_content(c, words, r, top, taken_below(u, r, look), size * (look.dotted ? 0.f : 0.55f));
  draw_marks(c, u, r, look);
  Point corner{r.right() - size * 0.1f, r.y + size * 0.42f}; // within its upper edge: words stand above it
  c.disc(corner, size / 2 + u(3), colour::sheet);
  c.disc(corner, size / 2, colour::accent);
  c.text_in(touch::around(corner, size, size), {Face::bold, size * 0.52f}, std::to_string(count),
            colour::on_accent, paint::Align::centre);
  if (name.empty() || look.hidden) return;
  const float line = name_height(u, r, false), air = line * 0.3f;
  const Type type{Face::semibold, line * 0.67f};
  const bool two = paint::text_width(c.atlas(), {type.face, type.size * 0.8f}, name) > r.w - 2 * air;
  Rect label{r.x, r.bottom() + step * 3 + u(4), r.w, name_height(u, r, two)};
  if (look.name_within) label.y = r.bottom() - label.h;
  c.fill(label, colour::accent, line / 2);
  Rect in = label.inset(air, label.h * 0.04f);
  const paint::TextBlock& block = paint::fit(c.atlas(), type, std::max(6.f, line * 0.45f), name, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, name,
               colour::on_accent, paint::Align::centre);
}

} // namespace screens
