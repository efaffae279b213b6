// Where the spokes of the wheel lie, and what all stages draw of it.
#include "screens/parts/controls.h"
#include "screens/wheel/parts.h"

#include <numbers>

namespace screens {

namespace {

constexpr float low_label = 64; // units: one line

} // namespace

Point WheelMap::toward(int spoke) const {
  double angle = 2 * std::numbers::pi * spoke / spokes;
  return {float(std::sin(angle)), float(-std::cos(angle))};
}

Point WheelMap::radii(double ring) const {
  auto part = [&](float free) { return float((ring + free) / (workshop::limit::wheel_rings + free)); };
  return {rx * part(within.x), ry * part(within.y)};
}

Point WheelMap::at(int spoke, double ring) const {
  Point to = toward(spoke), far = radii(ring);
  return {centre.x + to.x * far.x, centre.y + to.y * far.y};
}

Rect WheelMap::spot(int spoke, int ring) const { return touch::around(at(spoke, ring), size, size); }

Rect WheelMap::label(Frame& f, int spoke) const {
  Point to = toward(spoke), end = at(spoke, workshop::limit::wheel_rings);
  if (cross()) { // beside and under the rings, clear of them; the highest in the corner, where hands reach it
    float off = f.u(12), low = f.u(low_label);
    if (to.y > 0.5f) {
      float w = std::min(area.w, f.u(500));
      return {centre.x - w / 2, centre.y + ry + off, w, low};
    }
    float h = f.u(to.y < -0.5f ? 118.f : 170.f), y = centre.y - h / 2, aside = rx;
    if (to.y < -0.5f) {
      y = std::max(centre.y - ry, f.screen.h / 3 + f.u(32) - h);
      float up = std::max(0.f, centre.y - y - h);
      aside = std::sqrt(std::max(0.f, rx * rx - up * up));
    }
    const float clear = f.u(22); // of the numbers that stand at the outermost ring
    float x = centre.x + (to.x > -0.5f ? aside + clear : -aside - clear);
    float w = std::min(f.u(330), to.x > -0.5f ? area.right() - x : x - area.x);
    return {to.x > -0.5f ? x : x - w, y, w, h};
  }
  const float off = outside + f.u(13);
  if (to_mark()) { // beside the end of its spoke, with room for what it is about
    const bool side = std::abs(to.y) < 0.36f;
    const float room = (to.x > -0.5f ? area.right() - end.x : end.x - area.x) - off;
    if (!side || room >= f.u(200)) {
      const float w = std::min(room, f.u(side ? 300.f : 520.f)), h = f.u(side ? 228.f : 130.f);
      const float y = std::clamp(end.y - h / 2, area.y, std::max(area.y, area.bottom() - h));
      return {to.x > -0.5f ? end.x + off : end.x - off - w, y, w, h};
    }
  }
  float most = std::min(f.u(330), area.w * 0.36f);
  float aside = shown ? f.u(46) : off; // many who stand at the end of a spoke stay in sight
  // Narrow ones take two lines under the title.
  auto high = [&](float w) { return f.u(!shown ? 80.f : w >= f.u(280) ? 84.f : spokes > 4 ? 110.f : 118.f); };
  // over the spoke's end, beside the rings where there is room
  if (std::abs(to.y) < 0.36f) {
    float reach = shown ? rx + off : rx * 0.94f;
    float room = (to.x > 0 ? area.right() - centre.x : centre.x - area.x) - reach;
    if (room >= f.u(150)) {
      float w = std::min(most, room), h = high(w);
      return {to.x > 0 ? centre.x + reach : centre.x - reach - w, end.y - (shown ? h / 2 : off + h), w, h};
    }
    float x = std::clamp(end.x - most / 2, area.x, std::max(area.x, area.right() - most));
    return {x, end.y - off - high(most), most, high(most)};
  }
  if (shown && spokes > 4 && std::abs(to.x) < 0.1f) { // many labels: this one over or under all others
    float h = high(most), gap = outside + f.u(2);
    return {end.x - most / 2, to.y < 0 ? end.y - gap - h : end.y + gap, most, h};
  }
  if (to.x >= -0.1f) {
    float x = std::min(end.x + aside, area.right()), w = std::min(most, area.right() - x), h = high(w);
    float lowest = spokes == 4 ? std::max(area.y, area.bottom() - h) : end.y; // off the bar under it
    return {x, std::min(end.y - h / 2, lowest), w, h};
  }
  float right = std::max(area.x, end.x - aside), x = std::max(area.x, right - most), h = high(right - x);
  return {x, end.y - h / 2, right - x, h};
}

WheelMap wheel_map(Frame& f, Rect area, int spokes, bool shown) {
  WheelMap m;
  m.area = area;
  m.spokes = std::max(1, spokes);
  m.shown = shown;
  if (m.cross()) { // as large as its labels leave room for, round and low
    float label = f.u(low_label + 12), top = area.y;
    if (tall(f)) top = std::max(top, f.screen.h / 3);
    float room = std::min(area.bottom() - top - label, area.w - 2 * f.u(212));
    m.rx = m.ry = std::max(1.f, std::round(room / 2));
    m.within = {0.8f, 0.8f}; // so that the shapes do not meet in the middle
    m.centre = {std::round(area.centre().x), std::round(area.bottom() - label - m.ry)};
    return m;
  }
  float spot = f.u(60), half = m.outside = f.u(shown ? 12.f : 32.f);
  bool many = shown && spokes > 4; // then the highest label stands over its spoke, and the lowest under it
  float under = many ? f.u(98) : f.u(shown ? 44.f : 24.f), over = f.u(many ? 48.f : 2.f),
        free = many ? f.u(150) : f.u(shown ? 64.f : 0.f);
  float top = std::max(area.y + free, f.screen.h / 3 + over), bottom = area.bottom() - under;
  m.ry = std::max(1.f, (bottom - top) / 2);
  m.ry = std::min(m.ry, std::max(1.f, area.w / 2 - half));
  bool upright = spokes == 4;
  float beside = f.u(shown ? 226.f : upright ? 32.f : 150.f); // where labels stand
  m.rx = std::min(m.ry * (upright ? 1.f : 1.4f), std::max(1.f, area.w / 2 - beside));
  if (shown) m.ry = std::min(m.ry, m.rx * (many ? 1.25f : 1.f));
  if (shown && !many) m.rx = m.ry; // a shape that is told is not drawn out of shape
  // Where many spokes meet, the first ring lies farther out.
  if (spokes > 4 || shown) m.within = {0.8f, 0.8f};
  constexpr int rings = workshop::limit::wheel_rings;
  if (!shown && upright &&
      m.ry < float(rings) * spot) { // low: the first ring nearer, so that fingers have room; and nearly round
    m.within.y = std::max(-0.3f, m.ry / spot - float(rings));
    m.rx = std::clamp(spot * float(rings), m.rx, area.w / 2 - beside);
  }
  m.centre = {std::round(area.centre().x), std::round(shown ? (top + bottom) / 2 : bottom - m.ry)};
  // As large as no two spots meet: of each pair, the way in which they are farther apart.
  std::vector<Point> spots;
  for (int spoke = 0; spoke < m.spokes; spoke++)
    for (int ring = 1; ring <= workshop::limit::wheel_rings; ring++) spots.push_back(m.at(spoke, ring));
  m.size = f.u(64);
  for (std::size_t i = 0; i < spots.size(); i++)
    for (std::size_t k = i + 1; k < spots.size(); k++) {
      Point by = spots[i] - spots[k];
      m.size = std::min(m.size, std::max(std::abs(by.x), std::abs(by.y)));
    }
  return m;
}

std::string direction_icon(const workshop::Direction& d) {
  auto says = [&](std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* word) {
      return ("-" + d.id + "-").find(std::string("-") + word + "-") != std::string::npos;
    });
  };
  if (says({"up", "upward", "upwards", "op", "opad"})) return "direction-up";
  if (says({"down", "downward", "downwards", "ned", "nedad"})) return "direction-down";
  if (says({"in", "inward", "inwards", "ind", "indad"})) return "direction-in";
  if (says({"side", "sides", "sideways", "siden"})) return "direction-side";
  return {};
}

void wheel_rings(WheelFrame& w, paint::Canvas& c) {
  const WheelMap& m = w.map;
  float thin = std::max(1.f, w.f.u(2));
  constexpr int parts = 96;
  for (int ring = 1; ring <= workshop::limit::wheel_rings; ring++) {
    const Point far = m.radii(ring);
    auto on = [&](int i) {
      double angle = 2 * std::numbers::pi * i / parts;
      return Point{m.centre.x + float(std::sin(angle)) * far.x, m.centre.y - float(std::cos(angle)) * far.y};
    };
    bool outer = ring == workshop::limit::wheel_rings;
    for (int i = 0; i < parts; i++)
      c.line(on(i), on(i + 1), outer ? mix(colour::edge, colour::muted, 0.3f) : colour::edge,
             outer ? thin * 1.5f : thin);
  }
  for (int i = 0; i < w.directions(); i++)
    c.line(m.centre, m.at(i, workshop::limit::wheel_rings), mix(colour::edge, colour::muted, 0.3f), thin);
  if (m.cross()) // its label stands aside
    c.line(m.at(0, workshop::limit::wheel_rings), {m.label(w.f, 0).x, m.centre.y - m.ry},
           mix(colour::edge, colour::muted, 0.3f), thin);
  c.disc(m.centre, w.f.u(9), colour::muted);
}

namespace {

/// The face of a label, which picks its direction.
paint::Canvas& label_face(WheelFrame& w, int direction, Rect r, ButtonColours& look, bool chosen) {
  Frame& f = w.f;
  std::string name = "wheel/" + w.direction(direction).id;
  touch::Reply reply = f.touch.area(name, r);
  paint::Canvas& c = piece_around(f, name, r);
  look = colours_of(chosen ? Look::chosen : Look::plain, reply.held, true);
  c.fill(r, look.face, f.u(radius::card));
  c.outline(r, look.edge, std::max(1.f, f.u(chosen ? 3.f : 1.5f)), f.u(radius::card));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  if (reply.taps > 0) {
    w.view.direction = direction;
    w.view.prompt = 0;
  }
  return c;
}

} // namespace

void wheel_label(WheelFrame& w, int direction, const std::string& line, bool chosen, Colour line_tone) {
  Frame& f = w.f;
  const workshop::Direction& d = w.direction(direction);
  Rect r = w.map.label(f, direction);
  ButtonColours look;
  paint::Canvas& c = label_face(w, direction, r, look, chosen);
  Rect in = r.inset(std::min(f.u(14), r.w * 0.06f), f.u(6));
  std::string icon = direction_icon(d);
  bool low = w.map.cross() && r.h < f.u(100), above = !low && r.h >= f.u(160);
  float size =
      icon.empty() || !(low || above || in.w > f.u(250)) ? 0 : std::min(f.u(above ? 44.f : 52.f), in.h);
  if (size > 0) {
    Rect spot = above ? in.cut_top(size) : in.cut_left(size);
    c.picture({spot.x, spot.centre().y - size / 2, size, size}, icon, look.text);
    if (!above) in.cut_left(f.u(12));
  }
  float least = f.theme.label().size;
  Type type{line_tone == colour::muted ? Face::medium : Face::bold, f.u(28)};
  Rect top;
  if (low) { // the name and the line beside each other
    float wide = paint::text_width(f.atlas(), f.theme.strong(), d.title) + f.u(2);
    top = in.cut_left(std::min(wide, in.w * 0.5f));
    in.cut_left(f.u(16));
  } else top = in.cut_top(std::min(in.h * 0.54f, f.u(39)));
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.strong(), least, d.title, top.w, top.h);
  c.text_block({top.x, top.centre().y - title.height() / 2, top.w, title.height()}, title, d.title,
               look.text);
  paint::TextBlock block = paint::fit_balanced(f.atlas(), type, least, line, in.w, in.h);
  float y = w.map.shown && !low ? in.y : in.centre().y - block.height() / 2;
  c.text_block({in.x, y, in.w, block.height()}, block, line, line_tone);
}

void wheel_label_to_mark(WheelFrame& w, int direction, const std::string& count, bool chosen) {
  Frame& f = w.f;
  const workshop::Direction& d = w.direction(direction);
  Rect r = w.map.label(f, direction);
  if (!w.map.to_mark() || r.h < f.u(100)) return wheel_label(w, direction, count, chosen);
  ButtonColours look;
  paint::Canvas& c = label_face(w, direction, r, look, chosen);
  Rect in = r.inset(f.u(16), f.u(10)), top = in.cut_top(f.u(40));
  in.cut_top(f.u(2));
  if (std::string icon = direction_icon(d); !icon.empty()) {
    c.picture(touch::around({top.x + f.u(18), top.centre().y}, f.u(36), f.u(36)), icon, look.text);
    top.cut_left(f.u(46));
  }
  const bool below = in.h > f.u(120); // narrow and high
  const float wide = paint::text_width(f.atlas(), f.theme.label(), count) + f.u(2);
  c.text_in(below ? in.cut_bottom(f.u(34)) : top.cut_right(std::min(wide, top.w * 0.5f)), f.theme.label(),
            count, colour::muted, below ? paint::Align::left : paint::Align::right);
  top.cut_right(f.u(8));
  const float least = f.theme.label().size;
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.strong(), least, d.title, top.w, top.h);
  c.text_block({top.x, top.centre().y - title.height() / 2, top.w, title.height()}, title, d.title,
               look.text);
  paint::TextBlock about = paint::fit_balanced(f.atlas(), f.theme.label(), least, d.about, in.w, in.h);
  c.text_block({in.x, in.y, in.w, about.height()}, about, d.about, look.text);
}

} // namespace screens
