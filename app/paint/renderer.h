// Purpose: puts a scene on the screen with GL: the settled surface, the live layer over it, only where they
// changed.
#pragma once

#include "paint/scene.h"
#include "platform/picture.h"

#include <memory>
#include <vector>

namespace paint {

class Renderer {
public:
  /// Needs the GL 3.3 core context of its window to be current, here and for all below; throws
  /// std::runtime_error without one.
  explicit Renderer(Scene&);
  ~Renderer();

  /// Draws the scene's damage. `content_kept`: the window's drawing surface still holds the last frame;
  /// without it the whole window is drawn (from the kept settled surface). `into`: the window's memory;
  /// without bytes it is framebuffer 0 that is drawn into. Returns the parts to present.
  std::vector<Rect> draw(bool content_kept, const platform::Pixels& into = {});

  /// What the window's drawing surface holds now.
  platform::Picture screenshot();

  /// How much was painted, for tests and figures: pixels of the settled surface and of the window.
  struct Painted {
    std::uint64_t settled = 0, window = 0;
  };
  Painted painted() const;

private:
  struct Inside;
  std::unique_ptr<Inside> in_;
};

} // namespace paint
