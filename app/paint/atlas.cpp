#include "paint/atlas.h"

#include "paint/hash.h"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>
#include <unordered_map>
#include <utility>

namespace paint {

namespace {

constexpr int face_count = 4;
constexpr const char* files[face_count] = {"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                           "Inter-Bold.otf"};
constexpr int first_side = 1024, largest_side = 4096;
constexpr int soon = 40;           ///< pictures taken of it: when it is full again by then, it is too small
constexpr int largest_size = 600;  ///< pixels: the hour at which a break ends; larger would fill the texture
constexpr char32_t direct = 0x250; ///< Latin letters: looked up without hashing
constexpr int most_inks = 24;      ///< colours in which glyphs are kept
constexpr int palette_wide = 64, palette_high = 16, palette_left = 8; ///< pixels, each of a colour

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
  std::map<int, Font> fonts; ///< by ink, face and size
  std::vector<Colour> inks;  ///< stay: they are few
  std::unordered_map<std::uint32_t, int> palette;
  std::pair<Colour, Point> last_pixel{};
  std::unordered_map<std::uint64_t, Card> cards; ///< by a hash of their look
  std::unordered_map<std::uint64_t, Glyph> halos;
  int last_key = -1;
  Font* last_font = nullptr; ///< of that key: mostly the next glyph is of the same font
  std::unordered_map<std::uint64_t, TextBlock> blocks;
  std::map<std::string, platform::Picture, std::less<>> sources; ///< no longer than kept_side
  struct PictureSpot {
    Glyph glyph;
  };
  std::map<std::pair<std::string, std::pair<int, int>>, PictureSpot> pictures;

  int side = first_side;
  Changes changes;
  int shelf_x = 0, shelf_y = 0, shelf_height = 0; ///< the shelf being filled
  int taken = 0;                                  ///< how often somebody took changes since it was begun
  std::uint64_t generation = 1;

  ~Inside() {
    for (FT_Face face : faces)
      if (face) FT_Done_Face(face);
    if (library) FT_Done_FreeType(library);
  }

  void clear() {
    changes = {};
    fonts.clear();
    last_key = -1;
    pictures.clear();
    palette.clear();
    last_pixel = {};
    cards.clear();
    halos.clear();
    begin_part(0, 0, 4, 4);
    std::fill(changes.pixels.begin(), changes.pixels.end(), 255);
    shelf_x = palette_left + palette_wide + 1;
    shelf_y = 1;
    shelf_height = palette_high;
  }

  /// A part of the texture that is new, of nothing so far.
  void begin_part(int x, int y, int w, int h) {
    changes.parts.push_back({x, y, w, h, changes.pixels.size()});
    changes.pixels.resize(changes.pixels.size() + std::size_t(w) * std::size_t(h) * 4);
  }

  /// A free spot of w x h with a pixel of nothing around it. Starts over when there is none, larger if it
  /// must and can.
  bool place(int w, int h, int& x, int& y) {
    if (w + 2 > side || h + 2 > side) return false;
    if (shelf_x + w + 1 > side) {
      shelf_y += shelf_height + 1;
      shelf_x = 1;
      shelf_height = 0;
    }
    if (shelf_y + h + 1 > side) {
      // What a long day of zooming leaves behind is let go; it grows when one picture needs more than it
      // holds.
      if (taken < soon) side = std::min(side * 2, largest_side);
      taken = 0;
      generation++;
      clear();
      return place(w, h, x, y);
    }
    x = shelf_x;
    y = shelf_y;
    shelf_x += w + 1;
    shelf_height = std::max(shelf_height, h);
    begin_part(x - 1, y - 1, w + 2, h + 2);
    return true;
  }

  /// A pixel of the part that was begun last.
  void put(int x, int y, Colour c, std::uint8_t alpha) {
    const Change& part = changes.parts.back();
    std::uint8_t* p = &changes.pixels[part.first + std::size_t((y - part.y) * part.width + x - part.x) * 4];
    p[0] = premultiplied(c.b, alpha), p[1] = premultiplied(c.g, alpha), p[2] = premultiplied(c.r, alpha);
    p[3] = alpha;
  }

  /// A picture (RGBA) at a place that is its own.
  void copy(const platform::Picture& picture, int x, int y) {
    const std::uint8_t* p = picture.rgba.data();
    for (int row = 0; row < picture.height; row++)
      for (int col = 0; col < picture.width; col++, p += 4) put(x + col, y + row, {p[0], p[1], p[2]}, p[3]);
  }

  void locate(Glyph& g, int x, int y, int w, int h) const {
    float k = 1.f / float(side);
    g.u0 = float(x) * k, g.v0 = float(y) * k, g.u1 = float(x + w) * k, g.v1 = float(y + h) * k;
    g.width = float(w), g.height = float(h);
  }

  Font& font(Face face, int size, int ink = 0) {
    size = std::clamp(size, 1, largest_size);
    const int key = (ink * face_count + int(face)) * 1024 + size;
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

  Glyph raster(Face face, int size, char32_t c, Colour colour) {
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
      for (int col = 0; col < w; col++) put(x + col, y + row, colour, map.buffer[row * map.pitch + col]);
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

const Glyph& Atlas::glyph(Face face, int size, char32_t c, int ink) {
  Font* font = &in_->font(face, size, ink);
  if (c < direct) {
    if (font->latin[c]) return *font->latin[c];
  } else if (auto found = font->others.find(c); found != font->others.end()) return found->second;
  const Colour colour = ink > 0 ? in_->inks[std::size_t(ink - 1)] : Colour{255, 255, 255};
  Glyph made = in_->raster(face, size, c, colour); // may start over: the font is looked up again
  font = &in_->font(face, size, ink);
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
  // Of each a small copy is kept, from which smaller ones are made; the large one is read when it is needed.
  auto source = in_->sources.find(name);
  if (source == in_->sources.end())
    source = in_->sources.emplace(std::string(name), in_->load("small/" + std::string(name))).first;
  platform::Picture large;
  if (std::max(source->second.width, source->second.height) < std::max(w, h)) large = in_->load(name);
  const platform::Picture& picture = large.empty() ? source->second : large;
  Glyph g;
  if (!picture.empty()) {
    float k = std::min(float(w) / float(picture.width), float(h) / float(picture.height));
    int pw = std::max(1, int(std::lround(float(picture.width) * k))),
        ph = std::max(1, int(std::lround(float(picture.height) * k)));
    platform::Picture fitted = platform::scaled(picture, pw, ph);
    int x, y;
    if (!fitted.empty() && in_->place(pw, ph, x, y)) {
      in_->copy(fitted, x, y);
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

int Atlas::ink(Colour c) {
  if (c.a < 255) return 0;
  auto& inks = in_->inks;
  auto found = std::find(inks.begin(), inks.end(), c);
  if (found != inks.end()) return int(found - inks.begin()) + 1;
  if (inks.size() == std::size_t(most_inks)) return 0;
  inks.push_back(c);
  return int(inks.size());
}

bool Atlas::pixel(Colour c, Point& at) {
  Inside& in = *in_;
  if (in.last_pixel.first == c && !(in.last_pixel.second == Point{})) return at = in.last_pixel.second, true;
  const std::uint32_t key =
      std::uint32_t(c.r) << 24 | std::uint32_t(c.g) << 16 | std::uint32_t(c.b) << 8 | c.a;
  auto found = in.palette.find(key);
  if (found == in.palette.end()) {
    const int number = int(in.palette.size());
    if (number == palette_wide * palette_high) return false;
    found = in.palette.emplace(key, number).first;
    const int x = palette_left + number % palette_wide, y = number / palette_wide;
    in.begin_part(x, y, 1, 1);
    in.put(x, y, c, c.a);
  }
  const float k = 1.f / float(in.side);
  at = {(float(palette_left + found->second % palette_wide) + 0.5f) * k,
        (float(found->second / palette_wide) + 0.5f) * k};
  in.last_pixel = {c, at};
  return true;
}

const Glyph* Atlas::halo(const HaloLook& look) {
  constexpr std::size_t most = 40;
  auto& halos = in_->halos;
  const std::uint64_t key = hashed(&look, sizeof look, 4);
  if (auto found = halos.find(key); found != halos.end()) return &found->second;
  int side = int(look.half * 2), x, y;
  if (halos.size() >= most || side > 300 || !in_->place(side, side, x, y)) return nullptr;
  in_->copy(drawn_halo(look), x, y);
  Glyph g;
  in_->locate(g, x, y, side, side);
  return &halos.emplace(key, g).first->second;
}

const Card* Atlas::card(const CardLook& look) {
  constexpr int largest = 400;
  constexpr std::size_t most = 200;
  Inside& in = *in_;
  const std::uint64_t key = hashed(&look, sizeof look, 3);
  if (auto found = in.cards.find(key); found != in.cards.end())
    return found->second.texel > 0 ? &found->second : nullptr;
  if (in.cards.size() >= most) return nullptr;
  Card card = card_for(look);
  int x, y;
  if (std::max(card.width(), card.height()) <= largest && in.place(card.width(), card.height(), x, y)) {
    in.copy(drawn_card(look, card), x, y);
    card.texel = 1.f / float(in.side);
    card.u = float(x) * card.texel;
    card.v = float(y) * card.texel;
  }
  Card& kept = in.cards.emplace(key, card).first->second; // not before: it may just have started over
  return kept.texel > 0 ? &kept : nullptr;
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
std::uint64_t Atlas::generation() const { return in_->generation; }

Atlas::Changes Atlas::take_changes() {
  in_->taken++;
  return std::exchange(in_->changes, {});
}

} // namespace paint
