// What got the most dots, as a list for the room to decide by: opened and closed by a tap, since it lies over
// the board.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/words/board.h"
#include "screens/words/votes.h"

#include <algorithm>

namespace screens {

namespace {

constexpr std::size_t listed = 5;

struct Dotted {
  const Item* item;
  workshop::Dots dots;
};

/// Those that more are for than against, the most first; of a handful of people those that got the most.
std::vector<Dotted> most_dotted(const Board& b) {
  std::vector<Dotted> all;
  for (const Item& item : b.items)
    if (workshop::Dots d = b.dots_of(item); d.plus > d.minus) all.push_back({&item, d});
  std::stable_sort(all.begin(), all.end(), [](const Dotted& a, const Dotted& c) {
    return a.dots.plus - a.dots.minus > c.dots.plus - c.dots.minus;
  });
  if (all.size() > listed) all.resize(listed);
  return all;
}

} // namespace

bool board_most_button(Board& b, Rect& row) {
  const workshop::Poll& poll = workshop::poll_of(b.s, b.s.step);
  bool over = poll.revealed || workshop::dots_left(b.s, b.s.step) == 0; // else the count of them matters more
  if (!b.dotting() || b.dots.none() || !over) {
    b.view.most_shown = false;
    return false;
  }
  Frame& f = b.f;
  Rect spot = row.cut_left(std::min(f.u(330), row.w));
  row.cut_left(f.u(16));
  if (button(f, "most", spot, {"heat", board_words(f.words.language).most_dotted},
             b.view.most_shown ? Look::chosen : Look::plain)) {
    b.view.most_shown = !b.view.most_shown;
    b.view.chair_shown = false; // it lies at the same place
  }
  return true;
}

void board_most(Board& b) {
  if (b.view.chair_shown) b.view.most_shown = false;
  if (!b.view.most_shown) return;
  Frame& f = b.f;
  std::vector<Dotted> all = most_dotted(b);
  bool numbers = b.dots.numbers();
  float line = f.u(72), height = f.u(120) + line * float(std::max<std::size_t>(1, all.size()));
  if (!numbers) height += f.u(44);
  height = std::min(height, b.area.h);
  Rect r{b.area.x + f.u(8), b.area.bottom() - f.u(8) - height, std::min(f.u(860), b.area.w), height};
  paint::Canvas& c = board_sheet(b, "most/card", r, b.view.most_shown);
  Rect in = r.inset(f.u(32), f.u(22));
  Rect head = in.cut_top(f.u(64));
  Rect close = head.cut_right(f.u(40));
  c.picture(touch::around(close.centre(), f.u(34), f.u(34)), "close", colour::muted);
  c.text_in(head, f.theme.headline(), board_words(f.words.language).most_dotted, colour::accent);
  if (!numbers)
    c.text_in(in.cut_bottom(f.u(44)), f.theme.label(), vote_words(f.words.language).only_most, colour::muted);
  for (const Dotted& one : all) {
    Rect row = in.cut_top(std::min(line, in.h));
    const workshop::Note& top = b.top(*one.item);
    std::string text = one.item->stack ? workshop::stack_name(b.s, one.item->id) : std::string();
    if (text.empty()) text = top.text;
    if (numbers)
      c.text_in(row.cut_right(f.u(90)), f.theme.headline(), std::to_string(one.dots.plus - one.dots.minus),
                colour::accent, paint::Align::right);
    Rect mark = row.cut_left(f.u(40));
    c.disc({mark.x + f.u(11), mark.centre().y}, f.u(11),
           perspective_colour(b.s.agenda, workshop::field_at(b.s, one.item->place)));
    paint::TextBlock block = paint::fit(f.atlas(), {Face::medium, f.u(36)}, f.u(24), text, row.w, row.h);
    c.text_block({row.x, row.centre().y - block.height() / 2, row.w, block.height()}, block, text,
                 colour::ink);
  }
}

} // namespace screens
