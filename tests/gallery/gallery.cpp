// gallery --size WxH --language da|en --theme light|dark|contrast [--only TEXT] FOLDER: a picture of every
// sight in every state, as FOLDER/<sight>.<state>.<language>.<theme>.<WxH>.png. Needs a display:
// tests/gallery/run gives it one.
#include "platform/window.h"
#include "wall.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <stdexcept>

namespace {

constexpr const char* themes[] = {"light", "dark", "contrast"}; // in the order of ColourTheme

/// All that the pictures of one run have in common.
struct Run {
  int width = 1920, height = 1080;
  std::string language = "da", theme = "light", only, folder;

  gallery::Look look() const {
    auto at = std::find(std::begin(themes), std::end(themes), theme);
    int number = at == std::end(themes) ? 0 : int(at - std::begin(themes));
    return {width, height, language, workshop::ColourTheme(number)};
  }
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
      bool monstrous = gallery::is_monstrous(state);
      if (monstrous && run.only.find(gallery::name_of(state)) == run.only.npos) continue; // when asked for
      if (!sight.every_state && state != gallery::State::typical && !monstrous) continue;
      gallery::Wall wall(sight, state, run.look());
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
