#include "paint/surfaces.h"

#include "paint/scene_inside.h"

namespace paint {

Surfaces::Surfaces() {
  for (Half& half : halves_) {
    glGenTextures(1, &half.texture);
    glGenFramebuffers(1, &half.framebuffer);
  }
}

Surfaces::~Surfaces() {
  for (Half& half : halves_) {
    glDeleteFramebuffers(1, &half.framebuffer);
    glDeleteTextures(1, &half.texture);
  }
}

void Surfaces::size(int width, int height) {
  if (width_ == width && height_ == height) return;
  width_ = width;
  height_ = height;
  for (Half& half : halves_) half.sized = false;
  area_ = {};
  inside_ = 0;
  need(0);
}

void Surfaces::need(int number) {
  Half& half = halves_[std::size_t(number)];
  if (half.sized) return;
  half.sized = true;
  glBindTexture(GL_TEXTURE_2D, half.texture);
  // In the order of bytes that windows have, too.
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, std::max(1, width_), std::max(1, height_), 0, GL_BGRA,
               GL_UNSIGNED_BYTE, nullptr);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
  glBindFramebuffer(GL_FRAMEBUFFER, half.framebuffer);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, half.texture, 0);
}

void Surfaces::copy(int from, int to, Rect source, Point by) const {
  if (source.empty()) return;
  int x0 = int(source.x), y0 = int(source.y), x1 = int(source.right()), y1 = int(source.bottom());
  int dx = int(by.x), dy = int(by.y);
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer(from));
  glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer(to));
  glBlitFramebuffer(x0, y0, x1, y1, x0 + dx, y0 + dy, x1 + dx, y1 + dy, GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

void Surfaces::take(Rect area) {
  need(1);
  if (area == area_) return;
  if (inside_ == 1) copy(1, 0, area_, {});
  inside_ = 0;
  area_ = area;
}

void Surfaces::scroll(Rect area, Point by) {
  Rect to = meet(area, area.moved(by));
  if (area.empty() || to.empty()) return;
  take(area);
  copy(inside_, 1 - inside_, to.moved({-by.x, -by.y}), by);
  inside_ = 1 - inside_;
}

void Surfaces::keep_picture(Rect area) {
  take(area);
  copy(inside_, 1 - inside_, area, {});
}

std::array<Rect, 4> Surfaces::lying_in(int number, Rect part) const {
  if (inside_ == 0) return {number == 0 ? part : Rect{}};
  Rect inner = meet(part, area_);
  if (number == 1) return {inner.empty() ? Rect{} : inner};
  return inner.empty() ? std::array<Rect, 4>{part} : beside(part, inner);
}

} // namespace paint
