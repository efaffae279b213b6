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
  // In the dark it glows; on light paper it is an amber edge that fades inwards; on a projector, which knows
  // no pale tints, a plain frame.
  bool light = f.settings.theme == workshop::ColourTheme::light,
       plain = f.settings.theme == workshop::ColourTheme::contrast;
  Colour colour = plain   ? colour::accent
                  : light ? mix(colour::calm_warning, colour::marked, 0.4f)
                          : mix(colour::accent, colour::calm_warning, float(level - 1) / 4.f);
  const int bands = plain ? 0 : 10; // so many that no edge is seen between them
  float solid = std::round(f.u(plain ? 8.f : light ? 2.f * float(level) : 0.f));
  float band = std::max(1.f, std::round(f.u(light ? 3.f : 0.8f + 0.5f * float(level))));
  float wide = solid + band * float(bands);
  Rect all = f.screen;
  // Four strips that meet nowhere: only they are drawn anew when it grows.
  const char* names[] = {"light/top", "light/bottom", "light/left", "light/right"};
  Rect strips[] = {{all.x, all.y, all.w, wide},
                   {all.x, all.bottom() - wide, all.w, wide},
                   {all.x, all.y + wide, wide, all.h - 2 * wide},
                   {all.right() - wide, all.y + wide, wide, all.h - 2 * wide}};
  for (int side = 0; side < 4; side++) {
    paint::Canvas& c = f.scene.piece(names[side], strips[side], paint::Layer::live);
    // Frames within each other; a strip shows its own part of each.
    auto frame = [&](Rect r, float line, Colour ink) {
      c.fill({r.x, r.y, r.w, line}, ink);
      c.fill({r.x, r.bottom() - line, r.w, line}, ink);
      c.fill({r.x, r.y + line, line, r.h - 2 * line}, ink);
      c.fill({r.right() - line, r.y + line, line, r.h - 2 * line}, ink);
    };
    if (solid > 0) frame(all, solid, colour);
    for (int i = 0; i < bands; i++) {
      float part = float(bands - i) / float(bands),
            alpha = (light ? 0.6f : 0.3f + 0.12f * float(level)) * part * part;
      frame(all.inset(solid + float(i) * band), band, faded(colour, alpha));
    }
  }
}

} // namespace screens
