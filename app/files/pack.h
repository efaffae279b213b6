// Purpose: content packs: a folder with one TOML file a language (da.toml, en.toml), read into an Agenda. The
// author's manual is content/README.md.
// Invariant: a pack without problems makes an Agenda that holds agenda.h's invariant.
#pragma once

#include "workshop/agenda.h"

#include <string>
#include <vector>

namespace files {

/// One thing that is wrong in a pack.
struct Problem {
  std::string file;
  int line = 0;      ///< 0: the file as a whole
  std::string field; ///< like "step[2].minutes"; may be empty
  std::string sentence;
};
/// "content/x/da.toml:12: step[2].minutes: must be a whole number from 1 to 600, not 0"
std::string as_line(const Problem&);

struct Pack {
  std::string folder;
  std::vector<workshop::Agenda> agendas; ///< one a language that could be read without problems
  std::vector<Problem> problems;         ///< every one, in all files
};

/// The names that a pack's icons may have: those of the .png in a folder, in order; none when it can't be
/// read.
std::vector<std::string> icons_in(const std::string& folder);

/// Reads one pack folder. `language` picks the language of the sentences ("da" or "en"). `icons`: empty when
/// it is not known which there are; then any will do.
Pack read_pack(const std::string& folder, const std::string& language,
               const std::vector<std::string>& icons = {});

/// All packs of a content folder, the shortest first; a broken one does not keep the others from opening.
std::vector<Pack> read_packs(const std::string& content_folder, const std::string& language,
                             const std::vector<std::string>& icons = {});

} // namespace files
