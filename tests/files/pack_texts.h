// Purpose: the texts of a pack from before there were votes, decks and directions, changed one way or
// another, for the tests of content packs.
#pragma once

#include "files/pack.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

namespace pack_test {

namespace fs = std::filesystem;
using files::Pack;
using files::Problem;

inline const fs::path content = fs::path(KERNEBORD_SOURCE_DIR) / "content";
inline const fs::path old_pack = fs::path(KERNEBORD_SOURCE_DIR) / "tests/files/old-pack";

inline std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

inline std::vector<std::string> all_icons() {
  return files::icons_in((fs::path(KERNEBORD_SOURCE_DIR) / "assets/pictures").string());
}

inline const std::string& good() {
  static const std::string text = read(old_pack / "da.toml");
  return text;
}
inline const std::string& good_english() {
  static const std::string text = read(old_pack / "en.toml");
  return text;
}

/// A content folder of the test's own.
struct Content {
  fs::path path = fs::temp_directory_path() / ("kernebord-pack-" + std::to_string(::getpid()));
  Content() { fs::create_directories(path); }
  ~Content() { fs::remove_all(path); }
  void write(const std::string& file, const std::string& text) {
    fs::create_directories((path / file).parent_path());
    std::ofstream(path / file, std::ios::binary) << text;
  }
  Pack pack(const std::string& text, const std::string& language = "en") {
    write("trial/da.toml", text);
    return files::read_pack(path / "trial", language);
  }
};

/// The good text with its first `from` after `after` replaced.
inline std::string changed(const std::string& from, const std::string& to, const std::string& after = "") {
  std::string text = good();
  std::size_t at = text.find(from, after.empty() ? 0 : text.find(after));
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

inline int line_of(const std::string& text, const std::string& what) {
  std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

inline std::string all(const Pack& pack) {
  std::string text;
  for (const Problem& p : pack.problems) text += files::as_line(p) + "\n";
  return text;
}

/// Exactly one problem, on the line of `where`, with this field, and these words in its sentence.
inline void check_one(const std::string& text, const std::string& where, const std::string& field,
                      const std::string& words) {
  Content content;
  Pack pack = content.pack(text);
  INFO(all(pack));
  REQUIRE(pack.problems.size() == 1);
  CHECK(pack.problems[0].line == (where.empty() ? 0 : line_of(text, where)));
  CHECK(pack.problems[0].field == field);
  CHECK_THAT(pack.problems[0].sentence, Catch::Contains(words));
  CHECK(pack.agendas.empty());
}

} // namespace pack_test
