#include "platform/picture.h"

#include "platform/orientation.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wsign-compare"
#pragma GCC diagnostic ignored "-Wimplicit-fallthrough"
#define STB_IMAGE_IMPLEMENTATION
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_MAX_DIMENSIONS 65535 // the most a JPEG can have
#include <stb/stb_image.h>
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#include <stb/stb_image_resize.h>
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>
#pragma GCC diagnostic pop

namespace platform {

namespace {

constexpr std::uintmax_t largest_file = 64u << 20;
constexpr int largest_side = 8192;

void append(void* to, void* data, int size) {
  auto* bytes = static_cast<const std::uint8_t*>(data);
  static_cast<std::vector<std::uint8_t>*>(to)->insert(static_cast<std::vector<std::uint8_t>*>(to)->end(),
                                                      bytes, bytes + size);
}

} // namespace

namespace {

bool read_bytes(const std::string& path, std::uintmax_t largest, std::string& bytes, std::string& problem) {
  problem.clear();
  std::error_code error;
  std::uintmax_t size = std::filesystem::file_size(path, error); // fails for what is no ordinary file
  if (error) return problem = "The picture " + path + " can't be read: " + error.message() + ".", false;
  if (size == 0) return problem = "The picture " + path + " is empty.", false;
  if (size > largest)
    return problem = "The picture " + path + " is larger than " + std::to_string(largest >> 20) + " MB.",
           false;
  bytes.resize(std::size_t(size));
  std::ifstream in(path, std::ios::binary);
  if (in.read(bytes.data(), std::streamsize(size))) return true;
  return problem = "The picture " + path + " can't be read.", false;
}

const stbi_uc* unsigned_of(std::string_view bytes) { return reinterpret_cast<const stbi_uc*>(bytes.data()); }

/// Empty when they are no picture: stbi_failure_reason tells why.
Picture decode(std::string_view bytes) {
  Picture picture;
  int channels = 0;
  stbi_uc* pixels = stbi_load_from_memory(unsigned_of(bytes), int(bytes.size()), &picture.width,
                                          &picture.height, &channels, 4);
  if (!pixels) return {};
  picture.rgba.assign(pixels, pixels + std::size_t(picture.width) * std::size_t(picture.height) * 4);
  stbi_image_free(pixels);
  return picture;
}

std::string not_understood(const std::string& path) {
  const char* why = stbi_failure_reason();
  return "The picture " + path + " can't be understood (" + (why ? why : "unknown") + ").";
}

/// From the first bytes alone.
PhotoState judge_head(std::string_view bytes) {
  int width = 0, height = 0, channels = 0;
  if (bytes.size() > largest_photo_bytes) return PhotoState::too_large;
  if (!stbi_info_from_memory(unsigned_of(bytes), int(bytes.size()), &width, &height, &channels))
    return PhotoState::no_picture;
  bool large = std::size_t(width) * std::size_t(height) > largest_photo_pixels;
  return large ? PhotoState::too_large : PhotoState::good;
}

} // namespace

Picture load_picture(const std::string& path, std::string& problem) {
  std::string bytes;
  if (!read_bytes(path, largest_file, bytes, problem)) return {};
  int width = 0, height = 0, channels = 0;
  Picture picture;
  bool known = stbi_info_from_memory(unsigned_of(bytes), int(bytes.size()), &width, &height, &channels);
  if (known && std::max(width, height) > largest_side)
    return problem = "The picture " + path + " is more than 8192 pixels wide or high.", picture;
  picture = decode(bytes);
  if (picture.empty()) problem = not_understood(path);
  return picture;
}

PhotoState judge_photo(std::string_view bytes) {
  PhotoState state = judge_head(bytes);
  return state == PhotoState::good && decode(bytes).empty() ? PhotoState::no_picture : state;
}

Picture load_photo(const std::string& path, int side, std::string& problem) {
  std::string bytes;
  if (!read_bytes(path, largest_photo_bytes, bytes, problem)) return {};
  if (judge_head(bytes) == PhotoState::too_large)
    return problem = "The picture " + path + " has more than 40 megapixels.", Picture{};
  Picture picture = decode(bytes);
  if (picture.empty()) return problem = not_understood(path), Picture{};
  int longest = std::max(picture.width, picture.height);
  if (longest > side) {
    auto fitted = [&](int length) { return std::max(1, int(std::int64_t(length) * side / longest)); };
    picture = scaled(picture, fitted(picture.width), fitted(picture.height));
  }
  return upright(std::move(picture), orientation_of(bytes));
}

/// Half as wide and high: each pixel the middle of four. A clear pixel's colour counts for nothing.
static Picture halved(const Picture& from) {
  Picture to{from.width / 2, from.height / 2, {}};
  to.rgba.resize(std::size_t(to.width) * std::size_t(to.height) * 4);
  std::uint8_t* out = to.rgba.data();
  for (int y = 0; y < to.height; y++) {
    const std::uint8_t* rows[2];
    for (std::size_t i = 0; i < 2; i++)
      rows[i] = from.rgba.data() + (std::size_t(y) * 2 + i) * std::size_t(from.width) * 4;
    for (int x = 0; x < to.width; x++, out += 4, rows[0] += 8, rows[1] += 8) {
      const std::uint8_t* four[] = {rows[0], rows[0] + 4, rows[1], rows[1] + 4};
      unsigned alpha = 0, sum[3] = {};
      for (const std::uint8_t* p : four) alpha += p[3];
      if (alpha == 0 || alpha == 4 * 255) { // nearly everywhere: all four count alike
        for (int i = 0; i < 3; i++)
          out[i] = std::uint8_t((four[0][i] + four[1][i] + four[2][i] + four[3][i] + 2) / 4);
        out[3] = four[0][3];
        continue;
      }
      for (const std::uint8_t* p : four)
        for (int i = 0; i < 3; i++) sum[i] += unsigned(p[i]) * p[3];
      for (int i = 0; i < 3; i++) out[i] = std::uint8_t((sum[i] + alpha / 2) / alpha);
      out[3] = std::uint8_t((alpha + 2) / 4);
    }
  }
  return to;
}

Picture scaled(const Picture& from, int width, int height) {
  if (from.empty() || width <= 0 || height <= 0) return {};
  // Much smaller: by halves first, which is many times as quick as weighing all pixels.
  if (from.width >= 2 * width && from.height >= 2 * height) return scaled(halved(from), width, height);
  if (from.width == width && from.height == height) return from;
  Picture to{width, height, std::vector<std::uint8_t>(std::size_t(width) * height * 4)};
  int good = stbir_resize_uint8_generic(from.rgba.data(), from.width, from.height, 0, to.rgba.data(), width,
                                        height, 0, 4, 3, 0, STBIR_EDGE_CLAMP, STBIR_FILTER_DEFAULT,
                                        STBIR_COLORSPACE_LINEAR, nullptr);
  return good ? to : Picture{};
}

bool save_png(const Picture& picture, const std::string& path, std::string& problem) {
  std::vector<std::uint8_t> png;
  if (picture.empty() || !stbi_write_png_to_func(append, &png, picture.width, picture.height, 4,
                                                 picture.rgba.data(), picture.width * 4))
    return problem = "The picture for " + path + " could not be made.", false;
  std::string temporary = path + ".part";
  int file = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  bool good = file >= 0;
  for (std::size_t at = 0; good && at < png.size();) {
    ssize_t wrote = ::write(file, png.data() + at, png.size() - at);
    if (wrote < 0 && errno == EINTR) continue;
    good = wrote > 0;
    if (good) at += std::size_t(wrote);
  }
  if (file >= 0) good = ::close(file) == 0 && good;
  good = good && ::rename(temporary.c_str(), path.c_str()) == 0;
  if (good) return true;
  problem = "The picture " + path + " can't be written: " + std::strerror(errno) + ".";
  ::unlink(temporary.c_str());
  return false;
}

} // namespace platform
