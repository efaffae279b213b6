// Pictures from outside: whole, torn, flipped, or no pictures at all.
#include "platform/picture.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <random>

namespace fs = std::filesystem;
using namespace platform;

TEST_CASE("what is saved loads again, and a broken file is a sentence") {
  fs::path folder =
      fs::temp_directory_path() / ("kernebord-picture-" + std::to_string(std::random_device{}()));
  fs::create_directories(folder);
  std::string path = folder / "a.png", problem;
  Picture p{31, 17, std::vector<std::uint8_t>(31 * 17 * 4)};
  for (std::size_t i = 0; i < p.rgba.size(); i++) p.rgba[i] = std::uint8_t(i * 7);
  REQUIRE(save_png(p, path, problem));
  Picture again = load_picture(path, problem);
  CHECK(problem.empty());
  CHECK(again.width == 31);
  CHECK(again.rgba == p.rgba);

  std::ifstream in(path, std::ios::binary);
  std::string whole((std::istreambuf_iterator<char>(in)), {});
  auto with = [&](const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
    Picture loaded = load_picture(path, problem);
    CHECK(loaded.empty() != problem.empty());
    return loaded;
  };
  for (std::size_t cut = 0; cut + 12 < whole.size(); cut += 7) with(whole.substr(0, cut));
  std::mt19937 random(5);
  for (int i = 0; i < 500; i++) {
    std::string bad = whole;
    for (int k = 0; k < 3; k++) bad[random() % bad.size()] ^= char(1 << (random() % 8));
    with(bad);
  }
  CHECK(with("hello").empty());
  CHECK(with("").empty());
  CHECK(load_picture(folder, problem).empty());
  CHECK(load_picture(folder / "absent.png", problem).empty());
  CHECK(problem.find("absent.png") != std::string::npos);
  CHECK_FALSE(save_png(p, folder / "no" / "where.png", problem));
  CHECK(problem.find("where.png") != std::string::npos);
  fs::remove_all(folder);
}

TEST_CASE("scaling keeps white white at soft edges") {
  Picture p{8, 8, std::vector<std::uint8_t>(8 * 8 * 4, 255)};
  for (std::size_t i = 0; i < 32; i++) p.rgba[i * 4 + 3] = 0; // the upper half transparent
  Picture small = scaled(p, 3, 3);
  REQUIRE(small.rgba.size() == 36);
  for (std::size_t i = 0; i < 9; i++)
    if (small.rgba[i * 4 + 3] > 10) CHECK(small.rgba[i * 4] > 250);
  CHECK(scaled(p, 0, 5).empty());
  CHECK(scaled({}, 5, 5).empty());
}

TEST_CASE("a picture made very much smaller keeps its colours, and what is clear lends none to its edge") {
  Picture p{512, 512, std::vector<std::uint8_t>(512 * 512 * 4)};
  for (std::size_t i = 0; i < 512u * 512;
       i++) { // green, dark at the left, bright at the right; its lower half clear red
    const bool clear = i / 512 >= 256;
    p.rgba[i * 4] = clear ? 255 : 0;
    p.rgba[i * 4 + 1] = clear ? 0 : std::uint8_t(i % 512 / 2);
    p.rgba[i * 4 + 3] = clear ? 0 : 255;
  }
  for (int side : {24, 32, 63}) { // halved four, four and three times
    Picture small = scaled(p, side, side);
    REQUIRE(small.width == side);
    REQUIRE(small.rgba.size() == std::size_t(side) * std::size_t(side) * 4);
    for (int y = 0; y < side / 2; y++)
      for (int x = 1; x < side - 1; x++) {
        const std::uint8_t* c = &small.rgba[std::size_t(y * side + x) * 4];
        if (c[3] < 200) continue; // the edge itself
        CHECK(std::abs(int(c[1]) - int((float(x) + 0.5f) * 256 / float(side))) <= 3);
        CHECK(c[0] <= 2);
      }
    CHECK(small.rgba[3] == 255);
    CHECK(small.rgba.back() == 0);
  }
}

TEST_CASE("each picture of the screens has a small copy that looks the same") {
  const fs::path pictures = KERNEBORD_SOURCE_DIR "/assets/pictures";
  int count = 0;
  for (const auto& entry : fs::directory_iterator(pictures)) {
    if (entry.path().extension() != ".png") continue;
    INFO(entry.path().string() + ": assets/pictures/render makes its copy");
    std::string problem;
    Picture large = load_picture(entry.path(), problem),
            small = load_picture(pictures / "small" / entry.path().filename(), problem);
    REQUIRE(small.width == 128);
    REQUIRE(small.height == 128);
    Picture same = scaled(large, 128, 128);
    int most = 0;
    for (std::size_t i = 3; i < same.rgba.size(); i += 4)
      most = std::max(most, std::abs(int(same.rgba[i]) - int(small.rgba[i])));
    CHECK(most <= 3);
    count++;
  }
  CHECK(count > 100);
}
