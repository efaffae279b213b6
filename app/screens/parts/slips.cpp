#include "screens/parts/slips.h"

#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/words/slips.h"

#include <algorithm>
#include <cmath>

namespace screens {

using workshop::Session;
using workshop::Slip;

namespace {

SeatTarget seat_of(const Slip& slip) { return {Writes::slip, slip.id}; }

std::vector<const Slip*> shown(Frame& f, const Session& s, const SlipPlace& place) {
  std::vector<const Slip*> slips = workshop::slips_in(s, place.step, place.column);
  std::erase_if(slips, [&](const Slip* slip) {
    bool of_another = place.about && slip->about != place.about;
    return of_another || (slip->text.empty() && !f.seats.is_open(seat_of(*slip)));
  });
  return slips;
}

bool hidden(const Session& s, const SlipPlace& place) {
  return place.step >= 0 && workshop::writing_hidden(s, place.step);
}

void add_slip(Frame& f, const Session& s, const SlipPlace& place, Rect spot, int taps) {
  for (int i = 0; i < taps; i++) {
    workshop::Id id = f.fresh_id();
    f.propose(workshop::AddSlip{{id, place.step, place.column, "", 0, place.about}, int(s.slips.size()) + i});
    f.seats.open(f, {Writes::slip, id}, spot.centre());
  }
}

/// A button of its own, which counts every hand.
void add_button(Frame& f, const Session& s, const SlipPlace& place, Rect r) {
  bool room = int(s.slips.size()) < workshop::limit::slips && !f.locked;
  std::string name = place.name + "/add";
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, room);
  paint::Canvas& c = piece_around(f, name, r, place.layer);
  Colour face = !room        ? mix(place.tone, colour::paper, 0.6f)
                : reply.held ? mix(place.tone, colour::ink, 0.35f)
                             : place.tone;
  c.fill(r, face, r.h / 2);
  if (reply.focused) focus_ring(f, c, r, r.h / 2);
  float icon = std::min(f.u(34), r.h * 0.5f);
  const char* word = slip_words(f.words.language).add;
  Type type{Face::semibold, std::min(f.u(28), r.h * 0.42f)};
  float width = paint::text_width(f.atlas(), type, word), all = icon + f.u(10) + width;
  bool fits = all + f.u(24) <= r.w;
  float x = r.centre().x - (fits ? all : icon) / 2;
  c.picture({x, r.centre().y - icon / 2, icon, icon}, "plus", colour::on_accent);
  if (fits) c.text_in({x + icon + f.u(10), r.y, width + f.u(2), r.h}, type, word, colour::on_accent);
  add_slip(f, s, place, r, reply.taps);
}

void heading_of(Frame& f, const SlipPlace& place, Rect r) {
  paint::Canvas& c = f.scene.piece(place.name + "/heading", r, place.layer);
  paint::TextBlock text = paint::fit(f.atlas(), f.theme.title(), f.u(22), place.heading, r.w, r.h);
  c.text_block({r.x, r.centre().y - text.height() / 2, r.w, text.height()}, text, place.heading, place.tone);
}

void mark_button(Frame& f, const SlipPlace& place, const Slip& slip, Rect r, Rect visible) {
  if (r.y < visible.y || r.bottom() > visible.bottom()) return;
  std::string name = "slip/" + std::to_string(slip.id) + "/mark";
  bool on = slip.mark == 1;
  if (button(f, name, r, {on ? "check" : "plus", {}}, on ? Look::primary : Look::plain, true, place.layer))
    f.propose(workshop::MarkSlip{slip.id, on ? 0 : 1});
}

void slip_card(Frame& f, const SlipPlace& place, const Slip& slip, Rect r, Rect visible, bool back,
               float size) {
  Rect seen = meet(r, visible);
  if (seen.empty()) return;
  SeatTarget seat = seat_of(slip);
  int writer = f.seats.number_of(seat);
  std::string name = "slip/" + std::to_string(slip.id);
  bool moves = place.dropped && !back && writer <= 0;
  touch::Reply reply =
      f.touch.area(name, seen, moves ? touch::Acts::drag : touch::Acts::on_lift, !back || writer > 0);
  if (moves && reply.dropped) place.dropped(slip, reply.at);
  bool lifted = moves && reply.dragging;
  if (lifted) { // above everything, wherever the finger takes it
    r = r.moved(reply.by);
    visible = f.screen;
    f.touch.raise(name, r);
  }
  paint::Canvas& c =
      f.scene.piece(lifted ? name + "/lifted" : name, meet(r.inset(-f.u(16)), visible.inset(-f.u(16))),
                    lifted ? paint::Layer::live : place.layer);
  card(f, c, r, reply.held ? mix(colour::sheet, place.tone, 0.12f) : colour::sheet,
       mix(place.tone, colour::sheet, 0.62f));
  c.fill({r.x, r.y + f.u(10), f.u(8), r.h - f.u(20)}, place.tone, f.u(4));
  if (writer > 0)
    c.outline(r.inset(-f.u(3)), colour::seat[std::size_t(writer - 1) % colour::seat.size()], f.u(5), f.u(18));
  else if (slip.mark == 1 && place.marks) c.outline(r, place.tone, f.u(5), f.u(16));
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  Rect in = r.inset(f.u(24), f.u(12));
  if (writer > 0) {
    Rect erase = in.cut_right(std::min(f.u(64), in.h));
    erase = touch::around(erase.centre(), erase.w, erase.w);
    if (meet(erase, visible).h >= erase.h &&
        button(f, name + "/delete", erase, {"trash", {}}, Look::danger, true, place.layer))
      f.propose(workshop::DeleteSlip{slip.id});
    in.cut_right(f.u(12));
    f.seats.anchor(seat, seen);
  } else if (place.marks && !back && !lifted) {
    Rect mark = in.cut_right(std::min(f.u(72), in.h));
    mark_button(f, place, slip, touch::around(mark.centre(), mark.w, mark.w), visible);
    in.cut_right(f.u(12));
  }
  if (back)
    draw_unread(c, in.inset(std::min(f.u(22), in.w * 0.12f), in.h * 0.24f), f.u(10),
                mix(place.tone, colour::sheet, 0.72f));
  else {
    std::string_view text =
        slip.text.empty() ? slip_words(f.words.language).empty : std::string_view(slip.text);
    paint::TextBlock block = paint::fit(f.atlas(), {Face::medium, size}, f.u(20), text, in.w, in.h);
    c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
                 slip.text.empty() ? colour::muted : colour::ink);
  }
  if (reply.taps > 0) f.seats.open(f, seat, r.centre());
}

void nothing_here(Frame& f, const SlipPlace& place, Rect r) {
  if (r.h < f.u(30)) return;
  std::string_view text = place.empty.empty() ? slip_words(f.words.language).nothing_yet : place.empty;
  paint::Canvas& c = f.scene.piece(place.name + "/empty", r, place.layer);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::regular, f.u(28)}, f.u(18), text, r.w - f.u(20), r.h);
  c.text_block(
      {r.x + f.u(10), r.y + std::min(f.u(24), (r.h - block.height()) / 2), r.w - f.u(20), block.height()},
      block, text, colour::muted);
}

} // namespace

void draw_unread(paint::Canvas& c, Rect in, float thickness, Colour colour) {
  for (int i = 0; i < 3; i++) {
    float y = in.y + in.h * (float(i) + 0.5f) / 3, w = in.w * (i == 2 ? 0.55f : 1.f);
    c.fill({in.x, y - thickness / 2, w, thickness}, colour, thickness / 2);
  }
}

void written_count(Frame& f, const Session& s, Rect r) {
  if (!workshop::writing_hidden(s, s.step)) return;
  const SlipWords& words = slip_words(f.words.language);
  int written = slips_written(s, s.step);
  paint::Canvas& c = f.scene.piece("written", r);
  c.text_in(r, f.theme.strong(), filled(written == 1 ? words.one_written : words.written, written, 0),
            colour::muted);
}

int slips_written(const Session& s, int step) {
  return int(std::count_if(s.slips.begin(), s.slips.end(),
                           [&](const Slip& slip) { return slip.step == step && !slip.text.empty(); }));
}

void slip_wall(Frame& f, const Session& s, const SlipPlace& place, Rect r, ScrollView& scroll) {
  bool low = !place.heading.empty() && r.h < f.u(400); // then the button stands beside the heading
  if (!place.heading.empty()) {
    Rect head = r.cut_top(low ? f.u(72) : std::min(f.u(60), r.h * 0.2f));
    r.cut_top(f.u(low ? 14.f : 8.f));
    if (low && place.adds) {
      Rect add = head.cut_right(std::min(f.u(230), head.w * 0.45f));
      head.cut_right(f.u(16));
      f.seats.keep_clear(add);
      add_button(f, s, place, add);
    }
    heading_of(f, place, head);
  }
  if (place.adds && !low) { // at hand height, below what was written
    Rect foot = r.cut_bottom(f.u(80));
    r.cut_bottom(f.u(16));
    foot.w = std::min(foot.w, f.u(360));
    f.seats.keep_clear(foot);
    add_button(f, s, place, foot);
  }
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return nothing_here(f, place, r);
  // As large as they all fit; below the smallest size the list is dragged.
  int count = int(slips.size()), columns = 1;
  float gap = f.u(16), height = 0;
  for (float wish : {190.f, 160.f, 132.f, 108.f}) {
    height = f.u(wish);
    columns = std::max(1, int((r.w + gap) / (f.u(wish * 2.2f) + gap)));
    if (float((count + columns - 1) / columns) * (height + gap) - gap <= r.h) break;
  }
  int rows = (count + columns - 1) / columns;
  Rect content = scrolled(f, scroll, place.name, r, float(rows) * (height + gap) - gap, place.layer);
  float width = std::min((content.w - gap * float(columns - 1)) / float(columns), f.u(760));
  for (int i = 0; i < count; i++)
    slip_card(f, place, *slips[std::size_t(i)],
              {std::round(content.x + float(i % columns) * (width + gap)),
               std::round(content.y + float(i / columns) * (height + gap)), width, height},
              r, hidden(s, place), f.u(34));
}

void slip_lines(Frame& f, const Session& s, Rect r, std::string_view name, int step, int column,
                std::string_view heading, ScrollView& scroll) {
  SlipPlace place{.step = step, .column = column, .name = std::string(name), .heading = heading};
  if (r.w < f.u(120) || r.h < f.u(64)) return;
  bool beside = r.h < f.u(200); // low and wide: heading, lines and button in one row
  Rect add = beside ? r.cut_right(f.u(150)) : Rect{};
  if (beside) {
    r.cut_right(f.u(12));
    add = touch::around(add.centre(), add.w, std::min(f.u(68), add.h));
  }
  Rect head = heading.empty() ? Rect{} : r.cut_top(std::min(f.u(44), r.h * 0.4f));
  if (!beside) {
    add = head.empty() ? r.cut_bottom(f.u(68)) : head.cut_right(std::min(f.u(150), head.w * 0.42f));
    add.h = std::max(add.h, f.u(60));
    if (!head.empty()) r.cut_top(add.h - head.h);
  }
  if (!head.empty()) {
    paint::Canvas& c = f.scene.piece(place.name + "/heading", head);
    paint::TextBlock text =
        paint::fit(f.atlas(), {Face::semibold, f.u(28)}, f.u(18), heading, head.w - f.u(8), head.h);
    c.text_block({head.x, head.centre().y - text.height() / 2, head.w, text.height()}, text, heading,
                 colour::ink);
  }
  add_button(f, s, place, add);
  r.cut_top(f.u(6));
  std::vector<const Slip*> slips = shown(f, s, place);
  if (slips.empty()) return;
  // Each as high as its words need: what somebody said is not cut short.
  float gap = f.u(8);
  auto heights = [&](float w) {
    std::vector<float> all;
    for (const Slip* slip : slips) {
      float words = paint::lay_out(f.atlas(), {Face::medium, f.u(26)}, slip->text, w - f.u(48), 4).height();
      all.push_back(std::max(f.u(64), words + f.u(26)));
    }
    return all;
  };
  auto sum = [&](const std::vector<float>& all) {
    float total = -gap;
    for (float h : all) total += h + gap;
    return total;
  };
  std::vector<float> high = heights(r.w);
  if (sum(high) > r.h) high = heights(r.w - f.u(88)); // narrower beside the list's arrows
  Rect content = scrolled(f, scroll, place.name, r, sum(high));
  for (std::size_t i = 0; i < slips.size(); i++) {
    slip_card(f, place, *slips[i], content.cut_top(high[i]), r, hidden(s, place), f.u(26));
    content.cut_top(gap);
  }
}

} // namespace screens
