#include "screens/parts/dots.h"

#include "screens/parts/controls.h"
#include "screens/words/votes.h"

#include <algorithm>
#include <unordered_map>

namespace screens {

using workshop::DotsTold;
using workshop::Id;
using workshop::Session;

namespace {

constexpr std::int64_t waits = patience; // taking back lapses, so that it meets nobody else's tap
constexpr std::size_t most_landed = 40;

workshop::Vote vote(const Session& s) { return workshop::vote_of(s.agenda, workshop::current_step(s)); }

/// Where there is a dot to take back: on the thing itself, else on what counts with it.
Id dotted(const Session& s, const std::vector<Id>& things, bool minus) {
  for (Id thing : things)
    for (const workshop::Dots& d : workshop::poll_of(s, s.step).dots)
      if (d.thing == thing && (minus ? d.minus : d.plus) > 0) return thing;
  return things.front(); // there is none: the refusal says so
}

} // namespace

void DotCount::count(const Session& s, int step) {
  by_thing_.clear();
  most_ = 0;
  told_ = workshop::dots_told(s, step);
  if (told_ == DotsTold::nothing) return;
  const auto& dots = workshop::poll_of(s, step).dots;
  by_thing_.assign(dots.begin(), dots.end());
  std::sort(by_thing_.begin(), by_thing_.end(),
            [](const auto& a, const auto& b) { return a.thing < b.thing; });
  if (numbers()) return;
  std::unordered_map<Id, int> together; // by stack, where it is a note of one
  for (const workshop::Dots& d : by_thing_) {
    const workshop::Note* note = workshop::find_note(s, d.thing);
    together[note && note->stack ? note->stack : d.thing] += d.plus - d.minus;
  }
  for (const auto& [thing, sum] : together) most_ = std::max(most_, sum);
}

workshop::Dots DotCount::on(std::span<const Id> things) const {
  workshop::Dots sum{things.front()};
  for (Id thing : things) {
    auto found = std::lower_bound(by_thing_.begin(), by_thing_.end(), thing,
                                  [](const workshop::Dots& d, Id id) { return d.thing < id; });
    if (found == by_thing_.end() || found->thing != thing) continue;
    sum.plus += found->plus;
    sum.minus += found->minus;
  }
  if (numbers()) return sum;
  return {sum.thing, most_ > 0 && sum.plus - sum.minus >= most_ ? 1 : 0, 0};
}

void dot_taps(Frame& f, const Session& s, DotsView& view, const std::vector<Id>& things, int taps, Point at) {
  int left = workshop::dots_left(s, s.step);
  bool seen = workshop::dots_told(s, s.step) == DotsTold::all;
  workshop::Dots there = workshop::dots_on(s, workshop::poll_of(s, s.step), things.front());
  int room = std::min(left, vote(s).cap * s.people - there.plus - there.minus);
  for (int i = 0; i < taps; i++) {
    if (f.ticks < view.takes_back_until) {
      view.takes_back_until = 0;
      f.propose(workshop::TakeDot{s.step, dotted(s, things, view.minus), view.minus});
      continue;
    }
    f.propose(workshop::PutDot{s.step, things.front(), view.minus});
    if (seen || i >= room) continue;
    if (view.landed.size() >= most_landed) view.landed.erase(view.landed.begin());
    view.landed.push_back({at, f.ticks});
  }
}

float dots_height(const Theme& u, Rect thing) { return std::clamp(thing.h * 0.24f, u(30), u(48)); }

void draw_dots(paint::Canvas& c, const Theme& u, Rect thing, int plus, int minus, int most) {
  if (plus + minus == 0) return;
  float h = dots_height(u, thing), dot = h * 0.62f, gap = h * 0.12f;
  Type type{Face::bold, h * 0.72f};
  auto width = [&](int n) {
    if (n == 0) return 0.f;
    float number = n > 1 ? paint::text_width(c.atlas(), type, std::to_string(n)) + gap * 2 : 0;
    return float(n > most ? 1 : n) * (dot + gap) + number;
  };
  float between = plus && minus ? h * 0.3f : 0;
  Rect r{thing.x - h * 0.25f, thing.y - h * 0.5f, width(plus) + between + width(minus) + h * 0.6f, h};
  c.fill(r, colour::sheet, h / 2);
  c.outline(r, colour::accent, std::max(1.f, u(2)), h / 2);
  Rect in = r.inset(h * 0.3f, 0);
  auto side = [&](int n, bool against) {
    Colour tone = against ? colour::danger : colour::accent;
    for (int i = 0; i < (n > most ? std::min(n, 1) : n); i++) {
      Point at{in.cut_left(dot + gap).x + dot / 2, r.centre().y};
      if (!against) c.disc(at, dot / 2, tone);
      else { // told by its shape, not by its colour alone
        c.ring(at, dot / 2 - u(1), tone, std::max(1.5f, u(2.5f)));
        c.line({at.x - dot * 0.25f, at.y}, {at.x + dot * 0.25f, at.y}, tone, std::max(1.5f, u(3)));
      }
    }
    if (n > 1)
      c.text_in(in.cut_left(width(n) - float(n > most ? 1 : n) * (dot + gap)), type, std::to_string(n), tone);
  };
  side(plus, false);
  in.cut_left(between);
  side(minus, true);
}

void dots_counted(Frame& f, const Session& s, Rect row) {
  const VoteWords& words = vote_words(f.words.language);
  int all = vote(s).budget * s.people, left = workshop::dots_left(s, s.step);
  paint::Canvas& c = f.scene.piece("dots/left", row);
  bool few = workshop::poll_of(s, s.step).revealed && workshop::dots_told(s, s.step) == DotsTold::most;
  std::string text = few        ? std::string(words.only_most)
                     : left > 0 ? filled(words.dots_left, left, all)
                                : std::string(words.no_dots_left);
  Rect line = row.cut_top(row.h * 0.68f);
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.strong(), f.u(20), text, line.w, line.h);
  c.text_block({line.x, line.centre().y - block.height() / 2, line.w, block.height()}, block, text,
               colour::ink);
  float part = all > 0 ? float(left) / float(all) : 0; // too many to draw each: a bar
  if (few) return;
  Rect bar{row.x, row.y + f.u(2), std::min(row.w, f.u(320)), f.u(12)};
  c.fill(bar, lined() ? colour::sheet : colour::edge, bar.h / 2);
  if (lined()) c.outline(bar, colour::control_edge, f.u(2), bar.h / 2);
  if (part > 0) c.fill({bar.x, bar.y, std::max(bar.h, bar.w * part), bar.h}, colour::accent, bar.h / 2);
}

void dots_modes(Frame& f, const Session& s, DotsView& view, Rect& row) {
  const VoteWords& words = vote_words(f.words.language);
  workshop::Vote v = vote(s);
  bool revealed = workshop::poll_of(s, s.step).revealed, open = v.at_once || !revealed;
  bool any = workshop::dots_left(s, s.step) < v.budget * s.people;
  int buttons = !v.at_once + open + (open && v.minus);
  float gap = f.u(16), most = (row.w + gap) / float(std::max(1, buttons)) - gap;
  auto spot = [&](float width) {
    Rect r = row.cut_right(std::min(f.u(width), most));
    row.cut_right(gap);
    return r;
  };
  if (!v.at_once && !revealed && button(f, "reveal", spot(270), {"eye", words.show_dots}, Look::primary, any))
    f.propose(workshop::RevealVotes{s.step});
  if (!v.at_once && revealed && button(f, "hide", spot(270), {"eye-off", words.hide_dots}))
    f.propose(workshop::HideVotes{s.step});
  if (!v.minus) view.minus = false;
  if (!open) {
    view.takes_back_until = 0;
    return;
  }
  bool waiting = f.ticks < view.takes_back_until;
  if (waiting) f.due_in(view.takes_back_until - f.ticks + 1);
  if (button(f, "dots/take-back", spot(270), {"take-back-vote", waiting ? words.tap_it : words.take_back},
             waiting ? Look::chosen : Look::plain, any || waiting))
    view.takes_back_until = waiting ? 0 : f.ticks + waits;
  if (v.minus &&
      button(f, "dots/minus", spot(230), {"dot-minus", words.minus}, view.minus ? Look::chosen : Look::plain))
    view.minus = !view.minus;
}

void dots_landed(Frame& f, DotsView& view) {
  std::erase_if(view.landed,
                [&](const auto& l) { return f.theme.way(f.ticks - l.since, motion::land) >= 1; });
  for (std::size_t i = 0; i < view.landed.size(); i++) {
    float t = f.theme.way(f.ticks - view.landed[i].since, motion::land), size = f.u(60);
    Rect box = touch::around(view.landed[i].at, size, size);
    paint::Canvas& c = f.scene.piece("landed/" + std::to_string(i), box, paint::Layer::live);
    c.disc(box.centre(), f.u(20), faded(colour::accent, 1 - t));
    c.ring(box.centre(), f.u(20) + f.u(9) * t, faded(colour::accent, 1 - t), f.u(3));
    f.due_in(motion::frame);
  }
}

} // namespace screens
