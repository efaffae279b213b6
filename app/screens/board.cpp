#include "screens/parts/controls.h"
#include "screens/parts/note.h"
#include "screens/parts/seats.h"
#include "screens/steps.h"

#include <unordered_set>

namespace screens {

using workshop::Id;
using workshop::Note;
using workshop::Session;

BoardMap board_map(Rect area) {
  float scale = std::max(
      0.001f, std::min(area.w / float(workshop::board::width), area.h / float(workshop::board::height)));
  Rect r = touch::around(area.centre(), float(workshop::board::width) * scale,
                         float(workshop::board::height) * scale);
  return {{std::round(r.x), std::round(r.y), r.w, r.h}, scale};
}

namespace {

Rect note_rect(const BoardMap& map, workshop::Place place) {
  Rect r = touch::around(map.to_screen(place), float(workshop::board::note_width) * map.scale,
                         float(workshop::board::note_height) * map.scale);
  return {std::round(r.x), std::round(r.y), std::round(r.w), std::round(r.h)}; // text rests on whole pixels
}

Rect field_rect(const BoardMap& map, int field) {
  float w = map.rect.w / 2, h = map.rect.h / 2;
  return Rect{map.rect.x + float(field % 2) * w, map.rect.y + float(field / 2) * h, w, h}.inset(map.scale *
                                                                                                8);
}

workshop::Place clamped(workshop::Place p) {
  double w = workshop::board::note_width / 2, h = workshop::board::note_height / 2;
  return {std::clamp(p.x, w, workshop::board::width - w), std::clamp(p.y, h, workshop::board::height - h)};
}

/// Where a new note of a field goes: the first free place of a loose grid, from the middle rows outwards.
workshop::Place free_place(const Session& s, int field) {
  const double w = workshop::board::note_width + 14, h = workshop::board::note_height + 14;
  const double left = double(field % 2) * workshop::board::width / 2,
               top = double(field / 2) * workshop::board::height / 2;
  const int columns = 4, rows = 2;
  for (int i = 0; i < columns * rows; i++) {
    workshop::Place p{left + (workshop::board::width / 2 - w * columns) / 2 + w * (i % columns + 0.5),
                      top + 112 + h * (i / columns + 0.5)};
    bool taken = false;
    for (const Note& n : s.notes)
      taken |= std::abs(n.place.x - p.x) < w * 0.6 && std::abs(n.place.y - p.y) < h * 0.6;
    if (!taken) return clamped(p);
  }
  double shift = 36.0 * double(s.notes.size() % 9); // full: lay it on top, a little aside from the last one
  return clamped({left + workshop::board::width / 4 - 140 + shift, top + 300 + shift / 2});
}

void field(Frame& f, const Session& s, const BoardMap& map, int i, BoardView& view) {
  const workshop::Perspective& p = s.agenda.perspectives[i];
  Rect r = field_rect(map, i);
  std::string name = "field/" + p.id;
  paint::Canvas& c = f.scene.piece(name, r);
  float k = map.scale;
  c.fill(r, field_tint(i), 18 * k);
  Rect head = r.cut_top(100 * k).inset(22 * k, 4 * k);
  Rect icon = head.cut_left(72 * k);
  c.disc({icon.x + 34 * k, icon.centre().y}, 36 * k, colour::perspective[i]);
  c.picture(touch::around({icon.x + 34 * k, icon.centre().y}, 44 * k, 44 * k),
            "perspective-" + std::to_string(i), colour::on_accent);
  head.cut_left(12 * k);
  head.cut_right(200 * k); // the add button
  Rect title = head.cut_top(48 * k);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::bold, 44 * k}, 16 * k, p.title, title.w, title.h);
  c.text_block(title, block, p.title, colour::perspective[i]);
  std::string_view line = p.about;
  if (!p.prompts.empty()) line = p.prompts[view.prompt[i] % int(p.prompts.size())];
  touch::Reply reply =
      f.touch.area("prompt/" + p.id, {head.x - 84 * k, r.y - 100 * k, head.w + 84 * k, 96 * k});
  if (reply.taps > 0) view.prompt[i] += reply.taps;
  paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, 34 * k}, 16 * k, line, head.w, head.h);
  c.text_block(head, text, line, colour::ink);
}

void add_button(Frame& f, const Session& s, const BoardMap& map, int i) {
  float k = map.scale;
  Rect r = field_rect(map, i);
  Rect spot{r.right() - 210 * k, r.y + 14 * k, 196 * k, 80 * k};
  std::string name = "add-note/" + s.agenda.perspectives[i].id;
  touch::Reply reply = f.touch.area(name, spot);
  paint::Canvas& c = f.scene.piece(name, spot.inset(-14 * k));
  Colour face = reply.held ? mix(colour::perspective[i], colour::ink, 0.4f) : colour::perspective[i];
  c.fill(spot, face, spot.h / 2);
  if (reply.focused) focus_ring(f, c, spot, spot.h / 2);
  c.picture(touch::around({spot.x + 40 * k, spot.centre().y}, 40 * k, 40 * k), "plus", colour::on_accent);
  c.text_in({spot.x + 68 * k, spot.y, spot.w - 84 * k, spot.h}, {Face::semibold, 32 * k}, f.words.add_note,
            colour::on_accent);
  for (int n = 0; n < reply.taps; n++) {
    Id id = f.fresh_id();
    workshop::Place place = free_place(s, i);
    place.x = clamped({place.x + 24.0 * n, place.y}).x; // two fingers in one frame: two notes, both seen
    f.propose(workshop::AddNote{{id, place, i % workshop::limit::colours, ""}, int(s.notes.size()) + n});
    f.seats.open(f, {Writes::note, id}, map.to_screen(place));
  }
}

/// The settled notes against those of the last frame: only rectangles where something differs are drawn
/// again.
void compare(BoardView& view, std::vector<BoardView::Shown>&& now, const Theme& theme) {
  view.changed.clear();
  auto mark = [&](const BoardView::Shown& s) { view.changed.push_back(note_bounds(theme, s.rect)); };
  std::size_t i = 0, j = 0;
  std::unordered_set<Id> before, after;
  auto sets = [&] { // only made when the two lists part
    if (!before.empty() || !after.empty()) return;
    for (const auto& s : view.shown) before.insert(s.id);
    for (const auto& s : now) after.insert(s.id);
  };
  std::unordered_set<Id> reordered;
  while (i < view.shown.size() || j < now.size()) {
    if (i < view.shown.size() && j < now.size() && view.shown[i].id == now[j].id) {
      if (!view.shown[i].same_look(now[j])) {
        mark(view.shown[i]);
        mark(now[j]);
      }
      i++, j++;
      continue;
    }
    sets();
    if (i < view.shown.size() && (!after.contains(view.shown[i].id) || reordered.contains(view.shown[i].id)))
      mark(view.shown[i++]);
    else if (j < now.size() && (!before.contains(now[j].id) || reordered.contains(now[j].id))) mark(now[j++]);
    else { // in both, at another height: what was here moves elsewhere in the pile
      reordered.insert(view.shown[i].id);
      mark(view.shown[i++]);
    }
  }
  view.shown = std::move(now);
}

} // namespace

void board_screen(Frame& f, const Session& s, Rect area, BoardView& view) {
  area = area.inset(f.u(16), f.u(10));
  BoardMap map = board_map(area);
  for (int i = 0; i < 4; i++) field(f, s, map, i, view);

  struct Lifted {
    std::size_t index;
    Rect rect;
  };
  std::vector<Lifted> lifted;
  std::vector<BoardView::Shown> now;
  now.reserve(s.notes.size());
  for (std::size_t i = 0; i < s.notes.size(); i++) {
    const Note& note = s.notes[i];
    Rect r = note_rect(map, note.place);
    touch::Reply reply = f.touch.area("note/" + std::to_string(note.id), r, touch::Acts::drag);
    bool written = f.seats.any_open() && f.seats.is_open({Writes::note, note.id});
    if (reply.taps > 0) f.seats.open(f, {Writes::note, note.id}, r.centre());
    if (reply.dragging || reply.dropped) {
      Point by = reply.by;
      workshop::Place place = clamped({note.place.x + by.x / map.scale, note.place.y + by.y / map.scale});
      if (reply.dropped) f.propose(workshop::MoveNote{note.id, place, int(s.notes.size()) - 1});
      lifted.push_back({i, note_rect(map, place)});
    } else
      now.push_back(
          {note.id, r, note.colour, std::hash<std::string>{}(note.text), written, reply.focused, i});
  }
  compare(view, std::move(now), f.theme);
  f.scene.kept("notes", map.rect.inset(-f.u(40)), paint::Layer::settled, view.changed,
               [&view, &s, theme = f.theme, &words = f.words](paint::Canvas& c, Rect clip) {
                 for (const BoardView::Shown& shown : view.shown)
                   if (note_bounds(theme, shown.rect).meets(clip))
                     draw_note(c, theme, words, shown.rect, s.notes[shown.index],
                               {false, shown.written, shown.focused});
               });
  for (int i = 0; i < 4; i++) add_button(f, s, map, i); // above the notes: always within reach
  for (const Lifted& l : lifted) {
    const Note& note = s.notes[l.index];
    Rect bounds = note_bounds(f.theme, l.rect);
    paint::Canvas& c =
        f.scene.piece("lifted/" + std::to_string(note.id), bounds.inset(-f.u(6)), paint::Layer::live);
    draw_note(c, f.theme, f.words, l.rect.inset(-f.u(4)), note, {true, false, false});
  }
}

} // namespace screens
