// Purpose: the screens of a workshop, one function and one file a kind of step. Each draws the session within
// `area` and proposes ops; what it must remember between frames is in its view state.
#pragma once

#include "screens/board/view.h"
#include "screens/frame.h"

#include <cstddef>
#include <string>
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

void board_screen(Frame&, const workshop::Session&, Rect area, BoardView&);

} // namespace screens
