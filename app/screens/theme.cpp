#include "screens/theme.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

constexpr float capitals = 0.727f; // of Inter's em
constexpr float angle =
    16.f / 60 * 3.14159265f / 180; // radians, ISO 9241-303: the least height of characters
constexpr float bears = 1.1f;      // times its size, what a line of type may grow without breaking the layout

} // namespace

Theme theme_for(float width, float height) {
  return {.u = std::max(0.05f, std::min(width / 1600, height / 1080))};
}

float Theme::way(std::int64_t age, std::int64_t lasts) const {
  if (still || age >= lasts) return 1;
  float left = 1 - float(std::max<std::int64_t>(0, age)) / float(lasts);
  return 1 - left * left * left;
}

float Theme::raised(float units) const { return std::clamp(legible, units * u, units * u * bears); }

float legible_from(float metres, float millimetre) {
  return metres * 1000 * std::tan(angle) * millimetre / capitals;
}

float read_from(float size, float millimetre) {
  return size * capitals / (millimetre * std::tan(angle) * 1000);
}

int farthest_reader(const Theme& u) {
  return std::max(1, int(read_from(u.display().size, u.millimetre) + 0.05f));
}

void cast_shadow(paint::Canvas& c, const Theme& u, Rect r, float radius, Elevation e) {
  if (colour::shadow.a > 0) c.shadow(r, radius, u(e.spread), u(e.drop), colour::shadow);
}

} // namespace screens
