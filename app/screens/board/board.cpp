#include "screens/board/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/steps.h"

#include <algorithm>

namespace screens {

using workshop::Id;
using workshop::Session;

namespace {

constexpr std::int64_t glide = 200; // milliseconds

Rect field_rect(const Board& b, int field) {
  Rect part = field_of_board(field, workshop::fields_of(b.s));
  Rect r{b.map.rect.x + part.x * b.map.scale, b.map.rect.y + part.y * b.map.scale, part.w * b.map.scale,
         part.h * b.map.scale};
  return r.inset(b.map.scale * 8);
}

/// The heading of a field stays in sight as long as a part of the field does.
float heading_scale(const Board& b) {
  return std::min(b.map.scale, b.f.u(0.9f)); // enlarged, the board has room for notes, not for headings
}

void field(Board& b, int i) {
  Frame& f = b.f;
  const workshop::Perspective& p = b.s.agenda.perspectives[std::size_t(i)];
  Rect whole = field_rect(b, i), r = meet(whole, b.area);
  if (r.empty()) return;
  paint::Canvas& c = f.scene.piece("field/" + p.id, r);
  float k = heading_scale(b);
  Colour colour = perspective_colour(b.s.agenda, i);
  c.fill(whole, field_tint(colour), 18 * b.map.scale);
  Rect head = Rect(r).cut_top(100 * k).inset(22 * k, 4 * k);
  if (head.w < 300 * k) return; // only a sliver of the field is in sight
  Rect icon = head.cut_left(72 * k);
  c.disc({icon.x + 34 * k, icon.centre().y}, 36 * k, colour);
  c.picture(touch::around({icon.x + 34 * k, icon.centre().y}, 44 * k, 44 * k),
            perspective_icon(b.s.agenda, i), colour::on_accent);
  head.cut_left(12 * k);
  head.cut_right(290 * k); // the buttons
  Rect title = head.cut_top(48 * k);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::bold, 44 * k}, 16 * k, p.title, title.w, title.h);
  c.text_block(title, block, p.title, colour);
  int& prompt = b.view.prompt[p.id];
  std::string_view line = p.about;
  if (!p.prompts.empty()) line = p.prompts[std::size_t(prompt) % p.prompts.size()];
  Rect press = meet({head.x - 84 * k, r.y, head.w + 84 * k, 96 * k}, r);
  prompt += f.touch.area("prompt/" + p.id, press).taps;
  paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, 34 * k}, 16 * k, line, head.w, head.h);
  c.text_block(head, text, line, colour::ink);
}

void add_button(Board& b, int i, Rect spot) {
  Frame& f = b.f;
  float k = heading_scale(b);
  std::string name = "add-note/" + b.s.agenda.perspectives[std::size_t(i)].id;
  touch::Reply reply = f.touch.area(name, spot);
  paint::Canvas& c = f.scene.piece(name, spot.inset(-14 * k));
  Colour colour = perspective_colour(b.s.agenda, i);
  Colour face = reply.held ? mix(colour, colour::ink, 0.4f) : colour;
  c.fill(spot, face, spot.h / 2);
  if (reply.focused) focus_ring(f, c, spot, spot.h / 2);
  c.picture(touch::around({spot.x + 40 * k, spot.centre().y}, 40 * k, 40 * k), "plus", colour::on_accent);
  c.text_in({spot.x + 68 * k, spot.y, spot.w - 84 * k, spot.h}, {Face::semibold, 32 * k}, f.words.add_note,
            colour::on_accent);
  for (int n = 0; n < reply.taps; n++) {
    Id id = f.fresh_id();
    workshop::Place place = free_place(b.s, i);
    place.x = clamped({place.x + 24.0 * n, place.y}).x; // two fingers in one frame: two notes, both seen
    f.propose(workshop::AddNote{{id, place, i % workshop::limit::colours, ""}, int(b.s.notes.size()) + n});
    f.seats.open(f, {Writes::note, id}, reply.at == Point{} ? spot.centre() : b.map.to_screen(place));
  }
}

/// Above the notes: always within reach.
void field_buttons(Board& b, int i) {
  Rect r = meet(field_rect(b, i), b.area);
  float k = heading_scale(b);
  if (r.w < 300 * k || r.h < 96 * k) return;
  Rect add{r.right() - 210 * k, r.y + 14 * k, 196 * k, 80 * k};
  add_button(b, i, add);
  std::vector<Item> here;
  for (const Item& item : b.items)
    if (workshop::field_at(b.s, item.place) == i && !b.f.touch.held(name_of(item))) here.push_back(item);
  if (here.size() < 2) return;
  Rect spot{add.x - 92 * k, add.y, 80 * k, 80 * k};
  std::string name = "tidy/" + b.s.agenda.perspectives[std::size_t(i)].id;
  if (button(b.f, name, spot, {"tidy", {}}, Look::quiet)) {
    Rect part = field_of_board(i, workshop::fields_of(b.s)).inset(30, 20);
    part.cut_top(92);
    b.f.propose(tidied(b.s, here, part));
  }
}

void glide_down(Board& b) {
  BoardView& v = b.view;
  float to = v.pulled_down ? 1.f : 0.f;
  if (v.pulled == to) {
    v.glided = 0;
    return;
  }
  if (!v.glided) v.glided = b.f.ticks;
  float t = std::clamp(float(b.f.ticks - v.glided) / float(glide), 0.f, 1.f);
  float eased = 1 - (1 - t) * (1 - t);
  v.pulled = v.pulled_down ? eased : 1 - eased;
  if (t >= 1) {
    v.pulled = to;
    v.glided = 0;
  } else b.f.due_in(16);
}

} // namespace

void board_reach(Board& b) {
  Frame& f = b.f;
  float size = f.u(76);
  Rect spot = touch::around({b.area.centre().x, b.area.bottom() - size / 2 - f.u(8)}, size, size);
  f.seats.keep_clear(spot);
  const char* icon = b.view.pulled_down ? "up" : "pull-down";
  if (button(f, "pull-down", spot, {icon, {}}, Look::plain, true, paint::Layer::live))
    b.view.pulled_down = !b.view.pulled_down;
  if (b.view.camera == Camera{}) return;
  if (button(f, "zoom/all", spot.moved({0, -size - f.u(14)}), {"zoom-out-all", {}}, Look::plain, true,
             paint::Layer::live))
    b.view.camera = {};
}

void board_screen(Frame& f, const Session& s, Rect area, BoardView& view) {
  area = area.inset(f.u(16), f.u(10));
  Board b{f, s, view, area, {}, items_of(s), {}, {}, false, {}};
  glide_down(b);
  b.map = board_map(area, view.camera, view.pulled);
  board_hands(b);
  for (int i = 0; i < workshop::fields_of(s); i++) field(b, i);
  board_notes(b);
  for (int i = 0; i < workshop::fields_of(s); i++) field_buttons(b, i);
  board_reach(b);
  board_fans(b);
  board_bin(b);
  board_lifted(b);
  board_groups(b);
  board_rings(b);
}

} // namespace screens
