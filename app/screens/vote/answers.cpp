// Votes with answers: a line from low to high, cards, four cells.
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

void count(Frame& f, paint::Canvas& c, Rect r, int votes, Colour tone) {
  c.text_in(r, f.theme.headline(), std::to_string(votes), tone, paint::Align::centre);
}

} // namespace

AnswerPlace answer_place(VoteAsked& v, int answer, Rect r) {
  std::string name = "vote/" + std::to_string(answer + 1);
  bool open = ballot_open(v.f, v.s, v.ballot, v.view.poll);
  touch::Reply reply = v.f.touch.area(name, r, touch::Acts::on_lift, open);
  cast(v.f, v.s, v.ballot, v.view.poll, answer, reply.taps);
  return {reply, &piece_around(v.f, name, r)};
}

void vote_scale(VoteAsked& v, Rect area) {
  Frame& f = v.f;
  int answers = int(v.vote.options.size());
  float gap = f.u(16), width = (area.w - gap * float(answers - 1)) / float(answers);
  float words = std::min(f.u(110), area.h * 0.26f), knob = std::min({f.u(110), width * 0.7f, area.h * 0.28f});
  Rect row = area;
  float way = settled_way(f, v.view.poll, v.split());
  float line = area.bottom() - words - knob / 2;
  paint::Canvas& under = f.scene.piece("vote/line", area);
  under.fill({area.x + width / 2, line - f.u(5), area.w - width, f.u(10)},
             mix(colour::accent, colour::sheet, 0.6f), f.u(5));
  for (int i = 0; i < answers; i++) {
    Rect r = row.cut_left(width);
    row.cut_left(gap);
    AnswerPlace place = answer_place(v, i, r);
    paint::Canvas& c = *place.canvas;
    // from low to high by strength, not from bad to good: no answer is better than another
    Colour tone =
        mix(colour::accent, colour::sheet, 0.45f * (1 - float(i) / float(std::max(1, answers - 1))));
    if (place.reply.held) c.fill(r, colour::accent_soft, f.u(radius::control));
    if (place.reply.focused) focus_ring(f, c, r, f.u(radius::control));
    Point at{r.centre().x, line};
    c.disc(at, knob / 2, place.reply.held ? colour::accent : colour::sheet);
    c.ring(at, knob / 2, tone, f.u(7));
    Rect text{r.x, area.bottom() - words, r.w, words};
    middle(f, c, text.inset(f.u(4), f.u(6)), f.theme.title(), 24, text_of(v, i), colour::ink);
    if (!v.split()) continue;
    int votes = v.poll().votes[std::size_t(i)];
    count(f, c, touch::around(at, knob, knob), votes, colour::accent);
    float wide = std::min(r.w, f.u(44) * float(std::clamp(votes, 1, 3))); // a pile on its place
    vote_dots(f, c, {at.x - wide / 2, r.y, wide, line - knob / 2 - f.u(12) - r.y}, votes, colour::accent,
              &v.view.poll, way);
  }
}

void vote_cards(VoteAsked& v, Rect area) {
  Frame& f = v.f;
  int answers = int(v.poll().votes.size());
  float way = settled_way(f, v.view.poll, v.split());
  bool stacked = f.screen.h > f.screen.w; // a tall screen: one under the other
  int rows = stacked ? answers : answers > 5 ? 2 : 1, across = (answers + rows - 1) / rows;
  float gap = f.u(22), width = (area.w - gap * float(across - 1)) / float(across),
        height = std::min((area.h - gap * float(rows - 1)) / float(rows), f.u(440));
  for (int i = 0; i < answers; i++) {
    Rect r{area.x + float(i % across) * (width + gap), area.y + float(i / across) * (height + gap), width,
           height};
    AnswerPlace place = answer_place(v, i, r);
    paint::Canvas& c = *place.canvas;
    Colour tone = colour_in_turn(i);
    card(f, c, r, place.reply.held ? mix(colour::sheet, tone, 0.22f) : colour::sheet,
         mix(tone, colour::sheet, 0.4f));
    c.fill({r.x, r.y, r.w, f.u(12)}, tone, f.u(6));
    if (place.reply.focused) focus_ring(f, c, r, f.u(radius::card));
    Rect in = r.inset(f.u(24), f.u(26));
    if (v.split()) {
      int votes = v.poll().votes[std::size_t(i)];
      Rect foot = stacked ? in.cut_right(in.w * 0.42f) : in.cut_bottom(std::min(f.u(120), in.h * 0.45f));
      count(f, c, foot.cut_right(f.u(80)), votes, tone);
      vote_dots(f, c, foot, votes, tone, &v.view.poll, way);
    }
    if (v.vote.kind == workshop::VoteKind::consent) {
      Rect spot = stacked ? in.cut_left(f.u(200)) : in.cut_top(std::min(f.u(130), in.h * 0.45f));
      float size = std::min(spot.h * 0.9f, f.u(118));
      c.picture(touch::around(spot.centre(), size, size), consent_icon(i), tone);
    }
    middle(f, c, in, {Face::semibold, f.u(stacked ? 60.f : 46.f)}, 24, text_of(v, i), colour::ink);
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
  for (int i = 0; i < 4; i++) {
    Rect r{area.x + float(i % 2) * (w + gap), area.y + float(i / 2) * (h + gap), w, h};
    AnswerPlace place = answer_place(v, i, r);
    paint::Canvas& c = *place.canvas;
    Colour tone = colour_in_turn(i);
    card(f, c, r, place.reply.held ? mix(colour::sheet, tone, 0.25f) : field_tint(tone),
         mix(tone, colour::sheet, 0.5f));
    if (place.reply.focused) focus_ring(f, c, r, f.u(radius::card));
    Rect in = r.inset(f.u(24), f.u(14));
    if (v.split()) {
      int votes = v.poll().votes[std::size_t(i)];
      Rect side = in.cut_right(in.w * 0.46f);
      count(f, c, side.cut_right(f.u(80)), votes, tone);
      vote_dots(f, c, side, votes, tone, &v.view.poll, way);
    }
    middle(f, c, in, f.theme.title(), 24, text_of(v, i), colour::ink);
  }
}

} // namespace screens
