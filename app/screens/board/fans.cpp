// A stack spread out: its notes side by side on a panel, each with the gestures of a note.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"

#include <algorithm>

namespace screens {

using workshop::Id;
using workshop::Note;
using workshop::Place;

namespace {

float head_of(const Board& b) { return b.f.u(84); }

/// On the screen, its heading included.
Rect fan_panel(const Board& b, const Item& stack) {
  Rect box;
  for (Place p : fan(stack, b.ground)) box = join(box, b.rect_of(p, stack.scale));
  Rect around = box.inset(-b.f.u(26));
  return meet({around.x, around.y - head_of(b), around.w, around.h + head_of(b)}, b.area);
}

/// What the stack is called, over the notes; a tap names it.
void fan_name(Board& b, const Item& stack, const std::string& base, Rect r) {
  Frame& f = b.f;
  SeatTarget seat{Writes::stack, stack.id};
  touch::Reply reply = f.touch.area(base + "/name", r);
  paint::Canvas& c = f.scene.piece(base + "/name", r.inset(-f.u(8)), paint::Layer::live);
  if (reply.held) c.fill(r, colour::accent_soft, f.u(radius::card));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  std::string name = workshop::stack_name(b.s, stack.id);
  Rect in = r.inset(f.u(12), 0);
  Rect icon = in.cut_left(f.u(40));
  c.picture(touch::around(icon.centre(), f.u(34), f.u(34)), "name",
            name.empty() ? colour::muted : colour::accent);
  in.cut_left(f.u(12));
  std::string_view shown = name.empty() ? std::string_view(f.words.writing_stack) : std::string_view(name);
  paint::TextBlock text = paint::fit(f.atlas(), f.theme.title(), f.u(20), shown, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, shown,
               name.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, seat, r.centre());
}

Item alone(const Board& b, const Item& stack, std::size_t i, Place shown) {
  return {b.s.notes[stack.notes[i]].id, false, {stack.notes[i]}, shown, stack.scale};
}

void free_note(Board& b, const Item& stack, std::size_t note, Place to) {
  std::uint64_t stroke = b.f.fresh_stroke();
  b.f.propose(taken_out(b.s, stack, note, to), stroke);
  b.f.propose(workshop::MoveNote{b.s.notes[note].id, to, int(b.s.notes.size()) - 1}, stroke);
}

void drop_fanned(Board& b, const Item& stack, const Item& item, const touch::Reply& reply, Place to) {
  if (b.bin_rect().contains(reply.at)) throw_away(b, {&item});
  else if (!fan_panel(b, stack).contains(reply.at))
    free_note(b, stack, item.notes[0], to); // within: put back
}

void fanned_note(Board& b, const Item& stack, const Item& item) {
  Frame& f = b.f;
  const Note& note = b.top(item);
  Rect r = b.rect_of(item.place, item.scale);
  std::string name = name_of(item);
  if (!r.meets(b.area) && !f.touch.busy(name)) return;
  touch::Reply reply =
      f.touch.area(name, meet(r, b.area), b.dotting() ? touch::Acts::on_lift : touch::Acts::drag);
  SeatTarget seat{Writes::note, note.id}, ink{Writes::ink, note.id};
  f.seats.anchor(seat, r);
  f.seats.anchor(ink, r);
  if (reply.taps > 0) {
    if (b.dotting())
      dot_taps(f, b.s, b.view.dots, {note.id}, reply.taps, reply.at == Point{} ? r.centre() : reply.at);
    else f.seats.open(f, seat, r.centre());
  }
  if (reply.long_pressed && !b.dotting()) toggle_ring(b, item, stack.id);
  if (reply.dragging || reply.dropped) {
    std::erase_if(b.view.rings, [&](const auto& ring) { return ring.item == note.id; });
    Point by = b.map.on_board(reply.by);
    Place to = clamped({item.place.x + by.x, item.place.y + by.y}, b.ground, item.scale);
    if (reply.dropped) drop_fanned(b, stack, item, reply, to);
    else {
      b.over_bin |= b.bin_rect().contains(reply.at);
      b.lifted.push_back({nullptr, item.notes[0], b.rect_of(to, item.scale)});
      return;
    }
  }
  int written = std::max(f.seats.number_of(seat), f.seats.number_of(ink));
  paint::Canvas& c = f.scene.piece(name + "/fanned", note_bounds(f.theme, r), paint::Layer::live);
  workshop::Dots there = b.dots.on(note.id);
  NoteLook look{false, written, reply.focused};
  look.dotted = there.plus + there.minus > 0;
  draw_note(c, f.theme, f.words, r, note, look);
  draw_dots(c, f.theme, dots_place(f.theme, r), there.plus, there.minus);
}

void show_fan(Board& b, const Item& stack) {
  Frame& f = b.f;
  Rect panel = fan_panel(b, stack);
  std::string base = name_of(stack);
  touch::Reply under = f.touch.area(base, panel);
  if (under.taps > 0) b.view.fanned.erase(stack.id);
  paint::Canvas& c = f.scene.piece(base + "/fan", panel.inset(-f.u(40)), paint::Layer::live);
  cast_shadow(c, f.theme, panel, f.u(radius::sheet), elevation::sheet);
  c.fill(panel, faded(colour::sheet, 0.96f), f.u(radius::sheet));
  c.outline(panel, colour::accent, f.u(3), f.u(radius::sheet));
  fan_name(b, stack, base, {panel.x + f.u(16), panel.y + f.u(10), panel.w - f.u(32), head_of(b)});
  f.seats.anchor({Writes::stack, stack.id}, panel);
  std::vector<Place> places = fan(stack, b.ground);
  for (std::size_t i = 0; i < places.size(); i++) fanned_note(b, stack, alone(b, stack, i, places[i]));
}

/// Whether something lies there, or a field's heading with its buttons.
bool taken(const Board& b, Rect r) {
  for (int i = 0; i < workshop::fields_of(b.s); i++) {
    Rect seen = meet(b.map.to_screen(field_of_board(i, workshop::fields_of(b.s))), b.area);
    float head = float(head_height(i, workshop::fields_of(b.s), b.ground)) * b.map.down;
    if (Rect{seen.x, seen.y, seen.w, head}.meets(r)) return true;
  }
  return std::any_of(b.items.begin(), b.items.end(),
                     [&](const Item& i) { return b.rect_of(i.place, i.scale).meets(r); });
}

/// The place beside a panel, and nearest to it, where a note is seen whole: a free one when there is any.
Place beside(const Board& b, Rect panel, double scale) {
  Rect one = b.rect_of({}, scale), seen = meet(b.area, b.map.rect);
  float step = std::max(1.f, one.h / 6), least = -1;
  bool free = false;
  Point best = panel.centre();
  for (float y = seen.y + one.h / 2; y + one.h / 2 <= seen.bottom(); y += step)
    for (float x = seen.x + one.w / 2; x + one.w / 2 <= seen.right(); x += step) {
      Rect r = touch::around({x, y}, one.w, one.h);
      if (r.meets(panel)) continue;
      float away = touch::distance(r.centre(), panel.centre());
      bool nearer = least < 0 || away < least;
      if (!nearer && free) continue;
      bool empty = !taken(b, r);
      if (free ? !empty : !empty && !nearer) continue;
      free |= empty;
      best = {x, y};
      least = away;
    }
  return clamped(b.map.to_board(best), b.ground, scale);
}

} // namespace

std::optional<Item> in_fan(const Board& b, Id stack, Id note) {
  const Item* item = b.item(stack);
  if (!item || !item->stack || !b.view.fanned.contains(stack)) return {};
  std::vector<Place> places = fan(*item, b.ground);
  for (std::size_t i = 0; i < places.size(); i++)
    if (b.s.notes[item->notes[i]].id == note) return alone(b, *item, i, places[i]);
  return {};
}

void take_out(Board& b, Id stack, const Note& note) {
  const Item* item = b.item(stack);
  if (!item) return;
  for (std::size_t n : item->notes)
    if (b.s.notes[n].id == note.id) free_note(b, *item, n, beside(b, fan_panel(b, *item), item->scale));
}

void board_fans(Board& b) {
  for (const Item* stack : b.fans) show_fan(b, *stack);
}

} // namespace screens
