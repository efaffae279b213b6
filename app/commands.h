// Purpose: what the program does without a window. Each returns the exit code; results go to stdout, what
// went wrong to stderr, in the language of the options.
#pragma once

#include "options.h"

#include <string>

namespace commands {

int agendas(const Options&, bool json);

struct New {
  std::string agenda, team, folder;
  std::string follows; ///< a session whose actions and kerneopgave it begins with; empty: none
  bool played = false; ///< a dummy team has held it from start to close
};
int make(const Options&, const New&);

int check(const Options&, const std::string& pack);

struct Export {
  std::string session, format; ///< "json" or "md"
  std::string out;             ///< empty: stdout
};
/// Pictures, and in Markdown drawings too, are put in a folder beside `out`, named after it.
int write_export(const Options&, const Export&);

/// Tells a sentence on stderr and gives back `code`.
int fail(const Options&, const std::string& danish, const std::string& english, int code = 1);

} // namespace commands
