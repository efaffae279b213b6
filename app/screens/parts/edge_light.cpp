#include "screens/parts/edge_light.h"

namespace screens {

using workshop::Time;

int edge_light_level(const workshop::Clock& clock, Time now) {
  if (!workshop::runs(clock)) return 0;
  Time left = workshop::left_at(clock, now);
  if (left <= 0) return 5;
  if (left > workshop::minute) return 0;
  return 4 - int((left - 1) / (15 * workshop::second));
}

void edge_light(Frame& f, const workshop::Session& s) {
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  int level = edge_light_level(clock, f.now);
  if (level == 0) return;
  Colour colour = mix(colour::accent, colour::calm_warning, float(level - 1) / 4.f);
  constexpr int bands = 10; // so many that no edge is seen between them
  float band = std::max(1.f, std::round(f.u(0.8f + 0.5f * float(level))));
  float wide = band * bands;
  Rect all = f.screen;
  // Four strips that meet nowhere: only they are drawn anew when it grows.
  const char* names[] = {"light/top", "light/bottom", "light/left", "light/right"};
  Rect strips[] = {{all.x, all.y, all.w, wide},
                   {all.x, all.bottom() - wide, all.w, wide},
                   {all.x, all.y + wide, wide, all.h - 2 * wide},
                   {all.right() - wide, all.y + wide, wide, all.h - 2 * wide}};
  for (int side = 0; side < 4; side++) {
    paint::Canvas& c = f.scene.piece(names[side], strips[side], paint::Layer::live);
    for (int i = 0; i < bands; i++) {
      float at = float(i) * band, part = float(bands - i) / bands,
            alpha = (0.3f + 0.12f * float(level)) * part * part;
      // Frames within each other; a strip shows its own part of each.
      Rect frame = all.inset(at);
      Colour ink = faded(colour, alpha);
      c.fill({frame.x, frame.y, frame.w, band}, ink);
      c.fill({frame.x, frame.bottom() - band, frame.w, band}, ink);
      c.fill({frame.x, frame.y + band, band, frame.h - 2 * band}, ink);
      c.fill({frame.right() - band, frame.y + band, band, frame.h - 2 * band}, ink);
    }
  }
}

} // namespace screens
