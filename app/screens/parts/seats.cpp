#include "screens/parts/seats.h"

#include "screens/parts/controls.h"
#include "screens/parts/keyboard.h"
#include "workshop/text.h"

#include <cmath>

namespace screens {

namespace {

constexpr float panel_width = 920, panel_height = 560; // units
constexpr std::int64_t repeat_after = 450, repeat_every = 55;

bool one_line(Writes what) { return what != Writes::note && what != Writes::draft; }

const char* title_of(const Words& words, Writes what) {
  switch (what) {
  case Writes::team: return words.writing_team;
  case Writes::note: return words.writing_note;
  case Writes::draft: return words.writing_draft;
  case Writes::action_what: return words.what;
  case Writes::action_who: return words.who;
  case Writes::action_when: return words.when;
  }
  return "";
}

workshop::Op write_op(SeatTarget target, std::string text) {
  using workshop::ActionField;
  switch (target.what) {
  case Writes::draft: return workshop::WriteDraft{target.id, std::move(text)};
  case Writes::action_what: return workshop::WriteAction{target.id, ActionField::what, std::move(text)};
  case Writes::action_who: return workshop::WriteAction{target.id, ActionField::who, std::move(text)};
  case Writes::action_when: return workshop::WriteAction{target.id, ActionField::when, std::move(text)};
  default: return workshop::WriteNote{target.id, std::move(text)};
  }
}

/// A capital that is due by itself changes letters; signs take the shift key.
const std::string& written_by(const KeyShape& key, bool shift, bool shift_chosen) {
  bool letter = key.plain.size() > 1 || (key.plain >= "a" && key.plain <= "z");
  return shift && (letter || shift_chosen) ? key.shifted : key.plain;
}

int places(const Frame& f) { return std::clamp(int((f.screen.w + f.u(20)) / f.u(panel_width + 20)), 1, 6); }

constexpr int middle = -1; ///< the place of a seat that is alone on its screen

Rect place_of(const Frame& f, int place) {
  float w = std::min(f.u(panel_width), f.screen.w), h = std::min(f.u(panel_height), f.screen.h);
  if (place == middle) return {f.screen.centre().x - w / 2, f.screen.bottom() - h - f.u(118), w, h};
  int count = places(f);
  float gap = (f.screen.w - w * float(count)) / float(count + 1);
  return {f.screen.x + gap + float(place) * (w + gap), f.screen.bottom() - h - f.u(118), w, h};
}

} // namespace

std::optional<std::string> text_of(const workshop::Session* s, SeatTarget target, const std::string& team) {
  if (target.what == Writes::team) return team;
  if (!s) return {};
  if (target.what == Writes::note) {
    auto* note = workshop::find_note(*s, target.id);
    return note ? std::optional(note->text) : std::nullopt;
  }
  if (target.what == Writes::draft) {
    auto* draft = workshop::find_draft(*s, target.id);
    return draft ? std::optional(draft->text) : std::nullopt;
  }
  auto* action = workshop::find_action(*s, target.id);
  if (!action) return {};
  return target.what == Writes::action_what  ? action->what
         : target.what == Writes::action_who ? action->who
                                             : action->when;
}

bool Seats::is_open(SeatTarget target) const {
  return std::any_of(seats_.begin(), seats_.end(),
                     [&](const Seat& s) { return s.target == target && !s.closing; });
}

void Seats::open(Frame& f, SeatTarget target, Point near) {
  for (Seat& s : seats_)
    if (s.target == target) {
      s.used = ++uses_;
      s.closing = false;
      return;
    }
  const int none = -2;
  int count = places(f), best = target.what == Writes::team ? middle : none;
  float best_distance = 0;
  for (int i = 0; i < count && best != middle; i++) {
    bool taken = std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return s.place == i; });
    float away = std::abs(place_of(f, i).centre().x - near.x);
    if (!taken && (best == none || away < best_distance)) {
      best = i;
      best_distance = away;
    }
  }
  if (best == none) {
    auto oldest = std::min_element(seats_.begin(), seats_.end(),
                                   [](const Seat& a, const Seat& b) { return a.used < b.used; });
    best = oldest->place;
    seats_.erase(oldest);
  }
  int number = 1;
  while (std::any_of(seats_.begin(), seats_.end(), [&](const Seat& s) { return s.number == number; }))
    number++;
  Seat seat{target, best,  number, Editor(one_line(target.what)), {}, 0, 0, false, false, 0, 0,
            false,  false, 0};
  seat.stroke = ++strokes_;
  seat.used = ++uses_;
  seat.known = "\xff"; // no clean text: the first draw() takes the session's
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
  auto last = std::max_element(seats_.begin(), seats_.end(),
                               [](const Seat& a, const Seat& b) { return a.used < b.used; });
  return last == seats_.end() ? nullptr : &*last;
}

bool Seats::type(std::string_view utf8) {
  Seat* seat = last_used();
  if (!seat) return false;
  seat->used = ++uses_;
  seat->editor.insert(utf8);
  return true;
}

bool Seats::press(const touch::KeyPress& key) {
  Seat* seat = last_used();
  if (!seat) return false;
  seat->used = ++uses_;
  using touch::Key;
  using Move = Editor::Move;
  Editor& e = seat->editor;
  switch (key.key) {
  case Key::enter:
    key.ctrl || one_line(seat->target.what) ? void(seat->closing = true) : e.insert("\n");
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
    if (key.ctrl && key.letter == 'a') {
      e.move(Move::select_all);
      return true;
    }
    return false;
  default: return false;
  }
}

void Seats::key_pressed(Frame& f, Seat& seat, std::string_view key) {
  seat.used = ++uses_;
  Editor& e = seat.editor;
  if (key == "shift") {
    seat.shift = !seat.shift;
    seat.shift_chosen = true;
    return;
  }
  if (key == "backspace") {
    e.move(Editor::Move::backspace);
    seat.repeat_at = f.ticks + repeat_after;
  } else if (key == "left" || key == "right")
    e.move(key == "left" ? Editor::Move::left : Editor::Move::right);
  else if (key == "enter") {
    if (one_line(seat.target.what)) seat.closing = true;
    else e.insert("\n");
  } else
    for (const KeyShape& shape : keyboard({0, 0, 1, 1}, 0, Layout::danish, Page::letters))
      if (shape.name == key) e.insert(written_by(shape, seat.shift, seat.shift_chosen));
  seat.shift = e.wants_capital();
  seat.shift_chosen = false;
}

void Seats::keys(Frame& f, Seat& seat, const std::string& prefix, Rect area) {
  const std::string key_prefix = prefix + "key/";
  // In the order of the fingers: the second key may come down before the first has lifted.
  for (const touch::Tap& tap : f.touch.taps(key_prefix))
    key_pressed(f, seat, std::string_view(tap.name).substr(key_prefix.size()));
  bool backspace_held = false;
  for (const KeyShape& shape : keyboard(area, f.u(8), Layout::danish, Page::letters)) {
    std::string name = key_prefix + shape.name;
    touch::Reply reply = f.touch.area(name, shape.rect, touch::Acts::on_press);
    paint::Canvas& c = f.scene.piece(name, shape.rect.inset(-f.u(8)), paint::Layer::live);
    bool acts = shape.plain.empty(), on = shape.name == "shift" && seat.shift;
    Colour face = reply.held ? colour::accent
                  : on       ? colour::accent_soft
                  : acts     ? mix(colour::edge, colour::sheet, 0.35f)
                             : colour::sheet;
    Colour text = reply.held ? colour::on_accent : on ? colour::accent : colour::ink;
    float radius = f.u(10);
    c.fill(shape.rect.moved({0, f.u(3)}), mix(colour::edge, colour::ink, 0.25f), radius);
    c.fill(shape.rect, face, radius);
    if (reply.focused) focus_ring(f, c, shape.rect, radius);
    float icon = std::min(f.u(38), shape.rect.h * 0.6f);
    if (shape.name == "space")
      c.text_in(shape.rect, f.theme.label(), f.words.space, colour::muted, paint::Align::centre);
    else if (shape.name == "enter" && one_line(seat.target.what))
      c.text_in(shape.rect, f.theme.strong(), f.words.ok, text, paint::Align::centre);
    else if (!shape.icon.empty()) c.picture(touch::around(shape.rect.centre(), icon, icon), shape.icon, text);
    else
      c.text_in(shape.rect, {Face::medium, f.u(36)}, written_by(shape, seat.shift, seat.shift_chosen), text,
                paint::Align::centre);
    if (shape.name == "backspace") backspace_held = reply.held;
  }
  if (!backspace_held) seat.repeat_at = 0;
  if (seat.repeat_at) {
    while (f.ticks >= seat.repeat_at) {
      seat.editor.move(Editor::Move::backspace);
      seat.repeat_at += repeat_every;
    }
    f.due_in(std::max<std::int64_t>(1, seat.repeat_at - f.ticks));
  }
}

void Seats::text_field(Frame& f, Seat& seat, const std::string& prefix, Rect r) {
  bool first_of_many = &seat == last_used();
  touch::Reply reply = f.touch.area(prefix + "text", r, touch::Acts::drag);
  paint::Canvas& c = f.scene.piece(prefix + "text", r, paint::Layer::live);
  c.fill(r, paint::rgb(0xFFFFFF), f.u(12));
  c.outline(r, first_of_many ? colour::accent : colour::edge, f.u(first_of_many ? 3.f : 2.f), f.u(12));
  Rect in = r.inset(f.u(16), f.u(10));
  Type type{Face::regular, f.u(36)};
  seat.editor.lay_out(f.atlas(), type, in.w);
  float line = paint::line_height(f.atlas(), type);
  Point origin{in.x, in.y - seat.scroll};
  for (const touch::Tap& tap : f.touch.taps(prefix + "text")) {
    seat.editor.click(tap.at - origin);
    seat.used = ++uses_;
  }
  if (reply.dragging) {
    seat.editor.click(reply.start - origin);
    seat.editor.drag(reply.at - origin);
  }
  Point caret = seat.editor.caret();
  seat.scroll = std::clamp(seat.scroll, caret.y + line - in.h, std::max(0.f, caret.y));
  seat.scroll = std::max(0.f, seat.scroll);
  origin.y = in.y - seat.scroll;
  c.clip(in.inset(-f.u(4)));
  float y = origin.y;
  for (const Editor::Row& row : seat.editor.rows()) {
    if (y + line > in.y && y < in.bottom()) {
      if (row.select_to > row.select_from)
        c.fill({origin.x + row.select_from, y, row.select_to - row.select_from, line},
               mix(colour::accent_soft, colour::accent, 0.2f));
      c.text({origin.x, y}, type, row.text, colour::ink);
    }
    y += line;
  }
  if (first_of_many)
    c.fill({std::round(origin.x + caret.x), origin.y + caret.y + line * 0.08f, std::max(2.f, f.u(4)),
            line * 0.84f},
           colour::accent);
  c.unclip();
}

void Seats::note_tools(Frame& f, Seat& seat, const std::string& prefix, Rect r, const workshop::Session& s) {
  const workshop::Note* note = workshop::find_note(s, seat.target.id);
  if (!note) return;
  float gap = f.u(10), size = r.h;
  for (int i = 0; i < workshop::limit::colours; i++) {
    Rect swatch = r.cut_left(size);
    r.cut_left(gap);
    std::string name = prefix + "colour/" + std::to_string(i);
    touch::Reply reply = f.touch.area(name, swatch);
    paint::Canvas& c = f.scene.piece(name, swatch.inset(-f.u(10)), paint::Layer::live);
    c.fill(swatch.inset(f.u(6)), colour::note[i], f.u(10));
    c.outline(swatch.inset(f.u(6)), mix(colour::note[i], colour::ink, 0.35f), std::max(1.f, f.u(2)), f.u(10));
    if (note->colour == i)
      c.picture(touch::around(swatch.centre(), size * 0.5f, size * 0.5f), "check", colour::ink);
    if (reply.focused) focus_ring(f, c, swatch, f.u(10));
    if (reply.taps > 0 && note->colour != i) f.propose(workshop::ColourNote{note->id, i});
  }
  if (button(f, prefix + "delete", r.cut_right(size), {"trash", {}}, Look::danger, true,
             paint::Layer::live)) {
    f.propose(workshop::DeleteNote{note->id});
    seat.target.id = 0; // it writes nothing any more
    seat.closing = true;
  }
}

void Seats::panel(Frame& f, Seat& seat, const workshop::Session* s) {
  Rect r = place_of(f, seat.place);
  std::string prefix = prefix_of(seat);
  f.touch.area(prefix + "panel", r, touch::Acts::nothing);
  paint::Canvas& c = f.scene.piece(prefix + "panel", r.inset(-f.u(40)), paint::Layer::live);
  c.shadow(r, f.u(24), f.u(34), f.u(10), colour::shadow);
  c.fill(r, mix(colour::paper, colour::edge, 0.4f), f.u(24));
  c.outline(r, colour::edge, std::max(1.f, f.u(2)), f.u(24));
  Rect in = r.inset(f.u(20));
  Rect top = in.cut_top(f.u(64));
  in.cut_top(f.u(12));
  Rect done = top.cut_right(f.u(200));
  top.cut_right(f.u(16));
  if (seat.target.what == Writes::note && s) {
    note_tools(f, seat, prefix, top.cut_left(f.u(64 * 6 + 10 * 5 + 40 + 64)), *s);
    top.cut_left(f.u(16));
  } else c.text_in(top, f.theme.strong(), title_of(f.words, seat.target.what), colour::muted);
  if (button(f, prefix + "done", done, {"check", f.words.done}, Look::primary, true, paint::Layer::live))
    seat.closing = true;
  Rect text = in.cut_top(in.h - f.u(5 * 66 + 6));
  in.cut_top(f.u(14));
  keys(f, seat, prefix, in);
  text_field(f, seat, prefix, text);
}

void Seats::draw(Frame& f, const workshop::Session* s, std::string& team) {
  for (Seat& seat : seats_) {
    std::optional<std::string> now = text_of(s, seat.target, team);
    if (!now) { // gone; or opened together with its note, which comes into the session after this frame
      seat.closing = seat.drawn || seat.awaited++ > 1;
      continue;
    }
    seat.drawn = true;
    if (*now != seat.known) { // somebody else changed it (an undo, say)
      seat.known = *now;
      seat.editor.set_text(*now);
    }
    if (!seat.shift_chosen) seat.shift = seat.editor.wants_capital();
    panel(f, seat, s);
    std::string text = workshop::clean(seat.editor.text());
    if (text == seat.known) continue;
    seat.known = text;
    if (seat.target.what == Writes::team) team = text;
    else if (text_of(s, seat.target, team)) f.propose(write_op(seat.target, text), seat.stroke);
  }
  std::erase_if(seats_, [](const Seat& seat) { return seat.closing; });
}

} // namespace screens
