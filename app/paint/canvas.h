// Purpose: what a screen draws with: shapes, pictures and text, in pixels, into one piece of the scene. Wraps
// a Dear ImGui draw list; no other folder knows Dear ImGui. Invariant: drawing has no effect but on this
// canvas; every clip is matched by an unclip.
#pragma once

#include "touch/geometry.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace paint {

using touch::Point;
using touch::Rect;

class Atlas;
struct CardLook;

struct Colour {
  std::uint8_t r = 0, g = 0, b = 0, a = 255;
  bool operator==(const Colour&) const = default;
};
/// 0xRRGGBB
constexpr Colour rgb(std::uint32_t hex, std::uint8_t alpha = 255) {
  return {std::uint8_t(hex >> 16), std::uint8_t(hex >> 8), std::uint8_t(hex), alpha};
}
/// A part of a colour as textures hold it: multiplied by the alpha beside it.
constexpr std::uint8_t premultiplied(std::uint8_t part, std::uint8_t alpha) {
  return std::uint8_t((unsigned(part) * alpha + 127) / 255);
}
/// `a` at t = 0, `b` at t = 1.
Colour mix(Colour a, Colour b, float t);
inline Colour faded(Colour c, float alpha) { return {c.r, c.g, c.b, std::uint8_t(c.a * alpha)}; }

enum class Face { regular, medium, semibold, bold };

struct Type {
  Face face = Face::regular;
  float size = 20;      ///< em height in pixels; rounded to whole pixels
  bool tabular = false; ///< all digits are as wide: for what counts, so that nothing around it moves
};

enum class Align { left, centre, right };

/// Text broken into lines. Breaks at spaces and after hyphens; a word wider than the line is parted where
/// Atlas::part_words_by says, and where that is not enough, where it must.
struct TextBlock {
  Type type;
  float line_height = 0;
  struct Line {
    std::uint32_t begin = 0, end = 0; ///< bytes of the text drawn on this line
    float width = 0;
    bool cut = false;    ///< an ellipsis follows: the rest had no room
    bool hyphen = false; ///< a hyphen follows: the word goes on in the next line
  };
  std::vector<Line> lines;
  float height() const { return line_height * float(lines.size()); }
};

/// `max_lines` 0: as many as it takes. `hyphens`: words may be parted.
TextBlock lay_out(Atlas&, Type, std::string_view text, float width, int max_lines = 0, bool hyphens = true);
/// The largest size (whole pixels, from `type.size` down to `smallest`) at which the text fits into w x h
/// without breaking a word; from a fifth below `type.size` on, words may be parted with a hyphen. At the
/// smallest size what does not fit is cut with an ellipsis. The block is kept for the next time, and stays as
/// it is until the next call.
const TextBlock& fit(Atlas&, Type type, float smallest, std::string_view text, float w, float h);
/// lay_out(), kept as fit()'s: for what is laid out in each frame.
const TextBlock& laid(Atlas&, Type, std::string_view text, float width, int max_lines = 0);
/// The same text in as many lines, none of them much shorter than the others: for what stands alone, a
/// heading or a sentence in the middle of the screen. It stays as it is until the next call, and as long as
/// the block that it was given.
const TextBlock& balanced(Atlas&, const TextBlock&, std::string_view text, float width);
/// As large as fit() makes it, with lines of even length.
const TextBlock& fit_balanced(Atlas&, Type, float smallest, std::string_view text, float w, float h);
float text_width(Atlas&, Type, std::string_view text);
float advance_of(Atlas&, Type, char32_t); ///< pixels
/// From the top of a line to its baseline, and the height of a line, in pixels.
float ascent(Atlas&, Type);
float line_height(Atlas&, Type);

class Canvas {
public:
  Canvas(ImDrawList&, Atlas&);

  void fill(Rect, Colour, float radius = 0);
  void outline(Rect, Colour, float thickness, float radius = 0); ///< inside the rectangle
  void line(Point, Point, Colour, float thickness);
  void disc(Point centre, float radius, Colour);
  void ring(Point centre, float radius, Colour, float thickness);
  /// A disc with a ring around it and another around that, on whole pixels; quick.
  void halo(Point centre, float radius, Colour disc, Colour ring, Colour outer_ring, float thickness);
  void arc(Point centre, float radius, float from, float to, Colour,
           float thickness);                          ///< radians, 0 = right, clockwise
  void polygon(std::initializer_list<Point>, Colour); ///< convex
  /// A soft shadow under a rounded rectangle, `spread` pixels wide, moved down by `drop`.
  void shadow(Rect, float radius, float spread, float drop, Colour);

  /// A sheet of paper with its edge and its shadow: fill, outline and shadow in one, and quicker. On whole
  /// pixels.
  void card(Rect, const CardLook&);

  /// One line, its top left at `at`. Returns its width.
  float text(Point at, Type, std::string_view text, Colour);
  /// One line within a rectangle, centred from top to bottom; cut with an ellipsis when it's too long.
  void text_in(Rect, Type, std::string_view text, Colour, Align = Align::left);
  /// A block made by lay_out or fit of the same text, from the top of the rectangle.
  void text_block(Rect, const TextBlock&, std::string_view text, Colour, Align = Align::left);

  /// A picture of assets/pictures by name (without .png), fitted into the rectangle; white ones take the
  /// tint. A photo's name holds a slash; until it has arrived its place is softly filled.
  void picture(Rect, std::string_view name, Colour tint = {255, 255, 255, 255});

  void clip(Rect);
  void unclip();
  /// From now on fills and glyphs that lie outside are left out, or cut, where that is free: for what
  /// something drawn later hides anyway. Unlike a clip it costs no draw call, and it promises nothing.
  void hint_seen(Rect);
  void hint_all_seen();

  Atlas& atlas() { return atlas_; }

private:
  /// False when its corners have no room, or there are very many looks.
  bool try_card(Rect, const CardLook&);
  /// A rectangle of the atlas's picture, as far as the hint wants it; white: as it is.
  void patch(Rect, Point uv_low, Point uv_high, Colour);
  void photo(Rect, std::string_view name, Colour tint);
  void write_surface(Rect, Colour, bool round);

  ImDrawList& list_;
  Atlas& atlas_;
  bool hinted_ = false;
  Rect seen_;
};

} // namespace paint
