// What was done today, the newest first. One tap on a line shows what can be done with it.
#include "language/describe.h"
#include "language/hours.h"
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/words/method.h"

namespace screens {

namespace {

struct Row {
  Frame& f;
  PanelsView& view;
  const workshop::LiveSession& live;
  const workshop::Done& done;
  std::string name; ///< of its area
  Rect visible;

  /// The line itself.
  void line(Rect r, bool chosen) {
    touch::Reply reply = f.touch.area(name, meet(r.inset(0, f.u(8)), visible)); // off its neighbours'
    paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(8)), visible), live_layer);
    if (reply.held) c.fill(r, colour::ground, f.u(radius::field));
    if (reply.focused) focus_ring(f, c, r.inset(f.u(8)), f.u(radius::field));
    Rect in = r.inset(f.u(16), f.u(6));
    c.text_in(in.cut_left(f.u(104)), {Face::semibold, f.u(26)},
              language::hour_text_at(done.time, f.words.language), colour::muted);
    if (done.taken_back) {
      Rect mark = in.cut_right(f.u(190));
      c.text_in(mark, {Face::regular, f.u(24)}, f.words.taken_back, colour::muted, paint::Align::right);
      in.cut_right(f.u(12));
    }
    std::string text = language::describe(done, live.session(), f.words.language);
    paint::TextBlock block = paint::fit(f.atlas(), f.theme.body(), f.u(20), text, in.w, in.h);
    float y = in.centre().y - block.height() / 2;
    c.text_block({in.x, y, in.w, block.height()}, block, text, done.taken_back ? colour::muted : colour::ink);
    if (!chosen) c.line({r.x, r.bottom()}, {r.right(), r.bottom()}, colour::edge, std::max(1.f, f.u(1.5f)));
    if (reply.taps > 0) view.chosen = chosen ? 0 : done.gesture;
  }

  /// What can be done with it.
  void choices(Rect r) {
    paint::Canvas& c = f.scene.piece(name + "/choices", meet(r, visible), live_layer);
    c.line({r.x, r.bottom()}, {r.right(), r.bottom()}, colour::edge, std::max(1.f, f.u(1.5f)));
    if (r.y < visible.y - 1 || r.bottom() > visible.bottom() + 1) return; // scrolled half away
    Rect in = r.inset(f.u(16), f.u(6));
    in.cut_bottom(f.u(10));
    Rect back = in.cut_left(f.u(280));
    in.cut_left(f.u(14));
    Rect copy = in.cut_right(f.u(330));
    bool can = live.can_take_back(done.gesture);
    if (can) {
      if (button(f, name + "/take-back", back, {"undo", f.words.take_back}, Look::plain, true, live_layer))
        f.wishes.push_back(TakeBackOne{done.gesture});
    } else if (!done.taken_back) {
      Rect why{back.x, back.y, back.w + in.w, back.h};
      paint::TextBlock text =
          paint::fit(f.atlas(), f.theme.label(), f.u(18), f.words.built_upon, why.w, why.h);
      c.text_block({why.x, why.centre().y - text.height() / 2, why.w, text.height()}, text,
                   f.words.built_upon, colour::muted);
    }
    if (button(f, name + "/copy", copy, {"copy", f.words.open_copy}, Look::plain, true, live_layer)) {
      f.wishes.push_back(OpenCopyAt{done.number});
      view.open = Panel::none;
    }
  }
};

} // namespace

void history_panel(Frame& f, PanelsView& view, const workshop::LiveSession& live, Rect r) {
  Rect foot = r.cut_bottom(f.u(76));
  r.cut_bottom(f.u(18));
  if (button(f, "home", foot.cut_right(f.u(420)), {"home", method_words(f.words.language).to_start},
             Look::plain, true, live_layer))
    f.wishes.push_back(LeaveSession{});
  const std::vector<workshop::Done>& all = live.history();
  if (all.empty()) {
    paint::Canvas& c = f.scene.piece("panel/nothing", r, live_layer);
    paint::TextBlock text =
        paint::fit_balanced(f.atlas(), f.theme.body(), f.u(20), f.words.nothing_done, r.w, r.h);
    c.text_block({r.x, r.centre().y - text.height(), r.w, text.height()}, text, f.words.nothing_done,
                 colour::muted, paint::Align::centre);
    return;
  }
  const float height = f.u(76), more = f.u(98);
  const int last = int(all.size()) - 1, chosen = live.place_in_history(view.chosen);
  Rect content = scrolled(f, view.scroll, "history-list", r,
                          height * float(all.size()) + (chosen >= 0 ? more : 0), live_layer);
  // Row k shows what was done k before the last; only rows that are in sight are looked at.
  int first = std::max(0, int((r.y - content.y - more) / height));
  for (int k = first; k <= last; k++) {
    int i = last - k;
    Rect line{content.x, content.y + height * float(k) + (chosen > i ? more : 0), content.w, height};
    Rect below{line.x, line.bottom(), line.w, more};
    if (line.y > r.bottom()) break;
    const workshop::Done& done = all[std::size_t(i)];
    Row row{f, view, live, done, "history/" + std::to_string(done.gesture), r};
    if (line.meets(r)) row.line(line, chosen == i);
    if (chosen == i && below.meets(r)) row.choices(below);
  }
}

} // namespace screens
