#include "screens/parts/steering.h"

#include "screens/parts/slide.h"
#include "screens/parts/slips.h"
#include "screens/words/facilitator.h"
#include "screens/words/method.h"

namespace screens {

using workshop::Session;

namespace {

/// The controls, each where the layout says: no more than seven while nothing was undone. What is rarer is
/// one tap away: minutes in the drawer, the start screen in the menu.
class Steering {
public:
  Steering(Frame& f, const workshop::LiveSession& live, SteeringView& view)
      : f_(f), live_(live), s_(live.session()), view_(view) {
    view_.script = view_.parking = false;
  }

  /// With how much is parked.
  void parking(Rect r) {
    int parked = slips_written(s_, -1);
    std::string count = parked ? std::to_string(parked) : std::string();
    if (r.w > 2 * r.h) count = method_words(f_.words.language).parking + (parked ? "  " + count : count);
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
    if (workshop::step_from_here(s_, 1) < 0) return; // the last step ends by its own slide
    if (slide(f_, "next", r, {"next", f_.words.next})) propose_step(f_, s_, 1);
  }
  void undo(Rect r) {
    if (button(f_, "undo", r, {"undo", {}}, Look::quiet, live_.can_undo())) f_.wishes.push_back(TakeBack{});
  }
  /// There only while something was undone; its place stays free, so that nothing moves under a finger.
  void redo(Rect r) {
    if (live_.can_redo() && button(f_, "redo", r, {"redo", {}}, Look::quiet)) f_.wishes.push_back(Redo{});
  }
  void start(Rect r) {
    if (workshop::runs(clock())) {
      if (button(f_, "timer/pause", r, {"pause", f_.words.pause}))
        f_.propose(workshop::PauseClock{s_.step, f_.now});
    } else if (button(f_, "timer/start", r, {"play", f_.words.start}, Look::chosen))
      f_.propose(workshop::StartClock{s_.step, f_.now});
  }
  const Session& session() const { return s_; }

private:
  const workshop::Clock& clock() const { return s_.clocks[s_.step]; }

  Frame& f_;
  const workshop::LiveSession& live_;
  const Session& s_;
  SteeringView& view_;
};

/// `all`: also what is not for step and clock. Those who lead from their own screen have the minutes there.
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
  it.back(left(f.u(186)));
  it.undo(left(square));
  it.redo(left(square));
  it.next(in.cut_right(f.u(area.w < f.u(1800) ? 250.f : 320.f)));
  in.cut_right(gap);
  bool menu = all && it.menu(in.cut_right(square));
  in.cut_right(all ? gap : 0);
  float start = f.u(250);
  if (!all) {
    float minutes = f.u(140) * 2 + square + 3 * gap;
    Rect clock = touch::around(in.centre(), std::min(in.w, start + minutes), in.h);
    it.start(clock.cut_left(clock.w - minutes));
    clock.cut_left(gap);
    minutes_row(f, it.session(), clock, paint::Layer::settled);
    return menu;
  }
  it.start(in.cut_right(std::min(start, in.w)));
  in.cut_right(gap);
  float each = std::min((in.w - gap) / 2, f.u(260));
  it.parking(left(each));
  if (it.has_script()) it.script(left(each));
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
  auto [undo, redo] = halves(row(h));
  it.undo(undo);
  it.redo(redo);
  auto [parking, menu] = halves(row(h));
  it.parking(parking);
  bool asked = it.menu(menu);
  if (it.has_script()) it.script(row(h));
  return asked;
}

} // namespace

void minutes_row(Frame& f, const Session& s, Rect r, paint::Layer layer) {
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  float gap = f.u(16), each = (r.w - r.h - 2 * gap) / 2;
  auto minute = [&](const char* name, const char* sign, int by, bool can) {
    Rect b = r.cut_left(each);
    r.cut_left(gap);
    std::string text = b.w < f.u(110) ? sign : std::string(sign) + " " + f.words.minutes_short;
    if (button(f, name, b, {{}, text}, Look::plain, can, layer)) f.propose(workshop::AddMinutes{s.step, by});
  };
  minute("timer/minus", "−1", -1, clock.planned > workshop::minute);
  minute("timer/plus", "+1", 1, clock.planned < workshop::limit::step_minutes * workshop::minute);
  if (button(f, "timer/restart", r, {"restart", {}}, Look::plain, true, layer))
    f.propose(workshop::RestartClock{s.step, f.now});
}

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
