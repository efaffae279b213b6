// What is offered when the time of a step is out and it asks.
#include "screens/facilitator/facilitator.h"
#include "screens/parts/controls.h"
#include "screens/words/facilitator.h"
#include "workshop/schedule.h"

namespace screens {

using workshop::Session;

namespace {

constexpr int given = 3; // minutes

} // namespace

bool offers_now(const Session& s, FacilitatorView& view, workshop::Time now) {
  const workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  bool out = workshop::left_at(clock, now) <= 0;
  if (view.step != s.step) {
    view.step = s.step;
    view.stays = false;
    view.question = 0;
    view.text = view.hands = {};
  }
  if (!out) view.stays = false;
  return out && !view.stays && !s.closed && workshop::current_step(s).at_end == workshop::AtEnd::ask;
}

void offer_row(Frame& f, const Session& s, FacilitatorView& view, Rect r, paint::Layer layer) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  float gap = f.u(16);
  bool beside = r.w > f.u(900);
  int giver = workshop::can_give(s, given * workshop::minute), all = giver >= 0 ? 3 : 2;
  float size = beside ? (r.w - float(all - 1) * gap) / float(all) : (r.h - 2 * gap) / 3;
  auto next = [&] {
    Rect spot = beside ? r.cut_left(size) : r.cut_bottom(size);
    if (beside) r.cut_left(gap);
    else r.cut_bottom(gap);
    return spot;
  };
  if (button(f, "offer/go-on", next(), {"play", w.go_on}, Look::plain, true, layer)) view.stays = true;
  if (button(f, "offer/park", next(), {"parking", w.park}, Look::plain, true, layer)) {
    auto stroke = f.fresh_stroke();
    f.propose(workshop::AddSlip{{f.fresh_id(), -1, 0, workshop::current_step(s).title}, int(s.slips.size())},
              stroke);
    int to = workshop::step_from_here(s, 1);
    if (to >= 0) f.propose(workshop::GoToStep{to, f.now}, stroke);
    else view.stays = true;
  }
  if (giver < 0) return;
  std::string take = filled(w.take, s.agenda.steps[std::size_t(giver)].title);
  if (button(f, "offer/take", next(), {"add-time", take}, Look::plain, true, layer)) {
    auto stroke = f.fresh_stroke();
    f.propose(workshop::AddMinutes{s.step, given}, stroke);
    f.propose(workshop::AddMinutes{giver, -given}, stroke);
  }
}

} // namespace screens
