#include "platform/orientation.h"

#include <cstring>
#include <utility>

namespace platform {

namespace {

/// Numbers of a TIFF block, in the order of bytes that it tells; beyond its end all is 0.
struct Tiff {
  std::string_view bytes;
  bool little = false;
  unsigned at(std::size_t i) const { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0; }
  unsigned two(std::size_t i) const { return little ? at(i) | at(i + 1) << 8 : at(i) << 8 | at(i + 1); }
  unsigned four(std::size_t i) const {
    return little ? two(i) | two(i + 2) << 16 : two(i) << 16 | two(i + 2);
  }
};

int orientation_in(std::string_view exif) {
  Tiff tiff{exif, exif.starts_with("II")};
  if (!exif.starts_with("II") && !exif.starts_with("MM")) return 1;
  std::size_t list = tiff.four(4);
  unsigned count = list < exif.size() ? tiff.two(list) : 0;
  for (unsigned i = 0; i < count; i++) {
    std::size_t entry = list + 2 + std::size_t(i) * 12;
    if (entry + 12 > exif.size()) break;
    if (tiff.two(entry) != 0x0112) continue;
    unsigned value = tiff.two(entry + 8);
    return value >= 1 && value <= 8 ? int(value) : 1;
  }
  return 1;
}

} // namespace

int orientation_of(std::string_view bytes) {
  if (!bytes.starts_with("\xFF\xD8")) return 1;
  Tiff jpeg{bytes};
  for (std::size_t at = 2; at + 4 <= bytes.size() && jpeg.at(at) == 0xFF;) {
    unsigned kind = jpeg.at(at + 1), length = jpeg.two(at + 2);
    if (kind == 0xDA || length < 2) return 1; // the picture itself begins
    std::string_view block = bytes.substr(at + 4, length - 2);
    if (kind == 0xE1 && block.starts_with(std::string_view("Exif\0\0", 6)))
      return orientation_in(block.substr(6));
    at += 2 + length;
  }
  return 1;
}

Picture upright(Picture from, int orientation) {
  if (orientation <= 1 || orientation > 8 || from.empty()) return from;
  bool turned = orientation >= 5;
  Picture to{from.width, from.height, std::vector<std::uint8_t>(from.rgba.size())};
  if (turned) std::swap(to.width, to.height);
  for (int y = 0; y < to.height; y++)
    for (int x = 0; x < to.width; x++) {
      int fx = turned ? y : x, fy = turned ? x : y; // before mirrors
      if (orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8)
        fx = from.width - 1 - fx;
      if (orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7)
        fy = from.height - 1 - fy;
      std::memcpy(&to.rgba[(std::size_t(y) * to.width + x) * 4],
                  &from.rgba[(std::size_t(fy) * from.width + fx) * 4], 4);
    }
  return to;
}

} // namespace platform
