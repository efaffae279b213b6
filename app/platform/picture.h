// Purpose: pictures from files and to files (stb_image, stb_image_write).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace platform {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha (not premultiplied).
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
  bool empty() const { return width <= 0 || height <= 0; }
};

/// PNG or JPEG, at most 8192 pixels a side. On failure: empty, and `problem` says which file and why.
Picture load_picture(const std::string& path, std::string& problem);

/// The same picture at another size (smooth; for icons drawn at many sizes).
Picture scaled(const Picture&, int width, int height);

/// Writes a PNG to a temporary file beside `path`, then renames it. False, and `problem`, when it can't.
bool save_png(const Picture&, const std::string& path, std::string& problem);

} // namespace platform
