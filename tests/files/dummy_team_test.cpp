// The dummy team plays every step of every pack of the content folder, in both languages: the packs need a
// reader, so the test stands on this floor.
#include "workshop/dummy_team.h"

#include "files/pack.h"
#include "workshop/dummy_texts.h"
#include "workshop/live_session.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <set>

using namespace workshop;

namespace {

constexpr Time morning = 1'790'000'000'000;

std::vector<Agenda> all_agendas() {
  std::vector<Agenda> all;
  for (const files::Pack& pack : files::read_packs(KERNEBORD_SOURCE_DIR "/content", "en")) {
    CHECK(pack.problems.empty());
    all.insert(all.end(), pack.agendas.begin(), pack.agendas.end());
  }
  return all;
}

/// A session in which all steps are held, also those that the plan leaves out at first.
Session begun(const Agenda& agenda, int people) {
  Session s = new_session("0123", "Hjemmeplejen Nord", agenda, morning);
  follow(s, dummy_before(agenda.language));
  s.people = people;
  s.plan.clear();
  for (int i = 0; i < int(agenda.steps.size()); i++) s.plan.push_back(i);
  return s;
}

void submit(LiveSession& live, const std::vector<Op>& ops) {
  for (const Op& op : ops) {
    Outcome outcome = live.submit(op, morning);
    INFO(name_of(op));
    if (outcome.refused) FAIL_CHECK(sentence(*outcome.refused, "en"));
  }
}

/// All stages of a step; how many ops the team had for it.
std::size_t play(LiveSession& live, int step, unsigned seed) {
  std::size_t count = 0;
  for (int stage = 0; stage < stages_of(live.session().agenda.steps[std::size_t(step)].kind); stage++) {
    std::vector<Op> fill = dummy_fill(live.session(), step, stage, {seed, live.fresh_id()});
    count += fill.size();
    submit(live, fill);
    CHECK(dummy_fill(live.session(), step, stage, {seed, live.fresh_id()}).empty()); // nothing is made twice
    submit(live, dummy_leave(live.session(), step, stage));
  }
  return count;
}

bool touches_the_table(StepKind kind) {
  return kind != StepKind::story && kind != StepKind::close && kind != StepKind::reflection &&
         kind != StepKind::pause;
}

} // namespace

TEST_CASE("the dummy team plays every step of every pack in both languages, and every op is accepted") {
  std::vector<Agenda> agendas = all_agendas();
  REQUIRE(agendas.size() >= 10);
  std::set<StepKind> kinds;
  for (const Agenda& agenda : agendas)
    for (int people : {1, 8, 60}) {
      INFO(agenda.id << " " << agenda.language << " " << people);
      LiveSession live(begun(agenda, people), 0, nullptr);
      for (int step = 0; step < int(agenda.steps.size()); step++) {
        INFO(agenda.steps[std::size_t(step)].id);
        kinds.insert(agenda.steps[std::size_t(step)].kind);
        std::size_t count = play(live, step, 7);
        bool shared =
            false; // notes, drafts and actions of an earlier step of the same kind are there already
        for (int i = 0; i < step; i++)
          shared = shared || agenda.steps[std::size_t(i)].kind == agenda.steps[std::size_t(step)].kind;
        if (!shared) CHECK((count > 0) == touches_the_table(agenda.steps[std::size_t(step)].kind));
      }
      for (const std::string& problem : check_session(live.session())) FAIL_CHECK(problem);
      CHECK_FALSE(kerneopgave_text(live.session()).empty());
    }
  CHECK(int(kinds.size()) == step_kinds); // the packs hold every kind there is
}

TEST_CASE("a step that is played alone needs nothing of the others") {
  for (const Agenda& agenda : all_agendas())
    for (int step = 0; step < int(agenda.steps.size()); step++) {
      INFO(agenda.id << " " << agenda.language << " " << agenda.steps[std::size_t(step)].id);
      Session s = new_session("0123", "Nord", agenda, morning);
      LiveSession live(s, 0, nullptr);
      play(live, step, 3);
      for (const std::string& problem : check_session(live.session())) FAIL_CHECK(problem);
    }
}

TEST_CASE("the dummy team holds a whole workshop in about its time, and closes it") {
  for (const Agenda& agenda : all_agendas()) {
    INFO(agenda.id << " " << agenda.language);
    LiveSession live(new_session("0123", "Nord", agenda, morning), 0, nullptr);
    Time end = dummy_workshop(live, 4, morning), planned = planned_minutes(agenda) * minute;
    const Session& s = live.session();
    CHECK(s.closed == end);
    CHECK(end > morning + planned * 9 / 10);
    CHECK(end < morning + planned * 115 / 100);
    CHECK(s.step == s.plan.back());
    for (int step : s.plan) CHECK(stage_of(s, step) == stages_of(s.agenda.steps[std::size_t(step)].kind) - 1);
    for (const std::string& problem : check_session(s)) FAIL_CHECK(problem);
  }
}

TEST_CASE("the same seed plays the same, another seed votes otherwise") {
  std::vector<Agenda> agendas = all_agendas();
  auto played = [&](unsigned seed) {
    LiveSession live(begun(agendas.front(), 8), 0, nullptr);
    for (int step = 0; step < int(agendas.front().steps.size()); step++) play(live, step, seed);
    return live.session();
  };
  CHECK(played(1) == played(1));
  CHECK_FALSE(played(1) == played(2));
}

TEST_CASE("what people have done is kept, and the dummy team casts only the votes that are missing") {
  for (const Agenda& agenda : all_agendas()) {
    if (agenda.id != "workshop") continue;
    LiveSession live(begun(agenda, 8), 0, nullptr);
    submit(live,
           {AddNote{{live.fresh_id(), {100, 100}, 0, "Vores egen"}, 0}, CastVote{0, 1}, CastVote{0, 1}});
    for (int step = 0; step < int(agenda.steps.size()); step++) play(live, step, 1);
    CHECK(live.session().notes.size() == 1);
    CHECK(votes_cast(live.session().polls[0]) == 8);
    CHECK(live.session().polls[0].votes[1] >= 2);
  }
}

TEST_CASE("the dummy team has as much to say in both languages") {
  const DummyTexts &danish = dummy_texts("da"), &english = dummy_texts("en");
  std::vector<std::vector<const char*> DummyTexts::*> lists = {
      &DummyTexts::drafts, &DummyTexts::versions,   &DummyTexts::worries,   &DummyTexts::notes,
      &DummyTexts::stacks, &DummyTexts::slips,      &DummyTexts::good,      &DummyTexts::lost,
      &DummyTexts::said,   &DummyTexts::roles,      &DummyTexts::stretches, &DummyTexts::needs,
      &DummyTexts::words,  &DummyTexts::agreements, &DummyTexts::learned,   &DummyTexts::rooms};
  for (auto list : lists) {
    REQUIRE((danish.*list).size() == (english.*list).size());
    REQUIRE_FALSE((danish.*list).empty());
    for (std::size_t i = 0; i < (danish.*list).size(); i++)
      CHECK(std::string((danish.*list)[i]) != std::string((english.*list)[i]));
  }
  CHECK(danish.actions.size() == english.actions.size());
}
