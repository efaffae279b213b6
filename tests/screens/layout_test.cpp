// Every kind of step in every state, as the gallery shows it, held to the rules of the layout by what is
// drawn: words large enough, none cut short, none over others; targets large enough, on the screen, none half
// on another.
#include "look.h"

using gallery::State;
using test::Look;
using test::look_at_all;
using test::Size;
using touch::Rect;

namespace {

constexpr float smallest_words = 24, smallest_on_board = 16, smallest_target = 60; // units

/// Where a rule does not hold yet, and what is in its way. Shorter is better.
struct Known {
  const char *sight, *why;
};
constexpr Known small_words[] = {{"wheel-2", "the panel holds gaps, questions and two lists"},
                                 {"dilemma-2", "three answers of two lines in narrow heads"}};
constexpr Known cut_words[] = {{"wheel-2", "labels beside the wheel are narrow"},
                               {"dilemma-3-shown", "scene, chair and result beside each other"},
                               {"board-six-fields", "questions of a narrow field have one line"}};
constexpr Known small_targets[] = {{"wheel-1", "five rings in two thirds of the screen: 55 units"},
                                   {"kerneopgave-2", "words of a long sentence, a line each 52 units"}};

template<std::size_t n>
bool known(const Known (&list)[n], const std::string& sight) {
  return std::any_of(std::begin(list), std::end(list), [&](const Known& k) { return sight == k.sight; });
}

constexpr Size usual{1920, 1080};

} // namespace

TEST_CASE("no words are smaller than those that can be read from the back of the room") {
  look_at_all({State::empty, State::typical, State::crowded}, {"da", "en"}, usual, [](const Look& look) {
    for (const paint::Written& w : look.lines()) {
      INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
      if (look.close_by(w.box) || look.in_drawer(w.box) || known(small_words, look.name)) continue;
      bool board = look.within(w.box, {"board"}); // people enlarge it
      CHECK(w.size >= (board ? smallest_on_board : smallest_words) * usual.u() - 0.5f);
    }
  });
}

TEST_CASE("no words are cut short as long as nobody wrote a long text") {
  look_at_all({State::empty, State::typical}, {"da", "en"}, usual, [](const Look& look) {
    for (const paint::Written& w : look.lines()) {
      INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
      if (look.within(w.box, {"suggest/"}) || known(cut_words, look.name)) continue;
      CHECK_FALSE(w.cut);
      CHECK(w.box.x >= w.clip.x - 1); // nor at the side of what is drawn there
      CHECK(w.box.right() <= w.clip.right() + 1);
    }
  });
}

TEST_CASE("no line of words lies over another") {
  look_at_all({State::empty, State::typical}, {"da", "en"}, usual, [](const Look& look) {
    if (look.covered) return;
    std::vector<paint::Written> lines = look.lines();
    for (std::size_t i = 0; i < lines.size(); i++)
      for (std::size_t k = i + 1; k < lines.size(); k++) {
        // A line's box is higher than its letters.
        auto letters = [](const paint::Written& w) { return meet(w.box.inset(0, w.box.h * 0.18f), w.clip); };
        Rect a = letters(lines[i]), b = letters(lines[k]);
        if (!a.meets(b) || meet(a, b).w < 2) continue;
        INFO("»" << lines[i].text << "« and »" << lines[k].text << "« at " << a.x << " " << a.y);
        bool on_paper = look.close_by(a) || look.close_by(b); // seats and notes hide what they lie on
        if (!on_paper) CHECK_FALSE(a.meets(b));
      }
  });
}

TEST_CASE("what is pressed is large enough, on the screen, and not half under another") {
  for (Size size : {usual, Size{1600, 1200}, Size{2160, 3840}})
    look_at_all({State::empty, State::typical, State::crowded}, {"da"}, size, [&](const Look& look) {
      float u = size.u();
      const auto& areas = look.areas();
      auto list_of = [&](const touch::Area& a) { // of a list, a part of it may hang out
        return std::any_of(areas.begin(), areas.end(), [&](const touch::Area& list) {
          return list.acts == touch::Acts::scroll && list.rect.inset(-2).contains(a.rect.centre());
        });
      };
      for (std::size_t i = 0; i < areas.size(); i++) {
        const touch::Area& a = areas[i];
        if (a.acts == touch::Acts::nothing || a.acts == touch::Acts::scroll || a.acts == touch::Acts::hands)
          continue;
        if (a.acts == touch::Acts::on_press || a.acts == touch::Acts::on_sure_press) continue; // keys
        if (look.close_by(a.rect)) continue;
        INFO(a.name << ": " << a.rect.x << " " << a.rect.y << " " << a.rect.w << " " << a.rect.h);
        CHECK(a.rect.x >= -1);
        CHECK(a.rect.y >= -1);
        CHECK(a.rect.right() <= float(size.width) + 1);
        CHECK(a.rect.bottom() <= float(size.height) + 1);
        if (!list_of(a) && !known(small_targets, look.name))
          CHECK(std::min(a.rect.w, a.rect.h) >= smallest_target * u - 1);
        for (std::size_t k = i + 1; k < areas.size() && !look.covered; k++) {
          const touch::Area& b = areas[k];
          if (b.acts == touch::Acts::hands || look.close_by(b.rect)) continue;
          Rect card = a.rect.inset(-1); // a button may lie on its card
          bool within = b.rect.x >= card.x && b.rect.y >= card.y && b.rect.right() <= card.right() &&
                        b.rect.bottom() <= card.bottom();
          bool apart = !a.rect.inset(0.5f).meets(b.rect.inset(0.5f));
          INFO("and " << b.name << ": " << b.rect.x << " " << b.rect.y << " " << b.rect.w << " " << b.rect.h);
          CHECK((apart || within));
        }
      }
    });
}
