#include "screens/facilitator/screen.h"

#include "screens/parts/controls.h"
#include "screens/parts/edge_light.h"
#include "screens/parts/top_bar.h"
#include "screens/table.h"
#include "screens/words/facilitator.h"

namespace screens {

namespace {

constexpr float near = 1.25f; ///< the script's size against that of the drawer: here there is room

/// Returns what lies within.
Rect sheet(Frame& f, const char* name, Rect r) {
  card(f, piece_around(f, name, r), r);
  return r.inset(f.u(24), f.u(20));
}

} // namespace

void FacilitatorScreen::curtains(Frame& f, Table& room, const workshop::Session& s, Rect r, bool& changed) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  const Curtain& curtain = room.curtain();
  float gap = f.u(16);
  if (swaps_) {
    Rect swap = r.cut_right(r.h * 1.3f);
    r.cut_right(gap);
    if (button(f, "swap-screens", swap, {"second-screen", {}})) f.settings.swapped_screens ^= true;
  }
  float each = (r.w - 2 * gap) / 3;
  Rect freeze = r.cut_left(each), large = r.cut_right(each);
  r = r.inset(gap, 0);
  if (button(f, "freeze", freeze, {"freeze", curtain.frozen ? w.show_again : w.freeze},
             curtain.frozen ? Look::chosen : Look::plain)) {
    changed = true;
    if (curtain.frozen) room.show_again();
    else room.freeze(s, f.now);
  }
  if (button(f, "blank", r, {"blank", curtain.blank ? w.show_again : w.blank},
             curtain.blank ? Look::chosen : Look::plain)) {
    changed = true;
    if (curtain.blank) room.show_again();
    else room.blank();
  }
  bool shown = room.large();
  if (button(f, "large", large, {shown ? "zoom-out" : "zoom-in", shown ? w.small : w.large},
             shown ? Look::chosen : Look::plain)) {
    changed = true;
    room.set_large(!shown);
  }
}

void FacilitatorScreen::build(Frame& f, Table& room, const workshop::LiveSession& live, bool& changed) {
  const workshop::Session& s = live.session();
  scene_.begin(int(f.screen.w), int(f.screen.h), colour::paper);
  touch_.begin_frame();
  Rect area = f.screen;
  top_bar(f, s, area);
  steering_beside(f, live, steering_, area);
  if (offers_now(s, view_, f.now)) {
    Rect row = area.cut_bottom(f.u(88)).inset(f.u(28), f.u(12));
    offer_row(f, s, view_, row, paint::Layer::settled);
  }
  area = area.inset(f.u(28), f.u(22));
  float gap = f.u(24);
  Rect left = area.cut_left((area.w - gap) * 0.5f), right = area;
  right.cut_left(gap);
  Rect row = left.cut_bottom(f.u(80));
  left.cut_bottom(gap);
  curtains(f, room, s, row, changed);
  Rect script = sheet(f, "card/now", left);
  f.theme.u *= near;
  facilitator_now(f, s, view_, script, paint::Layer::settled);
  f.theme.u /= near;
  if (int answers = workshop::answers_of(s.agenda, workshop::current_step(s), view_.question)) {
    float wanted = f.u(160 + 80 * float(answers));
    Rect hands = right.cut_top(std::min(wanted, right.h * 0.55f));
    right.cut_top(gap);
    facilitator_hands(f, s, view_, sheet(f, "card/hands", hands), paint::Layer::settled);
  }
  facilitator_plan(f, s, view_, sheet(f, "card/plan", right), paint::Layer::settled);
  edge_light(f, s);
  touch_.end_frame();
  scene_.end();
}

std::int64_t FacilitatorScreen::frame(Table& room, workshop::LiveSession& live, const StartInfo& info,
                                      workshop::Time now, std::int64_t ticks, int width, int height,
                                      bool& changed) {
  auto shows = [&]() -> Built {
    const Curtain& curtain = room.curtain();
    return {live.number(), live.session().id, room.language(), room.settings(), curtain.frozen.has_value(),
            curtain.blank, room.large(),      width,           height};
  };
  bool due_now = due_at_ >= 0 && ticks >= due_at_;
  if (built_ == shows() && !due_now && !scene_.stale()) return due_at_ < 0 ? -1 : due_at_ - ticks;
  Theme theme = theme_for(float(width), float(height));
  touch_.set_slop(std::max(6.f, theme(14)));
  touch_.tick(ticks);
  std::int64_t due = -1;
  for (int round = 0; round < 3; round++) { // to hear, then to show what it did
    Frame f = room.frame_on(scene_, touch_, seats_, &live, info, now, ticks, width, height);
    bool heard = touch_.stirred();
    build(f, room, live, changed);
    if (std::int64_t soon = touch_.due(ticks); soon >= 0) f.due_in(soon);
    due = f.due;
    bool submitted = room.submit(f, &live);
    changed |= submitted;
    if (!submitted && !heard && !scene_.stale()) break;
  }
  built_ = shows();
  due_at_ = due < 0 ? -1 : ticks + due;
  return due;
}

} // namespace screens
