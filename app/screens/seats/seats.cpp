// The life of seats: opening, the real keyboard, folding, closing.
#include "screens/seats/seats.h"

#include "workshop/phrases.h"
#include "workshop/text.h"
#include "workshop/told.h"

#include <algorithm>
#include <utility>

namespace screens {

namespace {

constexpr std::int64_t new_step = 3000;  // a pause this long begins a new undo step
constexpr std::int64_t long_step = 5000; // as does the end of a word after this long

workshop::Op write_op(SeatTarget target, std::string text) {
  using workshop::ActionField;
  switch (target.what) {
  case Writes::draft: return workshop::WriteDraft{target.id, std::move(text)};
  case Writes::action_what: return workshop::WriteAction{target.id, ActionField::what, std::move(text)};
  case Writes::action_who: return workshop::WriteAction{target.id, ActionField::who, std::move(text)};
  case Writes::action_when: return workshop::WriteAction{target.id, ActionField::when, std::move(text)};
  case Writes::action_first: return workshop::WriteAction{target.id, ActionField::first, std::move(text)};
  case Writes::action_serves: return workshop::WriteAction{target.id, ActionField::serves, std::move(text)};
  case Writes::slip: return workshop::WriteSlip{target.id, std::move(text)};
  case Writes::past: return workshop::WritePast{target.id, std::move(text)};
  case Writes::stack: return workshop::NameStack{target.id, std::move(text)};
  default: return workshop::WriteNote{target.id, std::move(text)};
  }
}

/// Nobody but its writer reads it yet, whichever step is shown.
bool hidden_text(const workshop::Session& s, SeatTarget target) {
  if (target.what == Writes::note) return !workshop::notes_told(s);
  if (target.what == Writes::draft) {
    auto* draft = workshop::find_draft(s, target.id);
    return draft && !workshop::draft_told(s, *draft);
  }
  auto* slip = target.what == Writes::slip ? workshop::find_slip(s, target.id) : nullptr;
  return slip && !workshop::slip_told(s, *slip);
}

} // namespace

std::optional<std::string> text_of(const workshop::Session* s, SeatTarget target, const std::string& team) {
  if (target.what == Writes::team) return team;
  if (!s) return {};
  if (target.what == Writes::note || target.what == Writes::ink) {
    auto* note = workshop::find_note(*s, target.id);
    return note ? std::optional(note->text) : std::nullopt;
  }
  if (target.what == Writes::draft) {
    auto* draft = workshop::find_draft(*s, target.id);
    return draft ? std::optional(draft->text) : std::nullopt;
  }
  if (target.what == Writes::stack) {
    for (const workshop::Note& n : s->notes)
      if (n.stack == target.id) return workshop::stack_name(*s, target.id);
    return {};
  }
  if (target.what == Writes::slip) {
    auto* slip = workshop::find_slip(*s, target.id);
    return slip ? std::optional(slip->text) : std::nullopt;
  }
  if (target.what == Writes::past) {
    auto* past = workshop::find_past(*s, target.id);
    return past ? std::optional(past->learned) : std::nullopt;
  }
  auto* action = workshop::find_action(*s, target.id);
  if (!action) return {};
  switch (target.what) {
  case Writes::action_what: return action->what;
  case Writes::action_who: return action->who;
  case Writes::action_first: return action->first;
  case Writes::action_serves: return action->serves;
  default: return action->when;
  }
}

Seats::Seat::Seat(SeatTarget t) : target(t), editor(one_line(t.what)) {}

int Seats::number_of(SeatTarget target) const {
  for (const Seat& s : seats_)
    if (s.target == target && !s.closing) return s.number;
  return -1;
}

void Seats::anchor(SeatTarget target, Rect r) {
  if (!seats_.empty()) anchors_.push_back({target, r});
}

bool Seats::cover(const Rect& r) const {
  return std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return s.spot.meets(r); });
}

bool Seats::used_within(std::int64_t milliseconds, std::int64_t ticks) const {
  return std::any_of(seats_.begin(), seats_.end(),
                     [&](const Seat& s) { return !s.closing && ticks - s.used_at < milliseconds; });
}

void Seats::use(Frame& f, Seat& seat) {
  if (f.ticks - seat.used_at > new_step) {
    seat.stroke = f.fresh_stroke();
    seat.stroke_at = f.ticks;
  }
  seat.used = ++uses_;
  seat.used_at = seat.worked_at = f.ticks;
}

/// A long text is taken back in parts of some words.
void Seats::end_of_word(Frame& f, Seat& seat) {
  if (f.ticks - seat.stroke_at < long_step) return;
  seat.stroke = f.fresh_stroke();
  seat.stroke_at = f.ticks;
}

std::optional<SeatTarget> Seats::writing() const {
  const Seat* last = nullptr;
  for (const Seat& s : seats_)
    if (!last || s.used > last->used) last = &s;
  return last && !last->folded ? std::optional(last->target) : std::nullopt;
}

void Seats::put_away() {
  for (Seat& s : seats_) {
    bool in_use = s.worked_at >= 0 && ticks_ - s.worked_at <= folds_after;
    s.folded = true;
    s.closing |= !in_use;
  }
  wipe_own();
}

void Seats::change_window() {
  for (Seat& s : seats_) {
    s.spot = s.anchor = s.anchor_before = s.placed_for = {};
    s.used_at -= ticks_;
    s.rises_since -= ticks_;
    s.worked_at = -1;
    s.stroke = 0; // what comes now is an undo step of its own
    s.repeat_at = 0;
    s.offer.reset();
    s.pens.clear();
    s.erasers.clear();
  }
  ticks_ = 0;
}

void Seats::open(Frame& f, SeatTarget target, Point near) {
  if (f.locked && target.what != Writes::team) return f.remarks.push_back(f.words.time_is_out);
  words_stale_ = true;
  for (Seat& s : seats_)
    if (s.target == target) {
      use(f, s);
      if (s.folded) s.near = near;
      s.closing = false;
      if (s.folded) s.spot = {};
      s.folded = false;
      return;
    }
  if (seats_.size() >= most) {
    // One's own text is nowhere else: its seat stays.
    auto kept = [&](const Seat& s) {
      auto own = own_.find(s.target.id);
      bool writes_own = s.target.what == Writes::own && own != own_.end() && !own->second.empty();
      return busy(f, s) || writes_own;
    };
    auto oldest = std::min_element(seats_.begin(), seats_.end(), [&](const Seat& a, const Seat& b) {
      bool busy_a = kept(a), busy_b = kept(b);
      return busy_a != busy_b ? busy_b : a.used < b.used;
    });
    if (kept(*oldest)) return f.remarks.push_back(f.words.all_seats_taken);
    seats_.erase(oldest); // its text is kept: it was proposed as it was typed
  }
  int number = 1;
  while (std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return s.number == number; }))
    number++;
  Seat seat(target);
  seat.number = number;
  seat.near = near;
  seat.stroke = f.fresh_stroke();
  seat.stroke_at = f.ticks;
  seat.used = ++uses_;
  seat.used_at = f.ticks;
  seats_.push_back(std::move(seat));
}

std::string Seats::prefix_of(const Seat& seat) {
  return seat.number == 1 ? "" : "seat/" + std::to_string(seat.number) + "/";
}

bool Seats::shifted(std::string_view prefix) const {
  return std::any_of(seats_.begin(), seats_.end(),
                     [&](const Seat& s) { return prefix_of(s) == prefix && s.shift; });
}

Seats::Seat* Seats::last_used() {
  Seat* last = nullptr;
  for (Seat& s : seats_)
    if (s.target.what != Writes::ink && (!last || s.used > last->used)) last = &s;
  return last;
}

void Seats::use(Seat& seat) {
  if (ticks_ - seat.used_at > new_step) seat.stroke = 0; // draw() gives it a new one
  seat.used = ++uses_;
  seat.used_at = seat.worked_at = ticks_;
}

bool Seats::type(std::string_view utf8) {
  Seat* seat = last_used();
  if (!seat) return false;
  use(*seat);
  if (seat->folded) seat->spot = {};
  seat->folded = false;
  seat->offer.reset();
  seat->editor.insert(utf8);
  return true;
}

bool Seats::press(const touch::KeyPress& key) {
  Seat* seat = last_used();
  if (!seat || seat->folded) return false; // nobody sees what a key would do there
  using touch::Key;
  using Move = Editor::Move;
  Editor& e = seat->editor;
  auto does = [&] {
    switch (key.key) {
    case Key::enter:
      if (key.ctrl || one_line(seat->target.what)) seat->closing = true;
      else e.insert("\n");
      return true;
    case Key::escape: seat->closing = true; return true;
    case Key::backspace: e.move(Move::backspace); return true;
    case Key::del: e.move(Move::del); return true;
    case Key::left: e.move(Move::left, key.shift); return true;
    case Key::right: e.move(Move::right, key.shift); return true;
    case Key::up: e.move(Move::up, key.shift); return true;
    case Key::down: e.move(Move::down, key.shift); return true;
    case Key::home: e.move(Move::home, key.shift); return true;
    case Key::end: e.move(Move::end, key.shift); return true;
    case Key::letter:
      if (!key.ctrl || key.letter != 'a') return false;
      e.move(Move::select_all);
      return true;
    default: return false;
    }
  };
  if (key.alt || !does()) return false;
  seat->offer.reset();
  use(*seat);
  return true;
}

void Seats::wipe_own() {
  own_.clear();
  std::erase_if(seats_, [](const Seat& s) { return s.target.what == Writes::own; });
}

void Seats::open_own(Frame& f, Point near) {
  if (seats_.size() < most) open(f, {Writes::own, ++last_own_}, near);
  else f.remarks.push_back(f.words.all_seats_taken);
}

void Seats::learn_words(const workshop::Session& s) {
  words_stale_ = false;
  words_ = {};
  // Nor does a suggestion tell what is hidden.
  if (workshop::notes_told(s))
    for (const auto& n : s.notes) words_.add(n.text);
  for (const auto& n : s.stack_names) words_.add(n.name);
  for (const auto& d : s.drafts)
    if (workshop::draft_told(s, d)) words_.add(d.text);
  for (const auto& a : s.actions) words_.add(a.what + " " + a.who);
  for (const auto& slip : s.slips)
    if (workshop::slip_told(s, slip)) words_.add(slip.text);
  for (const auto& p : s.agenda.perspectives) words_.add(p.title + " " + p.about);
  words_.add(s.team);
}

void Seats::draw(Frame& f, const workshop::Session* s, std::string& team, Rect table, Rect work) {
  ticks_ = f.ticks;
  if (s && words_stale_ && !seats_.empty()) learn_words(*s);
  for (Seat& seat : seats_) {
    seat.anchor_before = std::exchange(seat.anchor, {});
    for (const auto& [target, r] : anchors_)
      if (target == seat.target) seat.anchor = r;
  }
  anchors_.clear();
  std::vector<std::optional<std::string>> texts;
  for (Seat& seat : seats_) {
    bool own = seat.target.what == Writes::own;
    auto now = texts.emplace_back(own ? own_[seat.target.id] : text_of(s, seat.target, team));
    if (!now) { // gone; or opened together with its note, which comes into the session after this frame
      seat.closing |= seat.drawn || seat.awaited++ > 1;
      continue;
    }
    if (seat.target.what != Writes::team && !seat.folded) {
      if (f.ticks - seat.used_at >= folds_after && !held(f, seat)) seat.folded = true;
      else f.due_in(folds_after - (f.ticks - seat.used_at));
    }
    if (!seat.folded && must_move(f, seat, table, work)) place(f, seat, work);
  }
  for (std::size_t i = 0; i < seats_.size(); i++)
    if (texts[i]) tether(f, seats_[i]);
  for (std::size_t i = 0; i < seats_.size(); i++) {
    Seat& seat = seats_[i];
    if (!texts[i]) continue;
    seat.drawn = true;
    const std::string& now = *texts[i];
    if (now != seat.known) { // somebody else changed it (an undo, say)
      seat.known = now;
      seat.editor.set_text(now);
    }
    if (!seat.shift_chosen) seat.shift = seat.editor.wants_capital();
    f.scene.shift({0, risen_from(f, seat)});
    bool secret = seat.target.what == Writes::own || (s && hidden_text(*s, seat.target));
    if (seat.folded) tab(f, seat, work, secret ? std::string() : now);
    else panel(f, seat, s, work);
    f.scene.shift({});
    if (seat.target.what == Writes::ink) continue;
    std::string text = workshop::clean(seat.editor.text());
    if (seat.closing) text = workshop::trimmed(text);
    if (text == seat.known) continue;
    seat.known = text;
    if (seat.target.what == Writes::team) team = text;
    else if (seat.target.what == Writes::own) own_[seat.target.id] = text;
    else {
      if (!seat.stroke) seat.stroke = f.fresh_stroke(), seat.stroke_at = f.ticks;
      const workshop::Draft* draft =
          s && seat.target.what == Writes::draft ? workshop::find_draft(*s, seat.target.id) : nullptr;
      if (draft)
        for (const workshop::MarkWord& mark : workshop::moved_marks(*draft, text))
          f.propose(mark, seat.stroke);
      f.propose(write_op(seat.target, text), seat.stroke);
    }
  }
  for (const Seat& seat : seats_)
    if (seat.closing && seat.target.what == Writes::own) own_.erase(seat.target.id);
  std::erase_if(seats_, [](const Seat& seat) { return seat.closing; });
  clear_.clear();
}

} // namespace screens
