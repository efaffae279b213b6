#include "monkey.h"

namespace test {

using touch::Phase;
using touch::Point;
using touch::Rect;

Point Monkey::anywhere() {
  Rect screen{0, 0, float(t_.scene.width()), float(t_.scene.height())};
  return {float(below(int(screen.w) + 80)) - 40, float(below(int(screen.h) + 80)) - 40};
}

/// Within an area, the rarer kinds as often as the many keys; at random places the topmost one is what
/// counts.
Point Monkey::aimed() {
  static constexpr const char* kinds[] = {
      "note/",   "note/",   "note/", "stack/",    "stack/",     "ring/",  "group/",   "key/",  "add-",
      "add-",    "action/", "ink",   "done",      "take-back/", "name",   "close",    "close", "eraser",
      "suggest", "board",   "vote/", "pictures/", "picture",    "delete", "history/", "ink",   "eraser"};
  some_.clear();
  for (int tries = 0; tries < 4 && some_.empty(); tries++) {
    const char* kind = tries < 3 ? kinds[below(int(std::size(kinds)))] : "";
    for (const touch::Area& a : t_.table.touch().areas())
      if ((a.name.starts_with(kind) || a.name.ends_with(kind)) && !a.rect.empty() && a.enabled &&
          !(a.name.starts_with("add-note") && t_.session().notes.size() > 90)) // a full board gets no fuller
        some_.push_back(&a);
  }
  if (some_.empty()) return anywhere();
  Rect r = some_[std::size_t(below(int(some_.size())))]->rect;
  return {r.x + float(random_() % 1000) / 1000 * r.w, r.y + float(random_() % 1000) / 1000 * r.h};
}

void Monkey::send(Finger& f, Phase phase) {
  t_.send({f.id, f.kind, phase, f.at, 0, f.button, f.size, f.kind == touch::PointerKind::pen ? 0.6f : 1.f});
  events++;
  f.down = phase == Phase::down || phase == Phase::move;
}

void Monkey::land(Finger& f, int number) {
  f = {};
  f.id = number == 0 ? 1 : next_id_++;
  f.kind = number == 0   ? touch::PointerKind::mouse
           : number == 1 ? touch::PointerKind::pen
                         : touch::PointerKind::finger;
  if (number == 0) f.button = touch::Button(below(3));
  f.at = one_in(8) ? anywhere() : aimed();
  int what = below(100);
  f.way = what < 45 ? Way::tap : what < 60 ? Way::rest : what < 98 ? Way::drag : Way::lean;
  f.left = f.way == Way::tap ? 1 + below(3) : f.way == Way::rest ? below(70) : 4 + below(60);
  float speed = one_in(4) ? 60.f : 16.f;
  f.by = {(float(below(2001)) / 1000 - 1) * speed, (float(below(2001)) / 1000 - 1) * speed};
  if (f.way == Way::lean) f.size = 10.f + float(below(80));
  send(f, Phase::down);
}

/// A panel tells twice between two frames.
void Monkey::move(Finger& f) {
  if (f.way == Way::lean && one_in(5)) f.size = float(below(100));
  for (int i = 0; i < 2; i++) {
    Point by = f.way == Way::drag ? f.by * 0.5f : Point{float(below(3)) - 1, float(below(3)) - 1};
    f.at = f.at + by;
    send(f, Phase::move);
  }
  if (f.way == Way::drag && one_in(12)) f.by = {f.by.y, -f.by.x};
  if (f.way == Way::drag && one_in(20)) f.by = {};
}

void Monkey::press_key() {
  static constexpr const char* texts[] = {"a", "Æ", "ø å", "🙂", "e\u0301", "Overlevering ", "?", "\n"};
  events++;
  if (one_in(3)) return t_.table.text(texts[below(int(std::size(texts)))]);
  touch::KeyPress k;
  k.key = touch::Key(below(int(touch::Key::letter) + 1));
  k.letter = "azy+-0q"[below(7)];
  k.ctrl = k.key == touch::Key::letter || one_in(6);
  k.shift = one_in(3);
  bool step = k.key == touch::Key::page_up || k.key == touch::Key::page_down;
  if (!step || one_in(20)) t_.table.key(k); // most of the day is spent at the board
}

/// What comes from outside, and what else the table is set to.
void Monkey::steer() {
  for (const screens::Wish& wish : t_.wishes) {
    if (std::holds_alternative<screens::FindPictures>(wish))
      t_.table.show_pictures({{"/stik/a.png", "a.png"}, {"/stik/b.jpg", "b.jpg"}}, "");
    if (auto* pick = std::get_if<screens::PickPicture>(&wish))
      t_.live->submit(workshop::SetPicture{pick->note, "picture-1.png"}, t_.now);
  }
  t_.wishes.clear();
  if (t_.table.curtain().drawn() && one_in(30)) t_.table.show_again(); // it would hear nothing but its slide
  if (one_in(150)) t_.go_to(workshop::StepKind::board);
  if (one_in(500)) t_.go_to(workshop::StepKind(below(7)));
  if (one_in(3000)) t_.table.settings().side = screens::Side(below(3));
  if (one_in(3000)) t_.table.settings().english_keys = one_in(2);
  if (one_in(2000)) t_.table.settings().fixed_board = one_in(3);
  if (one_in(700)) t_.live->undo(t_.now); // somebody at another place, in the middle of everything
}

void Monkey::round() {
  for (int i = 0; i < fingers; i++) {
    Finger& f = hands_[std::size_t(i)];
    if (!f.down) {
      if (one_in(i < 2 ? 40 : 3)) land(f, i);
    } else if (f.left-- > 0) move(f);
    else send(f, one_in(12) ? Phase::cancel : Phase::up);
  }
  if (one_in(400)) { // a hand laid flat
    Point at = anywhere();
    for (int i = 10; i < 16; i++) {
      Finger& f = hands_[std::size_t(i)];
      if (f.down) send(f, Phase::up);
      land(f, i);
      f.way = Way::rest;
      f.at = at + Point{float(below(40)), float(below(40))};
      send(f, Phase::move);
    }
  }
  if (one_in(10)) {
    t_.table.wheel({one_in(2) ? aimed() : anywhere(), float(below(9)) - 4, one_in(2), one_in(3)});
    events++;
  }
  if (one_in(6)) press_key();
  steer();
  t_.pass(one_in(600) ? 61'000 : one_in(60) ? 700 : 16);
}

void Monkey::rest() {
  for (Finger& f : hands_)
    if (f.down) send(f, one_in(2) ? Phase::cancel : Phase::up);
  for (int i = 0; i < 40; i++) t_.pass(40);
  t_.wishes.clear();
}

} // namespace test
