#include "screens/parts/controls.h"
#include "screens/seats/seats.h"
#include "screens/words/method.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace screens {

namespace {

constexpr std::int64_t breath = 10'000; // milliseconds: in and out, slow enough to follow
constexpr std::int64_t beat = 500;      // a frame; the circle grows by little in that time
constexpr std::int64_t line_stays = 40'000;

} // namespace

void reflection_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  const MethodWords& words = method_words(f.words.language);
  area = area.inset(f.u(56), f.u(32));
  // One question at a time: where lines take turns, the step's own question would be a second one.
  bool tall = screens::tall(f);
  question_heading(f, area, "heading", step.title, step.lines.empty() ? std::string_view(step.question) : "");
  Rect foot = area.cut_bottom(f.u(tall ? 120.f : 96.f));
  area.cut_bottom(f.u(tall ? 36.f : 20.f));
  Rect note = area.cut_bottom(f.u(tall ? 110.f : 52.f));

  std::int64_t now = f.ticks - f.ticks % beat;
  const bool breathes = !f.theme.still;
  double phase = breathes ? double(now % breath) / double(breath) : 0.5;
  float swell = float(0.5 - 0.5 * std::cos(phase * 2 * std::numbers::pi));
  // A field around the line that grows and shrinks; its edge never crosses the words.
  float wide = std::min(area.w, f.u(1400)), most = std::min(area.h, f.u(tall ? 1400.f : 460.f));
  constexpr float small = 0.88f;
  float size = small + (1 - small) * swell;
  paint::Canvas& c = f.scene.piece("breath", touch::around(area.centre(), wide, most));
  Rect field = touch::around(area.centre(), std::round(wide * size), std::round(most * size));
  tinted(f, c, field, mix(colour::accent_soft, colour::paper, 0.35f), field.h / 2);
  if (breathes) f.due_in(beat - f.ticks % beat);
  else f.due_in(line_stays - f.ticks % line_stays);
  if (!step.lines.empty()) { // one at a time; nobody has to press anything
    const std::string& line = step.lines[std::size_t(now / line_stays) % step.lines.size()];
    Rect in = touch::around(area.centre(), wide * small - most * (tall ? 0.3f : 0.5f),
                            most * small * (tall ? 0.6f : 1.f) - f.u(56));
    paint::Canvas& t = f.scene.piece("line", in);
    paint::TextBlock text =
        paint::fit_balanced(f.atlas(), {Face::medium, f.u(tall ? 110.f : 56.f)}, f.u(30), line, in.w, in.h);
    t.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, line, colour::ink,
                 paint::Align::centre);
  }
  paint::Canvas& p = f.scene.piece("private", note);
  paint::TextBlock only =
      paint::fit_balanced(f.atlas(), {Face::regular, tall ? f.u(40) : f.theme.body().size},
                          f.theme.label().size, words.only_yours, note.w, note.h);
  p.text_block({note.x, note.centre().y - only.height() / 2, note.w, only.height()}, only, words.only_yours,
               colour::muted, paint::Align::centre);
  Rect add = touch::around(foot.centre(), f.u(tall ? 640.f : 460.f), foot.h);
  f.seats.keep_clear(add);
  touch::Reply reply = f.touch.area("own/add", add);
  paint::Canvas& b = piece_around(f, "own/add", add);
  ButtonColours look = colours_of(Look::plain, reply.held, true);
  if (!reply.held) cast_shadow(b, f.theme, add, add.h / 2, elevation::control);
  b.fill(add, look.face, add.h / 2);
  b.outline(add, look.edge, std::max(1.f, f.u(2)), add.h / 2);
  if (reply.focused) focus_ring(f, b, add, add.h / 2);
  const float icon = f.u(42), gap = f.u(14);
  const paint::TextBlock& what = paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size,
                                            words.write_for_yourself, add.w - f.u(64) - icon - gap, add.h);
  float across = 0;
  for (const auto& line : what.lines) across = std::max(across, line.width);
  const float x = add.centre().x - (icon + gap + across) / 2;
  b.picture({x, add.centre().y - icon / 2, icon, icon}, "pen", look.text);
  b.text_block({x + icon + gap, add.centre().y - what.height() / 2, across, what.height()}, what,
               words.write_for_yourself, look.text);
  for (int i = 0; i < reply.taps; i++) f.seats.open_own(f, add.centre());
}

} // namespace screens
