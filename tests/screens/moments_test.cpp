// What is there for a moment, or seldom: few people, all of one mind, a clock that stands or is out, rings,
// curtains, what is asked. The same rules hold; and with the gallery's sights they show nearly every word
// that the program says.
#include "all_words.h"
#include "places.h"
#include "sanitized.h"

using gallery::Sight;
using gallery::State;
using test::Look;
using test::Size;
using workshop::Session;

namespace {

constexpr Size usual{1920, 1080};
constexpr int unseen_labels = 45; // of some 350 words in each language: fewer is better

/// Every step with something else about the session.
using Change = void (*)(Session&);

void few(Session& s) {
  s.people = 3;
  for (workshop::Poll& p : s.polls) {
    int left = 3;
    for (std::size_t i = 0; i < p.votes.size(); i++) {
      p.raised[i] = 0;
      left -= p.votes[i] = std::min(p.votes[i], left);
    }
  }
}

void of_one_mind(Session& s) {
  for (workshop::Poll& p : s.polls)
    if (!p.votes.empty()) {
      p.raised.assign(p.votes.size(), 0);
      p.votes.assign(p.votes.size(), 0);
      p.votes[0] = s.people;
    }
}

void out_of_time(Session& s) {
  workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  clock.since = gallery::morning - clock.planned - 2 * workshop::minute;
}

void in_its_last_minute(Session& s) {
  workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  clock.since = gallery::morning - clock.planned + 40 * workshop::second;
}

void locked(Session& s) {
  out_of_time(s);
  s.agenda.steps[std::size_t(s.step)].at_end = workshop::AtEnd::lock;
}

void not_yet(Session& s) {
  of_one_mind(s);
  for (workshop::Poll& p : s.polls)
    if (!p.votes.empty()) std::swap(p.votes.front(), p.votes.back());
}

void with_minus(Session& s) { s.agenda.steps[std::size_t(s.step)].vote.minus = true; }

void with_little(Session& s) {
  s.kerneopgave = 0;
  s.notes.clear();
  s.stack_names.clear();
  s.slips.clear();
  s.actions.clear();
  for (workshop::Poll& p : s.polls) {
    p.dots.clear();
    for (std::size_t i = 0; i < p.votes.size(); i++) p.raised[i] = p.votes[i] = i < 2 ? 1 : 0;
  }
}

void standing(Session& s) { s.clocks[std::size_t(s.step)].since = 0; }

constexpr Change changes[] = {few,    of_one_mind, out_of_time, standing, in_its_last_minute,
                              locked, not_yet,     with_little};

const Sight moments[] = {
    {"plan-add", "workshop", "board", 0, false, {"script", "script/plan", "plan/*", "plan/*/go"}, false},
    {"last-step", "workshop", "close", 0, false, {"script", "script/now"}, false},
    {"history", "workshop", "board", 0, false, {"stage/next", "menu", "panel/history", "history/*"}, false},
    {"new-draft", "workshop", "kerneopgave", 0, false, {"add-draft"}, false},
    {"merge", "workshop", "kerneopgave", 2, false, {"new-version"}, false},
    {"undone", "workshop", "board", 0, false, {"stage/next", "undo"}, false},
    {"still-true", "follow-up", "kerneopgave", 0, false, {}, false},
    {"ring", "workshop", "board", 1, false, {"hold note/*"}, false},
    {"ring-stack", "workshop", "board", 1, false, {"hold stack/*"}, false},
    {"freeze", "workshop", "board", 0, false, {"script", "freeze"}, false},
    {"blank", "workshop", "board", 0, false, {"script", "blank"}, false},
    {"fetch", "seminar", "galleri", 0, false, {"gallery/fetch"}, false},
    {"follows", "", "", 0, false, {"new", "agenda/follow-up"}, false},
    {"plan", "workshop", "board", 0, false, {"script", "script/plan", "plan/6"}, false},
    {"tap-next", "workshop", "board", 0, false, {"next"}, false},
    {"take-back", "workshop", "check-in", 0, false, {"vote/take-back"}, false},
    {"count-hands", "workshop", "check-in", 0, false, {"count-hands"}, false},
    {"dots-back", "workshop", "board", 2, false, {"dots/take-back"}, false},
    {"turns", "workshop", "kort", 0, false, {"turns/start"}, false},
    {"draw", "workshop", "board", 1, false, {"hold note/*", "ring/*/ink"}, false},
    {"own", "team-day", "stilhed", 0, false, {"own/add"}, false},
    {"hands", "workshop", "board", 0, false, {"script", "script/hands"}, false},
    {"task", "workshop", "kort", 0, false, {"task"}, false},
    {"learned", "follow-up", "sidst", 0, false, {"past/*/learned"}, false},
    {"first", "workshop", "actions", 0, false, {"action/*/first"}, false},
    {"serves", "workshop", "actions", 0, false, {"action/*/serves"}, false},
    {"stack-name", "workshop", "board", 1, false, {"stack/*", "stack/*/name"}, false},
};

/// Without what line breaks do to it.
std::string packed(std::string_view text) {
  std::string kept;
  for (char c : text)
    if (c != ' ' && c != '-' && c != '\n') kept += c;
  return kept;
}

/// Whether all that stands between its {} was drawn.
bool drawn(const std::string& all, const std::string& pattern) {
  for (std::size_t at = 0; at <= pattern.size();) {
    std::size_t end = std::min(pattern.find("{}", at), pattern.size());
    if (all.find(packed(pattern.substr(at, end - at))) == all.npos) return false;
    at = end + 2;
  }
  return true;
}

/// It is there, whole.
void check_notice(const std::vector<paint::Written>& written, const std::string& text) {
  std::string all;
  for (const paint::Written& w : written) {
    all += packed(w.text);
    if (packed(text).find(packed(w.text)) != text.npos) CHECK_FALSE(w.cut);
  }
  INFO(text);
  CHECK(all.find(packed(text)) != all.npos);
}

} // namespace

TEST_CASE("what is seldom there stands in its place, and shows what the program can say", "[sights]") {
  for (const char* language : {"da", "en"}) {
    std::string all;
    auto look = [&](const Sight& sight, State state, Change change, bool held) {
      INFO(sight.name << ", " << gallery::name_of(state) << ", " << language);
      Look seen(sight, state, language, usual, {}, 0, change);
      if (held) {
        test::check_places(seen, usual);
        test::check_apart(seen);
      }
      for (const paint::Written& w : seen.lines()) all += packed(w.text);
      all += '\n';
    };
    for (const Sight& sight : moments) look(sight, State::typical, {}, true);
    look({"minus", "workshop", "board", 2}, State::typical, with_minus, true);
    for (const Sight& sight : gallery::sights()) {
      if (sight.pack.empty()) continue;
      for (Change change : changes)
        if (sight.every_state) look(sight, State::typical, change, true);
    }
    if (test::sanitized) return;
    for (const Sight& sight : gallery::sights())
      for (State state : {State::empty, State::typical, State::crowded})
        if (sight.every_state || state == State::typical) look(sight, state, {}, false);
    // What none of them shows: labels of what is seldom open, and sentences that come as notices.
    std::string labels;
    int count = 0;
    test::Table t(1280, 720);
    std::vector<paint::Written> written;
    t.atlas.write_down(&written);
    t.table.set_language(language);
    for (const test::Said& said : test::all_said(language)) {
      if (drawn(all, said.text)) continue;
      std::string text = screens::filled(said.text, "12", "12");
      if (text.ends_with('.') || text.find(". ") != text.npos) {
        t.table.notice(text);
        t.frame();
        check_notice(written, text);
        t.pass(20'000);
      } else {
        labels += std::string(said.text) + "\n";
        count++;
      }
    }
    INFO(labels);
    CHECK(count <= unseen_labels);
  }
}
