#include "screens/board/parts.h"
#include "screens/parts/controls.h"

#include <algorithm>
#include <unordered_set>

namespace screens {

using workshop::Id;
using workshop::Note;
using workshop::Place;

namespace {

constexpr std::int64_t flight = 240; // milliseconds
constexpr float throw_speed = 1.2f;  // units of the theme a millisecond
constexpr double nudge_step = 20;    // board units

/// Everything of a note that is drawn, as a number.
std::size_t look_of(const Note& n, const std::string& name) {
  std::size_t h = std::hash<std::string>{}(n.text);
  auto add = [&](std::size_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15ull; };
  add(std::size_t(n.colour));
  add(std::hash<std::string>{}(n.picture));
  add(std::hash<std::string>{}(name));
  for (const workshop::Stroke& s : n.ink)
    add(s.points.size() * 31 + std::size_t(s.colour) + std::size_t(s.points[0].x * 7919 + s.points[0].y));
  return h;
}

const std::set<Id>* group_of(const Board& b, const Item& item) {
  for (const auto& group : b.view.groups)
    for (std::size_t n : item.notes)
      if (group.contains(b.s.notes[n].id)) return &group;
  return nullptr;
}

/// The items of a group, or the item alone. What another hand holds of the group is that hand's.
std::vector<const Item*> together_with(const Board& b, const Item& item) {
  const std::set<Id>* group = group_of(b, item);
  if (!group) return {&item};
  std::vector<const Item*> all;
  for (const Item& other : b.items)
    if (group_of(b, other) == group && (other.id == item.id || !b.f.touch.held(name_of(other))))
      all.push_back(&other);
  return all;
}

/// How far an item on its way still is from where it will lie.
Point still_away(Board& b, Id item) {
  auto found = b.view.flying.find(item);
  if (found == b.view.flying.end()) return {};
  float t = float(b.f.ticks - found->second.since) / float(flight);
  if (t >= 1) {
    b.view.flying.erase(found);
    return {};
  }
  b.f.due_in(16);
  return found->second.from * ((1 - t) * (1 - t) * (1 - t));
}

/// What dropping an item would stack it on.
const Item* target_of(const Board& b, const Item& dropped, const std::vector<const Item*>& with, Place at) {
  for (auto other = b.items.rbegin(); other != b.items.rend(); ++other)
    if (covers(dropped, at, *other) && !b.f.touch.held(name_of(*other)) &&
        std::find(with.begin(), with.end(), &*other) == with.end())
      return &*other;
  return nullptr;
}

void drop_on(Board& b, const std::vector<const Item*>& dropped, const Item& target) {
  std::vector<const Item*> all{&target};
  all.insert(all.end(), dropped.begin(), dropped.end());
  Id stack = target.stack ? target.id : b.f.fresh_id();
  std::uint64_t stroke = b.f.fresh_stroke();
  b.f.propose(stacked(b.s, all, stack, target.place), stroke);
  for (const Item* item : dropped) // what came last lies on top
    for (std::size_t n : item->notes)
      b.f.propose(workshop::MoveNote{b.s.notes[n].id, target.place, int(b.s.notes.size()) - 1}, stroke);
}

void lay_down(Board& b, const Item& item, Place to, double scale) {
  int highest = int(b.s.notes.size()) - 1;
  const Note& note = b.top(item);
  std::uint64_t stroke = b.f.fresh_stroke();
  if (item.stack) {
    b.f.propose(moved(b.s, {&item}, {to.x - item.place.x, to.y - item.place.y}), stroke);
    b.f.propose(workshop::MoveNote{note.id, to, highest}, stroke);
    return;
  }
  if (scale != item.scale) b.f.propose(workshop::ScaleNote{note.id, scale}, stroke);
  b.f.propose(workshop::MoveNote{note.id, to, highest}, stroke);
}

void drop(Board& b, const Item& item, const touch::Reply& reply, Place to, double scale) {
  std::vector<const Item*> all = together_with(b, item);
  float speed = std::hypot(reply.velocity.x, reply.velocity.y) / b.f.u(1);
  bool thrown = speed >= throw_speed && all.size() == 1 && reply.scale == 1;
  if (!thrown && b.bin_rect().contains(reply.at)) return throw_away(b, all);
  if (!thrown)
    if (const Item* target = target_of(b, item, all, to)) return drop_on(b, all, *target);
  if (all.size() > 1) return b.f.propose(moved(b.s, all, {to.x - item.place.x, to.y - item.place.y}));
  if (thrown) {
    Place end = landing(to, reply.velocity * (1 / b.map.scale), scale);
    b.view.flying[item.id] = {b.map.to_screen(to) - b.map.to_screen(end), b.f.ticks};
    to = end;
  }
  lay_down(b, item, to, scale);
}

void lift(Board& b, const Item& item, Place at, double scale) {
  b.lifted.push_back({&item, item.notes.back(), b.rect_of(at, scale)});
}

/// What fingers and keys do to one item. True when it is held or flies, so that it does not rest.
bool handle(Board& b, const Item& item, const touch::Reply& reply) {
  SeatTarget seat{Writes::note, item.id};
  if (reply.taps > 0) {
    if (item.stack) {
      if (!b.view.fanned.erase(item.id)) b.view.fanned.insert(item.id);
    } else b.f.seats.open(b.f, seat, b.map.to_screen(item.place));
  }
  if (reply.long_pressed) toggle_ring(b, item);
  if (!(reply.nudge == Point{})) {
    Place to = clamped({item.place.x + reply.nudge.x * nudge_step, item.place.y + reply.nudge.y * nudge_step},
                       item.scale);
    lay_down(b, item, to, item.scale);
  }
  Point rests = b.map.to_screen(item.place), shown = rests + still_away(b, item.id);
  if (reply.fingers > 0 && b.view.taken.try_emplace(item.id, shown).second) b.view.flying.erase(item.id);
  if (auto taken = b.view.taken.find(item.id); taken != b.view.taken.end()) {
    shown = taken->second;
    // A new finger may have come in the frame in which the last one went: it takes the thing anew.
    if (reply.fingers == 0 || reply.dropped || reply.cancelled) b.view.taken.erase(taken);
  }
  bool rested = touch::distance(shown, rests) < 1;
  if (!reply.dragging && !reply.dropped) {
    if (rested) return false;
    if (reply.fingers == 0 && !b.view.flying.contains(item.id)) // caught and let go: it flies on
      b.view.flying[item.id] = {shown - rests, b.f.ticks};
    lift(b, item, b.map.to_board(shown), item.scale);
    return true;
  }
  std::erase_if(b.view.rings, [&](const auto& ring) { return ring.item == item.id; });
  double scale =
      std::clamp(item.scale * double(reply.scale), workshop::limit::smallest, workshop::limit::largest);
  Place to = clamped(b.map.to_board(shown + reply.by), scale);
  if (reply.dropped) drop(b, item, reply, to, scale);
  else {
    std::vector<const Item*> all = together_with(b, item);
    b.over_bin |= b.bin_rect().contains(reply.at);
    if (const Item* target = target_of(b, item, all, to)) b.targets.insert(target->id);
    for (const Item* other : all)
      if (other != &item)
        lift(b, *other,
             clamped({other->place.x + to.x - item.place.x, other->place.y + to.y - item.place.y},
                     other->scale),
             other->scale);
  }
  lift(b, item, to, scale);
  return true;
}

/// What the stack is called, over the notes; a tap names it.
void fan_name(Board& b, const Item& stack, const std::string& base, Rect r) {
  Frame& f = b.f;
  SeatTarget seat{Writes::stack, stack.id};
  touch::Reply reply = f.touch.area(base + "/name", r);
  paint::Canvas& c = f.scene.piece(base + "/name", r.inset(-f.u(8)), paint::Layer::live);
  if (reply.held) c.fill(r, colour::accent_soft, f.u(16));
  if (reply.focused) focus_ring(f, c, r, f.u(16));
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

void show_fan(Board& b, const Item& stack) {
  std::vector<Place> places = fan(stack);
  Rect box;
  for (Place p : places) box = join(box, b.rect_of(p, stack.scale));
  Rect around = box.inset(-b.f.u(26));
  float head = b.f.u(84);
  Rect panel = meet({around.x, around.y - head, around.w, around.h + head}, b.area);
  std::string base = name_of(stack);
  touch::Reply under = b.f.touch.area(base, panel);
  if (under.taps > 0) b.view.fanned.erase(stack.id);
  paint::Canvas& c = b.f.scene.piece(base + "/fan", panel.inset(-b.f.u(40)), paint::Layer::live);
  c.shadow(panel, b.f.u(24), b.f.u(30), b.f.u(10), colour::shadow);
  c.fill(panel, faded(colour::sheet, 0.96f), b.f.u(24));
  c.outline(panel, colour::accent, b.f.u(3), b.f.u(24));
  fan_name(b, stack, base, {panel.x + b.f.u(16), panel.y + b.f.u(10), panel.w - b.f.u(32), head});
  b.f.seats.anchor({Writes::stack, stack.id}, panel);
  for (std::size_t i = 0; i < stack.notes.size(); i++) {
    const Note& note = b.s.notes[stack.notes[i]];
    Rect r = b.rect_of(places[i], stack.scale);
    std::string name = "note/" + std::to_string(note.id);
    if (!r.meets(b.area) && !b.f.touch.busy(name)) continue;
    touch::Reply reply = b.f.touch.area(name, meet(r, b.area), touch::Acts::drag);
    SeatTarget seat{Writes::note, note.id};
    b.f.seats.anchor(seat, r);
    if (reply.taps > 0) b.f.seats.open(b.f, seat, r.centre());
    if (reply.dragging || reply.dropped) {
      Place to = clamped({places[i].x + reply.by.x / b.map.scale, places[i].y + reply.by.y / b.map.scale},
                         stack.scale);
      if (reply.dropped) {
        if (panel.contains(reply.at)) continue; // put back
        std::uint64_t stroke = b.f.fresh_stroke();
        b.f.propose(taken_out(b.s, stack, stack.notes[i], to), stroke);
        b.f.propose(workshop::MoveNote{note.id, to, int(b.s.notes.size()) - 1}, stroke);
      }
      b.lifted.push_back({nullptr, stack.notes[i], b.rect_of(to, stack.scale)});
      continue;
    }
    paint::Canvas& n = b.f.scene.piece(name + "/fanned", note_bounds(b.f.theme, r), paint::Layer::live);
    draw_note(n, b.f.theme, b.f.words, r, note, {false, b.f.seats.number_of(seat), reply.focused});
  }
}

/// The settled things against those of the last frame: only rectangles where something differs are drawn
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

std::string name_of(const Item& item) { return (item.stack ? "stack/" : "note/") + std::to_string(item.id); }

void board_notes(Board& b) {
  std::vector<BoardView::Shown> now;
  now.reserve(b.items.size());
  std::erase_if(b.view.fanned, [&](Id id) {
    const Item* item = b.item(id);
    return !item || !item->stack;
  });
  for (const Item& item : b.items) {
    const Note& note = b.top(item);
    Rect r = b.rect_of(item.place, item.scale);
    std::string name = name_of(item);
    if (item.stack && b.view.fanned.contains(item.id)) {
      b.fans.push_back(&item);
      continue;
    }
    bool seen = r.meets(b.area);
    if (!seen && !b.f.touch.busy(name)) continue;
    float low = item.stack ? 1.f : float(workshop::limit::smallest / item.scale),
          high = item.stack ? 1.f : float(workshop::limit::largest / item.scale);
    touch::Reply reply =
        b.f.touch.area({name, seen ? meet(r, b.area) : r, touch::Acts::drag, true, low, high});
    SeatTarget seat{Writes::note, note.id}, ink{Writes::ink, note.id}, named{Writes::stack, item.id};
    bool moves = handle(b, item, reply);
    int written = -1;
    if (b.f.seats.any_open())
      for (SeatTarget target : {seat, ink, named}) {
        if (int number = b.f.seats.number_of(target); number > 0) written = number;
        b.f.seats.anchor(target, r);
      }
    if (moves) continue;
    std::string label = item.stack ? workshop::stack_name(b.s, item.id) : std::string();
    now.push_back({item.id, item.stack, r, look_of(note, label), item.notes.back(), int(item.notes.size()),
                   written, reply.focused, group_of(b, item) != nullptr});
  }
  for (const Lifted& l : b.lifted) { // what goes along with what a hand holds rests no more either
    std::erase_if(now, [&](const BoardView::Shown& shown) { return l.item && shown.id == l.item->id; });
    for (SeatTarget target :
         {SeatTarget{Writes::note, b.s.notes[l.note].id}, SeatTarget{Writes::ink, b.s.notes[l.note].id}})
      b.f.seats.anchor(target, l.rect);
  }
  auto gone = [&](const auto& entry) { return !b.item(entry.first); };
  std::erase_if(b.view.flying, gone);
  std::erase_if(b.view.taken, [&](const auto& entry) {
    const Item* item = b.item(entry.first);
    return !item || !b.f.touch.held(name_of(*item));
  });
  compare(b.view, std::move(now), b.f.theme);
  b.f.scene.kept(
      "notes", b.area, paint::Layer::settled, b.view.changed,
      [&view = b.view, &s = b.s, theme = b.f.theme, &words = b.f.words](paint::Canvas& c, Rect clip) {
        for (const BoardView::Shown& shown : view.shown) {
          if (!note_bounds(theme, shown.rect).meets(clip)) continue;
          NoteLook look{false, shown.written, shown.focused, shown.grouped};
          const Note& note = s.notes[shown.index];
          if (shown.stack)
            draw_stack(c, theme, words, shown.rect, note, shown.count, workshop::stack_name(s, shown.id),
                       look);
          else draw_note(c, theme, words, shown.rect, note, look);
        }
      });
}

void board_fans(Board& b) {
  for (const Item* stack : b.fans) show_fan(b, *stack);
}

void board_lifted(Board& b) {
  for (Id id : b.targets) {
    const Item* target = b.item(id);
    if (!target) continue;
    Rect r = b.rect_of(target->place, target->scale).inset(-b.f.u(7));
    paint::Canvas& c =
        b.f.scene.piece("target/" + std::to_string(id), r.inset(-b.f.u(8)), paint::Layer::live);
    c.fill(r, faded(colour::accent, 0.3f), b.f.u(14));
    c.outline(r, colour::accent, b.f.u(7), b.f.u(14));
  }
  std::set<std::size_t> drawn; // by two groups' fingers at once: once is enough
  for (const Lifted& l : b.lifted) {
    if (!drawn.insert(l.note).second) continue;
    const Note& note = b.s.notes[l.note];
    // It is where it is seen: a second finger joins there, not where the note came from.
    b.f.touch.raise(l.item ? name_of(*l.item) : "note/" + std::to_string(note.id), meet(l.rect, b.area));
    Rect bounds = note_bounds(b.f.theme, l.rect).inset(-b.f.u(6));
    paint::Canvas& c =
        b.f.scene.piece("lifted/" + std::to_string(note.id), meet(bounds, b.area), paint::Layer::live);
    Rect r = l.rect.inset(-b.f.u(4));
    NoteLook look{true};
    if (l.item && l.item->stack)
      draw_stack(c, b.f.theme, b.f.words, r, note, int(l.item->notes.size()),
                 workshop::stack_name(b.s, l.item->id), look);
    else draw_note(c, b.f.theme, b.f.words, r, note, look);
  }
}

} // namespace screens
