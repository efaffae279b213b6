#include "screens/parts/large.h"

#include "screens/parts/controls.h"
#include "screens/parts/poll.h"
#include "screens/parts/top_bar.h"

#include <algorithm>

namespace screens {

using workshop::Session;

namespace {

constexpr auto layer = paint::Layer::live;

/// The smallest that is drawn here.
float least(const Frame& f) { return std::clamp(f.theme.legible, f.u(60), f.theme.display().size); }

/// Of the clock.
Type digits(const Frame& f) { return {Face::bold, f.u(170), true}; }

/// What is asked just now.
std::string_view asked(const Session& s, int question) {
  const workshop::Step& step = workshop::current_step(s);
  if (const workshop::Dilemma* d = workshop::dilemma_of(s.agenda, step, question)) {
    bool talk = workshop::stage_of(s, s.step) == workshop::stage::poles && !d->question.empty();
    return talk ? d->question : d->title;
  }
  return step.question.empty() ? step.title : step.question;
}

/// A line for each answer: its words, a bar, how many.
void result(Frame& f, paint::Canvas& c, const Session& s, Ballot b, Rect r) {
  const std::vector<int>& votes = workshop::poll_of(s, b.step, b.question).votes;
  int count = int(votes.size()), across = count > 5 ? 2 : 1, rows = (count + across - 1) / across;
  int most = std::max(1, *std::max_element(votes.begin(), votes.end()));
  float gap = f.u(56), w = (r.w - gap * float(across - 1)) / float(across), h = r.h / float(rows);
  Type type{Face::semibold, std::clamp(h * 0.7f, least(f), f.theme.display().size)};
  Type number{Face::bold, type.size, true};
  float digits = paint::text_width(f.atlas(), number, "60") + f.u(24), widest = 0;
  for (int i = 0; i < count; i++)
    widest = std::max(widest, paint::text_width(f.atlas(), type, answer_text(f, s, b, i)) + f.u(2));
  for (int i = 0; i < count; i++) {
    Rect row{r.x + float(i / rows) * (w + gap), r.y + float(i % rows) * h, w, h};
    std::string said = answer_text(f, s, b, i);
    Rect words = row.cut_left(std::min(widest, row.w * 0.55f));
    row.cut_left(f.u(28));
    c.text_in(words, type, said, colour::ink);
    c.text_in(row.cut_right(digits), number, std::to_string(votes[std::size_t(i)]), colour::accent,
              paint::Align::right);
    float high = std::min(row.h * 0.5f, f.u(56)), part = float(votes[std::size_t(i)]) / float(most);
    Rect bar = touch::around(row.centre(), row.w, high);
    c.fill(bar, colour::accent_soft, high / 2);
    bar.w = std::round(std::max(part > 0 ? high : 0, bar.w * part));
    c.fill(bar, colour::accent, high / 2);
  }
}

/// Where it has room whole; `most`: how high it may become.
Rect kerneopgave(Frame& f, paint::Canvas& c, const Session& s, Rect foot, float most) {
  std::string text = workshop::kerneopgave_text(s);
  if (text.empty()) return foot;
  Type type{Face::semibold, least(f)};
  float high = paint::lay_out(f.atlas(), type, text, foot.w - f.u(72)).height() + f.u(40);
  if (high > std::max(foot.h, most)) return foot;
  Rect r{foot.x, std::min(foot.y, foot.bottom() - high), foot.w, std::max(foot.h, high)};
  c.fill(r, colour::plate, f.u(radius::sheet));
  Rect in = r.inset(f.u(36), f.u(20));
  const paint::TextBlock& block =
      paint::fit(f.atlas(), {Face::semibold, f.theme.display().size}, least(f), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               colour::on_plate);
  return r;
}

void clock(Frame& f, const Session& s, Rect r) {
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  workshop::Time left = workshop::left_at(clock, f.now);
  f.scene.piece("large/clock", r, layer)
      .text_in(r, digits(f), clock_text(left), left < 0 ? colour::calm_warning : colour::accent,
               paint::Align::right);
}

} // namespace

bool large_view(Frame& f, const Session& s, int question, Rect r) {
  touch::Reply reply = f.touch.area({"large/close", r, touch::Acts::on_lift, true, 1, 1, true});
  paint::Canvas& c = f.scene.piece("large/view", r, layer);
  c.fill(r, colour::paper);
  if (reply.focused) focus_ring(f, c, r.inset(f.u(8)), f.u(radius::control));
  Rect in = r.inset(f.u(56), f.u(44));
  Ballot ballot{s.step, question};
  bool shown = workshop::answers_of(s.agenda, workshop::current_step(s), question) > 0 &&
               result_of(s, ballot) == Result::split;
  Rect foot{in.x, in.bottom() - f.u(206), in.w, f.u(206)};
  Rect time = foot.cut_right(paint::text_width(f.atlas(), digits(f), "+00:00") + f.u(8));
  clock(f, s, time);
  foot.cut_right(f.u(40));
  foot = kerneopgave(f, c, s, foot, in.h * (shown ? 0.25f : 0.45f));
  in.h = foot.y - f.u(28) - in.y;
  // Its strokes begin a little way in; they end where the numbers and the clock end, level with the first
  // line.
  float cross = f.u(72), air = cross * 0.18f;
  c.picture({in.right() - cross + air, in.y, cross, cross}, "close",
            colour::muted); // a tap anywhere closes it
  Rect head = shown ? Rect{in.x, in.y, in.w, in.h * 0.42f} : in;
  head.w -= cross + f.u(28);
  std::string_view text = asked(s, question);
  paint::TextBlock block = paint::fit_balanced(f.atlas(), {Face::bold, f.u(shown ? 110.f : 220.f)}, least(f),
                                               text, head.w, head.h);
  c.text_block(shown ? head : Rect{head.x, head.centre().y - block.height() / 2, head.w, block.height()},
               block, text, colour::ink);
  if (shown) in.cut_top(block.height() + f.u(28)); // the rows have all that is left
  if (shown) result(f, c, s, ballot, in);
  return reply.taps > 0;
}

} // namespace screens
