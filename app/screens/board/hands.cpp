// The fingers beside the notes. The rule: a finger alone draws a lasso. Two fingers that came down within
// 300 ms and half a metre of each other belong together: they move and enlarge the board instead. Two people
// who circle notes in two places do not disturb each other. When one of the two is taken away (it was a
// palm), the board goes back and the other one draws its lasso on.
#include "screens/board/parts.h"

#include <algorithm>

namespace screens {

using touch::Contact;

namespace {

constexpr std::int64_t together = 300; // milliseconds
constexpr float arm = 500;             // millimetres
constexpr float reach = 400;           // units: how far from a menu a tap puts it away
constexpr float closest = 20;          // pixels between two fingers that say anything about a size

bool pans(const BoardView& v, std::uint64_t id) { return v.pairs.contains(id); }

void pair_up(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  for (const Contact& c : contacts) {
    if (c.end != Contact::End::down || pans(v, c.id)) continue;
    if (c.button == touch::Button::middle) {
      v.pairs[c.id] = {c.id, c.start, v.camera}; // the mouse pans alone
      continue;
    }
    for (const Contact& o : contacts)
      if (o.id < c.id && o.end == Contact::End::down && !pans(v, o.id) &&
          std::abs(o.began - c.began) <= together &&
          touch::distance(o.start, c.start) <= arm * b.f.millimetre) {
        v.pairs[c.id] = {o.id, c.start, v.camera};
        v.pairs[o.id] = {c.id, o.start, v.camera};
        break;
      }
  }
}

/// The part of the screen that the board's camera looks through.
Rect lens(const Board& b) { return b.area.moved({0, b.view.pulled * b.area.h * 0.5f}); }

/// Moves the camera by what the fingers of each pair did since the last frame.
void pan_and_zoom(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  for (const Contact& c : contacts) {
    auto own = v.pairs.find(c.id);
    if (own == v.pairs.end()) continue;
    auto other = v.pairs.find(own->second.other);
    if (other == v.pairs.end()) other = own; // it has lifted: the one left pans alone
    Point was = (own->second.last + other->second.last) * 0.5f;
    float before = touch::distance(own->second.last, other->second.last);
    own->second.last = c.at;
    Point is = (own->second.last + other->second.last) * 0.5f;
    float now = touch::distance(own->second.last, other->second.last);
    if (other == own) before = now = closest;
    if (b.f.settings.fixed_board) continue;
    v.camera = turned(lens(b), v.camera, was, is - was, std::max(closest, now) / std::max(closest, before));
  }
}

/// What is left of a pair when one of it ends.
void part(BoardView& v, const std::vector<Contact>& contacts) {
  for (const Contact& c : contacts) {
    auto own = v.pairs.find(c.id);
    if (own == v.pairs.end() || c.end == Contact::End::down) continue;
    BoardView::Pair pair = own->second;
    v.pairs.erase(own);
    if (c.end == Contact::End::lifted) continue;
    bool partner = pair.other != c.id && v.pairs.erase(pair.other);
    if (v.pairs.empty() && (partner || pair.other == c.id)) v.camera = pair.before; // nobody else's view
  }
}

/// Contacts that are gone without a word: the step was left in the middle of them.
void forget_lost(BoardView& v, const std::vector<Contact>& contacts) {
  auto lost = [&](const auto& entry) {
    return std::none_of(contacts.begin(), contacts.end(),
                        [&](const Contact& c) { return c.id == entry.first; });
  };
  std::erase_if(v.lassos, lost);
  std::erase_if(v.pairs, lost);
}

void take(Board& b, const std::vector<Point>& line) {
  if (b.hidden || b.dotting()) return; // what is done to several at once begins when they can be read
  std::vector<workshop::Place> places;
  for (Point p : line) places.push_back(b.map.to_board(p));
  std::vector<workshop::Id> found = within(b.s, places);
  if (found.empty()) return;
  for (auto& group : b.view.groups) // a note is in one group at a time
    for (workshop::Id id : found) group.erase(id);
  b.view.groups.push_back({found.begin(), found.end()});
}

/// A tap beside everything puts away what is open near it. What is farther off belongs to other people.
void put_away(Board& b, Point at) {
  BoardView& v = b.view;
  auto near = [&](const std::string& area) { // as it was shown when the finger came
    for (const touch::Area& a : b.f.touch.areas())
      if (a.name == area) {
        Point edge{std::clamp(at.x, a.rect.x, a.rect.right()), std::clamp(at.y, a.rect.y, a.rect.bottom())};
        return touch::distance(at, edge) <= b.f.u(reach);
      }
    return false;
  };
  std::erase_if(v.rings, [&](const auto& r) { return near("ring/" + std::to_string(r.item) + "/sheet"); });
  std::erase_if(v.fanned, [&](workshop::Id id) { return near("stack/" + std::to_string(id)); });
  std::size_t number = 0;
  std::erase_if(v.groups, [&](const auto&) { return near("group/" + std::to_string(++number) + "/bar"); });
}

void lassos(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  for (const Contact& c : contacts) {
    if (c.button != touch::Button::left) continue;
    if (c.moved) { // those that pan as well: they may turn out to be alone
      auto& line = v.lassos[c.id].line;
      if (line.empty()) line.push_back(c.start);
      for (const auto& sample : c.trail)
        if (touch::distance(line.back(), sample.at) >= b.f.u(6)) line.push_back(sample.at);
    }
    if (c.end == Contact::End::down) continue;
    if (c.end == Contact::End::lifted && !pans(v, c.id)) {
      if (c.moved) take(b, v.lassos[c.id].line);
      else put_away(b, c.at);
    }
    v.lassos.erase(c.id);
  }
  for (const auto& [id, lasso] : v.lassos) {
    if (pans(v, id)) continue;
    Rect box;
    for (Point p : lasso.line) box = join(box, touch::around(p, 1, 1));
    paint::Canvas& c = b.f.scene.piece("lasso/" + std::to_string(id), meet(box.inset(-b.f.u(6)), b.area),
                                       paint::Layer::live);
    for (std::size_t i = 1; i < lasso.line.size(); i++)
      c.line(lasso.line[i - 1], lasso.line[i], colour::accent, b.f.u(5));
    if (lasso.line.size() > 2)
      c.line(lasso.line.back(), lasso.line.front(), faded(colour::accent, 0.4f), b.f.u(3));
  }
}

} // namespace

void board_hands(Board& b) {
  b.f.touch.area("board", b.area, touch::Acts::hands);
  std::vector<Contact> contacts = b.f.touch.contacts("board");
  forget_lost(b.view, contacts);
  pair_up(b, contacts);
  pan_and_zoom(b, contacts);
  if (!b.f.settings.fixed_board)
    for (const touch::Wheel& w : b.f.touch.wheels("board")) {
      if (w.ctrl) b.view.camera = turned(lens(b), b.view.camera, w.at, {}, std::pow(1.15, double(w.lines)));
      else {
        Point by = w.shift ? Point{w.lines * b.f.u(90), 0} : Point{0, w.lines * b.f.u(90)};
        b.view.camera = turned(lens(b), b.view.camera, w.at, by, 1);
      }
    }
  b.map = board_map(b.area, b.view.camera, b.view.pulled);
  lassos(b, contacts);
  part(b.view, contacts);
}

} // namespace screens
