// The answers of a dilemma as cards. Letter and colour of an answer are the same in every stage.
#include "screens/dilemma/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"

#include <numeric>

namespace screens {

namespace {

/// Votes as dots of one size in all cards, so that rows can be compared.
struct Dots {
  float size = 0;
  int across = 1;
};
Dots dots_for(Frame& f, Rect r, int most) {
  Dots d;
  for (d.size = f.u(40); d.size > f.u(8); d.size -= f.u(2)) {
    d.across = std::max(1, int(r.w / d.size));
    if (float((most + d.across - 1) / d.across) * d.size <= r.h) break;
  }
  return d;
}
void draw_dots(Frame& f, paint::Canvas& c, Rect r, Dots d, int votes, Colour tone, bool full) {
  int rows = std::max(1, (votes + d.across - 1) / d.across);
  float top = r.centre().y - float(rows) * d.size / 2;
  for (int i = 0; i < votes; i++) {
    Point at{r.x + d.size * (float(i % d.across) + 0.5f), top + d.size * (float(i / d.across) + 0.5f)};
    if (full) c.disc(at, d.size * 0.4f, tone);
    else c.ring(at, d.size * 0.36f, tone, std::max(2.f, f.u(3)));
  }
}

int most_of(const std::vector<int>& votes) {
  return votes.empty() ? 0 : *std::max_element(votes.begin(), votes.end());
}

/// "+2", "−1", and how it was before.
void change(DilemmaFrame& d, paint::Canvas& c, Rect r, int by, Colour tone) {
  Frame& f = d.f;
  if (by == 0) {
    c.text_in(r, f.theme.label(), d.words().unchanged, colour::muted, paint::Align::right);
    return;
  }
  std::string text = (by > 0 ? "+" : "\u2212") + std::to_string(std::abs(by));
  float icon = std::min(f.u(40), r.h), width = paint::text_width(f.atlas(), f.theme.title(), text);
  c.text_in(r.cut_right(width + f.u(2)), f.theme.title(), text, tone, paint::Align::right);
  Rect spot = r.cut_right(icon + f.u(8));
  c.picture({spot.x, spot.centre().y - icon / 2, icon, icon}, by > 0 ? "up" : "down", tone);
}

void result_rows(DilemmaFrame& d, paint::Canvas& c, Rect r, int answer, Colour tone) {
  Frame& f = d.f;
  const workshop::Poll& poll = d.poll();
  int votes = poll.votes[std::size_t(answer)], raised = poll.raised[std::size_t(answer)];
  bool again = !poll.past.empty();
  if (raised > 0) {
    Rect line = r.cut_bottom(std::min(f.u(34), r.h * 0.3f));
    c.text_in(line, f.theme.label(), filled(d.words().by_hands, raised, 0), colour::muted);
  }
  float name = again ? f.u(84) : 0, number = f.u(74);
  auto row = [&](Rect line, const std::vector<int>& all, int count, bool full, const char* when) {
    int most = most_of(poll.votes);
    if (again) most = std::max(most, most_of(poll.past.front().votes));
    if (again) c.text_in(line.cut_left(name), f.theme.label(), when, full ? colour::ink : colour::muted);
    Rect digits = line.cut_right(number);
    c.text_in(digits, full ? f.theme.headline() : f.theme.title(), std::to_string(count), tone,
              paint::Align::right);
    draw_dots(f, c, line, dots_for(f, line, std::max(most, most_of(all))), count, tone, full);
  };
  if (!again) return row(r, poll.votes, votes, true, "");
  const std::vector<int>& before = poll.past.front().votes;
  int was = before[std::size_t(answer)];
  change(d, c, r.cut_bottom(std::min(f.u(46), r.h * 0.28f)), votes - was, tone);
  row(r.cut_top(r.h / 2), before, was, false, d.words().at_first);
  row(r, poll.votes, votes, true, d.words().now);
}

void tapped(DilemmaFrame& d, int answer, int taps) {
  for (int i = 0; i < taps; i++) {
    if (d.view.tapping == Tapping::takes_back) {
      // A hand that was counted comes back last: most often somebody takes back what they tapped themselves.
      const workshop::Poll& p = d.poll();
      bool hand =
          p.raised[std::size_t(answer)] > 0 && p.raised[std::size_t(answer)] == p.votes[std::size_t(answer)];
      d.f.propose(workshop::TakeBackVote{d.s.step, answer, d.question, hand});
      d.view.tapping = Tapping::votes;
    } else
      d.f.propose(workshop::CastVote{d.s.step, answer, d.question, d.view.tapping == Tapping::raised_hands});
  }
}

void answer_card(DilemmaFrame& d, int answer, Rect r) {
  Frame& f = d.f;
  const workshop::Poll& poll = d.poll();
  const workshop::Option& option = d.dilemma().options[std::size_t(answer)];
  std::string name = "vote/" + option.id;
  int votes = workshop::votes_cast(poll);
  bool back = d.view.tapping == Tapping::takes_back;
  bool open = !poll.revealed && (back ? votes > 0 : votes < d.s.people);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = colour_in_turn(answer);
  card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.22f) : colour::sheet,
       open ? mix(tone, colour::sheet, 0.4f) : colour::edge);
  c.fill({r.x, r.y + f.u(20), f.u(8), r.h - f.u(40)}, tone, f.u(4));
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  bool split = poll.revealed && workshop::split_may_show(votes) &&
               (poll.past.empty() || moved(d.s, d.s.step, d.question).may_show);
  Rect in = r.inset(f.u(28), f.u(20));
  if (split) {
    float rows = poll.past.empty() ? 0.34f : 0.5f;
    Rect result = in.cut_bottom(std::max(f.u(poll.past.empty() ? 84.f : 150.f), in.h * rows));
    in.cut_bottom(f.u(8));
    result_rows(d, c, result, answer, tone);
  }
  bool tall = in.h > f.u(190); // the letter over its answer, else beside it
  float size = std::min(f.u(64), in.h);
  Rect letter = tall ? in.cut_top(size) : in.cut_left(size);
  if (tall) in.cut_top(f.u(12));
  else in.cut_left(f.u(18));
  Point middle{letter.x + size / 2, tall ? letter.centre().y : letter.y + size / 2};
  c.disc(middle, size / 2, tone);
  c.text_in(touch::around(middle, size, size), f.theme.title(), std::string(1, char('A' + answer)),
            colour::on_accent, paint::Align::centre);
  if (back && open) {
    Rect sign = touch::around({r.right() - f.u(46), middle.y}, f.u(44), f.u(44));
    c.picture(sign, "take-back-vote", tone);
  }
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(40)}, f.u(24), option.text, in.w, in.h);
  float y = tall ? in.y : std::max(in.y, std::min(in.centre().y, in.y + size / 2) - block.height() / 2);
  c.text_block({in.x, y, in.w, block.height()}, block, option.text, colour::ink);
  tapped(d, answer, reply.taps);
}

} // namespace

void answer_cards(DilemmaFrame& d, Rect area) {
  int count = int(d.dilemma().options.size());
  float gap = d.f.u(22), width = (area.w - gap * float(count - 1)) / float(std::max(1, count));
  for (int i = 0; i < count; i++) {
    answer_card(d, i, area.cut_left(width));
    area.cut_left(gap);
  }
}

} // namespace screens
