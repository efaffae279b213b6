// Purpose: the screens of a workshop, one function and one file a kind of step. Each draws the session within
// `area` and proposes ops; what it must remember between frames is in its view state.
#pragma once

#include "screens/frame.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace screens {

void check_in_screen(Frame&, const workshop::Session&, Rect area);
void story_screen(Frame&, const workshop::Session&, Rect area);
void dilemma_screen(Frame&, const workshop::Session&, Rect area);

/// How far a list is scrolled, in pixels.
struct ScrollView {
  float offset = 0;
  float grabbed = 0; ///< the offset when the drag began
  bool dragging = false;
};

struct KerneopgaveView {
  ScrollView scroll;
};
void kerneopgave_screen(Frame&, const workshop::Session&, Rect area, KerneopgaveView&);

struct ActionsView {
  ScrollView scroll;
};
void actions_screen(Frame&, const workshop::Session&, Rect area, ActionsView&);

struct CloseView {
  ScrollView scroll;
};
void close_screen(Frame&, const workshop::Session&, Rect area, CloseView&);

/// What the settled surface of the board shows now, so that a frame redraws only what differs.
struct BoardView {
  struct Shown {
    workshop::Id id = 0;
    Rect rect;
    int colour = 0;
    std::size_t text = 0; ///< hash
    bool written = false; ///< a seat writes in it
    bool focused = false;
    std::size_t index = 0; ///< in the session's notes
    bool same_look(const Shown& o) const {
      return rect == o.rect && colour == o.colour && text == o.text && written == o.written &&
             focused == o.focused;
    }
  };
  std::vector<Shown> shown;
  std::vector<Rect> changed;
  int prompt[4] = {0, 0, 0, 0}; ///< which prompt each field shows
};
void board_screen(Frame&, const workshop::Session&, Rect area, BoardView&);

/// The part of `area` that the board fills, and how many pixels a board unit is.
struct BoardMap {
  Rect rect;
  float scale = 1;
  Point to_screen(workshop::Place p) const {
    return {rect.x + float(p.x) * scale, rect.y + float(p.y) * scale};
  }
  workshop::Place to_board(Point p) const { return {(p.x - rect.x) / scale, (p.y - rect.y) / scale}; }
};
BoardMap board_map(Rect area);

} // namespace screens
