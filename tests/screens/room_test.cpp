// The screen's size and the room's depth: from where what is on the screen can be read.
#include "look.h"

using gallery::State;
using test::Look;
using test::Rect;

namespace {

constexpr test::Size usual{1920, 1080};

std::string all_words(test::Table& t, std::vector<paint::Written>& written) {
  t.frame();
  std::string all;
  for (const paint::Written& w : written) all += w.text + " ";
  return all;
}

struct Known {
  const char *sight, *why;
};
/// Where larger type has no room even for what is usually there.
constexpr Known tight[] = {{"wheel-2", "labels beside the wheel are narrow"},
                           {"dilemma-3-shown", "scene, chair and result beside each other"},
                           {"board-six-fields", "questions of a narrow field have one line"}};

} // namespace

TEST_CASE("type can be read from where its capitals are seen at sixteen minutes of arc") {
  // ISO 9241-303: 4.65 mm high from one metre.
  CHECK(screens::legible_from(1, 1) * 0.727f == Approx(4.65).margin(0.01));
  CHECK(screens::legible_from(8, 1) == Approx(8 * screens::legible_from(1, 1)));
  CHECK(screens::legible_from(0, 4) == 0);
  for (float metres : {1.f, 3.f, 8.f})
    for (float millimetre : {0.9f, 1.6f, 3.6f})
      CHECK(screens::read_from(screens::legible_from(metres, millimetre), millimetre) == Approx(metres));
}

TEST_CASE("type grows for a deep room, but no more than the layout bears") {
  screens::Theme theme = screens::theme_for(1920, 1080);
  CHECK(theme.body().size == 30);
  theme.legible = 31;
  CHECK(theme.body().size == 31);
  CHECK(theme.strong().size == 31);
  CHECK(theme.title().size == 36);
  theme.legible = 500;
  CHECK(theme.body().size > 31);
  CHECK(theme.body().size < 36);
  CHECK(theme.headline().size > theme.title().size);
  CHECK(theme.title().size > theme.body().size);
}

TEST_CASE("the settings tell from where this screen can be read") {
  for (const char* language : {"da", "en"}) {
    test::Table t;
    std::vector<paint::Written> written;
    t.table.set_language(language);
    t.atlas.write_down(&written);
    t.run(gallery::session_of(gallery::sights()[4], State::typical, language));
    t.tap("menu");
    t.tap("panel/settings");
    t.tap("settings/page-screen");
    bool danish = std::string(language) == "da";
    std::string near = danish ? "på 2 meters" : "from 2 m", far = danish ? "på 6 meters" : "from 6 m";
    CHECK_THAT(all_words(t, written), Catch::Contains(near) && !Catch::Contains(far)); // 55 inches
    t.table.set_millimetre(std::hypot(1920.f, 1080.f) / (110 * 25.4f));
    t.frame();
    CHECK_THAT(all_words(t, written), Catch::Contains(danish ? "på 5 meters" : "from 5 m"));
    t.table.settings().screen_inches = 24; // whatever it tells
    t.frame();
    CHECK_THAT(all_words(t, written), Catch::Contains(danish ? "på 1 meters" : "from 1 m"));
    t.table.settings().screen_inches = 86;
    t.table.settings().room_metres = 4;
    t.frame();
    CHECK_THAT(all_words(t, written), Catch::Contains(danish ? "Alle i rummet" : "Everybody in the room"));
    t.table.settings().room_metres = 12;
    t.frame();
    CHECK_THAT(all_words(t, written), !Catch::Contains(danish ? "Alle i rummet" : "Everybody in the room"));
  }
}

TEST_CASE("in a deep room the larger type still has room") {
  workshop::Settings settings;
  settings.room_metres = workshop::deepest_room;
  test::look_at_all(
      {State::typical}, {"da", "en"}, usual,
      [](const Look& look) {
        for (const paint::Written& w : look.lines()) {
          INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
          bool known = std::any_of(std::begin(tight), std::end(tight),
                                   [&](const Known& k) { return look.name == k.sight; });
          if (known || look.within(w.box, {"suggest/"})) continue;
          CHECK_FALSE(w.cut);
          CHECK(w.box.x >= w.clip.x - 1);
          CHECK(w.box.right() <= w.clip.right() + 1);
        }
      },
      settings);
}
