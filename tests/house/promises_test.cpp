// What content/README.md promises that the program does by itself has a test that shows it: whoever takes the
// one away takes the other away, too.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace fs = std::filesystem;

namespace {

std::string whole_file(const fs::path& path) {
  std::ifstream in(path);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

} // namespace

TEST_CASE("each thing that the program does by itself has a test that shows it") {
  const fs::path root = KERNEBORD_SOURCE_DIR;
  std::string tests;
  for (const fs::directory_entry& file : fs::recursive_directory_iterator(root / "tests"))
    if (file.path().extension() == ".cpp") tests += whole_file(file.path());
  std::istringstream manual(whole_file(root / "content/README.md"));
  int promises = 0;
  for (std::string line; std::getline(manual, line);) {
    if (!line.starts_with("| `program:")) continue;
    INFO(line);
    std::string::size_type end = line.rfind(" |"), begin = line.rfind("| ", end - 1) + 2;
    REQUIRE(begin < end);
    CHECK(tests.find("TEST_CASE(\"" + line.substr(begin, end - begin) + "\"") != std::string::npos);
    promises++;
  }
  CHECK(promises >= 10);
}
