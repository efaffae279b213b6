// Where the notes lie is seen from the back of the room: by how warm a field's ground is.
#include "colours.h"
#include "meeting.h"

#include "screens/parts/looks.h"

using workshop::StepKind;

namespace {

constexpr double seen_at_once = 5; // Delta E; 2.3 is just noticed side by side

/// The colour of the first field's ground when so many notes lie in it, and so many in the second one.
paint::Colour ground_with(int first, int second) {
  test::Table t;
  workshop::Session s = test::fresh();
  for (int i = 0; i < first + second; i++) {
    bool here = i < first;
    s.notes.push_back({workshop::Id(i + 1), {here ? 300.0 + 60 * i : 2600.0 + 60 * i, 400}, 0, "Seddel"});
  }
  std::vector<paint::Written> written;
  t.scene.atlas().write_down(&written);
  t.run(s);
  t.go_to(StepKind::board);
  REQUIRE(workshop::field_at(t.session(), s.notes.front().place) == (first ? 0 : 1));
  touch::Point within = t.area("add-note/" + s.agenda.perspectives[0].id).centre();
  const paint::Written* ground = nullptr; // the smallest of the large surfaces there
  for (const paint::Written& w : written)
    if (w.text.empty() && !w.round && w.box.contains(within) && w.box.w > 500 && w.box.h > 200)
      if (!ground || w.box.w * w.box.h < ground->box.w * ground->box.h) ground = &w;
  REQUIRE(ground);
  return ground->colour;
}

} // namespace

TEST_CASE("the fuller a field, the warmer its ground") {
  paint::Colour empty = ground_with(0, 6), some = ground_with(3, 6), full = ground_with(6, 3);
  paint::Colour tone = screens::perspective_colour(test::fresh().agenda, 0);
  auto far = [&](paint::Colour c) { return test::distance(c, tone, test::Eyes::all_cones); };
  CHECK(far(full) < far(some));
  CHECK(far(some) < far(empty));
  for (test::Eyes eyes : {test::Eyes::all_cones, test::Eyes::protanopia, test::Eyes::deuteranopia})
    CHECK(test::distance(full, empty, eyes) >= seen_at_once);
}
