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
  Rect r = map.to_screen(field_of_board(field, workshop::fields_of(b.s))).inset(b.f.u(field_gap / 2));
  // On whole pixels: then it looks the same wherever the board is moved to.
  Rect whole{std::round(r.x), std::round(r.y), 0, 0};
  whole.w = std::round(r.w);
  whole.h = std::round(r.h);
  return whole;
}

/// How a field's heading is cut up, all in pixels. It stays in sight as long as a part of the field does, and
/// as large as it is: enlarged, the board has room for notes, not for headings.
struct Head {
  Rect icon, title, prompt, count, press, add, tidy;
  bool shown = false; ///< false: only a sliver of the field is in sight
};

/// `seen`: what is in sight of a field so high.
Head head_in(const Board& b, Rect seen, float field_high) {
  const auto u = [&](float units) { return b.f.u(units); };
  Head h;
  h.shown = seen.w >= u(240) && seen.h >= u(100);
  if (!h.shown) return h;
  const HeadShape shape = head_shape(seen.w / b.f.theme.u, field_high / b.f.theme.u);
  const float size = u(60), gap = u(16);
  Rect in = seen.cut_top(u(shape.high)).inset(u(shape.stacked || shape.slim ? 14.f : 16.f), 0);
  in.cut_top(u(shape.pad));
  Rect row = in.cut_top(u(shape.row));
  h.press = {row.x, row.y, row.w, row.h + in.h};
  Rect tools = row;
  // Where the title stands below the buttons, these have the whole row but for the icon and the count.
  const float count = u(b.dots.numbers() ? 124.f : 60.f);
  const bool worded = shape.stacked ? row.w >= u(48 + 12 + 148 + 92 + 2 * 16) + count : !shape.slim;
  h.add = tools.cut_right(!worded ? size : shape.stacked ? u(148) : u(168));
  tools.cut_right(gap);
  h.tidy = tools.cut_right(worded || !shape.stacked ? u(92) : size);
  for (Rect* spot : {&h.add, &h.tidy}) *spot = {spot->x, row.centre().y - size / 2, spot->w, size};
  row.w = h.tidy.x - gap - row.x;
  h.icon = row.cut_left(u(48));
  row.cut_left(u(12));
  h.title = shape.stacked ? in.cut_top(u(shape.title)) : row;
  h.count = shape.stacked ? row : in.cut_right(count);
  if (!shape.stacked) in.cut_right(gap);
  h.prompt = in;
  if (shape.stacked) h.press.y = h.title.y, h.press.h = h.prompt.bottom() - h.title.y;
  else h.press.w = row.right() - h.press.x;
  for (Rect* words : {&h.title, &h.prompt}) // not laid out anew for each pixel that the board is moved
    words->w = std::floor(words->w / u(12)) * u(12);
  h.count.h = std::min(h.count.h, u(36));
  if (shape.stacked) h.count.y = h.icon.centre().y + size / 2 - row.h / 2 - h.count.h / 2;
  return h;
}

Head head_of(const Board& b, int field, const BoardMap& map) {
  const float whole = float(field_of_board(field, workshop::fields_of(b.s)).h / (b.ground.down * b.ground.u));
  return head_in(b, meet(field_rect(b, field, map), b.area), b.f.u(whole - field_gap));
}

/// Of words in a field's colour, on the field: dark enough however warm it has become.
Colour words_upon(Colour tone) { return mix(tone, colour::ink, 0.35f); }

/// How much lies here, at the right or (`left`) the left end of its place.
void counted(Board& b, paint::Canvas& c, Rect r, bool left, const Load& load, Colour tone) {
  if (load.notes == 0) return;
  Frame& f = b.f;
  const std::string notes = std::to_string(load.notes), dots = std::to_string(load.dots);
  const Type type{Face::bold, f.u(24)};
  const float first = paint::text_width(c.atlas(), type, notes), dot = f.u(13), gap = f.u(7), air = f.u(14),
              second = load.dots ? paint::text_width(c.atlas(), type, dots) + 2 * gap + dot : 0;
  const float width = std::min(r.w, first + second + 2 * air);
  Rect chip{left ? r.x : r.right() - width, r.y, width, r.h};
  c.fill(chip, colour::sheet, chip.h / 2);
  if (lined()) c.outline(chip, words_upon(tone), f.u(2), chip.h / 2);
  float x = chip.centre().x - (first + second) / 2;
  c.text_in({x, chip.y, first + 2, chip.h}, type, notes, words_upon(tone));
  if (!load.dots) return;
  c.disc({x + first + gap + dot / 2, chip.centre().y}, dot / 2, colour::accent);
  c.text_in({x + first + 2 * gap + dot, chip.y, second, chip.h}, type, dots, colour::accent);
}

constexpr float forgotten_chip = 48, chip_air = 16; // units

/// The field with clearly the fewest notes: a gentle sign in its own colour, no verdict.
void forgotten(Board& b, paint::Canvas& c, Rect whole, Colour tone) {
  Frame& f = b.f;
  dashed(c, whole, tone, std::max(2.f, f.u(4)), f.u(radius::field));
  const char* said = board_words(f.words.language).forgotten;
  const float high = f.u(forgotten_chip), air = f.u(chip_air);
  const Type type{Face::semibold, f.u(26)};
  float width = paint::text_width(f.atlas(), type, said) + high * 1.7f;
  Rect chip{whole.x + air, whole.bottom() - high - air, std::min(width, whole.w - 2 * air), high};
  c.fill(chip, colour::sheet, high / 2);
  Rect in = chip.inset(high * 0.35f, high * 0.1f);
  Rect icon = in.cut_left(in.h);
  c.picture(touch::around(icon.centre(), in.h * 0.8f, in.h * 0.8f), "forgotten", words_upon(tone));
  in.cut_left(high * 0.15f);
  const paint::TextBlock& block = paint::fit(f.atlas(), type, f.u(18), said, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, said,
               words_upon(tone));
}

/// Large in the middle of a field where nothing lies yet; the last rows of it may be taken.
void large_question(Board& b, paint::Canvas& c, Rect field, const Head& head, bool low,
                    std::string_view line) {
  Frame& f = b.f;
  field.cut_top(head.prompt.y - field.y);
  field = field.inset(f.u(40), f.u(12));
  if (low) field.cut_bottom(f.u(forgotten_chip + chip_air));
  if (field.w < f.u(120) || field.h < f.u(60)) return;
  auto steps = [&](float size, float most) { // not laid out anew for each pixel that the board is moved
    return std::floor(std::min(size, f.u(most)) / f.u(20)) * f.u(20);
  };
  const float wide = steps(field.w, 760);
  const paint::TextBlock& text =
      paint::fit_balanced(f.atlas(), {Face::regular, f.u(50)}, f.u(24), line, wide, steps(field.h, 420));
  c.text_block({field.centre().x - wide / 2, field.centre().y - text.height() / 2, wide, text.height()}, text,
               line, colour::ink, paint::Align::centre);
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
  const Type type{Face::semibold, f.u(25)};
  const float gap = f.u(8), words = slim ? 0 : paint::text_width(f.atlas(), type, f.words.add_note) + gap;
  const float left = spot.centre().x - (icon + words) / 2; // both together in the middle
  c.picture({left, spot.centre().y - icon / 2, icon, icon}, "plus", colour::on_accent);
  if (!slim) c.text_in({left + icon + gap, spot.y, words, spot.h}, type, f.words.add_note, colour::on_accent);
  for (int n = 0; n < reply.taps; n++) {
    Id id = f.fresh_id();
    workshop::Place place = free_place(b.s, i, b.ground);
    place.x =
        clamped({place.x + 24.0 * n, place.y}, b.ground).x; // two fingers in one frame: two notes, both seen
    f.propose(workshop::AddNote{{id, place, i % workshop::limit::colours, ""}, int(b.s.notes.size()) + n});
    f.seats.open(f, {Writes::note, id}, reply.at == Point{} ? spot.centre() : b.map.to_screen(place));
  }
}

} // namespace

void size_titles(Board& b) {
  const int fields = workshop::fields_of(b.s);
  const BoardMap map = board_map(b.area); // as they are when all is seen: enlarged, titles keep their size
  b.title_size = b.f.theme.title().size;
  for (int i = 0; i < fields; i++) {
    const Rect whole = field_rect(b, i, map);
    const Head head = head_in(b, whole, whole.h);
    if (!head.shown) continue;
    const std::string& title = b.s.agenda.perspectives[std::size_t(i)].title;
    b.title_size = std::min(b.title_size, paint::fit(b.f.atlas(), {Face::bold, b.title_size}, b.f.u(22),
                                                     title, head.title.w, head.title.h)
                                              .type.size);
  }
}

void board_field(Board& b, int i) {
  Frame& f = b.f;
  const workshop::Perspective& p = b.s.agenda.perspectives[std::size_t(i)];
  Rect whole = field_rect(b, i, b.map), r = meet(whole, b.area);
  if (r.empty()) return;
  paint::Canvas& ground = f.scene.piece(named("ground/", p.id), r);
  Colour tone = perspective_colour(b.s.agenda, i);
  const Load& load = b.loads[std::size_t(i)];
  const Colour face = mix(field_tint(tone), tone, 0.13f * load.heat); // the fuller, the warmer
  ground.fill(whole, face, b.f.u(radius::field));
  const bool fewest = b.forgotten == i;
  if (!fewest) ground.outline(whole, mix(face, tone, 0.55f), std::max(1.5f, b.f.u(2)), b.f.u(radius::field));
  if (fewest) forgotten(b, ground, whole, tone);
  paint::rides(f.scene, std::uint64_t(face.r) << 24 | std::uint64_t(face.g) << 16 |
                            std::uint64_t(face.b) << 8 | std::uint64_t(fewest));
  const BoardView::Motion& m = b.view.motion;
  if (m.rough) return; // the picture of the board has it
  Head head = head_of(b, i, m.bare ? m.begun : b.map);
  if (!head.shown) return;
  if (m.bare) { // it goes along with the field, and comes to where it can be read when the hands rest
    Point by{b.map.rect.x - m.begun.rect.x, b.map.rect.y - m.begun.rect.y};
    for (Rect* part : {&head.icon, &head.title, &head.prompt, &head.count, &head.press})
      *part = part->moved(by);
    r = meet(r, meet(field_rect(b, i, m.begun), b.area).moved(by));
    if (r.empty()) return;
  }
  paint::Canvas& c = f.scene.piece(named("field/", p.id), r);
  const Point middle = head.icon.centre();
  c.disc(middle, head.icon.w / 2, tone);
  c.picture(touch::around(middle, head.icon.w * 0.62f, head.icon.w * 0.62f), perspective_icon(b.s.agenda, i),
            colour::on_accent);
  counted(b, c, head.count, head.count.y < head.title.y, load, tone);
  const float size = b.title_size;
  const paint::TextBlock& block = paint::fit_balanced(f.atlas(), {Face::bold, size}, std::min(size, f.u(18)),
                                                      p.title, head.title.w, head.title.h);
  c.text_block({head.title.x, head.title.centre().y - block.height() / 2, head.title.w, block.height()},
               block, p.title, words_upon(tone));
  int& prompt = b.view.prompt[p.id];
  std::string_view line = p.about;
  if (!p.prompts.empty()) line = p.prompts[std::size_t(prompt) % p.prompts.size()];
  prompt += f.touch.area(named("prompt/", p.id), meet(head.press, r)).taps;
  if (load.notes == 0 && !m.bare) large_question(b, c, r, head, fewest, line);
  else {
    const paint::TextBlock& text =
        paint::fit(f.atlas(), f.theme.body(), f.u(20), line, head.prompt.w, head.prompt.h);
    c.text_block({head.prompt.x, head.prompt.y, head.prompt.w, text.height()}, text, line, colour::ink);
  }
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
  // A word where it has room: the icon alone must be guessed.
  const bool worded = head.tidy.w > head.tidy.h * 1.4f;
  const Label label{
      .icon = "tidy", .text = worded ? board_words(b.f.words.language).tidy : "", .over = worded};
  if (button(b.f, named("tidy/", id), head.tidy, label, Look::quiet, true, paint::Layer::live)) {
    Rect part = field_of_board(i, fields);
    part.cut_top(float(head_height(i, fields, b.ground)));
    part.cut_bottom(float(field_edge * b.ground.u * b.ground.down));
    part = part.inset(float(field_edge * b.ground.u * b.ground.across), 0);
    std::vector<Item> here;
    for (const Item& item : b.items)
      if (lies_here(item)) here.push_back(item);
    b.f.propose(tidied(b.s, here, part, b.ground));
  }
}

} // namespace screens
