// Purpose: pictures in memory, from files and to files (stb_image, stb_image_write).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

/// Rows from the top, four bytes a pixel: red, green, blue, alpha (not premultiplied).
struct Picture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> rgba;
  bool empty() const { return width <= 0 || height <= 0; }
};

/// The memory that a display is filled from: rows from the top, four bytes a pixel (blue, green, red, and one
/// that does not count).
struct Pixels {
  std::uint8_t* bytes = nullptr; ///< nullptr: there is no such memory
  int width = 0, height = 0;
  int across = 0; ///< pixels from one row to the next
};

/// PNG or JPEG, at most 8192 pixels a side. On failure: empty, and `problem` says which file and why.
Picture load_picture(const std::string& path, std::string& problem);

/// What people bring along is small enough to be decoded while others work: bytes of a file, and pixels.
inline constexpr std::size_t largest_photo_bytes = 20u << 20, largest_photo_pixels = 40'000'000;

enum class PhotoState { good, no_picture, too_large };
/// Whether the bytes of a file can be shown; decodes them, but never what is too large.
PhotoState judge_photo(std::string_view bytes);
/// A photo as it is to be looked at, fitted into side x side pixels (never enlarged). On failure: empty, and
/// `problem` says which file and why.
Picture load_photo(const std::string& path, int side, std::string& problem);

/// The same picture at another size (smooth; for icons drawn at many sizes).
Picture scaled(const Picture&, int width, int height);

/// Writes a PNG to a temporary file beside `path`, then renames it. False, and `problem`, when it can't.
bool save_png(const Picture&, const std::string& path, std::string& problem);

} // namespace platform
