#include "screens/parts/slip_card.h"

#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/words/slips.h"

namespace screens {

using workshop::Slip;

namespace {

constexpr float tool = 60, tool_gap = 12, side = 24; // units

/// What stands beside the words: the mark, or the way to throw it away.
bool has_tool(Frame& f, const SlipPlace& place, const Slip& slip, bool back) {
  return f.seats.number_of(seat_of(slip)) > 0 || (place.marks && !back);
}

Rect words_place(Frame& f, SlipShape shape, Rect r) {
  return r.inset(f.u(shape == SlipShape::word ? 30 : side), slip_margin(f) / 2);
}

void mark_button(Frame& f, const SlipPlace& place, const Slip& slip, Rect r, Rect visible) {
  if (r.y < visible.y || r.bottom() > visible.bottom()) return;
  std::string name = "slip/" + std::to_string(slip.id) + "/mark";
  bool on = slip.mark == 1;
  if (button(f, name, r, {on ? "check" : "plus", {}}, on ? Look::primary : Look::plain, true, place.layer))
    f.propose(workshop::MarkSlip{slip.id, on ? 0 : 1});
}

/// The paper itself.
void paper(Frame& f, paint::Canvas& c, const SlipPlace& place, const Slip& slip, Rect r, const SlipCard& look,
           bool held, int writer) {
  bool word = look.shape == SlipShape::word;
  float radius = word ? std::min(r.h / 2, f.u(44)) : f.u(16);
  if (word) {
    Colour tone = colour_in_turn(look.turn);
    c.fill(r, mix(tone, colour::sheet, held ? 0.62f : 0.82f), radius);
    c.outline(r, lined() ? colour::control_edge : mix(tone, colour::sheet, 0.55f), f.u(2), radius);
  } else {
    card(f, c, r, held ? mix(colour::sheet, place.tone, 0.12f) : colour::sheet,
         mix(place.tone, colour::sheet, 0.62f));
    if (!look.back && !(place.marks && slip.mark == 1)) // its frame says it
      c.fill({r.x + f.u(8), r.y + f.u(14), f.u(6), r.h - f.u(28)}, place.tone, f.u(3));
  }
  if (writer > 0)
    c.outline(r.inset(-f.u(3)), colour::seat[std::size_t(writer - 1) % colour::seat.size()], f.u(5),
              radius + f.u(2));
  else if (slip.mark == 1 && place.marks) c.outline(r, place.tone, f.u(5), radius);
}

} // namespace

std::string_view words_of(Frame& f, const Slip& slip) {
  return slip.text.empty() ? slip_words(f.words.language).empty : std::string_view(slip.text);
}

std::string_view words_said(Frame& f, const Slip& slip, int times, std::string& made) {
  std::string_view text = words_of(f, slip);
  if (times <= 1) return text;
  return made =
             std::string(text) + "\u00A0×\u00A0" + std::to_string(times); // it never stands alone on a line
}

float slip_margin(Frame& f) { return f.u(28); }

paint::TextBlock slip_words_in(Frame& f, const SlipPlace& place, const Slip& slip, float size, float width,
                               int lines, int times) {
  float room = width - f.u(2 * side);
  if (has_tool(f, place, slip, false)) room -= f.u(tool + tool_gap);
  Type type{Face::medium, f.u(size)};
  float high = paint::line_height(f.atlas(), type) * float(lines);
  std::string made;
  return paint::fit(f.atlas(), type, f.theme.label().size, words_said(f, slip, times, made), room, high);
}

void slip_card(Frame& f, const SlipPlace& place, const Slip& slip, Rect r, Rect visible,
               const SlipCard& look) {
  Rect seen = meet(r, visible);
  if (seen.empty()) return;
  SeatTarget seat = seat_of(slip);
  int writer = f.seats.number_of(seat);
  bool back = look.back, moves = place.dropped && !back && writer <= 0;
  std::string name = "slip/" + std::to_string(slip.id);
  touch::Reply reply =
      f.touch.area(name, seen, moves ? touch::Acts::drag : touch::Acts::on_lift, !back || writer > 0);
  if (moves && reply.dropped) place.dropped(slip, reply.at);
  bool lifted = moves && reply.dragging;
  if (lifted) { // above everything, wherever the finger takes it
    r = r.moved(reply.by);
    visible = f.screen;
    f.touch.raise(name, r);
  }
  // What hangs out of the list above and below is cut there; shadows to the sides are not.
  Rect around = meet(r.inset(-f.u(16)), visible.inset(-f.u(16), -f.u(4)));
  paint::Canvas& c =
      f.scene.piece(lifted ? name + "/lifted" : name, around, lifted ? paint::Layer::live : place.layer);
  paper(f, c, place, slip, r, look, reply.held, writer);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = words_place(f, look.shape, r);
  if (writer > 0) {
    Rect erase = in.cut_right(std::min(f.u(tool), r.h - f.u(4)));
    erase = touch::around(erase.centre(), erase.w, erase.w);
    if (meet(erase, visible).h >= erase.h &&
        button(f, name + "/delete", erase, {"trash", {}}, Look::danger, true, place.layer))
      f.propose(workshop::DeleteSlip{slip.id});
    in.cut_right(f.u(tool_gap));
    f.seats.anchor(seat, seen);
  } else if (place.marks && !back && !lifted) {
    Rect mark = in.cut_right(std::min(f.u(tool), r.h - f.u(4)));
    mark_button(f, place, slip, touch::around(mark.centre(), mark.w, mark.w), visible);
    in.cut_right(f.u(tool_gap));
  }
  if (back) {
    draw_face_down(c, f.theme, r, place.tone);
  } else {
    std::string made;
    const std::string_view text = words_said(f, slip, look.times, made);
    paint::TextBlock block =
        paint::fit(f.atlas(), {Face::medium, f.u(look.size)}, f.theme.label().size, text, in.w, in.h);
    c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
                 slip.text.empty() ? colour::muted : colour::ink,
                 look.shape == SlipShape::word ? paint::Align::centre : paint::Align::left);
  }
  if (reply.taps > 0) f.seats.open(f, seat, r.centre());
}

} // namespace screens
