// The menus of the board: the ring around a note or a stack, the bar over what a lasso took, the bin.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"

#include <algorithm>

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
  float size = f.u(84);
  Rect spot = touch::around(at, size, size);
  touch::Reply reply =
      f.touch.area(name, {spot.x, spot.y, spot.w, spot.h + f.u(30)}, touch::Acts::on_lift, enabled);
  paint::Canvas& c = f.scene.piece(name, spot.inset(-f.u(44)), paint::Layer::live);
  ButtonColours colours = colours_of(danger ? Look::danger : Look::plain, reply.held, enabled);
  c.disc(at, size / 2, reply.held ? colour::accent : colours.face);
  c.ring(at, size / 2, colours.edge, std::max(1.f, f.u(2)));
  if (reply.focused) c.ring(at, size / 2 + f.u(6), colour::calm_warning, f.u(4));
  c.picture(touch::around(at, size * 0.5f, size * 0.5f), e.icon,
            reply.held ? colour::on_accent : colours.text);
  c.text_in({at.x - f.u(80), spot.bottom() + f.u(2), f.u(160), f.u(28)}, {Face::semibold, f.u(22)}, e.label,
            enabled ? colour::ink : colours.text, paint::Align::centre);
  return reply.taps;
}

void copy_note(Board& b, const Note& note) {
  Note copy = note;
  copy.id = b.f.fresh_id();
  copy.stack = 0;
  copy.place = clamped({note.place.x + 60, note.place.y + 50}, note.scale);
  b.f.propose(workshop::AddNote{copy, int(b.s.notes.size())});
}

/// Stacks a note with those that lie on or under it; with its nearest neighbour when it lies alone.
void stack_up(Board& b, const Item& item) {
  std::vector<const Item*> all{&item};
  const Item* nearest = nullptr;
  double nearest_away = 0;
  Rect mine = b.rect_of(item.place, item.scale);
  for (const Item& other : b.items) {
    if (other.id == item.id) continue;
    if (b.rect_of(other.place, other.scale).inset(b.f.u(4)).meets(mine)) all.push_back(&other);
    double away = std::hypot(other.place.x - item.place.x, other.place.y - item.place.y);
    if (!nearest || away < nearest_away) nearest = &other, nearest_away = away;
  }
  if (all.size() == 1 && nearest) all.push_back(nearest);
  if (all.size() < 2) return;
  Id stack = 0;
  for (const Item* i : all)
    if (i->stack && !stack) stack = i->id;
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

/// Says what was chosen; empty: nothing. `taken`: the menus that were drawn before this one.
std::string ring_menu(Board& b, BoardView::Ring& ring, const Item& item, std::vector<Rect>& taken) {
  Frame& f = b.f;
  const Note& note = b.top(item);
  const Entry edit{"edit", "pen", f.words.edit}, ink{"ink", "ink", f.words.ink},
      picture{"picture", "picture", f.words.picture}, colour{"colour", "palette", f.words.colour},
      copy{"copy", "copy", f.words.copy}, stack{"stack", "stack", f.words.stack},
      top{"top", "to-top", f.words.to_top}, undo{"undo", "undo", f.words.undo},
      remove{"delete", "trash", f.words.delete_}, name{"name", "name", f.words.name_stack},
      fan{"fan", "fan", f.words.fan}, split{"split", "split", f.words.split};
  std::vector<Entry> entries =
      item.stack ? std::vector<Entry>{fan, name, split, top, undo, remove}
                 : std::vector<Entry>{edit, ink, picture, colour, copy, stack, top, undo, remove};
  float across = f.u(250), down = f.u(215);
  Rect r = b.rect_of(item.place, item.scale);
  Rect box = touch::around(r.centre(), 2 * across + f.u(160), 2 * down + f.u(170));
  box = clear_place(b, box, taken);
  taken.push_back(box);
  Point middle = box.centre() - Point{0, f.u(12)};
  std::string base = "ring/" + std::to_string(item.id) + "/";
  f.touch.area(base + "sheet", meet(box, b.area), touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(base + "sheet", box.inset(-f.u(40)), paint::Layer::live);
  c.shadow(box, f.u(150), f.u(30), f.u(10), colour::shadow);
  c.fill(box, faded(colour::sheet, 0.96f), f.u(150));
  Rect preview = touch::around(middle, f.u(230), f.u(156));
  paint::Canvas& n = f.scene.piece(base + "note", note_bounds(f.theme, preview), paint::Layer::live);
  draw_note(n, f.theme, f.words, preview, note, {});

  std::string chosen;
  if (ring.colours) {
    for (int i = 0; i < workshop::limit::colours; i++) {
      float angle = (float(i) / workshop::limit::colours - 0.25f) * 6.2831853f;
      Point at = middle + Point{std::cos(angle) * across, std::sin(angle) * down};
      Rect spot = touch::around(at, f.u(100), f.u(100));
      std::string swatch = base + "colour/" + std::to_string(i);
      touch::Reply reply = f.touch.area(swatch, spot);
      paint::Canvas& s = f.scene.piece(swatch, spot.inset(-f.u(12)), paint::Layer::live);
      s.disc(at, spot.w / 2, colour::note[std::size_t(i)]);
      s.ring(at, spot.w / 2,
             note.colour == i || reply.held ? colour::accent : mix(colour::edge, colour::ink, 0.3f),
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
    if (e.name == stack.name) enabled = b.items.size() > 1;
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
  else if (chosen == "copy") copy_note(b, note);
  else if (chosen == "stack") stack_up(b, item);
  else if (chosen == "fan") b.view.fanned.insert(item.id);
  else if (chosen == "split") f.propose(split(b.s, item));
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

void toggle_ring(Board& b, const Item& item) {
  auto& rings = b.view.rings;
  if (std::erase_if(rings, [&](const auto& r) { return r.item == item.id; }) > 0) return;
  if (rings.size() >= most_rings) rings.erase(rings.begin());
  rings.push_back({item.id, item.stack, false, b.f.ticks});
}

void board_rings(Board& b) {
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < b.view.rings.size();) {
    BoardView::Ring& ring = b.view.rings[i];
    const Item* item = b.item(ring.item);
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

void board_groups(Board& b) {
  Frame& f = b.f;
  for (std::size_t g = 0; g < b.view.groups.size();) {
    std::set<Id>& group = b.view.groups[g];
    std::erase_if(group, [&](Id id) { return !workshop::find_note(b.s, id); });
    std::vector<const Item*> items;
    Rect box;
    bool held = false;
    for (const Item& item : b.items)
      if (std::any_of(item.notes.begin(), item.notes.end(),
                      [&](std::size_t n) { return group.contains(b.s.notes[n].id); })) {
        items.push_back(&item);
        box = join(box, b.rect_of(item.place, item.scale));
        held |= f.touch.held(name_of(item));
      }
    if (items.empty()) {
      b.view.groups.erase(b.view.groups.begin() + std::ptrdiff_t(g));
      continue;
    }
    g++;
    if (held) continue; // the bar comes back when the hands are gone
    float size = f.u(84), gap = f.u(10), words = f.u(150), width = 4 * size + 3 * gap + words + f.u(40);
    Rect bar{box.centre().x - width / 2, box.y - size - f.u(56), width, size + f.u(32)};
    if (bar.y < b.area.y) bar.y = std::min(box.bottom() + f.u(24), b.area.bottom() - bar.h);
    bar.x = std::clamp(bar.x, b.area.x, std::max(b.area.x, b.area.right() - bar.w));
    bar.y = std::max(bar.y, b.area.y);
    std::string base = "group/" + std::to_string(g) + "/";
    f.touch.area(base + "bar", bar, touch::Acts::nothing);
    paint::Canvas& c = f.scene.piece(base + "bar", bar.inset(-f.u(30)), paint::Layer::live);
    c.shadow(bar, f.u(24), f.u(20), f.u(6), colour::shadow);
    c.fill(bar, colour::sheet, f.u(24));
    Rect in = bar.inset(f.u(20), f.u(16));
    c.text_in(in.cut_left(words), {Face::bold, f.u(30)}, std::to_string(group.size()) + " " + f.words.notes,
              colour::ink, paint::Align::left);
    bool several = items.size() > 1, close = false;
    auto act = [&](const char* name, const char* icon, Look look, bool enabled) {
      bool tapped = button(f, base + name, in.cut_left(size), {icon, {}}, look, enabled, paint::Layer::live);
      in.cut_left(gap);
      return tapped;
    };
    if (act("stack", "stack", Look::plain, several)) {
      f.propose(stacked(b.s, items, f.fresh_id(), items.back()->place));
      close = true;
    }
    if (act("tidy", "tidy", Look::plain, several)) {
      std::vector<Item> all;
      for (const Item* item : items) all.push_back(*item);
      Rect part{(box.x - b.map.rect.x) / b.map.scale, (box.y - b.map.rect.y) / b.map.scale,
                box.w / b.map.scale, box.h / b.map.scale};
      f.propose(tidied(b.s, all, part));
    }
    if (act("delete", "trash", Look::danger, true)) {
      throw_away(b, items);
      close = true;
    }
    if (act("close", "close", Look::quiet, true)) close = true;
    if (close) b.view.groups.erase(b.view.groups.begin() + std::ptrdiff_t(--g));
  }
}

void throw_away(Board& b, const std::vector<const Item*>& items) {
  std::uint64_t stroke = b.f.fresh_stroke();
  for (const Item* item : items)
    for (std::size_t n : item->notes) b.f.propose(workshop::DeleteNote{b.s.notes[n].id}, stroke);
}

void board_bin(Board& b) {
  Frame& f = b.f;
  bool dragging = std::any_of(b.lifted.begin(), b.lifted.end(), [](const Lifted& l) { return l.item; }) &&
                  f.touch.any_dragging();
  if (dragging) {
    Rect r = b.bin_rect();
    paint::Canvas& c = f.scene.piece("bin", r.inset(-f.u(30)), paint::Layer::live);
    float grow = b.over_bin ? f.u(10) : 0;
    c.disc(r.centre(), r.w / 2 + grow, b.over_bin ? colour::danger : faded(colour::sheet, 0.92f));
    c.ring(r.centre(), r.w / 2 + grow, colour::danger, f.u(4));
    c.picture(touch::around(r.centre(), r.w * 0.5f, r.w * 0.5f), "trash",
              b.over_bin ? colour::on_accent : colour::danger);
  }
}

} // namespace screens
