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

/// `way`: how far they have come from the middle, 0 to 1.
std::vector<Point> corners(WheelFrame& w, bool wanted, float way) {
  std::vector<Point> all;
  for (int i = 0; i < w.directions(); i++)
    if (double ring = wheel_average(w.poll(i, wanted)); ring > 0)
      all.push_back(w.map.at(i, ring * double(way)));
  return all;
}

/// All marks are dots of one size in two lanes along each spoke, now on its left, wanted on its right: where
/// one lane of one ring may reach to, and how far its dots stand from each other.
struct Lanes {
  float pitch = 0, off = 0;
  std::vector<float> reach; ///< from the spoke, by ring
};

Lanes lanes_of(WheelFrame& w) {
  const WheelMap& m = w.map;
  constexpr int rings = workshop::limit::wheel_rings;
  Lanes lanes{w.f.u(17), w.f.u(20), {}};
  float step = m.ry / (float(rings) + m.within.y),
        open = std::tan(3.14159265f / float(std::max(3, m.spokes)));
  for (int ring = 1; ring <= rings; ring++)
    lanes.reach.push_back(0.85f * open * step * (float(ring) + m.within.y));
  auto fits = [&](int ring, int count) {
    int across = std::max(1, int((lanes.reach[std::size_t(ring - 1)] - lanes.off) / lanes.pitch) + 1);
    return float((count + across - 1) / across) * lanes.pitch <= step * 0.85f;
  };
  for (bool wanted : {false, true})
    for (int i = 0; i < w.directions(); i++) {
      const workshop::Poll& p = w.poll(i, wanted);
      if (!p.revealed || !workshop::split_may_show(p)) continue;
      for (int ring = 1; ring <= int(p.votes.size()); ring++)
        while (lanes.pitch > w.f.u(5) && !fits(ring, p.votes[std::size_t(ring - 1)]))
          lanes.pitch -= w.f.u(0.5f);
    }
  return lanes;
}

/// How many stand at each ring, a dot for each: only where no dot points at somebody.
void crowds(WheelFrame& w, paint::Canvas& c, const Lanes& lanes, bool wanted) {
  for (int i = 0; i < w.directions(); i++) {
    const workshop::Poll& p = w.poll(i, wanted);
    if (!p.revealed || !workshop::split_may_show(p)) continue;
    Point to = w.map.toward(i), aside = wanted ? Point{-to.y, to.x} : Point{to.y, -to.x};
    for (int ring = 1; ring <= int(p.votes.size()); ring++) {
      int count = p.votes[std::size_t(ring - 1)];
      float reach = lanes.reach[std::size_t(ring - 1)];
      int across = std::max(1, int((reach - lanes.off) / lanes.pitch) + 1);
      int rows = (count + across - 1) / across;
      for (int n = 0; n < count; n++) {
        float off = lanes.off + lanes.pitch * float(n % across);
        float along = lanes.pitch * (float(n / across) - float(rows - 1) / 2);
        c.disc(w.map.at(i, ring) + aside * off + to * along, std::min(w.f.u(7), lanes.pitch * 0.42f),
               wanted ? wanted_colour() : now_colour());
      }
    }
  }
}

/// Of many people dots would be dust: then what is talked about alone has bars, with how many there are.
constexpr int most_dots = 12; ///< people

void bars(WheelFrame& w, paint::Canvas& c, int direction) {
  Frame& f = w.f;
  int most = 1;
  for (bool wanted : {false, true})
    for (int count : w.poll(direction, wanted).votes) most = std::max(most, count);
  for (bool wanted : {false, true}) {
    const workshop::Poll& p = w.poll(direction, wanted);
    if (!p.revealed || !workshop::split_may_show(p)) continue;
    const Point to = w.map.toward(direction), aside = wanted ? Point{-to.y, to.x} : Point{to.y, -to.x};
    const Colour tone = wanted ? wanted_colour() : now_colour();
    for (int ring = 1; ring <= int(p.votes.size()); ring++) {
      const int count = p.votes[std::size_t(ring - 1)];
      if (count == 0) continue;
      const Point on = w.map.at(direction, ring), from = on + aside * f.u(14),
                  end = from + aside * (f.u(8) + f.u(90) * float(count) / float(most));
      c.line(from, end, tone, f.u(16));
      const Point number = end + aside * f.u(22);
      c.text_in(touch::around(number, f.u(44), f.u(30)), {Face::bold, f.theme.label().size},
                std::to_string(count), tone, paint::Align::centre);
    }
  }
}

/// `picked`: what is talked about.
void shape(WheelFrame& w, int picked) {
  Frame& f = w.f;
  paint::Canvas& c = f.scene.piece("wheel", w.map.area);
  float way = settled_way(f, w.view.poll, true);
  std::vector<Point> now = corners(w, false, way), wanted = corners(w, true, way);
  auto next = [](const std::vector<Point>& all, std::size_t i) { return all[(i + 1) % all.size()]; };
  if (now.size() > 2)
    for (std::size_t i = 0; i < now.size(); i++)
      c.polygon({w.map.centre, now[i], next(now, i)}, mix(now_colour(), colour::paper, 0.68f));
  wheel_rings(w, c);
  auto outline = [&](const std::vector<Point>& all, Colour tone, float thick) {
    for (std::size_t i = 0; all.size() > 1 && i < all.size(); i++) c.line(all[i], next(all, i), tone, thick);
    for (Point p : all) c.disc(p, f.u(7), tone);
  };
  outline(now, now_colour(), f.u(3));
  outline(wanted, wanted_colour(), f.u(6));
  if (w.s.people > most_dots) return bars(w, c, picked);
  Lanes lanes = lanes_of(w);
  crowds(w, c, lanes, false);
  crowds(w, c, lanes, true);
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

/// What the filled field, the line and a dot are: in a row, or one under the other.
void legend(WheelFrame& w, Rect r, bool in_a_row) {
  Frame& f = w.f;
  paint::Canvas& c = f.scene.piece("legend", r);
  enum Sign { field, line, dot };
  auto entry = [&](const char* text, Colour tone, Sign sign) {
    float width = paint::text_width(f.atlas(), f.theme.label(), text) + f.u(4), all = f.u(56) + width;
    if (in_a_row && r.w < all) return;
    Rect row = in_a_row ? r.cut_left(all) : r.cut_top(f.u(38)), mark = row.cut_left(f.u(44));
    if (in_a_row) r.cut_left(f.u(28));
    if (sign == field) {
      Rect box = touch::around(mark.centre(), f.u(36), f.u(28));
      c.fill(box, mix(now_colour(), colour::paper, 0.68f), f.u(4));
      c.outline(box, tone, f.u(3), f.u(4));
    } else if (sign == line) c.line({mark.x, mark.centre().y}, {mark.right(), mark.centre().y}, tone, f.u(6));
    else c.disc(mark.centre(), f.u(7), tone);
    row.cut_left(f.u(12));
    c.text_in(row, f.theme.label(), text, colour::ink);
  };
  if (in_a_row) {
    entry(w.words().now, now_colour(), field);
    entry(w.words().wanted, wanted_colour(), line);
  }
  if (w.s.people <= most_dots) entry(w.words().one_mark, colour::muted, dot);
  if (in_a_row) return;
  entry(w.words().now, now_colour(), field);
  entry(w.words().wanted, wanted_colour(), line); // the longest one lowest, where the ring leaves most room
}

/// How many of all marks were raised hands.
void hands_told(WheelFrame& w, Rect r) {
  int hands = 0;
  for (int q = 0; q < 2 * w.directions(); q++) hands += hands_counted(workshop::poll_of(w.s, w.s.step, q));
  if (hands == 0) return;
  std::string text = filled(w.words().by_hands, hands, 0);
  Type type = w.f.theme.label();
  paint::TextBlock block = paint::fit(w.f.atlas(), type, type.size, text, r.w, r.h);
  w.f.scene.piece("hands", r)
      .text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, colour::muted,
                  paint::Align::right);
}

Colour tone_of(GapWord word) { return word == GapWord::most ? wanted_colour() : colour::muted; }

/// One question at a time, so that it can be read aloud; a tap brings the next.
void asked(WheelFrame& w, int direction, Rect r) {
  Frame& f = w.f;
  const workshop::Direction& d = w.direction(direction);
  int count = int(d.prompts.size());
  touch::Reply reply = count > 1 ? f.touch.area("prompt/" + d.id, r) : touch::Reply{};
  w.view.prompt = count > 0 ? (w.view.prompt + reply.taps) % count : 0;
  const std::string& text = count > 0 ? d.prompts[std::size_t(w.view.prompt)] : d.about;
  paint::Canvas& c = f.scene.piece("prompt", r.inset(-f.u(10)));
  tinted(f, c, r, reply.held ? mix(colour::accent_soft, colour::accent, 0.2f) : colour::accent_soft,
         f.u(radius::card));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = r.inset(f.u(22), f.u(10));
  if (count > 1) {
    Rect side = in.cut_right(f.u(66));
    Rect icon = side.cut_top(side.h * 0.62f);
    c.picture(touch::around(icon.centre(), f.u(40), f.u(40)), "right", colour::accent);
    c.text_in(side, f.theme.label(), std::to_string(w.view.prompt + 1) + "/" + std::to_string(count),
              colour::accent, paint::Align::centre);
  }
  paint::TextBlock block =
      paint::fit_balanced(f.atlas(), {Face::medium, f.u(38)}, f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
}

/// The direction that is talked about: how large its gap is, a question, and what was said.
void talk(WheelFrame& w, int direction, GapWord word, Rect r) {
  Frame& f = w.f;
  const workshop::Direction& d = w.direction(direction);
  paint::Canvas& c = piece_around(f, "direction", r);
  card(f, c, r);
  Rect in = r.inset(f.u(20), f.u(14));
  const char* told = word_for(w.words(), word);
  Type type{word == GapWord::most ? Face::bold : Face::medium, f.u(32)};
  type = paint::fit(f.atlas(), type, f.theme.label().size, told, in.w * 0.58f, f.u(40)).type;
  float most = std::min(paint::text_width(f.atlas(), type, told) + f.u(2), in.w * 0.6f);
  float wide = in.w - most - f.u(16), high = f.u(52);
  paint::TextBlock title = paint::fit(f.atlas(), f.theme.headline(), f.u(30), d.title, wide, high);
  if (title.lines.back().cut) // its labels on the wheel have no more room
    title = paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, d.title, wide, high = f.u(92));
  Rect head = in.cut_top(high);
  c.text_in(head.cut_right(most), type, told, tone_of(word), paint::Align::right);
  c.text_block({head.x, head.centre().y - title.height() / 2, head.w, title.height()}, title, d.title,
               colour::accent);
  in.cut_top(f.u(10));
  asked(w, direction, in.cut_top(std::clamp(in.h * 0.34f, f.u(96), f.u(150))));
  in.cut_top(f.u(16));
  float gap = f.u(20);
  bool beside = in.w > f.u(700);
  Rect said = beside ? in.cut_left((in.w - gap) / 2) : in.cut_top((in.h - gap) / 2);
  if (beside) in.cut_left(gap);
  else in.cut_top(gap);
  said_here(w, "said", said, workshop::column::direction(direction), w.words().said);
  c.fill(beside ? Rect{in.x - gap / 2 - f.u(1), in.y, f.u(2), in.h}
                : Rect{in.x, in.y - gap / 2 - f.u(1), in.w, f.u(2)},
         colour::edge);
  const char* heading = w.step.columns.empty() ? w.words().needs : w.step.columns.front().c_str();
  said_here(w, "needs", in, workshop::column::needs, heading);
}

} // namespace

void show_shape(WheelFrame& w, Rect panel) {
  Frame& f = w.f;
  const WheelWords& words = w.words();
  std::vector<Gap> gaps = wheel_gaps(w.s, w.s.step);
  int picked = w.view.direction >= 0 ? w.view.direction : gaps.front().direction;
  GapWord of_picked = GapWord::too_few;
  shape(w, picked);
  for (std::size_t i = 0; i < gaps.size(); i++) {
    GapWord word = gap_word(gaps, i);
    bool here = gaps[i].direction == picked;
    if (here) of_picked = word;
    wheel_label(w, gaps[i].direction, word_for(words, word), here, tone_of(word));
  }
  Rect corner = w.map.area; // its corners are free
  if (w.map.cross()) {
    float bottom = std::min(corner.bottom(), w.map.centre.y + w.map.ry),
          high = f.u(w.s.people > most_dots ? 2 * 38.f : 3 * 38.f);
    legend(w, {corner.x, bottom - high, corner.w / 2, high}, false);
  } else legend(w, {corner.x, corner.y + f.u(4), corner.w, f.u(44)}, true);
  Rect told = panel.cut_bottom(f.u(64));
  Rect back = told.cut_left(std::min(f.u(260), told.w));
  hands_told(w, told);
  panel.cut_bottom(f.u(14));
  if (button(f, "stage/back", back, {"left", words.to_the_marks}, Look::quiet)) {
    auto stroke = f.fresh_stroke();
    for (int q = 0; q < 2 * w.directions(); q++)
      if (workshop::poll_of(w.s, w.s.step, q).revealed) f.propose(workshop::HideVotes{w.s.step, q}, stroke);
    f.propose(workshop::SetStage{w.s.step, workshop::stage::place}, stroke);
  }
  talk(w, picked, of_picked, panel);
}

} // namespace screens
