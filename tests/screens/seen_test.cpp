// What of the notes on the board can be seen, against looking at every pixel.
#include "screens/board/seen.h"

#include <catch2/catch.hpp>

#include <random>

using screens::Lying;
using screens::Seen;
using touch::Rect;

namespace {

/// Around the pixels of `what` that nothing above the i-th thing hides.
Rect looked_at(const std::vector<Lying>& lying, std::size_t i, const Rect& what, const Rect& within) {
  Rect box;
  for (float y = within.y; y < within.bottom(); y++)
    for (float x = within.x; x < within.right(); x++) {
      Rect pixel{x, y, 1, 1};
      if (!what.meets(pixel)) continue;
      bool hidden = false;
      for (std::size_t k = i + 1; k < lying.size(); k++) {
        const Rect& p = lying[k].paper;
        const float c = float(lying[k].corner);
        hidden |= meet(p.inset(0, c), pixel) == pixel || meet(p.inset(c, 0), pixel) == pixel;
      }
      if (!hidden) box = join(box, pixel);
    }
  return box;
}

} // namespace

TEST_CASE("what is seen of things that lie on each other is what no later one hides") {
  std::mt19937 random(5);
  auto below = [&](int n) { return float(random() % unsigned(n)); };
  for (int round = 0; round < 40; round++) {
    Rect within{below(40), below(40), 30 + below(170), 30 + below(60)};
    std::vector<Lying> lying;
    for (int i = 0; i < 25; i++) {
      Rect paper{below(240) - 20, below(140) - 20, 5 + below(120), 5 + below(60)};
      lying.push_back({paper.inset(-below(6)), paper, int(below(4))});
    }
    std::vector<Seen> seen;
    screens::find_seen(lying, within, seen);
    REQUIRE(seen.size() == lying.size());
    for (std::size_t i = 0; i < lying.size(); i++) {
      Rect all = looked_at(lying, i, lying[i].all, within);
      CHECK(seen[i].all == all);
      if (!all.empty()) CHECK(seen[i].paper == looked_at(lying, i, lying[i].paper, within));
    }
  }
}

TEST_CASE("things out of sight are seen nowhere") {
  std::vector<Seen> seen;
  screens::find_seen({{{500, 500, 10, 10}, {500, 500, 10, 10}, 1}}, {0, 0, 100, 100}, seen);
  CHECK(seen.at(0).all.empty());
  screens::find_seen({{{0, 0, 10, 10}, {0, 0, 10, 10}, 1}}, {0, 0, 0, 0}, seen);
  CHECK(seen.at(0).all.empty());
}
