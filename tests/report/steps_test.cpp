// What a whole workshop came to, in both reports: every kind of step, in the order of the plan; and what is
// hidden or would point at one person stays out.
#include "played.h"

using Catch::Contains;
using namespace test;

TEST_CASE("the sections of a workshop come in the order of its plan") {
  for (const char* language : {"da", "en"}) {
    Session s = begun("team-day", language);
    std::swap(s.plan[1], s.plan[4]); // the frame and the dilemmas
    s = played(s);
    std::string text = markdown(s);
    std::size_t at = 0;
    int sections = 0;
    for (int step : s.plan) {
      const Step& held = s.agenda.steps[std::size_t(step)];
      std::size_t found = text.find("\n## " + held.title + "\n\n" + held.question + "\n\n");
      bool silent = held.kind == StepKind::story || held.kind == StepKind::pause ||
                    held.kind == StepKind::reflection || held.kind == StepKind::close;
      INFO(held.id << "\n" << text);
      CHECK((found == std::string::npos) == silent);
      if (silent) continue;
      CHECK(found > at);
      at = found;
      sections++;
    }
    CHECK(sections == 13);
    CHECK(text.find(s.agenda.source) > at);
    ordered_json steps = json_of(s)["steps"];
    REQUIRE(steps.size() == s.plan.size());
    for (std::size_t i = 0; i < steps.size(); i++)
      CHECK(steps[i]["id"] == s.agenda.steps[std::size_t(s.plan[i])].id);
  }
}

TEST_CASE("a step that is not in the plan is told by neither report") {
  Session s = played(begun("workshop"));
  for (StepKind gone : {StepKind::board, StepKind::cards, StepKind::actions, StepKind::dilemma,
                        StepKind::writing, StepKind::check_out, StepKind::kerneopgave}) {
    Session without = s;
    std::erase_if(without.plan, [&](int step) { return s.agenda.steps[std::size_t(step)].kind == gone; });
    CHECK(check_session(without).empty());
    std::string title = "\n## " + s.agenda.steps[std::size_t(step_of(s, gone))].title + "\n";
    CHECK_THAT(markdown(s), Contains(title));
    CHECK_THAT(markdown(without), !Contains(title));
    const ordered_json whole = json_of(without);
    for (const ordered_json& step : whole["steps"]) CHECK(step["kind"] != name_of(gone));
  }
  std::erase_if(s.plan, [&](int step) { return s.agenda.steps[std::size_t(step)].kind == StepKind::board; });
  CHECK(json_of(s)["perspectives"][0]["notes"].empty());
}

TEST_CASE("the kerneopgave comes with its drafts, versions, consent and worries") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::kerneopgave);
  s.drafts = {{1, "Et udkast"}, {2, "Første bud", 1}, {3, "Andet bud", 2}, {4, " "}};
  s.kerneopgave = 3;
  s.stages[std::size_t(step)] = stage::consent;
  Poll& poll = poll_of(s, step);
  poll = {{6, 1, 0}, true, {0, 0, 0}, 3, {{2, {2, 3, 1}, {0, 0, 0}}}};
  s.slips = {slip(5, step, column::worries, "Hvad med natten?", 0, 3), slip(6, step, column::worries, "\n")};
  std::string text = section(markdown(s), "Kerneopgaven");
  CHECK_THAT(text, Contains("### Forslag\n\n- Et udkast\n\n### Versioner\n\n- **Version 1:** Første bud\n"
                            "- **Version 2:** Andet bud **(valgt)**\n"));
  CHECK_THAT(text, Contains("### Version 1: Kan vi leve med den og prøve den af?\n\n| Svar | Stemmer |\n"
                            "|---|---:|\n| Ja | 2 |\n| Ja, med en bekymring | 3 |\n| Ikke endnu | 1 |\n"));
  CHECK_THAT(text, Contains("### Version 2: Kan vi leve med den og prøve den af?\n\n| Svar | Stemmer |\n"
                            "|---|---:|\n| Ja | 6 |\n"));
  CHECK_THAT(text, Contains("**Bekymringer, vi tager med (Version 2)**\n\n- Hvad med natten?\n"));
  ordered_json j = json_of(s);
  REQUIRE(j["drafts"].size() == 3);
  CHECK(j["drafts"][0]["version"].is_null());
  CHECK(j["drafts"][2].dump() ==
        R"({"id":3,"text":"Andet bud","chosen":true,"version":2,"worries":["Hvad med natten?"]})");
  REQUIRE(j["votes"].size() == 1);
  CHECK(j["votes"][0]["vote"] == "consent");
  CHECK(j["votes"][0]["about"] == 3);
  CHECK(j["votes"][0]["answers"][0]["votes"] == 6);
  CHECK(j["votes"][0]["earlier"][0]["about"] == 2);
  CHECK(j["votes"][0]["earlier"][0]["votes"] == ordered_json{2, 3, 1});
}

TEST_CASE("drafts that are still hidden are left out, versions are not") {
  Session s = begun("workshop");
  s.drafts = {{1, "Hemmeligt udkast"}, {2, "Sidste gangs sætning", 1}};
  s.kerneopgave = 2;
  CHECK_THAT(markdown(s), !Contains("Hemmeligt"));
  CHECK_THAT(markdown(s), Contains("Det, vi skrev, blev ikke vist for alle"));
  CHECK_THAT(report::as_json(s, start), !Contains("Hemmeligt"));
  CHECK(json_of(s)["drafts"].size() == 1);
  s.stages[std::size_t(step_of(s, StepKind::kerneopgave))] = stage::mark;
  CHECK_THAT(markdown(s), Contains("Hemmeligt"));
  CHECK(json_of(s)["drafts"].size() == 2);
}

TEST_CASE("hidden writing is left out of every step that hides it") {
  Session s = begun("team-day");
  for (StepKind kind : {StepKind::writing, StepKind::agreements}) {
    for (int step : s.plan) {
      const Step& held = s.agenda.steps[std::size_t(step)];
      if (held.kind != kind || !held.hidden) continue;
      INFO(held.id);
      s.slips = {slip(1, step, 0, "Hemmelig seddel", 1)};
      s.stages[std::size_t(step)] = 0;
      CHECK_THAT(markdown(s), !Contains("Hemmelig"));
      CHECK_THAT(report::as_json(s, start), !Contains("Hemmelig"));
      s.stages[std::size_t(step)] = 1;
      CHECK_THAT(markdown(s), Contains("Hemmelig seddel"));
      CHECK_THAT(report::as_json(s, start), Contains("Hemmelig seddel"));
    }
  }
  int board = step_of(s, StepKind::board);
  REQUIRE(s.agenda.steps[std::size_t(board)].hidden);
  Note note{1, {10, 10}, 0, "Hemmelig note"};
  note.picture = "a-1.png";
  note.ink = {{0, {{10, 10, 10}}}};
  s.slips.clear();
  s.notes = {note};
  CHECK_THAT(markdown(s), !Contains("Hemmelig") && Contains("Sedlerne blev ikke vist for alle"));
  CHECK_THAT(report::as_json(s, start), !Contains("Hemmelig"));
  CHECK(report::files_beside(s, true).empty());
  s.stages[std::size_t(board)] = stage::sort;
  CHECK_THAT(markdown(s), Contains("Hemmelig note"));
  CHECK(report::files_beside(s, true).size() == 2);
}

TEST_CASE("notes of a board in the morning are told although the afternoon's has not begun") {
  Session s = begun("workshop");
  int first = step_of(s, StepKind::board);
  Step second = s.agenda.steps[std::size_t(first)];
  second.id = "board-2", second.title = "Tavlen igen";
  s.agenda.steps.push_back(second);
  Session two = new_session("s", "Nord", s.agenda, start);
  two.notes = {{1, {10, 10}, 0, "Fra formiddagen"}};
  two.stages[std::size_t(first)] = stage::dots;
  two.step = first;
  CHECK_THAT(section(markdown(two), "Fire perspektiver"), Contains("Fra formiddagen"));
  CHECK_THAT(markdown(two), !Contains("Tavlen igen\n\n")); // it would tell the same once more
  two.step = int(two.agenda.steps.size()) - 1;
  CHECK_THAT(markdown(two), !Contains("Fra formiddagen")); // notes are hidden there now
}

TEST_CASE("the board comes with dots, stacks and the field that was forgotten") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::board);
  for (Id i = 1; i <= 8; i++)
    s.notes.push_back({i, {100.0 + (i % 3) * 900, i % 2 ? 100.0 : 900.0}, 0, "Seddel " + std::to_string(i)});
  for (Note& n : s.notes) n.place = {int(n.id) < 4 ? 100.0 : 2000.0, int(n.id) < 7 ? 100.0 : 900.0};
  s.notes[0].stack = s.notes[1].stack = 20;
  s.stack_names = {{20, "Tid"}};
  Poll& poll = poll_of(s, step);
  poll.dots = {{1, 1, 0}, {3, 24, 0}, {20, 2, 0}};
  s.stages[std::size_t(step)] = stage::dots;
  CHECK_THAT(markdown(s), !Contains("prikker")); // not revealed
  CHECK(json_of(s)["stacks"][0]["dots"].empty());
  poll.revealed = true;
  std::string text = section(markdown(s), "Fire perspektiver");
  CHECK_THAT(text, Contains("- **Tid** · 3 prikker\n  - Seddel 2\n  - Seddel 1\n"));
  CHECK_THAT(text, Contains("- Seddel 3 · 24 prikker\n"));
  CHECK_THAT(text, Contains("**Det felt, vi glemte:** Styr på tingene\n"));
  ordered_json j = json_of(s);
  CHECK(j["stacks"][0]["dots"].dump() == R"([{"step":"board","plus":3,"minus":0}])");
  CHECK(j["forgotten"] == "styr-paa-tingene");
  poll.dots = {{3, 1, 0}};
  CHECK_THAT(markdown(s), !Contains("1 prik")); // so few that they point at somebody
}
