// Many hands at the same moment, by real touches.
#include "program.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cmath>
#include <thread>

using e2e::Program;
using e2e::Spot;
using namespace std::chrono_literals;

namespace {

/// The board of the sample in which thirteen notes lie.
void open_board(Program& p) {
  p.open_sample("2026-11-23-hjemmeplejen-rute-4");
  while (p.screen() != "board") {
    std::string before = p.screen();
    p.slide("next", [&] { return p.screen() != before; });
  }
}

/// Where a note can be touched though its neighbour lies over a part of it.
double corner_x(const Spot& s) { return s.x + 24; }
double corner_y(const Spot& s) { return s.y + 24; }

std::string text_of(const nlohmann::json& result, const std::string& id) {
  for (const auto& p : result["perspectives"])
    for (const auto& n : p["notes"])
      if (std::to_string(n["id"].get<long>()) == id) return n["text"];
  return "(no such note)";
}

} // namespace

TEST_CASE("ten fingers drag ten notes for ten seconds") {
  Program p;
  open_board(p);
  std::vector<std::string> notes = p.names("note/");
  const std::size_t all = notes.size();
  REQUIRE(all >= 10);
  notes.resize(10);
  std::vector<Spot> from;
  for (const auto& n : notes) from.push_back(p.spot(n));
  double left = 1e9, right = 0, bottom = 0; // of what all of them take together
  for (const Spot& s : from) {
    left = std::min(left, s.x);
    right = std::max(right, s.x + s.w), bottom = std::max(bottom, s.y + s.h);
  }
  Spot board = p.spot("board");
  double room = std::min({left - board.x, board.x + board.w - right, 60.}) - 10; // notes keep off its edge
  room = std::min(room, board.y + board.h - bottom - 2);
  REQUIRE(room > 12);
  for (int i = 0; i < 10; i++) p.down(i + 1, corner_x(from[i]), corner_y(from[i]));
  auto begin = std::chrono::steady_clock::now();
  long moves = 0;
  double dx = 0, dy = 0;
  for (double t = 0; t < 10;
       t = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), moves++) {
    for (int i = 0; i < 10; i++) { // each on a circle of its own speed, none leaves the board
      double angle = t * (2 + 0.3 * i);
      dx = room * std::sin(angle), dy = room * (1 - std::cos(angle)) / 2;
      p.move(i + 1, corner_x(from[i]) + dx, corner_y(from[i]) + dy);
    }
  }
  CHECK(moves > 50);
  for (int step = 0; step < 5; step++) { // to rest: what is still on its way would glide on
    for (int i = 0; i < 10; i++)
      p.move(i + 1, corner_x(from[i]) + room - i, corner_y(from[i]) + room - 0.2 * (4 - step));
    std::this_thread::sleep_for(100ms);
  }
  for (int i = 0; i < 10; i++) p.up(i + 1);
  p.wait_until("each note within two pixels of where its finger left it", [&] {
    for (int i = 0; i < 10; i++) {
      Spot s = p.spot(notes[std::size_t(i)]);
      if (std::abs(s.x - (from[i].x + room - i)) > 2 || std::abs(s.y - (from[i].y + room)) > 2) return false;
    }
    return true;
  });
  CHECK(p.names("note/").size() == all);
}

TEST_CASE("four seats write four sentences at the same time, letter by letter in turn") {
  const std::vector<std::string> typed = {"vi øver os på at sige nej.", "åbne døre giver færre kæder",
                                          "fælles vagtplan, også om søndagen", "små skridt er også fremad"};
  Program p;
  open_board(p);
  std::vector<std::string> add = p.names("add-note/"), ids, prefix;
  REQUIRE(add.size() == 4);
  for (int i : {2, 3, 0, 1}) { // the lower fields first: the seats stand low
    std::vector<std::string> before = p.names("note/");
    std::string area = ids.empty() ? "" : "seat/" + std::to_string(ids.size() + 1) + "/";
    p.tap(add[std::size_t(i)], [&] { return p.has(area + "key/a"); });
    for (const auto& n : p.names("note/"))
      if (std::find(before.begin(), before.end(), n) == before.end()) ids.push_back(n.substr(5));
    prefix.push_back(area);
    REQUIRE(ids.size() == prefix.size());
  }
  auto letter = [&](std::size_t seat, std::size_t n) -> std::string {
    std::size_t at = 0;
    for (; n > 0 && at < typed[seat].size(); n--)
      at += static_cast<unsigned char>(typed[seat][at]) < 0x80 ? 1 : 2;
    if (at >= typed[seat].size()) return {};
    std::string c = typed[seat].substr(at, static_cast<unsigned char>(typed[seat][at]) < 0x80 ? 1 : 2);
    return c == " " ? "space" : c;
  };
  for (std::size_t n = 0;; n++) {
    std::vector<int> fingers;
    for (std::size_t seat = 0; seat < 4; seat++) { // all four keys are down together
      std::string c = letter(seat, n);
      if (c.empty()) continue;
      Spot key = p.spot(prefix[seat] + "key/" + c);
      p.down(int(seat) + 1, key.cx(), key.cy());
      fingers.push_back(int(seat) + 1);
    }
    for (int f : fingers) p.up(f);
    if (fingers.empty()) break;
  }
  std::string session = p.only_session();
  const std::vector<std::string> whole = {"Vi øver os på at sige nej.", "Åbne døre giver færre kæder",
                                          "Fælles vagtplan, også om søndagen", "Små skridt er også fremad"};
  for (std::size_t i = 0; i < 4; i++) {
    std::string got;
    p.wait_until("the text of seat " + std::to_string(i + 1),
                 [&] { return (got = text_of(e2e::exported(session), ids[i])) == whole[i]; });
    CHECK(got == whole[i]);
  }
}

TEST_CASE("two people draw on two notes at the same time") {
  Program p;
  open_board(p);
  const std::vector<std::string> ids = {"4", "10"};
  for (const auto& id : ids) {
    Spot note = p.spot("note/" + id);
    p.down(1, corner_x(note), corner_y(note));
    p.wait_until("the ring", [&] { return p.has("ring/" + id + "/ink"); }); // as long as the finger rests
    p.up(1);
    std::size_t seats = p.names("seat/").size() + p.has("ink");
    p.tap("ring/" + id + "/ink", [&] { return p.names("seat/").size() + p.has("ink") > seats; });
  }
  std::vector<std::string> sheets = {"ink", "seat/2/ink"};
  std::vector<Spot> sheet;
  for (const auto& name : sheets) sheet.push_back(p.spot(name));
  auto on = [&](std::size_t i, double t, int line) { // a wave, then a circle
    double angle = 6.28 * t, x = line == 0 ? 0.1 + 0.8 * t : 0.5 + 0.3 * std::cos(angle);
    return std::pair(sheet[i].x + sheet[i].w * x, sheet[i].y + sheet[i].h * (0.5 + 0.3 * std::sin(angle)));
  };
  for (int line = 0; line < 2; line++) {
    for (int n = 0; n <= 40; n++)
      for (std::size_t i = 0; i < 2; i++) {
        auto [x, y] = on(i, n / 40.0, line);
        n == 0 ? p.down(int(i) + 1, x, y) : p.move(int(i) + 1, x, y);
        std::this_thread::sleep_for(2ms);
      }
    p.up(1);
    p.up(2);
  }
  std::string session = p.only_session();
  auto ink_of = [&](const std::string& id) {
    const nlohmann::json result = e2e::exported(session);
    for (const auto& perspective : result["perspectives"])
      for (const auto& n : perspective["notes"])
        if (std::to_string(n["id"].get<long>()) == id) return n["ink"];
    return nlohmann::json();
  };
  for (const auto& id : ids) {
    nlohmann::json ink;
    p.wait_until("two lines on note " + id, [&] { return (ink = ink_of(id)).size() == 2; });
    for (const auto& line : ink) CHECK(line["points"].size() > 8);
  }
}

TEST_CASE("two fingers enlarge one note while a third drags another") {
  Program p;
  open_board(p);
  std::vector<std::string> notes = p.names("note/");
  Spot large = p.spot(notes.front()), other = p.spot(notes.back());
  p.down(1, large.cx() - 30, large.cy());
  p.down(2, large.cx() + 30, large.cy());
  p.down(3, corner_x(other), corner_y(other));
  for (int i = 1; i <= 10; i++) {
    p.move(1, large.cx() - 30 - 2 * i, large.cy());
    p.move(2, large.cx() + 30 + 2 * i, large.cy());
    p.move(3, corner_x(other) - 3 * i, corner_y(other) + i);
  }
  std::this_thread::sleep_for(300ms);
  for (int f : {1, 2, 3}) p.up(f);
  p.wait_until("a note of five thirds of its size, and the other one moved by 30 and 10", [&] {
    Spot a = p.spot(notes.front()), b = p.spot(notes.back());
    return std::abs(a.w - large.w * 5 / 3) < 4 && std::abs(b.x - (other.x - 30)) <= 2 &&
           std::abs(b.y - (other.y + 10)) <= 2 && std::abs(b.w - other.w) < 1;
  });
}

TEST_CASE("a finger that leaves the window takes no note with it") {
  Program p({"--window", "1280x720"});
  p.origin_x = (1920 - 1280) / 2;
  p.origin_y = (1080 - 720) / 2;
  p.wait_screen("start");
  p.open_sample("2026-11-23-hjemmeplejen-rute-4", {"--window", "1280x720"});
  while (p.screen() != "board") {
    std::string before = p.screen();
    p.slide("next", [&] { return p.screen() != before; });
  }
  std::vector<std::string> notes = p.names("note/");
  Spot from = p.spot(notes.front()), board = p.spot("board");
  p.down(1, from.cx(), from.cy());
  for (int i = 1; i <= 20; i++) p.move(1, from.cx() - 25 * i, from.cy() - 10 * i); // far beyond the edge
  std::this_thread::sleep_for(300ms);
  p.up(1);
  std::this_thread::sleep_for(600ms);
  Spot to = p.spot(notes.front());
  CHECK(to.x >= board.x - 1);
  CHECK(to.y >= board.y - 1);
  CHECK(to.x < from.x);
  CHECK(p.names("note/").size() == notes.size());
  // Nothing is still held: another drag, then the board is still.
  p.down(1, to.cx(), to.cy());
  for (int i = 1; i <= 10; i++) p.move(1, to.cx() + 5 * i, to.cy() + 3 * i);
  std::this_thread::sleep_for(300ms);
  p.up(1);
  p.wait_until("the note where the finger left it", [&] {
    Spot s = p.spot(notes.front());
    return std::abs(s.x - (to.x + 50)) <= 2 && std::abs(s.y - (to.y + 30)) <= 2;
  });
  std::this_thread::sleep_for(500ms);
  long frames = p.frame();
  std::this_thread::sleep_for(1s);
  CHECK(p.frame() == frames);
}
