// Purpose: points and rectangles of the screen, in pixels: x to the right, y down.
#pragma once

#include <algorithm>
#include <cmath>

namespace touch {

struct Point {
  float x = 0, y = 0;
  bool operator==(const Point&) const = default;
};
inline Point operator+(Point a, Point b) { return {a.x + b.x, a.y + b.y}; }
inline Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
inline Point operator*(Point a, float k) { return {a.x * k, a.y * k}; }
inline float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Contains its left and top edge, not its right and bottom one. Empty when w or h is 0 or less.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool operator==(const Rect&) const = default;
  float right() const { return x + w; }
  float bottom() const { return y + h; }
  Point centre() const { return {x + w / 2, y + h / 2}; }
  bool empty() const { return w <= 0 || h <= 0; }
  bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
  bool meets(Rect o) const { return x < o.right() && o.x < right() && y < o.bottom() && o.y < bottom(); }
  Rect inset(float by) const { return {x + by, y + by, w - 2 * by, h - 2 * by}; }
  Rect inset(float across, float down) const { return {x + across, y + down, w - 2 * across, h - 2 * down}; }
  Rect moved(Point by) const { return {x + by.x, y + by.y, w, h}; }
  // Cutting a piece off one side: layout reads as one line a piece. What is cut is never more than what is
  // there.
  Rect cut_left(float by) {
    by = std::clamp(by, 0.f, std::max(0.f, w));
    Rect r{x, y, by, h};
    x += by;
    w -= by;
    return r;
  }
  Rect cut_right(float by) {
    by = std::clamp(by, 0.f, std::max(0.f, w));
    w -= by;
    return {x + w, y, by, h};
  }
  Rect cut_top(float by) {
    by = std::clamp(by, 0.f, std::max(0.f, h));
    Rect r{x, y, w, by};
    y += by;
    h -= by;
    return r;
  }
  Rect cut_bottom(float by) {
    by = std::clamp(by, 0.f, std::max(0.f, h));
    h -= by;
    return {x, y + h, w, by};
  }
};

inline Rect meet(Rect a, Rect b) {
  float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}
inline Rect join(Rect a, Rect b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}
inline Rect around(Point centre, float w, float h) { return {centre.x - w / 2, centre.y - h / 2, w, h}; }

} // namespace touch
