#include "screens/parts/controls.h"
#include "screens/parts/poll.h"
#include "screens/steps.h"

namespace screens {

namespace {

void scene_card(Frame& f, const workshop::Dilemma& d, Rect r) {
  paint::Canvas& c = piece_around(f, "scene", r);
  card(f, c, r);
  Rect in = r.inset(f.u(40), f.u(28));
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.title(), f.u(22), d.title, in.w, f.u(96));
  c.text_block(in.cut_top(title.height()), title, d.title, colour::accent);
  in.cut_top(f.u(12));
  paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, f.u(42)}, f.u(20), d.scene, in.w, in.h);
  c.text_block(in, text, d.scene, colour::ink);
}

/// One answer. Hidden: nothing tells how many chose it. Revealed: a bar and a dot for each of them.
void option_card(Frame& f, const workshop::Session& s, const workshop::Dilemma& d, int answer, Rect r) {
  const workshop::Poll& poll = s.polls[s.step];
  std::string name = "vote/" + d.options[answer].id;
  bool open = !poll.revealed && workshop::votes_cast(poll) < s.people;
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = colour::perspective[answer % 4];
  card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.22f) : colour::sheet,
       open ? mix(tone, colour::sheet, 0.4f) : colour::edge);
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  Rect in = r.inset(f.u(26), f.u(14));
  Rect letter = in.cut_left(f.u(64));
  in.cut_left(f.u(24));
  c.disc(letter.centre(), f.u(32), tone);
  c.text_in(touch::around(letter.centre(), f.u(64), f.u(64)), f.theme.title(),
            std::string(1, char('A' + answer)), colour::on_accent, paint::Align::centre);
  if (poll.revealed) {
    Rect number = in.cut_right(f.u(90));
    c.text_in(number, f.theme.headline(), std::to_string(poll.votes[answer]), tone, paint::Align::right);
    Rect dots = in.cut_bottom(std::min(f.u(48), in.h * 0.45f));
    vote_dots(f, c, dots, poll.votes[answer], tone);
  }
  const std::string& text = d.options[answer].text;
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.title(), f.u(20), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
  for (int i = 0; i < reply.taps; i++) f.propose(workshop::CastVote{s.step, answer});
}

} // namespace

void dilemma_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  const workshop::Dilemma* d = workshop::dilemma_of(s.agenda, step);
  if (!d) return;
  const workshop::Poll& poll = s.polls[s.step];
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 126);
  area.cut_top(f.u(12));
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(22));

  scene_card(f, *d, area.cut_left(area.w * 0.46f));
  area.cut_left(f.u(32));
  int count = static_cast<int>(d->options.size());
  float gap = f.u(18);
  Rect talk = area.cut_bottom(f.u(poll.revealed ? 128.f : 44.f));
  area.cut_bottom(gap);
  float height = std::min((area.h - gap * float(count - 1)) / float(std::max(1, count)), f.u(240));
  for (int i = 0; i < count; i++) {
    option_card(f, s, *d, i, area.cut_top(height));
    area.cut_top(gap);
  }
  paint::Canvas& c = f.scene.piece("talk", talk);
  if (poll.revealed) {
    c.fill(talk, colour::warning_soft, f.u(16));
    Rect in = talk.inset(f.u(26), f.u(12));
    c.text_in(in.cut_top(f.u(32)), f.theme.label(), f.words.talk_now, colour::calm_warning);
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.title(), f.u(20), d->question, in.w, in.h);
    c.text_block(in, text, d->question, colour::ink);
  } else c.text_in(talk, f.theme.label(), f.words.vote_here, colour::muted);

  int votes = workshop::votes_cast(poll);
  Rect reveal = foot.cut_right(f.u(380));
  if (poll.revealed) {
    if (button(f, "hide", reveal, {"eye-off", f.words.hide_votes})) f.propose(workshop::HideVotes{s.step});
  } else if (button(f, "reveal", reveal, {"eye", f.words.reveal}, Look::primary, votes > 0))
    f.propose(workshop::RevealVotes{s.step});
  people_stepper(f, s, foot.cut_left(f.u(660)));
  turnout(f, "turnout", foot.inset(f.u(36), f.u(8)), f.words.voted, votes, s.people);
}

} // namespace screens
