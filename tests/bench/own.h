// Purpose: what the measuring programs that hold the real renderer themselves have in common: their own
// memory, and the pictures of the screens.
#pragma once

#include "platform/picture.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace bench {

/// Of this process, MB: its share of what it has in memory. 0: unknown.
inline double own_pss() {
  std::ifstream in("/proc/self/smaps_rollup");
  std::string line;
  while (std::getline(in, line))
    if (line.starts_with("Pss:")) return std::strtod(line.c_str() + 4, nullptr) / 1024;
  return 0;
}

inline constexpr const char* fonts = "/usr/share/fonts/opentype/inter";

inline platform::Picture picture(std::string_view name) {
  std::string problem;
  return platform::load_picture(KERNEBORD_SOURCE_DIR "/assets/pictures/" + std::string(name) + ".png",
                                problem);
}

} // namespace bench
