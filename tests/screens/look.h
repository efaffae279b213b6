// Purpose: every sight of the gallery on a table without a window, and what of it a rule may look at.
#pragma once

#include "../gallery/sights.h"
#include "table.h"

#include <functional>

namespace test {

using gallery::Sight;
using gallery::State;
using touch::Rect;

struct Size {
  int width, height;
  float u() const { return std::min(float(width) / 1600, float(height) / 1080); }
};

inline bool begins(const std::string& name, std::initializer_list<const char*> with) {
  return std::any_of(with.begin(), with.end(), [&](const char* w) { return name.starts_with(w); });
}

/// A sight on a table that a test can look at.
class Look {
public:
  /// `millimetre`: pixels; 0: the display does not tell. `change`: what is otherwise in the session.
  Look(const Sight& sight, State state, const std::string& language, Size size,
       const workshop::Settings& settings = {}, float millimetre = 0,
       const std::function<void(workshop::Session&)>& change = {})
      : name(sight.name), covered(!sight.pack.empty() && !sight.taps.empty()),
        drawer_(sight.name.starts_with("facilitator")), t_(size.width, size.height) {
    t_.atlas.write_down(&written_);
    t_.now = gallery::morning;
    t_.table.set_language(language);
    t_.table.settings() = settings;
    t_.table.set_millimetre(millimetre);
    t_.info = gallery::machine(state, language);
    if (sight.pack.empty()) t_.frame();
    else {
      workshop::Session s = gallery::session_of(sight, state, language);
      if (change) change(s);
      t_.run(std::move(s));
    }
    for (const std::string& name : sight.taps) tap(name);
    std::vector<std::string> fields;
    for (const touch::Area& a : areas())
      if (sight.tidied && gallery::is_wanted("tidy/*", a.name)) fields.emplace_back(a.name);
    for (const std::string& name : fields) tap(name);
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
  /// All that was drawn, surfaces too, in the order in which it covers what lies beneath.
  std::vector<paint::Written> in_order() const {
    std::vector<paint::Written> all = written_;
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.order < b.order; });
    return all;
  }
  std::span<const touch::Area> areas() const { return t_.table.touch().areas(); }
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
    const std::string hold = "hold ";
    bool held = name.starts_with(hold);
    for (const touch::Area& a : areas())
      if (gallery::is_wanted(held ? name.substr(hold.size()) : name, a.name))
        return held ? t_.press_long(9, a.rect.centre()) : t_.tap(std::string(a.name));
    FAIL("there is no area " << name);
  }

  bool drawer_;
  std::vector<paint::Written> written_;
  test::Table t_;
};

/// All sights in all states; `each` is given what is seen.
template<typename Each>
void look_at_all(std::initializer_list<State> states, std::initializer_list<const char*> languages, Size size,
                 Each each, const workshop::Settings& settings = {}, float millimetre = 0) {
  for (const Sight& sight : gallery::sights())
    for (State state : states) {
      if (!sight.every_state && state != State::typical) continue;
      for (const char* language : languages) {
        INFO(sight.name << ", " << gallery::name_of(state) << ", " << language << ", " << size.width << "x"
                        << size.height);
        each(Look(sight, state, language, size, settings, millimetre));
      }
    }
}

} // namespace test
