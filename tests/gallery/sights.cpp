#include "sights.h"

#include "crowd.h"
#include "files/pack.h"
#include "monsters.h"
#include "workshop/dummy_team.h"
#include "workshop/live_session.h"

#include <map>
#include <stdexcept>

namespace gallery {

using workshop::LiveSession;
using workshop::Session;
using workshop::StepKind;

namespace {

constexpr unsigned seed = 4;
constexpr workshop::Time hour = 60 * workshop::minute;

/// Read once: some hundred sights are of five packs.
const workshop::Agenda& agenda_of(const std::string& pack, const std::string& language) {
  static std::map<std::pair<std::string, std::string>, workshop::Agenda> read;
  if (auto found = read.find({pack, language}); found != read.end()) return found->second;
  std::string folder =
      std::string(KERNEBORD_SOURCE_DIR) + (pack.find('/') == pack.npos ? "/content/" : "/") + pack;
  for (workshop::Agenda& a : files::read_pack(folder, language).agendas)
    if (a.language == language) return read[{pack, language}] = std::move(a);
  throw std::runtime_error("no agenda in " + folder);
}

int place_of(const workshop::Agenda& a, const std::string& step) {
  for (std::size_t i = 0; i < a.steps.size(); i++)
    if (a.steps[i].id == step) return int(i);
  throw std::runtime_error("no step " + step + " in " + a.id);
}

void submit(LiveSession& live, const std::vector<workshop::Op>& ops) {
  for (const workshop::Op& op : ops) live.submit(op, morning);
}

/// Stages of a step up to `until`, filled and left.
void play(LiveSession& live, int step, int until) {
  const Session& s = live.session();
  int stages = workshop::stages_of(s.agenda.steps[std::size_t(step)].kind);
  for (int stage = workshop::stage_of(s, step); stage < std::min(until, stages); stage++) {
    submit(live, workshop::dummy_fill(s, step, stage, {seed, live.fresh_id()}));
    submit(live, workshop::dummy_leave(s, step, stage));
  }
}

Monster sort_of(State state) { return state == State::wall ? Monster::wall : Monster::compound; }

/// Key by key, as people write it; shift lasts for one letter.
void write(std::vector<std::string>& taps, std::string_view letters) {
  for (char c : letters) taps.push_back(c == ' ' ? "key/space" : std::string("key/") + c);
}

std::vector<std::string> named_team() {
  std::vector<std::string> taps{"new", "agenda/workshop"};
  write(taps, "hjemmeplejen ");
  taps.push_back("key/shift");
  write(taps, "nord");
  taps.push_back("done");
  return taps;
}

/// A morning at the board: as many lines as a long day's history has on a page, and more.
std::vector<std::string> long_history() {
  std::vector<std::string> taps;
  for (const char* word : {"tid", "tavle", "telefon", "tro", "tempo", "tillid"}) {
    taps.push_back("add-note/*");
    write(taps, word);
    taps.insert(taps.end(), {"colour/3", "done"});
  }
  taps.insert(taps.end(), {"menu", "panel/history"});
  return taps;
}

std::vector<Sight> all_sights() {
  std::vector<Sight> all = {
      {"start", "", "", 0, false, {}},
      {"start-agendas", "", "", 0, false, {"new"}, false},
      {"start-team", "", "", 0, false, {"new", "agenda/workshop"}, false},
      {"start-team-named", "", "", 0, false, named_team(), false},
      {"check-in", "workshop", "check-in"},
      {"follow-up", "follow-up", "sidst"},
      {"writing-columns", "workshop", "rammen"},
      {"writing-hidden-1", "team-day", "hvem", 0},
      {"writing-hidden-2", "team-day", "hvem", 1},
      {"writing-deck-1", "workshop", "fremtiden", 0},
      {"writing-deck-2", "workshop", "fremtiden", 1},
      {"story-mission", "workshop", "mission"},
      {"story-source", "workshop", "kilden"},
      {"reflection", "team-day", "stilhed"},
      {"kerneopgave-1", "workshop", "kerneopgave", 0},
      {"kerneopgave-2", "workshop", "kerneopgave", 1},
      {"kerneopgave-3", "workshop", "kerneopgave", 2},
      {"kerneopgave-4", "workshop", "kerneopgave", 3},
      {"kerneopgave-4-shown", "workshop", "kerneopgave", 3, true},
      {"pause", "workshop", "pause"},
      {"board-1", "workshop", "board", 0},
      {"board-2", "workshop", "board", 1, false, {}, true, true},
      {"board-3", "workshop", "board", 2, false, {}, true, true},
      {"board-3-shown", "workshop", "board", 2, true, {}, true, true},
      {"board-three-fields", "tests/agendas/school", "tavle", 0, false, {}, true, true},
      {"board-six-fields", "workshop", "board", 1, false, {}, true, true},
      {"gallery", "seminar", "galleri"},
      {"gallery-large", "seminar", "galleri", 0, false, {"room/1"}, false},
      {"dilemma-1", "workshop", "dilemmaer", 0},
      {"dilemma-1-shown", "workshop", "dilemmaer", 0, true},
      {"dilemma-2", "workshop", "dilemmaer", 1},
      {"dilemma-3", "workshop", "dilemmaer", 2},
      {"dilemma-3-shown", "workshop", "dilemmaer", 2, true},
      {"cards-1", "workshop", "kort", 0},
      {"cards-2", "workshop", "kort", 1},
      {"wheel-1", "team-day", "hjulet", 0},
      {"wheel-2", "team-day", "hjulet", 1},
      {"vote-scale", "team-day", "i-hverdagen"},
      {"vote-scale-shown", "team-day", "i-hverdagen", 0, true},
      {"vote-grid-shown", "team-day", "hvad-foerst", 0, true},
      {"vote-consent-shown", "team-day", "samtykke", 0, true},
      {"vote-choice", "follow-up", "ja-eller-nej"},
      {"agreements-1", "team-day", "aftaler", 0},
      {"agreements-2", "team-day", "aftaler", 1},
      {"actions-1", "workshop", "actions", 0},
      {"actions-2", "workshop", "actions", 1},
      {"actions-2-shown", "workshop", "actions", 1, true},
      {"check-out", "workshop", "check-out"},
      {"close", "workshop", "close"},
  };
  auto open = [&](const char* name, std::vector<std::string> taps, const char* step = "board") {
    all.push_back({name, "workshop", step, 0, false, std::move(taps), false});
  };
  open("panel-history", {"menu", "panel/history"});
  open("panel-history-full", long_history());
  open("panel-settings", {"menu", "panel/settings"});
  open("panel-settings-screen", {"menu", "panel/settings", "settings/page-screen"});
  open("panel-help", {"menu", "panel/help"});
  all.push_back({"panel-parking", "workshop", "actions", 0, false, {"parking"}});
  all.push_back({"facilitator-now", "workshop", "board", 0, false, {"script", "script/now"}});
  open("facilitator-plan", {"script", "script/plan"});
  open("facilitator-hands", {"script", "script/hands"}, "dilemmaer");
  open("large-question", {"script", "large"});
  all.push_back({"large-result", "team-day", "i-hverdagen", 0, true, {"script", "large"}, false});
  open("seat-note", {"add-note/*"});
  open("seat-slip", {"slips/1/add"}, "rammen");
  open("seat-action", {"add-action"}, "actions");
  open("card-open", {"card/*"}, "kort");
  return all;
}

} // namespace

const char* name_of(State state) {
  constexpr const char* names[] = {"empty", "typical", "crowded", "monster", "wall"};
  return names[int(state)];
}

const std::vector<Sight>& sights() {
  static const std::vector<Sight> all = all_sights();
  return all;
}

Session session_of(const Sight& sight, State state, const std::string& language) {
  workshop::Agenda agenda = agenda_of(sight.pack, language);
  if (sight.name == "board-six-fields") six_fields(agenda);
  bool danish = language != "en";
  std::string team = state == State::crowded
                         ? (danish ? "Socialpsykiatrisk rehabiliteringsafdeling Nordvest"
                                   : "Social psychiatry rehabilitation department, North-West")
                         : (danish ? "Hjemmeplejen Nord" : "Home care North");
  Session s = workshop::new_session("sight", team, agenda, morning - hour);
  int step = place_of(s.agenda, sight.step);
  if (workshop::place_in_plan(s, step) < 0) s.plan.push_back(step);
  s.people = state == State::crowded ? 40 : 9;
  if (s.agenda.steps[std::size_t(step)].kind == StepKind::follow_up && state != State::empty)
    workshop::follow(s, workshop::dummy_before(language));
  LiveSession live(std::move(s), 0, nullptr);
  for (int before : std::vector<int>(live.session().plan)) {
    if (before == step) break;
    play(live, before, workshop::stages_of(live.session().agenda.steps[std::size_t(before)].kind));
  }
  live.submit(workshop::GoToStep{step, morning}, morning);
  workshop::Time planned = live.session().clocks[std::size_t(step)].planned;
  live.submit(workshop::StartClock{step, morning - planned / 3}, morning);
  if (state != State::empty) {
    play(live, step, sight.stage);
    submit(live, workshop::dummy_fill(live.session(), step, sight.stage, {seed, live.fresh_id()}));
    if (sight.shown) submit(live, workshop::dummy_leave(live.session(), step, sight.stage));
  }
  Session shown = live.session();
  shown.stages[std::size_t(step)] = sight.stage;
  if (state == State::crowded) crowd(shown, step, live.fresh_id());
  if (is_monstrous(state)) grow(shown, sort_of(state));
  std::vector<std::string> wrong = workshop::check_session(shown);
  if (!wrong.empty()) throw std::runtime_error(sight.name + ": " + wrong.front());
  return shown;
}

screens::StartInfo machine(State state, const std::string& language) {
  screens::StartInfo info;
  for (const char* pack : {"team-meeting", "follow-up", "workshop", "seminar", "team-day"})
    info.agendas.push_back(agenda_of(pack, language));
  int recent = state == State::empty ? 0 : state == State::crowded ? 14 : 3;
  for (int i = 0; i < recent; i++)
    info.recent.push_back(
        {.folder = "/sessions/" + std::to_string(i),
         .id = std::to_string(i),
         .team = state == State::crowded && i % 3 == 1 ? long_text(language, i) : "Hjemmeplejen Nord",
         .agenda_title = info.agendas[std::size_t(i) % 5].title,
         .changed = morning - i * 26 * hour,
         .step = i % 9,
         .steps = 12,
         .closed = i % 2 == 1,
         .problem = {}});
  if (is_monstrous(state)) grow(info, sort_of(state));
  return info;
}

} // namespace gallery
