// Purpose: lines drawn by hand: from what a finger or a pen did to a small stroke, and from a stroke to
// smooth lines on the screen. Invariant: what a Pen gives is a stroke that workshop::judge takes.
#pragma once

#include "paint/canvas.h"
#include "screens/theme.h"
#include "workshop/session.h"

#include <cstdint>

namespace screens {

/// One contact that draws. Places are in board units from the note's top left at its ordinary size.
class Pen {
public:
  explicit Pen(int colour) : colour_(colour) {}
  /// `time`: milliseconds. `pressure`: 0..1; exactly 1 where the device does not tell: then a quick line is
  /// thinner.
  void add(Point, std::int64_t time, float pressure);
  bool empty() const { return points_.empty(); }
  /// As it is now, every point kept: for drawing while it grows.
  workshop::Stroke drawn() const;
  /// Without the points that a straight line passes within half a unit anyway.
  workshop::Stroke finished() const;

private:
  struct Sample {
    float x, y, width;
  };
  workshop::Stroke stroke_of(const std::vector<Sample>&) const;
  int colour_;
  std::vector<Sample> points_;
  Point smooth_;
  std::int64_t time_ = 0;
};

/// Draws a stroke; `origin`: the note's top left on the screen, `scale`: pixels a board unit.
void draw_stroke(paint::Canvas&, const workshop::Stroke&, Point origin, float scale);

/// The stroke that an eraser of this radius touches here, the topmost first; -1: none.
int stroke_at(const workshop::Note&, Point, float radius);

} // namespace screens
