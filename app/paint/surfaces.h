// Purpose: the settled surface: what rests, in a picture of its own from which the window is filled. The part
// that scrolls lies there taken round: what leaves it on one side gives its room to what comes in on the
// other, so a step of a pan copies nothing. Not for other folders. Invariant: each pixel of the surface lies
// in one place, which parts_of() tells; the first row is the topmost, as in a window, because on a software
// renderer that makes a copy to the window fifty times as quick as turning it over pixel by pixel.
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
  /// What is shown within `area` moves, as far as it stays there; whole pixels. What comes into sight has to
  /// be drawn.
  void scroll(Rect area, Point by);
  /// Keeps what is shown within `area` as a picture, until another area is scrolled.
  void keep_picture(Rect area);
  GLuint picture() const { return kept_.texture; } ///< at the same place as it was shown

  GLuint framebuffer() const { return settled_.framebuffer; }
  /// Where a part of what is shown lies in the framebuffer: `away` from where it is shown.
  struct Lying {
    Rect shown;
    Point away;
  };
  std::array<Lying, 8> parts_of(Rect) const; ///< some may be empty
  /// Copies a part of what is shown into another framebuffer, `away` from where it is shown.
  void copy_to(GLuint framebuffer, Rect shown, Point away) const;

private:
  struct Target {
    GLuint framebuffer = 0, texture = 0;
    bool sized = false;
  };
  void need(Target&);
  void take(Rect area); ///< all but `area` lies where it is shown

  Target settled_, kept_;
  int width_ = 0, height_ = 0;
  Rect area_;   ///< what scrolled last
  Point round_; ///< how far it is taken round: 0 to less than its size
};

} // namespace paint
