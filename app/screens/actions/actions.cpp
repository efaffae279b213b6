#include "screens/words/actions.h"
#include "screens/actions/row.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/parts/stages.h"
#include "screens/seats/seats.h"

#include <algorithm>
#include <optional>

namespace screens {

using workshop::Action;
using workshop::Session;

namespace {

void add_action(Frame& f, const Session& s, Rect spot) {
  int room = workshop::limit::actions - int(s.actions.size());
  if (!button(f, "add-action", spot, {"plus", f.words.add_action}, Look::primary, room > 0)) return;
  int taps = int(f.touch.taps("add-action").size()); // several fingers in one frame: an action each
  for (int n = 0; n < std::clamp(taps, 1, room); n++) {
    Action action;
    action.id = f.fresh_id();
    f.propose(workshop::AddAction{action, int(s.actions.size()) + n});
    f.seats.open(f, {Writes::action_what, action.id}, spot.centre());
  }
}

bool written_in(Frame& f, const Action& a) {
  std::optional<SeatTarget> target = f.seats.writing();
  return target && target->id == a.id && of_action(target->what);
}

/// How many are chosen, of how many at most.
void chosen(Frame& f, const Session& s, Rect r) {
  int kept = int(std::count_if(s.actions.begin(), s.actions.end(), [](const Action& a) { return a.kept; }));
  std::string text = filled(action_words(f.words.language).kept_of, kept, workshop::most_kept(s));
  paint::Canvas& c = f.scene.piece("chosen", r);
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, text, r.w, r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text, colour::accent);
}

} // namespace

void actions_screen(Frame& f, const Session& s, Rect area, ActionsView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const ActionWords& words = action_words(f.words.language);
  bool choosing = workshop::stage_of(s, s.step) == workshop::stage::choose;
  bool dotted = step.vote.kind == workshop::VoteKind::dots;
  bool dotting = choosing && dotted && (step.vote.at_once || !workshop::poll_of(s, s.step).revealed);
  area = area.inset(f.u(56), f.u(18));
  heading_line(f, area, "heading", step.title,
               choosing && !s.actions.empty()
                   ? filled(dotting ? words.task_with_dots : words.task, workshop::most_kept(s), 0)
                   : step.question);
  area.cut_top(f.u(10));
  Rect foot = area.cut_bottom(f.u(84)); // at hand height
  area.cut_bottom(f.u(18));
  std::string choose = filled(words.choose, workshop::most_kept(s), 0);
  if (choosing) stage_buttons(f, s, foot, {{}, words.collect, true, s.actions.empty()});
  else stage_buttons(f, s, foot, {{"keep", choose}, {}, !s.actions.empty()});
  if (!choosing) add_action(f, s, foot.cut_right(f.u(400))); // chances to take back come at the left
  else if (!s.actions.empty()) {
    chosen(f, s, foot.cut_left(f.u(260)));
    foot.cut_left(f.u(16));
    if (dotted) {
      dots_modes(f, s, view.dots, foot);
      dots_counted(f, s, foot.inset(0, f.u(6)));
    }
  }
  if (s.actions.empty())
    return empty_place(f, "no-actions", area, choosing ? words.nothing_to_choose : f.words.no_actions);
  DotCount dots(s, s.step);
  // As many rows as have room, all of them whole: three on a wide screen, which is what the team will keep.
  bool tall = screens::tall(f);
  float gap = f.u(12), least = f.u(tall ? tall_row : wide_row), grows = tall ? 1.4f : 1.12f;
  int count = int(s.actions.size()), shown = std::clamp(int((area.h + gap) / (least + gap)), 1, count);
  float each = height_of_whole(area.h, count, least, gap);
  if (shown == count) each = std::min(each, grows * least);
  // The row that somebody began to write in comes into sight.
  float top = 0;
  workshop::Id written = 0;
  for (const Action* a : workshop::actions_in_order(s)) {
    bool here = written_in(f, *a);
    if (here) written = a->id;
    if (here && written != view.written) {
      if (top < view.scroll.offset) view.scroll.offset = top;
      if (float low = top + each - area.h; low > view.scroll.offset) view.scroll.offset = low;
    }
    top += each + gap;
  }
  view.written = written;
  Rect content = scrolled(f, view.scroll, "actions", area, s.actions.size(), each, gap);
  int number = 1;
  for (const Action* a : workshop::actions_in_order(s)) {
    ActionRow row{number++, content.cut_top(each), area, choosing,
                  dotting,  dots.on(a->id),        tall, each / least};
    content.cut_top(gap);
    action_row(f, s, view, *a, row);
  }
  dots_landed(f, view.dots);
}

} // namespace screens
