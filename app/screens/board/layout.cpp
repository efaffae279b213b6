#include "screens/board/layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace screens {

using workshop::Arranged;
using workshop::ArrangeNotes;
using workshop::Id;
using workshop::Note;
using workshop::Place;
using workshop::Session;
namespace board = workshop::board;

static constexpr double stack_name = 0.42; ///< of a note's height: how far a stack's name hangs below it

std::vector<Item> items_of(const Session& s) {
  std::vector<Item> items;
  list_items(s, items);
  return items;
}

void list_items(const Session& s, std::vector<Item>& items, const Ground& g) {
  std::size_t used = 0;
  auto next = [&]() -> Item& {
    if (used == items.size()) items.emplace_back();
    return items[used++];
  };
  // The notes of stacks, by stack and then as they lie. The memory is used again: this is asked in each
  // frame.
  static thread_local std::vector<std::pair<Id, std::size_t>> stacked;
  stacked.clear();
  for (std::size_t i = 0; i < s.notes.size(); i++)
    if (s.notes[i].stack) stacked.emplace_back(s.notes[i].stack, i);
  std::sort(stacked.begin(), stacked.end());
  for (std::size_t i = 0; i < s.notes.size(); i++) {
    const Note& n = s.notes[i];
    auto member = stacked.end(), after = stacked.end();
    if (n.stack) {
      member = std::lower_bound(stacked.begin(), stacked.end(), std::pair{n.stack, std::size_t(0)});
      after = std::upper_bound(member, stacked.end(), std::pair{n.stack, s.notes.size()});
      if (std::prev(after)->second != i) continue; // the topmost stands for all
    }
    Item& item = next();
    item.place = clamped(n.place, g, n.scale);
    item.scale = n.scale;
    item.notes.clear();
    if (!n.stack) item.notes.push_back(i);
    for (; member != after; ++member) item.notes.push_back(member->second);
    item.stack = item.notes.size() > 1; // a stack of one is none
    item.id = item.stack ? n.stack : n.id;
  }
  items.resize(used);
}

Place clamped(Place p, const Ground& g, double scale) {
  double edge = 2 * field_edge * g.u;
  double w = std::min((board::note_width * scale + edge) * g.across, board::width) / 2,
         h = std::min((board::note_height * scale + edge) * g.down, board::height) / 2;
  return {std::clamp(p.x, w, board::width - w), std::clamp(p.y, h, board::height - h)};
}

Rect field_of_board(int field, int fields) {
  workshop::Part part = workshop::field_part(field, fields);
  return {float(part.x), float(part.y), float(part.w), float(part.h)};
}

HeadShape head_shape(float wide, float high) {
  const bool low = high < 395, roomy = high >= 560; // low: two rows of notes need all that there is
  HeadShape s{wide < 760, wide < 580, low ? 8.f : 12.f, 60, 0, 0};
  if (!low && !s.stacked) s.row = roomy ? 72.f : 64.f;
  if (s.stacked) s.title = low ? 32.f : roomy ? 74.f : 58.f;
  const float question = s.stacked && roomy ? 110.f
                         : roomy            ? 74.f
                         : s.slim || !low   ? 58.f
                                            : 36.f; // of 3, 2, 1 lines
  s.high = s.pad + s.row + s.title + question + (low ? 0.f : 8.f);
  return s;
}

double head_height(int field, int fields, const Ground& g) {
  Rect part = field_of_board(field, fields);
  const double x = g.across * g.u, y = g.down * g.u;
  return (head_shape(float(part.w / x) - field_gap, float(part.h / y) - field_gap).high + field_gap / 2) * y;
}

Place free_place(const Session& s, int field, const Ground& g) {
  Rect part = field_of_board(field, workshop::fields_of(s));
  const double head = head_height(field, workshop::fields_of(s), g);
  const double note_w = g.note_width(), note_h = g.note_height(), side = field_edge * g.u * g.across;
  part = part.inset(float(side), 0);
  part.cut_bottom(float(field_edge * g.u * g.down));
  const double below = part.h - head;
  // Two rows may lie on each other's edge, in a low and narrow field by up to a third, where there is room
  // for one else.
  int rows = std::max(1, int(below / note_h));
  if (rows == 1 && below >= note_h * 1.65) rows = 2;
  const double w = note_w + 14 * g.across, full = note_h + 14 * g.down;
  const double h = rows > 1 ? std::min(full, (below - note_h) / (rows - 1)) : full;
  const double first = rows * full <= below ? full / 2 : note_h / 2;
  const int columns = std::max(1, int(part.w / w));
  auto covered = [&](Place p) { // how much of a note here lies on or under others, square board units
    double sum = 0;
    for (const Note& n : s.notes) {
      double over = (w + note_w * n.scale) / 2 - std::abs(n.place.x - p.x),
             above = std::min(full, 2 * h - note_h) / 2 + note_h * n.scale / 2 - std::abs(n.place.y - p.y);
      if (over > 0 && above > 0.01) sum += over * above;
    }
    return sum;
  };
  for (int i = 0; i < columns * rows; i++) { // in rows, as long as they are free
    Place p = clamped({part.x + (part.w - w * columns) / 2 + w * (i % columns + 0.5),
                       part.y + head + first + h * (i / columns)},
                      g);
    if (covered(p) == 0) return p;
  }
  Place best{};
  double least = -1;
  for (double y = part.y + head + first; y <= part.bottom() - note_h / 2; y += 24 * g.down)
    for (double x = part.x + w / 2; x <= part.right() - w / 2; x += 24 * g.across)
      if (double over = covered({x, y}); least < 0 || over < least) best = {x, y}, least = over;
  return clamped(best, g);
}

Place landing(Place from, Point velocity, double scale, int fields, const Ground& g) {
  constexpr double runs_out = 160, thrown = 2.2; // milliseconds of its speed; units of a note a millisecond
  Place to{from.x + velocity.x * runs_out, from.y + velocity.y * runs_out};
  velocity = {float(velocity.x / g.across), float(velocity.y / g.down)}; // as it is seen
  if (std::hypot(velocity.x, velocity.y) < thrown) return clamped(to, g, scale);
  // To the neighbouring field that the throw points at; along one side unless it is clearly aslant.
  bool across = std::abs(velocity.x) > 0.4 * std::abs(velocity.y),
       along = std::abs(velocity.y) > 0.4 * std::abs(velocity.x);
  Rect here = field_of_board(workshop::field_at(from, fields), fields);
  Place aim{here.centre().x, here.centre().y};
  if (across) aim.x += velocity.x > 0 ? here.w : -here.w;
  if (along) aim.y = velocity.y > 0 ? board::height : 0;
  const int field = workshop::field_at(clamped(aim, g), fields);
  const double edge = field_edge * g.u;
  Rect part = field_of_board(field, fields)
                  .inset(float((board::note_width * scale / 2 + edge) * g.across),
                         float((board::note_height * scale / 2 + edge) * g.down));
  const float head = float(head_height(field, fields, g) - edge * g.down); // clear of it
  part.y += head;
  part.h -= head;
  to.x = std::clamp(to.x, double(part.x), std::max<double>(part.x, part.right()));
  to.y = std::clamp(to.y, double(part.y), std::max<double>(part.y, part.bottom()));
  return clamped(to, g, scale);
}

ArrangeNotes tidied(const Session& s, const std::vector<Item>& items, Rect part, const Ground& g) {
  ArrangeNotes plan;
  if (items.empty()) return plan;
  double scale = 0;
  for (const Item& item : items) scale = std::max(scale, item.scale);
  double w = (board::note_width * scale + 16) * g.across, h = (board::note_height * scale + 16) * g.down;
  // As many columns as are needed to keep rows and columns about as tight as each other.
  int count = int(items.size());
  int columns = std::clamp(int(part.w / w), 1, count);
  while (columns < count && std::ceil(double(count) / columns) * h > part.h * 1.05 &&
         part.w / (columns + 1) > w * 0.35)
    columns++;
  int rows = (count + columns - 1) / columns;
  columns = (count + rows - 1) / rows; // no row is much shorter than the others
  // Under a stack its name is read: no note lies on it while there is room.
  auto named = [&](const Item& item) { return item.stack && !workshop::stack_name(s, item.id).empty(); };
  const double name =
      std::any_of(items.begin(), items.end(), named) ? board::note_height * scale * stack_name * g.down : 0;
  double across = std::min(w, columns > 1 ? (part.w - w) / (columns - 1) : w),
         down = std::min(h + name, rows > 1 ? (part.h - h) / (rows - 1) : h);
  std::vector<const Item*> order;
  for (const Item& item : items) order.push_back(&item);
  std::stable_sort(order.begin(), order.end(), [&](const Item* a, const Item* b) {
    int ra = int(a->place.y / (h * 0.7)), rb = int(b->place.y / (h * 0.7));
    return ra != rb ? ra < rb : a->place.x < b->place.x;
  });
  double left = part.x + (part.w - (across * (columns - 1) + w)) / 2 + w / 2, top = part.y + h / 2;
  for (std::size_t i = 0; i < order.size(); i++) {
    Place p = clamped({left + across * double(i % std::size_t(columns)),
                       top + std::max(20.0 * g.down, down) * double(i / std::size_t(columns))},
                      g, order[i]->scale);
    for (std::size_t n : order[i]->notes) plan.notes.push_back({s.notes[n].id, p, s.notes[n].stack});
  }
  return plan;
}

ArrangeNotes moved(const Session& s, const std::vector<const Item*>& items, Place by, const Ground& g) {
  // The one nearest the edge stops them all: they keep their pattern.
  for (const Item* item : items) {
    Place to = clamped({item->place.x + by.x, item->place.y + by.y}, g, item->scale);
    by = {to.x - item->place.x, to.y - item->place.y};
  }
  ArrangeNotes plan;
  for (const Item* item : items)
    for (std::size_t n : item->notes)
      plan.notes.push_back({s.notes[n].id,
                            clamped({item->place.x + by.x, item->place.y + by.y}, g, item->scale),
                            s.notes[n].stack});
  return plan;
}

ArrangeNotes stacked(const Session& s, const std::vector<const Item*>& items, Id stack, Place at) {
  ArrangeNotes plan;
  for (const Item* item : items)
    for (std::size_t n : item->notes) plan.notes.push_back({s.notes[n].id, at, stack});
  return plan;
}

Id stack_among(const Session& s, const std::vector<const Item*>& items) {
  Id first = 0;
  for (const Item* item : items) {
    if (!item->stack) continue;
    if (!workshop::stack_name(s, item->id).empty()) return item->id;
    if (!first) first = item->id;
  }
  return first;
}

ArrangeNotes taken_out(const Session& s, const Item& stack, std::size_t note, Place to) {
  ArrangeNotes plan{{{s.notes[note].id, to, 0}}};
  if (stack.notes.size() == 2)
    for (std::size_t n : stack.notes)
      if (n != note) plan.notes.push_back({s.notes[n].id, s.notes[n].place, 0});
  return plan;
}

std::vector<Place> fan(const Item& stack, const Ground& g) {
  double w = (board::note_width + 16) * stack.scale * g.across,
         h = (board::note_height + 16) * stack.scale * g.down;
  int count = int(stack.notes.size());
  int columns = std::clamp(int(std::ceil(std::sqrt(count * 1.4))), 1, std::max(1, int(board::width / w)));
  int rows = (count + columns - 1) / columns;
  const double heading = 130 * g.down; // over the notes is what the stack is called
  double left = w * columns / 2, top = heading + h * rows / 2;
  Place middle{std::clamp(stack.place.x, left, std::max(left, board::width - left)),
               std::clamp(stack.place.y, top, std::max(top, board::height - h * rows / 2))};
  std::vector<Place> places;
  for (int i = 0; i < count; i++)
    places.push_back(clamped(
        {middle.x + w * (i % columns - (columns - 1) / 2.0), middle.y + h * (i / columns - (rows - 1) / 2.0)},
        g, stack.scale));
  return places;
}

ArrangeNotes split(const Session& s, const Item& stack, const Ground& g) {
  ArrangeNotes plan;
  std::vector<Place> places = fan(stack, g);
  for (std::size_t i = 0; i < stack.notes.size(); i++)
    plan.notes.push_back({s.notes[stack.notes[i]].id, places[i], 0});
  return plan;
}

bool covers(const Item& dropped, Place at, const Item& other, const Ground& g) {
  double scale = std::min(dropped.scale, other.scale);
  return std::abs(at.x - other.place.x) < g.note_width() * scale * 0.3 &&
         std::abs(at.y - other.place.y) < g.note_height() * scale * 0.3;
}

std::vector<Id> within(const Session& s, const std::vector<Place>& line) {
  std::vector<Id> found;
  for (const Note& n : s.notes) {
    bool inside = false; // how often a ray to the right crosses the line
    for (std::size_t i = 0, j = line.size() - 1; i < line.size(); j = i++) {
      const Place &a = line[i], &b = line[j];
      if ((a.y > n.place.y) != (b.y > n.place.y) &&
          n.place.x < (b.x - a.x) * (n.place.y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
    if (inside) found.push_back(n.id);
  }
  return found;
}

} // namespace screens
