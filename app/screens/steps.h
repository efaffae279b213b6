// Purpose: the screens of a workshop, one function and one file a kind of step. Each draws the session within
// `area` and proposes ops; what it must remember between frames is in its view state.
#pragma once

#include "screens/board/view.h"
#include "screens/frame.h"
#include "screens/parts/dots.h"
#include "screens/parts/poll.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace screens {

struct CheckInView {
  PollView poll;
};
void check_in_screen(Frame&, const workshop::Session&, Rect area, CheckInView&);
void story_screen(Frame&, const workshop::Session&, Rect area);

/// How far a list is scrolled, in pixels.
struct ScrollView {
  float offset = 0;
  float grabbed = 0; ///< the offset when the drag began
  bool dragging = false;
};

struct DilemmaView {
  int step = -1;   ///< what the rest is about
  int picked = -1; ///< the dilemma the room chose last; -1: none
  PollView poll;
  std::map<int, ScrollView> scrolls; ///< by column: of what was said there
};
void dilemma_screen(Frame&, const workshop::Session&, Rect area, DilemmaView&);

struct KerneopgaveView {
  ScrollView scroll, phrases, worries;
  PollView poll;
  int version = 0; ///< that was picked to be asked about; 0: the newest
  int page = 0;    ///< of the versions; 0: the newest
  int drafts = 0;  ///< how many there were in the last frame
};
void kerneopgave_screen(Frame&, const workshop::Session&, Rect area, KerneopgaveView&);

struct ActionsView {
  ScrollView scroll;
  workshop::Id written = 0; ///< the action that was written in the last frame
  DotsView dots;
};
void actions_screen(Frame&, const workshop::Session&, Rect area, ActionsView&);

struct CloseView {
  ScrollView scroll;
};
void close_screen(Frame&, const workshop::Session&, Rect area, CloseView&);

void board_screen(Frame&, const workshop::Session&, Rect area, BoardView&);

struct WritingView {
  ScrollView scrolls[workshop::limit::columns];
};
void writing_screen(Frame&, const workshop::Session&, Rect area, WritingView&);
void reflection_screen(Frame&, const workshop::Session&, Rect area);
struct VoteView {
  PollView poll;
  DotsView dots;
  ScrollView scroll;
};
void vote_screen(Frame&, const workshop::Session&, Rect area, VoteView&);
struct CardsView {
  int step = -1; ///< what the rest is about
  int page = 0;
  std::map<int, workshop::Id> open;  ///< by mat: the card that is read there
  std::map<int, ScrollView> scrolls; ///< by mat: of its stretches
};
void cards_screen(Frame&, const workshop::Session&, Rect area, CardsView&);
struct WheelView {
  int step = -1;       ///< what the rest is about
  bool wanted = false; ///< marks are put for where we want to be
  PollView poll;
  int direction = -1;                ///< what is talked about; -1: where the gap is largest
  int prompt = 0;                    ///< which of its questions
  std::map<int, ScrollView> scrolls; ///< by column: of what was said there
};
void wheel_screen(Frame&, const workshop::Session&, Rect area, WheelView&);
struct AgreementsView {
  ScrollView scroll;
};
void agreements_screen(Frame&, const workshop::Session&, Rect area, AgreementsView&);
struct FollowUpView {
  ScrollView scroll;
};
void follow_up_screen(Frame&, const workshop::Session&, Rect area, FollowUpView&);
struct GalleryView {
  ScrollView scroll, notes;
  bool picking = false; ///< a room to fetch
  int large = -1;       ///< the room that is shown alone; -1: all
};
void gallery_screen(Frame&, const workshop::Session&, Rect area, GalleryView&);
struct CheckOutView {
  ScrollView scroll;
};
void check_out_screen(Frame&, const workshop::Session&, Rect area, CheckOutView&);
void pause_screen(Frame&, const workshop::Session&, Rect area);

/// All that step screens remember between frames.
struct StepViews {
  CheckInView check_in;
  BoardView board;
  DilemmaView dilemma;
  KerneopgaveView kerneopgave;
  ActionsView actions;
  CloseView close;
  WritingView writing;
  VoteView vote;
  CardsView cards;
  WheelView wheel;
  AgreementsView agreements;
  FollowUpView follow_up;
  GalleryView gallery;
  CheckOutView check_out;
};
/// The screen of the current step.
void step_screen(Frame&, const workshop::Session&, Rect area, StepViews&);

} // namespace screens
