// What hands can do, each with a drawing of it; below that what mouse and keyboard do instead.
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/words/facilitator.h"

#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace screens {

namespace {

/// A drawing of a gesture: 132 x 96 units, notes and fingertips.
struct Sketch {
  Frame& f;
  paint::Canvas& c;
  Rect r;

  Point at(float x, float y) const { return {r.x + f.u(x), r.y + f.u(y)}; }
  void note(float x, float y, float w, float h) const {
    Rect paper{at(x, y).x, at(x, y).y, f.u(w), f.u(h)};
    c.fill(paper, colour::accent_soft, f.u(radius::note));
    c.outline(paper, colour::accent, f.u(3), f.u(radius::note));
  }
  void finger(float x, float y) const {
    c.disc(at(x, y), f.u(13), colour::calm_warning);
    c.ring(at(x, y), f.u(19), colour::calm_warning, f.u(3));
  }
  void arrow(float x0, float y0, float x1, float y1) const {
    Point from = at(x0, y0), to = at(x1, y1), by = to - from;
    float length = std::max(1.f, std::hypot(by.x, by.y)), head = f.u(14);
    Point way{by.x / length, by.y / length}, across{-way.y, way.x}, neck = to - way * head;
    c.line(from, neck, colour::ink, f.u(4));
    c.polygon({neck + across * (head * 0.6f), to, neck - across * (head * 0.6f)}, colour::ink);
  }

  void drag() const {
    dashed(c, {at(76, 18).x, at(76, 18).y, f.u(52), f.u(44)}, colour::muted, f.u(3), f.u(radius::note));
    note(4, 18, 52, 44);
    finger(30, 46);
    arrow(54, 46, 98, 46);
  }
  void pinch() const {
    note(36, 22, 60, 50);
    finger(48, 62);
    finger(84, 32);
    arrow(32, 72, 8, 90);
    arrow(100, 22, 124, 4);
  }
  void write() const {
    note(4, 8, 74, 62);
    for (int i = 0; i < 2; i++)
      c.line(at(16, 26 + 16 * float(i)), at(i ? 44 : 64, 26 + 16 * float(i)), colour::accent, f.u(4));
    c.picture({at(64, 32).x, at(64, 32).y, f.u(60), f.u(60)}, "pen", colour::ink);
  }
  void ring() const {
    note(42, 30, 48, 38);
    for (int i = 0; i < 8; i++) {
      double angle = 2 * std::numbers::pi * i / 8;
      c.disc(at(66 + 52 * float(std::sin(angle)), 49 - 41 * float(std::cos(angle))), f.u(6), colour::accent);
    }
    finger(66, 49);
  }
  void stack() const {
    note(54, 6, 66, 52);
    note(46, 14, 66, 52);
    note(38, 22, 66, 52);
    finger(72, 50);
    arrow(6, 50, 34, 50);
  }
  void lasso() const {
    note(30, 26, 32, 26);
    note(70, 20, 32, 26);
    note(54, 54, 32, 26);
    constexpr int parts = 40;
    auto on = [&](int i) {
      double angle = 2 * std::numbers::pi * i / parts;
      return at(66 + 58 * float(std::sin(angle)), 50 - 42 * float(std::cos(angle)));
    };
    for (int i = 4; i < parts; i += 2) c.line(on(i), on(i + 1), colour::ink, f.u(4));
    finger(66, 14);
  }
  void slide() const {
    Rect track{at(2, 24).x, at(2, 24).y, f.u(128), f.u(50)};
    c.fill(track, colour::accent, track.h / 2);
    c.disc({track.x + track.h / 2, track.centre().y}, f.u(20), colour::on_accent);
    finger(28, 50);
    c.line(at(58, 49), at(96, 49), colour::on_accent, f.u(4));
    c.polygon({at(96, 40), at(112, 49), at(96, 58)}, colour::on_accent);
  }
};

struct Gesture {
  void (Sketch::*drawn)() const;
  const char* text;
};
struct Key {
  const char *keys, *text;
};

/// All of it from the top down; what does not lie within `list` is left out, unless it is being dragged.
struct HelpPage {
  Frame& f;
  paint::Canvas* c; ///< none: it is only measured
  Rect list, r;
  bool dragged;
  float y = r.y;
  float turn = 0; ///< where a page of its own begins for the keyboard; 0: it follows at once
  std::vector<float> rests = {};

  bool seen(float h) const {
    return c &&
           (dragged ? y < list.bottom() && y + h > list.y : y >= list.y - 2 && y + h <= list.bottom() + 2);
  }
  void line_ends(float h, float gap) {
    rests.push_back(y - r.y);
    y += h + gap;
  }
  void head(const char* text) {
    float h = f.u(40);
    if (seen(h)) c->text_in({r.x, y, r.w, h}, f.theme.strong(), text, colour::accent);
    line_ends(h, f.u(10));
  }
  Rect column(int i) const {
    float gap = f.u(40), w = (r.w - gap) / 2;
    return {r.x + float(i % 2) * (w + gap), y, w, 0};
  }
  void gestures(std::span<const Gesture> all) {
    const float wide = f.u(132), high = f.u(96), beside = wide + f.u(20);
    auto text_of = [&](const Gesture& g, float w) {
      return paint::fit(f.atlas(), {Face::regular, f.u(25)}, f.u(24), g.text, w - beside, f.u(180));
    };
    for (std::size_t i = 0; i < all.size(); i += 2) {
      std::size_t end = std::min(i + 2, all.size());
      float h = high;
      for (std::size_t k = i; k < end; k++)
        h = std::max(h, std::ceil(text_of(all[k], column(int(k)).w).height()));
      for (std::size_t k = i; k < end && seen(h); k++) {
        Rect in = column(int(k));
        (Sketch{f, *c, {in.x, y + (h - high) / 2, wide, high}}.*all[k].drawn)();
        paint::TextBlock text = text_of(all[k], in.w);
        c->text_block({in.x + beside, y + (h - text.height()) / 2, in.w - beside, text.height()}, text,
                      all[k].text, colour::ink);
      }
      line_ends(h, f.u(20));
    }
  }
  void keys(std::span<const Key> all) {
    Type bold{Face::semibold, f.u(24)}, plain{Face::regular, f.u(25)};
    for (std::size_t i = 0; i < all.size(); i += 2) {
      std::size_t end = std::min(i + 2, all.size());
      float h = 0, share = 0.52f;
      auto key_of = [&](const Key& k, float w) {
        return paint::lay_out(f.atlas(), bold, k.keys, w * share - f.u(16));
      };
      auto text_of = [&](const Key& k, float w) {
        return paint::lay_out(f.atlas(), plain, k.text, w * (1 - share));
      };
      for (std::size_t k = i; k < end; k++)
        h = std::max({h, key_of(all[k], column(0).w).height(), text_of(all[k], column(0).w).height()});
      for (std::size_t k = i; k < end && seen(h); k++) {
        Rect in = column(int(k));
        c->text_block({in.x, y, in.w * share, h}, key_of(all[k], in.w), all[k].keys, colour::accent);
        c->text_block({in.x + in.w * share, y, in.w * (1 - share), h}, text_of(all[k], in.w), all[k].text,
                      colour::ink);
      }
      line_ends(std::ceil(h), f.u(14));
    }
  }
  void all() {
    const Words& w = f.words;
    const FacilitatorWords& lead = facilitator_words(w.language);
    const Gesture hands[] = {{&Sketch::drag, w.help_drag},   {&Sketch::write, w.help_write},
                             {&Sketch::ring, w.help_ring},   {&Sketch::stack, w.help_stack},
                             {&Sketch::pinch, w.help_pinch}, {&Sketch::lasso, w.help_lasso},
                             {&Sketch::slide, w.help_next}};
    const Key keyboard[] = {
        {w.key_walk, w.help_walk},     {w.key_press, w.help_press},  {w.key_nudge, w.help_nudge},
        {w.key_ring, w.help_key_ring}, {w.key_pan, w.help_pan},      {w.key_zoom, w.help_zoom},
        {w.key_step, w.help_step},     {lead.key_blank, lead.blank}, {w.key_undo, w.help_undo},
        {w.key_close, w.help_close},   {w.key_quit, w.help_quit}};
    head(w.with_fingers);
    gestures(hands);
    fingers = y - r.y;
    y += f.u(8);
    if (turn > 0) {
      if (fingers + f.u(44) <= turn && seen_more()) { // what the next page is about
        Rect more{r.x, r.y + turn - f.u(44), r.w, f.u(40)};
        c->picture(touch::around(more.cut_left(f.u(30)).centre(), f.u(30), f.u(30)), "down", colour::accent);
        more.cut_left(f.u(10));
        c->text_in(more, f.theme.strong(), w.with_keys, colour::accent);
      }
      y = r.y + turn;
    }
    head(w.with_keys);
    keys(keyboard);
    keyboards = y - r.y - fingers;
  }
  float fingers = 0, keyboards = 0; ///< how high each of the two is
  bool seen_more() const { return c && r.y > list.y - 2; }
};

} // namespace

void help_panel(Frame& f, PanelsView& view, Rect r) {
  struct Measured {
    float height, page; ///< of all, and of what a page must hold
    std::vector<float> rests;
  };
  auto measure = [&](Rect in) {
    HelpPage page{f, nullptr, r, in, false};
    page.all();
    return Measured{page.y - in.y, std::max(page.fingers, page.keyboards), std::move(page.rests)};
  };
  Measured all = measure(r);
  float turn = 0;
  if (all.height > r.h) { // narrower beside the list's arrows
    all = measure({r.x, r.y, r.w - f.u(arrows_room), r.h});
    if (all.page <= r.h) { // a page each: no half list stands below the other
      turn = r.h;
      all.height = 2 * r.h;
      all.rests = {0, turn};
    }
  }
  Rect content = scrolled(f, view.scroll, "help-list", r, all.height, paint::Layer::live, all.rests);
  paint::Canvas& c = f.scene.piece("help", r, paint::Layer::live);
  c.clip(r);
  HelpPage drawn{f, &c, r, content, view.scroll.dragging};
  drawn.turn = turn;
  drawn.all();
  c.unclip();
}

} // namespace screens
