#include "platform/picture.h"

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
#define STBI_MAX_DIMENSIONS 8192
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

void append(void* to, void* data, int size) {
  auto* bytes = static_cast<const std::uint8_t*>(data);
  static_cast<std::vector<std::uint8_t>*>(to)->insert(static_cast<std::vector<std::uint8_t>*>(to)->end(),
                                                      bytes, bytes + size);
}

} // namespace

Picture load_picture(const std::string& path, std::string& problem) {
  problem.clear();
  std::error_code error;
  std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error) return problem = "The picture " + path + " can't be read: " + error.message() + ".", Picture{};
  if (size == 0) return problem = "The picture " + path + " is empty.", Picture{};
  if (size > largest_file) return problem = "The picture " + path + " is larger than 64 MB.", Picture{};
  std::vector<std::uint8_t> bytes(size);
  std::ifstream in(path, std::ios::binary);
  if (!in.read(reinterpret_cast<char*>(bytes.data()), std::streamsize(size)))
    return problem = "The picture " + path + " can't be read.", Picture{};
  Picture picture;
  int channels = 0;
  stbi_uc* pixels =
      stbi_load_from_memory(bytes.data(), int(size), &picture.width, &picture.height, &channels, 4);
  if (!pixels) {
    const char* why = stbi_failure_reason();
    return problem = "The picture " + path + " can't be understood (" + (why ? why : "unknown") + ").",
           Picture{};
  }
  picture.rgba.assign(pixels, pixels + std::size_t(picture.width) * picture.height * 4);
  stbi_image_free(pixels);
  return picture;
}

Picture scaled(const Picture& from, int width, int height) {
  if (from.empty() || width <= 0 || height <= 0) return {};
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
