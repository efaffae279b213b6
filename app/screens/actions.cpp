#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/steps.h"

namespace screens {

namespace {

/// One text of an action: tap it to write.
void text_cell(Frame& f, const std::string& name, SeatTarget target, Rect r, Rect visible,
               const std::string& value, const char* hint, Type type) {
  Rect shown = meet(r, visible);
  if (shown.empty()) return;
  touch::Reply reply = f.touch.area(name, shown);
  bool writing = f.seats.is_open(target);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), visible.inset(-f.u(10))));
  c.fill(r, reply.held ? colour::accent_soft : mix(colour::paper, colour::sheet, 0.4f), f.u(12));
  c.outline(r, writing ? colour::accent : colour::edge, std::max(1.f, f.u(writing ? 4.f : 1.5f)), f.u(12));
  if (reply.focused) focus_ring(f, c, r, f.u(12));
  Rect in = r.inset(f.u(16), f.u(6));
  std::string_view text = value.empty() ? std::string_view(hint) : std::string_view(value);
  paint::TextBlock block = paint::fit(f.atlas(), type, f.u(18), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               value.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, target, r.centre());
}

void perspective_chip(Frame& f, const workshop::Session& s, const workshop::Action& a, int p, Rect r,
                      Rect visible) {
  std::string name = "action/" + std::to_string(a.id) + "/perspective/" + s.agenda.perspectives[p].id;
  Rect shown = meet(r, visible);
  if (shown.empty()) return;
  touch::Reply reply = f.touch.area(name, shown);
  bool on = a.perspective == p;
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(10)), visible.inset(-f.u(10))));
  Colour tone = perspective_colour(s.agenda, p);
  c.fill(r, on ? tone : reply.held ? mix(field_tint(tone), tone, 0.25f) : field_tint(tone), f.u(12));
  if (reply.focused) focus_ring(f, c, r, f.u(12));
  Rect in = r.inset(f.u(10), f.u(4));
  Rect icon = in.cut_left(std::min(f.u(34), in.h));
  c.picture(touch::around(icon.centre(), icon.w, icon.w), perspective_icon(s.agenda, p),
            on ? colour::on_accent : tone);
  in.cut_left(f.u(8));
  const std::string& title = s.agenda.perspectives[p].title;
  paint::TextBlock text = paint::fit(f.atlas(), {Face::medium, f.u(22)}, f.u(13), title, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, title,
               on ? colour::on_accent : colour::ink);
  if (reply.taps > 0) f.propose(workshop::PlaceAction{a.id, on ? -1 : p});
}

void action_row(Frame& f, const workshop::Session& s, int index, Rect r, Rect visible) {
  const workshop::Action& a = s.actions[index];
  if (!r.meets(visible)) return;
  std::string base = "action/" + std::to_string(a.id);
  paint::Canvas& c = f.scene.piece(base, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r);
  Rect in = r.inset(f.u(20), f.u(16));
  Rect number = in.cut_left(f.u(64));
  c.text_in(number, f.theme.headline(), std::to_string(index + 1), colour::accent);
  Rect top = in.cut_top((in.h - f.u(14)) * 0.56f);
  in.cut_top(f.u(14));
  Rect erase = top.cut_right(f.u(84));
  top.cut_right(f.u(14));
  if (erase.y >= visible.y && erase.bottom() <= visible.bottom() &&
      button(f, "delete-" + base, erase, {"trash", {}}, Look::danger))
    f.propose(workshop::DeleteAction{a.id});
  Rect what = top.cut_left(top.w * 0.54f);
  top.cut_left(f.u(14));
  Rect who = top.cut_left((top.w - f.u(14)) / 2);
  top.cut_left(f.u(14));
  text_cell(f, base + "/what", {Writes::action_what, a.id}, what, visible, a.what, f.words.what_hint,
            f.theme.title());
  text_cell(f, base + "/who", {Writes::action_who, a.id}, who, visible, a.who, f.words.who_hint,
            f.theme.strong());
  text_cell(f, base + "/when", {Writes::action_when, a.id}, top, visible, a.when, f.words.when_hint,
            f.theme.strong());
  int fields = workshop::fields_of(s);
  float width = (in.w - f.u(14) * float(fields - 1)) / float(fields);
  for (int p = 0; p < fields; p++) {
    perspective_chip(f, s, a, p, in.cut_left(width), visible);
    in.cut_left(f.u(14));
  }
}

} // namespace

void actions_screen(Frame& f, const workshop::Session& s, Rect area, ActionsView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 140);
  area.cut_top(f.u(16));
  Rect add = area.cut_bottom(f.u(96)).cut_right(f.u(430)); // at hand height
  area.cut_bottom(f.u(24));
  if (button(f, "add-action", add, {"plus", f.words.add_action}, Look::primary,
             int(s.actions.size()) < workshop::limit::actions)) {
    workshop::Id id = f.fresh_id();
    workshop::Action action;
    action.id = id;
    f.propose(workshop::AddAction{action, int(s.actions.size())});
    f.seats.open(f, {Writes::action_what, id}, add.centre());
  }
  if (s.actions.empty()) {
    empty_place(f, "no-actions", area, f.words.no_actions);
    return;
  }
  float height = f.u(190), gap = f.u(20);
  int count = static_cast<int>(s.actions.size());
  Rect content = scrolled(f, view.scroll, "actions", area, float(count) * (height + gap) - gap);
  for (int i = 0; i < count; i++)
    action_row(f, s, i, {content.x, content.y + float(i) * (height + gap), content.w, height}, area);
}

} // namespace screens
