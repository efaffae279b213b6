#include "screens/board/view.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

constexpr double largest_zoom = 8;

double whole_board(Rect area) {
  return std::max(0.001, std::min(area.w / workshop::board::width, area.h / workshop::board::height));
}

} // namespace

BoardMap board_map(Rect area, const Camera& camera, float pulled) {
  double scale = whole_board(area) * camera.zoom;
  Point middle = area.centre();
  middle.y += pulled * area.h * 0.5f;
  float x = middle.x - float(camera.middle.x * scale), y = middle.y - float(camera.middle.y * scale);
  return {{std::round(x), std::round(y), float(workshop::board::width * scale),
           float(workshop::board::height * scale)},
          float(scale)};
}

Camera turned(Rect area, const Camera& camera, Point about, Point by, double factor) {
  Camera next = camera;
  next.zoom = std::clamp(camera.zoom * factor, 1.0, largest_zoom);
  double before = whole_board(area) * camera.zoom, after = whole_board(area) * next.zoom;
  // the place under `about` stays under it, moved by `by`
  double x = camera.middle.x + (about.x - area.centre().x) / before;
  double y = camera.middle.y + (about.y - area.centre().y) / before;
  next.middle.x = x - (about.x + by.x - area.centre().x) / after;
  next.middle.y = y - (about.y + by.y - area.centre().y) / after;
  // The board's edge may come to the middle of the screen, no farther; seen whole it stays where it is.
  auto bounded = [&](double middle, double size, double seen) {
    double slack = std::max(0.0, size / 2 - seen / (2 * after) * (next.zoom > 1 ? 0.6 : 1));
    if (next.zoom <= 1) slack = 0;
    return std::clamp(middle, size / 2 - slack, size / 2 + slack);
  };
  next.middle.x = bounded(next.middle.x, workshop::board::width, area.w);
  next.middle.y = bounded(next.middle.y, workshop::board::height, area.h);
  return next;
}

} // namespace screens
