#include "screens/parts/top_bar.h"

#include "screens/parts/controls.h"

#include <cmath>
#include <cstdio>

namespace screens {

using workshop::Session;
using workshop::Time;

namespace {

/// Seconds left, rounded up, so that the clock stands at 0:00 when the time is out and not a second before.
std::int64_t seconds_left(Time left) {
  return left >= 0 ? (left + workshop::second - 1) / workshop::second : -((-left) / workshop::second);
}

void steps_row(Frame& f, const Session& s, Rect r) {
  paint::Canvas& c = f.scene.piece("bar/steps", r);
  int count = static_cast<int>(s.plan.size()), at = workshop::place_in_plan(s, s.step);
  float dot = f.u(38), label_width = std::min(f.u(360), r.w * 0.45f);
  float gap = count > 1 ? std::min(f.u(26), (r.w - label_width - dot * float(count)) / float(count - 1)) : 0;
  if (gap < f.u(4)) { // too many to draw: the words alone tell
    c.text_in(r, f.theme.strong(), filled(f.words.step_of, at + 1, count), colour::ink);
    return;
  }
  float x = r.x, y = r.centre().y;
  for (int i = 0; i < count; i++) {
    bool here = i == at, past = i < at;
    const workshop::Step& step = s.agenda.steps[std::size_t(s.plan[std::size_t(i)])];
    std::string icon = std::string("step-") + workshop::name_of(step.kind);
    if (i > 0)
      c.line({x - gap + f.u(4), y}, {x - f.u(4), y}, past || here ? colour::accent : colour::edge, f.u(3));
    if (here) {
      paint::TextBlock text = paint::fit(f.atlas(), {Face::semibold, f.u(28)}, f.theme.label().size,
                                         step.title, label_width - dot - f.u(34), dot);
      float width = text.lines.empty() ? 0 : text.lines[0].width;
      Rect pill{x, y - f.u(27), dot + width + f.u(36), f.u(54)};
      c.fill(pill, colour::accent, pill.h / 2);
      c.picture({x + f.u(10), y - dot * 0.4f, dot * 0.8f, dot * 0.8f}, icon, colour::on_accent);
      c.text_block({x + dot + f.u(12), y - text.height() / 2, width, text.height()}, text, step.title,
                   colour::on_accent);
      x += pill.w + gap;
    } else {
      c.disc({x + dot / 2, y}, dot / 2, past ? colour::accent_soft : colour::ground);
      c.picture({x + dot * 0.2f, y - dot * 0.3f, dot * 0.6f, dot * 0.6f}, past ? "check" : icon,
                past ? colour::accent : colour::muted);
      x += dot + gap;
    }
  }
}

void clock(Frame& f, const Session& s, Rect r) {
  const workshop::Clock& clock = s.clocks[s.step];
  Time left = workshop::left_at(clock, f.now);
  bool over = seconds_left(left) < 0, running = workshop::runs(clock);
  Colour ink = over ? colour::calm_warning : running ? colour::accent : colour::muted;
  float part = clock.planned > 0 ? float(std::clamp(double(left) / double(clock.planned), 0.0, 1.0)) : 0;
  Rect bar = r.cut_bottom(f.u(8));
  std::string text = clock_text(left);
  Type type{Face::bold, f.u(64)};
  {
    paint::Canvas& c = f.scene.piece("bar/clock", r);
    float width = paint::text_width(f.atlas(), type, text);
    c.text_in({r.right() - width - f.u(2), r.y, width + f.u(2), r.h}, type, text, ink);
  }
  {
    paint::Canvas& c = f.scene.piece("bar/clock-state", Rect{r.x, r.y, r.w - f.u(200), r.h});
    const char* state = over ? f.words.overtime : running ? "" : f.words.paused;
    c.text_in({r.x, r.y, r.w - f.u(214), r.h}, f.theme.label(), state, ink, paint::Align::right);
  }
  paint::Canvas& c = f.scene.piece("bar/clock-left", bar);
  c.fill(bar, over ? colour::warning_soft : colour::accent_soft, bar.h / 2);
  // whole pixels, so that a second that moves nothing draws nothing
  c.fill({bar.x, bar.y, std::round(bar.w * (over ? 1.f : part)), bar.h}, ink, bar.h / 2);
  if (running) {
    Time spent = workshop::spent_at(clock, f.now);
    f.due_in(workshop::second -
             ((spent - clock.planned) % workshop::second + workshop::second) % workshop::second + 1);
  }
}

void kerneopgave_band(Frame& f, const Session& s, Rect& area) {
  std::string text = workshop::kerneopgave_text(s);
  if (text.empty()) return;
  Rect r = area.cut_top(f.u(68));
  paint::Canvas& c = f.scene.piece("bar/kerneopgave", r);
  c.fill(r, colour::plate);
  Rect in = r.inset(f.u(28), f.u(4));
  float width = paint::text_width(f.atlas(), f.theme.label(), f.words.our_kerneopgave);
  c.text_in(in.cut_left(width + f.u(24)), f.theme.label(), f.words.our_kerneopgave,
            mix(colour::on_plate, colour::plate, 0.15f));
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               colour::on_plate);
}

} // namespace

std::string clock_text(Time left) {
  std::int64_t seconds = seconds_left(left);
  std::int64_t shown = std::abs(seconds);
  char text[40];
  std::snprintf(text, sizeof text, "%s%lld:%02lld", seconds < 0 ? "+" : "",
                static_cast<long long>(shown / 60), static_cast<long long>(shown % 60));
  return text;
}

void top_bar(Frame& f, const Session& s, Rect& area) {
  Rect r = area.cut_top(f.u(112));
  paint::Canvas& c = f.scene.piece("bar/top", r);
  c.fill(r, colour::sheet);
  Rect in = r.inset(f.u(28), f.u(8));
  clock(f, s, in.cut_right(f.u(400)));
  in.cut_right(f.u(20));
  Rect team = in.cut_top(f.u(34));
  c.text_in(team, f.theme.label(), s.team + "  ·  " + s.agenda.title, colour::muted);
  steps_row(f, s, in);
  kerneopgave_band(f, s, area);
}

} // namespace screens
