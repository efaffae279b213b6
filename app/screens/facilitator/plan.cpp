// The steps that are held, and below them those that can be taken in. One tap shows what can be done with a
// step, a second one goes there.
#include "screens/facilitator/facilitator.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/words/facilitator.h"
#include "workshop/schedule.h"

namespace screens {

using workshop::Session;
using workshop::StepKind;
using workshop::Time;

namespace {

struct Plan {
  Frame& f;
  const Session& s;
  FacilitatorView& view;
  paint::Layer layer;
  Rect visible;
  workshop::Schedule day;

  /// When it begins; empty for what is over.
  std::string begins(int step) const {
    for (const workshop::Slot& slot : day.slots)
      if (slot.step == step) return wall_time(f, slot.begins);
    return {};
  }
  void go(int step) {
    if (step != s.step) f.propose(workshop::GoToStep{step, f.now});
    view.chosen = -1;
  }
  void line(int step, int place, Rect r) {
    if (r.y < visible.y - 1 || r.bottom() > visible.bottom() + 1) return;
    std::string name = "plan/" + std::to_string(step);
    touch::Reply reply = f.touch.area(name, r);
    paint::Canvas& c = piece_around(f, name, r, layer);
    bool here = step == s.step;
    if (here || reply.held || view.chosen == step)
      c.fill(r, here ? colour::accent_soft : colour::ground, f.u(radius::field));
    if (reply.focused) focus_ring(f, c, r.inset(f.u(8)), f.u(radius::field));
    Rect in = r.inset(f.u(10), f.u(4));
    const workshop::Step& what = s.agenda.steps[std::size_t(step)];
    Colour ink = place < 0 ? colour::muted : colour::ink;
    c.text_in(in.cut_left(f.u(76)), {Face::medium, f.u(20)}, begins(step), colour::muted);
    Rect icon = in.cut_left(f.u(34));
    in.cut_left(f.u(10));
    c.picture(touch::around(icon.centre(), icon.w, icon.w), step_icon(what.kind), ink);
    Rect more = in.cut_right(f.u(30)); // there is more to it
    c.picture(touch::around(more.centre(), more.w, more.w), view.chosen == step ? "down" : "right",
              colour::muted);
    in.cut_right(f.u(6));
    Time planned = s.clocks[std::size_t(step)].planned / workshop::minute;
    c.text_in(in.cut_right(f.u(100)), {Face::medium, f.u(20)},
              std::to_string(planned) + " " + f.words.minutes_short, colour::muted, paint::Align::right);
    paint::TextBlock text = paint::fit(f.atlas(), {here ? Face::semibold : Face::regular, f.u(22)}, f.u(18),
                                       what.title, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, what.title, ink);
    if (reply.taps == 0) return;
    if (place >= 0 && (view.chosen == step || reply.taps > 1)) go(step);
    else view.chosen = view.chosen == step ? -1 : step;
  }
  void choices(int step, int place, Rect r) {
    if (r.y < visible.y - 1 || r.bottom() > visible.bottom() + 1) return;
    const FacilitatorWords& w = facilitator_words(f.words.language);
    std::string name = "plan/" + std::to_string(step);
    Rect in = r.inset(0, f.u(6));
    float gap = f.u(16);
    if (place < 0) {
      if (button(f, name + "/add", in, {"plus", w.add}, Look::plain, true, layer)) add(step);
      return;
    }
    Rect first = in.cut_top((in.h - gap) / 2);
    in.cut_top(gap);
    auto part = [&](Rect& row, int left) {
      Rect spot = row.cut_left((row.w - gap * float(left - 1)) / float(left));
      row.cut_left(gap);
      return spot;
    };
    if (button(f, name + "/go", part(first, 2), {"next", w.go_there}, Look::plain, step != s.step, layer))
      go(step);
    if (button(f, name + "/drop", part(first, 1), {"drop", w.drop}, Look::plain, step != s.step, layer))
      drop(place);
    int last = int(s.plan.size()) - 1;
    if (button(f, name + "/up", part(in, 4), {"move-up", {}}, Look::plain, place > 0, layer))
      swap(place, place - 1);
    if (button(f, name + "/down", part(in, 3), {"move-down", {}}, Look::plain, place < last, layer))
      swap(place, place + 1);
    Time planned = s.clocks[std::size_t(step)].planned;
    if (button(f, name + "/minus", part(in, 2), {{}, "−1"}, Look::plain, planned > workshop::minute, layer))
      f.propose(workshop::AddMinutes{step, -1});
    if (button(f, name + "/plus", part(in, 1), {{}, "+1"}, Look::plain,
               planned < workshop::limit::step_minutes * workshop::minute, layer))
      f.propose(workshop::AddMinutes{step, 1});
  }
  void swap(int a, int b) {
    std::vector<int> plan = s.plan;
    std::swap(plan[std::size_t(a)], plan[std::size_t(b)]);
    f.propose(workshop::SetPlan{plan});
  }
  void drop(int place) {
    std::vector<int> plan = s.plan;
    plan.erase(plan.begin() + place);
    f.propose(workshop::SetPlan{plan});
    view.chosen = -1;
  }
  bool ends_the_day(int step) const {
    StepKind kind = s.agenda.steps[std::size_t(step)].kind;
    return kind == StepKind::check_out || kind == StepKind::close;
  }
  /// Before the first step that comes after it in the agenda, but neither into what is over nor, what packs
  /// list at their end, after the goodbye.
  void add(int step) {
    std::vector<int> plan = s.plan;
    bool last = ends_the_day(step);
    auto at = std::find_if(plan.begin() + workshop::place_in_plan(s, s.step) + 1, plan.end(), [&](int other) {
      return ends_the_day(other) ? !last || other > step : !last && other > step;
    });
    plan.insert(at, step);
    f.propose(workshop::SetPlan{plan});
    view.chosen = -1;
  }
};

} // namespace

void facilitator_plan(Frame& f, const Session& s, FacilitatorView& view, Rect r, paint::Layer layer) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  std::vector<int> others;
  for (int step = 0; step < int(s.agenda.steps.size()); step++)
    if (workshop::place_in_plan(s, step) < 0) others.push_back(step);
  float h = f.u(60), between = f.u(16), head = others.empty() ? 0 : f.u(48);
  bool held = workshop::place_in_plan(s, view.chosen) >= 0;
  if (view.chosen >= int(s.agenda.steps.size())) view.chosen = -1;
  float more = view.chosen < 0 ? 0 : f.u(held ? 160 : 76);
  float height = (h + between) * float(s.plan.size() + others.size()) + head + more;
  if (view.plan_step != s.step) { // the step that is being held is seen, with the one before it
    view.plan_step = s.step;
    view.plan.offset = (h + between) * float(workshop::place_in_plan(s, s.step) - 1);
  }
  if (view.chosen != view.unfolded) { // what was tapped at the lower edge would open below it
    view.unfolded = view.chosen;
    auto at = std::find(others.begin(), others.end(), view.chosen);
    float above = held ? float(workshop::place_in_plan(s, view.chosen))
                       : float(s.plan.size()) + float(at - others.begin());
    float bottom = (above + 1) * (h + between) + (held ? 0 : head) + more;
    if (view.chosen >= 0) view.plan.offset = std::max(view.plan.offset, bottom - r.h);
  }
  Rect content = scrolled(f, view.plan, "plan/list", r, height, layer);
  Plan plan{f, s, view, layer, r, workshop::schedule(s, f.now, f.utc_offset)};
  float y = content.y;
  int chosen = view.chosen;
  auto row = [&](int step, int place) {
    plan.line(step, place, {content.x, y, content.w, h});
    y += h + between;
    if (chosen != step) return;
    plan.choices(step, place, {content.x, y - between, content.w, more});
    y += more;
  };
  for (int place = 0; place < int(s.plan.size()); place++) row(s.plan[std::size_t(place)], place);
  if (!others.empty()) {
    Rect title{content.x, y, content.w, head};
    if (title.y >= r.y && title.bottom() <= r.bottom())
      f.scene.piece("plan/others", title, layer)
          .text_in(title, {Face::semibold, f.u(20)}, w.not_held, colour::accent);
    y += head;
  }
  for (int step : others) row(step, -1);
}

} // namespace screens
