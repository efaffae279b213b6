// Purpose: how a photo is named in a Dear ImGui draw list until the renderer puts its texture there. Not for
// other folders.
#pragma once

#include <imgui.h>

#include <cstdint>

namespace paint {

inline constexpr std::uint64_t photo_mark = std::uint64_t(1) << 40; ///< far above the names of GL textures

inline ImTextureID photo_texture(std::uint64_t id) {
  return reinterpret_cast<ImTextureID>(std::uintptr_t(photo_mark + id));
}
/// 0 for what is no photo.
inline std::uint64_t photo_of(ImTextureID texture) {
  std::uint64_t number = reinterpret_cast<std::uintptr_t>(texture);
  return number >= photo_mark ? number - photo_mark : 0;
}

} // namespace paint
