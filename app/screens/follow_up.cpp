#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/words/method.h"

namespace screens {

using workshop::PastAction;
using workshop::Session;

namespace {

struct Became {
  const char* name; ///< of the area
  const char* icon;
  int state;
};
constexpr Became ways[] = {{"done", "done", 1}, {"on-the-way", "on-the-way", 2}, {"dropped", "dropped", 3}};

const char* word_of(const MethodWords& words, int state) {
  return state == 1 ? words.done : state == 2 ? words.on_the_way : words.dropped;
}

constexpr float stacked_from = 430; ///< units: how high a row is that has all below each other

/// What the team said last time, and what has become of it.
void past_row(Frame& f, const Session& s, const PastAction& a, Rect r, Rect visible) {
  if (!r.meets(visible)) return;
  const MethodWords& words = method_words(f.words.language);
  std::string base = "past/" + std::to_string(a.id);
  paint::Canvas& c = f.scene.piece(base, meet(r.inset(-f.u(18)), visible.inset(-f.u(18), -f.u(4))));
  Colour tone = a.perspective >= 0 ? perspective_colour(s.agenda, a.perspective) : colour::muted;
  card(f, c, r);
  c.fill({r.x, r.y + f.u(14), f.u(10), r.h - f.u(28)}, tone, f.u(5));
  const bool stacked = r.h >= f.u(stacked_from); // what has become of it stands below, and all is larger
  Rect in = r.inset(f.u(34), f.u(stacked ? 30.f : 20.f));
  Rect buttons = stacked ? in.cut_bottom(std::min(f.u(2 * 130 + 16), in.h * 0.55f))
                         : in.cut_right(std::min(f.u(720), in.w * 0.52f));
  if (stacked) in.cut_bottom(f.u(28));
  else in.cut_right(f.u(28));
  std::string by = a.who + (a.who.empty() || a.when.empty() ? "" : "  ·  ") + a.when;
  if (!by.empty())
    c.text_in(in.cut_bottom(f.u(stacked ? 60.f : 44.f)), {Face::regular, f.u(stacked ? 40.f : 28.f)}, by,
              colour::muted);
  paint::TextBlock what = paint::fit(f.atlas(), {Face::semibold, f.u(stacked ? 68.f : 40.f)},
                                     f.theme.label().size, a.what, in.w, in.h);
  c.text_block({in.x, in.centre().y - what.height() / 2, in.w, what.height()}, what, a.what, colour::ink);

  Rect learned = buttons.cut_bottom((buttons.h - f.u(16)) / 2);
  buttons.cut_bottom(f.u(16));
  float gap = f.u(16), width = (buttons.w - 2 * gap) / 3;
  Label labels[std::size(ways)];
  for (std::size_t i = 0; i < std::size(ways); i++) labels[i] = {ways[i].icon, word_of(words, ways[i].state)};
  float size = stacked ? f.u(44) : common_size(f, labels, {0, 0, width, buttons.h});
  for (const Became& way : ways) {
    Rect b = buttons.cut_left(width);
    buttons.cut_left(gap);
    if (b.y < visible.y || b.bottom() > visible.bottom()) continue;
    bool on = a.state == way.state;
    if (button(f, base + "/" + way.name, b, {way.icon, word_of(words, way.state), false, size},
               on ? Look::primary : Look::plain))
      f.propose(workshop::MarkPast{a.id, on ? 0 : way.state});
  }
  Rect seen = meet(learned, visible);
  if (seen.empty()) return;
  SeatTarget seat{Writes::past, a.id};
  touch::Reply reply = f.touch.area(base + "/learned", seen);
  paint::Canvas& l = f.scene.piece(base + "/learned", seen.inset(-f.u(10)));
  l.fill(learned, reply.held ? colour::accent_soft : mix(colour::paper, colour::sheet, 0.4f),
         f.u(radius::field));
  bool writing = f.seats.is_open(seat);
  l.outline(learned, writing ? colour::accent : colour::edge, std::max(1.f, f.u(writing ? 4.f : 1.5f)),
            f.u(radius::field));
  if (reply.focused) focus_ring(f, l, learned, f.u(radius::field));
  if (writing) f.seats.anchor(seat, seen);
  Rect text = learned.inset(f.u(18), f.u(6));
  std::string_view said = a.learned.empty() ? std::string_view(words.learned) : std::string_view(a.learned);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::regular, stacked ? f.u(44) : f.theme.body().size},
                                      f.theme.label().size, said, text.w, text.h);
  l.text_block({text.x, text.centre().y - block.height() / 2, text.w, block.height()}, block, said,
               a.learned.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, seat, learned.centre());
}

} // namespace

void follow_up_screen(Frame& f, const Session& s, Rect area, FollowUpView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const MethodWords& words = method_words(f.words.language);
  area = area.inset(f.u(56), f.u(24));
  heading_line(f, area, "heading", step.title, step.question);
  area.cut_top(f.u(12));
  if (s.before.actions.empty()) {
    if (empty_place(f, "no-past", area, "step-follow-up", words.no_past, "to-start",
                    {"home", words.to_start}))
      f.wishes.push_back(LeaveSession{});
    return;
  }
  if (!s.before.kerneopgave.empty() && s.before.kerneopgave != workshop::kerneopgave_text(s)) {
    Rect band = area.cut_bottom(f.u(92));
    area.cut_bottom(f.u(20));
    paint::Canvas& c = piece_around(f, "before/kerneopgave", band);
    c.fill(band, colour::accent_soft, f.u(radius::card));
    Rect in = band.inset(f.u(26), f.u(8));
    float width = paint::text_width(f.atlas(), f.theme.label(), words.last_time);
    c.text_in(in.cut_left(width + f.u(24)), f.theme.label(), words.last_time, colour::muted);
    paint::TextBlock text =
        paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, s.before.kerneopgave, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, s.before.kerneopgave,
                 colour::accent);
  }
  const std::size_t count = s.before.actions.size();
  const float gap = f.u(20);
  float height = height_of_whole(area.h, int(count), f.u(184), gap);
  if (float(count) * (height + gap) - gap <= area.h + 1)
    height = std::min(height, f.u(tall(f) ? 760.f : 230.f));
  Rect content = scrolled(f, view.scroll, "past-list", area, count, height, gap);
  for (std::size_t i = 0; i < s.before.actions.size(); i++)
    past_row(f, s, s.before.actions[i], {content.x, content.y + float(i) * (height + gap), content.w, height},
             area);
}

} // namespace screens
