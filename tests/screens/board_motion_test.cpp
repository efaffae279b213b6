// A crowded board under the hands: what is drawn of it while it moves.
#include "desk.h"
#include "paint/atlas.h"

using test::Desk;
using touch::Point;
using touch::Rect;

namespace {

/// Two hundred notes low on the board, the headings free.
std::vector<workshop::Place> crowd() {
  std::vector<workshop::Place> places;
  for (int i = 0; i < 200; i++) places.push_back({180. + i % 20 * 80, 760. + i / 20 * 14});
  return places;
}

/// Where each line of a text was written in the last frame.
Rect written(Desk& t, const std::string& text) {
  std::vector<paint::Written> all;
  t.atlas.write_down(&all);
  t.frame();
  t.atlas.write_down(nullptr);
  for (const paint::Written& w : all)
    if (w.text == text) return w.box;
  return {};
}

float settled_part(const Desk& t) {
  float sum = 0;
  for (const Rect& r : t.settled) sum += r.w * r.h;
  return sum / (1920 * 1080);
}

} // namespace

TEST_CASE(
    "a crowded board is carried along with its headings, which come to where they are read when it rests") {
  Desk t(crowd());
  const std::string title = t.session().agenda.perspectives[0].title;
  for (int i = 0; i < 2; i++)
    t.table.wheel({{960, 540}, 1, true, false}), t.frame(); // so that it can be moved
  t.pass(1000);
  const Rect rests = written(t, title);
  REQUIRE_FALSE(rests.empty());
  for (int i = 1; i <= 3; i++) {
    t.ticks += 16;
    t.table.wheel({{960, 540}, -0.2f, false, false});
    t.frame();
    CHECK(settled_part(t) > 0);
    CHECK(settled_part(t) < 0.2f); // its edges, not all of it
    t.ticks += 1;
    const Rect moved = written(t, title);
    if (!moved.empty()) CHECK(moved.y < rests.y); // it went up, the field with it
  }
  t.pass(1000);
  CHECK(written(t, title) == rests);
  t.frame();
  CHECK(settled_part(t) == 0);
}

TEST_CASE("a crowded board that is enlarged is drawn anew when the hands rest, and not before") {
  Desk t(crowd());
  t.pass(1000);
  t.frame();
  REQUIRE(settled_part(t) == 0);
  for (int i = 0; i < 4; i++) {
    t.ticks += 30;
    t.table.wheel({{960, 540}, 1, true, false});
    t.frame();
    CHECK(settled_part(t) < 0.1f); // it is shown as it was, larger
    CHECK_FALSE(t.damage.empty());
  }
  t.pass(30);
  CHECK(settled_part(t) == 0); // in a moment
  t.pass(40);
  CHECK(settled_part(t) > 0.5f);
  t.frame();
  CHECK(settled_part(t) == 0);
}
