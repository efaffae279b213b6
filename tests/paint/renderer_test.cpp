// On a real GL: drawing only what changed gives the same picture as drawing all of it.
#include "paint/atlas.h"
#include "paint/renderer.h"
#include "platform/window.h"

#include <catch2/catch.hpp>

#include <random>

using namespace paint;

TEST_CASE("many small redraws equal one whole redraw, pixel by pixel") {
  std::string problem;
  auto window = platform::open_window({platform::Backend::sdl2, "test", 640, 400}, problem);
  INFO(problem);
  REQUIRE(window);
  Atlas atlas("/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; });
  Scene scene(atlas);
  Renderer renderer(scene);
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
  renderer.draw(window->keeps_content());
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
    window->present(renderer.draw(window->keeps_content()));
    if (round % 10 != 9) continue;
    platform::Picture small_steps = renderer.screenshot();
    std::uint64_t painted = renderer.painted().settled - before;
    CHECK(painted < std::uint64_t(10) * 640 * 400 / 2); // far less than ten whole frames
    scene.damage_all();
    frame({});
    window->present(renderer.draw(false));
    platform::Picture at_once = renderer.screenshot();
    bool same = small_steps.rgba == at_once.rgba; // a million bytes are nothing to print
    CHECK(same);
    before = renderer.painted().settled;
  }
}
