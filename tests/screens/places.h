// Purpose: the rules of where words may stand, held to what was drawn: on the screen, whole, within what they
// lie on, and on no others.
#pragma once

#include "look.h"

namespace test {

inline Rect letters_of(const paint::Written& w) { // a line's box is higher than its letters
  return meet(w.box.inset(0, w.box.h * 0.18f), w.clip);
}

/// What the middle of a line lies on: the last surface that was drawn there before it, with those of its
/// colour that join it. False: a disc, or none.
inline bool ground_of(const std::vector<paint::Written>& all, std::size_t line, Rect& ground) {
  touch::Point middle = meet(all[line].box, all[line].clip).centre();
  const paint::Written* top = nullptr;
  for (std::size_t i = line; i-- > 0;) {
    const paint::Written& w = all[i];
    if (!w.text.empty()) continue;
    if (top) {
      if (w.colour == top->colour && w.list == top->list && w.box.inset(-1).meets(ground))
        ground = join(ground, w.box);
    } else if (meet(w.box, w.clip).contains(middle)) {
      if (w.round) return false;
      top = &w;
      ground = w.box;
    }
  }
  return top;
}

/// Of a list or the board a part may hang out.
inline bool moves(const Look& look, Rect seen) {
  return std::any_of(look.areas().begin(), look.areas().end(), [&](const touch::Area& a) {
    return (a.acts == touch::Acts::scroll || a.acts == touch::Acts::hands) &&
           a.rect.inset(-20).contains(seen.centre());
  });
}

/// On the screen, whole, and within the card, button or plate that it lies on.
inline void check_places(const Look& look, Size size) {
  std::vector<paint::Written> all = look.in_order();
  for (std::size_t i = 0; i < all.size(); i++) {
    const paint::Written& w = all[i];
    Rect seen = meet(w.box, w.clip), letters = letters_of(w);
    if (w.text.find_first_not_of(' ') == w.text.npos || seen.empty()) continue;
    if (look.close_by(w.box) || look.within(w.box, {"suggest/"})) continue;
    INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
    if (seen.h * 2 >= w.box.h) {
      CHECK(w.box.x >= w.clip.x - 1);
      CHECK(w.box.right() <= std::min(w.clip.right(), float(size.width)) + 1);
    }
    float high = w.box.h * 0.64f;
    if (letters.h > 0.1f * high && !moves(look, seen)) CHECK(letters.h >= high - 1);
    Rect ground;
    if (!ground_of(all, i, ground)) continue;
    INFO("on " << ground.x << " " << ground.y << " " << ground.w << " " << ground.h);
    CHECK(letters.x >= ground.x - 1);
    CHECK(letters.right() <= ground.right() + 1);
    CHECK(letters.y >= ground.y - 1);
    CHECK(letters.bottom() <= ground.bottom() + 1);
  }
}

inline void check_apart(const Look& look) {
  if (look.covered) return;
  std::vector<paint::Written> lines = look.lines();
  for (std::size_t i = 0; i < lines.size(); i++)
    for (std::size_t k = i + 1; k < lines.size(); k++) {
      Rect a = letters_of(lines[i]), b = letters_of(lines[k]);
      if (!a.meets(b) || meet(a, b).w < 2) continue;
      INFO("»" << lines[i].text << "« and »" << lines[k].text << "« at " << a.x << " " << a.y);
      bool on_paper = look.close_by(a) || look.close_by(b); // seats and notes hide what they lie on
      if (!on_paper) CHECK_FALSE(a.meets(b));
    }
}

} // namespace test
