// Every text that people or content write, in every place where it can stand, as one word of sixty letters:
// none over another, none beyond its place; what has no room ends with an ellipsis, and can be read whole
// somewhere else.
#include "../gallery/monsters.h"
#include "places.h"
#include "sanitized.h"

#include <map>
#include <set>

using gallery::Sight;
using gallery::State;
using test::Look;
using test::Size;

namespace {

constexpr Size usual{1920, 1080};
constexpr Size others[] = {{1280, 720}, {2160, 3840}};

/// Where a text is opened that has little room elsewhere.
const Sight openings[] = {
    {"stack", "workshop", "board", 1, false, {"stack/*", "stack/*/name"}, false},
    {"who", "workshop", "actions", 0, false, {"action/*/who"}, false},
    {"when", "workshop", "actions", 0, false, {"action/*/when"}, false},
    {"first", "workshop", "actions", 0, false, {"action/*/first"}, false},
    {"learned", "follow-up", "sidst", 0, false, {"past/*/learned"}, false},
    {"direction", "team-day", "hjulet", 1, false, {"wheel/indad"}, false},
};

template<typename Each>
void look_at_monsters(Each each) {
  for (const Sight& sight : gallery::sights())
    for (State state : {State::monster, State::wall})
      for (const char* language : {"da", "en"}) {
        bool once = std::string(language) == "da" && state == State::monster;
        if (test::sanitized && !once) continue;
        auto look = [&](Size size) {
          INFO(sight.name << ", " << gallery::name_of(state) << ", " << language << ", " << size.width << "x"
                          << size.height);
          each(Look(sight, state, language, size), state, size);
        };
        look(usual);
        if (test::sanitized || std::string(language) == "en") continue;
        for (Size size : others) look(size);
      }
}

/// From here on the lines are this word, whole.
bool is_whole(const std::vector<paint::Written>& lines, std::size_t from, std::size_t at,
              const std::string& word) {
  std::string read;
  for (std::size_t i = from; i < lines.size() && read.size() < word.size(); i++, at = 0) {
    if (lines[i].cut || lines[i].text.empty()) return false;
    read += lines[i].text.substr(at);
    if (!word.starts_with(read)) return false;
  }
  return read == word;
}

/// One of its lines ends with an ellipsis.
bool ends_early(const std::vector<paint::Written>& lines, std::size_t from, const std::string& word) {
  for (std::size_t i = from; i < lines.size(); i++) {
    if (lines[i].cut) return true;
    if (i > from && word.find(lines[i].text) == word.npos) return false;
  }
  return false;
}

/// Of each text the sights in which it ends with an ellipsis, and those in which all of it is read.
struct Seen {
  std::map<std::string, std::set<std::string>> cut, whole;
  void read(const Look& look, State state) {
    auto sort = state == State::wall ? gallery::Monster::wall : gallery::Monster::compound;
    std::vector<paint::Written> lines = look.lines();
    for (const auto& text : gallery::monster_texts(sort))
      for (std::size_t i = 0; i < lines.size(); i++) {
        std::size_t at = lines[i].text.find(text.word.substr(0, 6));
        if (at == std::string::npos) continue;
        bool all = is_whole(lines, i, at, text.word);
        if (!all && !ends_early(lines, i, text.word) && test::moves(look, lines[i].box))
          continue; // a list brings it
        (all ? whole : cut)[text.kind].insert(look.name);
      }
  }
};

} // namespace

TEST_CASE("words of sixty letters stay in their places, lie on nothing, and can be read whole somewhere",
          "[sights]") {
  Seen seen;
  look_at_monsters([&](const Look& look, State state, Size size) {
    test::check_places(look, size);
    test::check_apart(look);
    if (size.width == usual.width && state != State::crowded) seen.read(look, state);
  });
  for (const Sight& sight : openings)
    for (State state : {State::monster, State::wall}) seen.read(Look(sight, state, "da", usual), state);
  for (const auto& text : gallery::monster_texts(gallery::Monster::wall)) {
    std::string where;
    for (const std::string& sight : seen.cut[text.kind]) where += " " + sight;
    INFO(text.kind << " is cut in" << where);
    CHECK((where.empty() || !seen.whole[text.kind].empty()));
  }
}
