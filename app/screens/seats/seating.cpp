// Where seats stand: finding a place for one more, moving those that nobody uses at this moment, folding.
#include "screens/seats/places.h"
#include "screens/seats/seats.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace screens {

namespace {

constexpr float panel_width = seat_size::width, panel_height = seat_size::height;
constexpr float comfortable = 340, tight = 240;        // millimetres across: keys of 28 and of 20 mm
constexpr float least_width = 330, enough_width = 460; // units: what is read, and what is read with ease
constexpr std::int64_t in_use = 6000; // milliseconds after the last key until a seat may be moved for others

bool within(Rect work, Rect r) {
  return r.x >= work.x - 1 && r.y >= work.y - 1 && r.right() <= work.right() + 1 &&
         r.bottom() <= work.bottom() + 1;
}

/// The widths that are tried, units: as large as hands are used to, smaller where there is no room for that.
std::array<float, 4> widths(const Frame& f) {
  float millimetre = f.millimetre / f.u(1);
  float smallest = std::clamp(tight * millimetre, least_width, enough_width);
  float wanted = std::clamp(comfortable * millimetre, smallest, panel_width);
  return {wanted, std::max(wanted * 0.85f, smallest), std::max(wanted * 0.7f, smallest), smallest};
}

/// Of one of the five rows: the lesser size of a key.
float key_height(const Frame& f, float k) {
  return f.u((seat_size::keys + seat_size::key_gap) / 5 - seat_size::key_gap) * k;
}

} // namespace

bool Seats::held(const Frame& f, const Seat& seat) {
  std::string prefix = prefix_of(seat);
  return f.touch.holds(prefix + "key/") || f.touch.held(prefix + "text") || f.touch.held(prefix + "rim") ||
         f.touch.held(prefix + "ink");
}

bool Seats::busy(const Frame& f, const Seat& seat) const {
  return held(f, seat) || (seat.worked_at >= 0 && f.ticks - seat.worked_at <= in_use);
}

/// `considerate`: off what others write as well, and off controls.
bool Seats::fits(Frame& f, Seat& seat, Rect work, float width, bool considerate) {
  std::vector<Rect> taken;
  for (const Seat& other : seats_)
    if (&other != &seat && !other.spot.empty() && (!other.folded || other.spot.w <= f.u(300)))
      taken.push_back(other.spot.inset(-f.u(6))); // a tab too, once it is one
  if (!seat.anchor.empty()) taken.push_back(seat.anchor.inset(-f.u(12)));
  if (considerate) {
    for (const Seat& other : seats_)
      if (!other.folded && !other.anchor.empty()) taken.push_back(other.anchor);
    taken.insert(taken.end(), clear_.begin(), clear_.end());
  }
  float k = std::min({width / panel_width, work.w / f.u(panel_width), work.h / f.u(panel_height)});
  auto spot = free_spot(work, f.u(panel_width) * k, f.u(panel_height) * k, taken, seat.near, f.u(16));
  if (!spot) return false;
  seat.spot = {std::floor(spot->x), std::floor(spot->y), spot->w, spot->h}; // not up to a pixel over the edge
  seat.k = k;
  return true;
}

bool Seats::try_place(Frame& f, Seat& seat, Rect work) {
  std::optional<std::pair<Rect, float>> best;
  float least = 0, widest = widths(f).front();
  for (bool considerate : {true, false})
    for (float width : widths(f)) {
      seat.spot = {};
      if (!fits(f, seat, work, width, considerate)) continue;
      // Rather smaller than on the other side of the table, where somebody else stands.
      bool small_keys = key_height(f, seat.k) < fingertip::target * f.millimetre;
      float cost = std::abs(seat.spot.centre().x - seat.near.x) + (work.bottom() - seat.spot.bottom()) +
                   f.u(700) * (1 - width / widest) + (considerate ? 0 : f.u(500)) +
                   (small_keys ? f.u(900) : 0);
      if (!best || cost < least) best = std::pair(seat.spot, seat.k), least = cost;
    }
  if (best) std::tie(seat.spot, seat.k) = *best;
  else seat.spot = {};
  return best.has_value();
}

std::vector<Seats::Seat*> Seats::others(const Frame& f, const Seat& but) {
  std::vector<Seat*> found;
  for (Seat& s : seats_)
    if (&s != &but && !s.folded && !s.spot.empty() && !busy(f, s)) found.push_back(&s);
  std::sort(found.begin(), found.end(), [](const Seat* a, const Seat* b) { return a->used > b->used; });
  return found;
}

/// All of them anew, as large as there is room for. False, and nothing changed, when there is none.
bool Seats::rearrange(Frame& f, Seat& seat, const std::vector<Seat*>& others, Rect work) {
  std::vector<std::pair<Rect, float>> before;
  for (Seat* s : others) before.push_back({s->spot, s->k});
  for (bool considerate : {true, false})
    for (float width : widths(f)) {
      seat.spot = {};
      for (Seat* s : others) s->spot = {};
      if (fits(f, seat, work, width, considerate) && std::all_of(others.begin(), others.end(), [&](Seat* s) {
            return fits(f, *s, work, width, considerate);
          }))
        return true;
    }
  seat.spot = {};
  for (std::size_t i = 0; i < others.size(); i++) {
    others[i]->spot = before[i].first;
    others[i]->k = before[i].second;
  }
  return false;
}

bool Seats::make_room(Frame& f, Seat& seat, Rect work) {
  std::vector<Seat*> idle = others(f, seat);
  bool hidden = std::any_of(idle.begin(), idle.end(),
                            [&](const Seat* s) { return s->spot.meets(seat.anchor); }); // its own note
  bool placed = try_place(f, seat, work);
  if (placed && idle.empty()) return true; // nobody to move
  if (placed && !hidden && std::abs(seat.spot.centre().x - seat.near.x) < f.u(500)) return true;
  Rect spot = seat.spot;
  float k = seat.k;
  if (rearrange(f, seat, idle, work)) return true;
  seat.spot = spot;
  seat.k = k;
  return placed;
}

void Seats::place(Frame& f, Seat& seat, Rect work) {
  bool opens = seat.spot.empty();
  seat.placed_for = seat.anchor;
  if (opens) seat.rises_since = f.ticks;
  while (!make_room(f, seat, work)) {
    std::vector<Seat*> idle = others(f, seat);
    if (idle.empty()) break;
    idle.back()->folded = true; // unused for longest
  }
  if (!seat.spot.empty()) return;
  bool alone = std::none_of(seats_.begin(), seats_.end(),
                            [&](const Seat& s) { return &s != &seat && !s.folded && !s.spot.empty(); });
  if (!alone) { // all of them write: this one waits as a tab, and is opened by a tap when there is room
    seat.folded = true;
    return;
  }
  // A screen so small that the seat must cover what it writes.
  seat.k = std::min({1.f, work.w / f.u(panel_width), work.h / f.u(panel_height)});
  seat.spot = {work.centre().x - f.u(panel_width) * seat.k / 2, work.bottom() - f.u(panel_height) * seat.k,
               f.u(panel_width) * seat.k, f.u(panel_height) * seat.k};
}

bool Seats::must_move(Frame& f, const Seat& seat, Rect table, Rect work) const {
  if (seat.spot.empty()) return true;
  if (held(f, seat)) return false;
  if (!within(table, seat.spot)) return true; // the window became smaller, the controls went to another side
  if (!within(work, seat.spot) && !busy(f, seat)) return true; // a panel wants the room
  // What it writes came to lie under it, and rests there.
  if (seat.anchor.empty() || !seat.spot.meets(seat.anchor) || seat.anchor == seat.placed_for) return false;
  if (seat.placed_for.empty() || seat.anchor == seat.anchor_before) return true; // or just opened
  f.due_in(motion::frame);
  return false;
}

float Seats::risen_from(Frame& f, const Seat& seat) const {
  float way = f.theme.way(f.ticks - seat.rises_since, motion::rise);
  if (seat.folded || way >= 1) return 0;
  f.due_in(motion::frame);
  return std::round((f.screen.bottom() - seat.spot.y) * (1 - way));
}

void Seats::drag(Frame& f, Seat& seat, const touch::Reply& reply, Rect work) {
  if (!reply.dropped) return;
  use(f, seat);
  std::vector<Rect> taken;
  for (const Seat& other : seats_)
    if (&other != &seat && !other.spot.empty()) taken.push_back(other.spot.inset(-f.u(6)));
  if (!seat.anchor.empty()) taken.push_back(seat.anchor.inset(-f.u(12)));
  Rect to = seat.spot.moved(reply.by);
  to.x = std::clamp(to.x, work.x, std::max(work.x, work.right() - to.w));
  to.y = std::clamp(to.y, work.y, std::max(work.y, work.bottom() - to.h));
  if (std::any_of(taken.begin(), taken.end(), [&](const Rect& t) { return t.meets(to); })) {
    // Beside what is in the way: the work area ends where the hand let go, so the nearest spot is there.
    Rect nearby = work;
    nearby.h = std::min(work.h, to.bottom() - work.y + f.u(200));
    auto spot = free_spot(nearby, to.w, to.h, taken, to.centre(), f.u(16));
    if (!spot) return; // back where it came from
    to = *spot;
  }
  seat.spot = {std::round(to.x), std::round(to.y), to.w, to.h};
  seat.near = to.centre();
}

Rect Seats::tab_spot(Frame& f, const Seat& seat, Rect work) const {
  std::vector<Rect> taken;
  for (const Seat& other : seats_)
    if (&other != &seat && !other.spot.empty()) taken.push_back(other.spot);
  float w = std::min(f.u(300), work.w), h = std::min(f.u(68), work.h);
  if (seat.spot.w == w && seat.spot.h == h && within(work, seat.spot)) return seat.spot;
  Point near = seat.spot.empty() ? seat.near : seat.spot.centre();
  return free_spot(work, w, h, taken, near, f.u(20)).value_or(Rect{work.x, work.y, w, h});
}

} // namespace screens
