#include "screens/parts/scroll.h"

#include "screens/parts/controls.h"

#include <algorithm>
#include <cmath>

namespace screens {

/// Where it rests that was at `was` and is at `to`: on or back by one thing at least, else the nearest.
static float resting(std::span<const float> rests, float was, float to, float most) {
  if (to >= most - 0.5f) return most;
  auto after = std::upper_bound(rests.begin(), rests.end(), to + 0.5f);
  float below = after == rests.begin() ? 0 : *(after - 1);
  float above = std::min(after == rests.end() ? most : *after, most);
  if (to - below < 1) return below;
  if (to > was + 0.5f) return below > was + 0.5f ? below : above;
  if (to < was - 0.5f) return above < was - 0.5f ? above : below;
  return to - below < above - to ? below : above;
}

Rect scrolled(Frame& f, ScrollView& view, std::string_view name, Rect r, float content_height,
              paint::Layer layer, std::span<const float> rests) {
  const float was = view.offset;
  float most = std::max(0.f, content_height - r.h);
  touch::Reply reply = f.touch.area(name, r, most > 0 ? touch::Acts::scroll : touch::Acts::nothing);
  if (reply.dragging || reply.dropped) {
    if (!view.dragging) view.grabbed = view.offset;
    view.dragging = reply.dragging;
    view.offset = view.grabbed - reply.by.y;
  } else {
    if (reply.cancelled && view.dragging) view.offset = view.grabbed;
    view.dragging = false;
  }
  view.offset -= reply.wheel * f.u(90);
  if (most > 0) { // the same by single presses: for a mouse, a keyboard, a short arm
    float gap = f.u(16), size = std::min(f.u(72), std::max((r.h - gap) / 2, std::min(r.h, f.u(60))));
    std::string base(name);
    Rect down{r.right() - size, r.bottom() - size, size, size}, up = down.moved({0, -size - gap}); // in reach
    bool both = r.h >= 2 * size + gap - 1; // else one: down, and from the end back to the beginning
    if (!both) up = down = touch::around({r.right() - size / 2, r.centre().y}, size, size);
    bool at_end = view.offset >= most;
    if ((both || at_end) && button(f, base + "/up", up, {"up", {}}, Look::plain, view.offset > 0, layer))
      view.offset -= both ? r.h * 0.7f : most;
    if ((both || !at_end) && button(f, base + "/down", down, {"down", {}}, Look::plain, !at_end, layer))
      view.offset += r.h * 0.7f;
  }
  view.offset = std::clamp(view.offset, 0.f, most);
  if (!rests.empty() && !view.dragging) view.offset = resting(rests, was, view.offset, most);
  view.offset = std::round(view.offset);
  return {r.x, r.y - view.offset, most > 0 ? r.w - f.u(arrows_room) : r.w, content_height};
}

Rect scrolled(Frame& f, ScrollView& view, std::string_view name, Rect r, std::size_t count, float each,
              float gap) {
  std::vector<float> rests;
  for (std::size_t i = 0; i < count; i++) rests.push_back(float(i) * (each + gap));
  return scrolled(f, view, name, r, float(count) * (each + gap) - gap, paint::Layer::settled, rests);
}

float height_of_whole(float place, int count, float least, float gap) {
  const int shown = std::clamp(int((place + gap) / (least + gap)), 1, std::max(1, count));
  return std::max(least, (place + gap) / float(shown) - gap);
}

} // namespace screens
