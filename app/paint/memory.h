// Purpose: the way of a picture into the memory that a window is filled from. Not for other folders.
// Invariant: rows from the top, in GL as in memory, so that a part is copied row by row as it is.
#pragma once

#include "paint/scene_inside.h"
#include "paint/surfaces.h"
#include "platform/picture.h"

#include <epoxy/gl.h>

#include <span>
#include <vector>

namespace paint {

/// Where something lies above what rests: those parts are put together beside each other in a texture, which
/// is no larger than it takes.
class Mixed {
public:
  Mixed() = default;
  ~Mixed();
  Mixed(const Mixed&) = delete;

  void begin();
  void add(Rect part, Rect screen) { parts_.add(part, screen); }
  void place(Rect screen); ///< all is added: finds room
  /// The parts, and how far from where they are shown they lie.
  std::span<const Surfaces::Lying> lying() const { return lying_; }
  GLuint framebuffer() const { return framebuffer_; }
  /// What of a part is not mixed. Valid until the next call.
  const std::vector<Rect>& beside(Rect part);

private:
  Damage parts_;
  std::vector<Surfaces::Lying> lying_;
  std::vector<Rect> whole_, cut_;
  GLuint framebuffer_ = 0, texture_ = 0;
  int width_ = 0, height_ = 0;
};

/// Copies parts of framebuffers out; GL's state is as before when it ends.
class CopyOut {
public:
  explicit CopyOut(const platform::Pixels& into);
  ~CopyOut();
  CopyOut(const CopyOut&) = delete;
  void copy(GLuint framebuffer, Rect shown, Point away);

private:
  const platform::Pixels& into_;
};

} // namespace paint
