// What of a frame is drawn again, without a window.
#include "paint/atlas.h"
#include "paint/scene.h"
#include "paint/scroll.h"

#include <catch2/catch.hpp>

#include <optional>

using namespace paint;

namespace {

struct Stage {
  Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; }};
  Scene scene{atlas};
  /// A frame of coloured boxes; returns the area of its damage.
  struct Box {
    const char* name;
    Rect rect;
    Colour colour;
    Layer layer = Layer::settled;
  };
  float frame(std::vector<Box> boxes, int width = 1000) {
    scene.begin(width, 1000, rgb(0));
    for (const Box& b : boxes) scene.piece(b.name, b.rect.inset(-5), b.layer).fill(b.rect, b.colour);
    scene.end();
    float sum = 0;
    for (const Rect& a : scene.live_damage()) {
      sum += a.w * a.h;
      for (const Rect& b : scene.live_damage()) CHECK((&a == &b || !a.meets(b)));
    }
    for (const Rect& s : scene.settled_damage()) {
      bool within = false;
      for (const Rect& l : scene.live_damage()) within |= meet(s, l) == s;
      CHECK(within);
    }
    CHECK(scene.live_damage().size() <= 16);
    settled = !scene.settled_damage().empty();
    scene.drawn();
    return sum;
  }
  bool settled = false;
};

const Rect a{100, 100, 50, 50}, b{400, 400, 50, 50};
constexpr Colour red = rgb(0xFF0000), blue = rgb(0x0000FF);

} // namespace

TEST_CASE("only what changed is damage") {
  Stage s;
  CHECK(s.frame({{"a", a, red}, {"b", b, red}}) == 1000 * 1000);
  CHECK(s.frame({{"a", a, red}, {"b", b, red}}) == 0);
  float one = s.frame({{"a", a, blue}, {"b", b, red}});
  CHECK(one >= 50 * 50);
  CHECK(one <= 60 * 60);
  CHECK(s.frame({{"b", b, red}}) == one);                                     // gone
  CHECK(s.frame({{"a", a, blue}, {"b", b, red}}) == one);                     // back
  CHECK(s.frame({{"a", a.moved({200, 0}), blue}, {"b", b, red}}) == 2 * one); // where it was and where it is
  CHECK(s.frame({{"a", a, blue}, {"b", b, red}}, 900) == 900 * 1000);         // another size
}

TEST_CASE("a change of height is damage where it is seen") {
  Stage s;
  s.frame({{"a", a, red}, {"b", a, blue}});
  CHECK(s.frame({{"a", a, red}, {"b", a, blue}}) == 0);
  CHECK(s.frame({{"b", a, blue}, {"a", a, red}}) > 0);
}

TEST_CASE("the live layer never makes the settled one be drawn again") {
  Stage s;
  s.frame({{"a", a, red}, {"n", b, blue, Layer::live}});
  CHECK(s.frame({{"a", a, red}, {"n", b.moved({10, 10}), blue, Layer::live}}) > 0);
  CHECK_FALSE(s.settled);
}

TEST_CASE("damage piles up until it is drawn") {
  Stage s;
  s.frame({{"a", a, red}});
  for (Colour c : {blue, red}) {
    s.scene.begin(1000, 1000, rgb(0));
    s.scene.piece("a", a).fill(a, c);
    s.scene.end();
  }
  CHECK(s.scene.changed()); // the last two frames look the same, but nobody has drawn the one between
}

TEST_CASE("a kept piece is damage only where it says so") {
  Stage s;
  auto frame = [&](std::vector<Rect> changed, Rect bounds) {
    s.scene.begin(1000, 1000, rgb(0));
    s.scene.kept("notes", bounds, Layer::settled, changed, [](Canvas&, Rect) {});
    s.scene.end();
    float sum = 0;
    for (const Rect& r : s.scene.live_damage()) sum += r.w * r.h;
    s.scene.drawn();
    return sum;
  };
  Rect bounds{0, 0, 500, 500};
  frame({}, bounds);
  CHECK(frame({}, bounds) == 0);
  CHECK(frame({{10, 10, 20, 20}, {100, 100, 10, 10}}, bounds) == 500);
  CHECK(frame({{490, 490, 20, 20}}, bounds) == 100); // never beyond its bounds
  CHECK(frame({}, {0, 0, 600, 500}) == 600 * 500);
}

TEST_CASE("any number of damaged places is at most sixteen rectangles that cover them all") {
  Stage s;
  std::vector<Stage::Box> boxes;
  std::vector<std::string> names;
  for (int i = 0; i < 100; i++) names.push_back("p" + std::to_string(i));
  for (int i = 0; i < 100; i++)
    boxes.push_back({names[i].c_str(), {float(i % 10) * 100, float(i / 10) * 100, 20, 20}, red});
  s.frame(boxes);
  for (auto& box : boxes) box.colour = blue;
  CHECK(s.frame(boxes) >= 100 * 20 * 20);
}

TEST_CASE(
    "what is stretched is not drawn again; what comes into sight beside it is, and all of it at the end") {
  Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; }};
  Scene scene{atlas};
  const Rect area{100, 100, 400, 400};
  auto frame = [&](std::optional<Rect> to, bool begins, Colour colour) {
    scene.begin(1000, 1000, rgb(0));
    if (to) stretch(scene, area, *to, begins);
    scene.piece("within", {200, 200, 60, 60}).fill({200, 200, 60, 60}, colour);
    scene.end();
    float settled = 0;
    for (const Rect& r : scene.settled_damage()) settled += r.w * r.h;
    bool seen = false;
    for (const Rect& r : scene.live_damage()) seen |= meet(r, area) == area;
    scene.drawn();
    return std::pair{settled, seen};
  };
  frame({}, false, red);
  CHECK(frame({}, false, red) == std::pair{0.f, false});
  CHECK(frame(Rect{0, 0, 700, 700}, true, blue) == std::pair{0.f, true}); // it hides what it covers
  CHECK(frame(Rect{0, 0, 700, 700}, false, red) == std::pair{0.f, false});
  auto [beside, seen] = frame(Rect{200, 100, 400, 400}, false, red); // a hundred pixels at the left are free
  CHECK(seen);
  CHECK(beside >= 100 * 400);
  CHECK(beside <= 103 * 400 + 2 * 400);
  CHECK(frame({}, false, red) == std::pair{400.f * 400, true});
  CHECK(frame({}, false, red) == std::pair{0.f, false});
}
