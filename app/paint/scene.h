// Purpose: one frame as named pieces in two layers, and what of the screen it changes. No GL: tests make
// scenes without a window.
//   settled: what rests (the board with its notes, the frame around it). Kept by the renderer in a surface of
//   its own,
//            redrawn only where a piece changed.
//   live:    what moves or lies above (dragged notes, seats, notices). Drawn over the settled surface.
// A piece is either drawn anew each frame and compared with the last one by its vertices, or `kept`: its
// painter is called only for the parts that must be drawn again. So a still screen costs nothing and a drag
// costs what it moves. Invariant: pieces of a layer are drawn in the order they were begun; within its bounds
// a piece hides nothing of the damage: all that lies outside the bounds of its piece is clipped away. Of two
// scenes (two windows) one at a time is built, from begin() to end().
#pragma once

#include "paint/canvas.h"

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace paint {

enum class Layer { settled, live };

/// Draws what lies within `clip`; called while rendering, maybe several times a frame, maybe not at all.
using Painter = std::function<void(Canvas&, Rect clip)>;

class Scene {
public:
  explicit Scene(Atlas&); ///< makes a Dear ImGui context of its own
  ~Scene();

  void begin(int width, int height, Colour background); ///< a new frame; a new size makes everything damage
  Canvas& piece(std::string_view name, Rect bounds, Layer = Layer::settled);
  /// Pieces that are begun from now on (kept ones aside) are drawn this far from where they say they lie,
  /// whole pixels: what slides in is drawn as if it were there already. Nought again at begin().
  void shift(Point);
  /// A kept piece: only `changed` (within bounds) is damage. New bounds, or a new name, make all of it
  /// damage.
  void kept(std::string_view name, Rect bounds, Layer, std::span<const Rect> changed, Painter);
  /// Damage piles up from end() to end() until drawn() is called: a frame may be built twice before it is
  /// drawn (the first time it hears the fingers, the second time it shows what they did).
  void end();
  void drawn(); ///< by the renderer (or a test) when the damage has been drawn: none is left
  /// True when the atlas started over since begin(): what was built shows wrong glyphs, so build the frame
  /// again.
  bool stale() const;
  void damage_all(); ///< the next end() reports the whole screen (window uncovered, atlas started over)

  /// After end(): what must be drawn again, in whole pixels, at most 16 rectangles a layer, none of which
  /// meet.
  std::span<const Rect> settled_damage() const;
  std::span<const Rect> live_damage() const; ///< contains the settled damage: the live layer lies above it
  bool changed() const { return !live_damage().empty(); }

  Atlas& atlas();
  int width() const;
  int height() const;

  struct Inside;
  Inside& inside() { return *in_; } ///< for the renderer

private:
  std::unique_ptr<Inside> in_;
};

/// After end(): lets the painters of kept pieces draw where nobody sees it, so that the atlas holds what they
/// need.
void draw_unseen(Scene&);

} // namespace paint
