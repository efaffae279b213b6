// Whatever comes in, in whatever order, it ends in idle: no pointer held, nothing dragged, nothing due,
// nothing moved any more. Touch, Grip and Palms by themselves and one after the other; tests/screens has the
// same for the whole table.
#include "touch/palms.h"
#include "touch/touch.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace touch;

namespace {

/// Pointers that need not obey any rule: a down twice, a move or an end of nothing, ids that come again.
struct Unruly {
  std::mt19937 random;
  std::int64_t now = 1000;
  std::set<std::uint64_t> seen;
  explicit Unruly(unsigned seed) : random(seed) {}
  unsigned below(unsigned n) { return unsigned(random() % n); }
  Pointer next() {
    now += below(5) ? below(20) : below(800);
    Pointer p;
    p.id = 1 + below(12);
    p.kind = p.id == 1 ? PointerKind::mouse : p.id == 2 ? PointerKind::pen : PointerKind::finger;
    if (p.id == 1) p.button = Button(below(3));
    p.phase = Phase(below(4));
    p.at = {float(below(1000)), float(below(300))};
    if (below(3) == 0) p.at = {150.f + float(below(30)), 150.f + float(below(30))}; // a cluster, a pinch
    p.size = below(10) ? 0 : float(below(120));
    p.pressure = float(below(100)) / 100;
    p.time = now;
    seen.insert(p.id);
    return p;
  }
  Pointer end_of(std::uint64_t id) {
    return {id,
            id == 1   ? PointerKind::mouse
            : id == 2 ? PointerKind::pen
                      : PointerKind::finger,
            below(2) ? Phase::up : Phase::cancel,
            {},
            now};
  }
};

/// One area of every kind; some come and go, some are disabled for a while.
struct Room {
  Touch touch;
  Reply note;
  std::size_t contacts = 0;
  void frame(std::int64_t now, unsigned mood = 0) {
    touch.tick(now);
    touch.begin_frame();
    touch.area("sheet", {0, 0, 1000, 1000}, Acts::hands);
    contacts = touch.contacts("sheet").size();
    if (mood % 7 != 1) note = touch.area({"note", {100, 100, 200, 100}, Acts::drag, mood % 5 != 1, 0.5f, 3});
    if (mood % 3 == 1) touch.raise("note", {400, 100, 200, 100});
    touch.area("plate", {300, 100, 100, 100}, Acts::drag);
    if (mood % 4 != 1) touch.area("button", {500, 0, 100, 100});
    touch.area("key", {600, 0, 100, 100}, Acts::on_press);
    touch.area("erase", {700, 0, 100, 100}, Acts::on_sure_press, mood % 6 != 1);
    touch.area("list", {800, 0, 100, 300}, Acts::scroll);
    touch.area("wall", {900, 0, 100, 300}, Acts::nothing);
    touch.end_frame();
  }
  void check_idle(std::int64_t now) {
    frame(now);
    frame(now);
    CHECK_FALSE(touch.any_down());
    CHECK_FALSE(touch.any_dragging());
    CHECK_FALSE(touch.holds(""));
    CHECK_FALSE(touch.stirred());
    CHECK(touch.due(now) == -1);
    CHECK(contacts == 0);
    CHECK(note.fingers == 0);
    CHECK_FALSE(note.dragging);
    CHECK(note.by == Point{});
    CHECK(note.scale == 1);
  }
};

} // namespace

TEST_CASE("any sequence, even one that no device would send, ends in idle") {
  for (unsigned seed = 0; seed < 300; seed++) {
    Unruly u(seed);
    Room room;
    room.frame(u.now);
    for (int i = 0; i < 250; i++) {
      room.touch.feed(u.next());
      if (u.below(6) == 0)
        room.touch.feed(Wheel{{float(u.below(1000)), float(u.below(300))}, 1, false, false});
      if (u.below(3) == 0) room.frame(u.now, u.below(40));
    }
    for (auto id : u.seen) room.touch.feed(u.end_of(id));
    INFO("seed " << seed);
    room.check_idle(u.now + 10'000);
  }
}

TEST_CASE("the same through the palms: sizes, clusters and pens leave nothing held") {
  for (unsigned seed = 0; seed < 300; seed++) {
    Unruly u(seed);
    Palms palms;
    Room room;
    room.frame(u.now);
    std::vector<Pointer> out;
    auto feed = [&](const Pointer& p) {
      out.clear();
      palms.feed(p, out);
      for (const Pointer& passed : out) room.touch.feed(passed);
    };
    for (int i = 0; i < 250; i++) {
      feed(u.next());
      if (u.below(3) == 0) room.frame(u.now, u.below(40));
    }
    for (auto id : u.seen) feed(u.end_of(id));
    INFO("seed " << seed);
    room.check_idle(u.now + 10'000);
    // A finger that comes after all that counts again.
    u.now += 10'000;
    feed({50, PointerKind::finger, Phase::down, {520, 50}, u.now});
    CHECK(room.touch.held("button"));
    feed({50, PointerKind::finger, Phase::up, {520, 50}, u.now});
    CHECK(room.touch.taps("button").size() == 1);
  }
}

TEST_CASE("a grip that everybody has left moves no more, and keeps what was done") {
  for (unsigned seed = 0; seed < 300; seed++) {
    std::mt19937 random(seed);
    Grip g({500, 500}, 0.5f, 4);
    for (int i = 0; i < 200; i++) {
      std::uint64_t finger = 1 + random() % 4;
      Point at{float(random() % 1000), float(random() % 1000)};
      Point by = g.by();
      float scale = g.scale();
      bool held = g.holds(finger), full = g.fingers() == 2;
      switch (random() % 3) {
      case 0:
        CHECK(g.join(finger, at) == (!held && !full));
        CHECK(distance(g.by(), by) < 0.05f); // who joins, and who leaves, moves nothing
        break;
      case 1:
        g.leave(finger);
        CHECK(distance(g.by(), by) < 0.05f);
        break;
      default:
        g.move(finger, at);
        if (!held) CHECK(distance(g.by(), by) < 0.05f);
      }
      CHECK(g.fingers() <= 2);
      CHECK(g.scale() >= 0.5f);
      CHECK(g.scale() <= 4);
      if (g.fingers() < 2) CHECK(g.scale() == scale);
      CHECK(std::isfinite(g.by().x + g.by().y));
    }
    for (std::uint64_t finger = 1; finger <= 4; finger++) g.leave(finger);
    Point by = g.by();
    g.move(1, {3, 3});
    CHECK(g.by() == by);
    CHECK(g.fingers() == 0);
  }
}

TEST_CASE("a finger that moved and lies still now is due for nothing") {
  Room room;
  room.frame(1000);
  std::uint64_t id = 5;
  for (Point from : {Point{550, 50}, Point{200, 700}}) { // a button, the sheet
    room.touch.feed({id, PointerKind::finger, Phase::down, from, 1000});
    room.touch.feed({id, PointerKind::finger, Phase::move, from + Point{60, 60}, 1010});
    room.frame(1010);
    CHECK(room.touch.due(1020) == -1);
    CHECK(room.touch.due(5000) == -1);
    room.touch.feed({id, PointerKind::finger, Phase::move, from, 1500}); // back where it came down
    room.frame(5000);
    CHECK_FALSE(room.touch.stirred());
    room.touch.feed({id++, PointerKind::finger, Phase::cancel, from, 6000});
    room.frame(6000);
  }
}

TEST_CASE("an area that is raised is pressed where it is raised to, above all") {
  Touch touch;
  auto frame = [&] {
    touch.begin_frame();
    touch.area("note", {0, 0, 100, 100}, Acts::drag);
    touch.area("button", {200, 0, 100, 100});
    touch.raise("note", {200, 0, 100, 100});
    touch.raise("nobody", {0, 0, 9, 9});
    touch.end_frame();
  };
  frame();
  touch.feed({2, PointerKind::finger, Phase::down, {250, 50}, 0});
  touch.feed({3, PointerKind::finger, Phase::down, {50, 50}, 0});
  CHECK(touch.held("note"));
  CHECK_FALSE(touch.held("button"));
  CHECK(touch.areas().size() == 2);
  CHECK_FALSE(touch.held("not"));
  CHECK(touch.holds("not"));
}

TEST_CASE("two pens have a hand each") {
  Palms palms;
  palms.set_millimetre(4);
  std::vector<Pointer> out;
  palms.feed({2, PointerKind::pen, Phase::down, {500, 500}, 0}, out);
  palms.feed({3, PointerKind::pen, Phase::down, {2500, 500}, 10}, out);
  palms.feed({3, PointerKind::pen, Phase::up, {2500, 500}, 20}, out);
  out.clear();
  palms.feed({4, PointerKind::finger, Phase::down, {600, 600}, 30}, out);  // the hand of the first
  palms.feed({5, PointerKind::finger, Phase::down, {2600, 600}, 40}, out); // of the second, still
  palms.feed({6, PointerKind::finger, Phase::down, {1500, 600}, 50}, out); // nobody's
  CHECK(out.size() == 1);
  palms.feed({7, PointerKind::finger, Phase::down, {2600, 900}, 600}, out); // the second pen is gone
  palms.feed({8, PointerKind::finger, Phase::down, {700, 500}, 610}, out);
  CHECK(out.size() == 2);
}
