// Where a second window may stand, and what time it is on the wall.
#include "platform/backends.h"
#include "platform/displays.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <ctime>
#include <optional>

using namespace platform;
using touch::Rect;

namespace {

struct Zone { // of the clock, for as long as a test runs
  std::optional<std::string> before;
  explicit Zone(const char* name) {
    if (const char* tz = std::getenv("TZ")) before = tz;
    set(name);
  }
  ~Zone() { set(before ? before->c_str() : nullptr); }
  static void set(const char* name) {
    if (name) ::setenv("TZ", name, 1);
    else ::unsetenv("TZ");
    ::tzset();
  }
};

constexpr std::int64_t minute = 60'000, hour = 60 * minute;

} // namespace

TEST_CASE("the second window takes a display that shows nothing of the first one's") {
  Rect projector{0, 0, 1920, 1080}, laptop{1920, 0, 1366, 768}, above{0, -1200, 1920, 1200};
  std::vector<Rect> two{projector, laptop};
  CHECK(other_display(two, projector) == 1);
  CHECK(other_display(two, laptop) == 0);
  CHECK(other_display(two, {2000, 50, 400, 300}) == 0);   // a small window on the laptop
  CHECK(other_display(two, {1000, 100, 1200, 600}) == 1); // over the edge, most of it on the projector
  CHECK(other_display(two, {1700, 100, 1200, 600}) == 0);
  CHECK(other_display(std::vector{projector, laptop, above}, laptop) == 0);
  CHECK(other_display(std::vector{projector, above, laptop}, projector) == 1);
}

TEST_CASE("no second window where all displays show the same, or nobody knows") {
  Rect projector{0, 0, 1920, 1080};
  CHECK(other_display(std::vector<Rect>{}, projector) == -1);
  CHECK(other_display(std::vector{projector}, projector) == -1);
  CHECK(other_display(std::vector{projector, projector}, projector) == -1);             // mirrored
  CHECK(other_display(std::vector{projector, Rect{0, 0, 1366, 768}}, projector) == -1); // mirrored, smaller
  CHECK(other_display(std::vector{projector, Rect{1900, 0, 1366, 768}}, projector) ==
        -1); // shows a strip of it
  CHECK(other_display(std::vector{projector, Rect{1920, 0, 0, 0}}, projector) == -1);
  CHECK(other_display(std::vector{projector, Rect{1920, 0, 800, 600}}, {9000, 9000, 10, 10}) == -1);
  // A small window beside what the mirroring display shows is still on the same picture.
  CHECK(other_display(std::vector{projector, Rect{0, 0, 800, 600}}, {1000, 700, 300, 200}) == -1);
}

TEST_CASE("a window fills its display or lies in its middle") {
  std::vector<Rect> two{{0, 0, 1920, 1080}, {1920, 100, 1366, 768}};
  Rect bounds;
  std::string problem;
  WindowOptions wanted;
  REQUIRE(find_bounds(two, wanted, bounds, problem));
  CHECK(bounds == two[0]);
  wanted.display = 1;
  REQUIRE(find_bounds(two, wanted, bounds, problem));
  CHECK(bounds == two[1]);
  wanted.width = 301;
  wanted.height = 200;
  REQUIRE(find_bounds(two, wanted, bounds, problem));
  CHECK(bounds == Rect{1920 + 532, 100 + 284, 301, 200});
  wanted.width = 2000; // larger than the display: its corners lie outside
  REQUIRE(find_bounds(two, wanted, bounds, problem));
  CHECK(bounds.x == 1920 - 317);
  CHECK(problem.empty());
  for (int no : {-1, 2, 99}) {
    wanted.display = no;
    CHECK_FALSE(find_bounds(two, wanted, bounds, problem));
    CHECK(problem.find("no display") != problem.npos);
  }
}

TEST_CASE("without an X server there are no displays, and nothing waits for one") {
  std::optional<std::string> before;
  if (const char* display = std::getenv("DISPLAY")) before = display;
  ::setenv("DISPLAY", ":987", 1);
  {
    Displays none([] {});
    CHECK(none.now().empty());
    CHECK_FALSE(none.changed());
  }
  if (before) ::setenv("DISPLAY", before->c_str(), 1);
  else ::unsetenv("DISPLAY");
}

TEST_CASE("the clock on the wall, in summer and in winter") {
  std::int64_t winter = 1'768'478'400'000; // 2026-01-15 12:00 UTC
  std::int64_t summer = 1'784'116'800'000; // 2026-07-15 12:00 UTC
  {
    Zone denmark("Europe/Copenhagen");
    CHECK(ahead_of_utc(winter) == 60);
    CHECK(ahead_of_utc(summer) == 120);
    CHECK(minutes_past_midnight(winter) == 13 * 60);
    CHECK(minutes_past_midnight(summer) == 14 * 60);
    CHECK(minutes_past_midnight(winter + 11 * hour) == 0); // midnight
    CHECK(minutes_past_midnight(winter + 11 * hour - 1) == 24 * 60 - 1);
    CHECK(minutes_past_midnight(winter + 59'999) == 13 * 60);
    std::int64_t changes = 1'774'746'000'000; // 2026-03-29 01:00 UTC: two o'clock becomes three
    CHECK(ahead_of_utc(changes - 1) == 60);
    CHECK(ahead_of_utc(changes) == 120);
    CHECK(minutes_past_midnight(changes - 1) == 2 * 60 - 1);
    CHECK(minutes_past_midnight(changes) == 3 * 60);
    std::int64_t back = 1'792'890'000'000; // 2026-10-25 01:00 UTC: three o'clock becomes two
    CHECK(minutes_past_midnight(back - minute) == 3 * 60 - 1);
    CHECK(minutes_past_midnight(back) == 2 * 60);
  }
  {
    Zone far("Asia/Kathmandu");
    CHECK(ahead_of_utc(winter) == 5 * 60 + 45);
    CHECK(minutes_past_midnight(winter) == 17 * 60 + 45);
  }
  {
    Zone newfoundland("America/St_Johns");
    CHECK(ahead_of_utc(winter) == -(3 * 60 + 30));
  }
  {
    Zone utc("UTC");
    CHECK(minutes_past_midnight(0) == 0);
    CHECK(minutes_past_midnight(-1) == 24 * 60 - 1); // before 1970
    CHECK(ahead_of_utc(0) == 0);
  }
}
