// Every kind of step in every state, as the gallery shows it, held to the rules of the layout by what is
// drawn: words large enough, none cut short, none over others; targets large enough, on the screen, none half
// on another.
#include "look.h"
#include "sanitized.h"

using gallery::Sight;
using gallery::State;
using test::Look;
using test::Size;
using touch::Rect;

namespace {

constexpr float smallest_words = 24, smallest_on_board = 16, smallest_target = 60; // units

constexpr Size usual{1920, 1080};
constexpr Size others[] = {{1600, 1200}, {2160, 3840}, {1280, 720}, {3840, 2160}};

/// All sights at the usual size in the states asked for, in both languages; as they mostly are and crowded at
/// the others, in Danish; where each memory access is checked only at the usual size in Danish: sizes differ
/// in no more than numbers. `each` is given what is seen.
template<typename Each>
void look_everywhere(std::initializer_list<State> states, Each each) {
  auto look = [&](const Sight& sight, State state, const char* language, Size size) {
    if (!sight.every_state && state != State::typical) return;
    INFO(sight.name << ", " << gallery::name_of(state) << ", " << language << ", " << size.width << "x"
                    << size.height);
    each(Look(sight, state, language, size), state, size);
  };
  for (const Sight& sight : gallery::sights())
    for (State state : states) {
      look(sight, state, "da", usual);
      if (test::sanitized) continue;
      look(sight, state, "en", usual);
      for (Size size : others)
        if (state != State::empty) look(sight, state, "da", size);
    }
}

/// No words are smaller than those that can be read from the back of the room.
void large_enough(const Look& look, Size size) {
  for (const paint::Written& w : look.lines()) {
    INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
    if (look.close_by(w.box)) continue;
    bool board = look.within(w.box, {"board"}); // people enlarge it
    CHECK(w.size >= (board ? smallest_on_board : smallest_words) * size.u() - 0.5f);
  }
}

/// No words are cut short as long as nobody wrote a long text.
void whole(const Look& look) {
  for (const paint::Written& w : look.lines()) {
    INFO("»" << w.text << "« at " << w.box.x << " " << w.box.y);
    if (look.within(w.box, {"suggest/"})) continue;
    CHECK_FALSE(w.cut);
    CHECK(w.box.x >= w.clip.x - 1); // nor at the side of what is drawn there
    CHECK(w.box.right() <= w.clip.right() + 1);
  }
}

/// No line of words lies over another.
void apart(const Look& look) {
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
}

/// What is pressed is large enough, on the screen, and not half under another.
void in_reach(const Look& look, Size size) {
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
}

} // namespace

TEST_CASE("every sight keeps the rules of the layout, at every size, empty, typical and crowded",
          "[sights]") {
  look_everywhere({State::empty, State::typical, State::crowded},
                  [](const Look& look, State state, Size size) {
                    large_enough(look, size);
                    in_reach(look, size);
                    if (state == State::crowded) return; // somebody wrote long texts there
                    whole(look);
                    apart(look);
                  });
}

TEST_CASE("the story of a dilemma is read from the back of the room") {
  for (const Sight& sight : gallery::sights()) {
    if (!sight.name.starts_with("dilemma")) continue;
    for (State state : {State::typical, State::crowded})
      for (Size size : {usual, others[0], others[1]}) {
        workshop::Session s = gallery::session_of(sight, state, "da");
        Look look(sight, state, "da", size);
        for (int q = 0;
             const workshop::Dilemma* d = workshop::dilemma_of(s.agenda, workshop::current_step(s), q); q++)
          for (const paint::Written& w : look.lines()) {
            if (w.text.size() < 24 || d->scene.find(w.text) == std::string::npos) continue;
            INFO(sight.name << ", " << gallery::name_of(state) << ", " << size.width << ": »" << w.text
                            << "«");
            CHECK(w.size >= 30 * size.u() - 0.5f);
          }
      }
  }
}

TEST_CASE("the answers of a scale begin on one line under their marks, however many lines they take") {
  for (const Sight& sight : gallery::sights()) {
    if (sight.name != "vote-scale") continue;
    for (const char* language : {"da", "en"})
      for (Size size : {usual, Size{1600, 1200}, Size{1280, 720}}) { // upright, they lie under each other
        workshop::Session s = gallery::session_of(sight, State::typical, language);
        Look look(sight, State::typical, language, size);
        const workshop::Vote vote = workshop::vote_of(s.agenda, workshop::current_step(s));
        float first = -1;
        for (const std::string& option : vote.options) {
          int found = 0;
          for (const paint::Written& w : look.lines()) {
            if (w.text.empty() || !option.starts_with(w.text)) continue;
            if (first < 0) first = w.box.y;
            INFO(size.width << ": »" << w.text << "«");
            CHECK(std::abs(w.box.y - first) <= 1);
            found++;
          }
          INFO(size.width << ": »" << option << "«");
          CHECK(found > 0);
        }
      }
  }
}

TEST_CASE("a room that is shown alone shows all that it wrote") {
  for (const Sight& sight : gallery::sights()) {
    if (sight.name != "gallery-large") continue;
    workshop::Session s = gallery::session_of(sight, State::typical, "da");
    for (Size size : {usual, others[0], others[1], others[2]}) {
      Look look(sight, State::typical, "da", size);
      auto seen = [&](const std::string& text) {
        for (const paint::Written& w : look.lines())
          if (w.text.size() > 6 && text.starts_with(w.text) && !w.cut) return true;
        return false;
      };
      for (const auto* all : {&s.rooms[0].notes, &s.rooms[0].actions})
        for (const std::string& text : *all) {
          INFO(size.width << "x" << size.height << ": »" << text << "«");
          CHECK(seen(text));
        }
    }
  }
}

namespace {

constexpr Size high{2160, 3840};

const Sight& sight_named(const std::string& name) {
  for (const Sight& sight : gallery::sights())
    if (sight.name == name) return sight;
  throw std::runtime_error("no sight " + name);
}

/// The largest height between two things that are drawn or pressed, pixels.
float largest_gap(const Look& look, Size size) {
  std::vector<Rect> all;
  for (const paint::Written& w : look.lines()) all.push_back(meet(w.box, w.clip));
  for (const touch::Area& a : look.areas())
    if (a.acts != touch::Acts::nothing && a.acts != touch::Acts::scroll) all.push_back(a.rect);
  std::sort(all.begin(), all.end(), [](const Rect& a, const Rect& b) { return a.y < b.y; });
  float to = 0, gap = 0;
  for (const Rect& r : all) {
    gap = std::max(gap, r.y - to);
    to = std::max(to, r.bottom());
  }
  return std::max(gap, float(size.height) - to);
}

} // namespace

TEST_CASE("a high screen is used for what is read there") {
  for (const char* name : {"start-agendas", "cards-1", "cards-2", "gallery-large", "follow-up",
                           "story-mission", "story-source"}) {
    Look look(sight_named(name), State::typical, "da", high);
    INFO(name);
    CHECK(largest_gap(look, high) < 0.2f * float(high.height));
  }
  for (const char* name :
       {"start", "start-team", "start-agendas", "pause", "reflection"}) { // few words: large
    Look look(sight_named(name), State::typical, "da", high);
    float largest = 0;
    for (const paint::Written& w : look.lines()) largest = std::max(largest, w.size);
    INFO(name);
    CHECK(largest >= 90 * high.u());
    CHECK(largest_gap(look, high) < 0.45f * float(high.height)); // with a picture in it
  }
}

TEST_CASE("agendas that can be chosen wear one type scale, and names have two lines before they are cut") {
  for (Size size : {usual, others[0], others[1], others[2]}) {
    INFO(size.width << "x" << size.height);
    Look agendas(sight_named("start-agendas"), State::typical, "da", size);
    std::vector<float> sizes;
    for (const paint::Written& w : agendas.lines())
      if (agendas.within(w.box, {"agenda/"}) && std::find(sizes.begin(), sizes.end(), w.size) == sizes.end())
        sizes.push_back(w.size);
    CHECK(sizes.size() <= 2); // what they are called and how long they last; what happens there
    Look start(sight_named("start"), State::crowded, "da", size);
    for (const paint::Written& w : start.lines()) {
      INFO("»" << w.text << "«");
      if (start.within(w.box, {"recent/"})) CHECK_FALSE(w.cut);
    }
  }
}

TEST_CASE("what goes back stands at the left end of its row, what goes on at the right end") {
  for (const Sight& sight : gallery::sights()) {
    // The board's left end is for talking; the wheel has its talk in a panel of its own.
    if (sight.name.starts_with("board") || sight.name.starts_with("wheel")) continue;
    for (Size size : {usual, high}) {
      Look look(sight, State::typical, "da", size);
      if (look.covered && sight.name != "gallery-large") continue;
      INFO(sight.name << " " << size.width << "x" << size.height);
      auto areas = look.areas();
      auto outermost = [&](const touch::Area& a, bool left) {
        return std::none_of(areas.begin(), areas.end(), [&](const touch::Area& b) {
          bool pressed = b.acts != touch::Acts::nothing && b.acts != touch::Acts::scroll;
          bool beside = b.rect.y < a.rect.bottom() - 2 && a.rect.y < b.rect.bottom() - 2;
          return pressed && beside && (left ? b.rect.x < a.rect.x - 1 : b.rect.right() > a.rect.right() + 1);
        });
      };
      bool on = std::any_of(areas.begin(), areas.end(), [](const auto& a) { return a.name == "stage/next"; });
      for (const touch::Area& a : areas) {
        INFO(a.name);
        if (a.name == "cancel" || a.name == "back" || a.name.starts_with("gallery/all"))
          CHECK(outermost(a, true));
        if (a.name == "stage/back") // what hides again stands where what shows stood
          CHECK((outermost(a, true) || (!on && outermost(a, false))));
        if (a.name == "stage/next" || a.name == "begin") CHECK(outermost(a, false));
      }
    }
  }
}

TEST_CASE("a sheet covers the buttons of the step below it, and lines of the script are whole") {
  for (const Sight& sight : gallery::sights()) {
    if (!sight.name.starts_with("panel-") && !sight.name.starts_with("facilitator")) continue;
    for (Size size : {usual, others[0], others[1], others[2], others[3]}) {
      Look look(sight, State::typical, "da", size);
      INFO(sight.name << " " << size.width << "x" << size.height);
      Rect sheet;
      for (const touch::Area& a : look.areas())
        if (a.name == "panel") sheet = a.rect;
      CHECK(sheet.w > 0);
      for (const touch::Area& a : look.areas()) {
        if (a.name != "stage/next" && a.name != "stage/back" && a.name != "reveal" && a.name != "hide")
          continue;
        INFO(a.name);
        CHECK((!a.rect.meets(sheet) || a.rect.bottom() <= sheet.bottom()));
      }
      if (sight.name != "facilitator-now") continue;
      for (const paint::Written& w : look.lines()) {
        if (!sheet.contains(w.box.centre())) continue;
        INFO("»" << w.text << "«");
        CHECK(w.box.y >= w.clip.y - 2);
        CHECK(w.box.bottom() <= w.clip.bottom() + 2);
      }
    }
  }
}

TEST_CASE("help shows all keys, or none yet") {
  for (const char* language : {"da", "en"})
    for (Size size : {usual, others[0], others[1], others[2], others[3]}) {
      INFO(language << " " << size.width << "x" << size.height);
      Look look(sight_named("panel-help"), State::typical, language, size);
      const screens::Words& words = screens::words_in(language);
      auto lines = look.lines();
      auto seen = [&](std::string_view text) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const auto& w) { return text.starts_with(w.text); });
      };
      CHECK(seen(words.help_next));
      CHECK(seen(words.key_walk) == seen(words.key_quit));
    }
}
