#include "files/pictures.h"

#include "files/disk.h"
#include "files/folder.h"
#include "files/sticks.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

namespace files {

namespace fs = std::filesystem;

namespace {

constexpr int deepest = 3;                ///< folders below the one that is searched
constexpr std::size_t most_seen = 50'000; ///< entries looked at: a stick with a million files ends too

/// What user-dirs.dirs says, like XDG_PICTURES_DIR="$HOME/Billeder"; empty when it says nothing.
std::string named_by_user_dirs(const PicturePlaces& places) {
  std::string text, why;
  std::string config = places.config.empty() ? places.home + "/.config" : places.config;
  if (!read_file(config + "/user-dirs.dirs", 64 << 10, text, why)) return {};
  constexpr std::string_view mark = "XDG_PICTURES_DIR=\"";
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    std::size_t close = line.rfind('"');
    if (!line.starts_with(mark) || close < mark.size()) continue;
    std::string path = line.substr(mark.size(), close - mark.size());
    if (path.starts_with("$HOME")) path.replace(0, 5, places.home);
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    // the home folder itself stands there for "no such folder"
    return path.starts_with('/') && path != places.home ? path : std::string();
  }
  return {};
}

bool is_picture_file(const std::string& name) {
  std::size_t stop = name.rfind('.');
  if (stop == name.npos || stop == 0) return false;
  std::string ending = name.substr(stop + 1);
  for (char& c : ending) c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
  return ending == "png" || ending == "jpg" || ending == "jpeg";
}

/// ".png" or ".jpg", by the first bytes; whatever the file was called.
const char* ending_of(const std::string& bytes) { return bytes.starts_with("\x89PNG") ? ".png" : ".jpg"; }

bool holds(const std::string& path, const std::string& bytes) {
  std::string there, why;
  return read_file(path, largest_picture, there, why) && there == bytes;
}

/// One file under a name that its content gives; errno is set when it can't be written.
std::string stored(const std::string& bytes, const std::string& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    if (::mkdir(folder.c_str(), 0755)) return {};
    if (!sync_folder(fs::path(folder).parent_path().string())) return {};
  }
  char size[16];
  std::snprintf(size, sizeof size, "%zx", bytes.size());
  for (int other = 1; other < 100; other++) { // two pictures may share a checksum: the bytes decide
    std::string name = checksum(bytes) + "-" + size + (other > 1 ? "-" + std::to_string(other) : "");
    std::string path = folder + "/" + name + ending_of(bytes);
    if (fs::exists(path, error)) {
      if (holds(path, bytes)) return name + ending_of(bytes);
    } else return replace_file(path, bytes) ? name + ending_of(bytes) : std::string();
  }
  errno = EEXIST;
  return {};
}

} // namespace

std::vector<std::string> picture_folders(const PicturePlaces& places) {
  std::vector<std::string> wanted = {named_by_user_dirs(places)}, found;
  if (!places.home.empty()) {
    wanted.push_back(places.home + "/Pictures");
    wanted.push_back(places.home + "/Billeder");
  }
  std::error_code error;
  for (std::string& stick : sticks(places)) wanted.push_back(std::move(stick));
  std::set<fs::path> seen;
  for (const std::string& path : wanted) {
    if (path.empty() || !fs::is_directory(path, error)) continue;
    fs::path real = fs::canonical(path, error);
    if (!error && seen.insert(real).second) found.push_back(path);
  }
  return found;
}

std::vector<FoundPicture> find_pictures(const std::vector<std::string>& folders) {
  struct Seen {
    FoundPicture picture;
    timespec changed;
  };
  struct Level {
    std::string path;
    int depth;
  };
  std::vector<Seen> found;
  std::vector<Level> levels;
  for (const std::string& folder : folders) levels.push_back({folder, 0});
  std::size_t looked_at = 0;
  std::set<std::pair<dev_t, ino_t>> been; // a folder within another one that is searched too
  for (std::size_t i = 0; i < levels.size(); i++) {
    Level level = levels[i];
    struct stat about {};
    if (::stat(level.path.c_str(), &about) || !been.insert({about.st_dev, about.st_ino}).second) continue;
    std::error_code error;
    for (fs::directory_iterator it(level.path, error), end; !error && it != end; it.increment(error)) {
      if (++looked_at > most_seen) break;
      std::string name = it->path().filename().string(), path = it->path().string();
      if (name.starts_with(".")) continue;
      std::error_code ignored;
      if (it->is_directory(ignored)) {
        if (level.depth < deepest && !it->is_symlink(ignored)) levels.push_back({path, level.depth + 1});
      } else if (is_picture_file(name) && !::stat(path.c_str(), &about) && S_ISREG(about.st_mode))
        found.push_back({{path, name}, about.st_mtim});
    }
  }
  std::sort(found.begin(), found.end(), [](const Seen& a, const Seen& b) {
    if (a.changed.tv_sec != b.changed.tv_sec) return a.changed.tv_sec > b.changed.tv_sec;
    if (a.changed.tv_nsec != b.changed.tv_nsec) return a.changed.tv_nsec > b.changed.tv_nsec;
    return a.picture.path < b.picture.path;
  });
  if (found.size() > most_pictures) found.resize(most_pictures);
  std::vector<FoundPicture> pictures;
  for (Seen& seen : found) pictures.push_back(std::move(seen.picture));
  return pictures;
}

std::string no_pictures(const std::vector<std::string>& folders, const std::string& language) {
  if (folders.empty())
    return said(language,
                "Jeg finder hverken en mappe med billeder eller et USB-stik. Sæt et stik i, og prøv igen.",
                "I find no folder of pictures and no USB stick. Put a stick in, and try again.");
  std::string where;
  for (std::size_t i = 0; i < folders.size(); i++)
    where += (i == 0 ? "" : i + 1 == folders.size() ? said(language, " og ", " and ") : ", ") + folders[i];
  return said(language,
              "Der er ingen billeder (PNG eller JPEG) i " + where +
                  ". Læg dem der, eller sæt et USB-stik i, og prøv igen.",
              "There are no pictures (PNG or JPEG) in " + where +
                  ". Put them there, or put a USB stick in, and try again.");
}

std::string keep_picture(const std::string& path, const std::string& session_folder,
                         const PictureJudge& judge, const std::string& language, std::string& problem) {
  struct stat about {};
  if (::stat(path.c_str(), &about) && (errno == ENOENT || errno == ENOTDIR)) {
    problem = said(language, "Billedet " + path + " er der ikke mere. Sidder USB-stikket i?",
                   "The picture " + path + " is not there any more. Is the USB stick in?");
    return {};
  }
  std::string large =
      said(language, "Billedet " + path + " er for stort. Et billede må fylde 20 MB og 40 megapixel.",
           "The picture " + path + " is too large. A picture may have 20 MB and 40 megapixels.");
  std::string bytes, why;
  if (std::size_t(about.st_size) > largest_picture && S_ISREG(about.st_mode)) return problem = large, "";
  if (!read_file(path, largest_picture, bytes, why)) {
    problem = said(language, "Billedet " + path + " kan ikke læses (" + why + ").",
                   "The picture " + path + " can't be read (" + why + ").");
    return {};
  }
  switch (judge(bytes)) {
  case PictureJudgement::good: break;
  case PictureJudgement::too_large: return problem = large, "";
  case PictureJudgement::no_picture:
    problem =
        said(language, "Filen " + path + " er ikke et billede, jeg kan vise, eller den er gået i stykker.",
             "The file " + path + " is no picture that I can show, or it is broken.");
    return {};
  }
  std::string name = stored(bytes, session_folder + "/pictures");
  if (!name.empty()) return name;
  why = std::strerror(errno);
  problem = said(language,
                 "Billedet kan ikke gemmes i " + session_folder + " (" + why +
                     "). Skaf plads på disken, og prøv igen.",
                 "The picture can't be saved in " + session_folder + " (" + why +
                     "). Make room on the disk, and try again.");
  return {};
}

std::string picture_path(const std::string& session_folder, const std::string& name) {
  return session_folder + "/pictures/" + name;
}

bool carry_pictures(const std::string& from, const std::string& to, const workshop::Session& session) {
  std::set<std::string> names;
  for (const workshop::Note& note : session.notes)
    if (workshop::is_picture_name(note.picture)) names.insert(note.picture);
  std::error_code error;
  for (const std::string& name : names) {
    std::string source = picture_path(from, name), target = picture_path(to, name), bytes, why;
    if (!fs::is_regular_file(source, error)) continue;
    std::string folder = to + "/pictures";
    if (::mkdir(folder.c_str(), 0755) && errno != EEXIST) return false;
    // A picture never changes, so both sessions may have the one file; where the disk can't do that, a copy.
    bool linked = fs::symlink_status(source, error).type() == fs::file_type::regular &&
                  (::link(source.c_str(), target.c_str()) == 0 || errno == EEXIST);
    if (linked) continue;
    if (read_file(source, largest_picture, bytes, why) && !replace_file(target, bytes)) return false;
  }
  return names.empty() || !fs::is_directory(to + "/pictures", error) ||
         (sync_folder(to + "/pictures") && sync_folder(to));
}

} // namespace files
