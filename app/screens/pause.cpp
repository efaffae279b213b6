#include "language/hours.h"
#include "screens/parts/controls.h"
#include "screens/parts/top_bar.h"
#include "screens/words/method.h"

namespace screens {

namespace {

constexpr workshop::Time day = 24 * 60 * workshop::minute;

/// When it goes on, milliseconds after midnight: what the plan says, or when the step's clock has run out.
workshop::Time goes_on(const Frame& f, const workshop::Session& s) {
  const workshop::Step& step = workshop::current_step(s);
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  if (step.at >= 0) return (workshop::Time(step.at) * workshop::minute + clock.planned) % day;
  return ((f.now + f.utc_offset + std::max<workshop::Time>(0, workshop::left_at(clock, f.now))) % day + day) %
         day;
}

} // namespace

void pause_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  const MethodWords& words = method_words(f.words.language);
  area = area.inset(f.u(56), f.u(32));
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  bool known = step.at >= 0 || workshop::runs(clock);
  // Nothing but when it goes on, as large as there is room; what it is called the bar above tells.
  const float picture = tall(f) ? 400 : 260; // a high screen has room for it
  float asked = step.question.empty() ? 0 : 80, units = picture + 20 + 64 + 300 + 70 + asked;
  float k = std::min(tall(f) ? 1.5f : 1.f, area.h / f.u(units)), size = f.u(picture * k);
  area.cut_top((area.h - f.u(units) * k) * 0.45f);
  Rect cup = area.cut_top(size);
  f.scene.piece("cup", cup)
      .picture(touch::around(cup.centre(), size, size), "step-break",
               mix(colour::accent, colour::paper, 0.25f));
  area.cut_top(f.u(20 * k));
  Rect label = area.cut_top(f.u(64 * k));
  Rect big = area.cut_top(f.u(300 * k));
  Rect under = area.cut_top(f.u(70 * k));
  if (asked > 0)
    f.scene.piece("heading", area)
        .text_in(area.cut_top(f.u(asked * k)), {Face::semibold, f.theme.title().size * std::max(1.f, k)},
                 step.question, colour::muted, paint::Align::centre);
  std::string_view said = known ? words.we_begin_again : words.minutes_of_break;
  f.scene.piece("again", label)
      .text_in(label, {Face::medium, f.u(44 * k)}, said, colour::muted, paint::Align::centre);
  std::string text =
      known ? language::hour_text((goes_on(f, s) + workshop::minute / 2) / workshop::minute, f.words.language)
            : clock_text(clock.planned);
  f.scene.piece("again/time", big)
      .text_in(big, {Face::bold, f.u(290 * k)}, text, colour::accent, paint::Align::centre);
  workshop::Time left = workshop::left_at(clock, f.now);
  if (!workshop::runs(clock) || left <= 0 || under.h < f.u(40)) return;
  // The bar above counts the seconds; here a minute is a minute.
  int minutes = int((left + workshop::minute - 1) / workshop::minute);
  f.due_in((left - 1) % workshop::minute + 1);
  f.scene.piece("again/left", under)
      .text_in(under, {Face::medium, f.u(44 * k)},
               minutes > 1 ? filled(words.minutes_left, minutes, 0) : words.one_minute_left, colour::muted,
               paint::Align::centre);
}

} // namespace screens
