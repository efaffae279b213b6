// The drawer, and its first page.
#include "screens/facilitator/facilitator.h"
#include "language/hours.h"
#include "screens/parts/controls.h"
#include "screens/parts/scroll.h"
#include "screens/parts/slips.h"
#include "screens/parts/steering.h"
#include "screens/words/facilitator.h"
#include "workshop/schedule.h"

namespace screens {

using workshop::Session;
using workshop::Step;
using workshop::Time;

namespace {

/// Small: for one pair of eyes near the screen, not for the room.
Type small(const Frame& f) { return {Face::regular, f.u(22)}; }
Type small_head(const Frame& f) { return {Face::semibold, f.u(20)}; }

/// Farther from the plan than this somebody tries the day out at another time of it.
constexpr Time trying_out = 3 * 60 * workshop::minute;

std::string clock_words(Frame& f, const Session& s) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  workshop::Schedule day = workshop::schedule(s, f.now, f.utc_offset);
  Time minutes = (std::abs(day.behind) + workshop::minute / 2) / workshop::minute;
  std::string how = minutes == 0     ? std::string(w.on_time)
                    : day.behind > 0 ? filled(w.behind, std::to_string(minutes))
                                     : filled(w.ahead, std::to_string(minutes));
  f.due_in(workshop::minute - ((f.now % workshop::minute) + workshop::minute) % workshop::minute + 1);
  std::string done = filled(w.done_at, wall_time(f, day.done));
  return std::abs(day.behind) < trying_out ? done + "  ·  " + how : done;
}

/// How many have done what the step asks for, never who.
std::string ready_words(Frame& f, const Session& s) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  std::string text;
  auto add = [&](const std::string& part) { text += (text.empty() ? "" : "  ·  ") + part; };
  const Step& step = workshop::current_step(s);
  int votes = 0;
  for (int q = 0; q < workshop::questions_of(s.agenda, step); q++)
    votes = std::max(votes, workshop::votes_cast(workshop::poll_of(s, s.step, q)));
  if (workshop::answers_of(s.agenda, step) > 0) add(filled(w.has_voted, votes, s.people));
  if (int slips = slips_written(s, s.step)) add(filled(w.slips_written, std::to_string(slips)));
  if (step.kind == workshop::StepKind::board)
    add(std::to_string(s.notes.size()) + " " + (s.notes.size() == 1 ? f.words.one_note : f.words.notes));
  if (step.kind == workshop::StepKind::kerneopgave)
    add(filled(w.drafts_written, std::to_string(s.drafts.size())));
  return text;
}

struct Paragraph {
  std::string head, text;
};
std::vector<Paragraph> paragraphs(Frame& f, const Session& s) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  const Step& step = workshop::current_step(s);
  std::vector<Paragraph> all;
  auto add = [&](const char* head, const std::string& text) {
    if (!text.empty()) all.push_back({head, text});
  };
  add(w.where, step.where);
  add(w.say, step.script);
  std::string lines;
  for (const std::string& line : step.lines) lines += (lines.empty() ? "– " : "\n– ") + line;
  add(w.lines, lines);
  add(w.purpose, step.purpose);
  add(w.outcome, step.outcome);
  workshop::Schedule day = workshop::schedule(s, f.now, f.utc_offset);
  if (day.slots.size() > 1) {
    const Step& next = s.agenda.steps[std::size_t(day.slots[1].step)];
    add(w.then, wall_time(f, day.slots[1].begins) + "  " + next.title);
  } else add(w.then, w.last_step);
  std::string parked;
  for (const workshop::Slip& slip : s.slips)
    if (slip.step == -1 && !slip.text.empty()) parked += (parked.empty() ? "– " : "\n– ") + slip.text;
  add(w.parked, parked);
  return all;
}

/// Draws them from the top of the rectangle when there is a canvas; returns their height. `ends`: where each
/// line ends, from the top.
float lay(Frame& f, const std::vector<Paragraph>& all, paint::Canvas* c, Rect r,
          std::vector<float>* ends = nullptr) {
  float y = r.y;
  for (const Paragraph& p : all) {
    paint::TextBlock head = paint::lay_out(f.atlas(), small_head(f), p.head, r.w);
    paint::TextBlock text = paint::lay_out(f.atlas(), small(f), p.text, r.w);
    if (c) {
      c->text_block({r.x, y, r.w, head.height()}, head, p.head, colour::accent);
      c->text_block({r.x, y + head.height(), r.w, text.height()}, text, p.text, colour::ink);
    }
    for (const paint::TextBlock* block : {&head, &text})
      for (std::size_t i = 0; i < block->lines.size(); i++) {
        y += block->line_height;
        if (ends) ends->push_back(y - r.y);
      }
    y += f.u(16);
  }
  return y - r.y;
}

} // namespace

std::string wall_time(const Frame& f, Time time) {
  return language::hour_text((time + f.utc_offset) / workshop::minute, f.words.language);
}

void facilitator_now(Frame& f, const Session& s, FacilitatorView& view, Rect r, paint::Layer layer) {
  Rect top = r.cut_top(f.u(34)), ready = r.cut_top(f.u(34));
  r.cut_top(f.u(8));
  f.scene.piece("script/clock", top, layer).text_in(top, small_head(f), clock_words(f, s), colour::ink);
  f.scene.piece("script/ready", ready, layer).text_in(ready, small(f), ready_words(f, s), colour::muted);
  std::vector<Paragraph> all = paragraphs(f, s);
  std::vector<float> ends;
  float height = lay(f, all, nullptr, r, &ends);
  if (height > r.h) {
    ends.clear();
    height = lay(f, all, nullptr, {r.x, r.y, r.w - f.u(arrows_room), r.h}, &ends);
  }
  std::vector<float> rests{0}; // where a line begins
  for (std::size_t i = 0; i + 1 < ends.size(); i++)
    if (height > r.h) rests.push_back(ends[i]);
  Rect content = scrolled(f, view.text, "script/text", r, height, layer, rests);
  if (content.y + height > r.bottom() + 1) { // the eye is told, too, not only the hand
    Rect more = r.cut_bottom(f.u(34));
    const float icon = f.u(24);
    paint::Canvas& c = f.scene.piece("script/more", more, layer);
    c.picture(touch::around(more.cut_left(icon).centre(), icon, icon), "down", colour::accent);
    more.cut_left(f.u(8));
    c.text_in(more, small_head(f), facilitator_words(f.words.language).more_below, colour::accent);
  }
  // The last line that is seen is whole.
  auto cut = std::upper_bound(ends.begin(), ends.end(), r.bottom() - content.y);
  if (cut != ends.begin() && cut != ends.end()) r.h = std::ceil(content.y + *(cut - 1) - r.y);
  lay(f, all, &f.scene.piece("script/text", r, layer), content);
}

void facilitator(Frame& f, const Session& s, FacilitatorView& view, Rect r, paint::Layer layer) {
  const FacilitatorWords& w = facilitator_words(f.words.language);
  float gap = f.u(16);
  Rect tabs = r.cut_top(f.u(64));
  r.cut_top(f.u(16));
  float each = (tabs.w - 2 * gap) / 3;
  auto tab = [&](FacilitatorPage page, const char* name, Label label) {
    Rect spot = tabs.cut_left(each);
    tabs.cut_left(gap);
    if (button(f, name, spot, label, view.page == page ? Look::chosen : Look::quiet, true, layer))
      view.page = page;
  };
  tab(FacilitatorPage::now, "script/now", {"script", w.now});
  tab(FacilitatorPage::hands, "script/hands", {"raised", w.hands});
  tab(FacilitatorPage::plan, "script/plan", {"plan", w.plan});
  Rect row = r.cut_bottom(f.u(64));
  r.cut_bottom(f.u(16));
  float third = (row.w - 2 * gap) / 3;
  Rect freeze = row.cut_left(third), large = row.cut_right(third);
  row = row.inset(gap, 0);
  if (view.page != FacilitatorPage::plan) { // which has minutes of its own, and needs the room
    minutes_row(f, s, r.cut_bottom(f.u(64)), layer);
    r.cut_bottom(f.u(16));
  }
  view.freeze = button(f, "freeze", freeze, {"freeze", w.freeze}, Look::plain, true, layer);
  view.blank = button(f, "blank", row, {"blank", w.blank}, Look::plain, true, layer);
  view.large = button(f, "large", large, {"zoom-in", w.large}, Look::plain, true, layer);
  if (offers_now(s, view, f.now)) {
    offer_row(f, s, view, r.cut_bottom(f.u(3 * 64 + 2 * 16)), layer);
    r.cut_bottom(f.u(16));
  }
  switch (view.page) {
  case FacilitatorPage::now: return facilitator_now(f, s, view, r, layer);
  case FacilitatorPage::hands: return facilitator_hands(f, s, view, r, layer);
  case FacilitatorPage::plan: return facilitator_plan(f, s, view, r, layer);
  }
}

} // namespace screens
