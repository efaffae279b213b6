// Glyphs and lines, without a window.
#include "paint/atlas.h"

#include <catch2/catch.hpp>

using namespace paint;

namespace {

constexpr const char* fonts = "/usr/share/fonts/opentype/inter";
platform::Picture four_pixels(std::string_view name) {
  if (name.ends_with("none")) return {};
  return {2, 2, std::vector<std::uint8_t>(16, 255)};
}

} // namespace

TEST_CASE("lines are no wider than asked, and all of the text is on them") {
  Atlas atlas(fonts, four_pixels);
  Type type{Face::regular, 30};
  std::string text = "Hjemmeplejen kan spare to ruter ved at lægge besøgene om. "
                     "Arbejdsmarkedspolitikkoordineringsudvalg – 50/50\nNy linje ";
  for (float width : {1.f, 40.f, 200.f, 333.f, 5000.f}) {
    TextBlock block = lay_out(atlas, type, text, width);
    std::size_t letters = 0;
    for (const auto& line : block.lines) {
      std::string_view part = std::string_view(text).substr(line.begin, line.end - line.begin);
      CHECK(line.width == Approx(text_width(atlas, type, part)).margin(0.1));
      if (width > 40) CHECK(line.width <= width + 0.1f);
      for (char c : part) letters += c != ' ';
    }
    std::size_t wanted = 0;
    for (char c : text) wanted += c != ' ' && c != '\n';
    CHECK(letters == wanted);
  }
}

TEST_CASE("what does not fit is cut with an ellipsis within the width") {
  Atlas atlas(fonts, four_pixels);
  TextBlock block = lay_out(atlas, {Face::bold, 40}, "En lang overskrift om velfærd", 200, 1);
  REQUIRE(block.lines.size() == 1);
  CHECK(block.lines[0].cut);
  CHECK(block.lines[0].width <= 200);
  CHECK_FALSE(lay_out(atlas, {Face::bold, 40}, "Kort", 200, 1).lines[0].cut);
}

TEST_CASE("fit takes the largest size that breaks no word") {
  Atlas atlas(fonts, four_pixels);
  CHECK(fit(atlas, {Face::medium, 40}, 12, "Kort", 300, 100).type.size == 40);
  TextBlock block = fit(atlas, {Face::medium, 40}, 12, "Dobbeltregistreringer", 200, 100);
  CHECK(block.lines.size() == 1);
  CHECK(block.type.size < 40);
  CHECK(block.lines[0].width <= 200);
  TextBlock tiny = fit(atlas, {Face::medium, 40}, 12, std::string(5000, 'x'), 200, 100);
  CHECK(tiny.type.size == 12);
  CHECK(tiny.height() <= 100);
  CHECK(tiny.lines.back().cut);
  CHECK(fit(atlas, {Face::medium, 40}, 12, "", 200, 100).lines.empty());
  fit(atlas, {Face::medium, 40}, 12, "\xff\xc3 x \xf0\x9f", -5, 0); // broken bytes and no room: no crash
}

TEST_CASE("the atlas starts over when it is full, and says so") {
  Atlas atlas(fonts, four_pixels);
  std::uint64_t before = atlas.generation();
  for (int size = 20; size < 200; size += 3)
    for (char32_t c = U'A'; c <= U'z'; c++) {
      const Glyph& g = atlas.glyph(Face::bold, size, c);
      REQUIRE(g.u1 <= 1);
      REQUIRE(g.v1 <= 1);
    }
  CHECK(atlas.generation() > before);
  CHECK(atlas.side() <= 4096);
  CHECK_FALSE(atlas.take_changes().parts.empty());
  CHECK(atlas.take_changes().parts.empty());
  CHECK(atlas.picture("some", 30, 30));
  CHECK_FALSE(atlas.picture("none", 30, 30));
  CHECK_THROWS_WITH(Atlas("/nowhere", four_pixels), Catch::Contains("fonts-inter"));
}

TEST_CASE("what is new in the atlas comes with nothing around it and wipes nothing that is there") {
  Atlas atlas(fonts, four_pixels);
  const auto side = std::size_t(atlas.side());
  std::vector<bool> inked(side * side);
  for (char32_t c = U'!'; c <= U'z'; c++) atlas.glyph(Face::bold, 20 + int(c) % 30, c);
  Point at;
  for (std::uint32_t i = 0; i < 100; i++) CHECK(atlas.pixel(rgb(i), at));
  const Atlas::Changes changes = atlas.take_changes();
  REQUIRE(changes.parts.size() > 150);
  int wiped = 0, bled = 0;
  for (const Atlas::Change& part : changes.parts) {
    REQUIRE((part.x >= 0 && part.y >= 0));
    REQUIRE((part.x + part.width <= int(side) && part.y + part.height <= int(side)));
    REQUIRE(part.first + std::size_t(part.width * part.height) * 4 <= changes.pixels.size());
    for (int y = 0; y < part.height; y++)
      for (int x = 0; x < part.width; x++) {
        const std::size_t place = std::size_t(part.y + y) * side + std::size_t(part.x + x);
        const bool ink = changes.pixels[part.first + std::size_t(y * part.width + x) * 4 + 3] > 0;
        wiped += inked[place];
        bled += ink && part.width > 4 && (x == 0 || x == part.width - 1 || y == part.height - 1);
        inked[place] = inked[place] || ink;
      }
  }
  CHECK(wiped == 0);
  CHECK(bled == 0);
}

TEST_CASE("an atlas that fills up slowly starts over and does not grow; one that fills up at once does") {
  for (bool slowly : {true, false}) {
    Atlas atlas(fonts, four_pixels);
    int grown = 0;
    for (int i = 0; i < 100; i++) atlas.take_changes(); // drawn for a while
    const int before = atlas.side();
    for (int size = 20, round = 0; size < 380; size++, round++) {
      for (char32_t c = U'a'; c <= U'z'; c++)
        atlas.glyph(Face::bold, size % 90 + 20, c, atlas.ink(rgb(std::uint32_t(round % 5 + 1))));
      for (int i = 0; slowly && i < 60; i++) atlas.take_changes();
      grown = std::max(grown, atlas.side());
    }
    CHECK(atlas.generation() > 1);
    CHECK((grown > before) == !slowly);
  }
}

TEST_CASE("a word wider than its line is parted where it may be, with a hyphen") {
  Atlas atlas(fonts, four_pixels);
  atlas.part_words_by("da", [](std::string_view) { return std::vector<std::size_t>{5, 9, 11}; });
  Type type{Face::regular, 30};
  const std::string word = "kerneopgavebeskrivelse";
  float room = text_width(atlas, type, "kerneopgave-");
  CHECK(lay_out(atlas, type, word, room + 1).lines[0].end == 11);
  TextBlock block = lay_out(atlas, type, word, room - 1);
  CHECK(block.lines[0].end == 9);
  CHECK(block.lines[0].hyphen);
  CHECK(block.lines[0].width <= room - 1);
  CHECK(block.lines[1].begin == 9);
  CHECK_FALSE(block.lines.back().hyphen);
  CHECK_FALSE(lay_out(atlas, type, word, room - 1, 0, false).lines[0].hyphen);
  CHECK_FALSE(lay_out(atlas, type, word, room - 1, 1).lines[0].hyphen); // an ellipsis ends it
}

TEST_CASE("a parted word leaves no few letters for the next line, where it can be parted earlier") {
  Atlas atlas(fonts, four_pixels);
  std::vector<std::size_t> parts{7, 12};
  atlas.part_words_by("da", [&](std::string_view) { return parts; });
  Type type{Face::regular, 30};
  const std::string word = "vejledningerne";
  float room = text_width(atlas, type, "vejledninger-") + 1;
  CHECK(lay_out(atlas, type, word, room).lines[0].end == 7);
  parts = {12}; // rather that than letters that do not fit
  Atlas other(fonts, four_pixels);
  other.part_words_by("da", [&](std::string_view) { return parts; });
  CHECK(lay_out(other, type, word, room).lines[0].end == 12);
}

TEST_CASE("a word is rather set a little smaller than parted") {
  Atlas atlas(fonts, four_pixels);
  atlas.part_words_by("da", [](std::string_view) { return std::vector<std::size_t>{11}; });
  const std::string word = "kerneopgavebeskrivelse";
  Type type{Face::regular, 50};
  auto hyphens = [&](float share) {
    TextBlock block = fit(atlas, type, 10, word, text_width(atlas, type, word) * share, 400);
    return std::pair(block.type.size, block.lines[0].hyphen);
  };
  CHECK(hyphens(1.01f) == std::pair(50.f, false));
  CHECK(hyphens(0.85f).second == false);
  CHECK(hyphens(0.85f).first >= 41);
  CHECK(hyphens(0.6f) == std::pair(40.f, true)); // whole it would be smaller than that
}

TEST_CASE("a balanced text takes no more lines, and the last one is no leftover") {
  Atlas atlas(fonts, four_pixels);
  Type type{Face::bold, 40};
  const std::string text = "Hvad er det vigtigste, vi gør for dem, vi er her for?";
  float width = text_width(atlas, type, text) * 0.9f;
  TextBlock ragged = lay_out(atlas, type, text, width), even = balanced(atlas, ragged, text, width);
  REQUIRE(ragged.lines.size() == 2);
  CHECK(even.lines.size() == 2);
  CHECK(even.lines[1].width > ragged.lines[1].width * 2);
  CHECK(balanced(atlas, lay_out(atlas, type, "Kort", width), "Kort", width).lines.size() == 1);
}

TEST_CASE("the digits of a clock are all as wide") {
  Atlas atlas(fonts, four_pixels);
  Type clock{Face::bold, 64, true}, prose{Face::bold, 64};
  float width = text_width(atlas, clock, "0");
  for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
    CHECK(text_width(atlas, clock, digit) == width);
  CHECK(text_width(atlas, prose, "1") < width);
  CHECK(text_width(atlas, clock, ":") == text_width(atlas, prose, ":"));
}
