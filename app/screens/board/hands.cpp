// The fingers beside the notes. The rule: a finger alone draws a lasso. Two fingers that came down within
// 300 ms and half a metre of each other belong together: they move and enlarge the board, and a lasso that
// one of them had begun is gone. Two people who circle notes in two places do not disturb each other.
#include "screens/board/parts.h"

#include <algorithm>

namespace screens {

using touch::Contact;

namespace {

constexpr std::int64_t together = 300; // milliseconds
constexpr float arm = 500;             // millimetres

bool pans(const BoardView& v, std::uint64_t id) { return v.pairs.contains(id); }

void pair_up(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  for (const Contact& c : contacts) {
    if (c.end != Contact::End::down || pans(v, c.id)) continue;
    if (c.button == touch::Button::middle) {
      v.pairs[c.id] = c.id; // the mouse pans alone
      v.last[c.id] = c.start;
      continue;
    }
    for (const Contact& o : contacts)
      if (o.id < c.id && o.end == Contact::End::down && !pans(v, o.id) &&
          std::abs(o.began - c.began) <= together &&
          touch::distance(o.start, c.start) <= arm * b.f.millimetre) {
        v.pairs[c.id] = o.id;
        v.pairs[o.id] = c.id;
        v.last[c.id] = c.start;
        v.last[o.id] = o.start;
        v.lassos.erase(c.id);
        v.lassos.erase(o.id);
        break;
      }
  }
}

/// Moves the camera by what the fingers of each pair did since the last frame.
void pan_and_zoom(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  auto at = [&](std::uint64_t id) -> const Contact* {
    for (const Contact& c : contacts)
      if (c.id == id) return &c;
    return nullptr;
  };
  for (const Contact& c : contacts) {
    auto pair = v.pairs.find(c.id);
    if (pair == v.pairs.end()) continue;
    const Contact* other = at(pair->second);
    if (b.f.settings.fixed_board) continue;
    if (!other || other->id == c.id) {
      v.camera = turned(b.area, v.camera, v.last[c.id], c.at - v.last[c.id], 1);
      v.last[c.id] = c.at;
    } else if (c.id < other->id) {
      Point was = (v.last[c.id] + v.last[other->id]) * 0.5f, is = (c.at + other->at) * 0.5f;
      float before = std::max(20.f, touch::distance(v.last[c.id], v.last[other->id])),
            now = std::max(20.f, touch::distance(c.at, other->at));
      v.camera = turned(b.area, v.camera, was, is - was, now / before);
      v.last[c.id] = c.at;
      v.last[other->id] = other->at;
    }
  }
  for (const Contact& c : contacts)
    if (c.end != Contact::End::down) {
      v.pairs.erase(c.id);
      v.last.erase(c.id);
    }
}

void take(Board& b, const std::vector<Point>& line) {
  std::vector<workshop::Place> places;
  for (Point p : line) places.push_back(b.map.to_board(p));
  std::vector<workshop::Id> found = within(b.s, places);
  if (found.empty()) return;
  for (auto& group : b.view.groups) // a note is in one group at a time
    for (workshop::Id id : found) group.erase(id);
  b.view.groups.push_back({found.begin(), found.end()});
}

void lassos(Board& b, const std::vector<Contact>& contacts) {
  BoardView& v = b.view;
  for (const Contact& c : contacts) {
    if (pans(v, c.id) || c.button != touch::Button::left) continue;
    if (c.moved) {
      auto& line = v.lassos[c.id].line;
      if (line.empty()) line.push_back(c.start);
      for (const auto& sample : c.trail)
        if (touch::distance(line.back(), sample.at) >= b.f.u(6)) line.push_back(sample.at);
    }
    if (c.end == Contact::End::down) continue;
    if (c.end == Contact::End::lifted && c.moved) take(b, v.lassos[c.id].line);
    if (c.end == Contact::End::lifted && !c.moved) { // a tap beside everything puts all of it away
      v.groups.clear();
      v.rings.clear();
      v.fanned.clear();
    }
    v.lassos.erase(c.id);
  }
  // A lasso whose finger is gone without a word (the step was left in the middle of it).
  std::erase_if(v.lassos, [&](const auto& l) {
    return std::none_of(contacts.begin(), contacts.end(), [&](const Contact& c) { return c.id == l.first; });
  });
  for (const auto& [id, lasso] : v.lassos) {
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
  pair_up(b, contacts);
  pan_and_zoom(b, contacts);
  if (!b.f.settings.fixed_board)
    for (const touch::Wheel& w : b.f.touch.wheels("board")) {
      if (w.ctrl) b.view.camera = turned(b.area, b.view.camera, w.at, {}, std::pow(1.15, double(w.lines)));
      else {
        Point by = w.shift ? Point{w.lines * b.f.u(90), 0} : Point{0, w.lines * b.f.u(90)};
        b.view.camera = turned(b.area, b.view.camera, w.at, by, 1);
      }
    }
  b.map = board_map(b.area, b.view.camera, b.view.pulled);
  lassos(b, contacts);
}

} // namespace screens
