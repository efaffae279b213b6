#include "folders.h"

#include <cstdlib>
#include <filesystem>

#include <pwd.h>
#include <unistd.h>

namespace fs = std::filesystem;

std::string default_sessions() {
  const char* data = std::getenv("XDG_DATA_HOME");
  if (data && data[0] == '/')
    return std::string(data) + "/kernebord/sessions"; // a relative one is to be ignored
  const char* home = std::getenv("HOME");
  if (!home || !*home)
    if (const passwd* user = ::getpwuid(::getuid())) home = user->pw_dir;
  return std::string(home && *home ? home : ".") + "/.local/share/kernebord/sessions";
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
