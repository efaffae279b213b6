#include "paint/atlas.h"
#include "paint/photo_texture.h"
#include "paint/utf8.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace paint {

namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec2 vec(Point p) { return {p.x, p.y}; }
int whole(float size) { return std::max(1, int(std::lround(size))); }
bool within(Rect inner, Rect outer) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

constexpr Colour clear{0, 0, 0, 0};
constexpr float largest_card = 48; ///< radius: larger corners would fill the atlas
bool whole_pixels(Rect r) {
  auto whole = [](float v) { return std::abs(v - std::round(v)) < 0.01f; };
  return whole(r.x) && whole(r.y) && whole(r.w) && whole(r.h);
}

constexpr int corner_steps = 4, rim = 4 * (corner_steps + 1);

/// The outline of a rounded rectangle as points, clockwise.
void trace(Rect r, float radius, ImVec2 (&points)[rim]) {
  radius = std::clamp(radius, 0.f, std::min(r.w, r.h) / 2);
  static const auto unit = [] {
    std::array<ImVec2, corner_steps + 1> quarter;
    for (int i = 0; i <= corner_steps; i++) {
      float angle = 1.5707963f * float(i) / corner_steps;
      quarter[std::size_t(i)] = {std::cos(angle), std::sin(angle)};
    }
    return quarter;
  }();
  const float left = r.x + radius, right = r.right() - radius, top = r.y + radius, low = r.bottom() - radius;
  for (int i = 0; i <= corner_steps; i++) {
    ImVec2 u{unit[std::size_t(i)].x * radius, unit[std::size_t(i)].y * radius};
    points[i] = {right + u.x, low + u.y};
    points[corner_steps + 1 + i] = {left - u.y, low + u.x};
    points[2 * (corner_steps + 1) + i] = {left - u.x, top - u.y};
    points[3 * (corner_steps + 1) + i] = {right + u.y, top - u.x};
  }
}

} // namespace

Colour mix(Colour a, Colour b, float t) {
  auto one = [t](std::uint8_t x, std::uint8_t y) {
    return std::uint8_t(std::lround(float(x) + (float(y) - float(x)) * t));
  };
  return {one(a.r, b.r), one(a.g, b.g), one(a.b, b.b), one(a.a, b.a)};
}

Canvas::Canvas(ImDrawList& list, Atlas& atlas) : list_(list), atlas_(atlas) {}

void Canvas::write_surface(Rect r, Colour c, bool round) {
  ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
  Rect clip{low.x, low.y, high.x - low.x, high.y - low.y};
  atlas_.written()->push_back({{}, r, clip, 0, c, false, round, &list_});
}

void Canvas::patch(Rect r, Point low, Point high, Colour c) {
  if (hinted_ && !within(r, seen_)) {
    const Rect cut = meet(r, seen_);
    if (cut.empty()) return;
    const Point k{(high.x - low.x) / r.w, (high.y - low.y) / r.h};
    low = {low.x + (cut.x - r.x) * k.x, low.y + (cut.y - r.y) * k.y};
    high = {low.x + cut.w * k.x, low.y + cut.h * k.y};
    r = cut;
  }
  list_.PrimReserve(6, 4);
  list_.PrimRectUV({r.x, r.y}, {r.right(), r.bottom()}, vec(low), vec(high), packed(c));
}

void Canvas::card(Rect r, const CardLook& look) {
  if (r.empty()) return;
  if (atlas_.written() && look.face.a > 0) write_surface(r, look.face, false);
  if (try_card(r, look)) return;
  if (look.spread > 0) shadow(r, look.radius, look.spread, look.drop, look.shadow);
  fill(r, look.face, look.radius);
  outline(r, look.edge, look.edge_width, look.radius);
}

bool Canvas::try_card(Rect r, const CardLook& look) {
  if (hinted_ && !r.inset(-2 * (look.spread + look.drop) - 2).meets(seen_)) return true; // nothing is seen
  const Card* card = atlas_.card(look);
  if (!card || r.w < card->in_left + card->in_right || r.h < card->in_top + card->in_bottom) return false;
  const float x[4] = {r.x - card->out_left, r.x + card->in_left, r.right() - card->in_right,
                      r.right() + card->out_right};
  const float y[4] = {r.y - card->out_top, r.y + card->in_top, r.bottom() - card->in_bottom,
                      r.bottom() + card->out_bottom};
  // Of the stretched parts every pixel is the middle of the one texel.
  const float left = card->out_left + card->in_left, top = card->out_top + card->in_top;
  const float u[6] = {0, left, left + 0.5f, left + 0.5f, left + 1, float(card->width())};
  const float v[6] = {0, top, top + 0.5f, top + 0.5f, top + 1, float(card->height())};
  for (int row = 0; row < 3; row++)
    for (int col = 0; col < 3; col++) {
      const Rect part{x[col], y[row], x[col + 1] - x[col], y[row + 1] - y[row]};
      if (part.empty() || (row == 1 && col == 1 && look.face.a == 0)) continue;
      patch(part, {card->u + u[col * 2] * card->texel, card->v + v[row * 2] * card->texel},
            {card->u + u[col * 2 + 1] * card->texel, card->v + v[row * 2 + 1] * card->texel},
            {255, 255, 255});
    }
  return true;
}

void Canvas::halo(Point centre, float radius, Colour face, Colour ring, Colour outer, float thickness) {
  constexpr float margin = 2;
  const float half = std::ceil(radius + 2 * thickness + margin);
  if (const Glyph* g = atlas_.halo({face, ring, outer, radius, thickness, half}))
    return patch({std::round(centre.x) - half, std::round(centre.y) - half, 2 * half, 2 * half},
                 {g->u0, g->v0}, {g->u1, g->v1}, {255, 255, 255});
  disc(centre, radius, face);
  this->ring(centre, radius + thickness, outer, thickness);
  this->ring(centre, radius, ring, thickness);
}

void Canvas::fill(Rect r, Colour c, float radius) {
  if (r.empty() || c.a == 0) return;
  if (atlas_.written()) write_surface(r, c, false);
  radius = std::min(radius, std::min(r.w, r.h) / 2);
  ImDrawFlags corners = ImDrawFlags_RoundCornersAll;
  const Rect uncut = r;
  if (hinted_ && !within(r, seen_)) {
    Rect cut = meet(r, seen_);
    if (cut.empty()) return;
    bool left = cut.x <= r.x, right = cut.right() >= r.right(), top = cut.y <= r.y,
         bottom = cut.bottom() >= r.bottom();
    // A side is either whole or cut behind its corners: else a corner would be cut through.
    bool free = (left || cut.x >= r.x + radius) && (right || cut.right() <= r.right() - radius) &&
                (top || cut.y >= r.y + radius) && (bottom || cut.bottom() <= r.bottom() - radius) &&
                std::min(cut.w, cut.h) >= 2 * radius + 2;
    if (free) {
      r = cut;
      corners = (left && top ? ImDrawFlags_RoundCornersTopLeft : 0) |
                (right && top ? ImDrawFlags_RoundCornersTopRight : 0) |
                (left && bottom ? ImDrawFlags_RoundCornersBottomLeft : 0) |
                (right && bottom ? ImDrawFlags_RoundCornersBottomRight : 0);
      if (!corners) radius = 0, corners = ImDrawFlags_RoundCornersNone;
    }
  }
  Point spot;
  if (radius >= 1 && radius <= largest_card && whole_pixels(uncut) &&
      try_card(uncut, {c, clear, clear, std::round(radius * 4) / 4}))
    return;
  if (radius < 0.5f && atlas_.pixel(c, spot)) return patch(r, spot, spot, {255, 255, 255});
  list_.AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(c), radius, corners);
}

void Canvas::outline(Rect r, Colour c, float thickness, float radius) {
  if (r.empty() || c.a == 0) return;
  if (radius >= 1 && radius <= largest_card && thickness <= largest_card && whole_pixels(r) &&
      try_card(r, {clear, c, clear, std::round(radius * 4) / 4, thickness}))
    return;
  Rect in = r.inset(thickness / 2);
  if (in.empty() || (hinted_ && !r.meets(seen_))) return;
  list_.AddRect({in.x, in.y}, {in.right(), in.bottom()}, packed(c),
                std::min(std::max(0.f, radius - thickness / 2), std::min(in.w, in.h) / 2), 0, thickness);
}

void Canvas::line(Point a, Point b, Colour c, float thickness) {
  list_.AddLine(vec(a), vec(b), packed(c), thickness);
}

void Canvas::disc(Point centre, float radius, Colour c) {
  if (radius <= 0) return;
  if (atlas_.written()) write_surface(around(centre, 2 * radius, 2 * radius), c, true);
  list_.AddCircleFilled(vec(centre), radius, packed(c));
}

void Canvas::ring(Point centre, float radius, Colour c, float thickness) {
  if (radius > 0) list_.AddCircle(vec(centre), radius, packed(c), 0, thickness);
}

void Canvas::arc(Point centre, float radius, float from, float to, Colour c, float thickness) {
  if (radius <= 0) return;
  list_.PathArcTo(vec(centre), radius, from, to);
  list_.PathStroke(packed(c), 0, thickness);
}

void Canvas::polygon(std::initializer_list<Point> points, Colour c) {
  for (Point p : points) list_.PathLineTo(vec(p));
  list_.PathFillConvex(packed(c));
}

void Canvas::shadow(Rect r, float radius, float spread, float drop, Colour c) {
  if (r.empty() || spread < 1) return;
  // A ring whose outer edge is clear. What casts the shadow hides the rest, so that is not drawn at all.
  const Rect full = r.moved({0, drop}), out = full.inset(-spread * 0.75f), hidden = full.inset(drop + 2);
  if (hinted_ && !out.meets(seen_)) return;
  if (hidden.empty()) return fill(full, c, radius);
  ImVec2 rings[3][rim];
  trace(hidden, radius, rings[0]);
  trace(full, radius, rings[1]);
  trace(out, radius + spread * 0.75f, rings[2]);
  const ImU32 colours[3] = {packed(c), packed(c), packed({c.r, c.g, c.b, 0})};
  const Point white = atlas_.white();
  const Rect seen = hinted_ ? seen_ : out;
  for (int i = 0; i < rim; i++)
    for (int k = 0; k < 2; k++) { // two bands: as dark all over, then fading
      const int next = (i + 1) % rim;
      ImVec2 at[4] = {rings[k][i], rings[k][next], rings[k + 1][next], rings[k + 1][i]};
      ImVec2 low = at[0], high = at[0];
      for (ImVec2 p : at)
        low = {std::min(low.x, p.x), std::min(low.y, p.y)},
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
      if (low.x > seen.right() || high.x < seen.x || low.y > seen.bottom() || high.y < seen.y) continue;
      const bool straight = i % (corner_steps + 1) == corner_steps, along = i / (corner_steps + 1) % 2 == 0;
      for (ImVec2& p : at) { // of a straight side only the part that is seen
        if (straight && along) p.x = std::clamp(p.x, seen.x, seen.right());
        if (straight && !along) p.y = std::clamp(p.y, seen.y, seen.bottom());
      }
      list_.PrimReserve(6, 4);
      const unsigned first = list_._VtxCurrentIdx;
      for (int v = 0; v < 4; v++) list_.PrimWriteVtx(at[v], {white.x, white.y}, colours[v < 2 ? k : k + 1]);
      for (unsigned corner : {0u, 1u, 2u, 0u, 2u, 3u}) list_.PrimWriteIdx(ImDrawIdx(first + corner));
    }
}

float Canvas::text(Point at, Type type, std::string_view text, Colour c) {
  int size = atlas_.drawn_size(type.size);
  float baseline = std::round(at.y + (atlas_.line_height(type.face, size) - float(size) * 1.21f) / 2 +
                              atlas_.ascent(type.face, size));
  float top = at.y, bottom = at.y + atlas_.line_height(type.face, size);
  ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
  if (hinted_) {
    low = {std::max(low.x, seen_.x), std::max(low.y, seen_.y)};
    high = {std::min(high.x, seen_.right()), std::min(high.y, seen_.bottom())};
  }
  bool seen = bottom >= low.y && top <= high.y;
  float x = at.x;
  const int ink = atlas_.ink(c);
  ImU32 colour = ink > 0 ? IM_COL32_WHITE : packed(c);
  for (std::size_t i = 0; i < text.size();) {
    char32_t letter = next_char(text, i);
    const Glyph& g = atlas_.glyph(type.face, size, letter, ink);
    float advance = type.tabular ? advance_of(atlas_, type, letter) : g.advance;
    if (seen && g.width > 0) {
      float left = std::round(x + g.left + (advance - g.advance) / 2), up = baseline - g.top;
      if (left + g.width >= low.x && left <= high.x) {
        list_.PrimReserve(6, 4);
        list_.PrimRectUV({left, up}, {left + g.width, up + g.height}, {g.u0, g.v0}, {g.u1, g.v1}, colour);
      }
    }
    x += advance;
  }
  if (atlas_.written())
    atlas_.written()->push_back({std::string(text),
                                 {at.x, at.y, x - at.x, bottom - top},
                                 {low.x, low.y, high.x - low.x, high.y - low.y},
                                 float(size),
                                 c,
                                 false,
                                 false,
                                 &list_});
  return x - at.x;
}

void Canvas::text_in(Rect r, Type type, std::string_view text, Colour c, Align align) {
  if (r.empty()) return;
  if (text.find('\n') == text.npos) { // mostly it fits, and then there is nothing to lay out
    float width = text_width(atlas_, type, text), high = paint::line_height(atlas_, type);
    float slack = align == Align::left ? 0 : (r.w - width) * (align == Align::centre ? 0.5f : 1.f);
    if (width <= r.w && !text.ends_with(' '))
      return (void)this->text({r.x + slack, r.centre().y - high / 2}, type, text, c);
  }
  const TextBlock& block = laid(atlas_, type, text, r.w, 1);
  text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, c, align);
}

void Canvas::text_block(Rect r, const TextBlock& block, std::string_view text, Colour c, Align align) {
  float y = r.y;
  for (const TextBlock::Line& line : block.lines) {
    if (hinted_ && (y + block.line_height < seen_.y || y > seen_.bottom())) {
      y += block.line_height;
      continue;
    }
    float slack = r.w - line.width;
    float x = r.x + (align == Align::left ? 0 : align == Align::centre ? slack / 2 : slack);
    float drawn = this->text({x, y}, block.type, text.substr(line.begin, line.end - line.begin), c);
    if (line.cut || line.hyphen) this->text({x + drawn, y}, block.type, line.cut ? "…" : "-", c);
    if ((line.cut || line.hyphen) && atlas_.written()) {
      atlas_.written()->pop_back();
      atlas_.written()->back().cut = line.cut;
    }
    y += block.line_height;
  }
}

void Canvas::photo(Rect r, std::string_view name, Colour tint) {
  Photos::Photo photo = atlas_.photos().drawn(name, whole(std::max(r.w, r.h)));
  if (photo.id) {
    float k = std::min(r.w / float(photo.width), r.h / float(photo.height));
    float w = std::max(1.f, std::round(float(photo.width) * k)),
          h = std::max(1.f, std::round(float(photo.height) * k));
    Point at{std::round(r.centre().x - w / 2), std::round(r.centre().y - h / 2)};
    list_.AddImage(photo_texture(photo.id), vec(at), {at.x + w, at.y + h}, {0, 0}, {1, 1}, packed(tint));
    return;
  }
  fill(r, faded(tint, 0.35f), std::min(r.w, r.h) * 0.06f);
  float size = std::min(r.w, r.h) * 0.4f;
  if (photo.missing) picture(around(r.centre(), size, size), "picture", {110, 110, 110, 200});
}

void Canvas::picture(Rect r, std::string_view name, Colour tint) {
  if (r.w < 1 || r.h < 1) return;
  if (name.find('/') != name.npos && atlas_.photos().can_ask()) return photo(r, name, tint);
  const Glyph* g = atlas_.picture(name, whole(r.w), whole(r.h));
  if (!g) return;
  Point at{std::round(r.centre().x - g->width / 2), std::round(r.centre().y - g->height / 2)};
  list_.PrimReserve(6, 4);
  list_.PrimRectUV({at.x, at.y}, {at.x + g->width, at.y + g->height}, {g->u0, g->v0}, {g->u1, g->v1},
                   packed(tint));
}

void Canvas::clip(Rect r) { list_.PushClipRect({r.x, r.y}, {r.right(), std::max(r.y, r.bottom())}, true); }
void Canvas::unclip() { list_.PopClipRect(); }
void Canvas::hint_seen(Rect r) { hinted_ = true, seen_ = r; }
void Canvas::hint_all_seen() { hinted_ = false; }

} // namespace paint
