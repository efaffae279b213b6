#include "screens/parts/turns.h"

#include "screens/parts/controls.h"
#include "screens/parts/top_bar.h"
#include "screens/words/slips.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace screens {

using workshop::Time;
using workshop::Turns;

int turn_of(const Turns& turns, Time now) {
  if (turns.since == 0) return -1;
  Time each = turns.seconds * workshop::second, gone = std::max<Time>(0, now - turns.since);
  return gone < each * turns.of ? int(gone / each) : -1;
}

void turns_timer(Frame& f, const workshop::Session& s, Rect r, int seconds, int of) {
  const SlipWords& words = slip_words(f.words.language);
  seconds = std::clamp(seconds, 10, workshop::limit::turn_seconds);
  of = std::clamp(of, 1, workshop::limit::people);
  const Turns& turns = s.turns;
  int turn = turn_of(turns, f.now);
  Time each = turns.seconds * workshop::second;

  float size = std::min(r.h, f.u(110));
  Rect ring = r.cut_left(size);
  r.cut_left(f.u(18));
  paint::Canvas& c = f.scene.piece("turns", {ring.x, ring.y, size, ring.h});
  Point middle = ring.centre();
  float radius = size / 2 - f.u(7), line = f.u(9);
  c.ring(middle, radius, colour::edge, line);
  Type type{Face::bold, std::min(f.u(40), size * 0.36f)};
  if (turn >= 0) {
    Time left = each - (f.now - turns.since) % each;
    constexpr float full = float(2 * std::numbers::pi), top = -float(std::numbers::pi) / 2;
    float part = std::ceil(float(left) / float(workshop::second)) / float(turns.seconds);
    c.arc(middle, radius, top, top + full * std::min(part, 0.999f), colour::accent, line);
    c.text_in(ring, type, std::to_string((left + workshop::second - 1) / workshop::second), colour::accent,
              paint::Align::centre);
    f.due_in(left % workshop::second + 1);
  } else { // as the clock tells it: how long it is in words stands beside it, where there is room
    std::string time = clock_text(seconds * workshop::second);
    type.size = std::max(f.theme.label().size, std::min(f.u(34), size * 0.28f));
    c.text_in(ring, type, time, colour::muted, paint::Align::centre);
  }

  const char* each_has = seconds % 60   ? words.seconds_each
                         : seconds > 60 ? words.minutes_each
                                        : words.minute_each;
  std::string said = turn >= 0 ? filled(words.turn_of, turn + 1, turns.of)
                               : filled(each_has, seconds % 60 ? seconds : seconds / 60, 0);
  float wide = std::max(f.u(190), paint::text_width(f.atlas(), f.theme.strong(), said) + f.u(24));
  wide = std::min(wide, r.w - f.u(340)); // on one line where there is room
  if (wide > f.u(170)) {
    Rect text = r.cut_left(wide);
    paint::Canvas& t = f.scene.piece("turns/text", text);
    paint::TextBlock block =
        paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, said, text.w - f.u(16), text.h);
    t.text_block({text.x, text.centre().y - block.height() / 2, text.w, block.height()}, block, said,
                 colour::ink);
  }
  float h = std::min(r.h, f.u(92)), y = r.centre().y - h / 2;
  Rect row{r.x, y, r.w, h};
  if (turn < 0) {
    row.w = std::min(row.w, f.u(320));
    if (button(f, "turns/start", row, {"turns", words.start_turns}, Look::chosen))
      f.propose(workshop::SetTurns{{f.now, seconds, of}});
    return;
  }
  float gap = f.u(14);
  Rect next = row.cut_left(std::min(f.u(220), (row.w - gap) / 2));
  row.cut_left(gap);
  row.w = std::min(row.w, f.u(260));
  if (button(f, "turns/next", next, {"next", words.next_turn}, Look::chosen)) {
    // As if the turn had been used up; after the last one the timer stands.
    Time since = f.now - each * (turn + 1);
    f.propose(workshop::SetTurns{{turn + 1 < turns.of ? since : 0, turns.seconds, turns.of}});
  }
  if (button(f, "turns/stop", row, {"cancel", words.stop_turns}, Look::plain))
    f.propose(workshop::SetTurns{{0, turns.seconds, turns.of}});
}

} // namespace screens
