#include "touch/touch.h"

#include <catch2/catch.hpp>

using namespace touch;

namespace {

/// One button, one key and two things to drag, all 100 x 100, side by side.
struct Desk {
  Touch touch;
  Reply button, key, left, right;
  bool with_left = true;
  void frame() {
    touch.begin_frame();
    button = touch.area("button", {0, 0, 100, 100});
    key = touch.area("key", {100, 0, 100, 100}, Acts::on_press);
    if (with_left) left = touch.area("left", {200, 0, 100, 100}, Acts::drag);
    right = touch.area("right", {300, 0, 100, 100}, Acts::drag);
    touch.end_frame();
  }
  Desk() { frame(); }
  void down(std::uint64_t id, float x) { touch.feed({id, PointerKind::finger, Phase::down, {x, 50}, 0}); }
  void move(std::uint64_t id, float x) { touch.feed({id, PointerKind::finger, Phase::move, {x, 50}, 0}); }
  void up(std::uint64_t id, float x) { touch.feed({id, PointerKind::finger, Phase::up, {x, 50}, 0}); }
  void cancel(std::uint64_t id, float x) { touch.feed({id, PointerKind::finger, Phase::cancel, {x, 50}, 0}); }
};

} // namespace

TEST_CASE("a button is tapped by a lift inside it, and shows the press before that") {
  Desk d;
  d.down(2, 50);
  d.frame();
  CHECK(d.button.held);
  CHECK(d.button.taps == 0);
  d.up(2, 52);
  d.frame();
  CHECK(d.button.taps == 1);
  CHECK_FALSE(d.button.held);
  d.frame();
  CHECK(d.button.taps == 0);
}

TEST_CASE("a finger that slides off a button does not tap it") {
  Desk d;
  d.down(2, 50);
  d.move(2, 350);
  d.frame();
  CHECK_FALSE(d.button.held);
  d.up(2, 350);
  d.frame();
  CHECK(d.button.taps == 0);
  CHECK(d.right.taps == 0);
}

TEST_CASE("a press and its lift between two frames still count") {
  Desk d;
  d.down(2, 50);
  d.up(2, 50);
  d.down(3, 50);
  d.up(3, 50);
  d.frame();
  CHECK(d.button.taps == 2);
}

TEST_CASE("a key acts on press; a second finger may come before the first has lifted, in order") {
  Desk d;
  d.down(2, 150);
  d.down(3, 50);
  d.up(3, 50);
  d.down(4, 150);
  d.up(2, 150);
  auto taps = d.touch.taps();
  REQUIRE(taps.size() == 3);
  CHECK(taps[0].name == "key");
  CHECK(taps[1].name == "button");
  CHECK(taps[2].name == "key");
  CHECK(d.touch.taps("ke").size() == 2);
}

TEST_CASE("two things are dragged by two fingers at once while a third presses") {
  Desk d;
  d.down(2, 250);
  d.down(3, 350);
  d.down(4, 50);
  d.move(2, 600);
  d.move(3, 10);
  d.frame();
  CHECK(d.left.dragging);
  CHECK(d.left.by.x == 350);
  CHECK(d.right.by.x == -340);
  d.up(4, 50);
  d.up(2, 610);
  d.frame();
  CHECK(d.button.taps == 1);
  CHECK(d.left.dropped);
  CHECK(d.left.at.x == 610);
  CHECK(d.right.dragging);
}

TEST_CASE("a second finger on a dragged thing is ignored") {
  Desk d;
  d.down(2, 250);
  d.move(2, 500);
  d.down(3, 260);
  d.move(3, 900);
  d.frame();
  CHECK(d.left.at.x == 500);
  d.up(3, 900);
  d.frame();
  CHECK(d.left.dragging);
  CHECK_FALSE(d.left.dropped);
}

TEST_CASE("a small tremble is a tap, not a drag") {
  Desk d;
  d.down(2, 250);
  d.move(2, 255);
  d.frame();
  CHECK_FALSE(d.left.dragging);
  d.up(2, 255);
  d.frame();
  CHECK(d.left.taps == 1);
  CHECK_FALSE(d.left.dropped);
}

TEST_CASE("a pointer taken away cancels its drag and taps nothing") {
  Desk d;
  d.down(2, 250);
  d.move(2, 500);
  d.down(3, 50);
  d.cancel(2, 500);
  d.cancel(3, 50);
  d.frame();
  CHECK(d.left.cancelled);
  CHECK_FALSE(d.left.dropped);
  CHECK(d.button.taps == 0);
  CHECK_FALSE(d.touch.any_down());
}

TEST_CASE("a thing that vanishes in mid-drag ends the drag") {
  Desk d;
  d.down(2, 250);
  d.move(2, 500);
  d.with_left = false;
  d.frame();
  CHECK_FALSE(d.touch.any_down());
  d.with_left = true;
  d.frame();
  d.move(2, 600);
  d.up(2, 600);
  d.frame();
  CHECK_FALSE(d.left.dragging);
  CHECK_FALSE(d.left.dropped);
}

TEST_CASE("what lies on top takes the finger; a disabled area swallows it") {
  Touch touch;
  auto frame = [&](bool enabled) {
    touch.begin_frame();
    Reply low = touch.area("low", {0, 0, 100, 100});
    Reply high = touch.area("high", {50, 0, 100, 100}, Acts::on_lift, enabled);
    touch.end_frame();
    return low.taps * 10 + high.taps;
  };
  auto tap = [&](float x) {
    touch.feed({2, PointerKind::finger, Phase::down, {x, 5}, 0});
    touch.feed({2, PointerKind::finger, Phase::up, {x, 5}, 0});
  };
  frame(true);
  tap(75);
  CHECK(frame(true) == 1);
  tap(25);
  CHECK(frame(false) == 10);
  tap(75);
  CHECK(frame(false) == 0);
}

TEST_CASE("forty fingers drag forty things") {
  Touch touch;
  auto frame = [&] {
    touch.begin_frame();
    int dragging = 0;
    for (int i = 0; i < 40; i++)
      dragging += touch.area("t" + std::to_string(i), {float(i * 50), 0, 50, 50}, Acts::drag).dragging;
    touch.end_frame();
    return dragging;
  };
  frame();
  for (int i = 0; i < 40; i++)
    touch.feed({std::uint64_t(i + 2), PointerKind::finger, Phase::down, {float(i * 50 + 20), 20}, 0});
  for (int i = 0; i < 40; i++)
    touch.feed({std::uint64_t(i + 2), PointerKind::finger, Phase::move, {float(i * 50 + 20), 500}, 0});
  CHECK(frame() == 40);
}

TEST_CASE("the keyboard's focus walks over enabled areas and presses them") {
  Touch touch;
  auto frame = [&] {
    touch.begin_frame();
    touch.area("off", {0, 0, 10, 10}, Acts::on_lift, false);
    Reply a = touch.area("a", {10, 0, 10, 10});
    touch.area("sheet", {20, 0, 10, 10}, Acts::nothing);
    Reply b = touch.area("b", {30, 0, 10, 10});
    touch.end_frame();
    return std::pair{a, b};
  };
  frame();
  touch.focus_next(false);
  CHECK(touch.focus() == "a");
  touch.focus_next(false);
  CHECK(touch.focus() == "b");
  touch.focus_next(false);
  CHECK(touch.focus() == "a");
  touch.focus_next(true);
  CHECK(touch.focus() == "b");
  touch.press_focused();
  auto [a, b] = frame();
  CHECK(a.taps == 0);
  CHECK(b.taps == 1);
  CHECK(b.focused);
}

namespace {

/// Fingers with a clock.
struct Hands {
  Touch touch;
  std::int64_t now = 1000;
  Reply note, button, key;
  std::vector<Contact> contacts;
  int taps = 0, sure = 0;
  void frame() {
    touch.tick(now);
    touch.begin_frame();
    touch.area("sheet", {0, 0, 1000, 1000}, Acts::hands);
    contacts = touch.contacts("sheet");
    note = touch.area({"note", {100, 100, 200, 100}, Acts::drag, true, 0.5f, 3});
    button = touch.area("button", {500, 0, 100, 100});
    key = touch.area("erase", {700, 0, 100, 100}, Acts::on_sure_press);
    taps += button.taps;
    sure += key.taps;
    touch.end_frame();
  }
  Hands() { frame(); }
  void feed(std::uint64_t id, Phase phase, float x, float y, Button button_ = Button::left) {
    Pointer p{id, PointerKind::finger, phase, {x, y}, now};
    p.button = button_;
    touch.feed(p);
  }
};

} // namespace

TEST_CASE("a second finger on a note enlarges it; the first that lifts ends nothing") {
  Hands h;
  h.feed(2, Phase::down, 150, 150);
  h.feed(3, Phase::down, 250, 150);
  h.feed(3, Phase::move, 350, 150);
  h.frame();
  CHECK(h.note.fingers == 2);
  CHECK(h.note.scale == Approx(2));
  h.feed(2, Phase::up, 150, 150);
  h.frame();
  CHECK_FALSE(h.note.dropped);
  CHECK(h.note.scale == Approx(2));
  h.feed(3, Phase::up, 350, 150);
  h.frame();
  CHECK(h.note.dropped);
  CHECK(h.note.taps == 0);
  CHECK(h.note.scale == Approx(2));
  h.frame();
  CHECK_FALSE(h.note.dropped);
}

TEST_CASE("a long press is told once, in its time, and its lift is no tap") {
  Hands h;
  h.feed(2, Phase::down, 150, 150);
  h.frame();
  CHECK(h.touch.due(h.now) == Touch::long_press);
  h.now += 500;
  h.frame();
  CHECK_FALSE(h.note.long_pressed);
  h.now += 60;
  h.frame();
  CHECK(h.note.long_pressed);
  h.now += 60;
  h.frame();
  CHECK_FALSE(h.note.long_pressed);
  h.feed(2, Phase::up, 150, 150);
  h.frame();
  CHECK(h.note.taps == 0);
  CHECK(h.touch.due(h.now) == -1);
}

TEST_CASE("the right mouse button is a long press at once") {
  Hands h;
  h.feed(1, Phase::down, 150, 150, Button::right);
  h.frame();
  CHECK(h.note.long_pressed);
  CHECK(h.note.at == Point{150, 150});
  h.feed(1, Phase::up, 150, 150, Button::right);
  h.frame();
  CHECK(h.note.taps == 0);
}

TEST_CASE("the middle mouse button goes to the sheet, whatever lies on it") {
  Hands h;
  h.feed(1, Phase::down, 150, 150, Button::middle);
  h.feed(1, Phase::move, 180, 150, Button::middle);
  h.frame();
  REQUIRE(h.contacts.size() == 1);
  CHECK(h.contacts[0].button == Button::middle);
  CHECK(h.contacts[0].trail.size() == 2);
}

TEST_CASE("an arm that rests on a button does not press it") {
  Hands h;
  h.feed(2, Phase::down, 550, 50);
  h.frame();
  h.now += 3500;
  h.feed(2, Phase::up, 550, 50);
  h.frame();
  CHECK(h.taps == 0);
}

TEST_CASE("a key that deletes waits until a palm would have been told, or for the lift") {
  Hands h;
  h.feed(2, Phase::down, 750, 50);
  h.frame();
  CHECK(h.sure == 0);
  h.now += 80;
  h.frame();
  CHECK(h.sure == 1);
  h.feed(2, Phase::up, 750, 50);
  h.frame();
  CHECK(h.sure == 1);
  h.feed(3, Phase::down, 750, 50);
  h.feed(3, Phase::cancel, 750, 50); // it was a palm
  h.now += 200;
  h.frame();
  CHECK(h.sure == 1);
  h.feed(4, Phase::down, 750, 50);
  h.feed(4, Phase::up, 750, 50);
  h.frame();
  CHECK(h.sure == 2);
}

TEST_CASE("a flick has a speed, a drag that came to rest has none") {
  Hands h;
  auto drag = [&](std::int64_t rest) {
    h.feed(2, Phase::down, 150, 150);
    for (int i = 1; i <= 10; i++) {
      h.now += 10;
      h.feed(2, Phase::move, 150 + 20.f * float(i), 150);
    }
    h.now += rest;
    h.feed(2, Phase::up, 350, 150);
    h.frame();
  };
  drag(5);
  CHECK(h.note.velocity.x == Approx(2).margin(0.3));
  drag(300);
  CHECK(h.note.velocity == Point{});
}

TEST_CASE("the sheet hears every finger by itself, with all the points between two frames") {
  Hands h;
  h.feed(2, Phase::down, 10, 500);
  h.feed(3, Phase::down, 900, 500);
  for (int i = 1; i < 5; i++) h.feed(2, Phase::move, 10 + 30.f * float(i), 500);
  h.frame();
  REQUIRE(h.contacts.size() == 2);
  CHECK(h.contacts[0].trail.size() == 5);
  CHECK(h.contacts[0].moved);
  CHECK(h.contacts[1].trail.size() == 1);
  h.feed(3, Phase::cancel, 900, 500);
  h.frame();
  REQUIRE(h.contacts.size() == 2);
  CHECK(h.contacts[1].end == Contact::End::cancelled);
  CHECK(h.contacts[0].trail.empty());
  h.frame();
  CHECK(h.contacts.size() == 1);
}

TEST_CASE("the wheel turns what lies under it") {
  Hands h;
  h.touch.feed(Wheel{{800, 800}, 2, true, false});
  CHECK(h.touch.stirred());
  h.frame();
  h.touch.feed(Wheel{{800, 800}, 2, true, false});
  h.touch.begin_frame();
  CHECK(h.touch.wheels("sheet").size() == 1);
}

TEST_CASE("any sequence of down, move, up and cancel ends in idle with no pointer held") {
  unsigned random = 1;
  auto below = [&](unsigned n) { return (random = random * 1664525 + 1013904223) / 65536 % n; };
  for (int round = 0; round < 300; round++) {
    Hands h;
    std::vector<std::uint64_t> down;
    std::uint64_t next = 2;
    for (int i = 0; i < 200; i++) {
      float x = float(below(1000)), y = float(below(300));
      if (down.empty() || below(3) == 0) {
        h.feed(next, Phase::down, x, y, Button(below(3)));
        down.push_back(next++);
      } else {
        std::size_t which = below(unsigned(down.size()));
        auto phase = Phase(1 + below(3));
        h.feed(down[which], phase, x, y);
        if (phase != Phase::move) down.erase(down.begin() + std::ptrdiff_t(which));
      }
      if (below(4) == 0) h.now += below(700);
      if (below(3) == 0) h.frame();
    }
    for (auto id : down) h.feed(id, below(2) ? Phase::up : Phase::cancel, 0, 0);
    h.frame();
    h.frame();
    CHECK_FALSE(h.touch.any_down());
    CHECK_FALSE(h.touch.stirred());
    CHECK(h.touch.due(h.now) == -1);
    CHECK(h.note.fingers == 0);
    CHECK(h.note.by == Point{});
    CHECK(h.contacts.empty());
  }
}
