// Purpose: votes, however they are asked: what a tap on an answer does, what may be shown of them, and the
// controls around them. Every screen on which people answer uses these, so that a tap means the same
// everywhere. Invariants: nothing but the turnout is seen before the reveal; fewer than five votes are never
// shown as a split, and of one or two nothing is told; nobody's vote is told from another's.
#pragma once

#include "screens/frame.h"

namespace screens {

struct PollView {
  bool raises = false;               ///< taps count raised hands
  std::int64_t takes_back_until = 0; ///< ticks: until then the next tap takes one back
  bool hides = false;                ///< the result was hidden in the last frame
  std::int64_t shown_at = 0;         ///< ticks: when it was shown
  Rect pool{};                       ///< where the row of votes stood that nobody could tell apart
  /// The next tap is a vote again.
  void end_modes() { raises = false, takes_back_until = 0; }
};

/// One question that is voted on.
struct Ballot {
  int step = 0, question = 0;
};

/// What the room may see of its votes.
enum class Result {
  hidden,
  few,     ///< revealed, but so few that nothing can be said
  agreed,  ///< too few to show each answer, all for one: which one is not shown
  divided, ///< too few to show each answer, not all for one
  split    ///< each answer with its votes
};
Result result_of(const workshop::Session&, Ballot);

/// Whether the next tap on an answer takes one back.
bool takes_back(const Frame&, const PollView&);
/// Whether a tap on an answer does anything now: a vote, or taking one back.
bool ballot_open(const Frame&, const workshop::Session&, Ballot, const PollView&);
/// What taps on an answer do: as many votes (or raised hands), or one taken back. Of those, a hand comes back
/// first while hands are counted, else last: most often somebody takes back what they tapped themselves.
void cast(Frame&, const workshop::Session&, Ballot, PollView&, int answer, int taps);
/// Raised hands that who leads the day counts, `by` above 0, or takes back: no more than are up.
void count_hands(Frame&, const workshop::Session&, Ballot, int answer, int by);
/// Areas vote/take-back and count-hands, cut off the right end of `row`; nothing while no vote can be cast.
void ballot_modes(Frame&, const workshop::Session&, Ballot, PollView&, Rect& row);
/// The same for several ballots on one screen. `any`: there is one to take back.
void tap_modes(Frame&, PollView&, Rect& row, bool any);
/// What a tap on an answer means now; nullptr while it is a vote.
const char* mode_told(const Frame&, const PollView&);
/// The words of an answer; of consent those of the program.
std::string answer_text(const Frame&, const workshop::Session&, Ballot, int answer);
const char* consent_icon(int answer);
/// Area reveal or hide; none where results are seen at once.
void reveal_button(Frame&, const workshop::Session&, Ballot, Rect);
/// "8 af 12 har stemt · heraf 3 ved håndsoprækning".
std::string turnout_words(const Frame&, const workshop::Session&, Ballot);
/// "40 stemmer, heraf 3 ved håndsoprækning": once nobody votes any more.
std::string votes_told(const Frame&, const workshop::Poll&);
/// All that is shown of fewer than five votes, drawn into the rectangle; false when there is nothing to say.
bool few_votes(Frame&, std::string_view name, Rect, Result);

/// How far the votes of a result have come to their places since it was shown, 0 to 1. To be asked in every
/// frame, while it is hidden too.
float settled_way(Frame&, PollView&, bool shown);
/// Dots on their way from the row in which votes stand before they are shown, above everything; once `way` is
/// 1 they are drawn into `there`. Those of each answer come from the whole row, so that none tells where it
/// came from.
void fly_dots(Frame&, paint::Canvas& there, const PollView&, float way, const std::vector<Point>& to,
              float radius, Colour);
/// From dot to dot, pixels, so that so many votes have room in w x h: where answers stand side by side, of
/// the one that got the most. Only equal dots can be compared. `largest`: in units.
float dot_pitch(Frame&, float w, float h, int most, float largest = 44);
/// Draws `votes` dots in rows within the rectangle, from the bottom left; they shrink when there are many.
/// `view`: they come flying while `way` is below 1. `pitch`: dot_pitch's; then from the top left.
void vote_dots(Frame&, paint::Canvas&, Rect, int votes, Colour, const PollView* view = nullptr, float way = 1,
               float pitch = 0, paint::Align = paint::Align::left);

/// "5 of 8 have voted", with a row of rings of which five are filled. `pattern` has two {}.
void turnout(Frame&, std::string_view name, Rect, const char* pattern, int votes, int people);
/// The same for a ballot, raised hands told.
void turnout(Frame&, const workshop::Session&, Ballot, PollView&, Rect);

/// Headcount with minus and plus, labelled; proposes SetPeople.
void people_stepper(Frame&, const workshop::Session&, Rect);

} // namespace screens
