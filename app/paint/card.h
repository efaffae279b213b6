// Purpose: a sheet of paper with its edge and its shadow as one small picture, of which the corners are drawn
// as they are and the rest is stretched: nine rectangles instead of a hundred triangles. Invariant: between
// the corners all pixels of a row (a column) are the same.
#pragma once

#include "paint/canvas.h"
#include "platform/picture.h"

namespace paint {

struct CardLook {
  Colour face, edge, shadow;        ///< a clear one is not drawn
  float radius = 0, edge_width = 0; ///< pixels
  float spread = 0, drop = 0;       ///< of the shadow, see Canvas::shadow
  bool operator==(const CardLook&) const = default;
};

/// Whole pixels. Across: what lies outside the sheet, its corner, one pixel, its corner, what lies outside.
struct Card {
  float out_left = 0, in_left = 0, in_right = 0, out_right = 0;
  float out_top = 0, in_top = 0, in_bottom = 0, out_bottom = 0;
  float u = 0, v = 0, texel = 0; ///< of its upper left corner in the atlas; of one pixel. 0: it is not there
  int width() const { return int(out_left + in_left + 1 + in_right + out_right); }
  int height() const { return int(out_top + in_top + 1 + in_bottom + out_bottom); }
};

static_assert(sizeof(CardLook) == 28, "no padding: looks are told apart by their bytes");

/// A disc with two rings, in the middle of a square that is 2 * half wide.
struct HaloLook {
  Colour disc, ring, outer;
  float radius = 0, thickness = 0, half = 0; ///< pixels
};
platform::Picture drawn_halo(const HaloLook&);

Card card_for(const CardLook&); ///< its measures
platform::Picture drawn_card(const CardLook&, const Card&);

} // namespace paint
