#include "display.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <stdexcept>

namespace e2e {

platform::Picture display_content() {
  Display* display = XOpenDisplay(nullptr);
  if (!display) throw std::runtime_error("there is no X display");
  XWindowAttributes all{};
  XGetWindowAttributes(display, DefaultRootWindow(display), &all);
  XImage* image = XGetImage(display, DefaultRootWindow(display), 0, 0, unsigned(all.width),
                            unsigned(all.height), AllPlanes, ZPixmap);
  if (!image) throw std::runtime_error("the X display gives no picture");
  platform::Picture picture{all.width, all.height, {}};
  picture.rgba.reserve(std::size_t(all.width) * std::size_t(all.height) * 4);
  for (int y = 0; y < all.height; y++)
    for (int x = 0; x < all.width; x++) {
      unsigned long pixel = XGetPixel(image, x, y);
      for (int shift : {16, 8, 0}) picture.rgba.push_back(std::uint8_t(pixel >> shift));
      picture.rgba.push_back(255);
    }
  XDestroyImage(image);
  XCloseDisplay(display);
  return picture;
}

} // namespace e2e
