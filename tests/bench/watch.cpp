#include "watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>

#include <cstring>
#include <stdexcept>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <thread>

namespace bench {

struct Watch::Inside {
  Display* display = nullptr;
  int width = 0, height = 0;
  XShmSegmentInfo memory{};
  XImage* image = nullptr; ///< of the size that was looked at last

  ~Inside() {
    if (image) image->data = nullptr, XDestroyImage(image);
    if (memory.shmaddr) XShmDetach(display, &memory), shmdt(memory.shmaddr);
    if (display) XCloseDisplay(display);
  }
};

Watch::Watch() : in_(std::make_unique<Inside>()) {
  Inside& in = *in_;
  int a, b, c, d;
  in.display = XOpenDisplay(nullptr);
  if (!in.display || !XShmQueryExtension(in.display) || !XTestQueryExtension(in.display, &a, &b, &c, &d))
    throw std::runtime_error("an X display with MIT-SHM and XTEST is needed");
  in.width = DisplayWidth(in.display, 0);
  in.height = DisplayHeight(in.display, 0);
  in.memory.shmid = shmget(IPC_PRIVATE, std::size_t(in.width) * std::size_t(in.height) * 4, IPC_CREAT | 0600);
  in.memory.shmaddr = static_cast<char*>(shmat(in.memory.shmid, nullptr, 0));
  if (!XShmAttach(in.display, &in.memory)) throw std::runtime_error("the X server shares no memory");
  XSync(in.display, False);
  shmctl(in.memory.shmid, IPC_RMID, nullptr); // gone with the last who uses it
}

Watch::~Watch() = default;
int Watch::width() const { return in_->width; }
int Watch::height() const { return in_->height; }

std::uint64_t Watch::look(const Spot& s) {
  Inside& in = *in_;
  if (!in.image || in.image->width != s.w || in.image->height != s.h) {
    if (in.image) in.image->data = nullptr, XDestroyImage(in.image);
    in.image =
        XShmCreateImage(in.display, DefaultVisual(in.display, 0), unsigned(DefaultDepth(in.display, 0)),
                        ZPixmap, in.memory.shmaddr, &in.memory, unsigned(s.w), unsigned(s.h));
  }
  XShmGetImage(in.display, DefaultRootWindow(in.display), in.image, s.x, s.y, AllPlanes);
  std::uint64_t hash = 1;
  const char* data = in.memory.shmaddr;
  for (std::size_t left = std::size_t(s.w) * std::size_t(s.h); left > 0; left--, data += 4) {
    std::uint32_t pixel;
    std::memcpy(&pixel, data, 4);
    hash = (hash ^ (pixel & 0xFFFFFF)) * 0x9E3779B97F4A7C15ull;
    hash ^= hash >> 29;
  }
  return hash;
}

double Watch::wait_change(const Spot& s, std::uint64_t before, Clock::time_point begin, double patience) {
  while (true) {
    bool changed = look(s) != before;
    double now = since(begin);
    if (changed) return now;
    if (now > patience) return -1;
    std::this_thread::sleep_for(std::chrono::microseconds(50));
  }
}

double Watch::last_change(const Spot& s, Clock::time_point begin, double still, double patience) {
  std::uint64_t is = look(s);
  double last = -1, from = since(begin);
  while (since(begin) - std::max(last, from) < still && since(begin) < patience) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    std::uint64_t now = look(s);
    if (now != is) last = since(begin);
    is = now;
  }
  return last;
}

void Watch::move(int x, int y) {
  XTestFakeMotionEvent(in_->display, 0, x, y, 0);
  XFlush(in_->display);
}

void Watch::button(int number, bool down) {
  XTestFakeButtonEvent(in_->display, unsigned(number), down, 0);
  XFlush(in_->display);
}

void Watch::control(bool down) {
  XTestFakeKeyEvent(in_->display, XKeysymToKeycode(in_->display, XK_Control_L), down, 0);
  XSync(in_->display, False);
}

} // namespace bench
