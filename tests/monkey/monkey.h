// Purpose: forty fingers, a mouse, a pen and two keyboards that do anything at all, from a seed. What they do
// is what people do more than chance would have it: they aim at areas, tap, rest, drag, throw, pinch, lean on
// the glass. Invariant: the same seed does the same events.
#pragma once

#include "screens/meeting.h"

#include <array>
#include <random>

namespace test {

class Monkey {
public:
  static constexpr int fingers = 40;

  Monkey(Table& table, unsigned seed) : t_(table), random_(seed) {}

  long events = 0; ///< done so far

  /// What happens between two frames; then the frame.
  void round();
  /// Every finger goes, one way or the other; frames until nothing moves any more.
  void rest();

private:
  enum class Way { tap, rest, drag, lean };
  struct Finger {
    bool down = false;
    Way way = Way::tap;
    int left = 0; ///< rounds until it lifts
    touch::Point at, by;
    float size = 0;
    touch::PointerKind kind = touch::PointerKind::finger;
    touch::Button button = touch::Button::left;
    std::uint64_t id = 0;
  };
  int below(int n) { return int(random_() % unsigned(std::max(1, n))); }
  bool one_in(int n) { return below(n) == 0; }
  touch::Point anywhere();
  touch::Point aimed();
  void send(Finger&, touch::Phase);
  void land(Finger&, int number);
  void move(Finger&);
  void press_key();
  void steer();

  Table& t_;
  std::mt19937 random_;
  std::array<Finger, fingers> hands_;
  std::uint64_t next_id_ = 2;
  std::vector<const touch::Area*> some_;
};

} // namespace test
