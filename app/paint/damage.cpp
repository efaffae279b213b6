#include "paint/scene_inside.h"

#include <cmath>
#include <limits>

namespace paint {

namespace {
constexpr std::size_t most = 16;
}

void Damage::add(Rect r, Rect screen) {
  float left = std::floor(r.x), top = std::floor(r.y);
  r = meet({left, top, std::ceil(r.right()) - left, std::ceil(r.bottom()) - top}, screen);
  if (r.empty()) return;
  // Where joining would add much that has not changed, only what lies beside is added.
  for (const Rect& there : rects_) {
    if (!there.meets(r) || rects_.size() + 4 > most) continue;
    Rect both = join(there, r), shared = meet(there, r);
    if (both.w * both.h <= (there.w * there.h + r.w * r.h - shared.w * shared.h) * 1.25f) continue;
    for (const Rect& part : beside(r, shared)) add(part, screen);
    return;
  }
  for (bool again = true; again;) { // what it meets is joined, and the larger one may meet others
    again = false;
    for (std::size_t i = 0; i < rects_.size(); i++)
      if (rects_[i].meets(r)) {
        r = join(r, rects_[i]);
        rects_.erase(rects_.begin() + std::ptrdiff_t(i));
        again = true;
        break;
      }
  }
  rects_.push_back(r);
  if (rects_.size() <= most) return;
  std::size_t a = 0, b = 1;
  float least = std::numeric_limits<float>::max();
  for (std::size_t i = 0; i < rects_.size(); i++)
    for (std::size_t k = i + 1; k < rects_.size(); k++) {
      Rect both = join(rects_[i], rects_[k]);
      float extra = both.w * both.h - rects_[i].w * rects_[i].h - rects_[k].w * rects_[k].h;
      if (extra < least) least = extra, a = i, b = k;
    }
  Rect both = join(rects_[a], rects_[b]);
  rects_.erase(rects_.begin() + std::ptrdiff_t(b));
  rects_.erase(rects_.begin() + std::ptrdiff_t(a));
  add(both, screen);
}

} // namespace paint
