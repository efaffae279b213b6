// On a real GL: drawing only what changed gives the same picture as drawing all of it.
#include "paint/atlas.h"
#include "paint/card.h"
#include "paint/renderer.h"
#include "paint/scroll.h"
#include "platform/window.h"

#include <catch2/catch.hpp>

#include <random>

using namespace paint;

/// The largest difference of two pictures, and where: two parts of a gradient may be rounded differently.
struct Difference {
  int most = 0, x = 0, y = 0, pixels = 0;
};
static Difference between(const std::vector<std::uint8_t>& a, const std::vector<std::uint8_t>& b, int width) {
  Difference d;
  for (std::size_t i = 0; i < a.size() && i < b.size(); i++)
    if (int by = std::abs(int(a[i]) - int(b[i])); by > 0) {
      d.pixels += 1;
      if (by > d.most) d.most = by, d.x = int(i / 4) % width, d.y = int(i / 4) / width;
    }
  return d;
}

/// A scene in a window: one that is filled from memory, and one that GL draws into by itself.
struct Shown {
  std::unique_ptr<platform::Window> window = opened(GENERATE(false, true));
  Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; }};
  Scene scene{atlas};
  Renderer renderer{scene};

  static std::unique_ptr<platform::Window> opened(bool direct) {
    std::string problem;
    auto window =
        platform::open_window({.title = "test", .width = 640, .height = 400, .direct = direct}, problem);
    INFO(problem);
    REQUIRE(window);
    CHECK((window->pixels().bytes == nullptr) == direct);
    return window;
  }
  void show() { window->present(renderer.draw(window->keeps_content(), window->pixels())); }
  /// Of what lies in the window's memory, where it has some, and of what should.
  Difference in_memory() {
    const platform::Picture right = renderer.screenshot();
    std::vector<std::uint8_t> there = right.rgba;
    if (const platform::Pixels p = window->pixels(); p.bytes)
      for (std::size_t i = 0; i < there.size(); i += 4) {
        const std::uint8_t* at = p.bytes + (i / 4 / 640 * std::size_t(p.across) + i / 4 % 640) * 4;
        there[i] = at[2], there[i + 1] = at[1], there[i + 2] = at[0];
      }
    return between(there, right.rgba, 640);
  }
};

TEST_CASE_METHOD(Shown, "many small redraws equal one whole redraw, pixel by pixel") {
  struct Thing {
    Rect rect;
    Colour colour;
    bool live;
  };
  std::mt19937 random(3);
  // Not on whole pixels: screens are laid out in units.
  auto below = [&](int n) { return float(random() % unsigned(n * 100)) / 100; };
  std::vector<Thing> things;
  for (int i = 0; i < 14; i++)
    things.push_back(
        {{below(560), below(340), 40 + below(60), 30 + below(40)}, rgb(random() & 0xFFFFFF), i % 3 == 0});
  std::vector<Rect> notes;
  for (int i = 0; i < 20; i++) notes.push_back({below(600), below(360), 40, 30});
  auto frame = [&](std::vector<Rect> changed) {
    scene.begin(640, 400, rgb(0xF5F1E8));
    scene.kept("notes", {0, 0, 640, 400}, Layer::settled, changed, [&notes](Canvas& c, Rect clip) {
      for (const Rect& n : notes)
        if (n.meets(clip)) {
          c.fill(n, rgb(0xFFE58A), 6);
          c.text({n.x + 4, n.y + 4}, {Face::medium, 16}, "æøå", rgb(0x1B2430));
        }
    });
    for (std::size_t i = 0; i < things.size(); i++) {
      const Thing& t = things[i];
      Canvas& c =
          scene.piece("t" + std::to_string(i), t.rect.inset(-12), t.live ? Layer::live : Layer::settled);
      c.shadow(t.rect, 8, 8, 3, rgb(0, 90));
      c.fill(t.rect, t.colour, 8);
      c.text_in(t.rect, {Face::bold, 20}, "Tekst", rgb(0xFFFFFF), Align::centre);
    }
    scene.end();
  };
  frame({});
  show();
  std::uint64_t before = renderer.painted().settled;
  for (int round = 0; round < 60; round++) {
    std::vector<Rect> changed;
    if (round % 2) {
      Rect& n = notes[std::size_t(below(20))];
      changed.push_back(n);
      n = {below(600), below(360), 40, 30};
      changed.push_back(n);
    } else {
      Thing& t = things[std::size_t(below(14))];
      t.rect.x = below(560);
      t.colour = rgb(random() & 0xFFFFFF);
    }
    frame(changed);
    show();
    CHECK(in_memory().most <= 1); // the picture is turned over, and a shadow's gradient with it
    if (round % 10 != 9) continue;
    platform::Picture small_steps = renderer.screenshot();
    std::uint64_t painted = renderer.painted().settled - before;
    CHECK(painted < std::uint64_t(10) * 640 * 400 / 2); // far less than ten whole frames
    scene.damage_all();
    frame({});
    show();
    platform::Picture at_once = renderer.screenshot();
    bool same = small_steps.rgba == at_once.rgba; // a million bytes are nothing to print
    CHECK(same);
    before = renderer.painted().settled;
  }
}

TEST_CASE_METHOD(Shown, "a scrolled surface equals one that was drawn anew, pixel by pixel") {
  const Rect area{20, 30, 600, 340};
  std::mt19937 random(4);
  std::vector<Rect> notes;
  for (int i = 0; i < 60; i++)
    notes.push_back({float(random() % 900) - 150, float(random() % 600) - 100, 70, 50});
  Point at;
  int look = 0;
  auto frame = [&](Point by, std::vector<Rect> changed) {
    at = at + by;
    scene.begin(640, 400, rgb(0xF5F1E8));
    if (!(by == Point{})) scroll(scene, area, by);
    const Rect ground = Rect{60, 50, 300, 200}.moved(at);
    scene.piece("ground", meet(ground, area)).fill(ground, look ? rgb(0xD0E0F0) : rgb(0xF0E0D0), 12);
    rides(scene, std::uint64_t(look));
    scene.piece("still", {200, 60, 160, 40}).text({200, 60}, {Face::bold, 30}, "Stille", rgb(0));
    scene.kept("notes", area, Layer::settled, changed, [&](Canvas& c, Rect clip) {
      for (const Rect& n : notes)
        if (n.moved(at).meets(clip)) {
          c.fill(n.moved(at), rgb(0xFFE58A), 6);
          c.text({n.x + at.x + 4, n.y + at.y + 4}, {Face::medium, 16}, "æøå", rgb(0x1B2430));
        }
    });
    rides(scene, 0);
    scene.piece("above", {30, 200, 90, 40}).fill({30, 200, 90, 40}, rgb(0x00735A), 20);
    scene.end();
  };
  frame({}, {});
  show();
  for (int round = 0; round < 40; round++) {
    Point by{float(random() % 61) - 30, round % 3 ? float(random() % 41) - 20 : 0.f};
    std::vector<Rect> changed;
    if (round % 4 == 1) { // something else happens in the same frame
      Rect& n = notes[random() % notes.size()];
      changed.push_back(n.moved(at + by));
      n = {float(random() % 500) - at.x, float(random() % 300) - at.y, 70, 50};
      changed.push_back(n.moved(at + by));
    }
    if (round % 7 == 3) look = 1 - look;
    const std::uint64_t before = renderer.painted().settled;
    frame(by, changed);
    if (round % 5 == 2) frame({-7, 4}, {}); // built twice before it is drawn
    show();
    CHECK(in_memory().most == 0);
    if (round % 7 != 3 && round % 5 != 2) CHECK(renderer.painted().settled - before < 640u * 400 * 6 / 10);
    if (round % 3 != 2) continue;
    platform::Picture carried = renderer.screenshot();
    scene.damage_all();
    frame({}, {});
    show();
    Difference d = between(carried.rgba, renderer.screenshot().rgba, 640);
    INFO("round " << round << ", " << d.pixels << " at " << d.x << "," << d.y);
    CHECK(d.most == 0);
  }
}

TEST_CASE_METHOD(Shown, "what is hinted to be hidden is left out without a trace") {
  std::mt19937 random(6);
  for (int round = 0; round < 30; round++) {
    auto below = [&](int n) { return float(random() % unsigned(n)); };
    Rect paper{50 + below(200), 50 + below(150), 60 + below(200), 40 + below(100)};
    Rect seen{below(400), below(300), 20 + below(200), 20 + below(150)};
    auto picture = [&](bool hinted) {
      scene.begin(640, 400, rgb(0xF5F1E8));
      scene.damage_all();
      Canvas& c = scene.piece("all", {0, 0, 640, 400});
      if (hinted) c.hint_seen(seen);
      c.shadow(paper, 8, 8, 3, rgb(0, 90));
      c.fill(paper, rgb(0xFFE58A), 8);
      c.outline(paper, rgb(0x7F7040), 2, 8);
      c.text_in(paper, {Face::bold, 20}, "Noget med ord", rgb(0), Align::centre);
      c.card(paper.moved({-40, 60}), {rgb(0xBFE3C0), rgb(0x405040), rgb(0, 90), 8, 1.5f, 9, 3});
      c.hint_all_seen();
      for (Rect side : {Rect{0, 0, 640, seen.y}, Rect{0, seen.bottom(), 640, 400}, Rect{0, 0, seen.x, 400},
                        Rect{seen.right(), 0, 640, 400}})
        c.fill(side, rgb(0x8090A0)); // this hides it
      scene.end();
      renderer.draw(false);
      return renderer.screenshot().rgba;
    };
    Difference d = between(picture(true), picture(false), 640);
    INFO("round " << round << ", " << d.pixels << " at " << d.x << "," << d.y);
    CHECK(d.most <= 1); // a part of a gradient is rounded as that part, no eye sees it
  }
}

TEST_CASE_METHOD(Shown, "a card is a filled, edged rectangle with a shadow, drawn by less") {
  const Rect sheet{100, 80, 200, 120};
  auto picture = [&](bool card) {
    scene.begin(640, 400, rgb(0xF5F1E8));
    scene.damage_all();
    Canvas& c = scene.piece("all", {0, 0, 640, 400});
    if (card) c.card(sheet, {rgb(0xFFE58A), rgb(0x7F7040), rgb(0, 90), 8, 2, 8, 3});
    else {
      c.shadow(sheet, 8, 8, 3, rgb(0, 90));
      c.fill(sheet.moved({0.02f, 0}), rgb(0x7F7040), 8); // beside whole pixels: by triangles
      c.fill(sheet.inset(2).moved({0.02f, 0}), rgb(0xFFE58A), 6);
    }
    scene.end();
    renderer.draw(false);
    return renderer.screenshot().rgba;
  };
  std::vector<std::uint8_t> by_card = picture(true), by_parts = picture(false);
  auto at = [&](const std::vector<std::uint8_t>& p, int x, int y) {
    const std::uint8_t* c = &p[std::size_t(y * 640 + x) * 4];
    return Colour{c[0], c[1], c[2]};
  };
  CHECK(at(by_card, 200, 140) == rgb(0xFFE58A));
  CHECK(at(by_card, 200, 80) == rgb(0x7F7040)); // the edge
  CHECK(at(by_card, 299, 140) == rgb(0x7F7040));
  CHECK(at(by_card, 400, 300) == rgb(0xF5F1E8));       // far from it
  CHECK_FALSE(at(by_card, 200, 203) == rgb(0xF5F1E8)); // its shadow
  CHECK(at(by_card, 101, 81).r > 0xC0);                // a corner is round
  int differ = 0; // corners are softened a little differently, and a shadow's gradient is rounded otherwise
  for (std::size_t i = 0; i < by_card.size(); i++)
    differ += std::abs(int(by_card[i]) - int(by_parts[i])) > 24;
  INFO(differ);
  CHECK(differ < 800); // of a million
}

TEST_CASE_METHOD(Shown,
                 "what is stretched is seen enlarged over what is settled there, and is gone afterwards") {
  const Rect area{100, 100, 200, 200};
  auto frame = [&](bool stretched, bool begins, Colour colour) {
    scene.begin(640, 400, rgb(0xFFFFFF));
    if (stretched) stretch(scene, area, {0, 0, 400, 400}, begins); // twice as large about its middle
    scene.piece("box", {180, 180, 40, 40}).fill({180, 180, 40, 40}, colour);
    scene.end();
    show();
    CHECK(in_memory().most == 0);
    return renderer.screenshot().rgba;
  };
  auto at = [&](const std::vector<std::uint8_t>& p, int x, int y) {
    const std::uint8_t* c = &p[std::size_t(y * 640 + x) * 4];
    return Colour{c[0], c[1], c[2]};
  };
  auto before = frame(false, false, rgb(0x00735A));
  CHECK(at(before, 170, 170) == rgb(0xFFFFFF));
  for (bool begins : {true, false}) {
    auto large = frame(true, begins, rgb(0xB00020)); // what is settled meanwhile is hidden
    CHECK(at(large, 165, 165) == rgb(0x00735A));
    CHECK(at(large, 200, 200) == rgb(0x00735A));
    CHECK(at(large, 150, 150) == rgb(0xFFFFFF));
    CHECK(at(large, 320, 200) == rgb(0xFFFFFF)); // nothing beside the area
  }
  auto after = frame(false, false, rgb(0xB00020));
  CHECK(at(after, 200, 200) == rgb(0xB00020));
  CHECK(at(after, 165, 165) == rgb(0xFFFFFF));
}
