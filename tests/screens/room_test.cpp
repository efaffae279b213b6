// The screen's size and the room's depth: from where what is on the screen can be read.
#include "look.h"
#include "sanitized.h"

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

/// Displays as they stand in meeting rooms.
constexpr float inches[] = {24, 55, 86};
float millimetre_of(float diagonal) { return std::hypot(1920.f, 1080.f) / (diagonal * 25.4f); }

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
    CHECK_THAT(all_words(t, written), Catch::Contains(danish ? "læses på 13" : "read from 13 m"));
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

TEST_CASE("a room deeper than its screen can serve is refused, with what helps") {
  CHECK(screens::farthest_reader({.u = 1, .millimetre = millimetre_of(24)}) == 3);
  CHECK(screens::farthest_reader({.u = 1, .millimetre = millimetre_of(55)}) == 8);
  CHECK(screens::farthest_reader({.u = 1, .millimetre = millimetre_of(86)}) == 13);
  CHECK(screens::farthest_reader({.u = 2, .millimetre = 2 * millimetre_of(55)}) == 8); // the same in 4K
  for (float diagonal : inches) {
    test::Table t;
    std::vector<paint::Written> written;
    t.atlas.write_down(&written);
    t.table.set_millimetre(millimetre_of(diagonal));
    t.run(gallery::session_of(gallery::sights()[4], State::typical, "da"));
    for (const char* area : {"menu", "panel/settings", "settings/page-screen"}) t.tap(area);
    int farthest = screens::farthest_reader({.u = 1, .millimetre = millimetre_of(diagonal)});
    INFO(diagonal << " inches");
    for (int i = 0; i < 25; i++) t.tap("settings/room-plus");
    CHECK(t.table.settings().room_metres == farthest);
    CHECK_THAT(all_words(t, written), Catch::Contains("kan ingen læse den her skærm"));
    t.tap("settings/room-minus");
    CHECK(t.table.settings().room_metres == std::max(1, farthest - 1));
  }
}

TEST_CASE("in the large view nothing is smaller than the last row can read") {
  const char* sights[] = {"check-in",         "kerneopgave-1",   "board-2",   "dilemma-1", "dilemma-3-shown",
                          "vote-scale-shown", "vote-grid-shown", "actions-1", "close"};
  for (float diagonal : inches)
    for (const gallery::Sight& sight : gallery::sights()) {
      if (std::none_of(std::begin(sights), std::end(sights), [&](auto name) { return sight.name == name; }))
        continue;
      for (State state : {State::typical, State::crowded, State::wall}) {
        INFO(sight.name << ", " << gallery::name_of(state) << ", " << diagonal << " inches");
        workshop::Settings settings;
        settings.room_metres = workshop::deepest_room; // set on another screen: as deep as this one serves
        gallery::Sight large = sight;
        large.taps = {"script", "large"};
        large.tidied = false; // the board lies under the view
        Look look(large, state, "da", usual, settings, millimetre_of(diagonal));
        int farthest = screens::farthest_reader({.u = 1, .millimetre = millimetre_of(diagonal)});
        float least = screens::legible_from(float(farthest), millimetre_of(diagonal));
        std::vector<paint::Written> all = look.in_order();
        auto view = std::find_if(look.areas().begin(), look.areas().end(),
                                 [](const touch::Area& a) { return a.name == "large/close"; });
        REQUIRE(view != look.areas().end());
        bool covered = false; // what is drawn after the view's ground is seen
        int seen = 0;
        for (const paint::Written& w : all) {
          if (w.text.empty() && w.box.w >= view->rect.w - 1 && w.box.h >= view->rect.h - 1)
            covered = true, seen = 0;
          if (!covered || w.text.empty() || !view->rect.contains(w.box.centre())) continue;
          INFO("»" << w.text << "« of " << w.size);
          CHECK(w.size >= least - 0.6f);
          CHECK(w.box.right() <= w.clip.right() + 1);
          seen++;
        }
        CHECK(seen >= 2); // the question and the clock
      }
    }
}

TEST_CASE("type that cannot be read at arm's length is refused, whatever asks for it", "[sights]") {
  for (float diagonal : inches) {
    float millimetre = millimetre_of(diagonal), least = screens::legible_from(screens::at_hand, millimetre);
    INFO(diagonal << " inches: " << least << " px");
    test::look_at_all(
        {State::typical, State::crowded}, {"da"}, usual,
        [&](const Look& look) {
          for (const paint::Written& w : look.lines()) {
            INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
            CHECK(w.size >= least - 0.6f);
          }
        },
        {}, millimetre);
    if (test::sanitized) return;
  }
  paint::Atlas atlas("/usr/share/fonts/opentype/inter", test::blank_picture);
  paint::Type tiny{paint::Face::regular, 5};
  float before = paint::text_width(atlas, tiny, "Kerneopgave");
  atlas.refuse_below(20);
  CHECK(paint::text_width(atlas, tiny, "Kerneopgave") > before * 3);
  CHECK(paint::fit(atlas, {paint::Face::regular, 40}, 5, std::string(200, 'w'), 300, 60).type.size == 20);
}
