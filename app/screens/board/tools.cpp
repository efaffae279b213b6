// The row under the board: the role card, a line to talk about, what is left to dot, where one looks, and the
// way to the next stage. It lies beside the board, so that it covers no note.
#include "screens/board/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/stages.h"
#include "screens/words/board.h"

#include <algorithm>

namespace screens {

namespace {

using workshop::VoteKind;

/// "The citizen's chair: put out …": what stands before the colon names the role.
std::string_view role_of(std::string_view chair) {
  std::size_t colon = chair.find(':');
  return colon == chair.npos ? chair : chair.substr(0, colon);
}

constexpr float reach_wide = 132; ///< units: of what brings the board within reach

void reach(Board& b, Rect& row) {
  Frame& f = b.f;
  const BoardWords& words = board_words(f.words.language);
  const float size = f.u(reach_wide);
  Rect spot = touch::around({b.area.centre().x, row.centre().y}, size, row.h);
  f.seats.keep_clear(spot);
  const bool down = b.view.pulled_down;
  const Label pull{
      .icon = down ? "up" : "pull-down", .text = down ? words.push_up : words.pull_down, .over = true};
  if (button(f, "pull-down", spot, pull, Look::plain, true, paint::Layer::live)) b.view.pulled_down = !down;
  if (b.view.camera == Camera{}) return;
  const Label all{.icon = "zoom-out-all", .text = words.whole_board, .over = true};
  if (button(f, "zoom/all", spot.moved({size + f.u(16), 0}), all, Look::plain, true, paint::Layer::live))
    b.view.camera = {};
}

void chair_chip(Board& b, Rect& row) {
  Frame& f = b.f;
  std::string_view chair = workshop::current_step(b.s).chair;
  if (chair.empty()) return;
  Rect spot = row.cut_left(f.u(290));
  row.cut_left(f.u(16));
  if (button(f, "chair", spot, {"chair", role_of(chair)}, b.view.chair_shown ? Look::chosen : Look::plain))
    b.view.chair_shown = !b.view.chair_shown;
}

/// One line at a time: a tap brings the next.
void line_strip(Board& b, Rect row) {
  Frame& f = b.f;
  const auto& lines = workshop::current_step(b.s).lines;
  const std::string& question = workshop::current_step(b.s).question;
  std::size_t count = lines.size() + 1; // the question of the step is the first of them
  std::size_t at = std::size_t(b.view.line) % count;
  const std::string& line = at == 0 ? question : lines[at - 1];
  if (line.empty() || row.w < f.u(180)) return;
  touch::Reply reply = f.touch.area("line", row);
  b.view.line = int((at + std::size_t(reply.taps)) % count);
  paint::Canvas& c = f.scene.piece("line", row.inset(-f.u(10)));
  c.fill(row, reply.held ? colour::accent_soft : colour::sheet, f.u(radius::card));
  if (reply.focused) focus_ring(f, c, row, f.u(radius::card));
  if (lined()) c.outline(row, colour::control_edge, f.u(2), f.u(radius::card));
  Rect in = row.inset(f.u(20), f.u(3));
  if (count > 1) {
    Rect next = in.cut_right(f.u(34));
    c.picture(touch::around(next.centre(), f.u(28), f.u(28)), "right", colour::muted);
  }
  const paint::TextBlock& text = paint::fit(f.atlas(), f.theme.body(), f.u(20), line, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, line, colour::ink);
}

Stage stage_of_board(const Board& b) {
  const BoardWords& words = board_words(b.f.words.language);
  const workshop::Step& step = workshop::current_step(b.s);
  switch (b.stage()) {
  case workshop::stage::notes:
    if (step.hidden) return {{"eye", words.show_all}, {}, !b.s.notes.empty()};
    return {{"stack", words.read_together}, {}, true};
  case workshop::stage::sort:
    if (step.vote.kind == VoteKind::dots)
      return {.next = {"dot-plus", words.put_dots}, .back = words.write_on, .beside = true};
    return {.next = {}, .back = words.write_on, .beside = true};
  default: return {.next = {}, .back = words.gather_again, .beside = true};
  }
}

} // namespace

void board_tools(Board& b, Rect row) {
  Frame& f = b.f;
  Rect whole = row;
  reach(b, row);
  float clear = f.u(reach_wide / 2 + 16);
  Rect left{whole.x, whole.y, b.area.centre().x - clear - whole.x, whole.h};
  float from = b.area.centre().x + clear + (b.view.camera == Camera{} ? 0 : f.u(reach_wide + 16));
  Rect right{from, whole.y, whole.right() - from, whole.h};
  chair_chip(b, left);
  stage_buttons(f, b.s, right, stage_of_board(b));
  if (!b.dotting()) return line_strip(b, left);
  if (!board_most_button(b, left)) dots_counted(f, b.s, left);
  dots_modes(f, b.s, b.view.dots, right);
}

paint::Canvas& board_sheet(Board& b, const char* name, Rect r, bool& shown) {
  Frame& f = b.f;
  touch::Reply reply = f.touch.area(name, r);
  if (reply.taps > 0) shown = false;
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(40)), paint::Layer::live);
  cast_shadow(c, f.theme, r, f.u(radius::sheet), elevation::sheet);
  c.fill(r, colour::sheet, f.u(radius::sheet));
  c.outline(r, colour::accent, f.u(4), f.u(radius::sheet));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::sheet));
  return c;
}

void board_chair(Board& b) {
  Frame& f = b.f;
  const std::string& chair = workshop::current_step(b.s).chair;
  if (!b.view.chair_shown || chair.empty()) return;
  Rect card_rect{b.area.x + f.u(8), b.area.bottom() - f.u(330), std::min(f.u(760), b.area.w), f.u(322)};
  paint::Canvas& c = board_sheet(b, "chair/card", card_rect, b.view.chair_shown);
  Rect in = card_rect.inset(f.u(32), f.u(24));
  Rect icon = in.cut_left(f.u(110));
  c.picture({icon.x, icon.y, f.u(100), f.u(100)}, "chair", colour::accent);
  in.cut_left(f.u(20));
  Rect close = in.cut_right(f.u(40));
  c.picture({close.x, close.y, f.u(34), f.u(34)}, "close", colour::muted);
  std::string_view role = role_of(chair), rest = std::string_view(chair).substr(role.size());
  while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ')) rest.remove_prefix(1);
  if (rest.empty()) std::swap(role, rest);
  c.text_in(in.cut_top(f.u(64)), f.theme.headline(), role, colour::accent);
  paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, f.u(40)}, f.u(22), rest, in.w, in.h);
  c.text_block(in, text, rest, colour::ink);
}

} // namespace screens
