// What is there for a moment, or seldom: few people, all of one mind, a clock that stands or is out, rings,
// curtains, what is asked. The same rules hold; and with the gallery's sights they show nearly every word
// that the program says.
#include "drawn_words.h"
#include "places.h"
#include "sanitized.h"

#include "screens/facilitator/screen.h"
#include "workshop/dummy_team.h"
#include "workshop/schedule.h"

#include <utility>

using gallery::Sight;
using gallery::State;
using test::Look;
using test::Size;
using workshop::Session;

namespace {

constexpr Size usual{1920, 1080};

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
    {"help-keys", "workshop", "board", 0, false, {"menu", "panel/help", "help-list/down"}, false},
    {"pulled-down", "workshop", "board", 1, false, {"pull-down"}, false},
    {"lines", "workshop", "kilden", 0, false, {"script", "script/now", "script/text/down"}, false},
    {"taken-back", "workshop", "board", 0, false, {"stage/next", "undo", "menu", "panel/history"}, false},
    {"pictures", "workshop", "board", 1, false, {"hold note/*", "ring/*/picture"}, false},
    {"thrown-slip", "workshop", "rammen", 0, false, {"slips/1/add", "slip/*/delete"}, false},
    {"thrown-note", "workshop", "board", 1, false, {"hold note/*", "ring/*/delete"}, false},
    {"empty-note", "workshop", "board", 1, false, {"add-note/*", "done"}, false},
    {"part", "workshop", "kort", 1, false, {"mat/*/add"}, false},
    {"stack-name", "workshop", "board", 1, false, {"stack/*", "stack/*/name"}, false},
};

/// Without what line breaks do to it.
std::string packed(std::string_view text) {
  std::string kept;
  for (char c : text)
    if (c != ' ' && c != '-' && c != '\n') kept += c;
  return kept;
}

/// What is there with something else about just that step.
struct Rare {
  Sight sight;
  Change change;
};

void not_hidden(Session& s) { s.agenda.steps[std::size_t(s.step)].hidden = false; }

void refused(Session& s) {
  not_yet(s);
  s.kerneopgave = 0;
}

void of_two_steps(Session& s) { s.plan = {s.step, s.plan.back()}; }

void on_time(Session& s) {
  workshop::Clock& clock = s.clocks[std::size_t(s.step)];
  clock.since = gallery::morning;
  clock.spent = std::max<workshop::Time>(0, -workshop::schedule(s, gallery::morning, 0).behind);
  s.agenda.steps[std::size_t(s.step)].minutes +=
      int(workshop::schedule(s, gallery::morning, 0).behind / workshop::minute);
}

void late(Session& s) {
  on_time(s);
  s.clocks[std::size_t(s.step)].spent += 10 * workshop::minute;
}

void following(Session& s) { workshop::follow(s, workshop::dummy_before(s.agenda.language)); }

void one_draft(Session& s) { s.drafts.resize(1); }

void with_pictures(Session& s) {
  for (workshop::Note& n : s.notes) n.picture = "billede.png";
}

void only_stacks(Session& s) {
  std::erase_if(s.notes, [](const workshop::Note& n) { return !n.stack; });
}

void one_slip(Session& s) {
  bool first = true;
  std::erase_if(s.slips, [&](const workshop::Slip& slip) {
    return slip.step == s.step && !std::exchange(first, first && slip.text.empty());
  });
}

void without_task(Session& s) {
  s.slips.clear();
  s.agenda.steps[std::size_t(s.step)].turn = 0;
}

void all_dealt(Session& s) {
  for (workshop::Deck& deck : s.agenda.decks) deck.cards.resize(1);
  s.dealt.erase(s.dealt.begin() + 1, s.dealt.end());
  for (workshop::DealtCard& dealt : s.dealt) dealt.card = 0;
}

void not_kept(Session& s) {
  for (workshop::DealtCard& dealt : s.dealt) dealt.kept = false;
}

workshop::Poll& poll_here(Session& s, int question) { return workshop::poll_of(s, s.step, question); }

void of_two_answers(Session& s) {
  for (int q = 0; q < workshop::questions_of(s.agenda, workshop::current_step(s)); q++) {
    poll_here(s, q).votes.resize(2);
    poll_here(s, q).raised.assign(2, 0);
  }
  for (workshop::Dilemma& d : s.agenda.dilemmas) d.options.resize(2);
}

void second_not_voted(Session& s) {
  workshop::Poll& p = poll_here(s, 1);
  p.votes.assign(p.votes.size(), 0);
  p.raised.assign(p.raised.size(), 0);
  p.past.clear();
}

void all_divided(Session& s) {
  s.people = 9;
  const std::vector<int> votes[] = {{3, 3, 3}, {4, 4, 1}};
  for (int q = 0; q < 2; q++) {
    poll_here(s, q).votes = votes[q];
    poll_here(s, q).raised.assign(3, 0);
  }
}

void second_not_talked_about(Session& s) { poll_here(s, 0).past.clear(); }

const Rare rares[] = {
    {{"minus", "workshop", "board", 2}, with_minus},
    {{"mark-words", "workshop", "kerneopgave", 0, false, {"add-draft"}}, not_hidden},
    {{"leader", "workshop", "kerneopgave", 3, true}, refused},
    {{"on-time", "workshop", "board", 0, false, {"script", "script/now"}}, on_time},
    {{"late", "workshop", "board", 0, false, {"script", "script/now"}}, late},
    {{"still-true", "follow-up", "kerneopgave", 0}, following},
    {{"one-draft", "workshop", "kerneopgave", 0}, one_draft},
    {{"other-picture", "workshop", "board", 1, false, {"hold note/*", "ring/*/picture"}}, with_pictures},
    {{"out-of-stack", "workshop", "board", 1, false, {"stack/*", "hold note/*"}}, only_stacks},
    {{"others", "workshop", "board", 0, false, {"script", "script/plan", "plan/2"}}, of_two_steps},
    {{"one-slip", "team-day", "hvem", 0}, one_slip},
    {{"no-task", "workshop", "kort", 0}, without_task},
    {{"all-dealt", "workshop", "kort", 0}, all_dealt},
    {{"not-kept", "workshop", "kort", 0, false, {"card/*"}}, not_kept},
    {{"both-sides", "workshop", "dilemmaer", 0, true}, of_two_answers},
    {{"divided", "workshop", "dilemmaer", 0, true}, all_divided},
    {{"not-voted", "workshop", "dilemmaer", 0, true}, second_not_voted},
    {{"one-more", "workshop", "dilemmaer", 2, true}, second_not_talked_about},
};

/// The facilitator's own screen, while the room sees the large question, and while it sees nothing new.
void read_facilitator(test::DrawnWords& words, const std::string& language) {
  test::Table room;
  room.table.set_language(language);
  room.table.set_facilitator_elsewhere(true);
  room.run(gallery::session_of({"board", "workshop", "board", 1}, State::typical, language));
  paint::Scene scene(room.atlas);
  screens::FacilitatorScreen beside(scene, true);
  std::vector<paint::Written> written;
  room.atlas.write_down(&written);
  auto look = [&] {
    bool changed = false;
    beside.frame(room.table, *room.live, room.info, room.now, room.ticks, 1366, 768, changed);
    scene.drawn();
    words.read(language, written);
  };
  room.table.set_large(true);
  look();
  room.table.set_large(false);
  room.table.freeze(room.session(), room.now);
  look();
}

/// A seat for ink that nobody used for a minute: its tab tells what it is for.
void read_folded(test::DrawnWords& words, const std::string& language) {
  test::Table t;
  t.table.set_language(language);
  std::vector<paint::Written> written;
  t.atlas.write_down(&written);
  Session drawn = gallery::session_of({"board", "workshop", "board", 1}, State::typical, language);
  for (workshop::Note& n : drawn.notes) n.text.clear();
  t.run(std::move(drawn));
  std::string note = "note/" + std::to_string(t.session().notes.front().id);
  for (const touch::Area& a : t.table.touch().areas())
    if (gallery::is_wanted("note/*", a.name)) note = a.name;
  t.press_long(9, t.area(note).centre());
  t.tap("ring/" + note.substr(5) + "/ink");
  for (int i = 0; i < 3; i++) t.pass(40'000);
  words.read(language, written);
}

/// The board enlarged: a button shows all of it again.
void read_enlarged(test::DrawnWords& words, const std::string& language) {
  test::Table t;
  t.table.set_language(language);
  std::vector<paint::Written> written;
  t.atlas.write_down(&written);
  t.run(gallery::session_of({"board", "workshop", "board", 1}, State::typical, language));
  t.table.wheel({{960, 500}, 3, true, false});
  for (int i = 0; i < 5; i++) t.pass(200);
  words.read(language, written);
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
    test::DrawnWords words;
    auto look = [&](const Sight& sight, State state, Change change, bool held) {
      INFO(sight.name << ", " << gallery::name_of(state) << ", " << language);
      Look seen(sight, state, language, usual, {}, 0, change);
      if (held) {
        test::check_places(seen, usual);
        test::check_apart(seen);
      }
      words.read(language, seen.lines());
    };
    for (const Sight& sight : moments) look(sight, State::typical, {}, true);
    for (const Rare& rare : rares) look(rare.sight, State::typical, rare.change, true);
    read_facilitator(words, language);
    read_folded(words, language);
    read_enlarged(words, language);
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
    // Said while a stick is read: no machine of the gallery waits for one.
    const char* looks_for_rooms = screens::method_words(language).looks_for_rooms;
    test::Table t(1280, 720);
    std::vector<paint::Written> written;
    t.atlas.write_down(&written);
    t.table.set_language(language);
    for (const test::Said& said : words.missing(language)) {
      const screens::Words& general = screens::words_in(language);
      if (said.text == general.language) continue; // the program asks for it, nobody reads it
      std::string text = screens::filled(said.text, "12", "12");
      bool asks = text.ends_with('?') && text.find(". ") != text.npos;
      if (text.ends_with('.') || asks || said.text == looks_for_rooms) {
        t.table.notice(text);
        t.frame();
        check_notice(written, text);
        t.pass(20'000);
      } else {
        labels += std::string(said.topic) + ": " + said.text + "\n";
      }
    }
    CHECK(labels == "");
  }
}
