#include "screens/kerneopgave/parts.h"
#include "screens/parts/scroll.h"

namespace screens {

std::vector<const workshop::Draft*> plain_drafts(const workshop::Session& s) {
  std::vector<const workshop::Draft*> drafts;
  for (const workshop::Draft& d : s.drafts)
    if (d.version == 0) drafts.push_back(&d);
  return drafts;
}

void draft_cards(Frame& f, Rect area, KerneopgaveView& view,
                 const std::vector<const workshop::Draft*>& drafts, float least,
                 const std::function<void(const workshop::Draft&, Rect)>& card) {
  int count = int(drafts.size());
  float gap = f.u(24);
  int columns = count <= 1 || area.w < f.u(900) ? 1 : count <= 4 || area.w < f.u(1200) ? 2 : 3;
  int rows = (count + columns - 1) / columns;
  float height =
      std::max(f.u(least), std::min(f.u(330), (area.h - gap * float(rows - 1)) / float(std::max(1, rows))));
  Rect content = scrolled(f, view.scroll, "drafts", area, float(rows) * (height + gap) - gap);
  float width = (content.w - gap * float(columns - 1)) / float(columns);
  for (int i = 0; i < count; i++) {
    Rect r{content.x + float(i % columns) * (width + gap), content.y + float(i / columns) * (height + gap),
           width, height};
    if (r.meets(area)) card(*drafts[std::size_t(i)], r);
  }
}

void kerneopgave_screen(Frame& f, const workshop::Session& s, Rect area, KerneopgaveView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading(f, area, "heading", step.title, step.question, 140);
  area.cut_top(f.u(12));
  switch (workshop::stage_of(s, s.step)) {
  case workshop::stage::drafts: return draft_stage(f, s, area, view);
  case workshop::stage::mark: return mark_stage(f, s, area, view);
  case workshop::stage::merge: return merge_stage(f, s, area, view);
  default: return consent_stage(f, s, area, view);
  }
}

} // namespace screens
