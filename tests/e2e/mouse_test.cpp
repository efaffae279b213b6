// The meeting-room projector: all of it by mouse and keyboard, on both libraries.
#include "program.h"

#include <catch2/catch.hpp>

#include <cmath>

using e2e::Program;
using e2e::Spot;

namespace {

void xdo(const std::string& what) { e2e::shell("LC_ALL=C.UTF-8 xdotool " + what); }

std::string at(double x, double y) {
  return "mousemove " + std::to_string(int(std::lround(x))) + " " + std::to_string(int(std::lround(y)));
}

/// From one place to another with a button held, in steps, as a hand does it.
void drag(int button, double x, double y, double dx, double dy) {
  std::string what = at(x, y) + " mousedown " + std::to_string(button) + " sleep 0.05";
  for (int i = 1; i <= 8; i++) what += " " + at(x + dx * i / 8, y + dy * i / 8) + " sleep 0.02";
  xdo(what + " sleep 0.3 mouseup " + std::to_string(button));
}

} // namespace

TEST_CASE("GLFW runs the program with mouse and keyboard") {
  Program p({"--platform", "glfw"});
  p.wait_screen("start");
  auto click = [&](const std::string& name, const std::function<bool()>& done) {
    e2e::Spot s = p.spot(name);
    e2e::shell("LC_ALL=C.UTF-8 xdotool mousemove " + std::to_string(int(s.cx())) + " " +
               std::to_string(int(s.cy())) + " click 1");
    p.wait_until("what " + name + " does", done);
  };
  click("new", [&] { return p.screen() == "new"; });
  click("agenda/team-meeting", [&] { return p.screen() == "team"; });
  e2e::shell("LC_ALL=C.UTF-8 xdotool key --delay 60 m u s 48"); // keycode 48 is ø on a Danish keyboard
  click("done", [&] { return !p.has("key/a"); });
  click("begin", [&] { return p.screen() == "check-in"; });
  click("timer/start", [&] { return p.has("timer/pause"); });
  click("timer/pause", [&] { return p.has("timer/start"); });
  CHECK(e2e::exported(p.only_session())["team"] == "musø");
  CHECK(p.end() == 0);
}

TEST_CASE("SDL2 takes the mouse and the keyboard as well") {
  Program p;
  p.wait_screen("start");
  e2e::Spot s = p.spot("new");
  e2e::shell("LC_ALL=C.UTF-8 xdotool mousemove " + std::to_string(int(s.cx())) + " " +
             std::to_string(int(s.cy())) + " click 1");
  p.wait_screen("new");
  for (int i = 0; i < 10 && p.focus() != "agenda/team-meeting"; i++) { // past the arrows of the list
    std::string before = p.focus();
    e2e::shell("LC_ALL=C.UTF-8 xdotool key Tab");
    p.wait_until("the focus goes on", [&] { return p.focus() != before; });
  }
  e2e::shell("LC_ALL=C.UTF-8 xdotool key Return");
  p.wait_screen("team");
}

TEST_CASE("whatever fingers do on the board, a mouse and a keyboard do as well") {
  std::string library = GENERATE(std::string("sdl2"), std::string("glfw"));
  INFO(library);
  Program p({"--platform", library});
  p.open_sample("2026-11-23-hjemmeplejen-rute-4", {"--platform", library});
  while (p.screen() != "board") { // what a presenter's remote sends
    std::string before = p.screen();
    xdo("key Next");
    p.wait_until("the next step", [&] { return p.screen() != before; });
  }
  std::string note = p.names("note/").front(), id = note.substr(5);
  auto near = [&](const std::string& name, double x, double y) {
    Spot s = p.spot(name);
    return std::abs(s.x - x) <= 2 && std::abs(s.y - y) <= 2;
  };

  Spot from = p.spot(note);
  drag(1, from.cx(), from.cy(), 60, 30); // the left button moves a note
  p.wait_until("the note where the mouse left it", [&] { return near(note, from.x + 60, from.y + 30); });

  xdo(at(from.cx() + 60, from.cy() + 30) + " click 3"); // the right one opens its ring
  p.wait_until("the ring", [&] { return p.has("ring/" + id + "/edit"); });
  xdo("key Escape");
  p.wait_until("no ring", [&] { return !p.has("ring/" + id + "/edit"); });

  from = p.spot(note);
  Spot other = p.spot(p.names("note/").back());
  xdo(at(from.cx(), from.cy()) + " keydown ctrl click 4 click 4 keyup ctrl"); // enlarges at the pointer
  p.wait_until("a larger board", [&] { return p.spot(note).w > from.w * 1.1; });
  Spot large = p.spot(note);
  CHECK(std::abs(large.cx() - from.cx()) < 3); // what lay under the pointer still does
  CHECK(std::abs(large.cy() - from.cy()) < 3);
  drag(2, other.cx(), other.cy(), -40, -20); // the middle one moves the board, from wherever it is pressed
  p.wait_until("the board to have moved", [&] { return p.spot(note).x < large.x - 20; });
  xdo("key ctrl+0");
  p.wait_until("the whole board", [&] { return near(note, from.x, from.y); });

  xdo("key question");
  p.wait_until("help", [&] { return p.has("panel/close"); });
  xdo("key Escape");
  p.wait_until("no help", [&] { return !p.has("panel/close"); });

  // By keyboard alone: to a note, moved, opened, written in, taken back.
  auto notes_at = [&] { return p.names("note/").size(); };
  std::size_t before = notes_at();
  for (int i = 0; i < 60 && notes_at() == before; i++) {
    std::string focus = p.focus();
    xdo(focus.starts_with("add-note/") ? "key Return" : "key Tab");
    p.wait_until("the focus to move", [&] { return p.focus() != focus || notes_at() > before; });
  }
  REQUIRE(notes_at() == before + 1);
  xdo("key --delay 60 h e j");
  xdo("key Escape");
  p.wait_until("no seat", [&] { return !p.has("done"); });
  std::string session = p.only_session();
  p.wait_until("the text",
               [&] { return e2e::exported(session).dump().find("\"hej\"") != std::string::npos; });
  xdo("key ctrl+z");
  xdo("key ctrl+z");
  p.wait_until("what was there before", [&] { return notes_at() == before; });
}
