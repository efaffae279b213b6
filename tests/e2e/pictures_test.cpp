// What lies between the screens and the machine, by touch: a picture on a note, a copy of the session as it
// was, settings that are there again.
#include "program.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;
using e2e::Program;

namespace {

std::string text_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> inside(const fs::path& folder) {
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    found.push_back(it->path());
  return found;
}

/// A sample session on the board and a folder with one picture, of this test alone.
struct Room {
  fs::path path = fs::temp_directory_path() / ("kernebord-pictures-" + std::to_string(::getpid()));
  fs::path session = path / "session", pictures = path / "pictures";
  Room() {
    fs::create_directories(pictures);
    fs::copy(KERNEBORD_SOURCE_DIR "/sessions/2026-11-23-hjemmeplejen-rute-4", session,
             fs::copy_options::recursive);
    fs::copy(KERNEBORD_SOURCE_DIR "/assets/pictures/logo.png", pictures / "Logo.PNG");
  }
  ~Room() { fs::remove_all(path); }
};

/// The name of the only area that begins and ends so, as soon as there is one.
std::string area(const Program& p, const std::string& begin, const std::string& end) {
  std::string found;
  p.wait_until(begin + "…" + end, [&] {
    for (const std::string& name : p.names(begin))
      if (name.ends_with(end)) found = name;
    return !found.empty();
  });
  return found;
}

} // namespace

TEST_CASE("a picture for a note, a copy as it was then, and settings outlive the program") {
  Room room;
  Program p({"--pictures", room.pictures, room.session});
  p.wait_screen("board");

  std::string note = p.names("note/").back();
  e2e::Spot spot = p.spot(note);
  p.down(1, spot.cx(), spot.cy());
  std::string pick = area(p, "ring/", "/picture");
  p.up(1);
  p.tap(pick, [&] { return p.has("pictures/1"); });
  p.tap("pictures/1", [&] { return !p.has("pictures/1"); });
  auto journal = [&] {
    std::string all;
    for (const fs::path& file : inside(room.session))
      if (file.filename().string().starts_with("journal")) all += text_of(file);
    return all;
  };
  p.wait_until("the note to have it", [&] { return journal().find("SetPicture") != std::string::npos; });
  REQUIRE(inside(room.session / "pictures").size() == 1);
  fs::path kept = inside(room.session / "pictures")[0];
  CHECK(journal().find(kept.filename()) != std::string::npos);
  CHECK(text_of(kept) == text_of(room.pictures / "Logo.PNG"));

  p.tap("menu", [&] { return p.has("panel/settings"); });
  p.tap("panel/settings", [&] { return p.has("settings/left"); });
  auto upright = [&] { return p.spot("next").h > p.spot("next").w; }; // it stands at a side
  p.tap("settings/left", upright);
  p.tap("settings/language-en");
  p.wait_until("the settings on the disk", [&] {
    std::string text = text_of(p.sessions() + "/settings.toml");
    return text.find("side = \"left\"") != std::string::npos &&
           text.find("language = \"en\"") != std::string::npos;
  });

  std::string before = journal();
  p.tap("panel/history", [&] { return !p.names("history/").empty(); });
  p.tap(p.names("history/")[0], [&] { return p.names("history/")[1].ends_with("/take-back"); });
  p.tap(area(p, "history/", "/copy"));
  fs::path copy;
  p.wait_until("the copy", [&] {
    for (const fs::path& folder : inside(p.sessions()))
      if (folder.filename().string().find("copy-from") != std::string::npos && fs::exists(folder / "lock"))
        copy = folder;
    return !copy.empty();
  });
  CHECK(text_of(copy / "pictures" / kept.filename()) == text_of(kept));
  CHECK(journal() == before);
  CHECK(p.end() == 0);

  p.start({});
  p.wait_screen("start");
  p.tap("continue", [&] { return p.screen() == "board"; });
  CHECK(upright());
}
