// Every kind of step in every state, as the gallery shows it, held to the rules of the layout by what is
// drawn: words large enough, none cut short, none over others; targets large enough, on the screen, none half
// on another.
#include "table.h"

#include "../gallery/sights.h"

using gallery::Sight;
using gallery::State;
using touch::Rect;

namespace {

struct Size {
  int width, height;
  float u() const { return std::min(float(width) / 1600, float(height) / 1080); }
};

constexpr float smallest_words = 24, smallest_on_board = 16, smallest_target = 60; // units

bool begins(const std::string& name, std::initializer_list<const char*> with) {
  return std::any_of(with.begin(), with.end(), [&](const char* w) { return name.starts_with(w); });
}

/// A sight on a table that a test can look at.
class Look {
public:
  Look(const Sight& sight, State state, const std::string& language, Size size)
      : name(sight.name), covered(!sight.pack.empty() && !sight.taps.empty()),
        drawer_(sight.name.starts_with("facilitator")), t_(size.width, size.height) {
    t_.atlas.write_down(&written_);
    t_.now = gallery::morning;
    t_.table.set_language(language);
    t_.info = gallery::machine(state, language);
    if (sight.pack.empty()) t_.frame();
    else t_.run(gallery::session_of(sight, state, language));
    for (const std::string& name : sight.taps) tap(name);
    for (int i = 0; i < 12; i++) t_.pass(200); // what moves comes to rest
  }

  const std::string name; ///< of the sight
  const bool covered;     ///< something lies over the screen, on purpose

  /// Lines of which at least a half is seen.
  std::vector<paint::Written> lines() const {
    std::vector<paint::Written> seen;
    for (const paint::Written& w : written_) {
      Rect part = meet(w.box, w.clip);
      if (w.text.find_first_not_of(' ') != w.text.npos && part.w > 1 && part.h * 2 >= w.box.h)
        seen.push_back(w);
    }
    return seen;
  }
  const std::vector<touch::Area>& areas() const { return t_.table.touch().areas(); }
  /// What lies within an area of such a name.
  bool within(const Rect& r, std::initializer_list<const char*> names) const {
    return std::any_of(areas().begin(), areas().end(), [&](const touch::Area& a) {
      return begins(a.name, names) && a.rect.inset(-2).contains(r.centre());
    });
  }
  /// What the one who writes reads, at arm's length, and notes: they are as large as the board is drawn.
  bool close_by(const Rect& r) const {
    return within(
        r, {"key/", "rim", "text", "done", "suggest/", "undo-here", "colour/", "delete", "note/", "stack/"});
  }

  /// What the one reads who leads the day, standing before it; not for the room.
  bool in_drawer(const Rect& r) const { return drawer_ && within(r, {"panel"}); }

private:
  void tap(const std::string& name) {
    for (const touch::Area& a : areas())
      if (name.ends_with('*') ? a.name.starts_with(name.substr(0, name.size() - 1)) : a.name == name)
        return t_.tap(std::string(a.name));
    FAIL("there is no area " << name);
  }

  bool drawer_;
  std::vector<paint::Written> written_;
  test::Table t_;
};

constexpr Size usual{1920, 1080};
constexpr Size others[] = {{1600, 1200}, {2160, 3840}, {1280, 720}, {3840, 2160}};

/// All sights at the usual size in the states asked for, in both languages; as they mostly are and crowded at
/// the others, in Danish. `each` is given what is seen.
template<typename Each>
void look_at_all(std::initializer_list<State> states, Each each) {
  auto look = [&](const Sight& sight, State state, const char* language, Size size) {
    if (!sight.every_state && state != State::typical) return;
    INFO(sight.name << ", " << gallery::name_of(state) << ", " << language << ", " << size.width << "x"
                    << size.height);
    each(Look(sight, state, language, size), size);
  };
  for (const Sight& sight : gallery::sights())
    for (State state : states) {
      for (const char* language : {"da", "en"}) look(sight, state, language, usual);
      for (Size size : others)
        if (state != State::empty) look(sight, state, "da", size);
    }
}

} // namespace

TEST_CASE("no words are smaller than those that can be read from the back of the room") {
  look_at_all({State::empty, State::typical, State::crowded}, [](const Look& look, Size size) {
    for (const paint::Written& w : look.lines()) {
      INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
      if (look.close_by(w.box)) continue;
      bool board = look.within(w.box, {"board"}); // people enlarge it
      CHECK(w.size >= (board ? smallest_on_board : smallest_words) * size.u() - 0.5f);
    }
  });
}

TEST_CASE("no words are cut short as long as nobody wrote a long text") {
  look_at_all({State::empty, State::typical}, [](const Look& look, Size) {
    for (const paint::Written& w : look.lines()) {
      INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
      if (look.within(w.box, {"suggest/"})) continue;
      CHECK_FALSE(w.cut);
      CHECK(w.box.x >= w.clip.x - 1); // nor at the side of what is drawn there
      CHECK(w.box.right() <= w.clip.right() + 1);
    }
  });
}

TEST_CASE("no line of words lies over another") {
  look_at_all({State::empty, State::typical}, [](const Look& look, Size) {
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
  look_at_all({State::empty, State::typical, State::crowded}, [](const Look& look, Size size) {
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
      if (!list_of(a)) CHECK(std::min(a.rect.w, a.rect.h) >= smallest_target * u - 1);
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
