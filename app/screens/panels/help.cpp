// What hands can do, and what mouse and keyboard do instead.
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/words/facilitator.h"

namespace screens {

namespace {

float fingers(Frame& f, paint::Canvas* c, Rect r) {
  struct Line {
    const char *icon, *text;
  };
  const Line lines[] = {{"hand", f.words.help_drag},   {"zoom-in", f.words.help_pinch},
                        {"pen", f.words.help_write},   {"palette", f.words.help_ring},
                        {"stack", f.words.help_stack}, {"lasso", f.words.help_lasso},
                        {"next", f.words.help_next}};
  float y = r.y;
  for (const Line& line : lines) {
    paint::TextBlock text = paint::lay_out(f.atlas(), {Face::regular, f.u(25)}, line.text, r.w - f.u(66));
    float h = std::max(f.u(52), text.height());
    if (c) {
      c->picture({r.x, y + f.u(4), f.u(44), f.u(44)}, line.icon, colour::accent);
      c->text_block({r.x + f.u(66), y + (h - text.height()) / 2, r.w - f.u(66), text.height()}, text,
                    line.text, colour::ink);
    }
    y += h + f.u(18);
  }
  return y - r.y;
}

float keys(Frame& f, paint::Canvas* c, Rect r) {
  struct Line {
    const char *keys, *text;
  };
  const Words& w = f.words;
  const FacilitatorWords& lead = facilitator_words(w.language);
  const Line lines[] = {
      {w.key_walk, w.help_walk},     {w.key_press, w.help_press},  {w.key_nudge, w.help_nudge},
      {w.key_ring, w.help_key_ring}, {w.key_pan, w.help_pan},      {w.key_zoom, w.help_zoom},
      {w.key_step, w.help_step},     {lead.key_blank, lead.blank}, {w.key_undo, w.help_undo},
      {w.key_close, w.help_close},   {w.key_quit, w.help_quit}};
  float y = r.y, left = r.w * 0.47f;
  Type bold{Face::semibold, f.u(24)}, plain{Face::regular, f.u(25)};
  for (const Line& line : lines) {
    paint::TextBlock key = paint::lay_out(f.atlas(), bold, line.keys, left - f.u(16));
    paint::TextBlock text = paint::lay_out(f.atlas(), plain, line.text, r.w - left);
    float h = std::max(key.height(), text.height());
    if (c) {
      c->text_block({r.x, y, left, h}, key, line.keys, colour::accent);
      c->text_block({r.x + left, y, r.w - left, h}, text, line.text, colour::ink);
    }
    y += h + f.u(16);
  }
  return y - r.y;
}

} // namespace

void help_panel(Frame& f, PanelsView& view, Rect r) {
  float gap = f.u(48), head = f.u(52);
  auto columns = [&](Rect in) {
    Rect left = in.cut_left((in.w - gap) / 2);
    in.cut_left(gap);
    return std::pair(left, in);
  };
  auto [left, right] = columns(r);
  float longest = std::max(fingers(f, nullptr, left), keys(f, nullptr, right)) + head;
  if (longest > r.h) std::tie(left, right) = columns({r.x, r.y, r.w - f.u(arrows_room), r.h});
  longest = std::max(fingers(f, nullptr, left), keys(f, nullptr, right)) + head;
  Rect content = scrolled(f, view.scroll, "help-list", r, longest, paint::Layer::live);
  paint::Canvas& c = f.scene.piece("help", r, paint::Layer::live);
  left.y = right.y = content.y;
  c.text_in(left.cut_top(head), f.theme.strong(), f.words.with_fingers, colour::accent);
  c.text_in(right.cut_top(head), f.theme.strong(), f.words.with_keys, colour::accent);
  fingers(f, &c, left);
  keys(f, &c, right);
}

} // namespace screens
