// Purpose: session folders in a temporary place, for the tests of files/.
#pragma once

#include "files/folder.h"
#include "files/store.h"
#include "workshop/random_ops.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <optional>
#include <unistd.h>

namespace test {

namespace fs = std::filesystem;

/// A folder that goes with the test.
struct Temporary {
  fs::path path = fs::temp_directory_path() / ("kernebord-test-" + files::random_id());
  Temporary() { fs::create_directories(path); }
  ~Temporary() { fs::remove_all(path); }
  std::string operator/(const std::string& name) const { return (path / name).string(); }
};

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
inline void write(const fs::path& path, const std::string& data) {
  std::ofstream(path, std::ios::binary) << data;
}

/// An open session: its files and its live session.
struct Open {
  std::unique_ptr<files::SessionFile> file;
  std::optional<workshop::LiveSession> live;
  std::string problem;
  explicit Open(const std::string& folder, bool read_only = false, const std::string& language = "da") {
    file = files::SessionFile::open(folder, language, read_only, problem);
    if (!file) return;
    live.emplace(file->take_base(), file->base_number(), file->read_only() ? nullptr : file.get());
    for (const auto& e : file->take_entries()) REQUIRE_FALSE(live->replay(e));
  }
  const workshop::Session& session() const { return live->session(); }
};

inline std::string make(const Temporary& t) {
  std::string problem, folder = files::make_session(t.path.string(), small_session(), "da", problem);
  REQUIRE(problem.empty());
  return folder;
}

/// A folder in which `count` random things were done; returns how it ended.
inline workshop::Session busy(const std::string& folder, unsigned seed, int count) {
  Open o(folder);
  REQUIRE(o.live);
  RandomOps(seed).live(*o.live, count);
  REQUIRE(o.file->flush(10'000));
  return o.session();
}

} // namespace test
