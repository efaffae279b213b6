// What moves by itself: never for long, and not at all where the settings say so.
#include "../gallery/sights.h"
#include "meeting.h"
#include "packs.h"
#include "table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>

namespace fs = std::filesystem;
using workshop::StepKind;

namespace {

/// Only what moves goes on: the time of day stands still.
bool settled_after(test::Table& t, int frames) {
  for (int i = 0; i < frames; i++) {
    t.ticks += 16;
    t.frame();
  }
  return t.damage.empty();
}

/// Whether something still moves after each of these was done, once its own frame has been built.
struct Moves {
  bool start = false, seat = false, board = false, thrown = false, dot = false, breath = false;
};

Moves what_moves(bool motion) {
  Moves moves;
  {
    test::Table t;
    t.table.settings().motion = motion;
    t.frame();
    moves.start = !settled_after(t, 1);
    t.pass(1000);
    CHECK(settled_after(t, 1)); // for a moment only
  }
  {
    test::Table t;
    t.table.settings().motion = motion;
    t.run(test::standing_on(StepKind::board, "workshop"));
    t.tap("pull-down");
    moves.board = !settled_after(t, 1);
    t.pass(1000);
    t.tap("pull-down");
    t.pass(1000);
    t.tap("add-note/" + t.session().agenda.perspectives[0].id);
    moves.seat = !settled_after(t, 1);
    t.pass(1000);
    t.tap("done");
    t.pass(20'000);
    std::string note = "note/" + std::to_string(t.session().notes.back().id);
    touch::Point at = t.area(note).centre();
    t.glide(3, at, {at.x + 400, at.y + 40}, 4);
    t.up(3, {at.x + 400, at.y + 40});
    t.frame();
    moves.thrown = !settled_after(t, 1);
  }
  {
    test::Table t;
    t.table.settings().motion = motion;
    t.run(test::standing_on(StepKind::reflection, "team-day"));
    t.frame();
    for (int i = 0; i < 40 && !moves.breath; i++) {
      t.ticks += 500;
      t.frame();
      moves.breath = !t.damage.empty();
    }
  }
  return moves;
}

} // namespace

TEST_CASE("what moves is at its place within a quarter of a second") {
  using namespace screens::motion;
  CHECK(longest <= 250);
  for (std::int64_t lasts : {flight, glide, rise, land}) CHECK(lasts <= longest);
  screens::Theme theme = screens::theme_for(1920, 1080);
  for (std::int64_t lasts : {flight, glide, rise, land}) {
    CHECK(theme.way(0, lasts) == 0);
    CHECK(theme.way(lasts, lasts) == 1);
    CHECK(theme.way(-5, lasts) == 0);
    float before = 0;
    for (std::int64_t age = 1; age < lasts; age++) {
      float way = theme.way(age, lasts);
      CHECK(way > before);
      CHECK(way < 1);
      before = way;
    }
    CHECK(theme.way(lasts / 2, lasts) > 0.5f); // fast first
  }
}

TEST_CASE("things move where the settings say so") {
  Moves moves = what_moves(true);
  CHECK(moves.start);
  CHECK(moves.board);
  CHECK(moves.seat);
  CHECK(moves.thrown);
  CHECK(moves.breath);
}

TEST_CASE("with less motion everything is at its place in the next frame") {
  Moves moves = what_moves(false);
  CHECK_FALSE(moves.start);
  CHECK_FALSE(moves.board);
  CHECK_FALSE(moves.seat);
  CHECK_FALSE(moves.thrown);
  CHECK_FALSE(moves.breath);
}

TEST_CASE("with less motion no sight moves by itself") {
  for (const gallery::Sight& sight : gallery::sights()) {
    INFO(sight.name);
    test::Table t;
    t.now = gallery::morning;
    t.table.settings().motion = false;
    t.info = gallery::machine(gallery::State::typical, "da");
    if (sight.pack.empty()) t.frame();
    else t.run(gallery::session_of(sight, gallery::State::typical, "da"));
    for (const std::string& name : sight.taps)
      for (const touch::Area& a : t.table.touch().areas())
        if (gallery::is_wanted(name, a.name)) {
          t.tap(std::string(a.name));
          break;
        }
    t.frame();
    CHECK(settled_after(t, 1));
  }
}

TEST_CASE("votes come to their places when they are shown, once") {
  for (bool motion : {true, false})
    for (const char* name : {"dilemma-1", "kerneopgave-4", "wheel-1", "vote-scale", "vote-choice"}) {
      auto sight =
          std::find_if(gallery::sights().begin(), gallery::sights().end(),
                       [&](const gallery::Sight& s) { return s.name.starts_with(name) && !s.shown; });
      REQUIRE(sight != gallery::sights().end());
      INFO(name << ", motion " << motion);
      test::Table t;
      t.table.settings().motion = motion;
      t.run(gallery::session_of(*sight, gallery::State::typical, "da"));
      t.pass(1000);
      t.tap(t.find("reveal") ? "reveal" : "stage/next");
      CHECK(settled_after(t, 1) == !motion);
      CHECK(settled_after(t, 20)); // 320 ms later
      t.pass(1000);
      test::Table again;
      again.run(t.session()); // what was shown before the program began does not move
      CHECK(settled_after(again, 1));
    }
}

namespace {

/// Where discs of about the size of a vote are drawn.
std::vector<touch::Point> discs(const std::vector<paint::Written>& written, float from_y) {
  std::vector<touch::Point> all;
  for (const paint::Written& w : written)
    if (w.round && w.box.w > 12 && w.box.w < 44 && w.box.y > from_y) all.push_back(w.box.centre());
  return all;
}

} // namespace

TEST_CASE("votes fly from the row in which nobody could tell them apart, and stop no finger") {
  for (bool motion : {true, false})
    for (const char* name : {"dilemma-1", "kerneopgave-4", "vote-scale"}) {
      auto sight = std::find_if(gallery::sights().begin(), gallery::sights().end(),
                                [&](const gallery::Sight& s) { return s.name == name; });
      REQUIRE(sight != gallery::sights().end());
      INFO(name << ", motion " << motion);
      test::Table t;
      std::vector<paint::Written> written;
      t.atlas.write_down(&written);
      t.table.settings().motion = motion;
      t.run(gallery::session_of(*sight, gallery::State::typical, "da"));
      t.pass(1000);
      t.tap("reveal");
      std::vector<touch::Point> begun = discs(written, 200);
      t.pass(60);
      std::vector<touch::Point> middle = discs(written, 200);
      t.pass(1000);
      std::vector<touch::Point> there = discs(written, 200);
      REQUIRE(middle.size() == there.size()); // as many as there are, on the way as well
      REQUIRE(begun.size() == there.size());
      auto same = [](const auto& a, const auto& b) {
        return std::is_permutation(a.begin(), a.end(), b.begin(),
                                   [](touch::Point p, touch::Point q) { return touch::distance(p, q) < 1; });
      };
      CHECK(same(middle, there) == !motion);
      CHECK(same(begun, middle) == !motion);
      if (!t.find("hide")) continue;
      t.tap("hide");
      t.tap("reveal"); // again, and at once away: a finger is heard in the middle
      t.pass(30);
      t.tap("hide");
      CHECK(t.find("reveal"));
    }
}

TEST_CASE("times of motion stand in theme.h and nowhere else") {
  std::regex hard(R"(due_in\((1[0-9]|[2-9][0-9])\))");
  for (const auto& entry : fs::recursive_directory_iterator(KERNEBORD_SOURCE_DIR "/app/screens")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    std::string text((std::istreambuf_iterator<char>(file)), {});
    INFO(entry.path());
    CHECK_FALSE(std::regex_search(text, hard));
  }
}
