// What a seat looks like: the panel with its header and its text, the line to what it writes, the tab of a
// folded one.
#include "screens/parts/controls.h"
#include "screens/parts/note.h"
#include "screens/seats/places.h"
#include "screens/seats/seats.h"

#include <algorithm>

namespace screens {

namespace {

constexpr float head_gap =
    17; // units: 4 mm on a small display, in a seat that is a little smaller than others

const char* title_of(const Words& words, Writes what) {
  switch (what) {
  case Writes::team: return words.writing_team;
  case Writes::note: return words.writing_note;
  case Writes::draft: return words.writing_draft;
  case Writes::action_what: return words.what;
  case Writes::action_who: return words.who;
  case Writes::action_when: return words.when;
  case Writes::action_first: return words.writing_first;
  case Writes::action_serves: return words.writing_serves;
  case Writes::slip: return words.writing_slip;
  case Writes::past: return words.writing_past;
  case Writes::own: return words.writing_own;
  case Writes::stack: return words.writing_stack;
  case Writes::ink: return words.inking;
  }
  return "";
}

/// Of an action also its number, as its row has it.
std::string title_of(const Words& words, const SeatTarget& target, const workshop::Session* s) {
  const workshop::Action* written =
      s && of_action(target.what) ? workshop::find_action(*s, target.id) : nullptr;
  if (!written) return title_of(words, target.what);
  auto all = workshop::actions_in_order(*s);
  auto number = std::find(all.begin(), all.end(), written) - all.begin() + 1;
  return filled(words.action_seat, std::to_string(number), title_of(words, target.what));
}

} // namespace

void Seats::tether(Frame& f, const Seat& seat) {
  if (seat.anchor.empty() || seat.folded || seat.spot.empty()) return;
  Rect anchor = meet(seat.anchor, f.screen);
  if (anchor.empty()) anchor = around(nearest_point(f.screen, seat.anchor.centre()), 1, 1);
  Rect shown = seat.spot.moved({0, risen_from(f, seat)});
  Point from = nearest_point(shown, anchor.centre()), to = nearest_point(anchor, from);
  Rect box = join(touch::around(from, 1, 1), touch::around(to, 1, 1)).inset(-f.u(14));
  paint::Canvas& c = f.scene.piece(prefix_of(seat) + "tether", box, paint::Layer::live);
  Colour colour = seat_colour(seat.number);
  c.line(from, to, colour::sheet, f.u(9));
  c.line(from, to, colour, f.u(5));
  c.disc(to, f.u(9), colour);
}

void Seats::tab(Frame& f, Seat& seat, Rect work, const std::string& text) {
  seat.spot = tab_spot(f, seat, work);
  std::string name = prefix_of(seat) + "unfold";
  touch::Reply reply = f.touch.area({name, seat.spot, touch::Acts::drag, true, 1, 1, true});
  drag(f, seat, reply, work);
  Rect r = reply.dragging ? seat.spot.moved(reply.by) : seat.spot;
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(24)), paint::Layer::live);
  cast_shadow(c, f.theme, r, f.u(radius::control), elevation::card);
  c.fill(r, reply.held ? mix(seat_colour(seat.number), colour::ink, 0.3f) : seat_colour(seat.number),
         f.u(radius::control));
  Rect in = r.inset(f.u(16), f.u(6));
  Rect icon = in.cut_left(f.u(40));
  c.picture(touch::around(icon.centre(), f.u(34), f.u(34)), "pen", colour::on_accent);
  in.cut_left(f.u(10));
  c.text_in(in, f.theme.label(), text.empty() ? title_of(f.words, seat.target.what) : text,
            colour::on_accent);
  if (reply.taps == 0) return;
  seat.near = seat.spot.centre();
  seat.spot = {};
  seat.folded = false;
  use(f, seat);
}

/// Draws the header and takes its room off `in`.
Rect Seats::header(Frame& f, Seat& seat, const std::string& prefix, Rect& in, const workshop::Session* s) {
  auto u = [&](float units) { return f.u(units) * seat.k; };
  Rect top = in.cut_top(u(64));
  in.cut_top(u(head_gap));
  Rect done = top.cut_right(u(232));
  top.cut_right(u(head_gap));
  auto layer = paint::Layer::live;
  if (button(f, prefix + "done", done, {"check", f.words.done}, Look::primary, true, layer))
    seat.closing = true;
  if (seat.target.what == Writes::team) return top;
  // The number of one's own text names nothing in the session.
  bool can = seat.target.what != Writes::own && f.can_undo_at(seat.target.id);
  // Not "undo": that is the facilitator's, and the first seat has no name before its own.
  if (button(f, prefix + "undo-here", top.cut_right(u(64)), {"undo", {}}, Look::quiet, can, layer)) {
    f.wishes.push_back(TakeBackAt{seat.target.id});
    use(f, seat);
    seat.stroke = f.fresh_stroke();
  }
  top.cut_right(u(head_gap));
  if (seat.target.what == Writes::note && s) {
    if (button(f, prefix + "delete", top.cut_right(u(64)), {"trash", {}}, Look::danger, true, layer)) {
      f.propose(workshop::DeleteNote{seat.target.id}, f.fresh_stroke());
      seat.closing = true;
    }
    top.cut_right(u(head_gap));
  }
  return top;
}

void Seats::note_tools(Frame& f, Seat& seat, const std::string& prefix, Rect r, const workshop::Session& s) {
  const workshop::Note* note = workshop::find_note(s, seat.target.id);
  if (!note) return;
  float gap = f.u(head_gap) * seat.k, size = std::min(r.h, (r.w + gap) / workshop::limit::colours - gap);
  for (int i = 0; i < workshop::limit::colours; i++) {
    Rect cell = r.cut_left(size);
    Rect swatch = touch::around(cell.centre(), size, size);
    r.cut_left(gap);
    std::string name = prefix + "colour/" + std::to_string(i);
    touch::Reply reply = f.touch.area(name, swatch);
    paint::Canvas& c = f.scene.piece(name, swatch.inset(-f.u(10)), paint::Layer::live);
    Rect in = swatch.inset(size * 0.06f);
    Colour paper = colour::note[std::size_t(i)];
    c.fill(in, reply.held ? mix(paper, colour::note_ink, 0.2f) : paper, size * 0.16f);
    c.outline(in, mix(paper, colour::note_ink, 0.35f), std::max(1.f, f.u(2)), size * 0.16f);
    if (note->colour == i)
      c.picture(touch::around(in.centre(), size * 0.5f, size * 0.5f), "check", colour::note_ink);
    if (reply.focused) focus_ring(f, c, swatch, f.u(radius::key));
    if (reply.taps > 0 && note->colour != i) f.propose(workshop::ColourNote{note->id, i});
    if (reply.taps > 0) use(f, seat);
  }
}

void Seats::text_field(Frame& f, Seat& seat, const std::string& prefix, Rect r) {
  bool real_keyboard = &seat == last_used();
  Colour mine = seat_colour(seat.number);
  touch::Reply reply = f.touch.area(prefix + "text", r, touch::Acts::drag);
  paint::Canvas& c = f.scene.piece(prefix + "text", r, paint::Layer::live);
  c.fill(r, colour::field, f.u(radius::field) * seat.k);
  c.outline(r, real_keyboard ? mine : colour::edge, f.u(real_keyboard ? 3.f : 2.f),
            f.u(radius::field) * seat.k);
  Rect in = r.inset(f.u(16) * seat.k, f.u(8) * seat.k);
  if (real_keyboard && seats_.size() > 1) { // this is where the real keyboard writes
    Rect icon = in.cut_right(f.u(36) * seat.k);
    c.picture({icon.x, in.y, icon.w, icon.w}, "keyboard", mine);
    in.cut_right(f.u(6));
  }
  Type type{Face::regular, f.u(36) * std::max(seat.k, 0.55f)};
  seat.editor.lay_out(f.atlas(), type, in.w);
  float line = paint::line_height(f.atlas(), type);
  Point origin{in.x, in.y - seat.scroll};
  for (const touch::Tap& tap : f.touch.taps(prefix + "text")) {
    seat.editor.click(tap.at - origin);
    use(f, seat);
  }
  if (reply.dragging || reply.dropped) {
    seat.editor.click(reply.start - origin);
    seat.editor.drag(reply.at - origin);
    use(f, seat);
  }
  Point caret = seat.editor.caret();
  seat.scroll = std::clamp(seat.scroll, caret.y + line - in.h, std::max(0.f, caret.y));
  seat.scroll = std::max(0.f, seat.scroll);
  origin.y = in.y - seat.scroll;
  c.clip(in.inset(-f.u(4)));
  float y = origin.y;
  for (const Editor::Row& row : seat.editor.rows()) {
    if (y + line > in.y && y < in.bottom()) {
      if (row.select_to > row.select_from)
        c.fill({origin.x + row.select_from, y, row.select_to - row.select_from, line},
               mix(colour::sheet, mine, 0.3f));
      c.text({origin.x, y}, type, row.text, colour::ink);
    }
    y += line;
  }
  c.fill({std::round(origin.x + caret.x), origin.y + caret.y + line * 0.08f, std::max(2.f, f.u(4) * seat.k),
          line * 0.84f},
         mine);
  c.unclip();
}

void Seats::panel(Frame& f, Seat& seat, const workshop::Session* s, Rect work) {
  std::string prefix = prefix_of(seat);
  auto u = [&](float units) { return f.u(units) * seat.k; };
  touch::Reply reply = f.touch.area({prefix + "rim", seat.spot, touch::Acts::drag, true, 1, 1, true});
  drag(f, seat, reply, work);
  Rect r = reply.dragging ? seat.spot.moved(reply.by) : seat.spot;
  paint::Canvas& c = f.scene.piece(prefix + "rim", r.inset(-f.u(40)), paint::Layer::live);
  cast_shadow(c, f.theme, r, u(radius::sheet), elevation::sheet);
  c.fill(r, colour::ground, u(radius::sheet));
  c.outline(r, seat_colour(seat.number), std::max(2.f, f.u(4)), u(radius::sheet));
  Rect in = r.inset(u(18));
  Rect top = header(f, seat, prefix, in, s);
  if (seat.target.what == Writes::ink) {
    ink_tools(f, seat, prefix, top);
    if (s) ink_sheet(f, seat, prefix, in, *s);
    return;
  }
  if (seat.target.what == Writes::note && s) note_tools(f, seat, prefix, top, *s);
  else {
    paint::Canvas& title = f.scene.piece(prefix + "title", top, paint::Layer::live);
    title.text_in(top, {Face::semibold, std::max(u(30), f.u(20))}, title_of(f.words, seat.target, s),
                  colour::muted);
  }
  Rect keyboard = in.cut_bottom(u(seat_size::keys));
  in.cut_bottom(u(8));
  Rect words = in.cut_bottom(u(56));
  in.cut_bottom(u(8));
  keys(f, seat, prefix, keyboard);
  suggestions(f, seat, prefix, words);
  text_field(f, seat, prefix, in);
  offer(f, seat, prefix);
}

} // namespace screens
