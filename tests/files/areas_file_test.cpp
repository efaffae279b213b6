#include "files/areas_file.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path = fs::temp_directory_path() / ("kernebord-areas-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
};

std::string content(const fs::path& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

} // namespace

TEST_CASE("the areas file names what can be pressed, in pixels") {
  Folder folder;
  std::string path = folder.path / "areas.json", problem;
  std::vector<touch::Area> areas = {{"next", {10, 20.5f, 300, 96}, touch::Acts::on_lift, true},
                                    {"panel", {0, 0, 900, 900}, touch::Acts::nothing, true},
                                    {"note/7", {-4, 0, 1, 2}, touch::Acts::drag, false}};
  REQUIRE(files::write_areas(path, 12, 30, "board", areas, "next", problem));
  CHECK(content(path) ==
        "{\"frame\":12,\"heard\":30,\"screen\":\"board\",\"areas\":[\n"
        "{\"name\":\"next\",\"x\":10,\"y\":20.5,\"w\":300,\"h\":96,\"enabled\":true,\"focused\":true},\n"
        "{\"name\":\"note/7\",\"x\":-4,\"y\":0,\"w\":1,\"h\":2,\"enabled\":false}\n]}\n");

  REQUIRE(files::write_areas(path, 13, 31, "start", {}, "", problem));
  CHECK(content(path) == "{\"frame\":13,\"heard\":31,\"screen\":\"start\",\"areas\":[\n]}\n");
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1); // nothing temporary is left
}

TEST_CASE("names of areas are escaped") {
  Folder folder;
  std::string path = folder.path / "areas.json", problem;
  REQUIRE(files::write_areas(path, 1, 0, "a\"b",
                             std::vector<touch::Area>{{"key/\"", {}, touch::Acts::on_press, true},
                                                      {"key/\\", {}, touch::Acts::on_press, true},
                                                      {"key/\x01\xFF\n", {}, touch::Acts::on_press, true},
                                                      {"key/æ", {}, touch::Acts::on_press, true}},
                             "", problem));
  std::string text = content(path);
  CHECK(text.find(R"("screen":"a\"b")") != std::string::npos);
  CHECK(text.find(R"("name":"key/\"")") != std::string::npos);
  CHECK(text.find(R"("name":"key/\\")") != std::string::npos);
  CHECK(text.find("\"name\":\"key/\xEF\xBF\xBD\\n\"") != std::string::npos);
  CHECK(text.find(R"("name":"key/æ")") != std::string::npos);
}

TEST_CASE("numbers that are none become 0, so that the file stays JSON") {
  Folder folder;
  std::string path = folder.path / "areas.json", problem;
  float none = std::numeric_limits<float>::quiet_NaN(), endless = std::numeric_limits<float>::infinity();
  REQUIRE(files::write_areas(
      path, 1, 0, "x",
      std::vector<touch::Area>{{"a", {none, endless, -endless, 1}, touch::Acts::on_lift, true}}, "",
      problem));
  CHECK(content(path).find("\"x\":0,\"y\":0,\"w\":0,\"h\":1") != std::string::npos);
}

TEST_CASE("an areas file that can't be written says so and leaves nothing behind") {
  Folder folder;
  std::string problem;
  CHECK_FALSE(files::write_areas(folder.path / "no" / "areas.json", 1, 0, "x", {}, "", problem));
  CHECK(problem.find("areas.json: ") != std::string::npos);
  fs::create_directories(folder.path / "taken" / "inside");
  CHECK_FALSE(files::write_areas(folder.path / "taken", 1, 0, "x", {}, "", problem)); // a folder of that name
  CHECK(std::distance(fs::directory_iterator(folder.path), {}) == 1);
}
