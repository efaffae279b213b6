// Every sight of the gallery in every theme: each line of words against what really lies beneath it.
#include "colours.h"
#include "look.h"
#include "sanitized.h"
#include "screens/palette_pairs.h"

using gallery::State;
using paint::Colour;
using test::Look;
using test::Rect;
using workshop::ColourTheme;

namespace {

constexpr test::Size usual{1920, 1080};
constexpr float large = 48; // pixels: headings; WCAG 2.2 calls half of that large

Colour over(Colour under, Colour c) {
  Colour full = c;
  full.a = 255;
  return mix(under, full, float(c.a) / 255);
}

bool covers(const paint::Written& w, touch::Point at) {
  if (!w.text.empty() || !w.box.contains(at) || !w.clip.contains(at)) return false;
  return !w.round || touch::distance(at, w.box.centre()) <= w.box.w / 2;
}

/// What is seen at a point before line `n` was drawn.
Colour beneath(const std::vector<paint::Written>& all, std::size_t n, touch::Point at) {
  Colour c = screens::colour::paper;
  for (std::size_t i = 0; i < n; i++)
    if (covers(all[i], at)) c = over(c, all[i].colour);
  return c;
}

/// True where something that was drawn later hides the point.
bool hidden(const std::vector<paint::Written>& all, std::size_t n, touch::Point at) {
  for (std::size_t i = n + 1; i < all.size(); i++)
    if (all[i].order > all[n].order && covers(all[i], at) && all[i].colour.a > 200) return true;
  return false;
}

/// What can't be pressed now is faint on purpose (WCAG 2.2, 1.4.3: inactive components).
bool inactive(const Look& look, Rect box) {
  for (const touch::Area& a : look.areas())
    if (!a.enabled && a.rect.inset(-2).contains(box.centre())) return true;
  return false;
}

void check(const Look& look) {
  std::vector<paint::Written> all = look.in_order();
  for (std::size_t n = 0; n < all.size(); n++) {
    const paint::Written& w = all[n];
    Rect part = meet(w.box, w.clip);
    if (w.text.find_first_not_of(' ') == w.text.npos || part.w < 2 || part.h * 2 < w.box.h) continue;
    if (inactive(look, w.box)) continue;
    double least = w.size >= large ? screens::large_contrast : screens::text_contrast;
    for (float along : {0.15f, 0.5f, 0.85f}) {
      touch::Point at{part.x + part.w * along, part.centre().y};
      if (hidden(all, n, at)) continue;
      Colour under = beneath(all, n, at), seen = over(under, w.colour);
      double ratio = test::contrast(seen, under);
      if (ratio >= least) continue;
      INFO("»" << w.text << "« of " << w.size << " px at " << at.x << " " << at.y << ": text " << std::hex
               << int(seen.r) << " " << int(seen.g) << " " << int(seen.b) << " on " << int(under.r) << " "
               << int(under.g) << " " << int(under.b));
      CHECK(ratio >= least);
      break;
    }
  }
}

} // namespace

TEST_CASE("all words stand out from what lies beneath them, in every theme", "[sights]") {
  for (ColourTheme theme : {ColourTheme::light, ColourTheme::dark, ColourTheme::contrast}) {
    if (test::sanitized && theme != ColourTheme::contrast) continue; // they differ in numbers alone
    INFO("theme " << int(theme));
    workshop::Settings settings;
    settings.theme = theme;
    test::look_at_all({State::empty, State::typical}, {"da"}, usual, check, settings);
  }
  screens::wear(ColourTheme::light);
}
