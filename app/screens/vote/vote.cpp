#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/vote/parts.h"
#include "screens/words/votes.h"
#include "workshop/columns.h"

namespace screens {

using workshop::VoteKind;

namespace {

/// While people vote, two rows in two equal columns: who has voted and how many there are; what a tap does
/// and the way to show it. Once it is shown, only how many votes that were.
void vote_foot(VoteAsked& v, Rect& area, Rect foot) {
  Frame& f = v.f;
  if (!v.vote.at_once && v.poll().revealed) {
    v.view.poll.end_modes();
    reveal_button(f, v.s, v.ballot, foot.cut_right(f.u(380)));
    foot.cut_right(f.u(28));
    std::string text = votes_told(f, v.poll());
    f.scene.piece("turnout", foot).text_in(foot, f.theme.strong(), text, colour::muted);
    return;
  }
  Rect row = area.cut_bottom(f.u(80));
  area.cut_bottom(f.u(18));
  float half = std::min(f.u(680), (foot.w - f.u(28)) / 2);
  Rect taps = row.cut_right(half);
  row.cut_right(f.u(28));
  ballot_modes(f, v.s, v.ballot, v.view.poll, taps);
  turnout(f, v.s, v.ballot, v.view.poll, row.inset(0, f.u(2)));
  reveal_button(f, v.s, v.ballot, foot.cut_right(half));
  foot.cut_right(f.u(28));
  people_stepper(f, v.s, foot.cut_left(std::min(foot.w, f.u(660))));
}

} // namespace

void vote_screen(Frame& f, const workshop::Session& s, Rect area, VoteView& view) {
  const workshop::Step& step = workshop::current_step(s);
  Ballot ballot{s.step, 0};
  VoteAsked v{f, s, view, workshop::vote_of(s.agenda, step), ballot, result_of(s, ballot)};
  area = area.inset(f.u(56), f.u(24));
  // What is pressed lies below the upper third: there a tall screen shows the question as a poster.
  float above = tall(f) ? f.screen.h / 3 - f.u(100) - area.y : 0;
  if (above > f.u(420)) heading_above(f, area.cut_top(above), "heading", step.title, step.question);
  else question_heading(f, area, "heading", step.title, step.question);
  area.cut_top(f.u(12));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(18));
  if (v.vote.kind == VoteKind::dots) {
    people_stepper(f, s, foot.cut_left(f.u(520)));
    foot.cut_left(f.u(30));
    vote_with_dots(v, area);
    dots_modes(f, s, view.dots, foot);
    dots_counted(f, s, foot.inset(0, f.u(6)));
    dots_landed(f, view.dots);
    return;
  }
  vote_foot(v, area, foot);

  if (tall(f)) area.cut_top(std::max(0.f, f.screen.h / 3 - f.u(60) - area.y));
  Rect note = area;
  if (v.result == Result::hidden && !v.vote.at_once) {
    Rect hint = area.cut_top(f.u(44));
    area.cut_top(f.u(8));
    const char* other = mode_told(f, view.poll);
    f.scene.piece("vote/hint", hint)
        .text_in(hint, f.theme.strong(), other ? other : vote_words(f.words.language).vote_here,
                 other ? colour::calm_warning : colour::muted);
  } else if (few_votes(f, "vote/few", note.cut_top(f.u(130)), v.result)) {
    area.cut_top(f.u(146));
  }
  if (v.vote.kind == VoteKind::consent && v.poll().revealed) { // a worry is a gift: it is written down
    Rect worries = area.cut_right(area.w * 0.36f);
    area.cut_right(f.u(24));
    slip_lines(f, s, worries, "worries", s.step, workshop::column::said(0),
               vote_words(f.words.language).worries, view.scroll);
  }
  if (v.vote.kind == VoteKind::grid) vote_grid(v, area);
  else vote_cards(v, area);
}

} // namespace screens
