#include "screens/kerneopgave/parts.h"
#include "screens/parts/poll.h"
#include "screens/parts/slips.h"
#include "workshop/columns.h"

#include <algorithm>

namespace screens {

using workshop::Draft;
using workshop::Session;

namespace {

constexpr const char* answers[] = {"yes", "worry", "not-yet"};

/// One of the three answers; its number only once all are shown, and never for a handful of people. It looks
/// like those of a vote: none has a colour of its own.
void answer_card(Frame& f, const Session& s, Ballot ballot, int answer, Rect r, KerneopgaveView& view) {
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  Colour tone = colour::accent;
  std::string name = std::string("vote/") + answers[answer];
  bool open = ballot_open(f, s, ballot, view.poll);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = piece_around(f, name, r);
  card(f, c, r, reply.held ? colour::accent_soft : colour::sheet, colour::control_edge);
  c.fill({r.x + f.u(20), r.y, r.w - f.u(40), f.u(8)}, tone, f.u(4));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = r.inset(f.u(24), f.u(14));
  float size = std::min(f.u(72), in.h);
  Rect icon = in.cut_left(size);
  c.disc(icon.centre(), size / 2, tone);
  c.picture(touch::around(icon.centre(), size * 0.62f, size * 0.62f), consent_icon(answer),
            colour::on_accent);
  in.cut_left(f.u(20));
  bool split = result_of(s, ballot) == Result::split;
  float way = settled_way(f, view.poll, split);
  if (split) {
    int votes = poll.votes[std::size_t(answer)];
    c.text_in(in.cut_right(f.u(80)), f.theme.headline(), std::to_string(votes), tone, paint::Align::right);
    int most = *std::max_element(poll.votes.begin(), poll.votes.end());
    Rect dots = in.cut_bottom(std::min(f.u(80), in.h * 0.46f)); // as large on every card
    in.cut_bottom(f.u(6));
    vote_dots(f, c, dots, votes, tone, &view.poll, way, dot_pitch(f, dots.w, dots.h, most));
  }
  std::string text = answer_text(f, s, ballot, answer);
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.title(), f.u(22), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
  cast(f, s, ballot, view.poll, answer, reply.taps);
}

/// Last time's sentence beside the one that is asked about.
void last_time(Frame& f, const Draft& old, Rect r) {
  paint::Canvas& c = f.scene.piece("last-time", r);
  tinted(f, c, r, colour::accent_soft, f.u(radius::control));
  Rect in = r.inset(f.u(30), f.u(18));
  c.text_in(in.cut_top(f.u(40)), f.theme.label(), kerneopgave_words(f.words.language).last_time,
            colour::accent);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::medium, f.u(44)}, f.u(24), old.text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, old.text,
               colour::ink);
}

/// All versions, to ask about another one.
void versions(Frame& f, const Session& s, const Draft& asked, Rect row, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  bool can_turn = workshop::votes_cast(poll) == 0 || poll.revealed;
  std::vector<const Draft*> all;
  for (int n = 1; n <= workshop::latest_version(s); n++)
    if (const Draft* one = workshop::version_numbered(s, n)) all.push_back(one);
  for (const Draft* one : versions_shown(f, view, row, all, f.u(216))) {
    Rect b = row.cut_left(std::min(f.u(216), row.w));
    row.cut_left(f.u(16));
    int n = one->version;
    std::string label = s.before.created && n == 1 ? words.last_time : filled(words.version, n, 0);
    bool here = n == asked.version;
    if (button(f, "version/" + std::to_string(n), b, {{}, label}, here ? Look::chosen : Look::plain,
               here || can_turn) &&
        !here) {
      view.version = n;
      f.propose(workshop::NewRound{s.step, 0, one->id});
    }
  }
}

/// The sentence that is asked about, and the other versions to go back to.
void sentence(Frame& f, const Session& s, const Draft& v, Rect r, KerneopgaveView& view) {
  bool several = workshop::latest_version(s) > 1;
  if (several) {
    versions(f, s, v, r.cut_bottom(f.u(76)), view);
    r.cut_bottom(f.u(14));
  }
  if (const Draft* old = last_times(s); old && old != &v) {
    last_time(f, *old, r.cut_left(r.w * 0.4f));
    r.cut_left(f.u(20));
  }
  paint::Canvas& c = piece_around(f, "asked", r);
  cast_shadow(c, f.theme, r, f.u(radius::control), elevation::card);
  c.fill(r, colour::plate, f.u(radius::control));
  Rect in = r.inset(f.u(36), f.u(18));
  if (!several) // else its button is the one that is switched on
    c.text_in(in.cut_top(f.u(40)), f.theme.label(),
              filled(kerneopgave_words(f.words.language).version, v.version, 0),
              mix(colour::on_plate, colour::plate, 0.15f));
  float most = tall(f) ? 100.f : 56.f;
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(most)}, f.u(24), v.text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, v.text,
               colour::on_plate);
}

/// What the answers mean, and what can be done about it.
void outcome(Frame& f, const Session& s, const Draft& v, Rect r) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  // Of a handful only whether all can live with it is told; of one or two nothing.
  bool few = result_of(s, {s.step, 0}) == Result::few, split = result_of(s, {s.step, 0}) == Result::split;
  bool not_yet = !few && poll.votes[2] > 0, worry = split && poll.votes[1] > 0,
       chosen = s.kerneopgave == v.id;
  Rect choose = r.cut_right(std::min(f.u(520), r.w * 0.5f));
  r.cut_right(f.u(20));
  std::string id = std::to_string(v.id);
  if (not_yet && !chosen) {
    if (button(f, "leader-decides", choose, {"lock", words.leader_decides})) {
      f.propose(workshop::ChooseDraft{v.id});
      f.remarks.push_back(words.leader_decided);
    }
  } else if (button(f, "choose/" + id, choose, {"check", chosen ? f.words.chosen : words.it_is_ours},
                    chosen ? Look::chosen : Look::primary))
    f.propose(workshop::ChooseDraft{chosen ? 0 : v.id});
  int raised = hands_counted(poll);
  std::string said = few       ? words.too_few
                     : not_yet ? words.some_not_yet
                     : worry   ? words.some_worry
                               : words.all_can;
  if (raised) said += " (" + filled(words.by_hands, raised, 0) + ")";
  paint::Canvas& c = f.scene.piece("outcome", r);
  paint::TextBlock text = paint::fit(f.atlas(), f.theme.strong(), f.u(20), said, r.w, r.h);
  c.text_block({r.x, r.centre().y - text.height() / 2, r.w, text.height()}, text, said,
               few       ? colour::ink
               : not_yet ? colour::calm_warning
                         : colour::accent);
}

} // namespace

void consent_stage(Frame& f, const Session& s, Rect area, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  const workshop::Poll& poll = workshop::poll_of(s, s.step);
  Ballot ballot{s.step, 0};
  const Draft* asked = poll.about ? workshop::find_draft(s, poll.about) : nullptr;
  if (!asked) { // came here by still-true, or the version was thrown away
    asked = workshop::version_numbered(s, view.version ? view.version : workshop::latest_version(s));
    workshop::Op ask = workshop::NewRound{s.step, 0, asked ? asked->id : 0};
    if (asked && !workshop::judge(s, ask))
      f.propose(ask); // else answers lie there that are to be shown first
  }
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(18));
  if (!asked) {
    if (empty_place(f, "no-version", join(area, foot), "step-kerneopgave", words.no_version, "stage/back",
                    {"left", words.to_the_versions}))
      f.propose(workshop::SetStage{s.step, workshop::stage::merge});
    return;
  }
  Rect back = foot.cut_left(f.u(260)); // going on is outermost on the right
  foot.cut_left(f.u(16));
  Stage stage{.next = {}, .back = words.back_to_versions};
  stage_buttons(f, s, back, stage);
  if (poll.revealed) outcome(f, s, *asked, foot);
  else {
    reveal_button(f, s, ballot, foot.cut_right(f.u(330)));
    foot.cut_right(f.u(16));
    ballot_modes(f, s, ballot, view.poll, foot);
    if (foot.w > f.u(760)) {
      people_stepper(f, s, foot.cut_left(f.u(520)));
      foot.cut_left(f.u(20));
    }
    // The count is one line: where it has no room between the buttons, it stands above them.
    float line = paint::text_width(f.atlas(), f.theme.label(), turnout_words(f, s, ballot));
    if (line > foot.w) {
      foot = area.cut_bottom(f.u(80));
      area.cut_bottom(f.u(14));
    }
    turnout(f, s, ballot, view.poll, foot.inset(0, f.u(8)));
  }
  float gap = f.u(20);
  bool high = tall(f); // then one lies under the other
  Rect row = area.cut_bottom(high ? f.u(3 * 180) + 2 * gap : std::clamp(area.h * 0.22f, f.u(110), f.u(200)));
  area.cut_bottom(gap);
  float width = (row.w - 2 * gap) / 3, height = (row.h - 2 * gap) / 3;
  for (int i = 0; i < 3; i++) {
    answer_card(f, s, ballot, i, high ? row.cut_top(height) : row.cut_left(width), view);
    if (high) row.cut_top(gap);
    else row.cut_left(gap);
  }
  // Worries are added at hand height; the sentence stands as high as there is room.
  float above = std::max(0.f, f.screen.h / 3 - f.u(84) - area.y);
  Rect worries = area;
  if (high) {
    worries.cut_top(std::max(above + f.u(100), area.h * 0.46f));
    area.h = worries.y - f.u(24) - area.y;
  } else {
    worries = area.cut_right(area.w * (last_times(s) ? 0.34f : 0.42f));
    worries.cut_top(above);
    area.cut_right(f.u(24));
  }
  sentence(f, s, *asked, area, view);
  paint::Canvas& c = f.scene.piece("worries", worries);
  tinted(f, c, worries, mix(colour::warning_soft, colour::paper, 0.3f), f.u(radius::control));
  SlipPlace place{.step = s.step,
                  .column = workshop::column::worries,
                  .name = "worry",
                  .heading = words.worries,
                  .tone = colour::calm_warning,
                  .empty = words.no_worries,
                  .about = asked->id};
  slip_wall(f, s, place, worries.inset(f.u(20), f.u(14)), view.worries);
}

} // namespace screens
