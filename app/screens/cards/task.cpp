// A mat in the second stage: who leads and who follows the task, and the stretches of it on a line of time:
// a ribbon that swaps sides where the other one leads.
#include "screens/cards/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "workshop/columns.h"

#include <algorithm>
#include <cmath>

namespace screens {

namespace {

std::string mat_name(int mat) { return "mat/" + std::to_string(mat + 1); }

/// Who begins as the one who leads, or who follows: a role in a few words.
void role(CardsFrame& k, int mat, bool leads, Rect r) {
  Frame& f = k.f;
  int column = leads ? workshop::column::leads(mat) : workshop::column::follows(mat);
  const workshop::Slip* slip = only_slip(k, column);
  std::string name = mat_name(mat) + (leads ? "/leads" : "/follows");
  touch::Reply reply = f.touch.area(name, r);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = role_colour(k, leads ? 0 : 1);
  bool writing = slip && f.seats.is_open({Writes::slip, slip->id});
  c.fill(r, reply.held ? mix(colour::sheet, tone, 0.25f) : field_tint(tone), f.u(radius::playing));
  c.outline(r, writing ? tone : mix(tone, colour::sheet, 0.5f), f.u(writing ? 4.f : 2.f),
            f.u(radius::playing));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::playing));
  Rect in = r.inset(f.u(12), f.u(4));
  float icon = std::min(f.u(40), in.h);
  c.picture({in.x, in.centre().y - icon / 2, icon, icon}, leads ? "deck-lead" : "deck-follow", tone);
  in.cut_left(icon + f.u(10));
  bool empty = !slip || slip->text.empty();
  std::string_view text =
      empty ? (leads ? k.words().who_leads : k.words().who_follows) : std::string_view(slip->text);
  paint::TextBlock block = paint::fit(f.atlas(), {empty ? Face::medium : Face::semibold, f.u(30)},
                                      f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               empty ? colour::muted : tone);
  if (slip) f.seats.anchor({Writes::slip, slip->id}, r);
  if (reply.taps > 0) write_only(k, column, r.centre());
}

/// One stretch: it lies at the side of the one who leads it.
void stretch(CardsFrame& k, const workshop::Slip& slip, Rect r, Rect visible) {
  if (!r.meets(visible)) return;
  Frame& f = k.f;
  std::string name = "stretch/" + std::to_string(slip.id);
  bool second = slip.mark != 0, writing = f.seats.is_open({Writes::slip, slip.id});
  Colour tone = role_colour(k, second ? 1 : 0);
  Rect shown = meet(r, visible);
  touch::Reply reply = f.touch.area(name, shown);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(8)), visible));
  c.fill(r, reply.held ? mix(tone, colour::sheet, 0.6f) : mix(tone, colour::sheet, 0.86f),
         f.u(radius::playing));
  c.outline(r, writing ? tone : mix(tone, colour::sheet, 0.5f), f.u(writing ? 4.f : 2.f),
            f.u(radius::playing));
  Rect bar = second ? Rect{r.right() - f.u(12), r.y, f.u(12), r.h} : Rect{r.x, r.y, f.u(12), r.h};
  c.fill(bar, tone, f.u(6));
  if (reply.focused) focus_ring(f, c, shown.inset(f.u(7)), f.u(radius::note));
  Rect in = r.inset(f.u(20), f.u(1));
  bool empty = slip.text.empty();
  bool whole = r.y >= visible.y - 1 && r.bottom() <= visible.bottom() + 1;
  Rect tool = second ? in.cut_left(f.u(60)) : in.cut_right(f.u(60));
  tool = touch::around(tool.centre(), tool.w, std::min(f.u(60), r.h));
  if (second) in.cut_left(f.u(8));
  else in.cut_right(f.u(8));
  std::string_view text = empty ? std::string_view(k.words().empty_stretch) : std::string_view(slip.text);
  paint::TextBlock block = paint::fit_balanced(f.atlas(), {Face::medium, f.u(r.h > f.u(100) ? 38.f : 30.f)},
                                               f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               empty ? colour::muted : colour::ink, second ? paint::Align::right : paint::Align::left);
  if (reply.taps % 2 == 1) f.propose(workshop::MarkSlip{slip.id, second ? 0 : 1}); // two taps: over and back
  f.seats.anchor({Writes::slip, slip.id}, shown);
  if (!whole) return;
  if (empty && !writing) {
    if (button(f, name + "/delete", tool, {"trash", {}}, Look::quiet))
      f.propose(workshop::DeleteSlip{slip.id});
  } else if (button(f, name + "/write", tool, {"pen", {}}, Look::quiet))
    f.seats.open(f, {Writes::slip, slip.id}, r.centre());
}

/// The ribbon from one stretch to the next: straight on, or over to the other side.
void ribbon(CardsFrame& k, int mat, const std::vector<const workshop::Slip*>& stretches,
            const std::vector<Rect>& places, Rect visible) {
  Frame& f = k.f;
  if (places.size() < 2) return;
  paint::Canvas& c = f.scene.piece(mat_name(mat) + "/ribbon", visible);
  c.clip(visible);
  for (std::size_t i = 0; i + 1 < places.size(); i++) {
    auto lane = [&](std::size_t at) {
      const Rect& r = places[at];
      return stretches[at]->mark ? r.right() - f.u(6) : r.x + f.u(6);
    };
    Colour tone = role_colour(k, stretches[i + 1]->mark ? 1 : 0);
    c.line({lane(i), places[i].bottom() - f.u(4)}, {lane(i + 1), places[i + 1].y + f.u(4)}, tone, f.u(10));
  }
  c.unclip();
}

} // namespace

void task_mat(CardsFrame& k, int mat, Rect r) {
  Frame& f = k.f;
  float gap = f.u(16);
  bool small = r.h <= f.u(330), narrow = !small && r.w < f.u(640);
  float line = std::min(f.u(68), r.h * 0.4f);
  auto from_below = [&](float height) { // where hands reach it
    Rect part = r.cut_bottom(height);
    r.cut_bottom(gap);
    return part;
  };
  Rect roles = from_below(line), add, leads, follows;
  if (narrow) { // a line each
    follows = roles;
    leads = from_below(line);
    float wide = std::max(line, f.u(116)); // for its word
    add = {r.right() - wide, leads.y, wide, follows.bottom() - leads.y};
    leads.cut_right(wide + gap);
    follows.cut_right(wide + gap);
  } else {
    if (small) {
      std::string pair = filled(k.words().pair, mat + 1, 0);
      Rect number = roles.cut_left(paint::text_width(f.atlas(), f.theme.label(), pair) + f.u(2));
      paint::Canvas& c = f.scene.piece(mat_name(mat) + "/number", number);
      c.text_in(number, f.theme.label(), pair, colour::muted);
      roles.cut_left(gap);
    }
    add = roles.cut_right(std::min(f.u(112), roles.w * 0.26f));
    roles.cut_right(gap);
    leads = roles.cut_left((roles.w - gap) / 2);
    roles.cut_left(gap);
    follows = roles;
  }
  role(k, mat, true, leads);
  role(k, mat, false, follows);
  int column = workshop::column::stretches(mat);
  if (button(f, mat_name(mat) + "/add", add, {.icon = "plus", .text = k.words().add_stretch, .over = true},
             Look::primary))
    write_new(k, column, add.centre());
  auto stretches = workshop::slips_in(k.s, k.s.step, column);
  // As high as lets all be seen, or as many as have room.
  float between = f.u(small ? 12.f : 16.f), count = float(std::max<std::size_t>(3, stretches.size()));
  count = std::clamp(std::floor((r.h + between) / (f.u(61) + between)), 1.f, count);
  float height = std::min({f.u(tall(f) ? 116.f : 84.f), r.h, (r.h + between) / count - between});
  if (stretches.empty()) {
    paint::Canvas& c = f.scene.piece(mat_name(mat) + "/none", r);
    for (int i = 0; i < 3; i++) { // where they will lie
      Rect part{i == 1 ? r.x + r.w * 0.14f : r.x, r.y + float(i) * (height + between), r.w * 0.86f, height};
      if (part.bottom() <= r.bottom()) dashed(c, part, colour::muted, f.u(2), f.u(radius::playing));
    }
    return;
  }
  Rect content =
      scrolled(f, k.view.scrolls[mat], mat_name(mat) + "/stretches", r, stretches.size(), height, between);
  std::vector<Rect> places;
  float wide = content.w * (narrow ? 0.92f : 0.86f);
  for (std::size_t i = 0; i < stretches.size(); i++) {
    float x = stretches[i]->mark ? content.right() - wide : content.x;
    places.push_back({std::round(x), std::round(content.y + float(i) * (height + between)), wide, height});
  }
  if (!k.view.scrolls[mat].dragging) { // at rest all that is seen is whole
    std::size_t first = 0, last = 0;
    for (std::size_t i = 0; i < places.size(); i++) {
      if (places[i].bottom() <= r.bottom() + 2) last = i;
      if (places[i].y < r.y - 2) first = i + 1;
    }
    first = std::min(first, last);
    places = {places.begin() + std::ptrdiff_t(first), places.begin() + std::ptrdiff_t(last) + 1};
    stretches = {stretches.begin() + std::ptrdiff_t(first), stretches.begin() + std::ptrdiff_t(last) + 1};
  }
  ribbon(k, mat, stretches, places, r);
  for (std::size_t i = 0; i < stretches.size(); i++) stretch(k, *stretches[i], places[i], r);
}

} // namespace screens
