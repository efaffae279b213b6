#include "screens/panels/panels.h"

#include "screens/parts/controls.h"

namespace screens {

namespace {

constexpr auto live_layer = paint::Layer::live;

/// Beside the controls, and as low as they stand.
Rect place_of(const Frame& f, Panel panel, Rect work) {
  float w = f.u(panel == Panel::help ? 1240.f : panel == Panel::pictures ? 1020.f : 960.f);
  Rect in = work.inset(f.u(18));
  w = std::min(w, in.w);
  float h = std::min(in.h, f.u(790));
  float x = f.settings.side == Side::left ? in.x : in.right() - w;
  return {std::round(x), std::round(in.bottom() - h), w, h};
}

void tab(Frame& f, PanelsView& view, Panel panel, const char* name, Label label, Rect& row) {
  Rect r = row.cut_left(f.u(panel == Panel::help ? 182.f : panel == Panel::history ? 282.f : 222.f));
  row.cut_left(f.u(10));
  if (button(f, name, r, label, view.open == panel ? Look::chosen : Look::quiet, true, live_layer))
    view.show(panel);
}

} // namespace

Rect beside_panel(const Frame& f, const PanelsView& view, Rect work) {
  if (view.open == Panel::none) return work;
  Rect r = place_of(f, view.open, work);
  Rect free = work;
  if (f.settings.side == Side::left) free.cut_left(r.right() - work.x);
  else free.cut_right(work.right() - r.x);
  return free.w >= f.u(480) ? free : work;
}

void panels(Frame& f, PanelsView& view, const workshop::LiveSession* live, Rect work) {
  bool needs_session = view.open == Panel::history || view.open == Panel::pictures;
  if (needs_session && !live) view.open = Panel::none;
  if (view.open == Panel::pictures && !workshop::find_note(live->session(), view.note))
    view.open = Panel::none; // somebody threw the note away
  if (view.open == Panel::none) return;
  Rect r = place_of(f, view.open, work);
  f.touch.area("panel", r, touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece("panel", r.inset(-f.u(40)), live_layer);
  c.shadow(r, f.u(26), f.u(34), f.u(10), colour::shadow);
  c.fill(r, colour::sheet, f.u(26));
  c.outline(r, colour::edge, std::max(1.f, f.u(2)), f.u(26));
  Rect in = r.inset(f.u(28), f.u(24));
  Rect head = in.cut_top(f.u(76));
  in.cut_top(f.u(18));
  Rect close = head.cut_right(f.u(76));
  if (view.open == Panel::pictures) c.text_in(head, f.theme.title(), f.words.pick_picture, colour::ink);
  else {
    if (live) tab(f, view, Panel::history, "panel/history", {"history", f.words.history}, head);
    tab(f, view, Panel::settings, "panel/settings", {"settings", f.words.settings}, head);
    tab(f, view, Panel::help, "panel/help", {"help", f.words.help}, head);
  }
  if (button(f, "panel/close", close, {"close", {}}, Look::quiet, true, live_layer)) view.open = Panel::none;
  switch (view.open) {
  case Panel::history: history_panel(f, view, *live, in); break;
  case Panel::settings: settings_panel(f, in); break;
  case Panel::help: help_panel(f, view, in); break;
  case Panel::pictures: pictures_panel(f, view, live->session(), in); break;
  case Panel::none: break;
  }
}

} // namespace screens
