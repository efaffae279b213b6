#include "paint/card.h"
#include "paint/scroll.h"
#include "screens/board/parts.h"
#include "screens/board/seen.h"
#include "screens/parts/controls.h"
#include "screens/words/board.h"

#include <algorithm>
#include <unordered_set>

namespace screens {

using workshop::Id;
using workshop::Note;
using workshop::Place;

namespace {

constexpr float throw_speed = 1.2f; // units of the theme a millisecond
constexpr double nudge_step = 20;   // units of a note

/// Everything of a note that is drawn, as a number.
std::size_t look_of(const Note& n, std::string_view name) {
  std::size_t h = std::hash<std::string>{}(n.text);
  auto add = [&](std::size_t v) { h = (h ^ v) * 0x9E3779B97F4A7C15ull; };
  add(std::size_t(n.colour));
  add(std::hash<std::string>{}(n.picture));
  add(std::hash<std::string_view>{}(name));
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

/// The items of a group, or the item alone, until the next call. What another hand holds of the group is that
/// hand's.
const std::vector<const Item*>& together_with(const Board& b, const Item& item) {
  static thread_local std::vector<const Item*> all; // used again: a hand asks in each frame
  const std::set<Id>* group = group_of(b, item);
  all.clear();
  if (!group) all.push_back(&item);
  if (!group) return all;
  for (const Item& other : b.items)
    if (group_of(b, other) == group && (other.id == item.id || !b.f.touch.held(name_of(other))))
      all.push_back(&other);
  return all;
}

/// How much of its way something that flies has gone; 1: it has landed.
float way_of(const Board& b, const BoardView::Flying& flying) {
  return b.f.theme.way(b.f.ticks - flying.since, motion::flight);
}

/// How far an item on its way still is from where it will lie.
Point still_away(Board& b, Id item) {
  auto found = b.view.flying.find(item);
  if (found == b.view.flying.end()) return {};
  float way = way_of(b, found->second);
  if (way >= 1) {
    b.view.flying.erase(found);
    return {};
  }
  b.f.due_in(motion::frame);
  return found->second.from * (1 - way);
}

/// What dropping an item would stack it on.
const Item* target_of(const Board& b, const Item& dropped, const std::vector<const Item*>& with, Place at) {
  if (b.hidden) return nullptr; // nobody knows yet what belongs together
  for (auto other = b.items.rbegin(); other != b.items.rend(); ++other)
    if (covers(dropped, at, *other, b.ground) && !b.f.touch.held(name_of(*other)) &&
        std::find(with.begin(), with.end(), &*other) == with.end())
      return &*other;
  return nullptr;
}

void drop_on(Board& b, const std::vector<const Item*>& dropped, const Item& target) {
  std::vector<const Item*> all{&target};
  all.insert(all.end(), dropped.begin(), dropped.end());
  Id stack = stack_among(b.s, all);
  if (!stack) stack = b.f.fresh_id();
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
    b.f.propose(moved(b.s, {&item}, {to.x - item.place.x, to.y - item.place.y}, b.ground), stroke);
    b.f.propose(workshop::MoveNote{note.id, to, highest}, stroke);
    return;
  }
  if (scale != item.scale) b.f.propose(workshop::ScaleNote{note.id, scale}, stroke);
  b.f.propose(workshop::MoveNote{note.id, to, highest}, stroke);
}

void drop(Board& b, const Item& item, const touch::Reply& reply, Place to, double scale) {
  const std::vector<const Item*>& all = together_with(b, item);
  float speed = std::hypot(reply.velocity.x, reply.velocity.y) / b.f.u(1);
  bool thrown = speed >= throw_speed && all.size() == 1 && reply.scale == 1;
  if (!thrown && b.bin_rect().contains(reply.at)) return throw_away(b, all);
  if (!thrown)
    if (const Item* target = target_of(b, item, all, to)) return drop_on(b, all, *target);
  if (all.size() > 1)
    return b.f.propose(moved(b.s, all, {to.x - item.place.x, to.y - item.place.y}, b.ground));
  if (thrown) {
    Place end = landing(to, b.map.on_board(reply.velocity), scale, workshop::fields_of(b.s), b.ground);
    b.view.flying[item.id] = {b.map.to_screen(to) - b.map.to_screen(end), b.f.ticks};
    to = end;
  }
  lay_down(b, item, to, scale);
}

void lift(Board& b, const Item& item, Place at, double scale) {
  b.lifted.push_back({&item, item.notes.back(), b.rect_of(at, scale)});
}

void tapped(Board& b, const Item& item, const touch::Reply& reply) {
  SeatTarget seat{Writes::note, item.id};
  Point middle = b.map.to_screen(item.place);
  if (b.dotting())
    return dot_taps(b.f, b.s, b.view.dots, b.things_of(item), reply.taps,
                    reply.at == Point{} ? middle : reply.at);
  if (b.hidden && (item.stack || !b.f.seats.is_open(seat))) // only whoever writes it reads it
    return b.f.remarks.push_back(board_words(b.f.words.language).hidden_notes);
  if (!item.stack) return b.f.seats.open(b.f, seat, middle);
  if (!b.view.fanned.erase(item.id)) b.view.fanned.insert(item.id);
}

/// What fingers and keys do to one item. True when it is held or flies, so that it does not rest.
bool handle(Board& b, const Item& item, const touch::Reply& reply) {
  if (reply.taps > 0) tapped(b, item, reply);
  if (reply.long_pressed && !b.hidden) toggle_ring(b, item);
  if (!(reply.nudge == Point{})) {
    Place to = clamped({item.place.x + reply.nudge.x * nudge_step * b.ground.across,
                        item.place.y + reply.nudge.y * nudge_step * b.ground.down},
                       b.ground, item.scale);
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
  Place to = clamped(b.map.to_board(shown + reply.by), b.ground, scale);
  if (reply.dropped) drop(b, item, reply, to, scale);
  else {
    const std::vector<const Item*>& all = together_with(b, item);
    b.over_bin |= b.bin_rect().contains(reply.at);
    const Item* target = target_of(b, item, all, to);
    if (target && std::find(b.targets.begin(), b.targets.end(), target->id) == b.targets.end())
      b.targets.push_back(target->id);
    for (const Item* other : all)
      if (other != &item)
        lift(b, *other,
             clamped({other->place.x + to.x - item.place.x, other->place.y + to.y - item.place.y}, b.ground,
                     other->scale),
             other->scale);
  }
  lift(b, item, to, scale);
  return true;
}

/// Tells the seats that what they write of an item is here, the notes that lie under others too. The number
/// of the seat that writes in it; -1: none.
int anchored(Board& b, const Item& item, Rect r) {
  int written = -1;
  auto tell = [&](SeatTarget target) {
    if (int number = b.f.seats.number_of(target); number > 0) written = number;
    b.f.seats.anchor(target, r);
  };
  for (std::size_t n : item.notes)
    for (Writes what : {Writes::note, Writes::ink}) tell({what, b.s.notes[n].id});
  if (item.stack) tell({Writes::stack, item.id});
  return written;
}

/// Whether a stack's name would hang out of its field.
bool name_within(const Board& b, const Item& item, std::string_view name, Rect r) {
  if (name.empty()) return false;
  Rect field = b.map.to_screen(field_of_board(workshop::field_at(b.s, item.place), workshop::fields_of(b.s)));
  return r.bottom() + name_reach(b.f.theme, r) > field.bottom() - b.f.u(field_gap / 2 + 4);
}

/// The settled things within `clip`, each as far as it is not hidden by those above it.
void paint_notes(const BoardView& view, paint::Canvas& c, Rect clip) {
  static thread_local std::vector<const BoardView::Shown*> here;
  static thread_local std::vector<Lying> lying;
  static thread_local std::vector<Seen> seen;
  const auto& [theme, words, session] = view.painting;
  here.clear();
  lying.clear();
  for (const BoardView::Shown& shown : view.shown) {
    const bool rough = view.motion.rough;
    Rect all = rough ? shown.rect : touched_by(theme, shown);
    if (!all.meets(clip)) continue;
    here.push_back(&shown);
    lying.push_back({all, shown.rect, rough ? 0 : note_corner(theme)});
  }
  find_seen(lying, clip, seen);
  for (std::size_t i = 0; i < here.size(); i++) {
    const BoardView::Shown& shown = *here[i];
    if (!seen[i].all.meets(clip)) continue;
    const Note& note = session->notes[shown.index];
    NoteLook look{false,
                  shown.written,
                  shown.focused,
                  shown.grouped,
                  shown.hidden,
                  true,
                  seen[i].all,
                  seen[i].paper,
                  shown.plus + shown.minus > 0,
                  shown.name_within};
    if (view.motion.rough) draw_far_note(c, shown.rect, note, look);
    else if (shown.stack)
      draw_stack(c, theme, *words, shown.rect, note, shown.count, workshop::stack_name(*session, shown.id),
                 look);
    else draw_note(c, theme, *words, shown.rect, note, look);
  }
  for (const BoardView::Shown* shown : here) // above all notes
    draw_dots(c, theme, dots_place(theme, shown->rect, shown->name_within), shown->plus, shown->minus);
}

} // namespace

std::string name_of(const Item& item) { return (item.stack ? "stack/" : "note/") + std::to_string(item.id); }

void board_notes(Board& b) {
  std::vector<BoardView::Shown>& now = b.view.shown;
  now.swap(b.view.before);
  now.clear();
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
    // While people put dots nothing is moved: then each finger's tap counts, several on one note too.
    touch::Acts acts = b.dotting() ? touch::Acts::on_lift : touch::Acts::drag;
    touch::Reply reply = b.f.touch.area({name, seen ? meet(r, b.area) : r, acts, true, low, high});
    if (b.dotting()) {
      reply.long_pressed = false;
      reply.nudge = {};
    }
    bool moves = handle(b, item, reply);
    int written = b.f.seats.any_open() ? anchored(b, item, r) : -1;
    if (moves) continue;
    const std::string_view label = item.stack ? std::string_view(workshop::stack_name(b.s, item.id)) : "";
    workshop::Dots dots = b.dots_of(item);
    now.push_back({item.id, item.stack, r, b.hidden ? std::size_t(note.colour) : look_of(note, label),
                   item.notes.back(), int(item.notes.size()), written, reply.focused,
                   group_of(b, item) != nullptr, b.hidden, dots.plus, dots.minus,
                   name_within(b, item, label, r)});
  }
  for (const Lifted& l : b.lifted) { // what goes along with what a hand holds rests no more either
    std::erase_if(now, [&](const BoardView::Shown& shown) { return l.item && shown.id == l.item->id; });
    if (!b.f.seats.any_open()) continue;
    if (l.item) anchored(b, *l.item, l.rect);
    else
      for (Writes what : {Writes::note, Writes::ink}) b.f.seats.anchor({what, b.s.notes[l.note].id}, l.rect);
  }
  std::erase_if(b.view.flying, [&](const auto& entry) { // out of sight they land too
    return !b.item(entry.first) || way_of(b, entry.second) >= 1;
  });
  std::erase_if(b.view.taken, [&](const auto& entry) {
    const Item* item = b.item(entry.first);
    return !item || !b.f.touch.held(name_of(*item));
  });
  find_changed(b.view, b.area, b.f.theme);
  b.view.painting = {b.f.theme, &b.f.words, &b.s};
  b.f.scene.kept("notes", b.area, paint::Layer::settled, b.view.changed,
                 [&view = b.view](paint::Canvas& c, Rect clip) { paint_notes(view, c, clip); });
  paint::rides(b.f.scene, 0); // what of it differs is told
}

void board_lifted(Board& b) {
  for (std::size_t i = 0; i < b.targets.size(); i++) {
    const Item* target = b.item(b.targets[i]);
    if (!target) continue;
    Rect r = b.rect_of(target->place, target->scale).inset(-std::round(b.f.u(7)));
    paint::Canvas& c = b.f.scene.piece("target/" + std::to_string(i), r.inset(-b.f.u(8)), paint::Layer::live);
    c.card(r, {faded(colour::accent, 0.3f), colour::accent, {0, 0, 0, 0}, b.f.u(14), b.f.u(7)});
  }
  std::unordered_set<std::size_t> drawn; // by two groups' fingers at once: once is enough
  for (const Lifted& l : b.lifted) {
    if (b.lifted.size() > 1 && !drawn.insert(l.note).second) continue;
    const Note& note = b.s.notes[l.note];
    // It is where it is seen: a second finger joins there, not where the note came from.
    b.f.touch.raise(l.item ? name_of(*l.item) : "note/" + std::to_string(note.id), meet(l.rect, b.area));
    Rect bounds = note_bounds(b.f.theme, l.rect).inset(-b.f.u(6));
    paint::Canvas& c =
        b.f.scene.piece("lifted/" + std::to_string(note.id), meet(bounds, b.area), paint::Layer::live);
    Rect r = l.rect.inset(-std::round(b.f.u(4)));
    r = {std::round(r.x), std::round(r.y), std::round(r.w), std::round(r.h)};
    NoteLook look{true};
    look.hidden = b.hidden;
    workshop::Dots dots = l.item ? b.dots_of(*l.item) : b.dots.on(note.id);
    look.dotted = dots.plus + dots.minus > 0;
    if (l.item && l.item->stack)
      draw_stack(c, b.f.theme, b.f.words, r, note, int(l.item->notes.size()),
                 workshop::stack_name(b.s, l.item->id), look);
    else draw_note(c, b.f.theme, b.f.words, r, note, look);
    draw_dots(c, b.f.theme, dots_place(b.f.theme, r), dots.plus, dots.minus);
  }
}

} // namespace screens
