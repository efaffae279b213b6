// Purpose: what scene and renderer share: the pieces with their Dear ImGui draw lists. Not for other folders.
#pragma once

#include "paint/scene.h"

#include <imgui.h>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>

namespace paint {

/// Rectangles in whole pixels, at most `most`, none of which meet; what is added stays covered.
class Damage {
public:
  void add(Rect, Rect screen);
  void clear() { rects_.clear(); }
  const std::vector<Rect>& rects() const { return rects_; }

private:
  std::vector<Rect> rects_;
};

/// What of `whole` lies beside `hole`, which lies within it.
inline std::array<Rect, 4> beside(Rect whole, Rect hole) {
  return {whole.cut_top(hole.y - whole.y), whole.cut_bottom(whole.bottom() - hole.bottom()),
          whole.cut_left(hole.x - whole.x), whole.cut_right(whole.right() - hole.right())};
}

struct Piece {
  std::string name;
  Layer layer = Layer::settled;
  Rect bounds;
  Point shift;     ///< of all that its list holds, until it is compared
  Painter painter; ///< set: a kept piece
  std::unique_ptr<ImDrawList> list;
  std::unique_ptr<Canvas> canvas;
  std::uint64_t hash = 0;               ///< of what the list held when it was last compared
  Rect box;                             ///< around its vertices then, within the bounds
  std::uint64_t seen = 0;               ///< the last frame it was in
  bool rides = false;                   ///< with what scrolls
  std::uint64_t look = 0, look_was = 0; ///< of one that rides
  std::size_t order = 0;                ///< among the pieces of its layer that stayed
};

struct Scene::Inside {
  Atlas& atlas;
  ImGuiContext* context = nullptr;
  int width = 0, height = 0;
  Colour background;
  Point shift; ///< of the pieces that begin now
  std::uint64_t frame = 0, atlas_generation = 0;
  bool all = true; ///< everything is damage
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::unordered_map<std::string, std::unique_ptr<Piece>, Hash, std::equal_to<>> pieces;
  std::vector<Piece*> now, before; ///< in the order they were begun
  std::vector<Piece*> was, is;     ///< for compare_order(), used again
  Damage settled, live;
  struct Scroll {
    Rect area; ///< whole pixels; empty: nothing has moved since it was drawn
    Point by;
  } scroll, scroll_now; ///< since it was drawn, and of the frame that is built

  struct Stretch {
    Rect area, to;       ///< area: empty when nothing is stretched
    bool begins = false; ///< since it was drawn: its picture has to be taken
    bool operator==(const Stretch&) const = default;
  } stretch, stretch_now; ///< of the last frame that was built, and of the one that is built

  explicit Inside(Atlas& a) : atlas(a) {}
  Rect screen() const { return {0, 0, float(width), float(height)}; }
  void damage(Layer, Rect);
  Piece& begin(std::string_view name, Rect bounds, Layer, bool& fresh);
  void open(ImDrawList&, Rect clip) const;
  void compare(Piece&);
  void compare_order(Layer);
  void mend_scrolled();
};

} // namespace paint
