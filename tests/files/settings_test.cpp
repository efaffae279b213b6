// The table's settings on the disk.
#include "session_folder.h"

#include "files/disk.h"
#include "files/settings.h"

#include <cerrno>
#include <random>

using test::Temporary;
using workshop::Settings;
using workshop::Side;

namespace {

std::vector<std::string> lines_of(const std::vector<files::Problem>& problems) {
  std::vector<std::string> lines;
  for (const auto& p : problems) lines.push_back(files::as_line(p));
  return lines;
}

} // namespace

TEST_CASE("settings are there again after closing") {
  Temporary t;
  std::string folder = t / "not/yet/there", problem;
  CHECK(files::read_settings(folder, "da").settings == Settings{});
  CHECK(files::read_settings(folder, "da").problems.empty());
  for (Side side : {Side::bottom, Side::left, Side::right})
    for (int bits = 0; bits < 16; bits++) {
      Settings s;
      s.side = side;
      s.hands = (bits & 1) != 0;
      s.english_keys = (bits & 2) != 0;
      s.fixed_board = (bits & 4) != 0;
      s.language = bits & 8 ? "en" : "da";
      s.sound = workshop::EndSound(bits % 5);
      s.volume = 1 + bits % workshop::loudest;
      s.second_screen = (bits & 3) != 1;
      s.theme = workshop::ColourTheme(bits % 3);
      s.motion = (bits & 5) != 5;
      s.screen_inches = bits * 20;
      s.room_metres = bits;
      REQUIRE(files::write_settings(folder, s, "da", problem));
      auto again = files::read_settings(folder, "da");
      CHECK(again.settings == s);
      CHECK(again.problems.empty());
    }
  CHECK(files::list_sessions(folder, "da").empty()); // the file is no session
  CHECK(std::distance(test::fs::directory_iterator(folder), test::fs::directory_iterator()) == 1);
}

TEST_CASE("what is wrong in the settings is told by file and line, and the rest holds") {
  Temporary t;
  std::string path = t / "settings.toml";
  test::write(path, "side = \"top\"\nhands = 1\nfixed_bord = true\nenglish_keys = true\nlanguage = \"en\"\n");
  auto stored = files::read_settings(t.path, "da");
  CHECK(stored.settings.side == Side::bottom);
  CHECK(stored.settings.hands);
  CHECK(stored.settings.english_keys);
  CHECK(stored.settings.language == "en");
  CHECK(lines_of(stored.problems) ==
        std::vector<std::string>{path + ":1: side: skal være bottom, left eller right",
                                 path + ":2: hands: skal være true eller false",
                                 path + ":3: fixed_bord: kender jeg ikke; mener du fixed_board?"});
  CHECK(files::read_settings(t.path, "").problems[0].sentence == "must be bottom, left or right");

  test::write(path, "side = \"left\"\nhands = tru\nlanguage = \"en\n");
  stored = files::read_settings(t.path, "en");
  CHECK(stored.settings.side == Side::left);
  REQUIRE(stored.problems.size() == 2);
  CHECK(stored.problems[0].line == 2);
  CHECK(stored.problems[1].line == 3);

  std::string problem; // a file that somebody wrote by hand is not lost
  REQUIRE(files::write_settings(t.path, {}, "en", problem));
  CHECK(test::read(path + ".damaged").starts_with("side = \"left\""));
  CHECK(files::read_settings(t.path, "en").problems.empty());
}

TEST_CASE("a settings file may hold anything", "[bytes]") {
  Temporary t;
  std::string path = t / "settings.toml", problem;
  REQUIRE(files::write_settings(t.path, {Side::right, false, true, true, "en"}, "da", problem));
  std::string whole = test::read(path);
  std::mt19937 random(8);
  for (int i = 0; i < 400; i++) {
    std::string bad = whole;
    for (int k = random() % 6; k >= 0; k--) bad[random() % bad.size()] = char(random() % 256);
    if (i % 3 == 0) bad.resize(random() % bad.size());
    test::write(path, bad);
    auto stored = files::read_settings(t.path, "da");
    CHECK((stored.settings.language == "da" || stored.settings.language == "en"));
    for (const auto& line : lines_of(stored.problems)) CHECK(line.starts_with(path));
  }
  for (const std::string& bad :
       {std::string(17 << 10, 'x'), std::string(8000, '['), "a" + std::string(8000, '.'),
        std::string("language = [\"en\"]"), std::string("language.x = 3"), std::string("\0\0", 2)}) {
    test::write(path, bad);
    auto stored = files::read_settings(t.path, "da");
    CHECK(stored.settings == Settings{});
    CHECK_FALSE(stored.problems.empty());
  }
  test::fs::remove(path);
  test::fs::create_directories(path);
  auto stored = files::read_settings(t.path, "en");
  REQUIRE(stored.problems.size() == 1);
  CHECK(stored.problems[0].sentence.find("it is a folder") != std::string::npos);
  CHECK_FALSE(files::write_settings(t.path, {}, "en", problem));
  CHECK(problem.find("settings.toml") != std::string::npos);
}

TEST_CASE("settings that can't be written leave the old ones whole") {
  struct FullDisk : files::Disk {
    ssize_t write(int, const char*, size_t) override { return errno = ENOSPC, -1; }
  } disk;
  Temporary t;
  std::string problem;
  Settings first{Side::left, true, true, false, "da"};
  REQUIRE(files::write_settings(t.path, first, "da", problem));
  files::use_disk(&disk);
  CHECK_FALSE(files::write_settings(t.path, {}, "da", problem));
  files::use_disk(nullptr);
  CHECK(problem.find("Indstillingerne kan ikke gemmes") != std::string::npos);
  CHECK(problem.find("No space left") != std::string::npos);
  CHECK(files::read_settings(t.path, "da").settings == first);
}

TEST_CASE("a volume or a sound that there is not is told, and the usual one holds") {
  Temporary t;
  std::string path = t / "settings.toml";
  test::write(path, "sound = \"gong\"\nvolume = 9\nsecond_screen = false\n");
  auto stored = files::read_settings(t.path, "en");
  CHECK(stored.settings.sound == Settings{}.sound);
  CHECK(stored.settings.volume == Settings{}.volume);
  CHECK_FALSE(stored.settings.second_screen);
  CHECK(lines_of(stored.problems) ==
        std::vector<std::string>{path + ":1: sound: must be off, bell, wood, bowl or harp",
                                 path + ":2: volume: must be a whole number from 1 to 5"});
}
