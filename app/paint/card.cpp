#include "paint/card.h"

#include <algorithm>
#include <cmath>

namespace paint {

namespace {

/// How far a point lies outside a rounded rectangle; below 0: within.
float outside(Point p, Rect r, float radius) {
  Point middle = r.centre();
  float x = std::abs(p.x - middle.x) - r.w / 2 + radius, y = std::abs(p.y - middle.y) - r.h / 2 + radius;
  float corner = std::hypot(std::max(x, 0.f), std::max(y, 0.f));
  return corner + std::min(std::max(x, y), 0.f) - radius;
}

struct Paint { // premultiplied, 0..1
  float r = 0, g = 0, b = 0, a = 0;
  void lay(Colour c, float cover) {
    float alpha = float(c.a) / 255 * std::clamp(cover, 0.f, 1.f), rest = 1 - alpha;
    r = float(c.r) / 255 * alpha + r * rest;
    g = float(c.g) / 255 * alpha + g * rest;
    b = float(c.b) / 255 * alpha + b * rest;
    a = alpha + a * rest;
  }
  void append(std::vector<std::uint8_t>& rgba) const { // no longer premultiplied
    const float k = a > 0 ? 255 / a : 0;
    for (float v : {r * k, g * k, b * k, a * 255})
      rgba.push_back(std::uint8_t(std::lround(std::clamp(v, 0.f, 255.f))));
  }
};

} // namespace

platform::Picture drawn_halo(const HaloLook& look) {
  const int side = int(look.half * 2);
  platform::Picture picture{side, side, {}};
  for (int y = 0; y < side; y++)
    for (int x = 0; x < side; x++) {
      const float far = std::hypot(float(x) + 0.5f - look.half, float(y) + 0.5f - look.half);
      auto band = [&](float radius) { return 0.5f + look.thickness / 2 - std::abs(far - radius); };
      Paint paint;
      paint.lay(look.disc, look.radius + 0.5f - far);
      paint.lay(look.outer, band(look.radius + look.thickness));
      paint.lay(look.ring, band(look.radius));
      paint.append(picture.rgba);
    }
  return picture;
}

Card card_for(const CardLook& look) {
  Card c;
  const float soft = look.spread * 0.75f;
  c.out_left = c.out_right = std::ceil(soft) + 1;
  c.out_top = std::max(0.f, std::ceil(soft - look.drop)) + 1;
  c.out_bottom = std::ceil(soft + look.drop) + 1;
  c.in_left = c.in_right = c.in_bottom = std::ceil(std::max(look.radius, look.edge_width)) + 1;
  c.in_top = c.in_left + std::ceil(look.drop);
  return c;
}

platform::Picture drawn_card(const CardLook& look, const Card& card) {
  platform::Picture picture{card.width(), card.height(), {}};
  const Rect sheet{card.out_left, card.out_top, card.in_left + 1 + card.in_right,
                   card.in_top + 1 + card.in_bottom};
  const float soft = look.spread * 0.75f;
  for (int y = 0; y < picture.height; y++)
    for (int x = 0; x < picture.width; x++) {
      const Point p{float(x) + 0.5f, float(y) + 0.5f};
      Paint paint;
      if (soft > 0) paint.lay(look.shadow, 1 - outside(p, sheet.moved({0, look.drop}), look.radius) / soft);
      const float from = outside(p, sheet, look.radius);
      paint.lay(look.face, 0.5f - from);
      if (look.edge_width > 0) paint.lay(look.edge, std::min(0.5f - from, 0.5f + look.edge_width + from));
      paint.append(picture.rgba);
    }
  return picture;
}

} // namespace paint
