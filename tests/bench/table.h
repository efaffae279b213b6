// Purpose: the whole table on the board that everything is measured on, with fingers that are made up.
// Invariant: the same steps make the same frames.
#pragma once

#include "board.h"
#include "paint/atlas.h"
#include "screens/table.h"

namespace bench {

/// Frames are built; what paints them is somebody else's affair.
struct Table {
  paint::Scene& scene;
  screens::Table table;
  workshop::LiveSession live;
  screens::StartInfo info;
  workshop::Time now = 1'790'000'000'000;
  std::int64_t ticks = 1000;
  int width, height;

  Table(paint::Scene& s, int notes, int w = 1920, int h = 1080)
      : scene(s), table(s), live(board_of(notes), 0, nullptr), width(w), height(h) {}

  void frame() { table.frame(&live, info, now, ticks, width, height); }

  /// The middle of what can be pressed by that name.
  touch::Point middle_of(const std::string& name) {
    for (const touch::Area& a : table.touch().areas())
      if (a.name == name) return a.rect.centre();
    return {};
  }
  void pointer(touch::Phase phase, touch::Point at, touch::Button button = touch::Button::left) {
    ticks += 16;
    touch::Pointer p{1, touch::PointerKind::mouse, phase, at, ticks};
    p.button = button;
    table.pointer(p);
  }
  void finger(std::uint64_t id, touch::Phase phase, touch::Point at) {
    table.pointer({id, touch::PointerKind::finger, phase, at, ticks});
  }
  void zoom(float lines) { table.wheel({{float(width) / 2, float(height) / 2}, lines, true, false}); }
};

} // namespace bench
