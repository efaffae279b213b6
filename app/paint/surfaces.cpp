#include "paint/surfaces.h"

#include "paint/scene_inside.h"

#include <cmath>

namespace paint {

namespace {

float taken_round(float value, float size) {
  value = std::fmod(value, size);
  return value < 0 ? value + size : value;
}

void copy(GLuint from, GLuint to, Rect source, Point by) {
  if (source.empty()) return;
  int x0 = int(source.x), y0 = int(source.y), x1 = int(source.right()), y1 = int(source.bottom());
  int dx = int(by.x), dy = int(by.y);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, from);
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, to);
  glBlitFramebuffer(x0, y0, x1, y1, x0 + dx, y0 + dy, x1 + dx, y1 + dy, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

} // namespace

Surfaces::Surfaces() {
  for (Target* t : {&settled_, &kept_}) {
    glGenTextures(1, &t->texture);
    glGenFramebuffers(1, &t->framebuffer);
  }
}

Surfaces::~Surfaces() {
  for (Target* t : {&settled_, &kept_}) {
    glDeleteFramebuffers(1, &t->framebuffer);
    glDeleteTextures(1, &t->texture);
  }
}

void Surfaces::size(int width, int height) {
  if (width_ == width && height_ == height) return;
  width_ = width;
  height_ = height;
  settled_.sized = kept_.sized = false;
  area_ = {};
  round_ = {};
  need(settled_);
}

void Surfaces::need(Target& target) {
  if (target.sized) return;
  target.sized = true;
  glBindTexture(GL_TEXTURE_2D, target.texture);
  // In the order of bytes that windows have, too.
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, std::max(1, width_), std::max(1, height_), 0, GL_BGRA,
               GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glBindFramebuffer(GL_FRAMEBUFFER, target.framebuffer);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, target.texture, 0);
}

void Surfaces::copy_to(GLuint framebuffer, Rect shown, Point away) const {
  for (const Lying& l : parts_of(shown))
    copy(settled_.framebuffer, framebuffer, l.shown.moved(l.away), away - l.away);
}

void Surfaces::keep_picture(Rect area) {
  need(kept_);
  copy_to(kept_.framebuffer, area, {});
}

void Surfaces::take(Rect area) {
  if (area == area_) return;
  if (!(round_ == Point{})) {
    keep_picture(area_);
    copy(kept_.framebuffer, settled_.framebuffer, area_, {});
  }
  round_ = {};
  area_ = area;
}

void Surfaces::scroll(Rect area, Point by) {
  if (area.empty()) return;
  take(area);
  round_ = {taken_round(round_.x - by.x, area.w), taken_round(round_.y - by.y, area.h)};
}

std::array<Surfaces::Lying, 8> Surfaces::parts_of(Rect part) const {
  std::array<Lying, 8> parts;
  const Rect inner = meet(part, area_);
  if (inner.empty() || round_ == Point{}) {
    parts[0].shown = part;
    return parts;
  }
  const std::array<Rect, 4> around = beside(part, inner);
  for (std::size_t i = 0; i < around.size(); i++) parts[4 + i].shown = around[i];
  // What is right of this, and below that, has been taken round.
  const Point seam{area_.right() - round_.x, area_.bottom() - round_.y};
  for (std::size_t i = 0; i < 4; i++) {
    Rect side = area_;
    const bool right = i % 2, below = i / 2;
    (right ? side.x : side.w) = right ? seam.x : seam.x - area_.x;
    (below ? side.y : side.h) = below ? seam.y : seam.y - area_.y;
    if (right) side.w = round_.x;
    if (below) side.h = round_.y;
    parts[i] = {meet(side, inner),
                {right ? round_.x - area_.w : round_.x, below ? round_.y - area_.h : round_.y}};
  }
  return parts;
}

} // namespace paint
