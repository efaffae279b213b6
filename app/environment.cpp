#include "environment.h"

#include "folders.h"

#include <cstdlib>
#include <filesystem>

namespace fs = std::filesystem;

void keep_dead_keys() {
  const fs::path place = default_cache();
  std::error_code error;
  fs::create_directories(place, error);
  if (!error) ::setenv("XCOMPOSECACHE", place.c_str(), 0);
}

void start_no_bus() {
  const char* run = std::getenv("XDG_RUNTIME_DIR");
  std::error_code error;
  if (run && fs::exists(fs::path(run) / "bus", error)) return; // where it is looked for when nobody names one
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
}
