// Purpose: pictures for notes: found on this machine and on sticks, copied into a session's folder
// `pictures`. Invariant: a picture in a session is named by its content and never changes; when keep_picture
// says a name, the file is on the disk for good. What is not small enough, or no picture, never gets in.
#pragma once

#include "workshop/session.h"

#include <functional>
#include <string>
#include <vector>

namespace files {

inline constexpr std::size_t largest_picture = 20u << 20; ///< bytes of a file
inline constexpr std::size_t most_pictures = 500;         ///< found at once

/// Where somebody's pictures may be.
struct PicturePlaces {
  std::string home, config; ///< ~ and $XDG_CONFIG_HOME; config empty: ~/.config
  std::string user;         ///< the name that sticks are mounted under
  std::vector<std::string> mounts = {"/media", "/run/media"};
};

/// The folders that exist, each once: the one that user-dirs.dirs names, ~/Pictures, ~/Billeder, the sticks.
std::vector<std::string> picture_folders(const PicturePlaces&);

struct FoundPicture {
  std::string path, name; ///< name: of the file
};
/// The PNG and JPEG files in the folders and up to three folders below, the newest first, at most
/// most_pictures. Hidden files and linked folders are left out. May take long: a stick may be slow.
std::vector<FoundPicture> find_pictures(const std::vector<std::string>& folders);
/// The sentence when there is none.
std::string no_pictures(const std::vector<std::string>& folders, const std::string& language);

enum class PictureJudgement { good, no_picture, too_large };
/// Told by whoever can decode pictures, from the bytes of a file.
using PictureJudge = std::function<PictureJudgement(const std::string& bytes)>;

/// Copies a picture into a session. Returns its name there; empty, with one sentence, when it can't.
std::string keep_picture(const std::string& path, const std::string& session_folder, const PictureJudge&,
                         const std::string& language, std::string& problem);

/// Where a session's picture lies; `name` must be a workshop::is_picture_name.
std::string picture_path(const std::string& session_folder, const std::string& name);

/// Gives the folder `to` the pictures that the notes of `session` name and that `from` holds. False, with
/// errno set, when they can't be written; those that can't be read are left out.
bool carry_pictures(const std::string& from, const std::string& to, const workshop::Session&);

} // namespace files
