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

TEST_CASE("a finger elsewhere leaves the keyboard's focus where it is; the mouse takes it away") {
  Desk d;
  d.touch.focus_next(false);
  REQUIRE(d.touch.focus() == "button");
  d.down(2, 250);
  d.up(2, 250);
  d.frame();
  CHECK(d.touch.focus() == "button");
  d.down(3, 50); // on what has it
  CHECK(d.touch.focus().empty());
  d.up(3, 50);
  d.touch.focus_next(false);
  d.touch.feed({1, PointerKind::mouse, Phase::down, {250, 50}, 0});
  CHECK(d.touch.focus().empty());
}

TEST_CASE("wheel and middle button reach the sheet through notes and buttons, not through what is fixed") {
  Touch touch;
  auto frame = [&] {
    touch.begin_frame();
    touch.area("sheet", {0, 0, 900, 900}, Acts::hands);
    touch.area("note", {0, 0, 100, 100}, Acts::drag);
    touch.area("button", {100, 0, 100, 100});
    touch.area("panel", {200, 0, 400, 100}, Acts::nothing);
    touch.area("on-panel", {300, 0, 100, 100});
    touch.area("list", {400, 0, 200, 100}, Acts::scroll);
    touch.area("line", {500, 0, 100, 100});
    touch.area("key", {600, 0, 100, 100}, Acts::on_press);
    touch.area("sure", {700, 0, 100, 100}, Acts::on_sure_press);
    touch.end_frame();
  };
  frame();
  auto reaches = [&](float x) {
    touch.feed(Wheel{{x, 50}, 1});
    bool wheel = !touch.wheels("sheet").empty();
    touch.feed({1, PointerKind::mouse, Phase::down, {x, 50}, 0, Button::middle});
    bool middle = touch.held("sheet");
    touch.feed({1, PointerKind::mouse, Phase::up, {x, 50}, 0, Button::middle});
    frame();
    CHECK(wheel == middle);
    return wheel;
  };
  for (float x : {50.f, 150.f, 850.f}) CHECK(reaches(x));
  for (float x : {250.f, 350.f, 450.f, 550.f, 650.f, 750.f}) CHECK_FALSE(reaches(x));
  touch.feed(Wheel{{550, 50}, 1});
  CHECK(touch.wheels("list").size() == 1);
}
