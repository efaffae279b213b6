#include "server.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xrandr.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace windows {

namespace {

void need(bool what, const char* otherwise) {
  if (!what) throw std::runtime_error(otherwise);
}

struct Server {
  Display* display = XOpenDisplay(nullptr);
  Window root = 0;
  Server() {
    need(display, "there is no X display");
    root = DefaultRootWindow(display);
  }
  ~Server() { XCloseDisplay(display); }
};

Window find(Display* display, Window in, const std::string& title) {
  XTextProperty name{}; // one library writes Latin-1, the other UTF-8
  bool is = XGetWMName(display, in, &name) && name.value && title == reinterpret_cast<char*>(name.value);
  if (name.value) XFree(name.value);
  if (is) return in;
  Window root = 0, parent = 0, *children = nullptr, found = 0;
  unsigned count = 0;
  if (XQueryTree(display, in, &root, &parent, &children, &count))
    for (unsigned i = 0; i < count && !found; i++) found = find(display, children[i], title);
  if (children) XFree(children);
  return found;
}

void run(const std::string& command) { need(std::system(command.c_str()) == 0, command.c_str()); }

/// The whole screen: whatever the displays show of it.
void size_screen(Server& s, int width, int height) {
  XRRSetScreenSize(s.display, s.root, width, height, width * 254 / 960, height * 254 / 960);
}

} // namespace

void set_second_display(Second which) {
  Server s;
  XRRScreenResources* all = XRRGetScreenResources(s.display, s.root);
  need(all && all->ncrtc > 1 && all->noutput > 1, "this server has one output only");
  XRRCrtcInfo* main = XRRGetCrtcInfo(s.display, all, all->crtcs[0]);
  int width = int(main->width), height = int(main->height);
  XRRFreeCrtcInfo(main);
  RROutput output = all->outputs[1];
  XRRSetCrtcConfig(s.display, all, all->crtcs[1], CurrentTime, 0, 0, 0, RR_Rotate_0, nullptr, 0);
  size_screen(s, which == Second::beside ? width + second_width : width, height);
  if (which != Second::absent) {
    RRMode mode = 0;
    for (int i = 0; i < all->nmode && !mode; i++)
      if (all->modes[i].width == second_width && all->modes[i].height == second_height)
        mode = all->modes[i].id;
    need(mode, "this server has no small mode");
    XRRAddOutputMode(s.display, output, mode);
    Status status = XRRSetCrtcConfig(s.display, all, all->crtcs[1], CurrentTime,
                                     which == Second::beside ? width : 0, 0, mode, RR_Rotate_0, &output, 1);
    need(status == RRSetConfigSuccess, "the second display can't be set up");
  }
  XRRFreeScreenResources(all);
  XRRFreeScreenResources(
      XRRGetScreenResources(s.display, s.root)); // it looks again, and tells whoever listens
}

void ask_to_close(const std::string& title) {
  Server s;
  XEvent e{};
  e.xclient.type = ClientMessage;
  e.xclient.window = find(s.display, s.root, title);
  need(e.xclient.window, "no window has this title");
  e.xclient.message_type = XInternAtom(s.display, "WM_PROTOCOLS", False);
  e.xclient.format = 32;
  e.xclient.data.l[0] = long(XInternAtom(s.display, "WM_DELETE_WINDOW", False));
  XSendEvent(s.display, e.xclient.window, False, NoEventMask, &e);
  XSync(s.display, False);
}

void give_keyboard(const std::string& title) {
  Server s;
  Window window = find(s.display, s.root, title);
  need(window, "no window has this title");
  XSetInputFocus(s.display, window, RevertToNone, CurrentTime);
  XSync(s.display, False);
}

void click(int x, int y, double seconds_before) {
  std::string what = "xdotool mousemove " + std::to_string(x) + " " + std::to_string(y) + " click 1";
  if (seconds_before > 0) what = "(sleep " + std::to_string(seconds_before) + "; " + what + ") &";
  run(what);
}

void press_key(const std::string& name) { run("xdotool key " + name); }

Finger::Finger() {
  const char* path = std::getenv("TOUCH_SOCKET");
  need(path, "TOUCH_SOCKET is not set");
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path, sizeof address.sun_path - 1);
  socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  need(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "nobody has fingers");
}

Finger::~Finger() { ::close(socket_); }

void Finger::say(const std::string& line) {
  need(::send(socket_, line.data(), line.size(), MSG_NOSIGNAL) == ssize_t(line.size()), "not said");
  char answer[3] = "";
  for (std::size_t got = 0; got < sizeof answer;) {
    ssize_t n = ::read(socket_, answer + got, sizeof answer - got);
    need(n > 0, "no answer");
    got += std::size_t(n);
  }
  need(std::memcmp(answer, "ok\n", 3) == 0, line.c_str());
}

namespace {

/// The glass counts in the pixels of the first display, but spans the whole screen.
std::string on_glass(int x, int y) {
  Server s;
  int glass_width = 1, glass_height = 1;
  const char* size = std::getenv("TOUCH_SIZE");
  need(size && std::sscanf(size, "%dx%d", &glass_width, &glass_height) == 2, "TOUCH_SIZE is not set");
  XWindowAttributes all{};
  XGetWindowAttributes(s.display, s.root, &all);
  return std::to_string(double(x) * glass_width / all.width) + " " +
         std::to_string(double(y) * glass_height / all.height) + "\n";
}

} // namespace

void Finger::down(int x, int y) { say("d 1 " + on_glass(x, y)); }
void Finger::move(int x, int y) { say("m 1 " + on_glass(x, y)); }
void Finger::up() { say("u 1\n"); }

} // namespace windows
