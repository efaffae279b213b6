// What fingers do that takes time or more than one of them: long presses, pinches, flicks, the sheet under
// all; and that whatever they do ends in idle.
#include "touch/touch.h"

#include <catch2/catch.hpp>

using namespace touch;

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

TEST_CASE("a list is dragged by the buttons on it; a second finger presses one meanwhile") {
  Touch touch;
  Reply list, first, second;
  auto frame = [&] {
    touch.begin_frame();
    list = touch.area("list", {0, 0, 300, 400}, Acts::scroll);
    first = touch.area("first", {0, 0, 300, 100});
    second = touch.area("second", {0, 100, 300, 100});
    touch.end_frame();
  };
  frame();
  touch.feed({1, PointerKind::finger, Phase::down, {150, 50}, 0});
  touch.feed({1, PointerKind::finger, Phase::move, {150, 52}, 10});
  frame();
  CHECK(first.held); // not yet
  touch.feed({1, PointerKind::finger, Phase::move, {150, 90}, 20});
  frame();
  CHECK_FALSE(first.held);
  CHECK(list.dragging);
  CHECK(list.by == Point{0, 40});
  touch.feed({2, PointerKind::finger, Phase::down, {150, 150}, 30});
  touch.feed({2, PointerKind::finger, Phase::up, {150, 150}, 40});
  touch.feed({1, PointerKind::finger, Phase::up, {150, 90}, 50});
  frame();
  CHECK(second.taps == 1);
  CHECK(first.taps == 0);
  CHECK(list.dropped);
  CHECK_FALSE(touch.any_down());
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
