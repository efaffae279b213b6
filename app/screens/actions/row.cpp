#include "screens/actions/row.h"

#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/seats/seats.h"
#include "screens/words/actions.h"

namespace screens {

namespace {

/// One text of an action: tap it to write.
void text_cell(Frame& f, const std::string& name, SeatTarget target, Rect r, Rect visible,
               const std::string& value, const char* hint, Type type) {
  Rect shown = meet(r, visible);
  if (shown.empty()) return;
  touch::Reply reply = f.touch.area(name, shown);
  bool writing = f.seats.is_open(target);
  f.seats.anchor(target, shown);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), visible.inset(-f.u(10))));
  c.fill(r, reply.held ? colour::accent_soft : mix(colour::paper, colour::sheet, 0.4f), f.u(radius::field));
  c.outline(r, writing ? colour::accent : colour::edge, std::max(1.f, f.u(writing ? 4.f : 1.5f)),
            f.u(radius::field));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::field));
  Rect in = r.inset(f.u(14), f.u(4));
  std::string_view text = value.empty() ? std::string_view(hint) : std::string_view(value);
  if (value.empty()) type = {Face::regular, f.u(28)};
  paint::TextBlock block = paint::fit(f.atlas(), type, f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               value.empty() ? colour::muted : colour::ink);
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
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), visible.inset(-f.u(10))));
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
  float each = room / float(fields);
  for (int p = 0; p < fields; p++) {
    float width = !chosen ? each : p == a.perspective ? room - small * float(fields - 1) : small;
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
  paint::Canvas& c = f.scene.piece(base + "/number", meet(r.inset(-f.u(24)), row.visible.inset(-f.u(6))));
  if (row.dotting) {
    touch::Reply reply = f.touch.area(base, shown);
    dot_taps(f, s, view.dots, {a.id}, reply.taps, reply.at == Point{} ? r.centre() : reply.at);
    c.fill(r, reply.held ? mix(colour::accent_soft, colour::accent, 0.25f) : colour::accent_soft,
           f.u(radius::playing));
    if (reply.focused) focus_ring(f, c, r, f.u(radius::playing));
    c.picture(touch::around({r.centre().x, r.bottom() - f.u(40)}, f.u(40), f.u(40)), "dot-plus",
              colour::accent);
  }
  Rect top = row.choosing ? r.cut_top(r.h * 0.6f) : r;
  c.text_in(top, f.theme.headline(), std::to_string(row.number), colour::accent,
            row.choosing ? paint::Align::centre : paint::Align::left);
  draw_dots(c, f.theme, {top.x + f.u(12), top.y + f.u(16), top.w, f.u(150)}, row.dots.plus, row.dots.minus,
            1);
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
  Rect erase = row.choosing ? r.cut_right(f.u(84)) : r.cut_top(std::min(r.h, f.u(76)));
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
  paint::Canvas& c = f.scene.piece(base, meet(row.rect.inset(-f.u(18)), row.visible.inset(-f.u(18))));
  card(f, c, row.rect, calm ? mix(colour::sheet, colour::paper, 0.6f) : colour::sheet,
       a.kept ? colour::accent : colour::edge);
  if (a.kept) c.outline(row.rect, colour::accent, f.u(5), f.u(radius::card));
  Rect in = row.rect.inset(f.u(16), f.u(16));
  number(f, s, view, a, row, in.cut_left(f.u(row.choosing ? 124.f : 54.f)));
  in.cut_left(f.u(16));
  row_buttons(f, a, row, in.cut_right(f.u(row.choosing ? 216.f : 84.f)));
  float gap = f.u(16);
  in.cut_right(gap);
  Rect top = in.cut_top((in.h - gap) / 2);
  in.cut_top(gap);
  Type strong = a.kept ? f.theme.title() : f.theme.strong(), body = f.theme.body();
  strong.size *= row.grow, body.size *= row.grow;
  auto cell = [&](const char* name, Writes what, Rect r, const std::string& value, const char* hint, Type t) {
    text_cell(f, base + "/" + name, {what, a.id}, r, row.visible, value, hint, t);
  };
  float width = top.w - 2 * gap;
  cell("what", Writes::action_what, top.cut_left(width * 0.52f), a.what, f.words.what_hint, strong);
  top.cut_left(gap);
  cell("who", Writes::action_who, top.cut_left(width * 0.27f), a.who, words.role_hint, strong);
  top.cut_left(gap);
  cell("when", Writes::action_when, top, a.when, f.words.when_hint, strong);
  width = in.w - 2 * gap;
  // On a narrow screen the perspective needs its share; on a very narrow one its picture must do.
  bool tight = width < f.u(1250), slim = width < f.u(1150);
  cell("first", Writes::action_first,
       in.cut_left(width * (slim    ? 0.3f
                            : tight ? 0.23f
                                    : 0.26f)),
       a.first, words.first_hint, body);
  in.cut_left(gap);
  cell("serves", Writes::action_serves,
       in.cut_left(width * (slim    ? 0.32f
                            : tight ? 0.24f
                                    : 0.28f)),
       a.serves, words.serves_hint, body);
  in.cut_left(gap);
  perspectives(f, s, a, in, row.visible);
}

} // namespace screens
