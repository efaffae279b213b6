#include "screens/kerneopgave/parts.h"
#include "screens/parts/slips.h"
#include "screens/seats/seats.h"

namespace screens {

using workshop::Draft;
using workshop::Session;

namespace {

void draft_card(Frame& f, const Session& s, const Draft& draft, Rect r, Rect visible) {
  std::string id = std::to_string(draft.id);
  SeatTarget seat{Writes::draft, draft.id};
  bool chosen = s.kerneopgave == draft.id, writing = f.seats.is_open(seat);
  bool hidden = workshop::writing_hidden(s, s.step);
  Rect shown = meet(r, visible);
  touch::Reply reply = f.touch.area("draft/" + id, shown, touch::Acts::on_lift, !hidden || writing);
  paint::Canvas& c = f.scene.piece("draft/" + id, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.4f) : colour::sheet,
       chosen || writing ? colour::accent : colour::edge);
  if (chosen || writing) c.outline(r, colour::accent, f.u(chosen ? 6.f : 3.f), f.u(radius::card));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  if (writing) f.seats.anchor(seat, shown);
  Rect in = r.inset(f.u(28), f.u(20));
  Rect row = in.cut_bottom(f.u(76));
  in.cut_bottom(f.u(12));
  bool empty = draft.text.empty();
  if (hidden) {
    if (!empty) draw_face_down(c, f.theme, r, colour::accent);
  } else {
    std::string_view text = empty ? std::string_view(f.words.empty_draft) : std::string_view(draft.text);
    paint::TextBlock block = paint::fit(f.atlas(), {Face::medium, f.u(40)}, f.u(18), text, in.w, in.h);
    c.text_block(in, block, text, empty ? colour::muted : colour::ink);
  }
  if (reply.taps > 0) f.seats.open(f, seat, r.centre());

  if (row.y < visible.y || row.bottom() > visible.bottom()) return; // its buttons are scrolled away
  if (!hidden || writing) {
    if (button(f, "delete-draft/" + id, row.cut_right(f.u(76)), {"trash", {}}, Look::danger))
      f.propose(workshop::DeleteDraft{draft.id});
    row.cut_right(f.u(14));
  }
  if (hidden) return;
  if (button(f, "choose/" + id, row, {chosen ? "check" : "", chosen ? f.words.chosen : f.words.choose},
             chosen ? Look::primary : Look::plain, !empty))
    f.propose(workshop::ChooseDraft{chosen ? 0 : draft.id});
}

/// What a good kerneopgave holds, one line each.
void hints(Frame& f, const workshop::Step& step, Rect r) {
  paint::Canvas& c = f.scene.piece("hints", r);
  tinted(f, c, r, colour::accent_soft, f.u(radius::card));
  Rect in = r.inset(f.u(28), f.u(20));
  // All in one size, the largest at which they fit.
  Type type{Face::regular, f.u(36)};
  float least = f.theme.label().size, all = 0, beside = f.u(44);
  for (; type.size >= least; type.size -= f.u(2)) {
    all = 0;
    for (const std::string& line : step.lines)
      all += paint::lay_out(f.atlas(), type, line, in.w - beside).height();
    if (all + f.u(14) * float(step.lines.size()) <= in.h) break;
  }
  type.size = std::max(type.size, least);
  float each = in.h / float(step.lines.size());
  float gap = std::clamp(each - all / float(step.lines.size()), f.u(6), f.u(34));
  bool full = all + gap * float(step.lines.size()) > in.h + 1; // then each has as many lines as the others
  int most = full ? std::max(1, int((each - gap) / paint::line_height(f.atlas(), type))) : 0;
  for (const std::string& line : step.lines) {
    paint::TextBlock text = paint::lay_out(f.atlas(), type, line, in.w - beside, most);
    Rect row = in.cut_top(text.height() + gap);
    Rect mark = row.cut_left(beside);
    c.disc({mark.x + f.u(12), row.y + text.line_height / 2}, f.u(6),
           colour::accent); // no tick: it is not done
    c.text_block(row, text, line, colour::ink);
  }
}

void add_draft(Frame& f, const Session& s, Rect r) {
  bool room = int(s.drafts.size()) < workshop::limit::drafts;
  f.seats.keep_clear(r);
  if (!button(f, "add-draft", r, {"plus", f.words.add_draft}, Look::primary, room)) return;
  int count = int(s.drafts.size()), taps = std::max(1, int(f.touch.taps("add-draft").size()));
  for (int n = 0; n < std::min(taps, workshop::limit::drafts - count); n++) { // two begin at the same moment
    workshop::Id id = f.fresh_id();
    f.propose(workshop::AddDraft{{id, ""}, count + n, false});
    f.seats.open(f, {Writes::draft, id}, r.centre());
  }
}

} // namespace

void draft_stage(Frame& f, const Session& s, Rect area, KerneopgaveView& view) {
  const workshop::Step& step = workshop::current_step(s);
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  std::vector<const Draft*> drafts = plain_drafts(s);
  int written =
      int(std::count_if(drafts.begin(), drafts.end(), [](const Draft* d) { return !d->text.empty(); }));
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(20));
  Stage stage;
  stage.next = step.hidden ? Label{"eye", words.show_all} : Label{"mark", words.mark_words};
  stage.enabled = written > 0;
  stage_buttons(f, s, foot, stage);
  add_draft(f, s, foot.cut_left(std::min(f.u(400), foot.w)));
  foot.cut_left(f.u(24));
  const Draft* old = s.before.created ? workshop::version_numbered(s, 1) : nullptr;
  if (old && foot.w > f.u(320)) { // a follow-up may ask about last time's at once
    Rect still = foot.cut_right(f.u(320));
    foot.cut_right(f.u(20));
    if (button(f, "still-true", still, {"step-follow-up", words.still_true})) {
      std::uint64_t stroke = f.fresh_stroke();
      workshop::Op ask = workshop::NewRound{s.step, 0, old->id};
      if (workshop::poll_of(s, s.step).about != old->id && !workshop::judge(s, ask)) f.propose(ask, stroke);
      f.propose(workshop::SetStage{s.step, workshop::stage::consent}, stroke);
      view.version = 1;
    }
  }
  if (foot.w > f.u(200)) {
    std::string said = filled(written == 1 ? words.one_draft_written : words.drafts_written, written, 0);
    if (step.least && written < step.least)
      said += ". " + filled(words.aim, step.least, std::max(step.least, step.most));
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.label(), f.u(18), said, foot.w, foot.h);
    f.scene.piece("written", foot)
        .text_block({foot.x, foot.centre().y - text.height() / 2, foot.w, text.height()}, text, said,
                    colour::muted);
  }
  if (!step.lines.empty()) {
    Rect side = area.cut_right(f.u(430));
    area.cut_right(f.u(32));
    hints(f, step, side);
  }
  if (drafts.empty()) return empty_place(f, "no-drafts", area, f.words.no_drafts);
  auto needs = [&](const Draft& d, float width) {
    if (workshop::writing_hidden(s, s.step)) return 0.f; // nobody reads it
    Rect in = Rect{0, 0, width, 0}.inset(f.u(28), f.u(20));
    return paint::lay_out(f.atlas(), {Face::medium, f.u(legible)}, d.text, in.w).height() + f.u(40 + 76 + 12);
  };
  draft_cards(f, area, view, drafts,
              {250, 330, needs, [&](const Draft& d, Rect r) { draft_card(f, s, d, r, area); }});
}

} // namespace screens
