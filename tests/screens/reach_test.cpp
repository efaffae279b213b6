// What fingers press, in millimetres, on displays of the sizes that stand in meeting rooms.
#include "look.h"
#include "sanitized.h"

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

/// What stands closer, and why. Nothing is smaller.
struct Known {
  const char *area, *why;
};
constexpr Known close_areas[] = {
    {"word/", "words of a sentence stand as they are written; a second tap unmarks"},
    {"wheel/",
     "places on one scale, ring by ring: between them is a place, too; a second tap takes it back"}};

bool known(const std::string& area) {
  return std::any_of(std::begin(close_areas), std::end(close_areas),
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

/// A sheet, a card or a seat lies over it, or its list has moved most of it out of sight.
bool out_of_reach(std::span<const touch::Area> areas, std::size_t i) {
  const touch::Area& a = areas[i];
  for (std::size_t k = 0; k < areas.size(); k++) {
    const touch::Area& over = areas[k];
    bool sheet = over.acts == Acts::nothing || over.solid || over.name.ends_with("rim");
    if (k > i && sheet && over.rect.meets(a.rect)) return true;
    bool list = over.acts == Acts::scroll && over.rect.inset(-2).contains(a.rect.centre());
    bool at_edge = a.rect.y <= over.rect.y + 2 || a.rect.bottom() >= over.rect.bottom() - 2;
    if (list && at_edge && !a.name.ends_with("/up") && !a.name.ends_with("/down")) return true;
  }
  return false;
}

/// From the edge of one to the edge of the other; 0 where they meet.
float apart(Rect a, Rect b) {
  float across = std::max({0.f, a.x - b.right(), b.x - a.right()}),
        along = std::max({0.f, a.y - b.bottom(), b.y - a.bottom()});
  return std::hypot(across, along);
}

} // namespace

TEST_CASE("what is pressed is as large as fingers need, and as far apart, on every display", "[sights]") {
  for (Display display : displays)
    for (test::Size size : sizes) {
      if (test::sanitized && (size.width > 1920 || display.inches > 24))
        continue; // slow there, and differs in numbers alone
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
              if (out_of_reach(areas, i) || a.solid) continue;
              float least = display.stands && !key ? needs::standing : needs::target;
              float across = std::min(a.rect.w, a.rect.h) / millimetre;
              INFO(a.name << " is " << across << " mm");
              if (across < least - 0.1f && told[look.name + a.name]++ == 0) CHECK(across >= least - 0.1f);
              if (key) continue; // a wrong key is taken back by the next
              for (std::size_t k = i + 1; k < areas.size(); k++) {
                const touch::Area& b = areas[k];
                bool keys = b.acts == Acts::on_press || b.acts == Acts::on_sure_press;
                if (!pressed(b) || keys || b.solid || out_of_reach(areas, k) ||
                    begins(b.name, {"note/", "stack/"}))
                  continue;
                if (within(a.rect, b.rect) || within(b.rect, a.rect)) continue; // a button on its card
                float far = apart(a.rect, b.rect) / millimetre;
                if (far >= needs::apart - 0.1f || known(a.name) || known(b.name)) continue;
                INFO("and " << b.name << ": " << far << " mm apart");
                if (told[look.name + a.name + b.name]++ == 0) CHECK(far >= needs::apart - 0.1f);
              }
            }
          },
          {}, millimetre);
    }
}
