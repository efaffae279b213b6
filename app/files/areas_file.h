// Purpose: --areas: keeps a file equal to the named areas now on the screen, for tests and for helper
// programs.
#pragma once

#include "touch/touch.h"

#include <cstdint>
#include <span>
#include <string>

namespace files {

/// {"frame":12,"heard":30,"screen":"board","areas":[{"name":"note/7","x":…,"y":…,"w":…,"h":…,"enabled":true}]},
/// in pixels, replaced atomically; the area on which the keyboard's focus is has "focused":true as well.
/// Areas that only swallow touches are left out. `heard`: how many times a pointer came down or lifted so
/// far; what these did is in the file. False, and `problem`, when it can't.
bool write_areas(const std::string& path, std::uint64_t frame, std::uint64_t heard, const std::string& screen,
                 std::span<const touch::Area>, const std::string& focus, std::string& problem);

} // namespace files
