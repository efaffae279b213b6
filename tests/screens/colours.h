// Purpose: colours as eyes see them: contrast, distance, and eyes that lack one kind of cones.
#pragma once

#include "paint/canvas.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace test {

using Linear = std::array<double, 3>; ///< red, green, blue light, 0 to 1

inline Linear linear(paint::Colour c) {
  auto one = [](std::uint8_t byte) { // sRGB, IEC 61966-2-1
    double v = byte / 255.0;
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
  };
  return {one(c.r), one(c.g), one(c.b)};
}

/// WCAG 2.2's ratio: 1 to 21.
inline double contrast(paint::Colour a, paint::Colour b) {
  auto luminance = [](paint::Colour c) {
    Linear l = linear(c);
    return 0.2126 * l[0] + 0.7152 * l[1] + 0.0722 * l[2];
  };
  double light = luminance(a), dark = luminance(b);
  if (light < dark) std::swap(light, dark);
  return (light + 0.05) / (dark + 0.05);
}

enum class Eyes { all_cones, protanopia, deuteranopia, tritanopia };

/// What such eyes make of light. Machado, Oliveira, Fernandes: A Physiologically-based Model for Simulation
/// of Color Vision Deficiency, IEEE TVCG 15(6), 2009; the matrices for severity 1.0.
inline Linear seen(Linear l, Eyes eyes) {
  static constexpr double by[4][3][3] = {
      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
      {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
      {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
      {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
  Linear out{};
  for (std::size_t row = 0; row < 3; row++) {
    for (std::size_t k = 0; k < 3; k++) out[row] += by[int(eyes)][row][k] * l[k];
    out[row] = std::clamp(out[row], 0.0, 1.0);
  }
  return out;
}

/// CIE 1976 L*a*b* under D65.
inline std::array<double, 3> lab(Linear l) {
  auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
  double x = f((0.4124564 * l[0] + 0.3575761 * l[1] + 0.1804375 * l[2]) / 0.95047),
         y = f(0.2126729 * l[0] + 0.7151522 * l[1] + 0.0721750 * l[2]),
         z = f((0.0193339 * l[0] + 0.1191920 * l[1] + 0.9503041 * l[2]) / 1.08883);
  return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// Delta E*ab of two colours as such eyes see them; 2.3 is just noticed side by side.
inline double distance(paint::Colour a, paint::Colour b, Eyes eyes) {
  auto p = lab(seen(linear(a), eyes)), q = lab(seen(linear(b), eyes));
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace test
