// Where the program's own files lie when nobody says otherwise.
#include "folders.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <unistd.h>

namespace fs = std::filesystem;

TEST_CASE("what X11 made of the dead keys is kept where caches are, unless somebody said where or there is "
          "no place") {
  const fs::path home = fs::temp_directory_path() / ("kernebord-home-" + std::to_string(::getpid()));
  fs::create_directories(home);
  const char* was = std::getenv("XDG_CACHE_HOME");
  const std::string before = was ? was : "";
  auto told = [] {
    const char* place = std::getenv("XCOMPOSECACHE");
    return std::string(place ? place : "");
  };
  ::unsetenv("XCOMPOSECACHE");
  ::setenv("XDG_CACHE_HOME", (home / "cache").c_str(), 1);
  keep_dead_keys();
  CHECK(told() == (home / "cache/kernebord").string());
  CHECK(fs::is_directory(home / "cache/kernebord"));
  ::setenv("XCOMPOSECACHE", "/elsewhere", 1);
  keep_dead_keys();
  CHECK(told() == "/elsewhere");
  ::unsetenv("XCOMPOSECACHE");
  std::ofstream(home / "full") << "no folder";
  ::setenv("XDG_CACHE_HOME", (home / "full").c_str(), 1);
  keep_dead_keys();
  CHECK(told().empty());
  was ? ::setenv("XDG_CACHE_HOME", before.c_str(), 1) : ::unsetenv("XDG_CACHE_HOME");
  fs::remove_all(home);
}
