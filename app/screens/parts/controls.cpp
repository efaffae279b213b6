#include "screens/parts/controls.h"

#include "screens/seats/seats.h"

#include <algorithm>
#include <numbers>

namespace screens {

ButtonColours colours_of(Look look, bool held, bool enabled) {
  ButtonColours c{};
  switch (look) {
  case Look::primary: c = {colour::accent, colour::accent, colour::on_accent}; break;
  case Look::plain: c = {colour::sheet, colour::control_edge, colour::ink}; break;
  case Look::quiet: c = {faded(colour::sheet, 0), faded(colour::edge, 0), colour::ink}; break;
  case Look::danger: c = {colour::sheet, colour::control_edge, colour::danger}; break;
  case Look::chosen: c = {colour::accent_soft, colour::accent, colour::accent}; break;
  }
  if (!enabled && lined() && look != Look::quiet)
    return {colour::sheet, faded(colour::sheet, 0), colour::muted}; // and dashes
  if (!enabled) {
    if (look == Look::primary) c.face = c.edge = mix(colour::accent, colour::paper, 0.62f);
    else c.text = mix(colour::muted, colour::paper, 0.45f);
    return c;
  }
  if (held) {
    if (look == Look::primary) c.face = mix(colour::accent, colour::ink, 0.45f);
    else
      c.face = look == Look::chosen ? mix(colour::accent_soft, colour::accent, 0.2f)
                                    : mix(colour::ground, colour::ink, 0.08f);
  }
  return c;
}

paint::Canvas& piece_around(Frame& f, std::string_view name, Rect r, paint::Layer layer) {
  return f.scene.piece(name, r.inset(-f.u(18)), layer);
}

void card(Frame& f, paint::Canvas& c, Rect r, Colour face, Colour edge) {
  cast_shadow(c, f.theme, r, f.u(radius::card), elevation::card);
  c.fill(r, face, f.u(radius::card));
  c.outline(r, lined() ? colour::control_edge : edge, std::max(1.f, f.u(lined() ? 2.f : 1.5f)),
            f.u(radius::card));
}

void tinted(Frame& f, paint::Canvas& c, Rect r, Colour face, float radius) {
  c.fill(r, face, radius);
  if (lined()) c.outline(r, colour::control_edge, std::max(1.f, f.u(2)), radius);
}

void dashed(paint::Canvas& c, Rect r, Colour colour, float thickness, float radius) {
  // Upright rectangles, which a software renderer fills quickly; so many that the gaps come out even.
  auto along = [&](float length, auto each) {
    const float dash = thickness * 5;
    const int n = std::max(1, int(length / (dash * 1.8f)));
    const float step = length / float(n);
    for (int i = 0; i < n; i++) each((float(i) + 0.5f) * step - dash / 2, dash);
  };
  along(r.w - 2 * radius, [&](float at, float dash) {
    c.fill({r.x + radius + at, r.y, dash, thickness}, colour);
    c.fill({r.x + radius + at, r.bottom() - thickness, dash, thickness}, colour);
  });
  along(r.h - 2 * radius, [&](float at, float dash) {
    c.fill({r.x, r.y + radius + at, thickness, dash}, colour);
    c.fill({r.right() - thickness, r.y + radius + at, thickness, dash}, colour);
  });
  r = r.inset(thickness / 2); // lines are drawn around their middle
  radius -= thickness / 2;
  constexpr float quarter = std::numbers::pi_v<float> / 2;
  c.arc({r.x + radius, r.y + radius}, radius, 2 * quarter, 3 * quarter, colour, thickness);
  c.arc({r.right() - radius, r.y + radius}, radius, 3 * quarter, 4 * quarter, colour, thickness);
  c.arc({r.right() - radius, r.bottom() - radius}, radius, 0, quarter, colour, thickness);
  c.arc({r.x + radius, r.bottom() - radius}, radius, quarter, 2 * quarter, colour, thickness);
}

void focus_ring(Frame& f, paint::Canvas& c, Rect r, float radius) {
  c.outline(r.inset(-f.u(7)), colour::calm_warning, std::max(2.f, f.u(4)), radius + f.u(7));
}

/// On one line where that is not much smaller: a line is read at a glance. As long as paint::fit()'s.
static const paint::TextBlock& words_on(Frame& f, std::string_view text, float w, float h, float size) {
  Type type = f.theme.strong();
  if (size > 0) type.size = size;
  const float least = std::min(type.size, f.theme.label().size);
  const paint::TextBlock& line = paint::fit(f.atlas(), type, std::max(type.size * 0.8f, least), text, w,
                                            std::min(h, 1.05f * paint::line_height(f.atlas(), type)));
  if (line.lines.size() == 1 && !line.lines[0].cut) return line;
  const paint::TextBlock& block = paint::fit(f.atlas(), type, least, text, w, h);
  if (block.lines.empty() || !block.lines.back().cut) return block;
  return paint::fit(f.atlas(), type, f.u(18), text, w, h); // a small word is better than half a word
}

namespace {

/// How a button is cut up: its icon, what is between it and the words, and the words' room.
struct Inside {
  float icon, gap, room;
};
Inside inside(const Frame& f, Rect r, const Label& label) {
  float icon = label.icon.empty() ? 0 : std::min(f.u(42), r.h * 0.56f);
  float gap = icon > 0 && !label.text.empty() ? std::min(f.u(14), r.w * 0.06f) : 0;
  return {icon, gap, r.w - std::min(f.u(32), r.w * 0.14f) - icon - gap};
}

void icon_over_words(Frame& f, paint::Canvas& c, Rect r, const Label& label, Colour colour) {
  float icon = std::min(f.u(30), r.h * 0.42f), gap = f.u(2);
  Type type{Face::semibold, f.theme.label().size};
  const paint::TextBlock& text =
      paint::fit(f.atlas(), type, type.size, label.text, r.w - f.u(4), r.h - icon - gap);
  float y = r.centre().y - (icon + gap + text.height()) / 2;
  c.picture({r.centre().x - icon / 2, y, icon, icon}, label.icon, colour);
  c.text_block({r.x + f.u(2), y + icon + gap, r.w - f.u(4), text.height()}, text, label.text, colour,
               paint::Align::centre);
}

} // namespace

float common_size(Frame& f, std::span<const Label> labels, Rect each) {
  Type type = f.theme.strong();
  for (const Label& label : labels) {
    if (label.text.empty()) continue;
    float line = 1.05f * paint::line_height(f.atlas(), type);
    type.size = paint::fit(f.atlas(), type, f.theme.label().size, label.text, inside(f, each, label).room,
                           std::min(each.h, line))
                    .type.size;
  }
  return type.size;
}

bool button(Frame& f, std::string_view name, Rect r, const Label& label, Look look, bool enabled,
            paint::Layer layer) {
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, enabled);
  paint::Canvas& c = piece_around(f, name, r, layer);
  ButtonColours colours = colours_of(look, reply.held, enabled);
  float radius = std::min(f.u(radius::control), r.h / 2);
  if (look != Look::quiet && enabled && !reply.held) cast_shadow(c, f.theme, r, radius, elevation::control);
  c.fill(r, colours.face, radius);
  c.outline(r, colours.edge, std::max(1.f, f.u(look == Look::chosen ? 3.f : 1.5f)), radius);
  if (!enabled && lined() && look != Look::quiet) dashed(c, r, colour::muted, std::max(1.f, f.u(2)), radius);
  if (reply.focused) focus_ring(f, c, r, radius);
  if (label.over) {
    icon_over_words(f, c, r, label, colours.text);
    return reply.taps > 0;
  }

  const auto [icon, gap, room] = inside(f, r, label);
  static const paint::TextBlock none;
  const paint::TextBlock& text =
      label.text.empty() ? none
                         : words_on(f, label.text, room, r.h - std::min(f.u(8), r.h * 0.1f), label.size);
  float width = 0;
  for (const auto& line : text.lines) width = std::max(width, line.width);
  float x = r.centre().x - (icon + gap + width) / 2;
  float text_x = label.icon_after ? x : x + icon + gap, icon_x = label.icon_after ? x + width + gap : x;
  if (icon > 0) c.picture({icon_x, r.centre().y - icon / 2, icon, icon}, label.icon, colours.text);
  if (!label.text.empty())
    c.text_block({text_x, r.centre().y - text.height() / 2, width, text.height()}, text, label.text,
                 colours.text, paint::Align::centre);
  return reply.taps > 0;
}

void heading(Frame& f, Rect& area, std::string_view name, std::string_view title, std::string_view question,
             float height) {
  Rect r = area.cut_top(f.u(height));
  f.seats.keep_clear(r);
  paint::Canvas& c = f.scene.piece(name, r);
  paint::TextBlock head = paint::fit(f.atlas(), f.theme.headline(), f.u(30), title, r.w, f.u(68));
  c.text_block(r, head, title, colour::ink);
  r.cut_top(head.height() + f.u(4));
  paint::TextBlock body =
      paint::fit(f.atlas(), {Face::regular, f.u(34)}, f.theme.label().size, question, r.w, r.h);
  c.text_block(r, paint::balanced(f.atlas(), body, question, r.w), question, colour::muted);
}

void question_heading(Frame& f, Rect& area, std::string_view name, std::string_view title,
                      std::string_view question) {
  std::string_view text = question.empty() ? title : question;
  float line = paint::line_height(f.atlas(), f.theme.headline());
  const paint::TextBlock& block = paint::fit_balanced(f.atlas(), f.theme.headline(), f.theme.label().size,
                                                      text, area.w, std::min(2.05f * line, area.h * 0.4f));
  Rect r = area.cut_top(std::max(f.u(76), block.height() + f.u(12)));
  f.seats.keep_clear(r);
  f.scene.piece(name, r).text_block(r, block, text, colour::ink);
}

void heading_line(Frame& f, Rect& area, std::string_view name, std::string_view title,
                  std::string_view question) {
  Type large = f.theme.headline(), small{Face::regular, f.u(34)};
  float first = paint::text_width(f.atlas(), large, title),
        second = paint::text_width(f.atlas(), small, question);
  if (first + f.u(32) + second > area.w) return heading(f, area, name, title, question, 122);
  Rect r = area.cut_top(f.u(72));
  f.seats.keep_clear(r);
  paint::Canvas& c = f.scene.piece(name, r);
  Point at{r.x, r.centre().y - paint::line_height(f.atlas(), large) / 2};
  float baseline = at.y + paint::ascent(f.atlas(), large);
  c.text(at, large, title, colour::ink);
  c.text({r.x + first + f.u(32), baseline - paint::ascent(f.atlas(), small)}, small, question, colour::muted);
}

void heading_above(Frame& f, Rect r, std::string_view name, std::string_view title,
                   std::string_view question) {
  f.seats.keep_clear(r);
  paint::Canvas& c = f.scene.piece(name, r);
  paint::TextBlock head = paint::fit(f.atlas(), f.theme.headline(), f.u(30), title, r.w, f.u(130));
  paint::TextBlock body =
      paint::fit_balanced(f.atlas(), f.theme.display(), f.u(34), question, r.w, r.h - f.u(160));
  float gap = f.u(20), y = r.centre().y - (head.height() + gap + body.height()) / 2;
  c.text_block({r.x, y, r.w, head.height()}, head, title, colour::muted, paint::Align::centre);
  c.text_block({r.x, y + head.height() + gap, r.w, body.height()}, body, question, colour::ink,
               paint::Align::centre);
}

/// Of the only sentence of a place: larger where the place is high.
static Type type_of_empty(const Frame& f) {
  return {Face::semibold, std::max(f.theme.title().size, f.u(tall(f) ? 56.f : 0.f))};
}

void empty_place(Frame& f, std::string_view name, Rect r, std::string_view sentence) {
  paint::Canvas& c = f.scene.piece(name, r);
  c.outline(r.inset(f.u(2)), colour::edge, f.u(3), f.u(radius::card));
  Rect in = r.inset(f.u(60));
  paint::TextBlock text =
      paint::fit_balanced(f.atlas(), type_of_empty(f), f.theme.label().size, sentence, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, sentence, colour::muted,
               paint::Align::centre);
}

bool empty_place(Frame& f, std::string_view name, Rect r, std::string_view picture, std::string_view sentence,
                 std::string_view action, const Label& label) {
  paint::Canvas& c = f.scene.piece(name, r);
  c.outline(r.inset(f.u(2)), colour::control_edge, f.u(3), f.u(radius::card));
  Rect in = r.inset(f.u(60), f.u(24));
  float icon = f.u(tall(f) ? 220.f : 96.f), gap = f.u(tall(f) ? 44.f : 28.f), high = f.u(92);
  paint::TextBlock text = paint::fit_balanced(f.atlas(), type_of_empty(f), f.theme.label().size, sentence,
                                              in.w, std::max(0.f, in.h - high - gap));
  float all = text.height() + gap + high;
  bool pictured = all + icon + gap <= in.h;
  if (pictured) all += icon + gap;
  in.cut_top((in.h - all) / 2);
  if (pictured) {
    c.picture(touch::around(in.cut_top(icon).centre(), icon, icon), picture, colour::accent);
    in.cut_top(gap);
  }
  c.text_block(in.cut_top(text.height()), text, sentence, colour::muted, paint::Align::centre);
  in.cut_top(gap);
  Rect b = touch::around({in.centre().x, in.y + high / 2}, std::min(f.u(420), in.w), high);
  f.seats.keep_clear(b);
  return button(f, action, b, label, Look::primary);
}

int stepper(Frame& f, std::string_view name, Rect r, int value, int lowest, int highest) {
  std::string base(name);
  int change = 0;
  Rect minus = r.cut_left(r.h), plus = r.cut_right(r.h);
  if (button(f, base + "/minus", minus, {"minus", {}}, Look::plain, value > lowest)) change--;
  if (button(f, base + "/plus", plus, {"plus", {}}, Look::plain, value < highest)) change++;
  paint::Canvas& c = f.scene.piece(base, r);
  c.text_in(r, f.theme.headline(), std::to_string(value), colour::ink, paint::Align::centre);
  return change;
}

} // namespace screens
