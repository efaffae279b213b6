#include "screens/actions/row.h"

#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/seats/seats.h"
#include "screens/words/actions.h"

#include <cstring>
#include <span>

namespace screens {

namespace {

/// One text of an action.
struct Cell {
  const char* name;
  Writes what;
  Rect rect;
  const std::string& value;
  const char* hint;         ///< while nothing is written
  const char* caption = ""; ///< before what was written
};

Rect words_in(Frame& f, const Cell& cell) { return cell.rect.inset(f.u(14), f.u(3)); }
std::string told(const Cell& cell) { return cell.caption + cell.value; }

/// The size at which all of them fit: a row has one.
Type common(Frame& f, Type type, std::span<const Cell> cells) {
  for (const Cell& cell : cells) {
    if (cell.value.empty()) continue;
    Rect in = words_in(f, cell);
    type.size = std::min(type.size,
                         paint::fit(f.atlas(), type, f.theme.label().size, told(cell), in.w, in.h).type.size);
  }
  return type;
}

/// A text with its caption paler than what was written.
void captioned(Frame& f, paint::Canvas& c, Rect in, Type type, const Cell& cell) {
  std::string text = told(cell);
  paint::TextBlock block = paint::fit(f.atlas(), type, f.theme.label().size, text, in.w, in.h);
  Point at{in.x, in.centre().y - block.height() / 2};
  const std::size_t caption = std::strlen(cell.caption);
  if (auto& first = block.lines.front(); caption > 0 && first.end > caption) {
    float width = paint::text_width(f.atlas(), block.type, cell.caption);
    c.text(at, block.type, cell.caption, colour::muted);
    paint::TextBlock rest = block;
    rest.lines = {first};
    rest.lines[0].begin = std::uint32_t(caption);
    rest.lines[0].width = first.width - width;
    c.text_block({at.x + width, at.y, in.w - width, block.line_height}, rest, text, colour::ink);
    block.lines.erase(block.lines.begin());
    at.y += block.line_height;
  }
  c.text_block({in.x, at.y, in.w, block.height()}, block, text, colour::ink);
}

/// What hangs out of the list is cut at its end; shadows to the sides are not.
Rect seen(Frame& f, Rect visible) { return visible.inset(-f.u(18), -f.u(4)); }

/// Tap it to write.
void text_cell(Frame& f, const std::string& name, SeatTarget target, const Cell& cell, Rect visible,
               Type type) {
  const Rect r = cell.rect;
  Rect shown = meet(r, visible);
  if (shown.empty()) return;
  touch::Reply reply = f.touch.area(name, shown);
  bool writing = f.seats.is_open(target);
  f.seats.anchor(target, shown);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), seen(f, visible)));
  c.fill(r, reply.held ? colour::accent_soft : mix(colour::paper, colour::sheet, 0.4f), f.u(radius::field));
  c.outline(r, writing ? colour::accent : colour::edge, std::max(1.f, f.u(writing ? 4.f : 1.5f)),
            f.u(radius::field));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::field));
  Rect in = words_in(f, cell);
  if (cell.value.empty()) {
    type = {Face::regular, f.u(28)};
    paint::TextBlock block = paint::fit(f.atlas(), type, f.theme.label().size, cell.hint, in.w, in.h);
    c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, cell.hint,
                 colour::muted);
  } else captioned(f, c, in, type, cell);
  if (reply.taps > 0) f.seats.open(f, target, r.centre());
}

/// A perspective of the action; the chosen one says its name, where there is room all do.
void perspective_chip(Frame& f, const workshop::Session& s, const workshop::Action& a, int p, Rect r,
                      Rect visible) {
  std::string name = "action/" + std::to_string(a.id) + "/perspective/" + s.agenda.perspectives[p].id;
  Rect shown = meet(r, visible);
  if (shown.empty()) return;
  touch::Reply reply = f.touch.area(name, shown);
  bool on = a.perspective == p;
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), seen(f, visible)));
  Colour tone = perspective_colour(s.agenda, p);
  c.fill(r,
         on           ? tone
         : reply.held ? mix(field_tint(tone), tone, 0.25f)
                      : field_tint(tone),
         f.u(radius::field));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::field));
  Rect in = r.inset(f.u(8), f.u(4));
  Colour ink = on ? colour::on_accent : tone;
  bool worded = in.w > f.u(150);
  Rect icon = worded ? in.cut_left(f.u(36)) : in;
  c.picture(touch::around(icon.centre(), f.u(34), f.u(34)), perspective_icon(s.agenda, p), ink);
  if (worded) {
    in.cut_left(f.u(8));
    const std::string& title = s.agenda.perspectives[p].title;
    paint::TextBlock text =
        paint::fit(f.atlas(), {Face::medium, f.u(26)}, f.theme.label().size, title, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, title,
                 on ? colour::on_accent : colour::ink);
  }
  if (reply.taps > 0) f.propose(workshop::PlaceAction{a.id, on ? -1 : p});
}

void perspectives(Frame& f, const workshop::Session& s, const workshop::Action& a, Rect r, Rect visible) {
  int fields = workshop::fields_of(s);
  float gap = f.u(16), small = f.u(64), room = r.w - gap * float(fields - 1);
  bool chosen = a.perspective >= 0 && a.perspective < fields;
  float each = room / float(fields), wide = room - small * float(fields - 1);
  // Where its word has no room beside the others it stands alone; tapped, they are back.
  if (chosen && wide < f.u(270)) return perspective_chip(f, s, a, a.perspective, r, visible);
  for (int p = 0; p < fields; p++) {
    float width = !chosen ? each : p == a.perspective ? wide : small;
    perspective_chip(f, s, a, p, r.cut_left(width), visible);
    r.cut_left(gap);
  }
}

/// Its number; in the vote the place to put dots on.
void number(Frame& f, const workshop::Session& s, ActionsView& view, const workshop::Action& a,
            const ActionRow& row, Rect r) {
  std::string base = "action/" + std::to_string(a.id);
  Rect shown = meet(r, row.visible);
  if (shown.empty()) return;
  paint::Canvas& c = f.scene.piece(base + "/number", meet(r.inset(-f.u(24)), seen(f, row.visible)));
  if (row.dotting) {
    touch::Reply reply = f.touch.area(base, shown);
    dot_taps(f, s, view.dots, {a.id}, reply.taps, reply.at == Point{} ? r.centre() : reply.at);
    c.fill(r, reply.held ? mix(colour::accent_soft, colour::accent, 0.25f) : colour::accent_soft,
           f.u(radius::playing));
    c.outline(r, colour::control_edge, std::max(1.f, f.u(1.5f)), f.u(radius::playing));
    if (reply.focused) focus_ring(f, c, r, f.u(radius::playing));
    c.picture(touch::around({r.centre().x, r.bottom() - f.u(40)}, f.u(40), f.u(40)), "dot-plus",
              colour::accent);
  }
  Rect top = row.choosing ? r.cut_top(r.h * 0.6f) : r;
  std::string text = std::to_string(row.number);
  paint::TextBlock block =
      paint::fit(f.atlas(), f.theme.headline(), f.theme.label().size, text, top.w, top.h);
  c.text_block({top.x, top.centre().y - block.height() / 2, top.w, block.height()}, block, text,
               colour::accent, paint::Align::centre);
  const float dots_y = row.dotting ? top.y + f.u(16) : r.centre().y; // under the number once nobody puts any
  draw_dots(c, f.theme, {top.x + f.u(row.dotting ? 12.f : 22.f), dots_y, top.w, f.u(150)}, row.dots.plus,
            row.dots.minus, 1);
}

/// What is done with the whole row, at its right end.
void row_buttons(Frame& f, const workshop::Action& a, const ActionRow& row, Rect r) {
  std::string base = "action/" + std::to_string(a.id);
  const ActionWords& words = action_words(f.words.language);
  auto whole = [&](const Rect& spot) {
    return spot.y >= row.visible.y && spot.bottom() <= row.visible.bottom();
  };
  Rect keep = row.choosing ? r.cut_top((r.h - f.u(16)) / 2) : Rect{};
  if (row.choosing) r.cut_top(f.u(16));
  if (row.choosing && whole(keep) &&
      button(f, base + "/keep", keep, {a.kept ? "check" : "keep", a.kept ? words.kept : words.keep},
             a.kept ? Look::chosen : Look::plain))
    f.propose(workshop::KeepAction{a.id, !a.kept});
  Rect erase = row.choosing ? r.cut_right(f.u(84)).cut_bottom(std::min(r.h, f.u(84)))
                            : r.cut_top(std::min(r.h, f.u(76)));
  if (whole(erase) && button(f, "delete-" + base, erase, {"trash", {}}, Look::danger))
    f.propose(workshop::DeleteAction{a.id});
}

} // namespace

void action_row(Frame& f, const workshop::Session& s, ActionsView& view, const workshop::Action& a,
                const ActionRow& row) {
  if (!row.rect.meets(row.visible)) return;
  const ActionWords& words = action_words(f.words.language);
  std::string base = "action/" + std::to_string(a.id);
  bool calm = row.choosing && !a.kept;
  paint::Canvas& c = f.scene.piece(base, meet(row.rect.inset(-f.u(18)), seen(f, row.visible)));
  card(f, c, row.rect, calm ? mix(colour::sheet, colour::paper, 0.6f) : colour::sheet,
       a.kept ? colour::accent : colour::edge);
  if (a.kept) c.outline(row.rect, colour::accent, f.u(5), f.u(radius::card));
  Rect in = row.rect.inset(f.u(16), f.u(12));
  number(f, s, view, a, row, in.cut_left(f.u(row.choosing ? 112.f : 72.f)));
  in.cut_left(f.u(16));
  row_buttons(f, a, row, in.cut_right(f.u(row.choosing ? 200.f : 84.f)));
  float gap = f.u(16);
  in.cut_right(gap);
  float line = row.tall ? (in.h - 2 * gap) / 3 : (in.h - gap) / 2;
  auto next_line = [&] {
    Rect r = in.cut_top(line);
    in.cut_top(gap);
    return r;
  };
  auto part = [&](Rect& r, float width) {
    Rect left = r.cut_left(width);
    r.cut_left(gap);
    return left;
  };
  Rect first = next_line(), second = next_line(), what = first, chips{};
  int fields = std::max(1, workshop::fields_of(s));
  if (row.tall) {
    first = second;
    second = next_line();
    chips = first.cut_right(first.w * 0.42f);
    first.cut_right(gap);
  } else {
    what = part(first, (first.w - 2 * gap) * 0.52f);
    chips = second.cut_right(std::max(second.w * (row.choosing ? 0.3f : 0.42f), // icons need their share, too
                                      f.u(64) * float(fields) + gap * float(fields - 1)));
    second.cut_right(gap);
  }
  Rect who = part(first, (first.w - gap) * 0.56f), step = part(second, (second.w - gap) / 2);
  const Cell above[]{{"what", Writes::action_what, what, a.what, f.words.what_hint},
                     {"who", Writes::action_who, who, a.who, words.role_hint},
                     {"when", Writes::action_when, first, a.when, f.words.when_hint}};
  const Cell below[]{{"first", Writes::action_first, step, a.first, words.first_hint, words.first_is},
                     {"serves", Writes::action_serves, second, a.serves, words.serves_hint, words.serves_is}};
  Type strong = a.kept ? f.theme.title() : f.theme.strong(), body = f.theme.body();
  strong.size *= row.grow, body.size *= row.grow;
  // What stands on one line has one size.
  Type whole = common(f, strong, std::span(above).first(row.tall ? 1 : 3));
  strong = row.tall ? common(f, strong, std::span(above).subspan(1)) : whole;
  body = common(f, body, below);
  for (const Cell& cell : above)
    text_cell(f, base + "/" + cell.name, {cell.what, a.id}, cell, row.visible,
              cell.what == Writes::action_what ? whole : strong);
  for (const Cell& cell : below)
    text_cell(f, base + "/" + cell.name, {cell.what, a.id}, cell, row.visible, body);
  perspectives(f, s, a, chips, row.visible);
}

} // namespace screens
