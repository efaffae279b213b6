#include "platform/present.h"

#include <epoxy/gl.h>
#include <epoxy/glx.h>

#include <cstring>

namespace platform {

bool can_present_parts() {
  Display* display = glXGetCurrentDisplay();
  if (!display || !glXGetCurrentDrawable()) return false;
  if (!epoxy_has_glx_extension(display, DefaultScreen(display), "GLX_MESA_copy_sub_buffer")) return false;
  auto* renderer = reinterpret_cast<const char*>(glGetString(GL_RENDERER));
  return renderer && (std::strstr(renderer, "llvmpipe") || std::strstr(renderer, "softpipe") ||
                      std::strstr(renderer, "swrast"));
}

void present_parts(std::span<const touch::Rect> parts, int height) {
  Display* display = glXGetCurrentDisplay();
  GLXDrawable drawable = glXGetCurrentDrawable();
  for (const touch::Rect& r : parts)
    glXCopySubBufferMESA(display, drawable, int(r.x), height - int(r.bottom()), int(r.w), int(r.h));
  XFlush(display);
}

} // namespace platform
