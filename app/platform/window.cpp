#include "platform/window.h"

#include "platform/backends.h"

#include <chrono>

namespace platform {

std::unique_ptr<Window> open_window(const WindowOptions& options, std::string& problem) {
  return options.backend == Backend::glfw ? open_glfw(options, problem) : open_sdl2(options, problem);
}

std::string no_display(const std::string& why) {
  return "No window can be opened (" + why +
         "). Start Kernebord from a desktop session, or set DISPLAY to a running X server.";
}

std::int64_t wall_clock() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace platform
