// Purpose: one window and the picture in it: glyphs, scene, renderer, and its --areas file. Invariant: the
// window's GL context is current while they are made, drawn with and let go; the window outlives them.
#pragma once

#include "options.h"
#include "paint/atlas.h"
#include "paint/renderer.h"
#include "touch/touch.h"

/// With the program's fonts and pictures. Throws std::runtime_error with one sentence when the fonts are
/// missing.
std::unique_ptr<paint::Atlas> new_atlas(const Options&);

class Pane {
public:
  /// `areas`: the file that tells what can be pressed; empty: none. Throws std::runtime_error with one
  /// sentence when GL is missing.
  Pane(platform::Window&, std::unique_ptr<paint::Atlas>, std::string areas);
  ~Pane();
  Pane(const Pane&) = delete;

  paint::Scene& scene() { return scene_; }
  /// Shows what has changed. `build`: makes the frame anew, for glyphs that had no room.
  template<typename Build>
  void draw(Build build) {
    if (!scene_.changed()) return;
    window_.make_current();
    std::vector<paint::Rect> parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    // A painter made glyphs for which there was no room: they are laid out anew. The atlas may have to grow
    // twice until it holds them.
    for (int i = 0; i < 4 && scene_.stale(); i++) {
      build();
      parts = renderer_.draw(window_.keeps_content(), window_.pixels());
    }
    window_.present(parts);
    frames_++;
  }
  /// A pointer of this window, so that the file can tell how many were heard.
  void hear(const touch::Pointer& p) { heard_ += p.phase != touch::Phase::move; }
  void tell_areas(const std::string& screen, const touch::Touch&);
  bool save(const std::string& png, std::string& problem); ///< as it is shown now

private:
  platform::Window& window_;
  std::string areas_;
  std::unique_ptr<paint::Atlas> atlas_;
  paint::Scene scene_;
  paint::Renderer renderer_;
  std::uint64_t frames_ = 0, heard_ = 0; ///< heard: times that a pointer came down or lifted
};
