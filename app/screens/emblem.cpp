#include "screens/emblem.h"

#include <cmath>
#include <numbers>

namespace screens {

namespace {

constexpr int people = 8;
constexpr std::int64_t one_by_one = 60; // milliseconds from one to the next
constexpr float pi = std::numbers::pi_v<float>;

// Parts of the whole's width.
constexpr float core = 0.31f, ring = 0.19f, thick = 0.07f, middle = 0.08f, away = 0.42f, person = 0.07f;
constexpr float from_afar = 0.1f; // how much farther out they come from

} // namespace

void emblem(Frame& f, Rect r, std::int64_t age) {
  paint::Canvas& c = f.scene.piece("emblem", r.inset(-r.w * (from_afar + 0.02f)));
  Point at = r.centre();
  c.disc(at, r.w * core, colour::plate);
  for (int quarter = 0; quarter < 4; quarter++) { // clockwise from the top left: blue, orange, purple, green
    static constexpr std::size_t named[] = {0, 1, 3, 2};
    float begin = pi + pi / 2 * float(quarter), gap = 0.3f;
    Colour tone = mix(colour::named[named[quarter]], colour::on_plate, 0.66f);
    c.arc(at, r.w * ring, begin + gap, begin + pi / 2 - gap, tone, r.w * thick);
    for (float end : {begin + gap, begin + pi / 2 - gap})
      c.disc({at.x + r.w * ring * std::cos(end), at.y + r.w * ring * std::sin(end)}, r.w * thick / 2, tone);
  }
  c.disc(at, r.w * middle, colour::note.front());
  for (int i = 0; i < people; i++) {
    static constexpr std::size_t named[] = {0, 0, 1, 1, 3, 3, 2, 2};
    float way = f.theme.way(age - one_by_one * i, motion::land);
    float angle = pi + pi / 4 * (float(i) + 0.5f), far = r.w * (away + from_afar * (1 - way));
    c.disc({at.x + far * std::cos(angle), at.y + far * std::sin(angle)}, r.w * person,
           faded(colour::named[named[i]], way));
    if (way < 1) f.due_in(motion::frame);
  }
}

} // namespace screens
