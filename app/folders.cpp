#include "folders.h"

#include <cstdlib>
#include <filesystem>

#include <pwd.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// A folder that the environment names; a relative one is to be ignored.
std::string named(const char* variable) {
  const char* value = std::getenv(variable);
  return value && value[0] == '/' ? value : "";
}

std::string home_folder() {
  const char* home = std::getenv("HOME");
  if (!home || !*home)
    if (const passwd* user = ::getpwuid(::getuid())) home = user->pw_dir;
  return home && *home ? home : ".";
}

} // namespace

std::string default_sessions() {
  std::string data = named("XDG_DATA_HOME");
  return (data.empty() ? home_folder() + "/.local/share" : data) + "/kernebord/sessions";
}

std::string default_cache() {
  const std::string cache = named("XDG_CACHE_HOME");
  return (cache.empty() ? home_folder() + "/.cache" : cache) + "/kernebord";
}

files::PicturePlaces picture_places() {
  files::PicturePlaces places{home_folder(), named("XDG_CONFIG_HOME"), {}};
  if (const passwd* user = ::getpwuid(::getuid())) places.user = user->pw_name;
  return places;
}

std::string program_folder(const std::string& name) {
  std::error_code error;
  fs::path source = fs::path(KERNEBORD_SOURCE_DIR) / name;
  if (fs::is_directory(source, error)) return source.string();
  fs::path here = fs::read_symlink("/proc/self/exe", error).parent_path();
  for (const fs::path& candidate :
       {here / name, here / ".." / name, here / ".." / "share" / "kernebord" / name})
    if (fs::is_directory(candidate, error)) return candidate.lexically_normal().string();
  return (here / name).string(); // the sentence that it can't be read names this one
}
