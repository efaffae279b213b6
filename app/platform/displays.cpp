#include "platform/displays.h"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace platform {

namespace {

constexpr int quiet = 300; ///< milliseconds

} // namespace

Displays::Displays(std::function<void()> wake) : wake_(std::move(wake)) {
  XInitThreads(); // for Xlibs that do not do it by themselves
  Display* server = XOpenDisplay(nullptr);
  if (!server) return;
  // The thread only ends when the server goes: to end the program is for the connection of the windows.
  XSetIOErrorExitHandler(
      server, [](Display*, void*) {}, nullptr);
  server_ = server;
  int first = 0, errors = 0, major = 0, minor = 0;
  bool told = XRRQueryExtension(server, &first, &errors) && XRRQueryVersion(server, &major, &minor) &&
              (major > 1 || minor >= 5);
  if (!told) { // one display for ever
    int screen = DefaultScreen(server);
    now_ = {{0, 0, float(DisplayWidth(server, screen)), float(DisplayHeight(server, screen))}};
    return;
  }
  XRRSelectInput(server, DefaultRootWindow(server),
                 RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
  read();
  if (::pipe2(end_, O_CLOEXEC) == 0) thread_ = std::thread([this] { watch(); });
}

Displays::~Displays() {
  if (end_[1] >= 0) ::close(end_[1]);
  if (thread_.joinable()) thread_.join();
  if (end_[0] >= 0) ::close(end_[0]);
  if (server_) XCloseDisplay(static_cast<Display*>(server_));
}

std::vector<touch::Rect> Displays::now() const {
  std::lock_guard lock(mutex_);
  return now_;
}

void Displays::watch() {
  auto* server = static_cast<Display*>(server_);
  pollfd both[] = {{ConnectionNumber(server), POLLIN, 0}, {end_[0], POLLIN, 0}};
  for (bool restless = false;;) {
    for (XEvent event; XPending(server) > 0; restless = true) XNextEvent(server, &event);
    int count = ::poll(both, 2, restless ? quiet : -1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || both[1].revents || (both[0].revents & ~POLLIN)) return;
    if (count > 0) continue;
    restless = false;
    std::vector<touch::Rect> before = now();
    read();
    if (now() == before) continue;
    changed_ = true;
    wake_();
  }
}

void Displays::read() {
  auto* server = static_cast<Display*>(server_);
  int count = 0;
  std::vector<touch::Rect> found;
  XRRMonitorInfo* monitors = XRRGetMonitors(server, DefaultRootWindow(server), True, &count);
  for (int i = 0; i < count; i++) {
    const XRRMonitorInfo& m = monitors[i];
    found.insert(m.primary ? found.begin() : found.end(),
                 {float(m.x), float(m.y), float(m.width), float(m.height)});
  }
  if (monitors) XRRFreeMonitors(monitors);
  std::lock_guard lock(mutex_);
  now_ = std::move(found);
}

} // namespace platform
