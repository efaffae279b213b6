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

float believed_millimetre(float millimetres, int pixels) {
  constexpr float narrowest = 180, widest = 10'000;
  bool believed = millimetres >= narrowest && millimetres <= widest && pixels > 0;
  return believed ? float(pixels) / millimetres : 0;
}

std::int64_t wall_clock() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace platform
