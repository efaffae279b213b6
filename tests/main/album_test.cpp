// The pictures of the table, with their real threads and no window. Also run with ThreadSanitizer.
#include "album.h"

#include "files/session_folder.h"
#include "paint/atlas.h"
#include "platform/picture.h"

#include <chrono>
#include <condition_variable>

using test::Temporary;

namespace {

struct Stage {
  std::mutex mutex;
  std::condition_variable woken;
  int wakes = 0;
  paint::Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; }};
  paint::Scene scene{atlas};
  Album album{scene, [this] {
                std::lock_guard lock(mutex);
                wakes++;
                woken.notify_all();
              }};

  paint::Photos::Photo drawn(const std::string& name, int side = 200) {
    return atlas.photos().drawn(name, side);
  }
  /// A frame as main makes them: true when all of the screen is drawn anew.
  bool frame() {
    album.settle();
    scene.begin(400, 300, paint::rgb(0xFFFFFF));
    scene.end();
    bool whole = scene.changed();
    scene.drawn();
    return whole;
  }
  /// Frames, until nothing is on its way. True when one of them was drawn whole.
  bool rest() {
    bool whole = false;
    while (album.busy()) {
      {
        std::unique_lock lock(mutex);
        woken.wait(lock, [&] { return wakes > 0; });
        wakes--;
      }
      whole |= frame();
    }
    return whole;
  }
};

std::string photo(const std::string& path, int width, int height, int value) {
  std::string problem;
  platform::Picture p{width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height) * 4)};
  for (std::size_t i = 0; i < p.rgba.size(); i++) p.rgba[i] = std::uint8_t(i % 4 == 3 ? 255 : value);
  REQUIRE(platform::save_png(p, path, problem));
  return path;
}

} // namespace

TEST_CASE("a picture is found, kept in the session, and shown on the board and in the list") {
  Temporary t;
  std::string folder = test::make(t), kept;
  test::fs::create_directories(t / "pictures");
  std::string path = photo(t / "pictures/a.png", 300, 200, 40);
  Stage s;
  s.frame();
  s.album.open(folder);
  std::vector<files::FoundPicture> found;
  s.album.find(t / "pictures", "da", [&](auto list, std::string problem) {
    found = std::move(list);
    CHECK(problem.empty());
  });
  CHECK(found.empty()); // answered in settle() alone
  CHECK_FALSE(s.rest());
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == path);

  CHECK(s.drawn("file/" + path).id == 0);
  CHECK_FALSE(s.rest()); // the list is built each frame: nothing else need be drawn
  CHECK(s.drawn("file/" + path).width == 256);

  s.album.keep(path, "da", [&](std::string name, std::string problem) {
    kept = name;
    CHECK(problem.empty());
  });
  s.rest();
  REQUIRE(workshop::is_picture_name(kept));
  CHECK(test::fs::is_regular_file(files::picture_path(folder, kept)));
  s.drawn("session/" + kept);
  CHECK(s.rest()); // notes are painted only where they changed: now all are
  CHECK(s.drawn("session/" + kept).id != 0);
  CHECK(s.atlas.photos().take(s.drawn("session/" + kept).id).rgba[0] == 40);
}

TEST_CASE("what can't be had is told, and no name leads out of the session") {
  Temporary t;
  std::string folder = test::make(t);
  photo(t / "outside.png", 30, 20, 40);
  test::write(t / "no.png", "no");
  Stage s;
  s.album.open(folder);
  for (const char* name : {"session/../../outside.png", "session/absent.png", "session/", "other/x.png"}) {
    INFO(name);
    s.drawn(name);
    s.rest();
    CHECK(s.drawn(name).missing);
  }
  std::string name = "x", problem;
  s.album.keep(t / "no.png", "en", [&](std::string n, std::string p) { name = n, problem = p; });
  s.rest();
  CHECK(name.empty());
  CHECK(problem.find("no.png is no picture") != std::string::npos);
  s.album.find(t / "absent", "en", [&](auto list, std::string p) {
    CHECK(list.empty());
    problem = p;
  });
  s.rest();
  CHECK(problem.find("There are no pictures") != std::string::npos);

  s.drawn("file/" + (t / "late.png"));
  s.rest();
  CHECK(s.drawn("file/" + (t / "late.png")).missing);
  photo(t / "late.png", 30, 20, 40); // the stick is back
  s.album.find(t.path, "en", [](auto, std::string) {});
  s.rest();
  s.drawn("file/" + (t / "late.png"));
  s.rest();
  CHECK(s.drawn("file/" + (t / "late.png")).id != 0);
}

TEST_CASE("two sessions may use one name for two pictures") {
  Temporary t;
  std::string first = test::make(t), second = test::make(t);
  for (const std::string& folder : {first, second}) test::fs::create_directories(folder + "/pictures");
  photo(files::picture_path(first, "a.png"), 30, 20, 40);
  photo(files::picture_path(second, "a.png"), 30, 20, 90);
  Stage s;
  for (int round = 0; round < 20; round++) {
    s.album.open(round % 2 ? second : first);
    s.drawn("session/a.png");
    if (round % 3 == 0) s.album.open(round % 2 ? first : second); // while it is on its way
    else {
      s.rest();
      CHECK(s.atlas.photos().take(s.drawn("session/a.png").id).rgba[0] == (round % 2 ? 90 : 40));
    }
  }
  s.album.open({});
  s.rest();
  s.drawn("session/a.png");
  s.rest();
  CHECK(s.drawn("session/a.png").missing);
}

TEST_CASE("the program may end while pictures are on their way") {
  Temporary t;
  std::string folder = test::make(t), path = photo(t / "a.png", 900, 900, 40);
  for (int i = 0; i < 20; i++) {
    Stage s;
    s.album.open(folder);
    for (int side : {100, 200, 400}) s.drawn("file/" + path + std::to_string(side), side);
    s.drawn("file/" + path, 900);
    s.album.keep(path, "da", [](std::string, std::string) { FAIL("nobody is there any more"); });
  }
  SUCCEED();
}
