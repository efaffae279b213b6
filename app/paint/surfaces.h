// Purpose: the settled surface: what rests, in a picture of its own from which the window is filled. The part
// that scrolls lies in one of two framebuffers by turns, as no framebuffer can be copied onto itself: a step
// of a pan is one copy. Not for other folders. Invariant: each pixel of the surface lies in exactly one of
// the two; the first row is the topmost, as in a window, because on a software renderer that makes a copy to
// the window fifty times as quick as turning it over pixel by pixel.
#pragma once

#include "paint/canvas.h"

#include <epoxy/gl.h>

#include <array>

namespace paint {

class Surfaces {
public:
  Surfaces(); ///< in the current context, here and for all below
  ~Surfaces();
  Surfaces(const Surfaces&) = delete;

  /// A new size forgets what was there.
  void size(int width, int height);
  /// What is shown within `area` moves, as far as it stays there; whole pixels.
  void scroll(Rect area, Point by);
  /// Keeps what is shown within `area` as a picture, until something is scrolled.
  void keep_picture(Rect area);
  GLuint picture() const { return halves_[1 - inside_].texture; } ///< at the same place as it was shown

  static constexpr int count = 2;
  GLuint framebuffer(int number) const { return halves_[std::size_t(number)].framebuffer; }
  /// What of `part` lies in that one; some may be empty.
  std::array<Rect, 4> lying_in(int number, Rect part) const;

private:
  struct Half {
    GLuint framebuffer = 0, texture = 0;
    bool sized = false;
  };
  void need(int number);
  void copy(int from, int to, Rect source, Point by) const;
  void take(Rect area); ///< all but `area` lies in the first one

  std::array<Half, count> halves_;
  int width_ = 0, height_ = 0;
  Rect area_;      ///< what scrolled last
  int inside_ = 0; ///< where that lies
};

} // namespace paint
