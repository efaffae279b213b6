// No word stands in the program that no screen says.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const fs::path screens = KERNEBORD_SOURCE_DIR "/app/screens";

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// Whether the file only tells which words there are.
bool is_list(const fs::path& file) {
  return file.stem() == "words" || file.parent_path().filename() == "words";
}

/// All that uses words: what screens, and those who build on them, say.
std::string users() {
  std::string all;
  for (const char* folder : {"/app", "/app/screens"})
    for (const auto& entry : fs::directory_iterator(std::string(KERNEBORD_SOURCE_DIR) + folder))
      if (entry.is_regular_file() && !is_list(entry.path())) all += text_of(entry.path());
  for (const auto& entry : fs::recursive_directory_iterator(screens))
    if (entry.is_regular_file() && entry.path().parent_path() != screens && !is_list(entry.path()))
      all += text_of(entry.path());
  return all;
}

/// The names of a header's words: what its structs hold.
std::vector<std::string> names_in(const fs::path& header) {
  static const std::regex comment("//[^\n]*"), list(R"(const char ?([^;]*);)"), name(R"(\*\s*([a-z_]+))");
  const std::string text = std::regex_replace(text_of(header), comment, "");
  std::vector<std::string> names;
  for (std::sregex_iterator it(text.begin(), text.end(), list), end; it != end; ++it) {
    if (it->str().find_first_of("()") != std::string::npos) continue; // a function
    const std::string held = (*it)[1];
    for (std::sregex_iterator n(held.begin(), held.end(), name); n != end; ++n) names.push_back((*n)[1]);
  }
  return names;
}

} // namespace

TEST_CASE("every word is said somewhere") {
  // A member of anything: what has the name of something else that is used there is not found out.
  static const std::regex member(R"((?:\.|->|Words::)([a-z_]+))");
  const std::string all = users();
  std::set<std::string> said;
  for (std::sregex_iterator it(all.begin(), all.end(), member), end; it != end; ++it) said.insert((*it)[1]);
  std::vector<fs::path> headers{screens / "words.h"};
  for (const auto& entry : fs::directory_iterator(screens / "words"))
    if (entry.path().extension() == ".h") headers.push_back(entry.path());
  for (const fs::path& header : headers) {
    const std::vector<std::string> names = names_in(header);
    INFO(header.filename());
    CHECK(names.size() > 2);
    for (const std::string& name : names) {
      INFO(name);
      CHECK(said.contains(name));
    }
  }
}
