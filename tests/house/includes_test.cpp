// The floors of app/README.md against the real includes: the plan can't rot.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

/// What one folder may include: "workshop", "touch/pointer", and libraries like "cereal".
struct Rule {
  std::set<std::string> inside, libraries;
};

std::map<std::string, Rule> read_rules(const fs::path& readme) {
  std::ifstream in(readme);
  std::map<std::string, Rule> rules;
  std::string line, word;
  bool found = false, block = false;
  while (std::getline(in, line)) {
    if (line.starts_with("## Who may include what")) found = true;
    else if (found && line.starts_with("```")) {
      if (block) break;
      block = true;
    } else if (block) {
      std::size_t colon = line.find(':'), bar = line.find('|');
      if (colon == line.npos || bar == line.npos) continue;
      Rule& rule = rules[line.substr(0, colon)];
      std::istringstream inside(line.substr(colon + 1, bar - colon - 1)), libraries(line.substr(bar + 1));
      while (inside >> word) rule.inside.insert(word);
      while (libraries >> word) rule.libraries.insert(word);
    }
  }
  return rules;
}

/// The library that a header of outside belongs to; empty: the standard library or the system's own.
std::string library_of(const std::string& header) {
  static const std::pair<const char*, const char*> prefixes[] = {{"cereal/", "cereal"},
                                                                 {"toml++/", "toml++"},
                                                                 {"zlib.h", "zlib"},
                                                                 {"utf8proc.h", "utf8proc"},
                                                                 {"nlohmann/", "nlohmann"},
                                                                 {"SDL", "SDL"},
                                                                 {"GLFW/", "GLFW"},
                                                                 {"epoxy/", "epoxy"},
                                                                 {"imgui", "imgui"},
                                                                 {"backends/imgui", "imgui"},
                                                                 {"ft2build.h", "freetype"},
                                                                 {"CLI/", "CLI"},
                                                                 {"stb/stb_textedit", "stb_textedit"},
                                                                 {"stb/", "stb"},
                                                                 {"X11/", "X11"},
                                                                 {"catch2/", "catch2"}};
  for (const auto& [prefix, library] : prefixes)
    if (header.starts_with(prefix)) return library;
  return {};
}

/// One sentence for every include that the rules do not allow.
std::vector<std::string> violations(const fs::path& app, const std::map<std::string, Rule>& rules) {
  std::vector<std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(app)) {
    fs::path file = entry.path();
    if (file.extension() != ".cpp" && file.extension() != ".h") continue;
    fs::path inside = fs::relative(file, app);
    std::string folder = inside.has_parent_path() ? inside.begin()->string() : "main";
    if (!rules.contains(folder)) {
      found.push_back(inside.string() + " lies in a folder that app/README.md does not name");
      continue;
    }
    const Rule& rule = rules.at(folder);
    std::ifstream in(file);
    std::string line;
    for (int number = 1; std::getline(in, line); number++) {
      std::size_t hash = line.find("#include");
      if (hash == line.npos) continue;
      std::size_t open = line.find_first_of("\"<", hash), close = line.find_first_of("\">", open + 1);
      if (open == line.npos || close == line.npos) continue;
      std::string header = line.substr(open + 1, close - open - 1);
      std::string where = inside.string() + ":" + std::to_string(number) + " includes " + header;
      if (line[open] == '<') {
        std::string library = library_of(header);
        if (!library.empty() && !rule.libraries.contains(library)) found.push_back(where);
        continue;
      }
      std::size_t slash = header.find('/');
      std::string target = slash == header.npos ? "main" : header.substr(0, slash);
      std::string without_ending = header.substr(0, header.rfind('.'));
      if (target != folder && !rule.inside.contains(target) && !rule.inside.contains(without_ending))
        found.push_back(where);
    }
  }
  return found;
}

const fs::path root = KERNEBORD_SOURCE_DIR;

} // namespace

TEST_CASE("every include is allowed by the list in app/README.md") {
  auto rules = read_rules(root / "app/README.md");
  REQUIRE(rules.size() >= 8);
  for (const std::string& problem : violations(root / "app", rules)) FAIL_CHECK(problem);
}

TEST_CASE("the check finds what is forbidden") {
  fs::path made = fs::temp_directory_path() / ("kernebord-house-" + std::to_string(::getpid()));
  fs::create_directories(made / "workshop");
  fs::create_directories(made / "cellar");
  std::ofstream(made / "workshop/bad.cpp")
      << "#include \"files/store.h\"\n#include <vector>\n#include <imgui.h>\n#include \"workshop/op.h\"\n";
  std::ofstream(made / "cellar/a.h") << "\n";
  auto found = violations(made, read_rules(root / "app/README.md"));
  fs::remove_all(made);
  CHECK(std::set<std::string>(found.begin(), found.end()) ==
        std::set<std::string>{"workshop/bad.cpp:1 includes files/store.h",
                              "workshop/bad.cpp:3 includes imgui.h",
                              "cellar/a.h lies in a folder that app/README.md does not name"});
}

TEST_CASE("third-party libraries are linked PRIVATE") {
  std::ifstream in(root / "app/CMakeLists.txt");
  std::string line;
  int linked = 0;
  while (std::getline(in, line)) {
    std::size_t library = line.find("::");
    if (!line.starts_with("target_link_libraries(") || library == line.npos) continue;
    linked++;
    INFO(line);
    std::size_t private_ = line.find("PRIVATE");
    CHECK(private_ < library);
    CHECK(line.find("PUBLIC", std::min(private_, line.size())) == line.npos);
  }
  CHECK(linked >= 4);
}

TEST_CASE("no file is longer than 400 lines") {
  for (const char* part : {"app", "tests"})
    for (const auto& entry : fs::recursive_directory_iterator(root / part)) {
      if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
      std::ifstream in(entry.path());
      std::string line;
      int lines = 0;
      while (std::getline(in, line)) lines++;
      INFO(entry.path().string());
      CHECK(lines <= 400);
    }
}

TEST_CASE("the commands can be run") {
  for (const char* script : {"app/run", "tests/run", ".ci/run"}) {
    INFO(script);
    CHECK((fs::status(root / script).permissions() & fs::perms::owner_exec) != fs::perms::none);
  }
}
