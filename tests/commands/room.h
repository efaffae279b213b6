// Purpose: runs the built program as somebody would in a terminal, in a folder of the test's own.
#pragma once

#include "files/store.h"
#include "report/report.h"
#include "workshop/live_session.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;
using Catch::Contains;
using nlohmann::json;

namespace test {

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Run {
  int code = -1;
  std::string out, err;
};

/// A folder of the test's own, with a home in it, so that nothing outside is touched.
struct Room {
  fs::path path = fs::temp_directory_path() / ("kernebord-commands-" + std::to_string(::getpid()));
  Room() { fs::create_directories(path / "home"); }
  ~Room() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const { return (path / name).string(); }

  /// `arguments`: as in a shell.
  Run run(const std::string& arguments, const std::string& environment = "") const {
    std::string command = "cd '" + path.string() + "' && env -u XDG_DATA_HOME -u DISPLAY HOME='" +
                          (*this / "home") + "' " + environment + " '" KERNEBORD_PROGRAM "' " + arguments +
                          " >out.txt 2>err.txt </dev/null";
    int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read(path / "out.txt"), read(path / "err.txt")};
  }
  std::string new_session() const {
    Run made = run("new --agenda team-meeting --team Nord sessions");
    REQUIRE(made.code == 0);
    std::string folder = made.out.substr(0, made.out.size() - 1);
    return *this / folder;
  }
};

/// Nothing on stdout, one line on stderr with these words, and this exit code.
inline void check_refused(const Run& run, int code, const std::string& words) {
  INFO(run.err);
  CHECK(run.code == code);
  CHECK(run.out.empty());
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
  CHECK_THAT(run.err, Contains(words));
}

} // namespace test
