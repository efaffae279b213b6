#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
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
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  std::string name = "vote/" + d.options[answer].id;
  bool open = !poll.revealed && workshop::votes_cast(poll) < s.people;
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = colour_in_turn(answer);
  card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.22f) : colour::sheet,
       open ? mix(tone, colour::sheet, 0.4f) : colour::edge);
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  Rect in = r.inset(f.u(24), f.u(18));
  bool tall = in.h > f.u(180); // the letter over its answer, else beside it
  Rect letter = tall ? in.cut_top(f.u(64)) : in.cut_left(f.u(64));
  if (tall) in.cut_top(f.u(10));
  else in.cut_left(f.u(20));
  Point middle{letter.x + f.u(32), letter.centre().y};
  c.disc(middle, f.u(32), tone);
  c.text_in(touch::around(middle, f.u(64), f.u(64)), f.theme.title(), std::string(1, char('A' + answer)),
            colour::on_accent, paint::Align::centre);
  if (poll.revealed) {
    Rect number = tall ? letter.cut_right(f.u(90)) : in.cut_right(f.u(90));
    c.text_in(number, f.theme.headline(), std::to_string(poll.votes[answer]), tone, paint::Align::right);
    Rect dots = tall ? Rect{letter.x + f.u(84), letter.y, letter.w - f.u(84), letter.h}
                     : in.cut_bottom(std::min(f.u(48), in.h * 0.45f));
    vote_dots(f, c, dots, poll.votes[answer], tone);
  }
  const std::string& text = d.options[answer].text;
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.title(), f.u(20), text, in.w, in.h);
  float y = tall ? in.y : in.centre().y - block.height() / 2;
  c.text_block({in.x, y, in.w, block.height()}, block, text, colour::ink);
  for (int i = 0; i < reply.taps; i++) f.propose(workshop::CastVote{s.step, answer});
}

} // namespace

void dilemma_screen(Frame& f, const workshop::Session& s, Rect area) {
  const workshop::Step& step = workshop::current_step(s);
  const workshop::Dilemma* d = workshop::dilemma_of(s.agenda, step);
  if (!d) return;
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 126);
  area.cut_top(f.u(12));
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(22));

  // The answers below the story: everybody reaches them.
  float gap = f.u(22);
  Rect story = area.cut_top(area.h * 0.5f);
  area.cut_top(gap);
  if (poll.revealed) {
    Rect talk = story.cut_right(story.w * 0.42f);
    story.cut_right(gap);
    paint::Canvas& c = f.scene.piece("talk", talk);
    c.fill(talk, colour::warning_soft, f.u(16));
    Rect in = talk.inset(f.u(36), f.u(28));
    c.text_in(in.cut_top(f.u(38)), f.theme.label(), f.words.talk_now, colour::calm_warning);
    in.cut_top(f.u(8));
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.title(), f.u(20), d->question, in.w, in.h);
    c.text_block(in, text, d->question, colour::ink);
  } else {
    Rect hint = area.cut_bottom(f.u(40));
    area.cut_bottom(f.u(10));
    f.scene.piece("talk", hint).text_in(hint, f.theme.label(), f.words.vote_here, colour::muted);
  }
  scene_card(f, *d, story);
  int count = static_cast<int>(d->options.size());
  float width = (area.w - gap * float(count - 1)) / float(std::max(1, count));
  for (int i = 0; i < count; i++) {
    option_card(f, s, *d, i, area.cut_left(width));
    area.cut_left(gap);
  }

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
