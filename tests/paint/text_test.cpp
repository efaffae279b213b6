// Glyphs and lines, without a window.
#include "paint/atlas.h"

#include <catch2/catch.hpp>

using namespace paint;

namespace {

constexpr const char* fonts = "/usr/share/fonts/opentype/inter";
platform::Picture four_pixels(std::string_view name) {
  if (name == "none") return {};
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
  int from = 0, to = 0;
  CHECK(atlas.take_changes(from, to));
  CHECK_FALSE(atlas.take_changes(from, to));
  CHECK(atlas.picture("some", 30, 30));
  CHECK_FALSE(atlas.picture("none", 30, 30));
  CHECK_THROWS_WITH(Atlas("/nowhere", four_pixels), Catch::Contains("fonts-inter"));
}
