// Hands that are up, counted by who leads the day. How many are up for which answer is not written here: the
// vote may be hidden, and this may lie on the room's screen.
#include "screens/facilitator/facilitator.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/words/facilitator.h"
#include "screens/words/slips.h"

#include <cmath>

namespace screens {

using workshop::Session;
using workshop::StepKind;

namespace {

/// Hands count in the stages in which people vote.
bool votes_now(const Session& s) {
  namespace stage = workshop::stage;
  int at = workshop::stage_of(s, s.step);
  switch (workshop::current_step(s).kind) {
  case StepKind::kerneopgave: return at == stage::consent;
  case StepKind::dilemma: return at == stage::first_vote || at == stage::second_vote;
  case StepKind::wheel: return at == stage::place;
  default: return true;
  }
}

} // namespace

void facilitator_hands(Frame& f, const Session& s, FacilitatorView& view, Rect r, paint::Layer layer) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  const workshop::Step& step = workshop::current_step(s);
  int questions = workshop::questions_of(s.agenda, step);
  view.question = std::clamp(view.question, 0, questions - 1);
  Ballot ballot{s.step, view.question};
  int answers = votes_now(s) ? workshop::answers_of(s.agenda, step, view.question) : 0;
  Rect head = r.cut_top(f.u(64));
  const char* said = answers > 0 ? w.count_hands : w.no_vote_now;
  if (answers > 0 && questions > 1) {
    Rect other = head.cut_right(f.u(190));
    head.cut_right(f.u(12));
    if (button(f, "hands/question", other, {"next", w.next_question}, Look::plain, true, layer))
      view.question = (view.question + 1) % questions;
  }
  paint::TextBlock text =
      paint::fit(f.atlas(), {Face::semibold, f.u(26)}, f.theme.label().size, said, head.w, head.h);
  f.scene.piece("hands/about", head, layer)
      .text_block({head.x, head.centre().y - text.height() / 2, head.w, text.height()}, text, said,
                  colour::accent);
  if (answers <= 0) return;
  r.cut_top(f.u(10));
  const workshop::Vote vote = workshop::vote_of(s.agenda, step, view.question);
  const workshop::Poll& poll = workshop::poll_of(s, s.step, view.question);
  const workshop::Dilemma* dilemma = workshop::dilemma_of(s.agenda, step, view.question);
  // When all have voted, it tells why nothing can be counted.
  std::string what = filled(w.has_voted, workshop::votes_cast(poll), s.people);
  if (questions > 1) {
    int directions = std::max(1, int(s.agenda.directions.size()));
    what =
        filled(slip_words(f.words.language).turn_of, view.question + 1, questions) + ":  " +
        (dilemma                        ? dilemma->title
         : step.kind == StepKind::wheel ? s.agenda.directions[std::size_t(view.question % directions)].title
                                        : step.title) +
        "  ·  " + what;
  }
  const paint::TextBlock& told = paint::laid(f.atlas(), f.theme.label(), what, r.w, 2);
  Rect title = r.cut_top(told.height() + f.u(4));
  f.scene.piece("hands/what", title, layer).text_block(title, told, what, colour::muted);
  Type type{Face::regular, f.theme.label().size};
  bool more = ballot_open(f, s, ballot, {}), back = !poll.revealed || vote.at_once;
  // Each as high as its answer, at a size that is read while standing.
  float h = f.u(72), gap = f.u(16), letter = dilemma ? f.u(44) + gap : 0, buttons = 2 * h + 2 * gap + letter;
  std::vector<float> heights;
  auto measure = [&](float w) {
    heights.clear();
    float all = 0;
    for (int i = 0; i < answers; i++) {
      paint::TextBlock block = paint::lay_out(f.atlas(), type, answer_text(f, s, ballot, i), w - buttons, 4);
      heights.push_back(std::max(h, std::ceil(block.height())));
      all += heights.back() + gap;
    }
    return all;
  };
  float all = measure(r.w);
  if (all > r.h) all = measure(r.w - f.u(arrows_room)); // beside the list's arrows
  Rect content = scrolled(f, view.hands, "hands/list", r, all, layer);
  for (int i = 0; i < answers; i++) {
    Rect row = content.cut_top(heights[std::size_t(i)]);
    content.cut_top(gap);
    if (row.y < r.y - 1 || row.bottom() > r.bottom() + 1) continue; // scrolled away
    std::string name = "hands/" + std::to_string(i);
    Rect plus = row.cut_right(h);
    row.cut_right(gap);
    Rect minus = row.cut_right(h);
    row.cut_right(gap);
    int up = poll.raised.size() > std::size_t(i) ? poll.raised[std::size_t(i)] : 0;
    for (Rect* spot : {&plus, &minus}) *spot = touch::around(spot->centre(), spot->w, h);
    auto count = [&](const std::string& key, Rect spot, const char* icon, int by, bool enabled) {
      if (button(f, key, spot, {icon, {}}, Look::plain, enabled, layer))
        count_hands(f, s, ballot, i, by * std::max(1, int(f.touch.taps(key).size())));
    };
    count(name + "/plus", plus, "plus", 1, more);
    count(name + "/minus", minus, "minus", -1, back && up > 0);
    std::string answer = answer_text(f, s, ballot, i);
    paint::Canvas& c = f.scene.piece(name, row, layer);
    if (dilemma) { // as on its card
      Point middle{row.x + f.u(22), row.centre().y};
      c.disc(middle, f.u(22), colour_in_turn(i));
      c.text_in(touch::around(middle, f.u(44), f.u(44)), {Face::semibold, f.u(26)},
                std::string(1, char('A' + i)), colour::on_accent, paint::Align::centre);
      row.cut_left(letter);
    }
    paint::TextBlock block = paint::lay_out(f.atlas(), type, answer, row.w, 4);
    c.text_block({row.x, row.centre().y - block.height() / 2, row.w, block.height()}, block, answer,
                 colour::ink);
  }
}

} // namespace screens
