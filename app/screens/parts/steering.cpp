#include "screens/parts/steering.h"

#include "screens/parts/slide.h"
#include "screens/parts/slips.h"
#include "screens/words/facilitator.h"

namespace screens {

using workshop::Session;

namespace {

/// The controls, each where the layout says. All of them are there in every layout.
class Steering {
public:
  Steering(Frame& f, const workshop::LiveSession& live, SteeringView& view)
      : f_(f), live_(live), s_(live.session()), view_(view) {
    view_.script = view_.parking = false;
  }

  void home(Rect r) {
    if (button(f_, "home", r, {"home", {}}, Look::quiet)) f_.wishes.push_back(LeaveSession{});
  }
  /// With how much is parked.
  void parking(Rect r) {
    int parked = slips_written(s_, -1);
    std::string count = parked ? std::to_string(parked) : std::string();
    view_.parking = button(f_, "parking", r, {"parking", count}, Look::quiet);
  }
  void script(Rect r) {
    std::string_view word = r.w > 1.5f * r.h ? facilitator_words(f_.words.language).script : "";
    view_.script = button(f_, "script", r, {"script", word}, Look::quiet);
  }
  bool has_script() const { return !view_.elsewhere; }
  bool menu(Rect r) { return button(f_, "menu", r, {"settings", {}}, Look::quiet); }
  void back(Rect r) {
    bool fresh = view_.advanced && f_.ticks < view_.until && f_.can_take_back(view_.advanced);
    if (fresh) f_.due_in(view_.until - f_.ticks);
    else view_.advanced = 0;
    Label label{fresh ? "undo" : "back", fresh ? f_.words.undo : f_.words.back};
    if (!button(f_, "back", r, label, fresh ? Look::chosen : Look::plain,
                fresh || workshop::step_from_here(s_, -1) >= 0))
      return;
    if (fresh) f_.wishes.push_back(TakeBackOne{view_.advanced});
    else propose_step(f_, s_, -1);
  }
  void next(Rect r) {
    bool more = workshop::step_from_here(s_, 1) >= 0;
    if (slide(f_, "next", r, {"next", f_.words.next}, more)) propose_step(f_, s_, 1);
  }
  void undo(Rect r) {
    if (button(f_, "undo", r, {"undo", {}}, Look::quiet, live_.can_undo())) f_.wishes.push_back(TakeBack{});
  }
  void redo(Rect r) {
    if (button(f_, "redo", r, {"redo", {}}, Look::quiet, live_.can_redo())) f_.wishes.push_back(Redo{});
  }
  void start(Rect r) {
    if (workshop::runs(clock())) {
      if (button(f_, "timer/pause", r, {"pause", f_.words.pause}))
        f_.propose(workshop::PauseClock{s_.step, f_.now});
    } else if (button(f_, "timer/start", r, {"play", f_.words.start}, Look::chosen))
      f_.propose(workshop::StartClock{s_.step, f_.now});
  }
  void minus(Rect r) { minute("timer/minus", r, "−1", -1, clock().planned > workshop::minute); }
  void plus(Rect r) {
    minute("timer/plus", r, "+1", 1, clock().planned < workshop::limit::step_minutes * workshop::minute);
  }
  void restart(Rect r) {
    if (button(f_, "timer/restart", r, {"restart", {}})) f_.propose(workshop::RestartClock{s_.step, f_.now});
  }

private:
  const workshop::Clock& clock() const { return s_.clocks[s_.step]; }
  void minute(const char* name, Rect r, const char* sign, int by, bool can) {
    std::string text = r.w < f_.u(110) ? sign : std::string(sign) + " " + f_.words.minutes_short;
    if (button(f_, name, r, {{}, text}, Look::plain, can)) f_.propose(workshop::AddMinutes{s_.step, by});
  }

  Frame& f_;
  const workshop::LiveSession& live_;
  const Session& s_;
  SteeringView& view_;
};

/// `all`: also what is not for step and clock.
bool along_the_bottom(Frame& f, Steering& it, Rect& area, bool all) {
  Rect r = area.cut_bottom(f.u(112));
  paint::Canvas& c = f.scene.piece("bar/steering", r);
  c.fill(r, colour::sheet);
  c.line({r.x, r.y}, {r.right(), r.y}, colour::edge, std::max(1.f, f.u(1.5f)));
  Rect in = r.inset(f.u(28), f.u(12));
  float gap = f.u(15), square = in.h;
  auto left = [&](float w) {
    Rect part = in.cut_left(w);
    in.cut_left(gap);
    return part;
  };
  if (all) it.home(left(square));
  it.back(left(f.u(186)));
  it.undo(left(square));
  it.redo(left(square));
  if (all) it.parking(left(square + f.u(22)));
  if (all && it.has_script()) it.script(left(square));
  it.next(in.cut_right(f.u(area.w < f.u(1800) ? 250.f : 320.f)));
  in.cut_right(gap);
  bool menu = all && it.menu(in.cut_right(square));
  in.cut_right(all ? gap : 0);
  float start = f.u(250), minute = f.u(140), width = start + 2 * minute + square + 3 * gap;
  if (width > in.w) { // the pictures stay whole, the words go
    float k = (in.w - square - 3 * gap) / (width - square - 3 * gap);
    start *= k;
    minute *= k;
    width = in.w;
  }
  in = touch::around(in.centre(), width, in.h);
  it.minus(left(minute));
  it.start(left(start));
  it.plus(left(minute));
  it.restart(left(square));
  return menu;
}

bool along_the_side(Frame& f, Steering& it, Rect& area, bool on_the_left) {
  Rect r = on_the_left ? area.cut_left(f.u(208)) : area.cut_right(f.u(208));
  paint::Canvas& c = f.scene.piece("bar/steering", r);
  c.fill(r, colour::sheet);
  float edge = on_the_left ? r.right() : r.x;
  c.line({edge, r.y}, {edge, r.bottom()}, colour::edge, std::max(1.f, f.u(1.5f)));
  Rect in = r.inset(f.u(16), f.u(20));
  float gap = f.u(15), h = f.u(80);
  // From the lower edge up, the most used ones lowest: what lies higher is needed less.
  auto row = [&](float height) {
    Rect part = in.cut_bottom(height);
    in.cut_bottom(gap);
    return part;
  };
  auto halves = [&](Rect both) {
    Rect first = both.cut_left((both.w - gap) / 2);
    both.cut_left(gap);
    return std::pair(first, both);
  };
  it.next(row(f.u(296)));
  it.back(row(h));
  it.start(row(h));
  auto [minus, plus] = halves(row(h));
  it.minus(minus);
  it.plus(plus);
  auto [undo, redo] = halves(row(h));
  it.undo(undo);
  it.redo(redo);
  auto [restart, menu] = halves(row(h));
  it.restart(restart);
  bool asked = it.menu(menu);
  auto [home, parking] = halves(row(h));
  it.home(home);
  it.parking(parking);
  if (it.has_script()) it.script(row(f.u(76)));
  return asked;
}

} // namespace

void propose_step(Frame& f, const Session& s, int by) {
  int to = workshop::step_from_here(s, by);
  if (to >= 0) f.propose(workshop::GoToStep{to, f.now});
}

bool steering(Frame& f, const workshop::LiveSession& live, SteeringView& view, Rect& area) {
  Steering it(f, live, view);
  return f.settings.side == Side::bottom ? along_the_bottom(f, it, area, true)
                                         : along_the_side(f, it, area, f.settings.side == Side::left);
}

void steering_beside(Frame& f, const workshop::LiveSession& live, SteeringView& view, Rect& area) {
  Steering it(f, live, view);
  along_the_bottom(f, it, area, false);
}

} // namespace screens
