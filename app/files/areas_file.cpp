#include "files/areas_file.h"

#include "files/disk.h"
#include "workshop/text.h"

#include <cerrno>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <locale>
#include <sstream>

#include <fcntl.h>
#include <unistd.h>

namespace files {

namespace {

std::string quoted(const std::string& text) {
  std::string json = "\"";
  for (char c : workshop::clean(text)) {
    if (c == '"' || c == '\\') json += '\\';
    if (c == '\n') json += "\\n"; // clean() leaves no other control character
    else json += c;
  }
  return json + "\"";
}

double finite(float value) { return std::isfinite(value) ? double(value) : 0; }

std::string as_text(std::uint64_t frame, std::uint64_t heard, const std::string& screen,
                    std::span<const touch::Area> areas, const std::string& focus) {
  std::ostringstream json;
  json.imbue(std::locale::classic()); // a decimal point in every language
  json.precision(9);
  json << "{\"frame\":" << frame << ",\"heard\":" << heard << ",\"screen\":" << quoted(screen)
       << ",\"areas\":[";
  const char* between = "\n";
  for (const touch::Area& area : areas) {
    if (area.acts == touch::Acts::nothing) continue;
    json << between << "{\"name\":" << quoted(area.name) << ",\"x\":" << finite(area.rect.x)
         << ",\"y\":" << finite(area.rect.y) << ",\"w\":" << finite(area.rect.w)
         << ",\"h\":" << finite(area.rect.h) << ",\"enabled\":" << (area.enabled ? "true" : "false")
         << (!focus.empty() && area.name == focus ? ",\"focused\":true}" : "}");
    between = ",\n";
  }
  json << "\n]}\n";
  return json.str();
}

} // namespace

bool write_areas(const std::string& path, std::uint64_t frame, std::uint64_t heard, const std::string& screen,
                 std::span<const touch::Area> areas, const std::string& focus, std::string& problem) {
  // Beside the file, so that the rename stays within one file system; a reader sees the old or the new one,
  // whole. Not synced: it tells what is on the screen now and is worth nothing after a power cut.
  std::string temporary = path + ".new-" + std::to_string(::getpid());
  int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  bool done = file >= 0 && write_all(file, as_text(frame, heard, screen, areas, focus));
  int error = errno;
  if (file >= 0 && ::close(file) != 0 && done) {
    done = false;
    error = errno;
  }
  if (done && std::rename(temporary.c_str(), path.c_str()) != 0) {
    done = false;
    error = errno;
  }
  if (done) return true;
  if (file >= 0) ::unlink(temporary.c_str());
  problem = path + ": " + std::strerror(error);
  return false;
}

} // namespace files
