#include "paint/atlas.h"
#include "paint/photo_texture.h"
#include "paint/utf8.h"

#include <imgui.h>

#include <cmath>

namespace paint {

namespace {

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec2 vec(Point p) { return {p.x, p.y}; }
int whole(float size) { return std::max(1, int(std::lround(size))); }

} // namespace

Colour mix(Colour a, Colour b, float t) {
  auto one = [t](std::uint8_t x, std::uint8_t y) {
    return std::uint8_t(std::lround(float(x) + (float(y) - float(x)) * t));
  };
  return {one(a.r, b.r), one(a.g, b.g), one(a.b, b.b), one(a.a, b.a)};
}

Canvas::Canvas(ImDrawList& list, Atlas& atlas) : list_(list), atlas_(atlas) {}

void Canvas::fill(Rect r, Colour c, float radius) {
  if (r.empty() || c.a == 0) return;
  list_.AddRectFilled({r.x, r.y}, {r.right(), r.bottom()}, packed(c),
                      std::min(radius, std::min(r.w, r.h) / 2));
}

void Canvas::outline(Rect r, Colour c, float thickness, float radius) {
  if (r.empty() || c.a == 0) return;
  Rect in = r.inset(thickness / 2);
  if (in.empty()) return;
  list_.AddRect({in.x, in.y}, {in.right(), in.bottom()}, packed(c),
                std::min(std::max(0.f, radius - thickness / 2), std::min(in.w, in.h) / 2), 0, thickness);
}

void Canvas::line(Point a, Point b, Colour c, float thickness) {
  list_.AddLine(vec(a), vec(b), packed(c), thickness);
}

void Canvas::disc(Point centre, float radius, Colour c) {
  if (radius > 0) list_.AddCircleFilled(vec(centre), radius, packed(c));
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
  // Rounded rectangles on top of each other, each a little smaller: together a soft edge, and only some
  // hundred vertices.
  constexpr int layers = 5;
  Colour one = faded(c, 1.f / layers);
  for (int i = 0; i < layers; i++) {
    float out = spread * (1.f - (float(i) + 0.5f) / layers);
    Rect layer = r.inset(-out * 0.75f).moved({0, drop});
    fill(layer, one, radius + out);
  }
}

float Canvas::text(Point at, Type type, std::string_view text, Colour c) {
  int size = whole(type.size);
  float baseline = std::round(at.y + (atlas_.line_height(type.face, size) - float(size) * 1.21f) / 2 +
                              atlas_.ascent(type.face, size));
  float top = at.y, bottom = at.y + atlas_.line_height(type.face, size);
  ImVec2 low = list_.GetClipRectMin(), high = list_.GetClipRectMax();
  bool seen = bottom >= low.y && top <= high.y;
  float x = at.x;
  ImU32 colour = packed(c);
  for (std::size_t i = 0; i < text.size();) {
    const Glyph& g = atlas_.glyph(type.face, size, next_char(text, i));
    if (seen && g.width > 0) {
      float left = std::round(x + g.left), up = baseline - g.top;
      if (left + g.width >= low.x && left <= high.x) {
        list_.PrimReserve(6, 4);
        list_.PrimRectUV({left, up}, {left + g.width, up + g.height}, {g.u0, g.v0}, {g.u1, g.v1}, colour);
      }
    }
    x += g.advance;
  }
  if (atlas_.written())
    atlas_.written()->push_back({std::string(text),
                                 {at.x, at.y, x - at.x, bottom - top},
                                 {low.x, low.y, high.x - low.x, high.y - low.y},
                                 float(size)});
  return x - at.x;
}

void Canvas::text_in(Rect r, Type type, std::string_view text, Colour c, Align align) {
  if (r.empty()) return;
  TextBlock block = lay_out(atlas_, type, text, r.w, 1);
  text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, c, align);
}

void Canvas::text_block(Rect r, const TextBlock& block, std::string_view text, Colour c, Align align) {
  float y = r.y;
  for (const TextBlock::Line& line : block.lines) {
    float slack = r.w - line.width;
    float x = r.x + (align == Align::left ? 0 : align == Align::centre ? slack / 2 : slack);
    float drawn = this->text({x, y}, block.type, text.substr(line.begin, line.end - line.begin), c);
    if (line.cut) this->text({x + drawn, y}, block.type, "…", c);
    if (line.cut && atlas_.written()) {
      atlas_.written()->pop_back();
      atlas_.written()->back().cut = true;
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

} // namespace paint
