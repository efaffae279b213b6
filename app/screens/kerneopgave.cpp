#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/steps.h"

namespace screens {

namespace {

void draft_card(Frame& f, const workshop::Session& s, const workshop::Draft& draft, Rect r, Rect visible) {
  if (!r.meets(visible)) return;
  std::string id = std::to_string(draft.id);
  bool chosen = s.kerneopgave == draft.id, writing = f.seats.is_open({Writes::draft, draft.id});
  Rect shown = meet(r, visible);
  touch::Reply reply = f.touch.area("draft/" + id, shown);
  paint::Canvas& c = f.scene.piece("draft/" + id, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.4f) : colour::sheet,
       chosen || writing ? colour::accent : colour::edge);
  if (chosen || writing) c.outline(r, colour::accent, f.u(chosen ? 6.f : 3.f), f.u(16));
  if (reply.focused) focus_ring(f, c, r, f.u(16));
  Rect in = r.inset(f.u(28), f.u(20));
  Rect row = in.cut_bottom(f.u(76));
  in.cut_bottom(f.u(12));
  bool empty = draft.text.empty();
  std::string_view text = empty ? std::string_view(f.words.empty_draft) : std::string_view(draft.text);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::medium, f.u(40)}, f.u(18), text, in.w, in.h);
  c.text_block(in, block, text, empty ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, {Writes::draft, draft.id}, r.centre());

  if (row.y < visible.y || row.bottom() > visible.bottom()) return; // its buttons are scrolled away
  if (button(f, "delete-draft/" + id, row.cut_right(f.u(76)), {"trash", {}}, Look::danger))
    f.propose(workshop::DeleteDraft{draft.id});
  row.cut_right(f.u(14));
  if (button(f, "choose/" + id, row, {chosen ? "check" : "", chosen ? f.words.chosen : f.words.choose},
             chosen ? Look::primary : Look::plain, !empty))
    f.propose(workshop::ChooseDraft{chosen ? 0 : draft.id});
}

/// What a good kerneopgave holds, one line each.
void hints(Frame& f, const workshop::Step& step, Rect r) {
  if (step.lines.empty()) return;
  paint::Canvas& c = f.scene.piece("hints", r);
  c.fill(r, colour::accent_soft, f.u(16));
  Rect in = r.inset(f.u(28), f.u(24));
  float each = in.h / float(step.lines.size());
  for (const std::string& line : step.lines) {
    Rect row = in.cut_top(each);
    Rect mark = row.cut_left(f.u(44));
    c.picture({mark.x, row.y + f.u(4), f.u(30), f.u(30)}, "check", colour::accent);
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.body(), f.u(18), line, row.w, row.h - f.u(8));
    c.text_block(row, text, line, colour::ink);
  }
}

} // namespace

void kerneopgave_screen(Frame& f, const workshop::Session& s, Rect area, KerneopgaveView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 140);
  area.cut_top(f.u(16));
  // At hand height, where the hints end.
  Rect side = step.lines.empty() ? area.cut_bottom(f.u(96)) : area.cut_right(f.u(430));
  Rect add = step.lines.empty() ? side.cut_right(f.u(430)) : side.cut_bottom(f.u(96));
  if (step.lines.empty()) area.cut_bottom(f.u(24));
  else {
    area.cut_right(f.u(32));
    side.cut_bottom(f.u(24));
    hints(f, step, side);
  }
  if (button(f, "add-draft", add, {"plus", f.words.add_draft}, Look::primary,
             int(s.drafts.size()) < workshop::limit::drafts)) {
    workshop::Id id = f.fresh_id();
    f.propose(workshop::AddDraft{{id, ""}, int(s.drafts.size()), false});
    f.seats.open(f, {Writes::draft, id}, add.centre());
  }
  if (s.drafts.empty()) {
    empty_place(f, "no-drafts", area, f.words.no_drafts);
    return;
  }
  int count = static_cast<int>(s.drafts.size());
  float gap = f.u(24);
  int columns = count <= 1 || area.w < f.u(900) ? 1 : count <= 4 || area.w < f.u(1200) ? 2 : 3;
  int rows = (count + columns - 1) / columns;
  float height = std::max(f.u(250), std::min(f.u(330), (area.h - gap * float(rows - 1)) / float(rows)));
  Rect content = scrolled(f, view.scroll, "drafts", area, float(rows) * (height + gap) - gap);
  float width = (content.w - gap * float(columns - 1)) / float(columns);
  for (int i = 0; i < count; i++)
    draft_card(f, s, s.drafts[i],
               {content.x + float(i % columns) * (width + gap),
                content.y + float(i / columns) * (height + gap), width, height},
               area);
}

} // namespace screens
