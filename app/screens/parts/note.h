// Purpose: what a sticky note looks like, resting or lifted, alone or on a stack: paper, picture, words, ink.
#pragma once

#include "screens/frame.h"

namespace screens {

struct NoteLook {
  bool lifted = false; ///< held by a finger: a deeper shadow
  int written = -1;    ///< number of the seat that writes in it: its colour; -1: none
  bool focused = false;
  bool grouped = false; ///< taken by a lasso
  bool hidden = false;  ///< what people write is not to be read yet: its blank back
  bool partly = false;  ///< of it and of its paper only these parts can be seen; the rest may be left out
  Rect all{}, paper{};
  bool dotted = false;      ///< dots lie in its lower left corner: nothing is written there
  bool name_within = false; ///< a stack's name lies on its lower edge: there is no room below it
};

void draw_note(paint::Canvas&, const Theme&, const Words&, Rect, const workshop::Note&, NoteLook);
/// The paper with all that is on it, nothing around it.
void draw_paper(paint::Canvas&, const Theme&, const Words&, Rect, const workshop::Note&);
/// A stack: its topmost note, the edges of those under it, how many there are, and its name.
void draw_stack(paint::Canvas&, const Theme&, const Words&, Rect, const workshop::Note& top, int count,
                const std::string& name, NoteLook);
/// While the board moves under the hands and there are very many: paper, and bars for its words.
void draw_far_note(paint::Canvas&, Rect, const workshop::Note&, NoteLook);
/// Paper hides all that lies under it but for so many pixels from its corners, each way: they are round.
int note_corner(const Theme&);
/// How far below a stack its name reaches.
float name_reach(const Theme&, Rect);
/// Where dots lie on a note: a rectangle for draw_dots().
Rect dots_place(const Theme&, Rect, bool name_within = false);
/// All pixels a note or a stack may touch, shadow and marks included.
Rect note_bounds(const Theme&, Rect);
/// The colour of its words: near to the paper where lines drawn by hand lie over them, so that both can be
/// read.
Colour words_on(const workshop::Note&);
Colour seat_colour(int number);

} // namespace screens
