// Purpose: the two libraries behind Window. Not for other folders.
#pragma once

#include "platform/window.h"

namespace platform {

std::unique_ptr<Window> open_sdl2(const WindowOptions&, std::string& problem);
std::unique_ptr<Window> open_glfw(const WindowOptions&, std::string& problem);

inline constexpr std::uint64_t mouse_id = 1, first_finger_id = 2;

/// SIGINT, SIGTERM and SIGHUP no longer kill: asked_to_end() turns true, and a wait that blocks in the kernel
/// returns. A library may go on waiting all the same, so waits are cut into slices of `signal_slice`
/// milliseconds at most.
void catch_signals();
bool asked_to_end();
inline constexpr int signal_slice = 60'000;

/// The sentence for a machine without a display.
std::string no_display(const std::string& why);

} // namespace platform
