// Purpose: where the program's own files and the sessions lie when nobody says otherwise.
#pragma once

#include "files/pictures.h"

#include <string>

/// $XDG_DATA_HOME/kernebord/sessions, or ~/.local/share/kernebord/sessions.
std::string default_sessions();

/// Tells X11 where it may keep what it made of some six thousand lines about dead keys: else it reads them at
/// each start, which takes as long as all of ours. In $XDG_CACHE_HOME/kernebord or ~/.cache/kernebord;
/// whoever set XCOMPOSECACHE (Compose(5)) knows better, and where no folder can be made all is as it was.
/// Before any other thread is started: it changes the environment.
void keep_dead_keys();

/// Where the pictures of whoever runs the program may be.
files::PicturePlaces picture_places();

/// "content" or "assets": of the source folder the program was built from; when that is gone, beside the
/// program.
std::string program_folder(const std::string& name);

/// The folder of Debian's fonts-inter.
inline constexpr const char* default_fonts = "/usr/share/fonts/opentype/inter";
