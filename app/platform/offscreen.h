// Purpose: GL without a window, for machines without a graphics card: what is drawn stays in memory, and the
// window is filled from there. It is there much sooner than GL in a window of X11 (no list of hundreds of
// looks to go through, no context on trial), and a part is shown by one copy of it. Invariant: there is no
// framebuffer 0; make_current() comes before anything else.
#pragma once

#include <memory>

namespace platform {

/// Whether somebody else than the processor can draw.
bool has_graphics_card();

class Offscreen {
public:
  /// A GL 3.3 core context, current nowhere yet. nullptr where EGL can't make one. From any thread.
  static std::unique_ptr<Offscreen> open();
  ~Offscreen();
  Offscreen(const Offscreen&) = delete;
  void make_current();

private:
  Offscreen(void* display, void* context) : display_(display), context_(context) {}
  void *display_, *context_; ///< EGL's own
};

} // namespace platform
