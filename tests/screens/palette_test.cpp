// The three palettes: what is read is read, and what is told apart is told apart, by all eyes.
#include "colours.h"
#include "meeting.h"
#include "packs.h"
#include "screens/palette_pairs.h"
#include "screens/parts/looks.h"
#include "table.h"

#include <set>

using screens::ColourTheme;
using test::Eyes;

namespace {

constexpr ColourTheme themes[] = {ColourTheme::light, ColourTheme::dark, ColourTheme::contrast};
constexpr const char* names[] = {"light", "dark", "contrast"};
constexpr Eyes all_eyes[] = {Eyes::all_cones, Eyes::protanopia, Eyes::deuteranopia, Eyes::tritanopia};
constexpr double side_by_side = 15; // delta E of the four perspectives, which are told apart across the room
constexpr double just_noticed = 5; // of all eight, which never stand alone: a label and an icon are with them

} // namespace

TEST_CASE("what eyes make of colours is what the books say") {
  CHECK(test::contrast(paint::rgb(0x000000), paint::rgb(0xFFFFFF)) == Approx(21));
  CHECK(test::contrast(paint::rgb(0x777777), paint::rgb(0xFFFFFF)) == Approx(4.48).margin(0.01));
  auto red = test::lab(test::linear(paint::rgb(0xFF0000)));
  CHECK(red[0] == Approx(53.24).margin(0.1));
  CHECK(red[1] == Approx(80.09).margin(0.1));
  CHECK(red[2] == Approx(67.20).margin(0.1));
  for (Eyes eyes : all_eyes) // grey is grey
    CHECK(test::distance(paint::rgb(0x808080), paint::rgb(0x818181), eyes) < 1);
  paint::Colour a = paint::rgb(0xB00000), b = paint::rgb(0x5C5C00);
  CHECK(test::distance(a, b, Eyes::deuteranopia) < test::distance(a, b, Eyes::all_cones) / 3);
}

TEST_CASE("every pair of colours that is drawn is told apart well enough to be read") {
  for (ColourTheme theme : themes)
    for (const screens::Pair& pair : screens::pairs_of(screens::palettes[int(theme)])) {
      INFO(names[int(theme)] << ": " << pair.what);
      CHECK(test::contrast(pair.upon, pair.under) >= pair.least);
    }
}

TEST_CASE("on a projector text stands out more than it must") {
  for (const screens::Pair& pair : screens::pairs_of(screens::palettes[int(ColourTheme::contrast)])) {
    if (pair.least < screens::text_contrast || pair.what.starts_with("muted")) continue;
    INFO(pair.what);
    CHECK(test::contrast(pair.upon, pair.under) >= 5.4);
  }
}

TEST_CASE("the colours of perspectives are told apart by eyes that lack one kind of cones") {
  for (ColourTheme theme : themes)
    for (Eyes eyes : all_eyes) {
      const auto& named = screens::palettes[int(theme)].named;
      for (std::size_t i = 0; i < named.size(); i++)
        for (std::size_t k = i + 1; k < named.size(); k++) {
          INFO(names[int(theme)] << ", eyes " << int(eyes) << ": " << workshop::colour_names[i] << " and "
                                 << workshop::colour_names[k]);
          CHECK(test::distance(named[i], named[k], eyes) >= (k < 4 ? side_by_side : just_noticed));
        }
    }
}

TEST_CASE(
    "colour never carries the meaning alone: perspectives and decks have icons and titles of their own") {
  for (const char* pack : {"team-meeting", "workshop", "team-day", "seminar", "follow-up"})
    for (const char* language : {"da", "en"}) {
      workshop::Agenda agenda = test::pack(pack, language);
      INFO(pack << ", " << language);
      std::set<std::string> icons, titles;
      for (int i = 0; i < int(agenda.perspectives.size()); i++) {
        icons.emplace(screens::perspective_icon(agenda, i));
        titles.insert(agenda.perspectives[std::size_t(i)].title);
      }
      CHECK(icons.size() == agenda.perspectives.size());
      CHECK(titles.size() == agenda.perspectives.size());
      std::set<std::string> decks;
      for (const workshop::Deck& deck : agenda.decks) decks.emplace(screens::deck_icon(agenda, deck));
      CHECK(decks.size() == agenda.decks.size());
    }
}

TEST_CASE("another theme is worn at once, over all of the screen, and by everything") {
  test::Table t;
  t.run(test::fresh());
  t.frame();
  t.frame();
  CHECK(t.damage.empty());
  t.tap("menu");
  t.tap("panel/settings");
  t.tap("settings/page-screen");
  for (ColourTheme theme : {ColourTheme::dark, ColourTheme::contrast, ColourTheme::light}) {
    t.tap(std::string("settings/theme-") + names[int(theme)]);
    CHECK(t.table.settings().theme == theme);
    CHECK(screens::colour::paper == screens::palettes[int(theme)].paper);
    t.frame();
  }
  t.table.settings().theme = ColourTheme::dark;
  t.frame();
  REQUIRE(t.settled.size() == 1);
  CHECK(t.settled[0] == touch::Rect{0, 0, 1920, 1080});
  t.frame();
  CHECK(t.damage.empty());
  t.table.settings().theme = ColourTheme::light;
  t.frame();
}
