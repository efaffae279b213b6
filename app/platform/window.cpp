#include "platform/window.h"

#include "platform/backends.h"

#include <chrono>
#include <ctime>

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

int display_of(std::span<const touch::Rect> displays, touch::Rect place) {
  int found = -1;
  float most = 0;
  for (std::size_t i = 0; i < displays.size(); i++) {
    const touch::Rect& d = displays[i];
    float across = std::min(d.right(), place.right()) - std::max(d.x, place.x);
    float down = std::min(d.bottom(), place.bottom()) - std::max(d.y, place.y);
    if (across <= 0 || down <= 0 || across * down <= most) continue;
    most = across * down;
    found = int(i);
  }
  return found;
}

int other_display(std::span<const touch::Rect> displays, touch::Rect place) {
  int taken = display_of(displays, place);
  if (taken < 0) return -1; // nobody knows where the window lies: better no second one than one above it
  for (std::size_t i = 0; i < displays.size(); i++)
    if (!displays[i].empty() && !displays[i].meets(displays[std::size_t(taken)])) return int(i);
  return -1;
}

bool find_bounds(std::span<const touch::Rect> displays, const WindowOptions& options, touch::Rect& bounds,
                 std::string& problem) {
  if (options.display < 0 || std::size_t(options.display) >= displays.size())
    return problem = "There is no display number " + std::to_string(options.display + 1) + ".", false;
  bounds = displays[std::size_t(options.display)];
  if (options.width <= 0) return true;
  float w = float(options.width), h = float(options.height);
  bounds = {bounds.x + std::floor((bounds.w - w) / 2), bounds.y + std::floor((bounds.h - h) / 2), w, h};
  return true;
}

std::int64_t wall_clock() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

namespace {

std::tm local(std::int64_t wall_clock) {
  std::time_t seconds =
      std::time_t(std::chrono::floor<std::chrono::seconds>(std::chrono::milliseconds(wall_clock)).count());
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return parts;
}

} // namespace

int ahead_of_utc(std::int64_t wall_clock) { return int(local(wall_clock).tm_gmtoff / 60); }

int minutes_past_midnight(std::int64_t wall_clock) {
  std::tm parts = local(wall_clock);
  return parts.tm_hour * 60 + parts.tm_min;
}

} // namespace platform
