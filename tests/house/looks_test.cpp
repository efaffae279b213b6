// No screen says for itself how something looks or moves: radii, shadows and times of motion stand in
// screens/theme.h.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

namespace {

struct Own {
  std::regex pattern;
  const char* instead;
};
const Own own_numbers[] = {
    {std::regex(R"(\.shadow\()"), "cast_shadow with an elevation::"},
    {std::regex(R"(\bElevation *\{)"), "an elevation:: of theme.h"},
    {std::regex(R"(cast_shadow\([^;]*\{ *[0-9])"), "an elevation:: of theme.h"},
    {std::regex(
         R"(\b(fill|outline|focus_ring|cast_shadow)\([^;]*\bu\((8|10|12|14|16|18|26)\)( \* [a-z.]+)?(\);|, elevation))"),
     "a radius:: of theme.h"},
    {std::regex(R"(\bway\([^;]*, *[0-9])"), "a motion:: of theme.h"},
    {std::regex(R"(constexpr std::int64_t (?!breath)\w+ = 10'000;)"), "patience of theme.h"},
};

} // namespace

TEST_CASE("no screen has radii, shadows or times of motion of its own") {
  namespace fs = std::filesystem;
  for (const auto& entry : fs::recursive_directory_iterator(KERNEBORD_SOURCE_DIR "/app/screens")) {
    std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || name == "theme.h" || name == "theme.cpp") continue;
    std::ifstream in(entry.path());
    std::string line;
    for (int number = 1; std::getline(in, line); number++)
      for (const Own& own : own_numbers) {
        INFO(name << ":" << number << ": " << line << "\nuse " << own.instead);
        CHECK_FALSE(std::regex_search(line, own.pattern));
      }
  }
}
