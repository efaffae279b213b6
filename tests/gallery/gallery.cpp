// gallery --size WxH --language da|en --theme light|dark|contrast [--only TEXT] FOLDER: a picture of every
// sight in every state, as FOLDER/<sight>.<state>.<language>.<theme>.<WxH>.png. Needs a display:
// tests/gallery/run gives it one.
#include "paint/atlas.h"
#include "paint/renderer.h"
#include "platform/window.h"
#include "screens/table.h"
#include "sights.h"
#include "workshop/live_session.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <optional>
#include <stdexcept>

namespace {

platform::Picture picture(std::string_view name) {
  std::string problem, file = KERNEBORD_SOURCE_DIR "/assets/pictures/" + std::string(name) + ".png";
  platform::Picture loaded = platform::load_picture(file, problem);
  if (loaded.empty()) throw std::runtime_error(problem);
  return loaded;
}

constexpr const char* themes[] = {"light", "dark", "contrast"}; // in the order of ColourTheme

/// All that the pictures of one run have in common.
struct Run {
  int width = 1920, height = 1080;
  std::string language = "da", theme = "light", only, folder;

  workshop::ColourTheme colours() const {
    auto at = std::find(std::begin(themes), std::end(themes), theme);
    return workshop::ColourTheme(at == std::end(themes) ? 0 : at - std::begin(themes));
  }
};

/// The program's table on a window that nobody touches.
class Wall {
public:
  Wall(const gallery::Sight& sight, gallery::State state, const Run& run)
      : width_(run.width), height_(run.height), info_(gallery::machine(state, run.language)) {
    table_.set_language(run.language);
    table_.settings().theme = run.colours();
    table_.set_utc_offset(120 * workshop::minute);
    if (!sight.pack.empty()) live_.emplace(gallery::session_of(sight, state, run.language), 0, nullptr);
    frame();
    for (const std::string& name : sight.taps) tap(name);
    for (int i = 0; i < 40; i++) pass(50); // what moves comes to rest
  }

  platform::Picture shot() {
    do {
      frame();
      renderer_.draw(false);
    } while (scene_.stale());
    return renderer_.screenshot();
  }

private:
  void frame() { table_.frame(live_ ? &*live_ : nullptr, info_, now_, ticks_, width_, height_); }
  void pass(std::int64_t milliseconds) {
    now_ += milliseconds;
    ticks_ += milliseconds;
    frame();
  }
  void tap(const std::string& name) {
    for (const touch::Area& a : table_.touch().areas()) {
      bool is = name.ends_with('*') ? a.name.starts_with(name.substr(0, name.size() - 1)) : a.name == name;
      if (!is) continue;
      touch::Point at = a.rect.centre();
      for (touch::Phase phase : {touch::Phase::down, touch::Phase::up}) {
        table_.pointer({1, touch::PointerKind::finger, phase, at, ticks_});
        pass(50);
      }
      return;
    }
    throw std::runtime_error("there is no area " + name);
  }

  int width_, height_;
  screens::StartInfo info_;
  std::optional<workshop::LiveSession> live_;
  workshop::Time now_ = gallery::morning;
  std::int64_t ticks_ = 1000;
  paint::Atlas atlas_{"/usr/share/fonts/opentype/inter", picture};
  paint::Scene scene_{atlas_};
  paint::Renderer renderer_{scene_};
  screens::Table table_{scene_};
};

int make(const Run& run) {
  std::string problem;
  auto window = platform::open_window({.width = run.width, .height = run.height}, problem);
  if (!window) throw std::runtime_error(problem);
  if (window->width() != run.width || window->height() != run.height)
    throw std::runtime_error("the display is too small");
  int made = 0;
  for (const gallery::Sight& sight : gallery::sights())
    for (gallery::State state : gallery::states) {
      std::string name = sight.name + "." + gallery::name_of(state) + "." + run.language + "." + run.theme +
                         "." + std::to_string(run.width) + "x" + std::to_string(run.height);
      if (name.find(run.only) == name.npos) continue;
      if (!sight.every_state && state != gallery::State::typical) continue;
      Wall wall(sight, state, run);
      if (!platform::save_png(wall.shot(), run.folder + "/" + name + ".png", problem))
        throw std::runtime_error(problem);
      made++;
    }
  std::printf("%d pictures, %dx%d, %s, %s\n", made, run.width, run.height, run.language.c_str(),
              run.theme.c_str());
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  Run run;
  for (int i = 1; i < argc; i++) {
    bool more = i + 1 < argc;
    if (more && !std::strcmp(argv[i], "--size")) {
      if (std::sscanf(argv[++i], "%dx%d", &run.width, &run.height) != 2) return 2;
    } else if (more && !std::strcmp(argv[i], "--language")) run.language = argv[++i];
    else if (more && !std::strcmp(argv[i], "--theme")) run.theme = argv[++i];
    else if (more && !std::strcmp(argv[i], "--only")) run.only = argv[++i];
    else run.folder = argv[i];
  }
  if (std::find(std::begin(themes), std::end(themes), run.theme) == std::end(themes)) {
    std::fprintf(stderr, "gallery: --theme is light, dark or contrast\n");
    return 2;
  }
  if (run.folder.empty() || !std::filesystem::is_directory(run.folder)) {
    std::fprintf(stderr, "gallery: say in which folder the pictures shall lie\n");
    return 2;
  }
  try {
    return make(run);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "gallery: %s\n", e.what());
    return 1;
  }
}
