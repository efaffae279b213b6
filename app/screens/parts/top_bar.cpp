#include "screens/parts/top_bar.h"

#include "screens/parts/controls.h"
#include "screens/parts/looks.h"

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

/// The step that goes on, with its name, at most `most` wide. Returns its width.
float pill(Frame& f, paint::Canvas& c, const workshop::Step& step, Point left, float most) {
  float icon = f.u(38);
  const paint::TextBlock& text = paint::fit(f.atlas(), {Face::semibold, f.u(28)}, f.theme.label().size,
                                            step.title, most - icon - f.u(34), icon);
  float width = text.lines.empty() ? 0 : text.lines[0].width;
  Rect r{left.x, left.y - f.u(27), icon + width + f.u(36), f.u(54)};
  c.fill(r, colour::accent, r.h / 2);
  c.picture(touch::around({r.x + f.u(10) + icon * 0.4f, left.y}, icon * 0.8f, icon * 0.8f),
            step_icon(step.kind), colour::on_accent);
  c.text_block({r.x + icon + f.u(12), left.y - text.height() / 2, width, text.height()}, text, step.title,
               colour::on_accent);
  return r.w;
}

/// What is behind us, where we are, what comes; as large as all steps have room.
void steps_row(Frame& f, const Session& s, Rect r) {
  paint::Canvas& c = f.scene.piece("bar/steps", r);
  int count = static_cast<int>(s.plan.size()), at = workshop::place_in_plan(s, s.step);
  const workshop::Step& now = workshop::current_step(s);
  float named = std::min(f.u(360), r.w * 0.45f), each = (r.w - named) / float(std::max(1, count - 1));
  float dot = std::min(f.u(38), each - f.u(8)), y = r.centre().y;
  if (at < 0 || dot < f.u(16)) { // too many to draw, or none of the plan
    std::string text = at < 0 ? std::string() : filled(f.words.step_of, at + 1, count);
    float width = pill(f, c, now, {r.x, y}, r.w * 0.65f) + f.u(20);
    c.text_in({r.x + width, r.y, r.w - width, r.h}, f.theme.label(), text, colour::muted);
    return;
  }
  float gap = std::min(f.u(26), each - dot), x = r.x;
  bool pictured = dot > f.u(27);
  for (int i = 0; i < count; i++) {
    bool past = i < at;
    if (i > 0)
      c.line({x - gap + f.u(2), y}, {x - f.u(2), y}, i <= at ? colour::accent : colour::edge, f.u(3));
    if (i == at) {
      x += pill(f, c, now, {x, y}, named) + gap;
      continue;
    }
    const workshop::Step& step = s.agenda.steps[std::size_t(s.plan[std::size_t(i)])];
    Rect spot{x, y - dot / 2, dot, dot};
    Colour small = past ? mix(colour::accent_soft, colour::accent, 0.4f) : colour::edge; // without a picture
    c.disc(spot.centre(), dot / 2, !pictured ? small : past ? colour::accent_soft : colour::ground);
    if (pictured)
      c.picture(touch::around(spot.centre(), dot * 0.6f, dot * 0.6f), past ? "check" : step_icon(step.kind),
                past ? colour::accent : colour::muted);
    x += dot + gap;
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
  Type type{Face::bold, f.u(64), true};
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
  const std::string& text = workshop::kerneopgave_text(s);
  if (text.empty()) return;
  Rect r = area.cut_top(f.u(68));
  paint::Canvas& c = f.scene.piece("bar/kerneopgave", r);
  c.fill(r, colour::plate);
  Rect in = r.inset(f.u(28), f.u(4));
  float width = paint::text_width(f.atlas(), f.theme.label(), f.words.our_kerneopgave);
  c.text_in(in.cut_left(width + f.u(24)), f.theme.label(), f.words.our_kerneopgave,
            mix(colour::on_plate, colour::plate, 0.15f));
  const paint::TextBlock& block =
      paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               colour::on_plate);
}

/// Whether the kerneopgave is the largest thing on the screen anyway.
bool told_below(const Session& s) {
  workshop::StepKind kind = workshop::current_step(s).kind;
  if (kind == workshop::StepKind::close) return true;
  return kind == workshop::StepKind::kerneopgave &&
         workshop::stage_of(s, s.step) == workshop::stage::consent &&
         workshop::poll_of(s, s.step).about == s.kerneopgave;
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
  Rect in = r.inset(f.u(28), f.u(4));
  clock(f, s, in.cut_right(f.u(400)));
  in.cut_right(f.u(20));
  Rect team = in.cut_top(f.u(34));
  static thread_local std::string line; // a still frame asks for no memory
  line.assign(s.team).append("  ·  ").append(s.agenda.title);
  if (const std::string& where = workshop::current_step(s).where; !where.empty())
    line.append("  ·  ").append(where);
  c.text_in(team, f.theme.label(), line, colour::muted);
  steps_row(f, s, in);
  if (!told_below(s)) kerneopgave_band(f, s, area);
}

} // namespace screens
