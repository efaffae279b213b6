// Purpose: what the files of this folder share while one frame of the cards is built. Not for other folders.
#pragma once

#include "screens/cards/draw.h"
#include "screens/steps.h"
#include "screens/words/cards.h"

#include <set>

namespace screens {

struct CardsFrame {
  Frame& f;
  const workshop::Session& s;
  const workshop::Step& step;
  CardsView& view;
  int mats = 1;
  std::set<std::pair<int, int>> drawn{}; ///< deck and card: by hands of this very frame
  bool measures = false;                 ///< small cards only tell how large their words can be
  float words_size = 0;                  ///< of all small cards of a page, pixels

  const CardsWords& words() const { return cards_words(f.words.language); }
};

/// A slip of this step that is the only one of its column; nullptr: not written yet.
const workshop::Slip* only_slip(const CardsFrame&, int column);
/// Opens the seat of that slip, which is made when it is not there. `mark`: of a new one.
void write_only(CardsFrame&, int column, Point near);
/// A new slip at the end of a column, and its seat.
void write_new(CardsFrame&, int column, Point near);

/// 0 leads, 1 follows: the colour of its deck.
Colour role_colour(const CardsFrame&, int role);

/// A mat's cards: drawn, kept, passed on, put back. `whole`: the mat with its edge, which an open card fills.
void deal_mat(CardsFrame&, int mat, Rect, Rect whole);
/// A mat's roles, and the line of time on which they shift.
void task_mat(CardsFrame&, int mat, Rect);

} // namespace screens
