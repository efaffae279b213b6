#include "screens/parts/slips.h"

#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/parts/slip_card.h"
#include "screens/parts/slip_layout.h"
#include "screens/words/slips.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace screens {

using workshop::Session;
using workshop::Slip;

namespace {

std::vector<const Slip*> shown(Frame& f, const Session& s, const SlipPlace& place) {
  std::vector<const Slip*> slips = workshop::slips_in(s, place.step, place.column);
  std::erase_if(slips, [&](const Slip* slip) {
    bool of_another = place.about && slip->about != place.about;
    return of_another || (slip->text.empty() && !f.seats.is_open(seat_of(*slip)));
  });
  return slips;
}

bool hidden(const Session& s, const SlipPlace& place) {
  return place.step >= 0 && workshop::writing_hidden(s, place.step);
}

void add_slip(Frame& f, const Session& s, const SlipPlace& place, Rect spot, int taps) {
  for (int i = 0; i < taps; i++) {
    workshop::Id id = f.fresh_id();
    f.propose(workshop::AddSlip{{id, place.step, place.column, "", 0, place.about}, int(s.slips.size()) + i});
    f.seats.open(f, {Writes::slip, id}, spot.centre());
  }
}

/// A button of its own, which counts every hand.
void add_button(Frame& f, const Session& s, const SlipPlace& place, Rect r) {
  bool room = int(s.slips.size()) < workshop::limit::slips && !f.locked;
  std::string name = place.name + "/add";
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, room);
  paint::Canvas& c = piece_around(f, name, r, place.layer);
  Colour face = !room        ? mix(place.tone, colour::paper, 0.6f)
                : reply.held ? mix(place.tone, colour::ink, 0.35f)
                             : place.tone;
  c.fill(r, face, r.h / 2);
  if (reply.focused) focus_ring(f, c, r, r.h / 2);
  float icon = std::min(f.u(34), r.h * 0.5f);
  const char* word = slip_words(f.words.language).add;
  Type type{Face::semibold, std::min(f.u(30), r.h * 0.45f)};
  float width = paint::text_width(f.atlas(), type, word), all = icon + f.u(10) + width;
  bool fits = all + f.u(24) <= r.w;
  float x = r.centre().x - (fits ? all : icon) / 2;
  c.picture({x, r.centre().y - icon / 2, icon, icon}, "plus", colour::on_accent);
  if (fits) c.text_in({x + icon + f.u(10), r.y, width + f.u(2), r.h}, type, word, colour::on_accent);
  add_slip(f, s, place, r, reply.taps);
}

paint::TextBlock heading_in(Frame& f, const SlipPlace& place, Rect r) {
  Type type = f.theme.title();
  type.size = std::min(type.size, place.heading_most);
  return paint::fit(f.atlas(), type, std::min(type.size, f.u(26)), place.heading, r.w, r.h);
}

void heading_of(Frame& f, const SlipPlace& place, Rect r) {
  paint::Canvas& c = f.scene.piece(place.name + "/heading", r, place.layer);
  paint::TextBlock text = heading_in(f, place, r);
  c.text_block({r.x, r.centre().y - text.height() / 2, r.w, text.height()}, text, place.heading, place.tone);
}

/// What people see before anything is written: how to begin.
void nothing_here(Frame& f, const SlipPlace& place, Rect r) {
  if (r.h < f.u(36)) return;
  std::string_view text = !place.empty.empty() ? place.empty : slip_words(f.words.language).begin_here;
  paint::Canvas& c = f.scene.piece(place.name + "/empty", r, place.layer);
  float icon = r.h > f.u(230) ? f.u(76) : 0, gap = icon > 0 ? f.u(18) : 0;
  float w = std::min(r.w - f.u(20), f.u(640));
  paint::TextBlock block =
      paint::fit(f.atlas(), {Face::medium, f.u(32)}, f.theme.label().size, text, w, r.h - icon - gap);
  float y = r.centre().y - (icon + gap + block.height()) / 2, x = r.centre().x;
  c.picture({x - icon / 2, y, icon, icon}, "pen", mix(place.tone, colour::sheet, 0.45f));
  c.text_block({x - w / 2, y + icon + gap, w, block.height()}, block, text, colour::muted,
               paint::Align::centre);
}

/// As large as they all fit; below what is read from the back of the room the list is dragged.
template<typename Lay>
Laid as_large(Frame& f, Rect r, std::size_t count, float largest, Lay lay) {
  for (float size : {64.f, 54.f, 46.f, 40.f, 34.f, 30.f}) {
    if (size > largest) continue;
    if (float(count) * f.u(size * 9) * f.u(80) > r.w * r.h) continue; // not even short ones
    Laid laid = lay(r.w, size);
    if (laid.height <= r.h) return laid;
  }
  return lay(r.w - f.u(arrows_room), 30.f); // beside the list's arrows
}

/// The row that a slip lies in, as high as the highest of its slips.
Rect row_of(const Laid& laid, Rect slip) {
  auto next = std::upper_bound(laid.rows.begin(), laid.rows.end(), slip.y);
  if (next == laid.rows.begin()) return slip;
  const float end = next == laid.rows.end() ? laid.height : *next - laid.gap;
  return {slip.x, *(next - 1), slip.w, std::max(slip.bottom(), end) - *(next - 1)};
}

/// A list at rest shows whole rows: one with holes would look as if something were missing.
bool shows(Frame& f, const Slip& slip, Rect at, Rect list, const ScrollView& scroll) {
  bool whole = at.y >= list.y - 2 && at.bottom() <= list.bottom() + 2;
  bool higher = at.h > list.h && at.y <= list.y + 2; // as much of it as there is room for
  return whole || higher || scroll.dragging || f.seats.is_open(seat_of(slip));
}

void lay_down(Frame& f, const SlipPlace& place, const std::vector<const Slip*>& slips, const Laid& laid,
              Rect r, ScrollView& scroll, SlipShape shape, bool back, const std::vector<int>& times = {}) {
  Rect content = scrolled(f, scroll, place.name, r, laid.height, place.layer, laid.rows);
  for (std::size_t i = 0; i < slips.size(); i++) {
    Rect at = laid.rects[i].moved({std::round(content.x), std::round(content.y)});
    const Rect row = row_of(laid, laid.rects[i]).moved({content.x, content.y});
    if (shows(f, *slips[i], row, r, scroll))
      slip_card(f, place, *slips[i], at, r,
                {shape, laid.size, back, int(slips[i]->id), times.empty() ? 1 : times[i]});
  }
}

} // namespace

void draw_face_down(paint::Canvas& c, const Theme& u, Rect card, Colour tone) {
  constexpr float white = 10, apart = 22, dot = 3.5f; // units: the card's edge; of the dots
  Rect in = card.inset(u(white));
  c.fill(in, mix(tone, colour::sheet, 0.72f), u(radius::note));
  in = in.inset(u(8), u(6));
  const int across = std::max(2, int(in.w / u(apart))), down = std::max(2, int(in.h / u(apart)));
  const float x = in.w / float(across), y = in.h / float(down);
  for (int row = 0; row < down; row++)
    for (int i = row % 2; i < across; i += 2)
      c.disc({in.x + x * (float(i) + 0.5f), in.y + y * (float(row) + 0.5f)}, u(dot),
             mix(tone, colour::sheet, 0.3f));
}

void written_count(Frame& f, const Session& s, Rect r, bool always) {
  if (!always && !workshop::writing_hidden(s, s.step)) return;
  const SlipWords& words = slip_words(f.words.language);
  int written = slips_written(s, s.step);
  if (written == 0) return;
  paint::Canvas& c = f.scene.piece("written", r);
  c.text_in(r, f.theme.strong(), filled(written == 1 ? words.one_written : words.written, written, 0),
            colour::muted);
}

int slips_written(const Session& s, int step) {
  return int(std::count_if(s.slips.begin(), s.slips.end(),
                           [&](const Slip& slip) { return slip.step == step && !slip.text.empty(); }));
}

/// A wall cut up: its heading, its button, its list.
struct WallParts {
  Rect heading, add, list;
};
static WallParts parts_of(Frame& f, const SlipPlace& place, Rect r) {
  WallParts parts;
  bool low = !place.heading.empty() && r.h < f.u(540); // then the button stands beside the heading
  if (!place.heading.empty()) {
    Rect head = r.cut_top(low ? f.u(72) : std::min(f.u(60), r.h * 0.2f));
    r.cut_top(f.u(low ? 16.f : 8.f));
    if (low && place.adds) {
      parts.add = head.cut_right(std::min(f.u(230), head.w * 0.45f));
      head.cut_right(f.u(16));
    }
    parts.heading = head;
  }
  if (place.adds && !low) { // at hand height, below what was written
    parts.add = r.cut_bottom(f.u(80));
    r.cut_bottom(f.u(20));
  }
  parts.list = r;
  return parts;
}

static Laid wall_laid(Frame& f, const SlipPlace& place, const std::vector<const Slip*>& slips, Rect list,
                      bool back) {
  return as_large(f, list, slips.size(), place.largest,
                  [&](float w, float size) { return in_rows(f, place, slips, w, size, back); });
}

float slip_wall_size(Frame& f, const Session& s, const SlipPlace& place, Rect r) {
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return place.largest;
  return wall_laid(f, place, slips, parts_of(f, place, r).list, hidden(s, place)).size;
}

float slip_heading_size(Frame& f, const SlipPlace& place, Rect r) {
  return place.heading.empty() ? place.heading_most
                               : heading_in(f, place, parts_of(f, place, r).heading).type.size;
}

void slip_wall(Frame& f, const Session& s, const SlipPlace& place, Rect r, ScrollView& scroll) {
  WallParts parts = parts_of(f, place, r);
  if (place.adds) {
    f.seats.keep_clear(parts.add);
    add_button(f, s, place, parts.add);
  }
  if (!place.heading.empty()) heading_of(f, place, parts.heading);
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return nothing_here(f, place, parts.list);
  bool back = hidden(s, place);
  Laid laid = wall_laid(f, place, slips, parts.list, back);
  if (place.low) parts.list.cut_top(std::max(0.f, std::floor(parts.list.h - laid.height)));
  lay_down(f, place, slips, laid, parts.list, scroll, SlipShape::card, back);
}

void slip_cloud(Frame& f, const Session& s, const SlipPlace& place, Rect r, ScrollView& scroll) {
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return nothing_here(f, place, r);
  const bool back = hidden(s, place);
  // Short ones first: what is said in a word stands together, and so does what takes many lines.
  std::stable_sort(slips.begin(), slips.end(),
                   [&](const Slip* a, const Slip* b) { return length(*a) < length(*b); });
  const std::vector<int> times = back ? std::vector<int>(slips.size(), 1) : said_once(f, slips);
  const float arrows = f.u(arrows_room);
  auto lay = [&](float w, float size) { return in_a_cloud(f, place, slips, times, w, size); };
  Laid laid = as_large(f, r, slips.size(), 64, lay);
  if (laid.height > r.h) { // as much air at the left as the arrows need at the right
    laid = lay(r.w - 2 * arrows, laid.size);
    for (Rect& word : laid.rects) word.x += arrows;
  }
  Rect middle = r; // few words hang in the middle
  if (laid.height < r.h) middle = {r.x, std::round(r.centre().y - laid.height / 2), r.w, laid.height};
  lay_down(f, place, slips, laid, middle, scroll, SlipShape::word, back, times);
}

void slip_add(Frame& f, const Session& s, const SlipPlace& place, Rect r) {
  f.seats.keep_clear(r);
  add_button(f, s, place, r);
}

void slip_lines(Frame& f, const Session& s, Rect r, std::string_view name, int step, int column,
                std::string_view heading, ScrollView& scroll) {
  SlipPlace place{.step = step, .column = column, .name = std::string(name), .heading = heading};
  if (r.w < f.u(120) || r.h < f.u(64)) return;
  bool beside = r.h < f.u(200) && r.w > f.u(560); // low and wide: heading, lines and button in one row
  Rect add = beside ? r.cut_right(f.u(150)) : Rect{};
  if (beside) {
    r.cut_right(f.u(16));
    add = touch::around(add.centre(), add.w, std::min(f.u(68), add.h));
  }
  Rect head = heading.empty() ? Rect{} : r.cut_top(std::min(f.u(44), r.h * 0.4f));
  if (!beside) {
    add = head.empty() ? r.cut_bottom(f.u(68)) : head.cut_right(std::min(f.u(150), head.w * 0.42f));
    add.h = std::max(add.h, f.u(60));
    if (!head.empty()) r.cut_top(add.h - head.h);
    if (!head.empty()) head.h = add.h; // a long one takes two lines
  }
  if (!head.empty()) {
    paint::Canvas& c = f.scene.piece(place.name + "/heading", head);
    paint::TextBlock text = paint::fit(f.atlas(), {Face::semibold, f.u(30)}, f.theme.label().size, heading,
                                       head.w - f.u(8), head.h);
    c.text_block({head.x, head.centre().y - text.height() / 2, head.w, text.height()}, text, heading,
                 colour::ink);
  }
  add_button(f, s, place, add);
  if (!beside) r.cut_top(f.u(16));
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return;
  // Each as high as its words need: what somebody said is not cut short. Rather smaller than out of sight.
  float gap = f.u(16), size = 30;
  auto heights = [&](float w) {
    std::vector<float> all;
    for (const Slip* slip : slips)
      all.push_back(std::max(f.u(64), slip_words_in(f, place, *slip, size, w, 4).height() + f.u(28)));
    return all;
  };
  auto sum = [&](const std::vector<float>& all) {
    float total = -gap;
    for (float h : all) total += h + gap;
    return total;
  };
  std::vector<float> high = heights(r.w);
  while (sum(high) > r.h && size > 24) size -= 2, high = heights(r.w);
  if (sum(high) > r.h) high = heights(r.w - f.u(arrows_room)); // narrower beside the list's arrows
  std::vector<float> rests;
  float y = 0;
  for (float h : high) rests.push_back(std::exchange(y, y + h + gap));
  Rect content = scrolled(f, scroll, place.name, r, sum(high), place.layer, rests);
  for (std::size_t i = 0; i < slips.size(); i++) {
    Rect at = content.cut_top(high[i]);
    content.cut_top(gap);
    if (shows(f, *slips[i], at, r, scroll))
      slip_card(f, place, *slips[i], at, r, {SlipShape::card, size, hidden(s, place)});
  }
}

} // namespace screens
