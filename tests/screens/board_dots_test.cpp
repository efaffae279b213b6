// The list of what got the most dots on the board.
#include "rooms.h"

using test::Table;
using touch::Rect;

namespace {

/// A board with notes 1 to 4 on which dots are put.
workshop::Session dotting(int people) {
  workshop::Session s = test::made_up_session(4, people);
  for (workshop::Id id = 1; id <= 4; id++)
    s.notes.push_back({id, {300.0 + 450 * id, 400}, 0, "Seddel " + std::to_string(id)});
  s.stages[0] = workshop::stage::dots;
  return s;
}

} // namespace

TEST_CASE("what got the most dots is listed when the room asks for it, after they are shown") {
  Table t;
  workshop::Session s = dotting(12);
  s.notes[1].stack = s.notes[2].stack = 70;
  s.notes[2].place = s.notes[1].place;
  s.polls[0].dots = {{1, 2, 0}, {2, 1, 0}, {70, 4, 0}};
  t.run(s);
  CHECK_FALSE(t.find("most"));
  t.tap("reveal");
  CHECK_FALSE(t.find("most/card")); // nobody asked
  t.tap("most");
  REQUIRE(t.find("most/card"));
  CHECK(t.area("most/card").bottom() <= t.area("most").y);
  // A stack and its notes are one: who reads the list sees which is first.
  workshop::Session other = t.session();
  other.polls[0].dots = {{1, 6, 0}, {2, 1, 0}, {70, 1, 0}};
  Rect list = t.area("most/card");
  auto drawn_under = [&] {
    return std::any_of(t.damage.begin(), t.damage.end(), [&](Rect d) { return d.meets(list.inset(60)); });
  };
  workshop::Session here = t.session();
  t.run(here);
  t.run(other);
  CHECK(drawn_under());
  t.tap("most/card");
  CHECK_FALSE(t.find("most/card"));
  t.tap("most");
  t.tap("chair"); // both lie at the same place
  CHECK(t.find("chair/card"));
  CHECK_FALSE(t.find("most/card"));
  t.tap("most");
  CHECK_FALSE(t.find("chair/card"));
  t.tap("hide");
  CHECK_FALSE(t.find("most"));
  CHECK_FALSE(t.find("most/card"));
}

TEST_CASE("the list of a handful has no numbers, and only what got the most") {
  Table t;
  workshop::Session s = dotting(4);
  s.polls[0].dots = {{1, 4, 0}, {2, 4, 0}, {3, 2, 0}};
  s.polls[0].revealed = true;
  t.run(s);
  t.tap("most");
  workshop::Session other = t.session();
  other.polls[0].dots = {{1, 3, 0}, {2, 3, 0}, {4, 1, 0}};
  t.run(t.session()); // nothing to undo in either
  t.run(other);
  CHECK(t.damaged_pixels() == 0);
  other.polls[0].dots = {{1, 3, 0}, {2, 4, 0}};
  t.run(other);
  CHECK(t.damaged_pixels() > 0);
}
