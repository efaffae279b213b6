// Pictures of this machine and of sticks, to be put on a note.
#include "screens/panels/panels.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"

namespace screens {

namespace {

bool thumbnail(Frame& f, const std::string& name, const PictureFile& file, Rect r, Rect visible) {
  touch::Reply reply = f.touch.area(name, meet(r, visible));
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(8)), visible), live_layer);
  c.fill(r, reply.held ? colour::accent_soft : mix(colour::paper, colour::edge, 0.3f), f.u(radius::playing));
  if (reply.focused) focus_ring(f, c, r.inset(f.u(8)), f.u(radius::playing));
  Rect in = r.inset(f.u(12));
  Rect label = in.cut_bottom(f.u(34));
  c.picture(in, "file/" + file.path);
  c.text_in(label, {Face::medium, f.u(22)}, file.name, colour::ink, paint::Align::centre);
  return reply.taps > 0;
}

} // namespace

void pictures_panel(Frame& f, PicturesView& view, const workshop::Note& note, Rect r) {
  if (!note.picture.empty()) {
    Rect row = r.cut_bottom(f.u(84));
    r.cut_bottom(f.u(14));
    if (button(f, "pictures/none", row.cut_left(std::min(row.w, f.u(420))), {"trash", f.words.no_picture},
               Look::danger, true, live_layer)) {
      f.propose(workshop::SetPicture{note.id, {}});
      view.note = 0;
    }
  }
  if (view.pictures.empty()) {
    const std::string& why = view.none;
    paint::Canvas& c = f.scene.piece("pictures/empty", r, live_layer);
    paint::TextBlock text = paint::fit_balanced(f.atlas(), f.theme.body(), f.u(20), why, r.w, r.h);
    c.text_block({r.x, r.centre().y - text.height(), r.w, text.height()}, text, why, colour::muted,
                 paint::Align::centre);
    return;
  }
  int columns = std::max(1, int(r.w / f.u(230)));
  int rows = (int(view.pictures.size()) + columns - 1) / columns;
  float gap = f.u(16), height = f.u(220);
  Rect content = scrolled(f, view.scroll, "pictures-list", r, float(rows) * (height + gap) - gap, live_layer);
  float width = (content.w - gap * float(columns - 1)) / float(columns);
  for (int i = 0; i < int(view.pictures.size()); i++) {
    Rect spot{content.x + float(i % columns) * (width + gap), content.y + float(i / columns) * (height + gap),
              width, height};
    if (!spot.meets(r)) continue;
    const PictureFile& file = view.pictures[std::size_t(i)];
    if (!thumbnail(f, "pictures/" + std::to_string(i + 1), file, spot, r)) continue;
    f.wishes.push_back(PickPicture{note.id, file.path});
    view.note = 0;
  }
}

} // namespace screens
