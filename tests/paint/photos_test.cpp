// Photos: asked for, waited for, kept within bounds, and drawn.
#include "paint/atlas.h"
#include "paint/renderer.h"
#include "platform/window.h"

#include <catch2/catch.hpp>

using namespace paint;
using platform::Picture;

namespace {

Picture plain(int width, int height, std::uint8_t value = 200) {
  Picture p{width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height) * 4, value)};
  for (std::size_t i = 3; i < p.rgba.size(); i += 4) p.rgba[i] = 255;
  return p;
}

struct Album {
  Photos photos;
  std::vector<Photos::Wanted> asked;
  Album() {
    photos.ask_by([this](const Photos::Wanted& w) { asked.push_back(w); });
    photos.begin_frame(true);
  }
  /// All that was asked for arrives, as large as allowed.
  void deliver() {
    std::vector<Photos::Wanted> now;
    now.swap(asked);
    for (const auto& w : now) CHECK(photos.arrived(w.ticket, plain(w.side, w.side)));
  }
};

} // namespace

TEST_CASE("a photo is asked for once, and again only when it is needed larger") {
  Album a;
  CHECK(a.photos.drawn("session/a.png", 100).id == 0);
  CHECK(a.photos.drawn("session/a.png", 110).id == 0);
  REQUIRE(a.asked.size() == 1);
  CHECK(a.asked[0].name == "session/a.png");
  CHECK(a.asked[0].side == 128);
  a.deliver();
  auto first = a.photos.drawn("session/a.png", 120);
  CHECK(first.id != 0);
  CHECK(first.width == 128);
  for (int side = 1; side <= 128; side++) CHECK(a.photos.drawn("session/a.png", side).id == first.id);
  CHECK(a.asked.empty());
  for (int side = 129; side < 3000; side++) { // a pinch: few sizes, and always something to be seen
    CHECK(a.photos.drawn("session/a.png", side).id != 0);
    if (side % 50 == 0) a.deliver();
  }
  auto large = a.photos.drawn("session/a.png", 9000);
  CHECK(large.width == Photos::largest);
  CHECK(large.id != first.id);
  CHECK_FALSE(a.photos.holds(first.id));
  CHECK(a.photos.take(large.id).width == Photos::largest);
  CHECK(a.photos.take(large.id).empty()); // once
  CHECK(a.photos.take(first.id).empty());
}

TEST_CASE("a photo that can't be had is asked for no more, until it is forgotten") {
  Album a;
  a.photos.drawn("file//stick/a.png", 100);
  CHECK(a.photos.arrived(a.asked[0].ticket, {}));
  CHECK_FALSE(a.photos.arrived(a.asked[0].ticket, {}));
  a.asked.clear();
  for (int side : {100, 500, 2000}) CHECK(a.photos.drawn("file//stick/a.png", side).missing);
  CHECK(a.asked.empty());
  a.photos.forget("session/");
  CHECK(a.photos.drawn("file//stick/a.png", 100).missing);
  a.photos.forget_missing(); // the stick is back
  CHECK_FALSE(a.photos.drawn("file//stick/a.png", 100).missing);
  REQUIRE(a.asked.size() == 1);
  a.photos.forget("file/"); // what was on its way to somebody who has left
  CHECK_FALSE(a.photos.arrived(a.asked[0].ticket, plain(9, 9)));
  CHECK(a.photos.bytes() == 0);
  a.asked.clear();
  a.photos.drawn("session/b.png", 100); // larger it can't be had: the smaller one stays
  a.deliver();
  a.photos.drawn("session/b.png", 1000);
  CHECK(a.photos.arrived(a.asked[0].ticket, {}));
  CHECK(a.photos.drawn("session/b.png", 1000).id != 0);
}

TEST_CASE("photos stay within bounds: those not on the screen go, then new ones come smaller") {
  Album a;
  auto name = [](int i) { return "session/" + std::to_string(i) + ".png"; };
  for (int i = 0; i < 400; i++) { // scrolled through, one a frame, large
    a.photos.begin_frame(true);
    a.photos.drawn(name(i), 1024);
    a.deliver();
    REQUIRE(a.photos.bytes() <= Photos::most_bytes);
  }
  CHECK(a.photos.drawn(name(399), 1024).width == 1024);
  CHECK(a.photos.drawn(name(0), 1024).id == 0); // long gone
  a.asked.clear();
  a.photos.forget("");

  a.photos.begin_frame(true); // all at once: none that is seen goes, and nothing is asked for in circles
  for (int i = 0; i < 400; i++) a.photos.drawn(name(i), 1024);
  for (int frame = 0; frame < 5; frame++) {
    a.deliver();
    a.photos.begin_frame(true);
    for (int i = 0; i < 400; i++) CHECK(a.photos.drawn(name(i), 1024).id != 0);
    CHECK(a.asked.empty());
  }
  CHECK(a.photos.bytes() <= Photos::most_bytes + 400 * 64 * 64 * 6);
  CHECK(a.photos.drawn(name(399), 1024).width < 1024);
}

TEST_CASE("what a frame shows of a photo: nothing yet, then the photo; only its place is drawn anew") {
  std::string problem;
  auto window = platform::open_window({platform::Backend::sdl2, "test", 640, 400}, problem);
  INFO(problem);
  REQUIRE(window);
  std::vector<std::string> loaded;
  Atlas atlas("/usr/share/fonts/opentype/inter", [&](std::string_view name) {
    loaded.push_back(std::string(name));
    return plain(128, 128, 255);
  });
  std::vector<Photos::Wanted> asked;
  atlas.photos().ask_by([&](const Photos::Wanted& w) { asked.push_back(w); });
  Scene scene(atlas);
  Renderer renderer(scene);
  const Rect spot{100, 100, 200, 100};
  std::vector<Rect> damage; // of the last frame
  auto frame = [&] {
    scene.begin(640, 400, rgb(0xFFFFFF));
    scene.piece("photo", spot).picture(spot, "session/a.png");
    scene.end();
    damage.assign(scene.live_damage().begin(), scene.live_damage().end());
    window->present(renderer.draw(window->keeps_content(), window->pixels()));
    return !damage.empty();
  };
  auto pixel = [&](int x, int y) {
    Picture p = renderer.screenshot();
    return int(p.rgba[(std::size_t(y) * 640 + std::size_t(x)) * 4]);
  };
  CHECK(frame());
  REQUIRE(asked.size() == 1);
  CHECK(asked[0].side == 256);
  CHECK(loaded.empty()); // never read while a frame is drawn
  CHECK_FALSE(frame());
  CHECK(atlas.photos().arrived(asked[0].ticket, plain(128, 128, 40)));
  CHECK(frame());
  REQUIRE(damage.size() == 1);
  CHECK(meet(damage[0], spot.inset(-2)) == damage[0]);
  CHECK(pixel(200, 150) == 40); // fitted: 100 x 100 in the middle
  CHECK(pixel(152, 102) == 40);
  CHECK(pixel(120, 150) == 255);
  CHECK_FALSE(frame());
  atlas.photos().forget("session/"); // another session, another picture of the same name
  CHECK(frame());
  CHECK(pixel(200, 150) != 40);
  CHECK(atlas.photos().arrived(asked[1].ticket, {}));
  CHECK(frame());
  CHECK(loaded == std::vector<std::string>{"small/picture"});
}
