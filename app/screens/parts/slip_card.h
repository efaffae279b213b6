// Purpose: one slip as a card: how large it must be for its words, and how it is drawn. What slips.h lays out
// in walls, lines and clouds. Invariant: words are never drawn below the label's size.
#pragma once

#include "screens/parts/slips.h"
#include "screens/seats/seats.h"

namespace screens {

enum class SlipShape {
  card, ///< white paper with an edge in the place's colour
  word  ///< rounded and tinted: one word among others
};

struct SlipCard {
  SlipShape shape = SlipShape::card;
  float size = 34;   ///< of the words, units
  bool back = false; ///< nobody reads it yet
  int turn = 0;      ///< its number among the others: of a word, the tint
  int times = 1;     ///< that it was said, which stands behind it
};

inline SeatTarget seat_of(const workshop::Slip& slip) { return {Writes::slip, slip.id}; }
/// What stands on it: its words, or that none are there.
std::string_view words_of(Frame&, const workshop::Slip&);
/// The same, and how often it was said, where that is more than once: "Enige × 4", which is kept in `made`.
std::string_view words_said(Frame&, const workshop::Slip&, int times, std::string& made);
/// Its words at that size, smaller where a word would break, at most `lines`; `width`: of the card, pixels.
paint::TextBlock slip_words_in(Frame&, const SlipPlace&, const workshop::Slip&, float size, float width,
                               int lines, int times = 1);
/// What a card needs above and below its words, pixels.
float slip_margin(Frame&);
void slip_card(Frame&, const SlipPlace&, const workshop::Slip&, Rect, Rect visible, const SlipCard&);

} // namespace screens
