// Votes with answers: cards beside or under each other, four cells.
#include "screens/parts/controls.h"
#include "screens/vote/parts.h"

#include <algorithm>

namespace screens {

namespace {

std::string text_of(const VoteAsked& v, int answer) { return answer_text(v.f, v.s, v.ballot, answer); }

/// Text in the middle of a rectangle, both ways.
void middle(Frame& f, paint::Canvas& c, Rect r, Type type, float smallest, std::string_view text,
            Colour colour) {
  paint::TextBlock block = paint::fit(f.atlas(), type, f.u(smallest), text, r.w, r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, colour,
               paint::Align::centre);
}

/// Of a scale, from low to high by strength, not from bad to good: as many bars as steps, so many of them
/// full.
void strength(Frame& f, paint::Canvas& c, Rect r, int step, int steps) {
  float gap = r.w * 0.06f, width = (r.w - gap * float(steps - 1)) / float(steps);
  for (int i = 0; i < steps; i++) {
    float high = r.h * (0.3f + 0.7f * float(i + 1) / float(steps));
    Rect bar{r.x + float(i) * (width + gap), r.bottom() - high, width, high};
    c.fill(bar, i <= step ? colour::accent : mix(colour::accent, colour::sheet, 0.78f),
           std::min(width / 2, f.u(6)));
  }
}

bool has_mark(const VoteAsked& v) {
  return v.vote.kind == workshop::VoteKind::consent || v.vote.kind == workshop::VoteKind::scale;
}

void mark(VoteAsked& v, paint::Canvas& c, Rect r, int answer) {
  if (v.vote.kind == workshop::VoteKind::scale)
    return strength(v.f, c, r.inset(0, r.h * 0.08f), answer, int(v.vote.options.size()));
  c.picture(r, consent_icon(answer), colour::accent);
}

/// How all answers look, so that what is on one card can be compared with what is on another: type, dots and
/// lines are the same on each.
struct Cards {
  float mark = 0;        ///< the picture's height; 0: none
  float size = 0;        ///< of the words
  float words = 0;       ///< their height; before anything is shown, of the highest
  float number = 0;      ///< the votes' width
  float pitch = 0;       ///< from dot to dot
  float dots = 0;        ///< the height of the largest pile
  bool own_line = false; ///< words stand under the mark and the number, not between them
};

/// `inside`: a card without its margins. `largest`: of the words before anything is shown, units.
Cards cards_of(VoteAsked& v, Rect inside, float largest) {
  Frame& f = v.f;
  Cards all;
  int answers = int(v.poll().votes.size());
  Face face = Face::semibold;
  if (!v.split()) {
    all.mark = has_mark(v) ? std::min(f.u(118), inside.h * 0.4f) : 0;
    float h = inside.h - all.mark - (all.mark > 0 ? f.u(16) : 0);
    all.size = f.u(largest);
    for (int i = 0; i < answers; i++)
      all.size = paint::fit(f.atlas(), {face, all.size}, f.u(24), text_of(v, i), inside.w, h).type.size;
    for (int i = 0; i < answers; i++)
      all.words = std::max(
          all.words,
          paint::fit_balanced(f.atlas(), {face, all.size}, f.u(24), text_of(v, i), inside.w, h).height());
    return all;
  }
  all.number = f.u(84);
  all.own_line = has_mark(v) && inside.h > f.u(210);
  const float grow = tall(f) ? 1.4f : 1.f; // a tall screen
  all.mark = all.own_line ? f.u(64) * grow : 0;
  all.size = f.u(std::min(largest, 44.f)) * grow;
  float w = inside.w - (all.own_line ? 0 : all.number + f.u(12)),
        h = std::min(inside.h * 0.45f, f.u(130) * grow);
  for (int i = 0; i < answers; i++)
    all.size = paint::fit(f.atlas(), {face, all.size}, f.u(24), text_of(v, i), w, h).type.size;
  for (int i = 0; i < answers; i++)
    all.words =
        std::max(all.words, paint::fit(f.atlas(), {face, all.size}, f.u(24), text_of(v, i), w, h).height());
  if (!all.own_line) all.words = std::max(all.words, f.u(64));
  const std::vector<int>& votes = v.poll().votes;
  int most = *std::max_element(votes.begin(), votes.end());
  float room = inside.h - all.words - all.mark - f.u(all.mark > 0 ? 24.f : 12.f);
  all.pitch = dot_pitch(f, inside.w, room, most, 44 * grow);
  int across = std::max(1, int(inside.w / all.pitch));
  all.dots = all.pitch * float((most + across - 1) / across);
  return all;
}

/// What stands on one card: its words; once it is shown also how many, as a number and as dots right under
/// the words.
void on_card(VoteAsked& v, paint::Canvas& c, Rect in, int answer, const Cards& all, float way) {
  Frame& f = v.f;
  std::string text = text_of(v, answer);
  if (!v.split()) {
    const paint::TextBlock& block = paint::fit_balanced(f.atlas(), {Face::semibold, all.size}, f.u(24), text,
                                                        in.w, in.h - all.mark - (all.mark > 0 ? f.u(16) : 0));
    // Marks stand on one line, whatever number of lines the words under them take.
    float gap = all.mark > 0 ? f.u(16) : 0, high = all.mark > 0 ? all.words : block.height();
    float y = in.centre().y - (all.mark + gap + high) / 2;
    if (all.mark > 0)
      mark(v, c, touch::around({in.centre().x, y + all.mark / 2}, all.mark, all.mark), answer);
    c.text_block({in.x, y + all.mark + gap, in.w, block.height()}, block, text, colour::ink,
                 paint::Align::centre);
    return;
  }
  int votes = v.poll().votes[std::size_t(answer)];
  float gap = f.u(12), high = all.mark + (all.mark > 0 ? gap : 0) + all.words + gap + all.dots;
  in = touch::around(in.centre(), in.w, std::min(in.h, high));
  Rect head = in.cut_top(all.own_line ? all.mark : all.words);
  c.text_in(head.cut_right(all.number), {Face::bold, f.u(60)}, std::to_string(votes), colour::accent,
            paint::Align::right);
  if (all.own_line) {
    mark(v, c, head.cut_left(all.mark), answer);
    in.cut_top(gap);
    head = in.cut_top(all.words);
  } else head.cut_right(gap);
  const paint::TextBlock& block =
      paint::fit(f.atlas(), {Face::semibold, all.size}, f.u(24), text, head.w, head.h);
  float y = all.own_line ? head.bottom() - block.height() : head.centre().y - block.height() / 2;
  c.text_block({head.x, y, head.w, block.height()}, block, text, colour::ink);
  in.cut_top(gap);
  vote_dots(f, c, in, votes, colour::accent, &v.view.poll, way, all.pitch);
}

/// The paper of an answer. None has a colour of its own: no answer is better than another, and the four
/// perspectives' colours mean something.
void paper_of(VoteAsked& v, const AnswerPlace& place, Rect r) {
  Frame& f = v.f;
  paint::Canvas& c = *place.canvas;
  card(f, c, r, place.reply.held ? colour::accent_soft : colour::sheet, colour::control_edge);
  c.fill({r.x + f.u(20), r.y, r.w - f.u(40), f.u(8)}, colour::accent, f.u(4));
  if (place.reply.focused) focus_ring(f, c, r, f.u(radius::card));
}

} // namespace

AnswerPlace answer_place(VoteAsked& v, int answer, Rect r) {
  std::string name = "vote/" + std::to_string(answer + 1);
  bool open = ballot_open(v.f, v.s, v.ballot, v.view.poll);
  touch::Reply reply = v.f.touch.area(name, r, touch::Acts::on_lift, open);
  cast(v.f, v.s, v.ballot, v.view.poll, answer, reply.taps);
  return {reply, &piece_around(v.f, name, r)};
}

void vote_cards(VoteAsked& v, Rect area) {
  Frame& f = v.f;
  int answers = int(v.poll().votes.size());
  float way = settled_way(f, v.view.poll, v.split());
  bool stacked = tall(f); // a tall screen: one under the other
  int rows = stacked ? answers : answers > 5 && v.vote.kind != workshop::VoteKind::scale ? 2 : 1;
  int across = (answers + rows - 1) / rows;
  float gap = f.u(22), width = (area.w - gap * float(across - 1)) / float(across),
        height = std::min((area.h - gap * float(rows - 1)) / float(rows), f.u(stacked ? 440.f : 560.f));
  Rect first{0, 0, width, height};
  Rect margins = first.inset(std::min(f.u(28), width * 0.1f), std::min(f.u(24), height * 0.12f));
  Cards all = cards_of(v, margins, v.vote.kind == workshop::VoteKind::scale && !stacked ? 44.f : 84.f);
  for (int i = 0; i < answers; i++) {
    Point at{area.x + float(i % across) * (width + gap), area.y + float(i / across) * (height + gap)};
    Rect r = first.moved(at);
    AnswerPlace place = answer_place(v, i, r);
    paper_of(v, place, r);
    on_card(v, *place.canvas, margins.moved(at), i, all, way);
  }
}

void vote_grid(VoteAsked& v, Rect area) {
  Frame& f = v.f;
  paint::Canvas& axes = f.scene.piece("vote/axes", area);
  Rect up = area.cut_left(f.u(210)), right = area.cut_bottom(f.u(56));
  up.h -= right.h;
  float t = f.u(6);
  // What grows upward, with its arrow, beside the cells; what grows to the right under them.
  float x = up.right() - f.u(20);
  axes.line({x, up.bottom()}, {x, up.y + f.u(16)}, colour::muted, t);
  axes.polygon({{x - f.u(14), up.y + f.u(20)}, {x, up.y}, {x + f.u(14), up.y + f.u(20)}}, colour::muted);
  middle(f, axes, {up.x, up.y, up.w - f.u(44), up.h}, f.theme.title(), 24, v.vote.axes[1], colour::ink);
  float y = right.y + f.u(20), end = right.right();
  axes.line({right.x, y}, {end - f.u(16), y}, colour::muted, t);
  axes.polygon({{end - f.u(20), y - f.u(14)}, {end, y}, {end - f.u(20), y + f.u(14)}}, colour::muted);
  Rect label{right.x, y - f.u(22), right.w, f.u(44)};
  float width = paint::text_width(f.atlas(), f.theme.title(), v.vote.axes[0]) + f.u(40);
  Rect plate = touch::around(label.centre(), std::min(width, label.w), label.h);
  axes.fill(plate, colour::paper);
  middle(f, axes, plate, f.theme.title(), 24, v.vote.axes[0], colour::ink);
  area.cut_bottom(f.u(6));
  float way = settled_way(f, v.view.poll, v.split());
  float gap = f.u(16), w = (area.w - gap) / 2, h = (area.h - gap) / 2;
  Rect first{0, 0, w, h}, margins = first.inset(f.u(28), std::min(f.u(20), h * 0.12f));
  Cards all = cards_of(v, margins, 44);
  for (int i = 0; i < 4; i++) {
    Point at{area.x + float(i % 2) * (w + gap), area.y + float(i / 2) * (h + gap)};
    Rect r = first.moved(at);
    AnswerPlace place = answer_place(v, i, r);
    paper_of(v, place, r);
    on_card(v, *place.canvas, margins.moved(at), i, all, way);
  }
}

} // namespace screens
