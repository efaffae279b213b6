#include "screens/board/view.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

constexpr double largest_zoom = 8;

/// Pixels of a board unit when the whole board is seen: it fills the area, whatever its shape.
double across(Rect area) { return std::max(0.001, area.w / workshop::board::width); }
double down(Rect area) { return std::max(0.001, area.h / workshop::board::height); }

/// Pixels of a unit of a note. Where the board is high they are a little larger than its width would have
/// them: notes seldom lie edge to edge.
double of_notes(Rect area) {
  constexpr double larger = 1.06;
  return std::min(across(area) * larger, down(area));
}

} // namespace

BoardMap board_map(Rect area, const Camera& camera, float pulled) {
  double x = across(area) * camera.zoom, y = down(area) * camera.zoom;
  Point middle = area.centre();
  middle.y += pulled * area.h * 0.5f;
  return {{std::round(middle.x - float(camera.middle.x * x)),
           std::round(middle.y - float(camera.middle.y * y)), float(workshop::board::width * x),
           float(workshop::board::height * y)},
          float(x),
          float(y),
          float(of_notes(area) * camera.zoom)};
}

Ground ground_of(Rect area, const Theme& u) {
  double note = of_notes(area);
  return {note / across(area), note / down(area), u.u / note};
}

Camera turned(Rect area, const Camera& camera, Point about, Point by, double factor) {
  Camera next = camera;
  next.zoom = std::clamp(camera.zoom * factor, 1.0, largest_zoom);
  // the place under `about` stays under it, moved by `by`
  auto kept = [&](double middle, double unit, float about, float by, float centre) {
    return middle + (about - centre) / (unit * camera.zoom) - (about + by - centre) / (unit * next.zoom);
  };
  next.middle.x = kept(camera.middle.x, across(area), about.x, by.x, area.centre().x);
  next.middle.y = kept(camera.middle.y, down(area), about.y, by.y, area.centre().y);
  // The board's edge may come to the middle of the screen, no farther; seen whole it stays where it is.
  auto bounded = [&](double middle, double size) {
    double seen = size / next.zoom, slack = next.zoom > 1 ? std::max(0.0, size / 2 - seen / 2 * 0.6) : 0;
    return std::clamp(middle, size / 2 - slack, size / 2 + slack);
  };
  next.middle.x = bounded(next.middle.x, workshop::board::width);
  next.middle.y = bounded(next.middle.y, workshop::board::height);
  return next;
}

} // namespace screens
