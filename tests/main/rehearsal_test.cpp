// What is made for the first picture while the window opens.
#include "files/folder.h"
#include "rehearsal.h"
#include "screens/table.h"
#include "table.h"

namespace fs = std::filesystem;

namespace {

struct Machine {
  fs::path folder = fs::temp_directory_path() / ("kernebord-rehearsal-" + files::random_id());
  Options options;
  Machine() {
    fs::create_directories(folder);
    options.sessions = folder;
    options.content = KERNEBORD_SOURCE_DIR "/content";
    options.assets = KERNEBORD_SOURCE_DIR "/assets";
    options.fonts = "/usr/share/fonts/opentype/inter";
  }
  ~Machine() { fs::remove_all(folder); }
  std::string session() {
    std::string problem;
    for (const auto& agenda : files::read_pack(options.content + "/workshop", "da").agendas)
      if (agenda.language == "da")
        return files::make_session(folder, workshop::new_session("x", "Nord", agenda, 1'790'000'000'000),
                                   "da", problem);
    return {};
  }
};

/// How many parts of the atlas the first frame makes.
std::size_t parts_made(Prepared& made, int width, int height) {
  made.atlas->take_changes();
  paint::Scene scene(*made.atlas);
  screens::Table table(scene);
  table.settings() = made.stored.settings;
  table.frame(made.desk ? &made.desk->live() : nullptr, made.info, platform::wall_clock(), 0, width, height);
  paint::draw_unseen(scene);
  return made.atlas->take_changes().parts.size();
}

} // namespace

TEST_CASE("the first picture needs no letters that were not made while the window opened") {
  Machine m;
  SECTION("of the start screen") {}
  SECTION("of a session") { m.options.session = m.session(); }
  Rehearsal rehearsal(m.options, [] {});
  rehearsal.stage(1920, 1080, 0);
  Prepared made = rehearsal.finish();
  CHECK(made.notices.empty());
  CHECK((made.desk != nullptr) == !m.options.session.empty());
  CHECK(made.info.agendas.empty() == (made.desk != nullptr));
  CHECK(parts_made(made, 1920, 1080) == 0);
}

TEST_CASE("nothing is made for a picture whose size nobody tells, and it works all the same") {
  Machine m;
  m.options.session = m.session();
  Prepared made = Rehearsal(m.options, [] {}).finish();
  REQUIRE(made.desk);
  CHECK(parts_made(made, 1280, 720) > 0);
}

TEST_CASE("what goes wrong is told when it is waited for, and a rehearsal that nobody waits for ends") {
  Machine m;
  m.options.fonts = "/nowhere";
  Rehearsal rehearsal(m.options, [] {});
  CHECK_THROWS_WITH(rehearsal.finish(), Catch::Contains("fonts-inter"));
  Rehearsal left(m.options, [] {});
  m.options.fonts = "/usr/share/fonts/opentype/inter";
  m.options.session = m.folder / "absent";
  Prepared made = Rehearsal(m.options, [] {}).finish();
  CHECK_FALSE(made.desk);
  CHECK(made.notices.size() == 1);
}
