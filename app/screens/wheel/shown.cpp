// The team's shape: where we are now, filled; where we want to be, as a line; and the gaps between, in words.
#include "screens/parts/controls.h"
#include "screens/parts/slips.h"
#include "screens/wheel/parts.h"
#include "workshop/columns.h"

namespace screens {

namespace {

/// What was said, or what is needed: slips of the step.
void said_here(WheelFrame& w, const char* name, Rect r, int column, const char* heading) {
  slip_lines(w.f, w.s, r, name, w.s.step, column, heading, w.view.scrolls[column]);
}

std::vector<Point> corners(WheelFrame& w, bool wanted) {
  std::vector<Point> all;
  for (int i = 0; i < w.directions(); i++)
    if (double ring = wheel_average(w.poll(i, wanted)); ring > 0) all.push_back(w.map.at(i, ring));
  return all;
}

/// How many stand at each ring, as discs whose size tells: only where no disc points at somebody.
void crowds(WheelFrame& w, paint::Canvas& c, bool wanted) {
  for (int i = 0; i < w.directions(); i++) {
    const workshop::Poll& p = w.poll(i, wanted);
    if (!p.revealed || !workshop::split_may_show(workshop::votes_cast(p))) continue;
    Point to = w.map.toward(i);
    float aside = w.f.u(wanted ? 13.f : -13.f);
    for (int ring = 1; ring <= int(p.votes.size()); ring++) {
      int count = p.votes[std::size_t(ring - 1)];
      if (count == 0) continue;
      Point at = w.map.at(i, ring) + Point{-to.y * aside, to.x * aside};
      float size = w.f.u(5) * std::sqrt(float(count));
      if (wanted) c.ring(at, size, wanted_colour(), std::max(1.5f, w.f.u(2)));
      else c.disc(at, size, now_colour());
    }
  }
}

void shape(WheelFrame& w) {
  Frame& f = w.f;
  paint::Canvas& c = f.scene.piece("wheel", w.map.area);
  std::vector<Point> now = corners(w, false), wanted = corners(w, true);
  auto next = [](const std::vector<Point>& all, std::size_t i) { return all[(i + 1) % all.size()]; };
  if (now.size() > 2)
    for (std::size_t i = 0; i < now.size(); i++)
      c.polygon({w.map.centre, now[i], next(now, i)}, mix(now_colour(), colour::paper, 0.68f));
  wheel_rings(w, c);
  auto outline = [&](const std::vector<Point>& all, Colour tone, float thick) {
    for (std::size_t i = 0; all.size() > 1 && i < all.size(); i++) c.line(all[i], next(all, i), tone, thick);
    for (Point p : all) c.disc(p, f.u(10), tone);
  };
  outline(now, now_colour(), f.u(3));
  outline(wanted, wanted_colour(), f.u(6));
  crowds(w, c, false);
  crowds(w, c, true);
}

const char* word_for(const WheelWords& words, GapWord word) {
  switch (word) {
  case GapWord::most: return words.most;
  case GapWord::more: return words.more;
  case GapWord::fits: return words.fits;
  case GapWord::less: return words.less;
  case GapWord::too_few: return words.too_few;
  }
  return "";
}

/// What the filled field and the line are.
void legend(WheelFrame& w, Rect r) {
  Frame& f = w.f;
  paint::Canvas& c = f.scene.piece("legend", r);
  auto entry = [&](const char* text, Colour tone, bool field) {
    Rect mark = r.cut_left(f.u(44));
    if (field) {
      Rect box = touch::around(mark.centre(), f.u(36), f.u(30));
      c.fill(box, mix(now_colour(), colour::paper, 0.68f), f.u(4));
      c.outline(box, tone, f.u(3), f.u(4));
    } else c.line({mark.x, mark.centre().y}, {mark.right(), mark.centre().y}, tone, f.u(6));
    r.cut_left(f.u(12));
    float width = paint::text_width(f.atlas(), f.theme.strong(), text);
    c.text_in(r.cut_left(width + f.u(4)), f.theme.strong(), text, colour::ink);
    r.cut_left(f.u(36));
  };
  entry(w.words().now, now_colour(), true);
  entry(w.words().wanted, wanted_colour(), false);
}

/// How many of all marks were raised hands.
void hands_told(WheelFrame& w, Rect r) {
  int hands = 0;
  for (int q = 0; q < 2 * w.directions(); q++) hands += hands_counted(workshop::poll_of(w.s, w.s.step, q));
  if (hands == 0) return;
  w.f.scene.piece("hands", r)
      .text_in(r, w.f.theme.label(), filled(w.words().by_hands, hands, 0), colour::muted,
               paint::Align::right);
}

/// The gaps in words, the largest first.
void gaps_told(WheelFrame& w, const std::vector<Gap>& gaps, Rect r) {
  Frame& f = w.f;
  paint::Canvas& c = f.scene.piece("gaps", r);
  int columns = gaps.size() > 3 ? 2 : 1, rows = (int(gaps.size()) + columns - 1) / columns;
  float width = (r.w - f.u(20) * float(columns - 1)) / float(columns),
        height = r.h / float(std::max(1, rows));
  for (std::size_t i = 0; i < gaps.size(); i++) {
    int column = int(i) / rows, row = int(i) % rows;
    Rect line{r.x + float(column) * (width + f.u(20)), r.y + float(row) * height, width, height};
    GapWord word = gap_word(gaps, i);
    bool strong = word == GapWord::most;
    const std::string& title = w.direction(gaps[i].direction).title;
    std::string text = title + ": " + word_for(w.words(), word);
    Type type{strong ? Face::bold : Face::medium, f.u(strong ? 36.f : 30.f)};
    paint::TextBlock block = paint::fit(f.atlas(), type, f.u(20), text, line.w, line.h);
    c.text_block({line.x, line.centre().y - block.height() / 2, line.w, block.height()}, block, text,
                 strong                  ? wanted_colour()
                 : word == GapWord::more ? colour::ink
                                         : colour::muted);
  }
}

/// The direction that is talked about: its questions, and what was said.
void talk(WheelFrame& w, int direction, Rect r) {
  Frame& f = w.f;
  const workshop::Direction& d = w.direction(direction);
  paint::Canvas& c = piece_around(f, "direction", r);
  card(f, c, r);
  Rect in = r.inset(f.u(24), f.u(16));
  std::string text;
  for (const std::string& prompt : d.prompts) text += (text.empty() ? "" : "\n") + prompt;
  if (text.empty()) text = d.about;
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.title(), f.u(24), d.title, in.w, f.u(46));
  c.text_block(in.cut_top(title.height()), title, d.title, colour::accent);
  in.cut_top(f.u(4));
  Rect asked = in.cut_top(in.h * 0.42f);
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.body(), f.u(20), text, asked.w, asked.h);
  c.text_block(asked, block, text, colour::ink);
  in.cut_top(f.u(8));
  said_here(w, "said", in, workshop::column::direction(direction), w.words().said);
}

} // namespace

void show_shape(WheelFrame& w, Rect panel) {
  Frame& f = w.f;
  const WheelWords& words = w.words();
  std::vector<Gap> gaps = wheel_gaps(w.s, w.s.step);
  int picked = w.view.direction >= 0 ? w.view.direction : gaps.front().direction;
  shape(w);
  for (std::size_t i = 0; i < gaps.size(); i++)
    wheel_label(w, gaps[i].direction, word_for(words, gap_word(gaps, i)), gaps[i].direction == picked);
  float gap = f.u(16);
  int rows = int(gaps.size()) > 3 ? (int(gaps.size()) + 1) / 2 : int(gaps.size());
  Rect corner = w.map.area; // its upper corner is free
  legend(w, {corner.x, corner.y + f.u(8), corner.w, f.u(44)});
  Rect back = panel.cut_bottom(f.u(64));
  Rect told = back;
  back = told.cut_left(std::min(f.u(260), told.w));
  hands_told(w, told);
  panel.cut_bottom(gap * 0.5f);
  if (button(f, "stage/back", back, {"left", words.to_the_marks}, Look::quiet)) {
    auto stroke = f.fresh_stroke();
    for (int q = 0; q < 2 * w.directions(); q++)
      if (workshop::poll_of(w.s, w.s.step, q).revealed) f.propose(workshop::HideVotes{w.s.step, q}, stroke);
    f.propose(workshop::SetStage{w.s.step, workshop::stage::place}, stroke);
  }
  gaps_told(w, gaps, panel.cut_top(std::min(f.u(42) * float(rows), panel.h * 0.3f)));
  panel.cut_top(gap);
  Rect needs = panel.cut_bottom(panel.h * 0.36f);
  panel.cut_bottom(gap);
  talk(w, picked, panel);
  const char* heading = w.step.columns.empty() ? words.needs : w.step.columns.front().c_str();
  said_here(w, "needs", needs, workshop::column::needs, heading);
}

} // namespace screens
