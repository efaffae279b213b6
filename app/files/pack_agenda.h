// Purpose: one language file of a pack as an Agenda, with the lines its parts stand on.
#pragma once

#include "files/pack_problems.h"

#include <string>
#include <vector>

namespace files {

/// What was read; parts that were wrong are empty, so that the rest can still be compared with other
/// languages.
struct PackFile {
  std::string name; ///< "da.toml"
  workshop::Agenda agenda;
  std::vector<int> step_lines, dilemma_lines, perspective_lines;
  std::vector<std::vector<int>> option_lines; ///< of each dilemma
  std::size_t perspectives = 0;               ///< how many there were
  bool whole = true; ///< false: the text itself was broken, so that what is missing says nothing
};

/// Checks and reads the text of one file. `language` is what the file's name says.
PackFile read_agenda(const std::string& text, const std::string& id, const std::string& language, Problems&);

/// Files of one pack say the same thing in two languages: reports where `file` has other steps, minutes, ids
/// … than `first`.
void compare(const PackFile& first, const PackFile& file, Problems&);

} // namespace files
