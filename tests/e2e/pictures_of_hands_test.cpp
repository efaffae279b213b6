// Pictures of the touch table at work, to be looked at: not run with the rest. Into a folder, at any size:
//   KERNEBORD_PICTURES=FOLDER tests/e2e/with-display --size 3840x2160 --broker build-tests/tests/touch_broker
//   --
//     build-tests/tests/e2e_test "[pictures]"
#include "display.h"
#include "program.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <cstdlib>
#include <filesystem>

using e2e::Program;
using e2e::Spot;

namespace {

class Album {
public:
  explicit Album(Program& p) : p_(p) {
    const char* folder = std::getenv("KERNEBORD_PICTURES");
    REQUIRE(folder); // where to
    folder_ = folder;
    std::filesystem::create_directories(folder_);
  }
  void take(const std::string& name) {
    for (long before = -1; before != p_.frame(); e2e::shell("sleep 0.4")) before = p_.frame(); // at rest
    std::string problem;
    platform::save_png(e2e::display_content(), folder_ + "/" + name + ".png", problem);
    CHECK(problem.empty());
  }

private:
  Program& p_;
  std::string folder_;
};

void rest_on(Program& p, const std::string& id, const std::string& entry) {
  Spot s = p.spot("note/" + id);
  p.down(1, s.x + s.w / 8, s.y + s.h / 6);
  p.wait_until("the ring", [&] { return p.has("ring/" + id + "/" + entry); });
  p.up(1);
}

/// Slowly to its place, so that it rests there.
void lay(Program& p, const std::string& what, const std::string& on) {
  Spot from = p.spot(what), to = p.spot(on);
  p.down(1, from.cx(), from.cy());
  for (int i = 1; i <= 20; i++)
    p.move(1, from.cx() + (to.cx() - from.cx()) * i / 20, from.cy() + (to.cy() - from.cy()) * i / 20);
  e2e::shell("sleep 0.3");
  p.up(1);
}

} // namespace

TEST_CASE("pictures of the touch table", "[.pictures]") {
  Program p;
  Album album(p);
  p.open_sample("2026-11-23-hjemmeplejen-rute-4");
  while (p.screen() != "board") {
    std::string before = p.screen();
    p.slide("next", [&] { return p.screen() != before; });
  }
  album.take("board");

  std::vector<std::string> add = p.names("add-note/"), seats = {"", "seat/2/", "seat/3/", "seat/4/"};
  const char* texts[] = {"mere tid", "øvelse", "hvorfor ikke", "sammen"};
  for (int i : {2, 3, 0, 1}) {
    std::size_t open = 0;
    for (const auto& s : seats) open += p.has(s + "done");
    p.tap(add[std::size_t(i)], [&] { return p.has(seats[open] + "done"); });
  }
  for (std::size_t i = 0; i < 4; i++) p.type(texts[i], seats[i]);
  album.take("four-seats");
  for (const auto& s : seats) p.tap(s + "done", [&] { return !p.has(s + "done"); });

  rest_on(p, "10", "edit");
  album.take("ring");
  p.tap("ring/10/ink", [&] { return p.has("ink"); });
  rest_on(p, "5", "ink");
  p.tap("ring/5/ink", [&] { return p.has("seat/2/ink"); });
  const Spot sheets[] = {p.spot("ink"), p.spot("seat/2/ink")};
  for (int line = 0; line < 3; line++) {
    for (int n = 0; n <= 60; n++)
      for (int i = 0; i < 2; i++) {
        double angle = 6.28 * n / 60, x = line ? 0.5 + 0.28 * std::cos(angle) / line : 0.1 + 0.8 * n / 60;
        double y = 0.5 + 0.34 * std::sin(angle * (i + 1)) / (line + 1);
        double px = sheets[i].x + sheets[i].w * x, py = sheets[i].y + sheets[i].h * y;
        n == 0 ? p.down(i + 1, px, py) : p.move(i + 1, px, py);
      }
    p.up(1);
    p.up(2);
  }
  album.take("ink");
  p.tap("done", [&] { return !p.has("done"); });
  p.tap("seat/2/done", [&] { return !p.has("seat/2/done"); });

  lay(p, "note/14", "note/15");
  p.wait_until("a stack", [&] { return !p.names("stack/").empty(); });
  std::string stack = p.names("stack/").front();
  lay(p, "note/16", stack);
  p.wait_until("three on it", [&] { return !p.has("note/16"); });
  p.tap(stack, [&] { return p.has(stack + "/name"); });
  p.tap(stack + "/name", [&] { return p.has("key/a"); });
  p.type("robusthed");
  p.tap("done", [&] { return !p.has("done"); });
  album.take("fan");
  Spot fan = p.spot(stack);
  p.down(1, fan.x + 6, fan.y + fan.h - 6);
  p.up(1);
  p.wait_until("the stack together", [&] { return !p.has(stack + "/name"); });

  rest_on(p, "4", "delete");
  p.tap("ring/4/delete", [&] { return p.has("take-back/1"); });
  p.tap("pull-down");
  album.take("pulled-down-and-take-back");
  p.tap("pull-down");
  p.tap("menu", [&] { return p.has("panel/settings"); });
  album.take("history");
  p.tap("panel/settings", [&] { return p.has("settings/left"); });
  album.take("settings");
  p.tap("panel/help", [&] { return p.has("help-list") || !p.has("settings/left"); });
  album.take("help");
  p.tap("panel/settings", [&] { return p.has("settings/left"); });
  Spot next = p.spot("next");
  p.tap("settings/left", [&] { return p.spot("next").x < next.x; });
  e2e::shell("sleep 0.5");
  p.tap("settings/language-en");
  album.take("controls-left-english");
}
