#include "report/report.h"

#include "files/pack.h"
#include "report/markdown_text.h"
#include "workshop/apply.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>

#include <time.h>

using Catch::Contains;
using nlohmann::ordered_json;
using workshop::minute;
using workshop::second;
using workshop::Session;
namespace stage = workshop::stage;

namespace {

constexpr workshop::Time start = 1'738'584'000'000; // 2025-02-03 12:00:00 UTC

Session team_meeting(const std::string& language = "da") {
  ::setenv("TZ", "UTC", 1);
  ::tzset();
  static const files::Pack pack =
      files::read_pack(std::string(KERNEBORD_SOURCE_DIR) + "/content/team-meeting", "en");
  REQUIRE(pack.agendas.size() == 2);
  return workshop::new_session("s-1", "Hjemmeplejen Nord", pack.agendas[language == "en"], start);
}

ordered_json json_of(const Session& s, workshop::Time now = start) {
  return ordered_json::parse(report::as_json(s, now));
}

int count(const std::string& text, const std::string& what) {
  int n = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) n++;
  return n;
}

/// A workshop that went well.
Session finished() {
  Session s = team_meeting();
  s.people = 5;
  s.step = 6;
  s.drafts = {{1, "Vi gør hverdagen lettere"},
              {2, "Vi hjælper borgeren sammen med de pårørende, så hun kan selv"}};
  s.kerneopgave = 2;
  s.notes = {{3, {1300, 900}, 0, "Nederst"},
             {4, {1400, 600}, 1, "Øverst"},
             {5, {10, 10}, 2, "Vi måler det, vi bruger"}};
  s.polls[0].votes = {0, 1, 0, 3, 1};
  s.polls[4] = {{1, 0, 4}, true};
  s.actions = {{6, "Ring til Gerda", "kontaktpersonen", "mandag", 1},
               {7, "Spørg køkkenet", "lederen", "tirsdag", -1}};
  s.stages = {0, 0, stage::consent, stage::dots, stage::first_vote, stage::collect, 0};
  s.clocks[2] = {14 * minute, 15 * minute + 30 * second, 0};
  s.clocks[3].spent = 65 * second;
  s.closed = start + 46 * minute;
  return s;
}

} // namespace

TEST_CASE("the JSON export holds the whole result") {
  ordered_json j = json_of(finished(), start + 50 * minute);
  CHECK(j["format"] == "kernebord-result");
  CHECK(j["version"] == 2);
  CHECK(j["team"] == "Hjemmeplejen Nord");
  CHECK(j["people"] == 5);
  CHECK(j["created"] == "2025-02-03T12:00:00Z");
  CHECK(j["closed"] == "2025-02-03T12:46:00Z");
  CHECK(j["exported"] == "2025-02-03T12:50:00Z");
  CHECK(j["agenda"]["id"] == "team-meeting");
  CHECK(j["agenda"]["minutes"] == 45);
  CHECK(j["step"] == "close");
  CHECK(j["kerneopgave"] == "Vi hjælper borgeren sammen med de pårørende, så hun kan selv");
  REQUIRE(j["drafts"].size() == 2);
  CHECK(j["drafts"][0]["chosen"] == false);
  CHECK(j["drafts"][1]["chosen"] == true);
  REQUIRE(j["perspectives"].size() == 4);
  CHECK(j["perspectives"][0]["notes"][0]["text"] == "Vi måler det, vi bruger");
  REQUIRE(j["perspectives"][3]["notes"].size() == 2);
  CHECK(j["perspectives"][3]["notes"][0]["text"] == "Øverst"); // in reading order
  REQUIRE(j["votes"].size() == 2);
  CHECK(j["votes"][0]["answers"][3] == ordered_json{{"text", "Godt"}, {"votes", 3}});
  CHECK(j["votes"][1]["dilemma"]["title"] == "Bagedagen");
  CHECK(j["votes"][1]["answers"][2]["id"] == "find-vej");
  CHECK(j["votes"][1]["answers"][2]["votes"] == 4);
  CHECK(j["actions"][0]["perspective"] == "innovation");
  CHECK(j["actions"][1]["perspective"].is_null());
  CHECK(j["steps"][2]["planned_seconds"] == 840);
  CHECK(j["steps"][2]["spent_seconds"] == 930);
  CHECK(j["steps"][2]["overtime_seconds"] == 90);
  CHECK(j["steps"][3]["overtime_seconds"] == 0);
}

TEST_CASE("votes that are hidden are told by no report") {
  Session s = finished();
  s.polls[4].revealed = false;
  ordered_json j = json_of(s);
  REQUIRE(j["votes"].size() == 1);
  CHECK(j["votes"][0]["kind"] == "check-in");
  CHECK_THAT(report::as_json(s, start), !Contains("Bagedagen"));
  CHECK_THAT(report::as_markdown(s, start), !Contains("Bagedagen"));
  s.polls[0].votes = {0, 0, 0, 0, 0};
  CHECK(json_of(s)["votes"].empty());
  CHECK_THAT(report::as_markdown(s, start), !Contains("Hvordan har I det"));
}

TEST_CASE("a workshop that has just begun can be exported too") {
  Session s = team_meeting("en");
  ordered_json j = json_of(s);
  CHECK(j["kerneopgave"].is_null());
  CHECK(j["closed"].is_null());
  CHECK(j["drafts"].empty());
  CHECK(j["actions"].is_array());
  std::string text = report::as_markdown(s, start);
  CHECK_THAT(text, Contains("# Hjemmeplejen Nord\n"));
  CHECK_THAT(text, Contains("Team meeting on the kerneopgave · 3 February 2025 · 8 people\n"));
  CHECK_THAT(text, Contains("The meeting is not closed. We are at: Check in."));
  CHECK_THAT(text, Contains("We have not chosen a kerneopgave."));
  CHECK_THAT(text, Contains("We have not written any actions."));
  CHECK(count(text, "No notes here.") == 4);
}

TEST_CASE("the Markdown reads like what the team made") {
  std::string text = report::as_markdown(finished(), start + 50 * minute);
  CHECK_THAT(text, Catch::StartsWith(
                       "# Hjemmeplejen Nord\n\nTeammøde om kerneopgaven · 3. februar 2025 · 5 personer\n\n"
                       "Afsluttet 3. februar 2025.\n\n## Vores kerneopgave\n\n> Vi hjælper borgeren"));
  CHECK_THAT(text, Contains("\n- Vi gør hverdagen lettere\n- Vi hjælper borgeren sammen med de pårørende, så "
                            "hun kan selv **(valgt)**\n"));
  CHECK_THAT(text, Contains("### Mere og bedre for mindre\n\n- Vi måler det, vi bruger\n"));
  CHECK_THAT(text, Contains("### Innovation af velfærd sammen med andre\n\nIngen sedler her.\n"));
  CHECK_THAT(text, Contains("### Modstandskraft og robusthed\n\n- Øverst\n- Nederst\n"));
  CHECK_THAT(
      text,
      Contains(
          "## Tjek ind\n\nHvordan har I det lige nu?\n\n| Svar | Stemmer |\n|---|---:|\n| Tungt | 0 |\n"));
  CHECK_THAT(text, Contains("| Vi venter og laver reglen om sammen | 4 |\n"));
  CHECK_THAT(text, Contains("## Handlinger\n\nHvad gør I på mandag?\n\n1. Ring til Gerda\\\n"
                            "   **Hvem:** kontaktpersonen\\\n   **Hvornår:** mandag\\\n"
                            "   **Perspektiv:** Innovation af velfærd sammen med andre\n"
                            "2. Spørg køkkenet\\\n   **Hvem:** lederen\\\n   **Hvornår:** tirsdag\n\n"));
  CHECK_THAT(text, Contains("| Kerneopgaven | 14:00 | 15:30 | 1:30 |\n"));
  CHECK_THAT(text, Contains("| Fire perspektiver | 12:00 | 1:05 | – |\n"));
}

TEST_CASE("a running clock counts up to now") {
  Session s = team_meeting();
  s.clocks[0].since = start;
  CHECK(json_of(s, start + 5 * minute)["steps"][0]["spent_seconds"] == 300);
  CHECK(json_of(s, start + 5 * minute)["steps"][0]["overtime_seconds"] == 60);
  CHECK(json_of(s, start + 5 * minute)["steps"][0]["running"] == true);
  CHECK_THAT(report::as_markdown(s, start + 5 * minute), Contains("| Tjek ind | 4:00 | 5:00 | 1:00 |"));
  CHECK(json_of(s, start - minute)["steps"][0]["spent_seconds"] == 0); // the wall clock was set back
}

TEST_CASE("no text breaks the Markdown around it") {
  Session s = team_meeting();
  auto note = [&](std::string text) { s.notes = {{1, {10, 10}, 0, std::move(text)}}; };
  auto body = [&] {
    std::string text = report::as_markdown(s, start);
    std::size_t begin = text.find("### Mere og bedre"), end = text.find("### Innovation");
    text = text.substr(begin, end - begin);
    return text.substr(text.find("\n\n") + 2);
  };
  note("# Overskrift");
  CHECK(body() == "- \\# Overskrift\n\n");
  note("- punkt\n+ plus\n===\n\n\n```\n    kode\n> citat");
  CHECK(body() == "- \\- punkt\\\n  \\+ plus\\\n  \\===\\\n  \\`\\`\\`\\\n  kode\\\n  \\> citat\n\n");
  note("3. februar\n12) tolv\n1.000 kr.");
  CHECK(body() == "- 3\\. februar\\\n  12\\) tolv\\\n  1\\.000 kr.\n\n");
  note("*fed* _skrå_ [link](http://x) <b> a|b & ~~ \\ ![x]");
  CHECK(body() == "- \\*fed\\* \\_skrå\\_ \\[link\\](http://x) \\<b\\> a\\|b \\& \\~\\~ \\\\ !\\[x\\]\n\n");
  note("mærke\t og \r\nlinje\x07\xE2\x80\xAE");
  CHECK(body() == "- mærke  og\\\n  linje\n\n");
  note(" \n\t ");
  CHECK(body() == "Ingen sedler her.\n\n");
  note("👩‍🦽 שלום");
  CHECK(body() == "- 👩‍🦽 שלום\n\n");

  s.team = "\n\n# A | B\n";
  s.drafts = {{2, "en\n\n# to\n> tre"}};
  s.kerneopgave = 2;
  s.actions = {{3, "a | b\nc", "", "|", 0}, {4, " ", "\n", "", 2}};
  std::string text = report::as_markdown(s, start);
  CHECK_THAT(text, Catch::StartsWith("# \\# A \\| B\n"));
  CHECK_THAT(text, Contains("> en\\\n> \\# to\\\n> \\> tre\n"));
  CHECK_THAT(text,
             Contains("\n\n1. a \\| b\\\n   c\\\n   **Hvornår:** \\|\\\n"
                      "   **Perspektiv:** Mere og bedre for mindre\n\n## ")); // the empty one is left out
}

TEST_CASE("broken UTF-8 and odd characters go through both reports") {
  Session s = team_meeting();
  s.team = "\xFF\xC3";
  s.notes = {{1, {10, 10}, 0, std::string("a\xF0\x9F\x98") + std::string(1, '\0') + "\"\\\n"}};
  s.drafts = {{2, std::string(10'000, 'x'), 1}};
  ordered_json j = json_of(s);
  CHECK(j["team"] == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK_THAT(j["perspectives"][0]["notes"][0]["text"].get<std::string>(), Catch::StartsWith("a\xEF\xBF\xBD"));
  CHECK(j["drafts"][0]["text"].get<std::string>().size() == 10'000);
  std::string text = report::as_markdown(s, start);
  CHECK(text.find('\0') == std::string::npos);
  CHECK_THAT(text, Contains("\xEF\xBF\xBD"));
}

TEST_CASE("absurd times are left out instead of shown wrong") {
  Session s = team_meeting();
  s.created = std::numeric_limits<workshop::Time>::max();
  s.closed = -5;
  ordered_json j = json_of(s);
  CHECK(j["created"].is_null());
  CHECK(j["closed"].is_null());
  CHECK_THAT(report::as_markdown(s, start),
             Contains("Teammøde om kerneopgaven · 8 personer\n\nAfsluttet.\n"));
}

TEST_CASE("agendas are listed for people and for programs") {
  std::vector<workshop::Agenda> agendas = {team_meeting().agenda, team_meeting("en").agenda};
  agendas[1].id = "x";
  CHECK(report::agendas_as_text(agendas) == "team-meeting  da    45 min  Teammøde om kerneopgaven\n"
                                            "x             en    45 min  Team meeting on the kerneopgave\n");
  ordered_json j = ordered_json::parse(report::agendas_as_json(agendas));
  CHECK(j[0].dump() ==
        R"({"id":"team-meeting","language":"da","title":"Teammøde om kerneopgaven","minutes":45})");
  CHECK(report::agendas_as_text({}).empty());
  CHECK(report::agendas_as_json({}) == "[]\n");
}
