// The built program on two displays: the room's picture on one, the facilitator's screen on the other.
#include "../e2e/display.h"
#include "../e2e/program.h"
#include "server.h"

#include <catch2/catch.hpp>

#include <fstream>

using e2e::Program;
using windows::Plugged;
using windows::Second;
using windows::set_second_display;

namespace {

/// What the facilitator's screen offers now; nothing while there is none.
nlohmann::json beside(const Program& p) {
  std::ifstream in(p.areas_file() + ".facilitator");
  auto json = nlohmann::json::parse(in, nullptr, false);
  return json.is_object() ? json["areas"] : nlohmann::json::array();
}

/// A finger on the facilitator's display, whose corner is at `left`.
void tap_beside(Program& p, const std::string& name, double left) {
  nlohmann::json area;
  p.wait_until(name, [&] {
    for (const auto& a : beside(p))
      if (a["name"] == name) area = a;
    return area.is_object();
  });
  double x = left + double(area["x"]) + double(area["w"]) / 2, y = double(area["y"]) + double(area["h"]) / 2;
  windows::Finger finger;
  finger.down(int(x), int(y));
  finger.up();
}

} // namespace

TEST_CASE("the facilitator's screen comes with a second display, steers the room, and goes with it") {
  set_second_display(Second::absent);
  Program p;
  p.open_sample("2026-11-25-hjemmeplejen-syd");
  p.wait_until("the drawer's button", [&] { return p.has("script"); });
  double main = e2e::display_content().width; // where the second display will begin
  Plugged plugged;
  p.wait_until("the second screen", [&] { return !p.has("script") && !beside(p).empty(); });

  tap_beside(p, "blank", main);
  p.wait_until("the dark room", [&] { return p.has("unblank"); });
  tap_beside(p, "blank", main);
  p.wait_until("the room again", [&] { return !p.has("unblank"); });

  REQUIRE(p.spot("menu").x > windows::second_width);
  tap_beside(p, "swap-screens", main); // the displays change over: the room's is the small one now
  p.wait_until("the room on the small display",
               [&] { return p.has("menu") && p.spot("menu").x < windows::second_width; });
  tap_beside(p, "freeze", 0);
  p.wait_until("the room frozen", [&] { return p.has("unfreeze"); });

  auto light = [](int x) { // the bar at the top of either picture, where it is empty
    platform::Picture all = e2e::display_content();
    return x < all.width && all.rgba[(20 * std::size_t(all.width) + std::size_t(x)) * 4] > 200;
  };
  p.wait_until("both pictures", [&] { return light(1200) && light(int(main) + 450); });

  set_second_display(Second::absent); // pulled out: the room goes on on what is left, still frozen
  p.wait_until("the frozen room on the only display",
               [&] { return p.has("unfreeze") && p.spot("unfreeze").x > windows::second_width; });
  p.slide("unfreeze", [&] { return !p.has("unfreeze"); });
  p.wait_until("the room on the only display",
               [&] { return p.has("script") && p.spot("menu").x > windows::second_width; });
  p.wait_until("the room's picture", [&] { return light(1200); });
  CHECK(p.end() == 0);
}
