// Purpose: the board with a few notes, for the tests of what hands do there.
#pragma once

#include "meeting.h"

namespace test {

/// The board with notes 1, 2, 3 … at these places.
struct Desk : Table {
  explicit Desk(std::vector<workshop::Place> places, int width = 1920, int height = 1080)
      : Table(width, height) {
    workshop::Session s = fresh();
    for (std::size_t i = 0; i < places.size(); i++)
      s.notes.push_back({workshop::Id(i + 1), places[i], 0, "Seddel " + std::to_string(i + 1)});
    run(s);
    go_to(workshop::StepKind::board);
    frame();
  }
  static std::string name(workshop::Id id) { return "note/" + std::to_string(id); }
  touch::Point at(workshop::Id id) const { return area(name(id)).centre(); }
  const workshop::Note& note(workshop::Id id) const {
    const workshop::Note* n = workshop::find_note(session(), id);
    REQUIRE(n);
    return *n;
  }
  float scale() const { return area(name(1)).w / float(workshop::board::note_width * note(1).scale); }
  /// A throw: pixels a frame of 16 ms.
  void flick(int finger, touch::Point from, touch::Point by, int steps = 8) {
    glide(finger, from, from + by * float(steps), steps);
    up(finger, from + by * float(steps));
    frame();
  }
};

} // namespace test
