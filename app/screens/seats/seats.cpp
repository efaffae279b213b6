// The life of seats: opening, finding a place, the real keyboard, folding, closing.
#include "screens/seats/seats.h"

#include "screens/seats/places.h"
#include "workshop/text.h"

namespace screens {

namespace {

constexpr float panel_width = 920, panel_height = 612, smallest_width = 460; // units of the theme
constexpr float comfortable = 340;      // millimetres across: keys of 28 mm
constexpr std::int64_t in_use = 3000;   // milliseconds after which a seat may be moved for another one
constexpr std::int64_t new_step = 3000; // a pause this long begins a new undo step

bool one_line(Writes what) { return what != Writes::note && what != Writes::draft; }

workshop::Op write_op(SeatTarget target, std::string text) {
  using workshop::ActionField;
  switch (target.what) {
  case Writes::draft: return workshop::WriteDraft{target.id, std::move(text)};
  case Writes::action_what: return workshop::WriteAction{target.id, ActionField::what, std::move(text)};
  case Writes::action_who: return workshop::WriteAction{target.id, ActionField::who, std::move(text)};
  case Writes::action_when: return workshop::WriteAction{target.id, ActionField::when, std::move(text)};
  case Writes::stack: return workshop::NameStack{target.id, std::move(text)};
  default: return workshop::WriteNote{target.id, std::move(text)};
  }
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
  auto* action = workshop::find_action(*s, target.id);
  if (!action) return {};
  return target.what == Writes::action_what  ? action->what
         : target.what == Writes::action_who ? action->who
                                             : action->when;
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

void Seats::use(Frame& f, Seat& seat) {
  if (f.ticks - seat.used_at > new_step) seat.stroke = f.fresh_stroke();
  seat.used = ++uses_;
  seat.used_at = f.ticks;
}

void Seats::open(Frame& f, SeatTarget target, Point near) {
  words_stale_ = true;
  for (Seat& s : seats_)
    if (s.target == target) {
      use(f, s);
      s.closing = false;
      if (s.folded) s.spot = {};
      s.folded = false;
      return;
    }
  if (seats_.size() >= most) {
    auto oldest = std::min_element(seats_.begin(), seats_.end(),
                                   [](const Seat& a, const Seat& b) { return a.used < b.used; });
    seats_.erase(oldest); // its text is kept: it was proposed as it was typed
  }
  int number = 1;
  while (std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return s.number == number; }))
    number++;
  Seat seat(target);
  seat.number = number;
  seat.near = near;
  seat.stroke = f.fresh_stroke();
  seat.used = ++uses_;
  seat.used_at = f.ticks;
  seats_.push_back(std::move(seat));
}

bool Seats::try_place(Frame& f, Seat& seat, Rect work) {
  std::vector<Rect> taken;
  for (const Seat& other : seats_)
    if (&other != &seat && !other.spot.empty() && (!other.folded || other.spot.w <= f.u(300)))
      taken.push_back(other.spot.inset(-f.u(6))); // a tab too, once it is one
  bool avoid = !seat.anchor.empty();
  if (avoid) taken.push_back(seat.anchor.inset(-f.u(12)));
  // As large as hands are used to, smaller where there is no room for that.
  float wanted = std::clamp(comfortable * f.millimetre / f.u(1), smallest_width, panel_width);
  for (float width : {wanted, wanted * 0.8f, wanted * 0.65f, smallest_width}) {
    width = std::max(width, smallest_width);
    float k = std::min({width / panel_width, work.w / f.u(panel_width), work.h / f.u(panel_height)});
    auto spot = free_spot(work, f.u(panel_width) * k, f.u(panel_height) * k, taken, seat.near, f.u(16));
    if (!spot) continue;
    seat.spot = {std::round(spot->x), std::round(spot->y), spot->w, spot->h};
    seat.k = k;
    return true;
  }
  return false;
}

void Seats::fold_longest_unused(const Seat& but) {
  Seat* oldest = nullptr;
  for (Seat& s : seats_)
    if (&s != &but && !s.folded && (!oldest || s.used < oldest->used)) oldest = &s;
  if (oldest) oldest->folded = true;
}

void Seats::place(Frame& f, Seat& seat, Rect work) {
  if (try_place(f, seat, work)) return;
  // Those that nobody is typing at this moment move together.
  for (Seat& other : seats_)
    if (&other != &seat && !other.folded && f.ticks - other.used_at > in_use) other.spot = {};
  if (try_place(f, seat, work)) {
    for (Seat& other : seats_)
      if (&other != &seat && !other.folded && other.spot.empty() && !try_place(f, other, work))
        other.folded = true;
    return;
  }
  for (Seat& other : seats_)
    if (&other != &seat && other.spot.empty()) other.folded = true;
  while (!try_place(f, seat, work)) {
    bool any =
        std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return &s != &seat && !s.folded; });
    if (!any) break;
    fold_longest_unused(seat);
  }
  if (!seat.spot.empty()) return;
  // A screen so small that the seat must cover what it writes.
  seat.k = std::min({1.f, work.w / f.u(panel_width), work.h / f.u(panel_height)});
  seat.spot = {work.centre().x - f.u(panel_width) * seat.k / 2, work.bottom() - f.u(panel_height) * seat.k,
               f.u(panel_width) * seat.k, f.u(panel_height) * seat.k};
}

void Seats::drag(Frame& f, Seat& seat, const touch::Reply& reply, Rect work) {
  if (!reply.dropped) return;
  use(f, seat);
  std::vector<Rect> taken;
  for (const Seat& other : seats_)
    if (&other != &seat && !other.folded) taken.push_back(other.spot.inset(-f.u(6)));
  if (!seat.anchor.empty()) taken.push_back(seat.anchor.inset(-f.u(12)));
  Rect to = seat.spot.moved(reply.by);
  to.x = std::clamp(to.x, work.x, std::max(work.x, work.right() - to.w));
  to.y = std::clamp(to.y, work.y, std::max(work.y, work.bottom() - to.h));
  if (std::any_of(taken.begin(), taken.end(), [&](const Rect& t) { return t.meets(to); })) {
    // Beside what is in the way: the work area ends where the hand let go, so the nearest spot is there.
    Rect nearby = work;
    nearby.h = std::min(work.h, to.bottom() - work.y + f.u(200));
    auto spot = free_spot(nearby, to.w, to.h, taken, to.centre(), f.u(16));
    if (!spot) return; // back where it came from
    to = *spot;
  }
  seat.spot = {std::round(to.x), std::round(to.y), to.w, to.h};
  seat.near = to.centre();
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

bool Seats::type(std::string_view utf8) {
  Seat* seat = last_used();
  if (!seat) return false;
  seat->used = ++uses_;
  seat->used_at = ticks_;
  if (seat->folded) seat->spot = {};
  seat->folded = false;
  seat->editor.insert(utf8);
  return true;
}

bool Seats::press(const touch::KeyPress& key) {
  Seat* seat = last_used();
  if (!seat) return false;
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
  seat->used = ++uses_;
  seat->used_at = ticks_;
  return true;
}

void Seats::learn_words(const workshop::Session& s) {
  words_stale_ = false;
  words_ = {};
  for (const auto& n : s.notes) words_.add(n.text);
  for (const auto& n : s.stack_names) words_.add(n.name);
  for (const auto& d : s.drafts) words_.add(d.text);
  for (const auto& a : s.actions) words_.add(a.what + " " + a.who);
  for (const auto& p : s.agenda.perspectives) words_.add(p.title + " " + p.about);
  words_.add(s.team);
}

void Seats::draw(Frame& f, const workshop::Session* s, std::string& team, Rect work) {
  ticks_ = f.ticks;
  if (s && words_stale_ && !seats_.empty()) learn_words(*s);
  for (Seat& seat : seats_) {
    seat.anchor = {};
    for (const auto& [target, r] : anchors_)
      if (target == seat.target) seat.anchor = r;
  }
  anchors_.clear();
  std::vector<std::optional<std::string>> texts;
  for (Seat& seat : seats_) {
    auto now = texts.emplace_back(text_of(s, seat.target, team));
    if (!now) { // gone; or opened together with its note, which comes into the session after this frame
      seat.closing |= seat.drawn || seat.awaited++ > 1;
      continue;
    }
    if (seat.target.what != Writes::team && !seat.folded) {
      if (f.ticks - seat.used_at >= folds_after && !f.touch.holds(prefix_of(seat) + "key/"))
        seat.folded = true;
      else f.due_in(folds_after - (f.ticks - seat.used_at));
    }
    bool outside = seat.spot.right() > work.right() + 1 || seat.spot.bottom() > work.bottom() + 1;
    if (!seat.folded && (seat.spot.empty() || outside)) place(f, seat, work);
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
    if (seat.folded) tab(f, seat, work, now);
    else panel(f, seat, s, work);
    if (seat.target.what == Writes::ink) continue;
    std::string text = workshop::clean(seat.editor.text());
    if (text == seat.known) continue;
    seat.known = text;
    if (seat.target.what == Writes::team) team = text;
    else if (text_of(s, seat.target, team)) f.propose(write_op(seat.target, text), seat.stroke);
  }
  std::erase_if(seats_, [](const Seat& seat) { return seat.closing; });
}

} // namespace screens
