// Purpose: the commands of a Dear ImGui draw list cut into few calls that a software renderer draws quickly.
// llvmpipe fills two triangles as one upright rectangle (twice as quick, and several times as quick when the
// colour comes from the texture alone), but only in calls that it does not cut up itself: not too long, and a
// whole number of pairs. Not for other folders. Invariant: the same triangles in the same order.
#pragma once

#include "paint/canvas.h"

#include <imgui.h>

#include <vector>

namespace paint {

struct Batch {
  /// Of triangles, in one call. One of more than 1,024 corners is cut up by llvmpipe, behind an odd triangle:
  /// then what follows is no rectangle any more, and its whole neighbourhood is drawn slowly.
  static constexpr int most_pairs = 160;

  bool plain = false; ///< all vertices are white: the texture alone gives the colour
  ImTextureID texture = nullptr;
  Rect clip;                       ///< whole pixels
  std::size_t first = 0;           ///< among the indices
  int count = 0;                   ///< of indices: a multiple of six
  unsigned least = 0, largest = 0; ///< of the indices
  int base = 0;                    ///< to be added to each index
};

/// Adds the batches of what of a list lies within `part`. `base`: where its vertices begin.
void add_batches(const ImDrawList&, Rect part, int base, std::vector<ImDrawIdx>& indices,
                 std::vector<Batch>& batches);

} // namespace paint
