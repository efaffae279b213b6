// Purpose: where things go on the board: pure plans over a session, nothing drawn and nothing changed.
// Invariant: every place that comes out lies on the board, a whole note with it, as large as it is on this
// display.
#pragma once

#include "screens/board/view.h"
#include "workshop/ops.h"

namespace screens {

/// From a field to the next, units of the theme.
inline constexpr float field_gap = 12;
/// From a note to its field's edge, units of the theme: what the program places, and whatever lies at the
/// board's edge, lies so far within.
inline constexpr double field_edge = 14;

/// The things on the board from the lowest to the topmost. A stack lies where its topmost note does.
std::vector<Item> items_of(const workshop::Session&);
/// The same, into a list whose memory is used again; each whole on the board, also where it lay nearer the
/// edge on another display.
void list_items(const workshop::Session&, std::vector<Item>&, const Ground& = {});

/// A note of this scale stays on the board as a whole.
workshop::Place clamped(workshop::Place, const Ground&, double scale = 1);

/// The board's part that a field covers, in board units.
Rect field_of_board(int field, int fields);

/// How the heading of a field so wide and so high is laid out, all units of the theme: a row with its icon,
/// title and buttons, below it the question. Where it is `stacked` the title has rows of its own.
struct HeadShape {
  bool slim = false;    ///< the button for a note has no word
  bool stacked = false; ///< the title stands below the buttons, which have words where there is room
  float pad = 0, row = 0, title = 0, high = 0;
};
HeadShape head_shape(float wide, float high);
/// The height that it takes, in board units.
double head_height(int field, int fields, const Ground&);

/// Where a new note of a field goes: the first free place from the upper rows down; where it covers least
/// when none is free.
workshop::Place free_place(const workshop::Session&, int field, const Ground&);

/// Where a flicked thing comes to rest. `velocity`: board units a millisecond. A throw (at least 2.2 units of
/// a note) goes to the field it points at; a slower one runs out.
workshop::Place landing(workshop::Place from, Point velocity, double scale, int fields, const Ground& = {});

/// Everything of these items laid out in rows within the part of the board, in reading order, stacks whole.
workshop::ArrangeNotes tidied(const workshop::Session&, const std::vector<Item>&, Rect part, const Ground&);

/// Items moved by the same distance, as far as the board goes.
workshop::ArrangeNotes moved(const workshop::Session&, const std::vector<const Item*>&, workshop::Place by,
                             const Ground&);

/// All notes of the items on one stack at a place.
workshop::ArrangeNotes stacked(const workshop::Session&, const std::vector<const Item*>&, workshop::Id stack,
                               workshop::Place);
/// The stack that goes on when these are stacked: the first that has a name, else the first; 0: there is
/// none.
workshop::Id stack_among(const workshop::Session&, const std::vector<const Item*>&);
/// One note taken out of its stack to a place; a stack of one is none, so the last one left is freed as well.
workshop::ArrangeNotes taken_out(const workshop::Session&, const Item& stack, std::size_t note,
                                 workshop::Place);
/// All notes of a stack side by side where it lay.
workshop::ArrangeNotes split(const workshop::Session&, const Item& stack, const Ground&);

/// Where the notes of a fanned stack are shown, in the order of item.notes: rows around its place.
std::vector<workshop::Place> fan(const Item& stack, const Ground&);

/// Whether one thing dropped here lies so squarely on the other that a stack is meant.
bool covers(const Item& dropped, workshop::Place at, const Item& other, const Ground&);

/// The notes whose middle lies within a closed line (board units).
std::vector<workshop::Id> within(const workshop::Session&, const std::vector<workshop::Place>& line);

} // namespace screens
