#include "screens/parts/ink.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

constexpr float units = 8;                 ///< of InkPoint in a board unit
constexpr float thin = 2.2f, thick = 4.6f; ///< board units

float distance_to_line(Point p, Point a, Point b) {
  Point along = b - a;
  float length = along.x * along.x + along.y * along.y;
  float t = length > 0 ? std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length, 0.f, 1.f) : 0;
  return touch::distance(p, a + along * t);
}

Point point_of(const workshop::InkPoint& p) { return {float(p.x) / units, float(p.y) / units}; }

} // namespace

void Pen::add(Point p, std::int64_t time, float pressure) {
  p.x = std::clamp(p.x, 0.f, float(workshop::board::note_width));
  p.y = std::clamp(p.y, 0.f, float(workshop::board::note_height));
  if (points_.empty()) {
    smooth_ = p;
    time_ = time;
    points_.push_back({p.x, p.y, pressure == 1 ? (thin + thick) / 2 : thin + (thick - thin) * pressure});
    return;
  }
  smooth_ = smooth_ + (p - smooth_) * 0.65f; // takes the tremble of hand and sensor out
  const Sample& last = points_.back();
  float step = touch::distance(smooth_, {last.x, last.y});
  if (step < 0.4f) return;
  float width;
  if (pressure == 1) {
    float speed = step / float(std::max<std::int64_t>(1, time - time_)); // board units a millisecond
    width = std::clamp(thick - speed * 3.2f, thin, thick);
  } else width = thin + (thick * 1.3f - thin) * std::clamp(pressure, 0.f, 1.f);
  time_ = time;
  points_.push_back({smooth_.x, smooth_.y, last.width + (width - last.width) * 0.25f});
}

workshop::Stroke Pen::stroke_of(const std::vector<Sample>& samples) const {
  workshop::Stroke stroke{colour_, {}};
  auto whole = [](float v) { return int(std::lround(v * units)); };
  for (const Sample& s : samples)
    if (stroke.points.size() < std::size_t(workshop::limit::stroke_points))
      stroke.points.push_back({whole(s.x), whole(s.y), std::clamp(whole(s.width), 1, 400)});
  return stroke;
}

workshop::Stroke Pen::drawn() const { return stroke_of(points_); }

workshop::Stroke Pen::finished() const {
  // Ramer, Douglas and Peucker: keep the point farthest from the straight line, go on on both sides of it.
  if (points_.empty()) return {colour_, {}};
  std::vector<bool> keep(points_.size(), false);
  keep.front() = keep.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> parts{{0, points_.size() - 1}};
  while (!parts.empty()) {
    auto [from, to] = parts.back();
    parts.pop_back();
    float farthest = 0.5f;
    std::size_t at = 0;
    for (std::size_t i = from + 1; i < to; i++) {
      float away = distance_to_line({points_[i].x, points_[i].y}, {points_[from].x, points_[from].y},
                                    {points_[to].x, points_[to].y});
      if (away > farthest) farthest = away, at = i;
    }
    if (!at) continue;
    keep[at] = true;
    parts.push_back({from, at});
    parts.push_back({at, to});
  }
  std::vector<Sample> kept;
  for (std::size_t i = 0; i < points_.size(); i++)
    if (keep[i]) kept.push_back(points_[i]);
  return stroke_of(kept);
}

void draw_stroke(paint::Canvas& c, const workshop::Stroke& stroke, Point origin, float scale) {
  const auto& p = stroke.points;
  Colour colour = colour::ink_line[std::size_t(std::clamp(stroke.colour, 0, workshop::limit::inks - 1))];
  auto at = [&](std::size_t i) { return origin + point_of(p[i]) * scale; };
  auto width = [&](std::size_t i) { return std::max(1.f, float(p[i].width) / units * scale); };
  if (p.size() == 1) return c.disc(at(0), width(0) / 2 + 0.5f, colour);
  for (std::size_t i = 0; i + 1 < p.size(); i++) {
    // A Catmull-Rom curve through the points, in pieces of about six pixels.
    Point a = at(i ? i - 1 : i), b = at(i), e = at(i + 1), d = at(std::min(i + 2, p.size() - 1));
    int pieces = std::clamp(int(touch::distance(b, e) / 6), 1, 24);
    Point from = b;
    for (int k = 1; k <= pieces; k++) {
      float t = float(k) / float(pieces), t2 = t * t, t3 = t2 * t;
      Point to =
          (b * 2 + (e - a) * t + (a * 2 - b * 5 + e * 4 - d) * t2 + (b * 3 - a - e * 3 + d) * t3) * 0.5f;
      float w = width(i) + (width(i + 1) - width(i)) * t;
      c.line(from, to, colour, w);
      if (w > 2.5f) c.disc(to, w / 2, colour);
      from = to;
    }
  }
  if (width(0) > 2.5f) c.disc(at(0), width(0) / 2, colour);
}

int stroke_at(const workshop::Note& note, Point p, float radius) {
  for (std::size_t i = note.ink.size(); i-- > 0;) {
    const auto& points = note.ink[i].points;
    for (std::size_t k = 0; k < points.size(); k++) {
      Point a = point_of(points[k]), b = point_of(points[std::min(k + 1, points.size() - 1)]);
      if (distance_to_line(p, a, b) <= radius + float(points[k].width) / units / 2) return int(i);
    }
  }
  return -1;
}

} // namespace screens
