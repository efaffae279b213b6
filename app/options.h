// Purpose: what the command line says. Knows CLI11; what the commands do is commands.h.
// Invariant: every way to write it wrong ends in one sentence on stderr and a non-zero exit code.
#pragma once

#include "platform/window.h"

#include <optional>
#include <string>

/// For a run with a window, and for the commands.
struct Options {
  std::string session; ///< a session folder to open; empty: the start screen
  std::string preview; ///< a pack folder to show instead, and the id of the step to begin with
  std::string preview_step;
  std::string sessions, content, assets, fonts;
  std::string stick;       ///< the only USB stick; empty: those that are in
  std::string pictures;    ///< the only folder to look for pictures in; empty: wherever they may be
  std::string lang = "da"; ///< with a window and without --lang: what the settings say
  platform::Backend backend = platform::Backend::sdl2;
  int width = 0, height = 0;                         ///< pixels; 0 x 0: full screen
  int facilitator_width = 0, facilitator_height = 0; ///< pixels of the facilitator's window; 0 x 0: the
                                                     ///< second display, if there is one
  std::string shot, areas;                           ///< files to write; empty: none

  bool danish() const { return lang != "en"; }
  std::string icons() const { return assets + "/pictures"; } ///< the folder of the pictures of the screens
};

/// Reads the command line and does what it asks for, if that needs no window. An exit code when it is done (a
/// command,
/// --help, or an error, already told); nothing when the window shall open, with `out` filled.
std::optional<int> run_command_line(int argc, char** argv, Options& out);
