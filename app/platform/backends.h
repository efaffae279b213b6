// Purpose: the two libraries behind Window. Not for other folders.
#pragma once

#include "platform/window.h"

namespace platform {

std::unique_ptr<Window> open_sdl2(const WindowOptions&, std::string& problem);
std::unique_ptr<Window> open_glfw(const WindowOptions&, std::string& problem);

inline constexpr std::uint64_t mouse_id = 1;

/// Of `displays` the one that most of `place` lies on; -1: it lies on none.
int display_of(std::span<const touch::Rect> displays, touch::Rect place);

/// Where a window shall lie, from its size and the display it asks for. False, and a sentence in `problem`,
/// when there is no such display.
bool find_bounds(std::span<const touch::Rect> displays, const WindowOptions&, touch::Rect& bounds,
                 std::string& problem);

/// The sentence for a machine without a display.
std::string no_display(const std::string& why);

} // namespace platform
