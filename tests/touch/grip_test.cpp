#include "touch/grip.h"

#include <catch2/catch.hpp>

using touch::Grip;
using touch::Point;

TEST_CASE("one finger moves the thing as far as it moves") {
  Grip g({100, 100}, 0.5f, 4);
  g.join(2, {120, 90});
  g.move(2, {420, 190});
  CHECK(g.by() == Point{300, 100});
  CHECK(g.scale() == 1);
}

TEST_CASE("two fingers enlarge it; the points under them stay under them") {
  Grip g({100, 100}, 0.25f, 8);
  g.join(2, {80, 100});
  g.join(3, {120, 100});
  g.move(2, {60, 100});
  g.move(3, {140, 100});
  CHECK(g.scale() == Approx(2));
  CHECK(g.by().x == Approx(0));
  // its own point 20 left of the centre is still under finger 2
  CHECK(100 + g.by().x - 20 * g.scale() == Approx(60));
}

TEST_CASE("nothing jumps when a finger joins or leaves") {
  Grip g({0, 0}, 0.1f, 10);
  g.join(2, {10, 10});
  g.move(2, {300, 50});
  Point by = g.by();
  g.join(3, {500, 400});
  CHECK(g.by() == by);
  g.move(3, {620, 430});
  by = g.by();
  float scale = g.scale();
  CHECK(scale != 1);
  g.leave(2);
  g.move(3, {620, 430});
  CHECK(g.by().x == Approx(by.x).margin(0.01));
  CHECK(g.by().y == Approx(by.y).margin(0.01));
  CHECK(g.scale() == scale);
}

TEST_CASE("the limits hold, a third finger is ignored, and so is a second where nothing can be enlarged") {
  Grip g({0, 0}, 0.5f, 2);
  CHECK(g.join(2, {0, 0}));
  CHECK(g.join(3, {100, 0}));
  CHECK_FALSE(g.join(4, {20, 0}));
  g.move(3, {900, 0});
  CHECK(g.scale() == 2);
  g.move(3, {1, 0});
  CHECK(g.scale() == 0.5f);
  Grip fixed({0, 0}, 1, 1);
  CHECK(fixed.join(2, {0, 0}));
  CHECK_FALSE(fixed.join(3, {5, 5}));
}

TEST_CASE("two fingers on the same spot enlarge nothing beyond the limits") {
  Grip g({0, 0}, 0.5f, 3);
  g.join(2, {50, 50});
  g.join(3, {50, 50});
  g.move(3, {60, 50});
  CHECK(g.scale() <= 3);
  CHECK(std::isfinite(g.by().x));
}
