// Hands that mean it, and those that don't. A millimetre is 4 pixels here.
#include "touch/palms.h"

#include <catch2/catch.hpp>

#include <random>
#include <set>

using namespace touch;

namespace {

struct Room {
  Palms palms;
  std::vector<Pointer> out;
  std::int64_t time = 1000;
  Room() { palms.set_millimetre(4); }
  void feed(std::uint64_t id, Phase phase, float x, float y, float size = 0,
            PointerKind kind = PointerKind::finger) {
    Pointer p{id, kind, phase, {x, y}, time};
    p.size = size;
    palms.feed(p, out);
  }
  int count(std::uint64_t id, Phase phase) const {
    int n = 0;
    for (const Pointer& p : out) n += p.id == id && p.phase == phase;
    return n;
  }
};

} // namespace

TEST_CASE("ordinary fingers pass as they are") {
  Room r;
  r.feed(2, Phase::down, 100, 100);
  r.feed(2, Phase::move, 150, 100);
  r.feed(2, Phase::up, 150, 100);
  REQUIRE(r.out.size() == 3);
  CHECK(r.out[1].at.x == 150);
}

TEST_CASE("a large contact is a palm, from the beginning or when it grows") {
  Room r;
  r.feed(2, Phase::down, 100, 100, 4 * 25);
  r.feed(2, Phase::up, 100, 100, 4 * 25);
  CHECK(r.out.empty());
  r.feed(3, Phase::down, 100, 100, 4 * 9);
  r.feed(3, Phase::move, 102, 100, 4 * 26);
  r.feed(3, Phase::move, 400, 100, 4 * 9);
  r.feed(3, Phase::up, 400, 100, 4 * 9);
  CHECK(r.count(3, Phase::down) == 1);
  CHECK(r.count(3, Phase::cancel) == 1);
  CHECK(r.count(3, Phase::up) == 0);
}

TEST_CASE("five contacts in a cluster are a palm: all of them are taken away, and what comes beside them") {
  Room r;
  for (int i = 0; i < 5; i++) {
    r.feed(std::uint64_t(2 + i), Phase::down, 500 + 20.f * float(i), 500);
    r.time += 20;
  }
  for (std::uint64_t id = 2; id < 7; id++) CHECK(r.count(id, Phase::cancel) == 1);
  r.time += 3000;
  r.feed(20, Phase::down, 520, 540); // the arm shifts
  CHECK(r.count(20, Phase::cancel) == 1);
  for (std::uint64_t id = 2; id < 7; id++) r.feed(id, Phase::up, 500, 500);
  r.feed(20, Phase::up, 520, 540);
  CHECK(r.count(2, Phase::up) == 0);
  r.feed(21, Phase::down, 520, 540); // the arm is gone: a finger there counts again
  CHECK(r.count(21, Phase::cancel) == 0);
}

TEST_CASE("five hands that come one after the other, or stand apart, are hands") {
  Room r;
  for (int i = 0; i < 5; i++) {
    r.feed(std::uint64_t(2 + i), Phase::down, 500 + 20.f * float(i), 500);
    r.time += 400;
  }
  for (int i = 0; i < 10; i++) r.feed(std::uint64_t(20 + i), Phase::down, 100 + 125.f * float(i), 900);
  for (const Pointer& p : r.out) CHECK(p.phase == Phase::down);
}

TEST_CASE("the hand that holds a pen touches nothing") {
  Room r;
  r.feed(2, Phase::down, 300, 300);
  r.feed(9, Phase::down, 320, 310, 0, PointerKind::pen);
  CHECK(r.count(2, Phase::cancel) == 1);
  r.feed(3, Phase::down, 400, 400);  // 12 cm around the pen
  r.feed(4, Phase::down, 1500, 400); // somebody else
  CHECK(r.count(3, Phase::down) == 0);
  CHECK(r.count(4, Phase::down) == 1);
  r.feed(9, Phase::up, 320, 310, 0, PointerKind::pen);
  r.time += 300;
  r.feed(5, Phase::down, 330, 330);
  CHECK(r.count(5, Phase::down) == 0);
  r.time += 300;
  r.feed(6, Phase::down, 330, 330);
  CHECK(r.count(6, Phase::down) == 1);
}

TEST_CASE("whatever comes in, what goes out is down, moves, one end") {
  for (unsigned seed = 0; seed < 200; seed++) {
    std::mt19937 random(seed);
    Room r;
    std::set<std::uint64_t> down;
    std::uint64_t next = 2;
    for (int i = 0; i < 300; i++) {
      r.time += random() % 60;
      float x = float(random() % 400), y = float(random() % 300), size = float(random() % 110);
      PointerKind kind = PointerKind::finger;
      if (down.empty() || random() % 3 == 0) {
        r.feed(next, Phase::down, x, y, size, kind);
        down.insert(next++);
      } else {
        auto id = *std::next(down.begin(), std::ptrdiff_t(random() % down.size()));
        Phase phase = Phase(1 + random() % 3);
        r.feed(id, phase, x, y, size, kind);
        if (phase != Phase::move) down.erase(id);
      }
    }
    for (auto id : std::set<std::uint64_t>(down)) r.feed(id, Phase::up, 0, 0);
    std::set<std::uint64_t> open, closed;
    for (const Pointer& p : r.out) {
      if (p.phase == Phase::down) CHECK(open.insert(p.id).second);
      else {
        CHECK(open.count(p.id) == 1);
        CHECK(closed.count(p.id) == 0);
        if (p.phase != Phase::move) closed.insert(p.id);
      }
    }
    CHECK(open == closed);
  }
}

TEST_CASE("a mouse takes no finger away, however near it is pressed") {
  Room r;
  r.feed(2, Phase::down, 300, 300);
  r.feed(1, Phase::down, 320, 310, 0, PointerKind::mouse);
  r.feed(3, Phase::down, 340, 310);
  r.feed(1, Phase::up, 320, 310, 0, PointerKind::mouse);
  r.feed(4, Phase::down, 330, 330);
  CHECK(r.count(2, Phase::cancel) == 0);
  CHECK(r.count(3, Phase::down) == 1);
  CHECK(r.count(4, Phase::down) == 1);
  CHECK(r.count(1, Phase::up) == 1);
}

TEST_CASE("four contacts that land at once and close together are a palm") {
  Room r;
  const Point spots[] = {{500, 500}, {620, 520}, {540, 600}, {630, 610}}; // 42 mm at most
  for (std::uint64_t i = 0; i < 4; i++) {
    r.feed(2 + i, Phase::down, spots[i].x, spots[i].y);
    r.time += 35;
  }
  for (std::uint64_t id = 2; id < 6; id++) CHECK(r.count(id, Phase::cancel) == 1);
}

TEST_CASE("two hands that write on keys of 20 to 28 mm are no palm") {
  for (float key : {20.f, 28.f}) {
    Room r;
    std::uint64_t id = 2;
    // Two fingers of each hand roll over the keys: a letter every 60 ms, each held for 150 ms.
    const Point keys[] = {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 0}, {1, 0}, {2, 1}, {0, 0}};
    std::vector<std::pair<std::int64_t, std::uint64_t>> held;
    for (const Point& k : keys) {
      std::erase_if(held, [&](auto& h) {
        if (r.time - h.first < 150) return false;
        r.feed(h.second, Phase::up, 0, 0);
        return true;
      });
      r.feed(id, Phase::down, 500 + 4 * key * k.x, 500 + 4 * key * k.y);
      held.push_back({r.time, id++});
      r.time += 60;
    }
    for (const Pointer& p : r.out) CHECK(p.phase != Phase::cancel);
  }
}

TEST_CASE("four fingers spread over a note, or set down one by one, are fingers") {
  Room r;
  for (std::uint64_t i = 0; i < 4; i++) r.feed(2 + i, Phase::down, 500 + 90 * float(i), 500); // 67 mm
  for (std::uint64_t i = 0; i < 4; i++) {
    r.feed(20 + i, Phase::down, 1500 + 40 * float(i), 500);
    r.time += 60;
  }
  for (const Pointer& p : r.out) CHECK(p.phase == Phase::down);
}
