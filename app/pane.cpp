#include "pane.h"

#include "files/areas_file.h"

#include <cstdio>

namespace {

platform::Picture picture(const std::string& folder, std::string_view name) {
  std::string problem;
  auto loaded = platform::load_picture(folder + "/" + std::string(name) + ".png", problem);
  if (!problem.empty()) std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
  return loaded;
}

} // namespace

std::unique_ptr<paint::Atlas> new_atlas(const Options& options) {
  return std::make_unique<paint::Atlas>(
      options.fonts, [folder = options.icons()](std::string_view name) { return picture(folder, name); });
}

Pane::Pane(platform::Window& window, std::unique_ptr<paint::Atlas> atlas, std::string areas)
    : window_(window), areas_(std::move(areas)), atlas_(std::move(atlas)), scene_(*atlas_),
      renderer_(scene_) {}

Pane::~Pane() { window_.make_current(); }

void Pane::tell_areas(const std::string& screen, const touch::Touch& touch) {
  if (areas_.empty()) return;
  std::string problem;
  if (!files::write_areas(areas_, frames_, heard_, screen, touch.areas(), touch.focus(), problem))
    std::fprintf(stderr, "kernebord: %s\n", problem.c_str());
}

bool Pane::save(const std::string& png, std::string& problem) {
  window_.make_current();
  return platform::save_png(renderer_.screenshot(), png, problem);
}
