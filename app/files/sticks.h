// Purpose: sessions that go from one room to another on a USB stick. Invariant: finding changes nothing on a
// stick; when share_session says a path, the session lies there for good, and what lay there before still
// does.
#pragma once

#include "files/pictures.h"
#include "files/store.h"

namespace files {

/// The folder on a stick where all that the program puts there lies.
inline std::string home_on(const std::string& stick) { return stick + "/Kernebord"; }

/// The sticks that are in, as the desktop mounts them, by name.
std::vector<std::string> sticks(const PicturePlaces&);

/// The sessions in the folders and up to two folders below, each once (of two copies the one changed last),
/// newest first. What can't be read is left out. May take long: a stick may be slow.
std::vector<Listed> find_sessions(const std::vector<std::string>& folders, const std::string& language);

/// Puts a copy of a session on the stick, into its folder Kernebord. Returns its path; empty, with one
/// sentence, when it can't. `pictures_of`: see make_session.
std::string share_session(const std::string& stick, const workshop::Session&, const std::string& language,
                          std::string& problem, const std::string& pictures_of);

} // namespace files
