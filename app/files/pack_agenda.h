// Purpose: one language file of a pack as an Agenda, with what the other languages must agree in.
// Invariant: when no problem was reported, the agenda holds agenda.h's invariant.
#pragma once

#include "files/pack_compare.h"

#include <string>
#include <vector>

namespace files {

/// What was read; parts that were wrong are empty, so that the rest can still be compared with other
/// languages.
struct PackFile {
  std::string name; ///< "da.toml"
  workshop::Agenda agenda;
  std::vector<Fact> facts;
  bool whole = true; ///< false: the text itself was broken, so that what is missing says nothing
};

/// Checks and reads the text of one file. `language` is what the file's name says.
PackFile read_agenda(const std::string& text, const std::string& id, const std::string& language,
                     const std::vector<std::string>& icons, Problems&);

} // namespace files
