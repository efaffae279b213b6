// The fields of the board: colour, heading, how much lies in each, and the buttons that are always within
// reach.
#include "paint/scroll.h"
#include "screens/board/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/words/board.h"

#include <algorithm>

namespace screens {

using workshop::Id;

namespace {

/// Kind and id as one name, until the next call: nothing is allocated for it in each frame.
std::string_view named(const char* kind, const std::string& id) {
  static thread_local std::string name;
  name.assign(kind);
  name += id;
  return name;
}

Rect field_rect(const Board& b, int field, const BoardMap& map) {
  Rect part = field_of_board(field, workshop::fields_of(b.s));
  Rect r{map.rect.x + part.x * map.scale, map.rect.y + part.y * map.scale, part.w * map.scale,
         part.h * map.scale};
  r = r.inset(map.scale * 8);
  // On whole pixels: then it looks the same wherever the board is moved to.
  Rect whole{std::round(r.x), std::round(r.y), 0, 0};
  whole.w = std::round(r.w);
  whole.h = std::round(r.h);
  return whole;
}

/// The heading of a field stays in sight as long as a part of the field does.
float heading_scale(const Board& b) {
  return std::min(b.map.scale, b.f.u(0.9f)); // enlarged, the board has room for notes, not for headings
}

/// How a field's heading is cut up, all in pixels.
struct Head {
  Rect badge, title, prompt, press, add, tidy;
  bool shown = false; ///< false: only a sliver of the field is in sight
};

Head head_of(const Board& b, int field, const BoardMap& map) {
  Head h;
  int fields = workshop::fields_of(b.s);
  float k = heading_scale(b), size = std::max(80 * k, b.f.u(60)), gap = std::max(12 * k, b.f.u(16));
  bool slim = narrow(field, fields);
  Rect r = meet(field_rect(b, field, map), b.area);
  float high = (head_height(field, fields) - 8) * k;
  h.shown = r.w >= 300 * k && r.h >= 96 * k;
  if (!h.shown) return h;
  Rect top = r.cut_top(high).inset(14 * k, (slim ? 1 : 4) * k);
  h.press = top;
  h.badge = top.cut_left(104 * k);
  top.cut_left(8 * k);
  Rect buttons = top;
  h.add = buttons.cut_right(slim ? size : std::max(200 * k, b.f.u(160)));
  buttons.cut_right(gap);
  h.tidy = buttons.cut_right(size);
  for (Rect* spot : {&h.add, &h.tidy}) spot->y += (slim ? 2 : 6) * k, spot->h = size;
  float beside = top.right() - h.tidy.x + gap;
  h.press.w -= beside;
  h.title = top.cut_top(slim ? size - b.f.u(4) : std::max(top.h * 0.5f, size + 6 * k));
  h.title.cut_right(beside);
  h.prompt = top;
  return h;
}

/// Of words in a field's colour, on the field: dark enough however warm it has become.
Colour words_upon(Colour tone) { return mix(tone, colour::ink, 0.35f); }

/// Picture, and how much lies here.
void badge(Board& b, paint::Canvas& c, Rect r, int field, const Load& load, Colour tone) {
  float k = heading_scale(b), radius = std::min(34 * k, r.h * 0.3f);
  Point at{r.centre().x, r.y + radius + 2 * k};
  c.disc(at, radius, tone);
  c.picture(touch::around(at, radius * 1.25f, radius * 1.25f), perspective_icon(b.s.agenda, field),
            colour::on_accent);
  Rect line{r.x, at.y + radius, r.w, std::min(r.bottom() - at.y - radius, 46 * k)};
  Type type{Face::bold, std::max(34 * k, b.f.u(24))};
  const Colour words = words_upon(tone);
  std::string notes = std::to_string(load.notes), dots = std::to_string(load.dots);
  if (load.dots == 0) return c.text_in(line, type, notes, words, paint::Align::centre);
  // Of a crowded board both are long, and the field's question begins beside them.
  if (notes.size() + dots.size() > 3) type.size *= 3.6f / float(notes.size() + dots.size());
  float dot = type.size * 0.5f, first = paint::text_width(c.atlas(), type, notes),
        second = paint::text_width(c.atlas(), type, dots), gap = type.size * 0.22f;
  float x = line.centre().x - (first + second + dot + 2 * gap) / 2;
  c.text_in({x, line.y, first + 2, line.h}, type, notes, words);
  c.disc({x + first + gap * 1.5f + dot / 2, line.centre().y}, dot / 2, colour::accent);
  c.text_in({x + first + dot + 2.5f * gap, line.y, second + 2, line.h}, type, dots, colour::accent);
}

/// The field with clearly the fewest notes: a gentle sign, no verdict.
void forgotten(Board& b, paint::Canvas& c, Rect whole) {
  Frame& f = b.f;
  float k = b.map.scale;
  c.outline(whole, colour::calm_warning, std::max(2.f, 5 * k), 18 * k);
  const char* said = board_words(f.words.language).forgotten;
  Type type{Face::semibold, std::max(38 * k, f.u(26))};
  float high = type.size * 1.8f, width = paint::text_width(f.atlas(), type, said) + high * 1.7f;
  Rect chip{whole.x + 24 * k, whole.bottom() - high - 20 * k, std::min(width, whole.w - 48 * k), high};
  c.fill(chip, colour::warning_soft, high / 2);
  Rect in = chip.inset(high * 0.35f, high * 0.1f);
  Rect icon = in.cut_left(in.h);
  c.picture(touch::around(icon.centre(), in.h * 0.8f, in.h * 0.8f), "forgotten", colour::calm_warning);
  in.cut_left(high * 0.15f);
  const paint::TextBlock& block = paint::fit(f.atlas(), type, f.u(18), said, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, said,
               colour::calm_warning);
}

void add_button(Board& b, int i, Rect spot) {
  Frame& f = b.f;
  const std::string_view name = named("add-note/", b.s.agenda.perspectives[std::size_t(i)].id);
  touch::Reply reply = f.touch.area(name, spot);
  paint::Canvas& c = f.scene.piece(name, spot.inset(-f.u(12)),
                                   paint::Layer::live); // the board moves along under it
  Colour colour = perspective_colour(b.s.agenda, i);
  Colour face = reply.held ? mix(colour, colour::ink, 0.4f) : colour;
  float round = spot.h / 2, icon = spot.h * 0.5f;
  c.fill(spot, face, round);
  if (reply.focused) focus_ring(f, c, spot, round);
  bool slim = spot.w < spot.h * 1.5f;
  Point middle = slim ? spot.centre() : Point{spot.x + round, spot.centre().y};
  c.picture(touch::around(middle, icon, icon), "plus", colour::on_accent);
  if (!slim)
    c.text_in({spot.x + round * 1.7f, spot.y, spot.w - round * 2.1f, spot.h},
              {Face::semibold, std::min(spot.h * 0.42f, std::max(f.u(24), spot.h * 0.36f))}, f.words.add_note,
              colour::on_accent);
  for (int n = 0; n < reply.taps; n++) {
    Id id = f.fresh_id();
    workshop::Place place = free_place(b.s, i);
    place.x = clamped({place.x + 24.0 * n, place.y}).x; // two fingers in one frame: two notes, both seen
    f.propose(workshop::AddNote{{id, place, i % workshop::limit::colours, ""}, int(b.s.notes.size()) + n});
    f.seats.open(f, {Writes::note, id}, reply.at == Point{} ? spot.centre() : b.map.to_screen(place));
  }
}

} // namespace

void board_field(Board& b, int i) {
  Frame& f = b.f;
  const workshop::Perspective& p = b.s.agenda.perspectives[std::size_t(i)];
  Rect whole = field_rect(b, i, b.map), r = meet(whole, b.area);
  if (r.empty()) return;
  paint::Canvas& ground = f.scene.piece(named("ground/", p.id), r);
  float k = heading_scale(b);
  Colour tone = perspective_colour(b.s.agenda, i);
  const Load& load = b.loads[std::size_t(i)];
  const Colour face = mix(field_tint(tone), tone, 0.13f * load.heat); // the fuller, the warmer
  ground.fill(whole, face, 18 * b.map.scale);
  ground.outline(whole, mix(face, tone, 0.55f), std::max(1.5f, 3 * b.map.scale), 18 * b.map.scale);
  const bool fewest = b.forgotten == i;
  if (fewest) forgotten(b, ground, whole);
  paint::rides(f.scene, std::uint64_t(face.r) << 24 | std::uint64_t(face.g) << 16 |
                            std::uint64_t(face.b) << 8 | std::uint64_t(fewest));
  const BoardView::Motion& m = b.view.motion;
  if (m.rough) return; // the picture of the board has it
  Head head = head_of(b, i, m.bare ? m.begun : b.map);
  if (!head.shown) return;
  if (m.bare) { // it goes along with the field, and comes to where it can be read when the hands rest
    Point by{b.map.rect.x - m.begun.rect.x, b.map.rect.y - m.begun.rect.y};
    for (Rect* part : {&head.badge, &head.title, &head.prompt, &head.press}) *part = part->moved(by);
    r = meet(r, meet(field_rect(b, i, m.begun), b.area).moved(by));
    if (r.empty()) return;
  }
  paint::Canvas& c = f.scene.piece(named("field/", p.id), r);
  badge(b, c, head.badge, i, load, tone);
  float largest = std::max(44 * k, f.u(30));
  const paint::TextBlock& block = paint::fit(f.atlas(), {Face::bold, largest}, std::min(largest, f.u(20)),
                                             p.title, head.title.w, head.title.h);
  c.text_block({head.title.x, head.title.centre().y - block.height() / 2, head.title.w, block.height()},
               block, p.title, words_upon(tone));
  int& prompt = b.view.prompt[p.id];
  std::string_view line = p.about;
  if (!p.prompts.empty()) line = p.prompts[std::size_t(prompt) % p.prompts.size()];
  prompt += f.touch.area(named("prompt/", p.id), meet(head.press, r)).taps;
  float size = std::max(34 * k, f.u(26));
  const paint::TextBlock& text = paint::fit(f.atlas(), {Face::regular, size}, std::min(size, f.u(17)), line,
                                            head.prompt.w, head.prompt.h);
  c.text_block(head.prompt, text, line, colour::ink);
  // Told in each frame, so that it differs in none but where it does; where few notes lie it stands still.
  if (m.bare || m.by == Point{})
    paint::rides(f.scene, std::hash<std::string_view>{}(line) ^
                              (std::uint64_t(load.notes) << 40 | std::uint64_t(load.dots) << 20));
}

/// Above the notes: always within reach.
void board_field_tools(Board& b, int i) {
  Head head = head_of(b, i, b.map);
  if (!head.shown) return;
  add_button(b, i, head.add);
  if (b.hidden) return; // who tidies looks at what belongs together
  auto lies_here = [&](const Item& item) {
    return workshop::field_at(b.s, item.place) == i &&
           !(b.f.touch.any_down() && b.f.touch.held(name_of(item)));
  };
  int lie_here = 0;
  for (auto item = b.items.begin(); item != b.items.end() && lie_here < 2; ++item)
    lie_here += lies_here(*item);
  if (lie_here < 2) return;
  int fields = workshop::fields_of(b.s);
  const std::string& id = b.s.agenda.perspectives[std::size_t(i)].id;
  if (button(b.f, named("tidy/", id), head.tidy, {"tidy", {}}, Look::quiet, true, paint::Layer::live)) {
    Rect part = field_of_board(i, fields).inset(30, 20);
    part.cut_top(head_height(i, fields) - 20);
    std::vector<Item> here;
    for (const Item& item : b.items)
      if (lies_here(item)) here.push_back(item);
    b.f.propose(tidied(b.s, here, part));
  }
}

} // namespace screens
