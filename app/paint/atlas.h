// Purpose: glyphs (FreeType, exact size, made when first drawn) and pictures, packed into one texture, so
// that a whole piece is one draw call and nothing is loaded that is not shown. It is also Dear ImGui's own
// texture. Invariant: a spot handed out stays valid until the atlas is full and starts over: then
// generation() has grown, and everything must be drawn again.
#pragma once

#include "paint/canvas.h"
#include "paint/card.h"
#include "paint/photos.h"
#include "platform/picture.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <memory>
#include <unordered_map>

namespace paint {

/// Where a glyph lies in the texture and how it sits on the line.
struct Glyph {
  float u0 = 0, v0 = 0, u1 = 0, v1 = 0; ///< texture coordinates; all 0 for a blank
  float left = 0, top = 0;     ///< pixels from the pen to the bitmap: to the right, up from the baseline
  float width = 0, height = 0; ///< of the bitmap
  float advance = 0;
};

/// One line of text as it was drawn, or a plain surface that may lie under one: for tests of the layout.
struct Written {
  std::string text; ///< empty: a surface
  Rect box, clip;   ///< of the whole line, and the part of the screen on which it is seen
  float size = 0;   ///< em height in pixels
  Colour colour;
  bool cut = false;           ///< an ellipsis follows
  bool round = false;         ///< a disc within the box
  const void* list = nullptr; ///< what it was drawn into
  std::size_t order = 0;      ///< after end(): what is drawn later has more, but for those of one piece
};

class Atlas {
public:
  static constexpr int kept_side = 128; ///< pixels: of the pictures of the screens

  /// `fonts`: the folder with Inter's .otf files. Throws std::runtime_error with one sentence when a font is
  /// missing. `load`: finds the picture of a name; of small/NAME the same picture, kept_side pixels large. It
  /// may return an empty one.
  Atlas(const std::string& fonts, std::function<platform::Picture(std::string_view name)> load);
  ~Atlas();

  /// `ink`: what ink() said of the colour that it is drawn in; 0: white, for any.
  const Glyph& glyph(Face, int size, char32_t, int ink = 0);
  /// The number of a colour in which glyphs are kept, so that they are drawn without being coloured: that is
  /// much quicker. 0: it is not opaque, or there are very many of them.
  int ink(Colour);
  /// Where a pixel of this colour lies; false when there are very many of them.
  bool pixel(Colour, Point& at);
  /// nullptr when it is very large.
  const Card* card(const CardLook&);
  const Glyph* halo(const HaloLook&); ///< nullptr when there are very many
  /// How far the pen goes on, pixels; makes no glyph.
  float advance(Face, int size, char32_t);
  /// The picture, scaled to fit into w x h whole pixels; nullptr when there is none of that name.
  const Glyph* picture(std::string_view name, int w, int h);
  /// Texts that were fitted, by a hash of all that they depend on; emptied when there are very many.
  std::unordered_map<std::uint64_t, TextBlock>& blocks();
  /// Where a word of a language may be parted with a hyphen: bytes of it, ascending. What was fitted before
  /// is forgotten.
  using PartWords = std::function<std::vector<std::size_t>(std::string_view word)>;
  void part_words_by(std::string language, PartWords);
  const std::string& parts_words_of() const { return parts_words_of_; } ///< empty: none is parted
  const PartWords& part_words() const { return part_words_; }
  /// Pictures whose names hold a slash are photos, once somebody fetches them; they lie in no atlas.
  Photos& photos();
  /// No text is measured or drawn smaller than so many pixels, whatever is asked for.
  void refuse_below(float pixels) { least_ = pixels; }
  float least() const { return least_; }
  /// Em height in whole pixels at which text of this size is measured and drawn.
  int drawn_size(float size) const { return std::max(1, int(std::lround(std::max(size, least_)))); }

  float ascent(Face, int size);
  float line_height(Face, int size);
  Point white() const; ///< texture coordinates of an opaque white pixel

  /// The texture is side x side pixels, BGRA as windows are, colours multiplied by their alpha. No copy of it
  /// is kept here: what is new in it waits until somebody takes it.
  int side() const;
  struct Change {
    int x, y, width, height;
    std::size_t first; ///< of its bytes in Changes::pixels, row by row
  };
  struct Changes {
    std::vector<Change> parts; ///< in the order in which they came to be
    std::vector<std::uint8_t> pixels;
  };
  /// What changed since the last call. Of a texture of another side() it is all that is in it.
  Changes take_changes();
  std::uint64_t generation() const;

  /// For tests: the lines of the frame that is built are written down here, those of kept pieces too;
  /// nullptr: no more.
  void write_down(std::vector<Written>* here) { written_ = here; }
  std::vector<Written>* written() { return written_; }

private:
  struct Inside;
  std::unique_ptr<Inside> in_;
  std::vector<Written>* written_ = nullptr;
  float least_ = 1;
  PartWords part_words_;
  std::string parts_words_of_;
};

} // namespace paint
