#include "screens/panels/panels.h"

#include "screens/parts/controls.h"
#include "screens/parts/note.h"
#include "screens/words/method.h"

#include <vector>

namespace screens {

namespace {

// Units. A panel needs `least_panel` for its four tabs, and shows them in their full size from `enough` on.
constexpr float least_panel = 960, enough = 1100;

/// Where sheets lie: low enough to cover the buttons that stand along the lower edge of a step, else a sliver
/// of them would peep out.
Rect room_for_sheets(const Frame& f, Rect work) {
  Rect in = work.inset(f.u(18));
  in.h += f.u(14);
  return in;
}

/// Beside the controls, and as low as they stand. `both`: the pictures are open as well.
Rect place_of(const Frame& f, Panel panel, bool both, Rect work) {
  float w = f.u(both                          ? least_panel
                : panel == Panel::help        ? 1240.f
                : panel == Panel::facilitator ? 640.f
                                              : enough);
  Rect in = room_for_sheets(f, work);
  w = std::min(w, in.w);
  // A high screen has room for all that whoever leads the day reads, in reach.
  float h = std::min(in.h, f.u(panel == Panel::facilitator && tall(f) ? 1200.f : 790.f));
  float x = f.settings.side == Side::left ? in.x : in.right() - w;
  return {std::round(x), std::round(in.bottom() - h), w, h};
}

/// At the other side, where the menu always leaves room for it.
Rect place_of_pictures(const Frame& f, bool both, Rect work) {
  Rect in = room_for_sheets(f, work);
  float w = std::min(f.u(1020), in.w - (both ? f.u(least_panel + 18) : 0));
  float h = std::min(in.h, f.u(790));
  float x = f.settings.side == Side::left ? in.right() - w : in.x;
  return {std::round(x), std::round(in.bottom() - h), w, h};
}

/// The sheet itself; returns what lies within it.
Rect sheet(Frame& f, const char* name, Rect r) {
  f.touch.area(name, r, touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(name, r.inset(-f.u(40)), live_layer);
  cast_shadow(c, f.theme, r, f.u(radius::sheet), elevation::sheet);
  c.fill(r, colour::sheet, f.u(radius::sheet));
  c.outline(r, colour::edge, std::max(1.f, f.u(2)), f.u(radius::sheet));
  return r.inset(f.u(28), f.u(24));
}

struct Tab {
  Panel panel;
  const char* name;
  Label label;
};

/// Side by side, all their words equally large.
void tabs(Frame& f, PanelsView& view, std::vector<Tab> all, Rect row) {
  constexpr float icon = 42, beside = 56,
                  between = 16; // units; `beside`: what a button leaves around its words
  float gaps = f.u(between) * float(all.size() - 1), words = 0;
  float rest = row.w - gaps - f.u(icon + beside) * float(all.size());
  auto width = [&](const Tab& t) { return paint::text_width(f.atlas(), f.theme.strong(), t.label.text); };
  for (const Tab& t : all) words += width(t);
  float k = std::min(1.f, 0.98f * rest / words); // type is not exactly so much narrower
  for (Tab& t : all) {
    t.label.size = f.theme.strong().size * k;
    Rect r = row.cut_left(width(t) * k + f.u(icon + beside));
    row.cut_left(f.u(between));
    Look look = view.open == t.panel ? Look::chosen : Look::quiet;
    if (button(f, t.name, r, t.label, look, true, live_layer)) view.show(t.panel);
  }
}

/// Without the tabs of the others: it is for one pair of eyes, and narrow.
void drawer(Frame& f, PanelsView& view, const workshop::Session& s, Rect r) {
  Rect in = sheet(f, "panel", r).inset(-f.u(6));
  Rect head = in.cut_top(f.u(60));
  in.cut_top(f.u(16));
  Rect close = head.cut_right(f.u(64));
  f.scene.piece("script/title", head, live_layer)
      .text_in(head, {Face::semibold, f.u(26)}, workshop::current_step(s).title, colour::ink);
  if (button(f, "panel/close", close, {"close", {}}, Look::quiet, true, live_layer)) view.open = Panel::none;
  facilitator(f, s, view.facilitator, in, live_layer);
}

void menu(Frame& f, PanelsView& view, const workshop::LiveSession* live, Rect r) {
  if (view.open == Panel::facilitator) return drawer(f, view, live->session(), r);
  Rect in = sheet(f, "panel", r);
  Rect head = in.cut_top(f.u(76));
  in.cut_top(f.u(18));
  Rect close = head.cut_right(f.u(76));
  head.cut_right(f.u(12));
  std::vector<Tab> all;
  if (live) all.push_back({Panel::history, "panel/history", {"history", f.words.history}});
  if (live)
    all.push_back({Panel::parking, "panel/parking", {"parking", method_words(f.words.language).parking}});
  all.push_back({Panel::settings, "panel/settings", {"settings", f.words.settings}});
  all.push_back({Panel::help, "panel/help", {"help", f.words.help}});
  tabs(f, view, std::move(all), head);
  if (button(f, "panel/close", close, {"close", {}}, Look::quiet, true, live_layer)) view.open = Panel::none;
  switch (view.open) {
  case Panel::history: history_panel(f, view, *live, in); break;
  case Panel::parking: parking_panel(f, view, live->session(), in); break;
  case Panel::settings: settings_panel(f, view, live ? &live->session() : nullptr, in); break;
  case Panel::help: help_panel(f, view, in); break;
  case Panel::facilitator:
  case Panel::none: break;
  }
}

/// With a small drawing of the note, so that everybody sees whose picture is being chosen.
void picker(Frame& f, PicturesView& view, const workshop::Note& note, Rect r) {
  Rect in = sheet(f, "pictures/sheet", r);
  Rect head = in.cut_top(f.u(76));
  in.cut_top(f.u(18));
  Rect close = head.cut_right(f.u(76));
  float width = head.h * float(workshop::board::note_width / workshop::board::note_height);
  Rect preview = head.cut_left(width);
  head.cut_left(f.u(22));
  paint::Canvas& n = f.scene.piece("pictures/note", preview.inset(-f.u(20)), live_layer);
  draw_note(n, f.theme, f.words, preview, note, {});
  paint::Canvas& c = f.scene.piece("pictures/title", head, live_layer);
  paint::TextBlock title =
      paint::fit(f.atlas(), f.theme.title(), f.u(20), f.words.pick_picture, head.w - f.u(12), head.h);
  c.text_block({head.x, head.centre().y - title.height() / 2, head.w, title.height()}, title,
               f.words.pick_picture, colour::ink);
  if (button(f, "pictures/close", close, {"close", {}}, Look::quiet, true, live_layer)) view.note = 0;
  else pictures_panel(f, view, note, in);
}

} // namespace

Rect beside_panels(const Frame& f, const PanelsView& menu, const PicturesView& pictures, Rect work) {
  bool both = menu.open != Panel::none && pictures.note;
  Rect free = work;
  auto leave = [&](Rect r) { // what is left at the side where more is left
    Rect now = free;
    if (r.centre().x < work.centre().x) now.cut_left(r.right() - now.x);
    else now.cut_right(now.right() - r.x);
    if (now.w >= f.u(480)) free = now;
  };
  if (menu.open != Panel::none) leave(place_of(f, menu.open, both, work));
  if (pictures.note) leave(place_of_pictures(f, both, work));
  return free;
}

void panels(Frame& f, PanelsView& view, PicturesView& pictures, const workshop::LiveSession* live,
            Rect work) {
  view.try_sound = view.facilitator.freeze = view.facilitator.blank = false;
  bool rests = view.open == Panel::settings || view.open == Panel::help;
  if (!rests && !live) view.open = Panel::none;
  // Somebody may have thrown the note away.
  const workshop::Note* note =
      live && pictures.note ? workshop::find_note(live->session(), pictures.note) : nullptr;
  if (!note) pictures.note = 0;
  bool both = note && view.open != Panel::none;
  if (note) picker(f, pictures, *note, place_of_pictures(f, both, work));
  if (view.open != Panel::none) menu(f, view, live, place_of(f, view.open, both, work));
}

} // namespace screens
