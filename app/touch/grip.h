// Purpose: one or two fingers that hold one thing: where it is moved and how much it is enlarged. The points
// under the fingers stay under them; nothing jumps when a finger joins or leaves. Invariant: with no finger
// changed, by() and scale() depend on where the fingers are and not on how they got there.
#pragma once

#include "touch/geometry.h"

#include <cstdint>
#include <vector>

namespace touch {

class Grip {
public:
  /// `centre`: of the thing, when the first finger took it. `low`, `high`: limits of scale().
  Grip(Point centre, float low, float high) : centre_(centre), low_(low), high_(high) {}

  /// A third finger is ignored; so is a second one where low and high are both 1.
  bool join(std::uint64_t finger, Point at);
  void move(std::uint64_t finger, Point at);
  void leave(std::uint64_t finger);
  bool holds(std::uint64_t finger) const;
  int fingers() const { return static_cast<int>(hands_.size()); }

  Point by() const { return by_; } ///< how far the thing's centre has moved
  float scale() const { return scale_; }

private:
  struct Hand {
    std::uint64_t finger;
    Point at;
    Point local; ///< where on the thing it holds, in the thing's own size, from its centre
  };
  void anchor(); ///< takes down where each finger holds, as things are now
  void follow();
  float apart() const; ///< two fingers, pixels

  Point centre_, by_;
  float low_, high_, scale_ = 1;
  float distance_ = 0, scale_then_ = 1; ///< of two fingers, when the second one joined
  std::vector<Hand> hands_;
};

} // namespace touch
