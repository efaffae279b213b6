// The sides of a dilemma: each answer gets a minute for what is good about it, and one for what is lost.
#include "screens/dilemma/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/role_card.h"
#include "screens/parts/slips.h"
#include "screens/parts/turns.h"
#include "workshop/columns.h"

#include <algorithm>

namespace screens {

namespace {

/// The turn that runs now, counted from 0: twice the answer, and one more for what is lost. -1: none.
int turn_now(const DilemmaFrame& d) { return d.s.turns.of == turns_of(d) ? turn_of(d.s.turns, d.f.now) : -1; }

void said(DilemmaFrame& d, Rect r, const std::string& name, int column, std::string_view heading) {
  // Where it is low, only some of what was written is seen: how much there is stands beside the heading.
  auto here = [&](const workshop::Slip& slip) {
    return slip.step == d.s.step && slip.column == column && !slip.text.empty();
  };
  auto count = std::count_if(d.s.slips.begin(), d.s.slips.end(), here);
  std::string head(heading);
  if (count > 1) head += "  ·  " + std::to_string(count);
  slip_lines(d.f, d.s, r, name, d.s.step, column, head, d.view.scrolls[column]);
}

float letter_size(const Frame& f) { return f.u(56); }

/// Of all heads: as much as the longest answer takes.
float head_of_poles(DilemmaFrame& d, float width, float h) {
  Frame& f = d.f;
  float room = width - letter_size(f) - f.u(2 * 18 + 16), most = f.u(92);
  for (const workshop::Option& o : d.dilemma().options)
    most =
        std::max(most, f.u(18) + paint::lay_out(f.atlas(), {Face::semibold, f.u(26)}, o.text, room).height());
  return std::min(most, h * 0.34f);
}

/// One answer with what is good about it and what is lost by it; side by side where there is room.
void pole(DilemmaFrame& d, int answer, Rect r, float head_height, float words_size, int turn) {
  Frame& f = d.f;
  const DilemmaWords& words = d.words();
  const workshop::Option& option = d.dilemma().options[std::size_t(answer)];
  Colour tone = colour_in_turn(answer);
  std::string name = "pole/" + option.id;
  paint::Canvas& c = piece_around(f, name, r);
  card(f, c, r, field_tint(tone), mix(tone, colour::sheet, 0.5f));
  Rect head = r.cut_top(head_height);
  c.fill(head, tone, f.u(radius::card));
  c.fill({head.x, head.bottom() - f.u(16), head.w, f.u(16)}, tone);
  Rect in = head.inset(f.u(18), f.u(8));
  float size = letter_size(f);
  Point middle{in.x + size / 2, in.centre().y};
  c.disc(middle, size / 2, colour::sheet);
  c.text_in(touch::around(middle, size, size), f.theme.title(), std::string(1, char('A' + answer)), tone,
            paint::Align::centre);
  in.cut_left(size + f.u(16));
  paint::TextBlock block =
      paint::fit(f.atlas(), {Face::semibold, words_size}, f.theme.label().size, option.text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, option.text,
               colour::on_accent);
  r = r.inset(f.u(14), f.u(12));
  float gap = f.u(14);
  bool beside = r.w > f.u(760);
  Rect good = beside ? r.cut_left((r.w - gap) / 2) : r.cut_top((r.h - gap) / 2);
  if (beside) r.cut_left(gap);
  else r.cut_top(gap);
  auto half = [&](Rect part, bool lost) {
    bool now = turn == 2 * answer + (lost ? 1 : 0);
    c.fill(part, now ? colour::sheet : mix(colour::sheet, field_tint(tone), 0.5f), f.u(radius::field));
    Colour edge = now ? tone : lined() ? colour::control_edge : mix(tone, colour::sheet, 0.75f);
    c.outline(part, edge, f.u(now ? 5.f : lined() ? 2.f : 1.5f), f.u(radius::field));
    int column =
        lost ? workshop::column::lost(d.question, answer) : workshop::column::good(d.question, answer);
    said(d, part.inset(f.u(14), f.u(4)), name + (lost ? "/lost" : "/good"), column,
         lost ? words.lost : words.good);
  };
  half(good, false);
  half(r, true);
}

} // namespace

void dilemma_poles(DilemmaFrame& d, Rect area) {
  Frame& f = d.f;
  float gap = f.u(20);
  bool tall = screens::tall(f);
  if (tall) { // what is pressed is in reach; above it stands what it is about
    Rect above = area.cut_top(std::max(0.f, f.screen.h / 3 - f.u(120) - area.y));
    above.cut_bottom(gap);
    if (above.h >= scene_height(d, above.w)) scene_card(d, above);
  }
  // Beside the answers, or under them: who is asked for, and all else that was said.
  Rect side = tall ? area.cut_bottom(area.h * 0.24f) : area.cut_right(std::max(f.u(330), area.w * 0.25f));
  if (tall) area.cut_bottom(gap);
  else area.cut_right(gap);
  if (!d.step.chair.empty()) {
    Rect chair = tall ? side.cut_left(side.w * 0.36f) : side.cut_top(std::min(f.u(240), side.h * 0.46f));
    draw_role(f, d.step, chair);
    if (tall) side.cut_left(gap);
    else side.cut_top(gap);
  }
  paint::Canvas& c = piece_around(f, "said/card", side);
  card(f, c, side);
  said(d, side.inset(f.u(18), f.u(12)), "said", workshop::column::said(d.question), d.words().said);
  int count = int(d.dilemma().options.size()), turn = turn_now(d);
  float width = (area.w - gap * float(count - 1)) / float(std::max(1, count));
  float head = head_of_poles(d, width, area.h);
  // What is pressed under it lies in the lower two thirds, where hands reach.
  if (!tall) head = std::max(head, f.screen.h / 3 + f.u(4) - area.y - f.u(46));
  float size = f.u(34); // of the answers: none is louder than the others
  for (const workshop::Option& o : d.dilemma().options)
    size = std::min(size, paint::fit(f.atlas(), {Face::semibold, size}, f.theme.label().size, o.text,
                                     width - letter_size(f) - f.u(2 * 18 + 16), head - f.u(16))
                              .type.size);
  for (int i = 0; i < count; i++) {
    pole(d, i, area.cut_left(width), head, size, turn);
    area.cut_left(gap);
  }
}

} // namespace screens
