// Purpose: tells hands that mean it from palms, sleeves and resting arms. It stands between the window and
// Touch: what it takes for a palm reaches no area, or, when that shows only later, is cancelled.
// The rule (shared figures of the room for touch walls):
//   1. A contact at least 24 mm across is a palm (where the device tells the size).
//   2. Five contacts that came down within half a second, all within 30 mm of the last of them, are a palm or
//      a sleeve: all of them, and whatever comes down within 30 mm of one while it rests.
//   3. Four contacts that landed within 120 ms, each within 45 mm of each other, are a palm as well: its
//   heel,
//      its edge and the ball of the thumb come down at once. Four fingers of one hand that mean a note stand
//      60 to 80 mm apart from the first to the last, and two of them do nothing there. Who writes presses a
//      key each 60 ms at the fastest, three in 120 ms, so four keys that lie in 45 mm (two by two of 20 to 28
//      mm) are never down so soon after each other.
//   4. While a pen is down, and half a second after, fingers within 120 mm of it are the hand that holds it.
//      Each pen has a hand of its own. A mouse is no pen: it lies somewhere else than the hand that moves it.
// Today's two window libraries (SDL2, GLFW) tell neither pens nor sizes: with them only rules 2 and 3 and the
// sure presses of Touch are at work, and 1 and 4 wait for a library that tells.
// A contact that rests is not for this rule: Touch takes a lift after 3 s for no tap.
// Invariant: each pointer that goes out obeys Pointer's own: down, moves, one up or cancel.
#pragma once

#include "touch/pointer.h"

#include <map>
#include <vector>

namespace touch {

class Palms {
public:
  void set_millimetre(float pixels) { mm_ = pixels; } ///< how many pixels a millimetre is
  /// Appends what goes on to Touch.
  void feed(const Pointer&, std::vector<Pointer>& out);

private:
  struct Pen {
    std::uint64_t id;
    Point at;
    std::int64_t until; ///< when the hand that holds it may be taken for fingers again
  };
  struct Contact {
    Pointer last;
    std::int64_t began;
    bool palm = false;
  };
  void reject(Contact&, std::int64_t time, std::vector<Pointer>& out);
  std::vector<Contact*> landed_with(const Contact&);
  void judge_down(Contact&, std::vector<Pointer>& out);
  void pen(const Pointer&, std::vector<Pointer>& out);
  bool near_pen(const Pointer&) const;

  float mm_ = 4;
  std::map<std::uint64_t, Contact> down_;
  std::vector<Pen> pens_;
};

} // namespace touch
