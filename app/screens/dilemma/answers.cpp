// The answers of a dilemma as cards. Letter and colour of an answer are the same in every stage.
#include "screens/dilemma/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/words/votes.h"

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
/// `view`: full ones come flying while `way` is below 1.
void draw_dots(Frame& f, paint::Canvas& c, Rect r, Dots d, int votes, Colour tone, bool full,
               const PollView& view, float way) {
  int rows = std::max(1, (votes + d.across - 1) / d.across);
  float top = r.centre().y - float(rows) * d.size / 2;
  std::vector<Point> to;
  for (int i = 0; i < votes; i++) {
    Point at{r.x + d.size * (float(i % d.across) + 0.5f), top + d.size * (float(i / d.across) + 0.5f)};
    if (full) to.push_back(at);
    else c.ring(at, d.size * 0.36f, tone, std::max(2.f, f.u(3)));
  }
  fly_dots(f, c, view, way, to, d.size * 0.4f, tone);
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

/// How many of the votes were counted by hands: in words where they fit beside `taken` at the right.
void raised_hands(Frame& f, paint::Canvas& c, Rect line, int raised, float taken) {
  std::string told = filled(vote_words(f.words.language).hands, std::to_string(raised));
  if (paint::text_width(f.atlas(), f.theme.label(), told) <= line.w - taken)
    return c.text_in(line, f.theme.label(), told, colour::muted);
  Rect icon = line.cut_left(f.u(34));
  c.picture(touch::around(icon.centre(), f.u(32), f.u(32)), "step-vote", colour::muted);
  c.text_in({line.x + f.u(8), line.y, f.u(80), line.h}, f.theme.label(), std::to_string(raised),
            colour::muted);
}

void result_rows(DilemmaFrame& d, paint::Canvas& c, Rect r, int answer, Colour tone) {
  Frame& f = d.f;
  const workshop::Poll& poll = d.poll();
  int votes = poll.votes[std::size_t(answer)], raised = poll.raised[std::size_t(answer)];
  bool again = !poll.past.empty();
  float way = settled_way(f, d.view.poll, true);
  float change_height = std::min(f.u(44), r.h * 0.28f);
  if (std::any_of(poll.raised.begin(), poll.raised.end(), [](int hands) { return hands > 0; })) {
    // In all cards, so that dots stand in one row; after a second vote beside the change.
    Rect line = again ? Rect{r.x, r.bottom() - change_height, r.w, change_height}
                      : r.cut_bottom(std::min(f.u(34), r.h * 0.3f));
    if (raised > 0) raised_hands(f, c, line, raised, again ? f.u(110) : 0);
  }
  float name = again ? f.u(84) : 0, number = f.u(74);
  auto row = [&](Rect line, const std::vector<int>& all, int count, bool full, const char* when) {
    int most = most_of(poll.votes);
    if (again) most = std::max(most, most_of(poll.past.front().votes));
    if (again) c.text_in(line.cut_left(name), f.theme.label(), when, full ? colour::ink : colour::muted);
    Rect digits = line.cut_right(number);
    c.text_in(digits, full ? f.theme.headline() : f.theme.title(), std::to_string(count), tone,
              paint::Align::right);
    draw_dots(f, c, line, dots_for(f, line, std::max(most, most_of(all))), count, tone, full, d.view.poll,
              full ? way : 1);
  };
  if (!again) return row(r, poll.votes, votes, true, "");
  const std::vector<int>& before = poll.past.front().votes;
  int was = before[std::size_t(answer)];
  change(d, c, r.cut_bottom(change_height), votes - was, tone);
  row(r.cut_top(r.h / 2), before, was, false, d.words().at_first);
  row(r, poll.votes, votes, true, d.words().now);
}

/// Where the letter and the words of an answer stand in its card, and what is left for the result.
struct CardPlaces {
  Rect letter, words, result;
  bool tall = false; ///< the letter over its answer, else beside it
};
CardPlaces places_in(DilemmaFrame& d, Rect r) {
  Frame& f = d.f;
  const workshop::Poll& poll = d.poll();
  CardPlaces p;
  Rect in = r.inset(f.u(28), f.u(20));
  if (d.split()) {
    bool again = !poll.past.empty();
    p.result = in.cut_bottom(std::max(f.u(again ? 132.f : 84.f), in.h * (again ? 0.4f : 0.34f)));
    in.cut_bottom(f.u(8));
  }
  p.tall = in.h > f.u(190);
  bool narrow = !p.tall && in.w < f.u(340); // room for long words
  float size = std::min(f.u(narrow ? 44.f : 64.f), in.h);
  p.letter = p.tall ? in.cut_top(size) : in.cut_left(size);
  if (p.tall) in.cut_top(f.u(12));
  else in.cut_left(f.u(narrow ? 12.f : 18.f));
  p.letter = {p.letter.x, p.letter.y, size, size};
  p.words = in;
  return p;
}

/// `size`: of its words, pixels.
void answer_card(DilemmaFrame& d, int answer, Rect r, float size) {
  Frame& f = d.f;
  const workshop::Option& option = d.dilemma().options[std::size_t(answer)];
  std::string name = "vote/" + option.id;
  bool open = ballot_open(f, d.s, d.ballot(), d.view.poll);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = colour_in_turn(answer);
  if (open)
    card(f, c, r, reply.held ? mix(colour::sheet, tone, 0.22f) : colour::sheet,
         mix(tone, colour::sheet, 0.4f));
  else { // it cannot be pressed: flat
    c.fill(r, colour::sheet, f.u(radius::card));
    c.outline(r, colour::edge, std::max(1.f, f.u(1.5f)), f.u(radius::card));
  }
  c.fill({r.x, r.y + f.u(20), f.u(8), r.h - f.u(40)}, tone, f.u(4));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  CardPlaces p = places_in(d, r);
  if (!p.result.empty()) result_rows(d, c, p.result, answer, tone);
  c.disc(p.letter.centre(), p.letter.w / 2, tone);
  c.text_in(p.letter, {Face::semibold, p.letter.h * 0.56f}, std::string(1, char('A' + answer)),
            colour::on_accent, paint::Align::centre);
  if (open && takes_back(f, d.view.poll))
    c.picture(touch::around({r.right() - f.u(46), p.letter.centre().y}, f.u(44), f.u(44)), "take-back-vote",
              tone);
  paint::TextBlock block =
      paint::fit(f.atlas(), {Face::semibold, size}, f.u(24), option.text, p.words.w, p.words.h);
  float y = p.words.y;
  if (!p.tall) y = std::max(y, p.letter.centre().y - block.height() / 2);
  if (!p.tall && p.result.empty()) y = std::max(p.words.y, p.words.centre().y - block.height() / 2);
  c.text_block({p.words.x, y, p.words.w, block.height()}, block, option.text, colour::ink);
  cast(f, d.s, d.ballot(), d.view.poll, answer, reply.taps);
}

} // namespace

void answer_cards(DilemmaFrame& d, Rect area) {
  settled_way(d.f, d.view.poll, d.split());
  int count = int(d.dilemma().options.size());
  bool stacked = d.f.screen.h > d.f.screen.w; // a tall screen: one under the other
  float gap = d.f.u(22), all = gap * float(count - 1), parts = float(std::max(1, count)),
        width = stacked ? area.w : (area.w - all) / parts,
        height = stacked ? std::min((area.h - all) / parts, d.f.u(400)) : area.h;
  // All answers in one size: none is louder than the others.
  float size = d.f.u(stacked ? 60.f : 44.f);
  Rect words = places_in(d, {area.x, area.y, width, height}).words;
  for (const workshop::Option& o : d.dilemma().options)
    size = paint::fit(d.f.atlas(), {Face::semibold, size}, d.f.u(24), o.text, words.w, words.h).type.size;
  for (int i = 0; i < count; i++) {
    answer_card(d, i, stacked ? area.cut_top(height) : area.cut_left(width), size);
    if (stacked) area.cut_top(gap);
    else area.cut_left(gap);
  }
}

} // namespace screens
