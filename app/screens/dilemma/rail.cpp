// The dilemmas of a step beside each other, where there are several: which one is shown, what the room knows.
#include "screens/dilemma/parts.h"
#include "screens/parts/controls.h"

namespace screens {

namespace {

struct State {
  const char* icon;
  std::string text;
  Colour tone;
};

State state_of(DilemmaFrame& d, int question, int most) {
  const workshop::Poll& p = workshop::poll_of(d.s, d.s.step, question);
  const DilemmaWords& words = d.words();
  bool again = voted_again(d.s, d.s.step, question);
  if (again && p.revealed) return {"check", words.moved_already, colour::accent};
  const int cast = workshop::votes_cast(p);
  if (first_vote(d.s, d.s.step, question) && !again && cast == 0) return {"", words.not_voted, colour::muted};
  if (again || !agreement_told(d.s, d.s.step, question)) // not shown, or of so few that nothing is told
    return {"", filled(words.voted, cast, d.s.people), colour::muted};
  const double how = division(d.s, d.s.step, question);
  if (how == 0) return {"agreed", words.agreed, colour::muted};
  // Of two answers: three in four say the same.
  if (how <= 0.5 && workshop::split_may_show(p)) return {"agreed", words.most_agree, colour::muted};
  bool offers = question == most && workshop::split_may_show(p);
  return {"divided", offers ? words.most_divided : words.divided,
          question == most ? colour::calm_warning : colour::muted};
}

/// Where the step is at another dilemma, it goes back to the talk about the one that was picked.
void pick(DilemmaFrame& d, int question) {
  d.view.picked = question;
  d.view.poll = {};
  bool told = first_vote(d.s, d.s.step, question);
  int stage = d.stage(), wanted = stage;
  if (!told) wanted = workshop::stage::first_vote;
  else if (voted_again(d.s, d.s.step, question) && !workshop::poll_of(d.s, d.s.step, question).revealed)
    wanted = workshop::stage::second_vote; // its second vote is going on
  else if (stage == workshop::stage::second_vote && !voted_again(d.s, d.s.step, question))
    wanted = workshop::stage::poles;
  if (wanted != stage) d.f.propose(workshop::SetStage{d.s.step, wanted});
}

} // namespace

void dilemma_rail(DilemmaFrame& d, Rect area) {
  Frame& f = d.f;
  int count = d.questions(), most = offered(d.s, d.s.step);
  if (count < 2) return;
  float gap = f.u(16);
  Rect above = area;
  bool row = area.w > area.h * 2;                            // one beside the other
  if (!row) area.cut_top(f.screen.h / 3 - f.u(40) - area.y); // at hand height
  float width = row ? (area.w - gap * float(count - 1)) / float(count) : area.w;
  if (row) count = 1; // high
  float height = std::min(f.u(150), (area.h - gap * float(count - 1)) / float(count));
  area.cut_top(area.h - float(count) * (height + gap) + gap);
  above.h = area.y - gap - above.y;
  d.beside_told = !row && d.beside_shown() && above.h > f.u(210) && above.w > f.u(260);
  if (d.beside_told) beside_scene(d, above);
  for (int q = 0; q < d.questions(); q++) {
    Rect r = row ? area.cut_left(width) : area.cut_top(height);
    if (row) area.cut_left(gap);
    else area.cut_top(gap);
    std::string name = "dilemma/" + std::to_string(q + 1);
    touch::Reply reply = f.touch.area(name, r);
    paint::Canvas& c = piece_around(f, name, r);
    bool here = q == d.question;
    card(f, c, r,
         reply.held ? mix(colour::sheet, colour::edge, 0.5f)
         : here     ? colour::accent_soft
                    : colour::sheet,
         here ? colour::accent : colour::edge);
    if (here) c.outline(r, colour::accent, f.u(4), f.u(radius::card));
    if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
    Rect in = r.inset(f.u(20), f.u(12));
    State state = state_of(d, q, most);
    Rect foot = in.cut_bottom(std::min(f.u(36), in.h * 0.45f));
    if (*state.icon) {
      c.picture({foot.x, foot.y, foot.h, foot.h}, state.icon, state.tone);
      foot.cut_left(foot.h + f.u(8));
    }
    paint::TextBlock line = paint::fit(f.atlas(), f.theme.label(), f.u(20), state.text, foot.w, foot.h);
    c.text_block({foot.x, foot.centre().y - line.height() / 2, foot.w, line.height()}, line, state.text,
                 state.tone);
    const workshop::Dilemma* dilemma = workshop::dilemma_of(d.s.agenda, d.step, q);
    std::string title = std::to_string(q + 1) + ". " + (dilemma ? dilemma->title : "");
    paint::TextBlock block = paint::fit(f.atlas(), f.theme.strong(), f.u(22), title, in.w, in.h);
    c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, title, colour::ink);
    if (reply.taps > 0) pick(d, q);
  }
}

} // namespace screens
