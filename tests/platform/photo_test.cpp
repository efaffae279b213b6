// Photos that people bring along: how large, how held, how broken.
#include "platform/orientation.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <random>

using namespace platform;

namespace {

struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("kernebord-photo-" + std::to_string(std::random_device{}()));
  Folder() { std::filesystem::create_directories(path); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string operator/(const char* name) const { return path / name; }
};

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string png_of(const Folder& folder, const Picture& picture) {
  std::string problem;
  REQUIRE(save_png(picture, folder / "made.png", problem));
  return read(folder / "made.png");
}

Picture plain(int width, int height) {
  return {width, height, std::vector<std::uint8_t>(std::size_t(width) * std::size_t(height) * 4, 200)};
}

/// The head of a PNG that claims to be so large.
std::string head(unsigned width, unsigned height) {
  std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  for (unsigned n : {width, height})
    for (int shift = 24; shift >= 0; shift -= 8) png.push_back(char(n >> shift));
  return png + std::string("\x08\x06\0\0\0", 5) + std::string(64, '\0');
}

/// A JPEG as far as its orientation goes.
std::string jpeg(int orientation, bool little) {
  auto two = [&](unsigned n) {
    return little ? std::string{char(n), char(n >> 8)} : std::string{char(n >> 8), char(n)};
  };
  auto four = [&](unsigned n) { return little ? two(n) + two(n >> 16) : two(n >> 16) + two(n); };
  std::string tiff = std::string(little ? "II" : "MM") + two(42) + four(8) + two(2);
  tiff += two(0x010F) + two(2) + four(4) + four(0);
  tiff += two(0x0112) + two(3) + four(1) + two(unsigned(orientation)) + two(0) + four(0);
  std::string block = std::string("Exif\0\0", 6) + tiff;
  std::size_t length = block.size() + 2;
  return std::string("\xFF\xD8\xFF\xE0\0\4ab", 8) + "\xFF\xE1" + char(length >> 8) + char(length) + block +
         "\xFF\xDA";
}

} // namespace

TEST_CASE("a photo is judged before it is decoded, and by decoding it") {
  Folder folder;
  std::string good = png_of(folder, plain(60, 40));
  CHECK(judge_photo(good) == PhotoState::good);
  CHECK(judge_photo("") == PhotoState::no_picture);
  CHECK(judge_photo("hello") == PhotoState::no_picture);
  CHECK(judge_photo(good.substr(0, good.size() / 2)) == PhotoState::no_picture);
  CHECK(judge_photo(head(60, 40)) == PhotoState::no_picture);
  CHECK(judge_photo(head(8000, 6000)) == PhotoState::too_large); // 48 megapixels
  CHECK(judge_photo(head(60'000, 700)) == PhotoState::too_large);
  CHECK(judge_photo(head(4'000'000'000, 4'000'000'000)) != PhotoState::good);
  CHECK(judge_photo(std::string(largest_photo_bytes + 1, 'x')) == PhotoState::too_large);
}

TEST_CASE("a photo comes as large as it is needed, and never larger than it is") {
  Folder folder;
  std::string problem;
  REQUIRE(save_png(plain(600, 300), folder / "a.png", problem));
  Picture small = load_photo(folder / "a.png", 64, problem);
  CHECK(problem.empty());
  CHECK(small.width == 64);
  CHECK(small.height == 32);
  CHECK(small.rgba == std::vector<std::uint8_t>(64 * 32 * 4, 200));
  CHECK(load_photo(folder / "a.png", 4096, problem).width == 600);
  REQUIRE(save_png(plain(900, 1), folder / "thin.png", problem));
  CHECK(load_photo(folder / "thin.png", 64, problem).height == 1);

  std::ofstream(folder / "bad.png", std::ios::binary) << head(8000, 6000);
  CHECK(load_photo(folder / "bad.png", 64, problem).empty());
  CHECK(problem.find("bad.png has more than 40 megapixels") != std::string::npos);
  std::ofstream(folder / "bad.png", std::ios::binary) << "no";
  CHECK(load_photo(folder / "bad.png", 64, problem).empty());
  CHECK(problem.find("can't be understood") != std::string::npos);
  std::filesystem::resize_file(folder / "bad.png", largest_photo_bytes + 1);
  CHECK(load_photo(folder / "bad.png", 64, problem).empty());
  CHECK(problem.find("larger than 20 MB") != std::string::npos);
  CHECK(load_photo("/dev/zero", 64, problem).empty());
  CHECK(load_photo(folder / "absent.png", 64, problem).empty());
}

TEST_CASE("how the camera was held is read from a JPEG, whatever its bytes are") {
  for (int held = 1; held <= 8; held++)
    for (bool little : {false, true}) CHECK(orientation_of(jpeg(held, little)) == held);
  CHECK(orientation_of(jpeg(9, true)) == 1);
  CHECK(orientation_of("") == 1);
  CHECK(orientation_of("\x89PNG") == 1);
  std::string whole = jpeg(6, true);
  std::mt19937 random(4);
  for (std::size_t cut = 0; cut < whole.size(); cut++) CHECK(orientation_of(whole.substr(0, cut)) >= 1);
  for (int i = 0; i < 3000; i++) {
    std::string bad = whole;
    for (int k = 0; k < 4; k++) bad[random() % bad.size()] = char(random());
    int held = orientation_of(bad);
    CHECK((held >= 1 && held <= 8));
  }
}

TEST_CASE("a picture is turned upright") {
  // As stored; the numbers are where each pixel belongs when looked at.
  const std::vector<int> looked_at = {1, 2, 3, 4, 5, 6}; // three wide, two high
  struct Stored {
    int orientation, width;
    std::vector<int> pixels;
  };
  for (const Stored& s :
       {Stored{1, 3, {1, 2, 3, 4, 5, 6}}, Stored{2, 3, {3, 2, 1, 6, 5, 4}}, Stored{3, 3, {6, 5, 4, 3, 2, 1}},
        Stored{4, 3, {4, 5, 6, 1, 2, 3}}, Stored{5, 2, {1, 4, 2, 5, 3, 6}}, Stored{6, 2, {3, 6, 2, 5, 1, 4}},
        Stored{7, 2, {6, 3, 5, 2, 4, 1}}, Stored{8, 2, {4, 1, 5, 2, 6, 3}}}) {
    INFO(s.orientation);
    Picture picture{s.width, 6 / s.width, std::vector<std::uint8_t>(24)};
    for (std::size_t i = 0; i < 6; i++) picture.rgba[i * 4] = std::uint8_t(s.pixels[i]);
    Picture up = upright(picture, s.orientation);
    CHECK(up.width == 3);
    REQUIRE(up.height == 2);
    for (std::size_t i = 0; i < 6; i++) CHECK(int(up.rgba[i * 4]) == looked_at[i]);
  }
}
