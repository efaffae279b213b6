#include "paint/memory.h"

#include <algorithm>

namespace paint {

namespace {
constexpr int step = 128; ///< pixels by which the texture grows, so that it seldom does
}

Mixed::~Mixed() {
  if (framebuffer_) glDeleteFramebuffers(1, &framebuffer_);
  if (texture_) glDeleteTextures(1, &texture_);
}

void Mixed::begin() {
  parts_.clear();
  lying_.clear();
}

void Mixed::place(Rect screen) {
  int width = 0, height = 0;
  for (const Rect& r : parts_.rects()) { // one below the other
    lying_.push_back({r, Point{0, float(height)} - Point{r.x, r.y}});
    width = std::max(width, int(r.w));
    height += int(r.h);
  }
  if (float(height) > 2 * screen.h || float(width) * float(height) > screen.w * screen.h) { // where they are
    for (Surfaces::Lying& l : lying_) l.away = {};
    width = int(screen.w);
    height = int(screen.h);
  }
  if (width <= width_ && height <= height_) return;
  width_ = std::max(width_, (width + step - 1) / step * step);
  height_ = std::max(height_, (height + step - 1) / step * step);
  if (!texture_) {
    glGenTextures(1, &texture_);
    glGenFramebuffers(1, &framebuffer_);
  }
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width_, height_, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
  glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
}

const std::vector<Rect>& Mixed::beside(Rect part) {
  whole_.assign(1, part);
  for (const Rect& hole : parts_.rects()) {
    cut_.clear();
    for (const Rect& r : whole_) {
      const Rect shared = meet(r, hole);
      if (shared.empty()) cut_.push_back(r);
      else
        for (const Rect& side : paint::beside(r, shared))
          if (!side.empty()) cut_.push_back(side);
    }
    whole_.swap(cut_);
  }
  return whole_;
}

CopyOut::CopyOut(const platform::Pixels& into) : into_(into) {
  glPixelStorei(GL_PACK_ROW_LENGTH, into.across);
}

CopyOut::~CopyOut() { glPixelStorei(GL_PACK_ROW_LENGTH, 0); }

void CopyOut::copy(GLuint framebuffer, Rect shown, Point away) {
  const Rect part = meet(shown, {0, 0, float(into_.width), float(into_.height)}); // it may just have shrunk
  if (part.empty()) return;
  glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer);
  glReadPixels(int(part.x + away.x), int(part.y + away.y), int(part.w), int(part.h), GL_BGRA,
               GL_UNSIGNED_BYTE,
               into_.bytes + (std::size_t(part.y) * std::size_t(into_.across) + std::size_t(part.x)) * 4);
}

} // namespace paint
