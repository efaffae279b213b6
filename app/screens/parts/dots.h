// Purpose: dots on things: put, taken back, counted, drawn; the same for the board, the actions and the vote
// screen. Invariants: nobody's dot is known from another's; hidden dots are neither drawn nor counted by
// thing until they are revealed; of a handful of people only what got the most is marked, without a number.
#pragma once

#include "screens/frame.h"
#include "workshop/dots_told.h"

#include <span>
#include <vector>

namespace screens {

struct DotsView {
  bool minus = false;                ///< taps put minus dots
  std::int64_t takes_back_until = 0; ///< ticks: until then the next tap takes one back
  struct Landed {                    ///< a dot that nobody sees yet: a sign to whoever put it that it arrived
    Point at;
    std::int64_t since = 0;
  };
  std::vector<Landed> landed;
};

/// Marks by thing, of a whole step at once, as far as the room may know them; empty while they are hidden.
/// One that is kept and counts anew asks for no memory.
class DotCount {
public:
  DotCount() = default;
  DotCount(const workshop::Session& s, int step) { count(s, step); }
  void count(const workshop::Session&, int step);
  bool none() const { return by_thing_.empty(); }
  bool numbers() const { return told_ == workshop::DotsTold::all; } ///< else one mark on what got the most
  workshop::Dots on(workshop::Id thing) const { return on(std::span(&thing, 1)); }
  /// Of several together: a stack and its notes.
  workshop::Dots on(std::span<const workshop::Id> things) const;

private:
  std::vector<workshop::Dots> by_thing_; ///< sorted
  workshop::DotsTold told_ = workshop::DotsTold::nothing;
  int most_ = 0; ///< on one thing (a stack is one), where that is all that is told
};

/// What taps on a thing do: put dots on it, or take one back. `things`: where dots go, and after it what
/// else counts with it (the notes of a stack). `at`: where the finger was.
void dot_taps(Frame&, const workshop::Session&, DotsView&, const std::vector<workshop::Id>& things, int taps,
              Point at);
/// A label with the dots, over the upper left corner of what they lie on; nothing when there are none.
/// `most`: from so many on a number says it instead.
void draw_dots(paint::Canvas&, const Theme&, Rect thing, int plus, int minus, int most = 5);
/// How high they are on such a thing.
float dots_height(const Theme&, Rect thing);
/// How many are left for all, from the left end of `row`; once they are shown to a handful, why no number is.
void dots_counted(Frame&, const workshop::Session&, Rect row);
/// Areas dots/take-back, dots/minus, reveal and hide, those that the vote has, cut off the right end of
/// `row`.
void dots_modes(Frame&, const workshop::Session&, DotsView&, Rect& row);
/// The signs of hidden dots that landed a moment ago.
void dots_landed(Frame&, DotsView&);

} // namespace screens
