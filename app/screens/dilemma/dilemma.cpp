// The dilemma step: everybody answers hidden, all is revealed together, both sides are heard, everybody
// answers again.
#include "screens/dilemma/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/role_card.h"
#include "screens/parts/turns.h"

namespace screens {

namespace {

namespace stage = workshop::stage;

/// What the room may know of the second vote beside the cards.
void move_told(DilemmaFrame& d, Rect r) {
  const DilemmaWords& words = d.words();
  Moved m = moved(d.s, d.s.step, d.question);
  std::string text = m.moved ? words.we_moved : words.we_stayed;
  text += std::string(". ") + (m.agreed ? words.agree_now : words.differ_now) + ".";
  told(d.f, "moved", r, m.agreed ? "agreed" : "divided", {}, text, colour::accent_soft, colour::accent);
}

/// Reveals what the room has answered: in the first vote all dilemmas together, in one stroke.
void reveal(DilemmaFrame& d, const std::vector<int>& ready) {
  auto stroke = d.f.fresh_stroke();
  for (int q : ready) d.f.propose(workshop::RevealVotes{d.s.step, q}, stroke);
  if (d.stage() == stage::first_vote) d.view.picked = -1; // the most divided is offered
  d.view.poll.end_modes();
}
/// The dilemmas that have answers nobody has seen.
std::vector<int> hidden_answers(const DilemmaFrame& d) {
  std::vector<int> ready;
  for (int q = 0; q < d.questions(); q++) {
    const workshop::Poll& p = workshop::poll_of(d.s, d.s.step, q);
    bool asked = q == d.question || (d.stage() == stage::first_vote && p.past.empty());
    if (asked && !p.revealed && workshop::votes_cast(p) > 0) ready.push_back(q);
  }
  return ready;
}
void hide(DilemmaFrame& d) {
  auto stroke = d.f.fresh_stroke();
  for (int q = 0; q < d.questions(); q++) {
    const workshop::Poll& p = workshop::poll_of(d.s, d.s.step, q);
    bool asked = d.stage() == stage::first_vote ? p.past.empty() : q == d.question;
    if (asked && p.revealed) d.f.propose(workshop::HideVotes{d.s.step, q}, stroke);
  }
}

/// While answers are hidden: who is there, what a tap means, and the reveal.
void voting_foot(DilemmaFrame& d, Rect foot) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  std::vector<int> ready = hidden_answers(d);
  Rect right = foot.cut_right(std::min(f.u(310), foot.w * 0.24f));
  if (button(f, "reveal", right, {"eye", f.words.reveal}, Look::primary, !ready.empty())) reveal(d, ready);
  foot.cut_right(f.u(16));
  ballot_modes(f, d.s, d.ballot(), d.view.poll, foot);
  if (d.stage() == stage::second_vote) {
    if (button(f, "stage/back", foot.cut_left(std::min(f.u(280), foot.w)), {"left", words.to_the_talk},
               Look::quiet))
      f.propose(workshop::SetStage{d.s.step, stage::poles});
  } else people_stepper(f, d.s, foot.cut_left(std::min(f.u(620), foot.w)));
}

/// Once they are revealed: on to the talk, or to the next dilemma.
void told_foot(DilemmaFrame& d, Rect foot) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  Rect next = foot.cut_right(std::min(f.u(420), foot.w * 0.4f));
  if (d.stage() == stage::first_vote) {
    bool two = d.dilemma().options.size() == 2;
    if (button(f, "stage/next", next, {"next", two ? words.hear_both : words.hear_all, true},
               Look::primary)) {
      d.view.picked = d.question;
      f.propose(workshop::SetStage{d.s.step, stage::poles});
    }
  } else if (offered(d.s, d.s.step) >= 0 &&
             button(f, "stage/next", next, {"next", words.one_more, true}, Look::primary)) {
    d.view.picked = -1;
    f.propose(workshop::SetStage{d.s.step, stage::first_vote});
  }
  if (d.stage() == stage::second_vote) {
    if (button(f, "stage/back", foot.cut_left(std::min(f.u(280), foot.w * 0.4f)), {"left", words.to_the_talk},
               Look::quiet))
      f.propose(workshop::SetStage{d.s.step, stage::poles});
    foot.cut_left(f.u(18));
  }
  if (button(f, "hide", foot.cut_left(std::min(f.u(340), foot.w * 0.6f)), {"eye-off", f.words.hide_votes},
             Look::quiet))
    hide(d);
}

/// What is next when everybody has answered the one that is shown.
const char* all_answered(const DilemmaFrame& d) {
  auto open = [&](int q) {
    const workshop::Poll& p = workshop::poll_of(d.s, d.s.step, q);
    return p.past.empty() && !p.revealed && workshop::votes_cast(p) < d.s.people;
  };
  bool more = false;
  for (int q = 0; d.stage() == stage::first_vote && q < d.questions(); q++) more |= open(q);
  return more ? d.words().take_the_next : d.words().all_answered;
}

/// What a tap on an answer means now, and how many have answered.
void hint(DilemmaFrame& d, Rect r) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  turnout(f, d.s, d.ballot(), d.view.poll, r.cut_right(std::min(f.u(600), r.w * 0.56f)));
  r.cut_right(f.u(10));
  const char* other = mode_told(f, d.view.poll);
  bool full = !ballot_open(f, d.s, d.ballot(), d.view.poll);
  const char* text = other                             ? other
                     : full                            ? all_answered(d)
                     : d.stage() == stage::second_vote ? words.vote_again_here
                                                       : f.words.vote_here;
  paint::Canvas& c = f.scene.piece("hint", r);
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.strong(), f.u(24), text, r.w - f.u(20), r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text,
               other ? colour::calm_warning : colour::muted);
}

/// What fewer than five are told in place of a split.
void no_split(DilemmaFrame& d, Rect r) {
  const DilemmaWords& words = d.words();
  std::string text;
  if (d.poll().past.empty())
    text = std::string(workshop::divided(d.poll().votes) == 0 ? words.we_agree : words.we_differ) + ". ";
  told(d.f, "no-split", r, {}, {}, text + words.why_no_split, colour::accent_soft, colour::accent);
}

void votes(DilemmaFrame& d, Rect area, Rect foot) {
  Frame& f = d.f;
  bool revealed = d.poll().revealed, again = !d.poll().past.empty();
  float gap = f.u(20);
  bool tall = screens::tall(f); // then one lies under the other
  float beside = !d.beside_shown() ? 0
                 : tall            ? (revealed && !again ? 0.44f : 0.28f)
                 : !revealed       ? 0.27f
                 : again           ? 0.3f
                                   : 0.36f;
  float share = tall ? 0.38f : revealed && again ? 0.43f : 0.5f, width = area.w;
  if (beside > 0 && !tall) width -= area.w * beside + gap;
  // The story is read from the back of the room: what it needs comes from the answers, as far as they can
  // spare it.
  float answers = f.u(!revealed || !d.split() ? 200.f : again ? 250.f : 200.f) + gap;
  float most = std::min(0.62f, 1 - answers / std::max(1.f, area.h));
  if (!tall) share = std::clamp(scene_height(d, width) / area.h, share, std::max(share, most));
  Rect story = area.cut_top(area.h * share);
  area.cut_top(gap);
  if (tall && d.questions() > 1) {
    dilemma_rail(d, area.cut_top(f.u(150)));
    area.cut_top(gap);
  }
  if (beside > 0) {
    beside_scene(d, tall ? story.cut_bottom(story.h * beside) : story.cut_right(story.w * beside));
    if (tall) story.cut_bottom(gap);
    else story.cut_right(gap);
  }
  scene_card(d, story);
  if (!revealed || !d.split()) {
    Rect row = area.cut_bottom(f.u(72));
    area.cut_bottom(f.u(revealed ? 16.f : 10.f));
    if (revealed) no_split(d, row);
    else hint(d, row);
  }
  answer_cards(d, area); // below the story: everybody reaches them
  if (revealed) told_foot(d, foot);
  else voting_foot(d, foot);
}

void poles_foot(DilemmaFrame& d, Rect foot) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  Rect back = foot.cut_left(std::min(f.u(280), foot.w * 0.25f));
  if (button(f, "stage/back", back, {"left", words.to_the_votes}, Look::quiet)) {
    bool again = voted_again(d.s, d.s.step, d.question);
    f.propose(workshop::SetStage{d.s.step, again ? stage::second_vote : stage::first_vote});
  }
  foot.cut_left(f.u(20));
  Rect next = foot.cut_right(std::min(f.u(380), foot.w * 0.4f));
  if (button(f, "stage/next", next, {"next", words.vote_again, true}, Look::primary)) {
    auto stroke = f.fresh_stroke();
    d.view.picked = d.question;
    if (d.poll().revealed) f.propose(workshop::NewRound{d.s.step, d.question}, stroke);
    f.propose(workshop::SetStage{d.s.step, stage::second_vote}, stroke);
  }
  foot.cut_right(f.u(20));
  turns_timer(f, d.s, foot, turn_seconds(d.step), turns_of(d));
}

constexpr float scene_beside = 36, scene_above = 22; ///< units, within its card

} // namespace

void scene_card(DilemmaFrame& d, Rect r) {
  Frame& f = d.f;
  paint::Canvas& c = piece_around(f, "scene", r);
  card(f, c, r);
  Rect in = r.inset(f.u(scene_beside), f.u(scene_above));
  const workshop::Dilemma& it = d.dilemma();
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.title(), f.u(24), it.title, in.w, f.u(90));
  c.text_block(in.cut_top(title.height()), title, it.title, colour::accent);
  in.cut_top(f.u(10));
  paint::TextBlock text =
      paint::fit(f.atlas(), {Face::regular, f.u(tall(f) ? 60.f : 44.f)}, f.u(24), it.scene, in.w, in.h);
  c.text_block(in, text, it.scene, colour::ink);
}

float scene_height(DilemmaFrame& d, float width) {
  Frame& f = d.f;
  float w = width - f.u(2 * scene_beside);
  float title = paint::fit(f.atlas(), f.theme.title(), f.u(24), d.dilemma().title, w, f.u(90)).height();
  return title + paint::laid(f.atlas(), f.theme.body(), d.dilemma().scene, w).height() +
         f.u(2 * scene_above + 12);
}

void beside_scene(DilemmaFrame& d, Rect r) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  const workshop::Poll& poll = d.poll();
  if (!poll.revealed) return draw_role(f, d.step, r);
  if (!poll.past.empty()) return move_told(d, r);
  bool first =
      d.questions() > 1 && d.question == offered(d.s, d.s.step) && division(d.s, d.s.step, d.question) > 0;
  told(f, "talk", r, {}, first ? words.talk_first : f.words.talk_now, d.dilemma().question,
       colour::warning_soft, colour::calm_warning);
}

void told(Frame& f, std::string_view name, Rect r, std::string_view icon, std::string_view heading,
          std::string_view text, Colour face, Colour tone) {
  paint::Canvas& c = f.scene.piece(name, r);
  tinted(f, c, r, face, f.u(radius::card));
  Rect in = r.inset(std::min(f.u(28), r.w * 0.06f), f.u(r.h < f.u(140) ? 12.f : 18.f));
  if (!icon.empty()) {
    float size = std::min(f.u(60), in.h);
    Rect spot = in.cut_left(size);
    c.picture({spot.x, in.y + std::min(f.u(4), in.h - size), size, size}, icon, tone);
    in.cut_left(f.u(18));
  }
  if (!heading.empty()) {
    c.text_in(in.cut_top(f.u(36)), f.theme.label(), heading, tone);
    in.cut_top(f.u(6));
  }
  float most = tall(f) ? 64.f : 38.f;
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(most)}, f.u(24), text, in.w, in.h);
  c.text_block({in.x, in.y + std::max(0.f, (in.h - block.height()) / 2), in.w, block.height()}, block, text,
               colour::ink);
}

void dilemma_screen(Frame& f, const workshop::Session& s, Rect area, DilemmaView& view) {
  const workshop::Step& step = workshop::current_step(s);
  if (view.step != s.step) {
    view = {};
    view.step = s.step;
  }
  DilemmaFrame d{f, s, step, view, talked_about(s, s.step, view.picked)};
  if (!workshop::dilemma_of(s.agenda, step, d.question)) return;
  if (d.poll().revealed) view.poll.end_modes();
  bool poles = d.stage() == stage::poles;
  area = area.inset(f.u(56), f.u(20));
  heading_line(f, area, "heading", poles ? d.dilemma().title : step.title,
               poles ? d.dilemma().question : step.question);
  area.cut_top(f.u(10));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(18));
  if (d.questions() > 1 && !poles && f.screen.h <= f.screen.w) {
    dilemma_rail(d, area.cut_left(std::min(f.u(330), area.w * 0.22f)));
    area.cut_left(f.u(28));
  }
  if (poles) {
    dilemma_poles(d, area);
    poles_foot(d, foot);
  } else votes(d, area, foot);
}

} // namespace screens
