// What fingers press, in millimetres, on displays of the sizes that stand in meeting rooms.
#include "look.h"

#include <map>

using gallery::State;
using test::begins;
using test::Look;
using test::Rect;
using touch::Acts;

namespace {

namespace needs = screens::fingertip;

struct Display {
  float inches;
  bool stands; ///< people stand before it
};
constexpr Display displays[] = {{24, false}, {55, true}, {86, true}};
constexpr test::Size sizes[] = {{1920, 1080}, {3840, 2160}};

struct Known {
  const char *area, *why;
};
/// Smaller than a finger needs, on a desk's screen.
constexpr Known small_areas[] = {{"none", "none"}};
/// Closer to each other.
constexpr Known close_areas[] = {{"none", "none"}};

template<std::size_t n>
bool known(const Known (&list)[n], const std::string& area) {
  return std::any_of(std::begin(list), std::end(list),
                     [&](const Known& k) { return area.starts_with(k.area); });
}

bool pressed(const touch::Area& a) {
  return a.acts != Acts::nothing && a.acts != Acts::scroll && a.acts != Acts::hands;
}

bool within(Rect inner, Rect outer) {
  outer = outer.inset(-1);
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
         inner.bottom() <= outer.bottom();
}

/// From the edge of one to the edge of the other; 0 where they meet.
float apart(Rect a, Rect b) {
  float across = std::max({0.f, a.x - b.right(), b.x - a.right()}),
        along = std::max({0.f, a.y - b.bottom(), b.y - a.bottom()});
  return std::hypot(across, along);
}

} // namespace

TEST_CASE("what is pressed is as large as fingers need, and as far apart, on every display") {
  for (Display display : displays)
    for (test::Size size : sizes) {
      float millimetre = std::hypot(float(size.width), float(size.height)) / (display.inches * 25.4f);
      INFO(display.inches << " inches");
      std::map<std::string, int> told; // once for each kind
      test::look_at_all(
          {State::typical}, {"da"}, size,
          [&](const Look& look) {
            const auto& areas = look.areas();
            for (std::size_t i = 0; i < areas.size(); i++) {
              const touch::Area& a = areas[i];
              bool key = a.acts == Acts::on_press || a.acts == Acts::on_sure_press;
              if (!pressed(a) || begins(a.name, {"note/", "stack/"})) continue; // people enlarge these
              float least = display.stands && !key ? needs::standing : needs::target;
              float across = std::min(a.rect.w, a.rect.h) / millimetre;
              INFO(a.name << " is " << across << " mm");
              if (!known(small_areas, a.name) && across < least - 0.1f && told[look.name + a.name]++ == 0)
                CHECK(across >= least - 0.1f);
              if (key) continue; // a wrong key is taken back by the next
              for (std::size_t k = i + 1; k < areas.size(); k++) {
                const touch::Area& b = areas[k];
                bool keys = b.acts == Acts::on_press || b.acts == Acts::on_sure_press;
                if (!pressed(b) || keys || begins(b.name, {"note/", "stack/"})) continue;
                if (within(a.rect, b.rect) || within(b.rect, a.rect)) continue; // a button on its card
                float far = apart(a.rect, b.rect) / millimetre;
                if (far >= needs::apart - 0.1f || known(close_areas, a.name) || known(close_areas, b.name))
                  continue;
                INFO("and " << b.name << ": " << far << " mm apart");
                if (told[look.name + a.name + b.name]++ == 0) CHECK(far >= needs::apart - 0.1f);
              }
            }
          },
          {}, millimetre);
    }
}
