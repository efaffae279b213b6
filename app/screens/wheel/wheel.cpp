// The wheel of directions: everybody marks where the team is now and where it wants to be; then its shape.
#include "screens/parts/controls.h"
#include "screens/wheel/parts.h"

namespace screens {

namespace {

namespace stage = workshop::stage;

/// One place on a spoke. Nothing tells how many stand there.
void spot(WheelFrame& w, int direction, int ring) {
  Frame& f = w.f;
  Ballot ballot{w.s.step, wheel_question(w.s.agenda, direction, w.view.wanted)};
  bool open = ballot_open(f, w.s, ballot, w.view.poll);
  Rect r = w.map.spot(direction, ring);
  std::string name = "wheel/" + w.direction(direction).id + "/" + std::to_string(ring);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, open);
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(12)));
  Colour tone = w.view.wanted ? wanted_colour() : now_colour();
  float radius = r.w * 0.42f;
  c.disc(r.centre(), radius, reply.held ? tone : open ? mix(colour::sheet, tone, 0.1f) : colour::paper);
  c.ring(r.centre(), radius, open ? tone : colour::muted, std::max(1.5f, f.u(3)));
  if (reply.focused) focus_ring(f, c, r.inset(r.w * 0.08f), radius);
  cast(f, w.s, ballot, w.view.poll, ring - 1, reply.taps);
}

void reveal(WheelFrame& w) {
  auto stroke = w.f.fresh_stroke();
  for (int q = 0; q < 2 * w.directions(); q++) {
    const workshop::Poll& p = workshop::poll_of(w.s, w.s.step, q);
    if (!p.revealed && workshop::votes_cast(p) > 0) w.f.propose(workshop::RevealVotes{w.s.step, q}, stroke);
  }
  w.f.propose(workshop::SetStage{w.s.step, stage::shape}, stroke);
  w.view.direction = -1;
  w.view.poll.end_modes();
}

/// Whether everybody has set all marks for what it is now, or for what is wanted.
bool full(const WheelFrame& w, bool wanted) {
  for (int i = 0; i < w.directions(); i++)
    if (workshop::votes_cast(w.poll(i, wanted)) < w.s.people) return false;
  return true;
}

/// What a mark is for: the room's, not one person's, so that all speak of the same. Where all is set, the
/// other one is what comes next.
void which(WheelFrame& w, Rect r) {
  Rect now = r.cut_left((r.w - w.f.u(16)) * 0.4f);
  r.cut_left(w.f.u(16));
  const WheelWords& words = w.words();
  bool full_now = full(w, false), full_wanted = full(w, true), here = w.view.wanted ? full_wanted : full_now,
       there = w.view.wanted ? full_now : full_wanted;
  Look on = here ? Look::chosen : Look::primary, off = here && !there ? Look::primary : Look::plain;
  auto icon = [](bool set) { return set ? std::string_view("check") : std::string_view(); };
  if (button(w.f, "wheel/now", now, {icon(full_now), words.now}, w.view.wanted ? off : on))
    w.view.wanted = false;
  if (button(w.f, "wheel/wanted", r, {icon(full_wanted), words.wanted}, w.view.wanted ? on : off))
    w.view.wanted = true;
}

/// What near and far mean, once: under the first and the last ring of the spoke that goes to the right.
void ends_of_scale(WheelFrame& w) {
  Frame& f = w.f;
  if (!w.map.to_mark()) return;
  constexpr int right = 1;
  auto under = [&](int ring, const char* text) {
    const Rect spot = w.map.spot(right, ring);
    const float wide = paint::text_width(f.atlas(), f.theme.label(), text) + f.u(4);
    const Rect r = touch::around({spot.centre().x, spot.bottom() + f.u(14)}, wide, f.u(32));
    f.scene.piece(std::string("scale/") + text, r)
        .text_in(r, f.theme.label(), text, colour::muted, paint::Align::centre);
  };
  under(1, w.words().little);
  under(workshop::limit::wheel_rings, w.words().much);
}

/// What to do; of a direction that was tapped, what it is about and its questions.
void guide(WheelFrame& w, Rect r) {
  Frame& f = w.f;
  const WheelWords& words = w.words();
  paint::Canvas& c = f.scene.piece("guide", r);
  tinted(f, c, r, colour::accent_soft, f.u(radius::card));
  Rect in = r.inset(f.u(26), f.u(18));
  std::string text;
  if (const char* other = mode_told(f, w.view.poll)) text = other;
  else if (w.view.direction >= 0) {
    const workshop::Direction& d = w.direction(w.view.direction);
    text = d.about;
    for (const std::string& prompt : d.prompts) text += "\n" + prompt;
  } else if (full(w, w.view.wanted))
    text = full(w, !w.view.wanted) ? words.all_both : w.view.wanted ? words.all_wanted : words.all_now;
  else text = std::string(w.view.wanted ? words.put_wanted : words.put_now) + "\n" + words.far_out;
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.body(), f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink);
}

} // namespace

void place_marks(WheelFrame& w, Rect panel) {
  Frame& f = w.f;
  const WheelWords& words = w.words();
  wheel_rings(w, f.scene.piece("wheel", w.map.area));
  settled_way(f, w.view.poll, false);
  int cast = 0, here = 0;
  for (int i = 0; i < w.directions(); i++) {
    int votes = workshop::votes_cast(w.poll(i, w.view.wanted));
    here += votes;
    cast += votes + workshop::votes_cast(w.poll(i, !w.view.wanted));
    for (int ring = 1; ring <= workshop::limit::wheel_rings; ring++) spot(w, i, ring);
    wheel_label_to_mark(w, i, filled(words.placed, votes, w.s.people), w.view.direction == i);
  }
  ends_of_scale(w);
  float gap = f.u(18);
  Rect next = panel.cut_bottom(f.u(92));
  if (button(f, "stage/next", next, {"eye", words.show},
             full(w, false) && full(w, true) ? Look::primary : Look::plain, cast > 0))
    reveal(w);
  panel.cut_bottom(gap);
  Rect modes = panel.cut_bottom(f.u(76));
  tap_modes(f, w.view.poll, modes, here > 0);
  panel.cut_bottom(gap);
  people_stepper(f, w.s, panel.cut_bottom(f.u(80)));
  panel.cut_bottom(gap);
  panel.cut_top(std::min(panel.h * 0.3f, std::max(0.f, f.screen.h / 3 - f.u(30) - panel.y))); // hand height
  which(w, panel.cut_top(f.u(96)));
  panel.cut_top(gap);
  guide(w, panel);
}

void wheel_screen(Frame& f, const workshop::Session& s, Rect area, WheelView& view) {
  const workshop::Step& step = workshop::current_step(s);
  if (view.step != s.step) {
    view = {};
    view.step = s.step;
  }
  area = area.inset(f.u(56), f.u(20));
  const float whole = area.h;
  float above = tall(f) ? f.screen.h / 3 - f.u(140) - area.y : 0; // as where people vote
  if (above > f.u(420)) heading_above(f, area.cut_top(above), "heading", step.title, step.question);
  else question_heading(f, area, "heading", step.title, step.question);
  int spokes = int(s.agenda.directions.size());
  if (spokes == 0) return;
  view.direction = std::min(view.direction, spokes - 1);
  bool shown = workshop::stage_of(s, s.step) == stage::shape;
  bool upright = tall(f);
  Rect panel = upright ? area.cut_bottom(whole * 0.38f)
                       : area.cut_right(area.w * (!shown               ? 0.32f
                                                  : area.w < f.u(1600) ? 0.4f
                                                                       : 0.46f));
  if (upright) area.cut_bottom(f.u(28));
  else area.cut_right(f.u(28));
  WheelFrame w{f, s, step, view, wheel_map(f, area, spokes, shown)};
  if (shown) show_shape(w, panel);
  else place_marks(w, panel);
}

} // namespace screens
