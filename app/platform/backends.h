// Purpose: the two libraries behind Window. Not for other folders.
#pragma once

#include "platform/window.h"

namespace platform {

std::unique_ptr<Window> open_sdl2(const WindowOptions&, std::string& problem);
std::unique_ptr<Window> open_glfw(const WindowOptions&, std::string& problem);

inline constexpr std::uint64_t mouse_id = 1;

/// The sentence for a machine without a display.
std::string no_display(const std::string& why);

} // namespace platform
