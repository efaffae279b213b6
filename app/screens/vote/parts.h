// Purpose: what the files of this folder share: one question, answered by any vote of the grammar. Not for
// other folders.
#pragma once

#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/steps.h"

namespace screens {

struct VoteAsked {
  Frame& f;
  const workshop::Session& s;
  VoteView& view;
  workshop::Vote vote;
  Ballot ballot;
  Result result;
  const workshop::Poll& poll() const { return workshop::poll_of(s, ballot.step, ballot.question); }
  bool split() const { return result == Result::split; }
};

/// One answer as a place to tap, named vote/<answer + 1>.
struct AnswerPlace {
  touch::Reply reply;
  paint::Canvas* canvas;
};
AnswerPlace answer_place(VoteAsked&, int answer, Rect);

void vote_cards(VoteAsked&, Rect); ///< choice, consent and scale
void vote_grid(VoteAsked&, Rect);
void vote_with_dots(VoteAsked&, Rect);

} // namespace screens
