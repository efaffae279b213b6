#include "screens/parts/turns.h"

#include "screens/parts/controls.h"
#include "screens/parts/top_bar.h"

namespace screens {

void turns_timer(Frame& f, const workshop::Session& s, Rect r, int seconds, int of) {
  bool on = s.turns.since != 0;
  if (button(f, on ? "turns/stop" : "turns/start", r.cut_left(r.h), {on ? "pause" : "play", {}}))
    f.propose(workshop::SetTurns{{on ? 0 : f.now, seconds, of}});
  r.cut_left(f.u(16));
  workshop::Time left = seconds * workshop::second;
  if (on) left -= (f.now - s.turns.since) % (seconds * workshop::second);
  if (on) f.due_in(250);
  f.scene.piece("turns", r).text_in(r, f.theme.headline(), clock_text(left), colour::accent);
}

} // namespace screens
