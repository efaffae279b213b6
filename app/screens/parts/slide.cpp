#include "screens/parts/slide.h"

namespace screens {

namespace {

constexpr float far_enough = 0.8f; ///< of the way

} // namespace

bool slide(Frame& f, std::string_view name, Rect r, const Label& label, bool enabled, paint::Layer layer) {
  touch::Reply reply = f.touch.area(name, r, touch::Acts::drag, enabled);
  bool upward = r.h > r.w;
  float size = std::min(r.w, r.h), way = std::max(1.f, std::max(r.w, r.h) - size);
  float by = std::clamp((upward ? -reply.by.y : reply.by.x) / way, 0.f, 1.f);
  float at = reply.dragging ? by : 0;
  bool there = at >= far_enough;

  paint::Canvas& c = piece_around(f, name, r, layer);
  ButtonColours colours = colours_of(Look::primary, reply.held && !reply.dragging, enabled);
  float radius = size / 2;
  c.fill(r, there ? mix(colour::accent, colour::ink, 0.45f) : colours.face, radius);
  if (reply.focused) focus_ring(f, c, r, radius);
  Rect thumb =
      upward ? Rect{r.x, r.bottom() - size - at * way, size, size} : Rect{r.x + at * way, r.y, size, size};
  Point middle = thumb.centre();
  float disc = radius - f.u(8), icon = size * 0.42f;

  // The words give way to the thumb.
  Rect rest = r;
  if (!enabled) size = 0; // no thumb
  if (upward) rest.cut_bottom(size + at * way);
  else rest.cut_left(size + at * way);
  Rect words = upward ? rest.inset(f.u(6), f.u(14)) : rest.inset(f.u(8), f.u(4));
  if (!upward) words.cut_right(f.u(22));
  const paint::TextBlock& text =
      paint::fit(f.atlas(), f.theme.strong(), f.u(16), label.text, words.w, words.h);
  if (at < 0.35f)
    c.text_block({words.x, words.centre().y - text.height() / 2, words.w, text.height()}, text, label.text,
                 faded(colours.text, 1 - at * 2.2f), paint::Align::centre);
  if (enabled) {
    c.disc(middle, disc, colour::sheet);
    if (upward) { // the picture points to the right: here the way is up
      float k = icon * 0.42f;
      c.line({middle.x, middle.y + k}, {middle.x, middle.y - k}, colour::accent, f.u(6));
      c.line({middle.x - k * 0.8f, middle.y - k * 0.2f}, {middle.x, middle.y - k}, colour::accent, f.u(6));
      c.line({middle.x + k * 0.8f, middle.y - k * 0.2f}, {middle.x, middle.y - k}, colour::accent, f.u(6));
    } else c.picture(touch::around(middle, icon, icon), label.icon, colour::accent);
  }
  if (reply.taps == 0) return reply.dropped && by >= far_enough;
  if (reply.focused) return true; // a key is pressed on purpose
  f.remarks.push_back(filled(upward ? f.words.slide_up : f.words.slide_across, std::string(label.text)));
  return false;
}

} // namespace screens
