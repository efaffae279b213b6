// What the libraries are told.
#include "environment.h"

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

TEST_CASE("no bus is started where there is none; one that is there is used") {
  const fs::path run = fs::temp_directory_path() / ("kernebord-run-" + std::to_string(::getpid()));
  fs::create_directories(run);
  const char* was[] = {std::getenv("DBUS_SESSION_BUS_ADDRESS"), std::getenv("XDG_RUNTIME_DIR")};
  const std::string before[] = {was[0] ? was[0] : "", was[1] ? was[1] : ""};
  auto told = [] {
    const char* bus = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    return std::string(bus ? bus : "");
  };
  ::setenv("XDG_RUNTIME_DIR", run.c_str(), 1);
  ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
  start_no_bus();
  CHECK(told() == "disabled:");
  ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
  std::ofstream(run / "bus") << "here";
  start_no_bus();
  CHECK(told().empty());
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/elsewhere", 1);
  fs::remove(run / "bus");
  start_no_bus();
  CHECK(told() == "unix:path=/elsewhere");
  const char* names[] = {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"};
  for (int i = 0; i < 2; i++) was[i] ? ::setenv(names[i], before[i].c_str(), 1) : ::unsetenv(names[i]);
  fs::remove_all(run);
}
