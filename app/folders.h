// Purpose: where the program's own files and the sessions lie when nobody says otherwise.
#pragma once

#include "files/pictures.h"

#include <string>

/// $XDG_DATA_HOME/kernebord/sessions, or ~/.local/share/kernebord/sessions.
std::string default_sessions();

/// $XDG_CACHE_HOME/kernebord, or ~/.cache/kernebord: what can be made again.
std::string default_cache();

/// Where the pictures of whoever runs the program may be.
files::PicturePlaces picture_places();

/// "content" or "assets": of the source folder the program was built from; when that is gone, beside the
/// program.
std::string program_folder(const std::string& name);

/// The folder of Debian's fonts-inter.
inline constexpr const char* default_fonts = "/usr/share/fonts/opentype/inter";
