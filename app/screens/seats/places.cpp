#include "screens/seats/places.h"

namespace screens {

using touch::Point;
using touch::Rect;

std::optional<Rect> free_spot(Rect work, float w, float h, std::span<const Rect> taken, Point near,
                              float step) {
  std::optional<Rect> best;
  float least = 0;
  step = std::max(2.f, step);
  int columns = int((work.w - w) / step) + 1, rows = int((work.h - h) / step) + 1;
  for (int row = 0; row <= rows; row++)
    for (int column = 0; column <= columns; column++) {
      Rect r{std::min(work.x + float(column) * step, work.right() - w),
             std::max(work.bottom() - h - float(row) * step, work.y), w, h};
      // Sideways counts once, up from the bottom a little more: hands rest low.
      float cost = std::abs(r.centre().x - near.x) + 1.2f * (work.bottom() - r.bottom());
      if (best && cost >= least) continue;
      bool free = r.x >= work.x - 0.5f && r.y >= work.y - 0.5f && r.bottom() <= work.bottom() + 0.5f;
      for (const Rect& t : taken) free &= !r.meets(t);
      if (!free) continue;
      best = r;
      least = cost;
    }
  return best;
}

Point nearest_point(Rect r, Point p) {
  return {std::clamp(p.x, r.x, std::max(r.x, r.right())), std::clamp(p.y, r.y, std::max(r.y, r.bottom()))};
}

} // namespace screens
