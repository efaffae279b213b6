#include "paint/atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <stdexcept>
#include <unordered_map>

namespace paint {

namespace {

constexpr int face_count = 4;
constexpr const char* files[face_count] = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                           "Inter-Bold.otf"};
constexpr int first_side = 1024, largest_side = 4096;
constexpr int largest_size = 400;  ///< pixels; larger text is not needed and would fill the texture
constexpr char32_t direct = 0x250; ///< Latin letters: looked up without hashing

/// The glyphs of one face at one size.
struct Font {
  std::vector<std::unique_ptr<Glyph>> latin = std::vector<std::unique_ptr<Glyph>>(direct);
  std::unordered_map<char32_t, Glyph> others;
  float ascent = 0, line_height = 0;
};

} // namespace

struct Atlas::Inside {
  FT_Library library = nullptr;
  FT_Face faces[face_count] = {};
  std::function<platform::Picture(std::string_view)> load;
  Photos photos;
  std::vector<float> latin_advances[face_count]; ///< of an em; -1: not asked for yet
  std::unordered_map<char32_t, float> other_advances[face_count];
  std::map<int, Font> fonts; ///< by face and size
  int last_key = -1;
  Font* last_font = nullptr; ///< of that key: mostly the next glyph is of the same font
  std::unordered_map<std::uint64_t, TextBlock> blocks;
  std::map<std::string, platform::Picture, std::less<>> sources;
  struct PictureSpot {
    Glyph glyph;
  };
  std::map<std::pair<std::string, std::pair<int, int>>, PictureSpot> pictures;

  int side = first_side;
  std::vector<std::uint8_t> pixels;
  int shelf_x = 0, shelf_y = 0, shelf_height = 0; ///< the shelf being filled
  int changed_from = 0, changed_to = 0;
  std::uint64_t generation = 1;

  ~Inside() {
    for (FT_Face face : faces)
      if (face) FT_Done_Face(face);
    if (library) FT_Done_FreeType(library);
  }

  void clear() {
    pixels.assign(std::size_t(side) * side * 4, 0);
    fonts.clear();
    last_key = -1;
    pictures.clear();
    for (int y = 0; y < 4; y++)
      for (int x = 0; x < 4; x++) std::memset(&pixels[(std::size_t(y) * side + x) * 4], 255, 4);
    shelf_x = 6;
    shelf_y = 0;
    shelf_height = 6;
    changed_from = 0;
    changed_to = side;
  }

  /// A free spot of w x h with a pixel of nothing around it. Starts over, larger if it can, when there is
  /// none.
  bool place(int w, int h, int& x, int& y) {
    if (w + 2 > side || h + 2 > side) return false;
    if (shelf_x + w + 1 > side) {
      shelf_y += shelf_height + 1;
      shelf_x = 1;
      shelf_height = 0;
    }
    if (shelf_y + h + 1 > side) {
      side = std::min(side * 2, largest_side);
      generation++;
      clear();
      return place(w, h, x, y);
    }
    x = shelf_x;
    y = shelf_y;
    shelf_x += w + 1;
    shelf_height = std::max(shelf_height, h);
    if (changed_to <= changed_from) changed_from = y, changed_to = y + h;
    else changed_from = std::min(changed_from, y), changed_to = std::max(changed_to, y + h);
    return true;
  }

  void locate(Glyph& g, int x, int y, int w, int h) const {
    float k = 1.f / float(side);
    g.u0 = float(x) * k, g.v0 = float(y) * k, g.u1 = float(x + w) * k, g.v1 = float(y + h) * k;
    g.width = float(w), g.height = float(h);
  }

  Font& font(Face face, int size) {
    size = std::clamp(size, 1, largest_size);
    const int key = int(face) * 1024 + size;
    if (key == last_key) return *last_font;
    auto [it, fresh] = fonts.try_emplace(key);
    if (fresh) {
      FT_Face ft = faces[int(face)];
      float k = float(size) / float(ft->units_per_EM);
      it->second.ascent = float(ft->ascender) * k;
      it->second.line_height = std::round(float(size) * 1.24f);
    }
    last_key = key;
    last_font = &it->second;
    return it->second;
  }

  /// The glyph of a character, or of the box that says that the font lacks it.
  FT_UInt index_of(Face face, char32_t c) const {
    FT_Face ft = faces[int(face)];
    FT_UInt index = FT_Get_Char_Index(ft, c);
    return index || c <= 0x20 ? index : FT_Get_Char_Index(ft, 0x25A1);
  }

  /// Of an em. All sizes are the same but for the scale: text is not hinted.
  float em_advance(Face face, char32_t c) {
    auto read = [&] {
      FT_Face ft = faces[int(face)];
      if (FT_Load_Glyph(ft, index_of(face, c), FT_LOAD_NO_SCALE)) return 0.f;
      return float(ft->glyph->advance.x) / float(ft->units_per_EM); // in units of the font
    };
    if (c >= direct) {
      auto [it, fresh] = other_advances[int(face)].try_emplace(c, 0.f);
      if (fresh) it->second = read();
      return it->second;
    }
    auto& advances = latin_advances[int(face)];
    if (advances.empty()) advances.assign(direct, -1.f);
    if (advances[c] < 0) advances[c] = read();
    return advances[c];
  }

  Glyph raster(Face face, int size, char32_t c) {
    FT_Face ft = faces[int(face)];
    FT_Set_Pixel_Sizes(ft, 0, FT_UInt(std::clamp(size, 1, largest_size)));
    Glyph g;
    g.advance = em_advance(face, c) * float(std::clamp(size, 1, largest_size));
    if (FT_Load_Glyph(ft, index_of(face, c), FT_LOAD_NO_HINTING)) return g;
    if (FT_Render_Glyph(ft->glyph, FT_RENDER_MODE_NORMAL)) return g;
    const FT_Bitmap& map = ft->glyph->bitmap;
    int w = int(map.width), h = int(map.rows), x, y;
    if (w == 0 || h == 0 || !place(w, h, x, y)) return g;
    for (int row = 0; row < h; row++)
      for (int col = 0; col < w; col++) {
        std::uint8_t* p = &pixels[(std::size_t(y + row) * side + x + col) * 4];
        p[0] = p[1] = p[2] = 255;
        p[3] = map.buffer[row * map.pitch + col];
      }
    locate(g, x, y, w, h);
    g.left = float(ft->glyph->bitmap_left);
    g.top = float(ft->glyph->bitmap_top);
    return g;
  }
};

Atlas::Atlas(const std::string& fonts, std::function<platform::Picture(std::string_view)> load)
    : in_(std::make_unique<Inside>()) {
  in_->load = std::move(load);
  if (FT_Init_FreeType(&in_->library)) throw std::runtime_error("FreeType can't be started.");
  for (int i = 0; i < face_count; i++) {
    std::string path = fonts + "/" + files[i];
    if (FT_New_Face(in_->library, path.c_str(), 0, &in_->faces[i]))
      throw std::runtime_error("The font " + path +
                               " is missing or broken. Install the package fonts-inter.");
  }
  in_->clear();
}

Atlas::~Atlas() = default;

const Glyph& Atlas::glyph(Face face, int size, char32_t c) {
  Font* font = &in_->font(face, size);
  if (c < direct) {
    if (font->latin[c]) return *font->latin[c];
  } else if (auto found = font->others.find(c); found != font->others.end()) return found->second;
  Glyph made = in_->raster(face, size, c); // may start over: the font is looked up again
  font = &in_->font(face, size);
  if (c < direct) {
    font->latin[c] = std::make_unique<Glyph>(made);
    return *font->latin[c];
  }
  return font->others[c] = made;
}

const Glyph* Atlas::picture(std::string_view name, int w, int h) {
  w = std::clamp(w, 1, 1024);
  h = std::clamp(h, 1, 1024);
  std::pair key{std::string(name), std::pair{w, h}};
  if (auto found = in_->pictures.find(key); found != in_->pictures.end())
    return found->second.glyph.width > 0 ? &found->second.glyph : nullptr;
  auto source = in_->sources.find(name);
  if (source == in_->sources.end()) source = in_->sources.emplace(std::string(name), in_->load(name)).first;
  const platform::Picture& picture = source->second;
  Glyph g;
  if (!picture.empty()) {
    float k = std::min(float(w) / float(picture.width), float(h) / float(picture.height));
    int pw = std::max(1, int(std::lround(float(picture.width) * k))),
        ph = std::max(1, int(std::lround(float(picture.height) * k)));
    platform::Picture fitted = platform::scaled(picture, pw, ph);
    int x, y;
    if (!fitted.empty() && in_->place(pw, ph, x, y)) {
      for (int row = 0; row < ph; row++)
        std::memcpy(&in_->pixels[(std::size_t(y + row) * in_->side + x) * 4],
                    &fitted.rgba[std::size_t(row) * pw * 4], std::size_t(pw) * 4);
      in_->locate(g, x, y, pw, ph);
    }
  }
  auto& spot = in_->pictures[key];
  spot.glyph = g;
  return g.width > 0 ? &spot.glyph : nullptr;
}

void Atlas::part_words_by(std::string language, PartWords part) {
  parts_words_of_ = std::move(language);
  part_words_ = std::move(part);
  blocks().clear();
}

std::unordered_map<std::uint64_t, TextBlock>& Atlas::blocks() { return in_->blocks; }
Photos& Atlas::photos() { return in_->photos; }
float Atlas::advance(Face face, int size, char32_t c) {
  return in_->em_advance(face, c) * float(std::clamp(size, 1, largest_size));
}
float Atlas::ascent(Face face, int size) { return in_->font(face, size).ascent; }
float Atlas::line_height(Face face, int size) { return in_->font(face, size).line_height; }
Point Atlas::white() const { return {2.f / float(in_->side), 2.f / float(in_->side)}; }
int Atlas::side() const { return in_->side; }
const std::uint8_t* Atlas::pixels() const { return in_->pixels.data(); }
std::uint64_t Atlas::generation() const { return in_->generation; }

bool Atlas::take_changes(int& from_row, int& to_row) {
  from_row = in_->changed_from;
  to_row = in_->changed_to;
  in_->changed_from = in_->changed_to = 0;
  return to_row > from_row;
}

} // namespace paint
