// The ring: the menu around a note or a stack, or a note in a fan.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"

#include <algorithm>
#include <optional>

namespace screens {

using workshop::Id;
using workshop::Note;

namespace {

constexpr std::int64_t ring_stays = 12'000; // milliseconds
constexpr std::size_t most_rings = 12;

struct Entry {
  const char *name, *icon, *label;
};

/// A round button with a word under it.
int ring_button(Frame& f, const std::string& name, Point at, const Entry& e, bool enabled, bool danger) {
  float size = f.u(76);
  Rect spot = touch::around(at, size, size);
  touch::Reply reply =
      f.touch.area(name, {spot.x, spot.y, spot.w, spot.h + f.u(26)}, touch::Acts::on_lift, enabled);
  paint::Canvas& c = f.scene.piece(name, spot.inset(-f.u(30)), paint::Layer::live);
  ButtonColours colours = colours_of(danger ? Look::danger : Look::plain, reply.held, enabled);
  c.disc(at, size / 2, reply.held ? colour::accent : colours.face);
  c.ring(at, size / 2, colours.edge, std::max(1.f, f.u(2)));
  if (reply.focused) c.ring(at, size / 2 + f.u(6), colour::calm_warning, f.u(4));
  c.picture(touch::around(at, size * 0.5f, size * 0.5f), e.icon,
            reply.held ? colour::on_accent : colours.text);
  c.text_in({at.x - f.u(66), spot.bottom() + f.u(1), f.u(132), f.u(26)}, {Face::semibold, f.u(21)}, e.label,
            enabled ? colour::ink : colours.text, paint::Align::centre);
  return reply.taps;
}

/// `fanned`: the copy of a note in a fan lies beside it there, on the same stack.
void copy_note(Board& b, const Note& note, bool fanned) {
  Note copy = note;
  copy.id = b.f.fresh_id();
  if (!fanned) {
    copy.stack = 0;
    copy.place = clamped({note.place.x + 60 * b.ground.across, note.place.y + 50 * b.ground.down}, b.ground,
                         note.scale);
  }
  b.f.propose(workshop::AddNote{copy, int(b.s.notes.size())});
}

/// Whether a hand has it: by itself, with its group, or a note of it out of a fan.
bool in_hand(const Board& b, const Item& item) {
  if (b.f.touch.held(name_of(item)) || b.view.fanned.contains(item.id)) return true;
  return std::any_of(b.lifted.begin(), b.lifted.end(),
                     [&](const Lifted& l) { return l.item == &item && !b.view.flying.contains(item.id); });
}

/// Where it is seen: one that flies is not yet where the session has it.
Rect shown(const Board& b, const Item& item) {
  for (const Lifted& l : b.lifted)
    if (l.item == &item) return l.rect;
  return b.rect_of(item.place, item.scale);
}

/// What a note would be stacked with: all that lies on or under it; its nearest neighbour when it lies alone,
/// at most so many widths of a note away. What somebody holds or has spread out is theirs.
std::vector<const Item*> stack_mates(const Board& b, const Item& item) {
  constexpr float neighbour = 1.5f;
  std::vector<const Item*> all;
  const Item* nearest = nullptr;
  float nearest_away = 0;
  Rect mine = shown(b, item);
  for (const Item& other : b.items) {
    if (other.id == item.id || in_hand(b, other)) continue;
    Rect r = shown(b, other);
    if (r.inset(b.f.u(4)).meets(mine)) all.push_back(&other);
    float away = touch::distance(r.centre(), mine.centre());
    if (away <= neighbour * (r.w + mine.w) / 2 && (!nearest || away < nearest_away))
      nearest = &other, nearest_away = away;
  }
  if (all.empty() && nearest) all.push_back(nearest);
  return all;
}

void stack_up(Board& b, const Item& item) {
  std::vector<const Item*> all = stack_mates(b, item);
  if (all.empty()) return;
  all.insert(all.begin(), &item);
  Id stack = stack_among(b.s, all);
  b.f.propose(stacked(b.s, all, stack ? stack : b.f.fresh_id(), item.place));
}

/// The place within the board nearest to the note's where a menu covers neither somebody's seat nor another
/// menu; over the note when there is none.
Rect clear_place(Board& b, Rect box, const std::vector<Rect>& taken) {
  Rect best{std::clamp(box.x, b.area.x, std::max(b.area.x, b.area.right() - box.w)),
            std::clamp(box.y, b.area.y, std::max(b.area.y, b.area.bottom() - box.h)), box.w, box.h};
  auto free = [&](const Rect& r) {
    return !b.f.seats.cover(r) &&
           std::none_of(taken.begin(), taken.end(), [&](const Rect& t) { return t.meets(r); });
  };
  if (free(best)) return best;
  float step = b.f.u(40), least = -1;
  Rect wanted = best;
  for (float y = b.area.y; y + box.h <= b.area.bottom() + 1; y += step)
    for (float x = b.area.x; x + box.w <= b.area.right() + 1; x += step) {
      float away = touch::distance(Rect{x, y, box.w, box.h}.centre(), wanted.centre());
      if ((least >= 0 && away >= least) || !free({x, y, box.w, box.h})) continue;
      best = {x, y, box.w, box.h};
      least = away;
    }
  return best;
}

/// The note that the menu is about, in its middle: a tap closes the menu.
bool ring_middle(Frame& f, const std::string& name, Rect preview) {
  touch::Reply reply = f.touch.area(name, preview);
  Point corner{preview.right() - f.u(4), preview.y + f.u(4)};
  paint::Canvas& c = f.scene.piece(name, preview.inset(-f.u(20)), paint::Layer::live);
  c.disc(corner, f.u(17), reply.held ? colour::accent : colour::sheet);
  c.ring(corner, f.u(17), colour::edge, std::max(1.f, f.u(2)));
  c.picture(touch::around(corner, f.u(20), f.u(20)), "close", reply.held ? colour::on_accent : colour::ink);
  if (reply.focused) focus_ring(f, c, preview, f.u(radius::note));
  return reply.taps > 0;
}

/// Says what was chosen; empty: nothing. `taken`: the menus that were drawn before this one.
std::string ring_menu(Board& b, BoardView::Ring& ring, const Item& item, std::vector<Rect>& taken) {
  Frame& f = b.f;
  const Note& note = b.top(item);
  const Entry edit{"edit", "pen", f.words.edit}, ink{"ink", "ink", f.words.ink},
      picture{"picture", "picture", f.words.picture}, colour{"colour", "palette", f.words.colour},
      copy{"copy", "copy", f.words.copy}, stack{"stack", "stack", f.words.stack},
      top{"top", "to-top", f.words.to_top}, undo{"undo", "undo", f.words.undo},
      remove{"delete", "trash", f.words.delete_}, name{"name", "name", f.words.name_stack},
      fan{"fan", "fan", f.words.fan}, split{"split", "split", f.words.split},
      out{"out", "split", f.words.take_out};
  std::vector<Entry> entries =
      item.stack
          ? std::vector<Entry>{fan, name, split, top, undo, remove}
          : std::vector<Entry>{edit, ink, picture, colour, copy, ring.fan ? out : stack, top, undo, remove};
  float across = f.u(205), down = f.u(175);
  Rect r = b.rect_of(item.place, item.scale);
  Rect box = touch::around(r.centre(), 2 * across + f.u(120), 2 * down + f.u(130));
  box = clear_place(b, box, taken);
  taken.push_back(box);
  Point middle = box.centre() - Point{0, f.u(12)};
  std::string base = "ring/" + std::to_string(item.id) + "/";
  f.touch.area(base + "sheet", meet(box, b.area), touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(base + "sheet", box.inset(-f.u(40)), paint::Layer::live);
  cast_shadow(c, f.theme, box, f.u(120), elevation::sheet);
  c.fill(box, faded(colour::sheet, 0.96f), f.u(120));
  Rect preview = touch::around(middle, f.u(176), f.u(120));
  paint::Canvas& n = f.scene.piece(base + "note", note_bounds(f.theme, preview), paint::Layer::live);
  draw_note(n, f.theme, f.words, preview, note, {});
  std::string chosen;
  if (ring_middle(f, base + "close", preview)) chosen = "close";
  if (ring.colours) {
    for (int i = 0; i < workshop::limit::colours; i++) {
      float angle = (float(i) / workshop::limit::colours - 0.25f) * 6.2831853f;
      Point at = middle + Point{std::cos(angle) * across, std::sin(angle) * down};
      Rect spot = touch::around(at, f.u(92), f.u(92));
      std::string swatch = base + "colour/" + std::to_string(i);
      touch::Reply reply = f.touch.area(swatch, spot);
      paint::Canvas& s = f.scene.piece(swatch, spot.inset(-f.u(12)), paint::Layer::live);
      s.disc(at, spot.w / 2, colour::note[std::size_t(i)]);
      s.ring(at, spot.w / 2, note.colour == i || reply.held ? colour::accent : colour::control_edge,
             f.u(note.colour == i ? 6.f : 2.f));
      if (reply.focused) s.ring(at, spot.w / 2 + f.u(6), colour::calm_warning, f.u(4));
      if (reply.taps > 0) {
        if (note.colour != i) f.propose(workshop::ColourNote{note.id, i});
        chosen = "colour done";
      }
    }
    return chosen;
  }
  for (std::size_t i = 0; i < entries.size(); i++) {
    float angle = (float(i) / float(entries.size()) - 0.25f) * 6.2831853f;
    Point at = middle + Point{std::cos(angle) * across, std::sin(angle) * down};
    const Entry& e = entries[i];
    bool enabled = true;
    if (e.name == undo.name) enabled = f.can_undo_at(note.id) || (item.stack && f.can_undo_at(item.id));
    if (e.name == stack.name) enabled = !stack_mates(b, item).empty();
    if (ring_button(f, base + e.name, at, e, enabled, e.name == remove.name) > 0) chosen = e.name;
  }
  return chosen;
}

/// True when the ring is done with.
bool act(Board& b, BoardView::Ring& ring, const Item& item, const std::string& chosen) {
  Frame& f = b.f;
  const Note& note = b.top(item);
  auto open_seat = [&](Writes what, Id id) {
    Rect r = b.rect_of(item.place, item.scale);
    f.seats.open(f, {what, id}, r.centre());
    f.seats.anchor({what, id}, r); // the notes have told theirs already in this frame
  };
  if (chosen == "edit") open_seat(Writes::note, note.id);
  else if (chosen == "ink") open_seat(Writes::ink, note.id);
  else if (chosen == "name") open_seat(Writes::stack, item.id);
  else if (chosen == "picture") f.pick_picture_for = note.id;
  else if (chosen == "copy") copy_note(b, note, ring.fan != 0);
  else if (chosen == "stack") stack_up(b, item);
  else if (chosen == "out") take_out(b, ring.fan, note);
  else if (chosen == "fan") b.view.fanned.insert(item.id);
  else if (chosen == "split") f.propose(split(b.s, item, b.ground));
  else if (chosen == "top") f.propose(workshop::MoveNote{note.id, note.place, int(b.s.notes.size()) - 1});
  else if (chosen == "delete") throw_away(b, {&item});
  else if (chosen == "colour") ring.colours = true;
  else if (chosen == "undo") {
    f.wishes.push_back(TakeBackAt{item.stack && f.can_undo_at(item.id) ? item.id : note.id});
    ring.used = f.ticks;
    return false;
  }
  return chosen != "colour";
}

} // namespace

bool BoardView::close_topmost() {
  if (!rings.empty()) return rings.pop_back(), true;
  if (!fanned.empty()) return fanned.erase(std::prev(fanned.end())), true;
  if (!groups.empty()) return groups.pop_back(), true;
  return false;
}

void toggle_ring(Board& b, const Item& item, Id fan) {
  auto& rings = b.view.rings;
  if (std::erase_if(rings, [&](const auto& r) { return r.item == item.id; }) > 0) return;
  if (rings.size() >= most_rings) rings.erase(rings.begin());
  rings.push_back({item.id, item.stack, false, b.f.ticks, fan});
}

void board_rings(Board& b) {
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < b.view.rings.size();) {
    BoardView::Ring& ring = b.view.rings[i];
    std::optional<Item> fanned = in_fan(b, ring.fan, ring.item);
    const Item* item = !ring.fan ? b.item(ring.item) : fanned ? &*fanned : nullptr;
    bool done = !item || item->stack != ring.stack || b.f.ticks - ring.used >= ring_stays;
    if (!done) {
      if (std::string chosen = ring_menu(b, ring, *item, taken); !chosen.empty()) {
        ring.used = b.f.ticks;
        done = act(b, ring, *item, chosen);
      }
      if (!done) b.f.due_in(ring_stays - (b.f.ticks - ring.used) + 1);
    }
    if (done) b.view.rings.erase(b.view.rings.begin() + std::ptrdiff_t(i));
    else i++;
  }
}

} // namespace screens
