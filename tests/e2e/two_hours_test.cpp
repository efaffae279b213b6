// The workshop of two and a half hours from the start screen to its close, by real touches of five people,
// with one who leads the day. Nobody waits for the clock. The plug is pulled while they write unseen.
#include "files/store.h"
#include "people.h"
#include "program.h"

#include <catch2/catch.hpp>

using e2e::Program;
using nlohmann::json;

namespace {

class AtTheGlass : public test::Fingers {
public:
  explicit AtTheGlass(Program& p) : p_(p) {}
  void tap(const std::string& name) override {
    p_.tap(name);
    p_.wait_heard();
  }
  void slide(const std::string& name) override {
    std::string before = p_.screen();
    p_.slide(name, [&] { return p_.screen() != before; });
  }
  /// All of it in small letters: the keys turn to capitals by themselves where a sentence begins.
  void write(const std::string& text) override {
    std::string small = text;
    for (char& c : small) c = c >= 'A' && c <= 'Z' ? char(c + 32) : c;
    p_.type(small);
    p_.wait_heard();
  }
  std::vector<std::string> names() override { return p_.enabled(); }
  std::string screen() override { return p_.screen(); }
  void pass(int) override {}

private:
  Program& p_;
};

/// An element of a list in the result, by its "id".
json by_id(const json& list, const std::string& id) {
  for (const json& one : list)
    if (one["id"] == id) return one;
  FAIL(id << " is not in " << list.dump());
  return {};
}

long dots_of(const json& things) {
  long dots = 0;
  for (const json& thing : things)
    for (const json& dot : thing["dots"]) dots += dot["plus"].get<long>();
  return dots;
}

json votes_of(const json& result, const std::string& step) {
  json found = json::array();
  for (const json& vote : result["votes"])
    if (vote["step"] == step) found.push_back(vote);
  return found;
}

class Day {
public:
  Day() : fingers_(p_), people_(fingers_, 5, "da", 2) {}

  void begin() {
    p_.wait_screen("start");
    tap("new");
    tap("agenda/workshop");
    p_.type("plejehjemmet åen");
    p_.tap("begin", [&] { return p_.screen() == "check-in"; });
    session_ = p_.only_session();
    for (int i = 0; i < 3; i++) tap("people/minus"); // they are five
    tap("timer/start");
  }
  /// Everybody does what the step is for; then the next one.
  void hold(const std::string& screen) {
    INFO("step " << screen);
    people_.step();
  }
  void go_on(const std::string& screen) {
    p_.slide("next", [&] { return p_.screen() == screen; });
  }

  /// In the drawer: one step is shortened, one dropped, one taken in; then all eyes off the screen.
  void lead() {
    tap("script");
    tap("script/plan");
    tap("plan/1");
    tap("plan/1/minus");
    tap("plan/3");
    tap("plan/3/drop");
    for (int i = 0; i < 10 && !p_.has("plan/15"); i++) tap("plan/list/down");
    tap("plan/15");
    tap("plan/15/add");
    p_.tap("freeze", [&] { return p_.has("unfreeze"); });
    CHECK(p_.enabled() == std::vector<std::string>{"unfreeze"});
    p_.slide("unfreeze", [&] { return !p_.has("unfreeze"); });
    p_.tap("blank", [&] { return p_.has("unblank"); });
    CHECK(p_.enabled() == std::vector<std::string>{"unblank"});
    p_.slide("unblank", [&] { return !p_.has("unblank"); });
    tap("panel/close");
  }

  void pull_the_plug() {
    for (const char* draft :
         {"vi giver beboerne en rolig dag", "sammen med de pårørende gør vi dagen tryg"}) {
      tap("add-draft");
      p_.type(draft);
      tap("done");
    }
    tap("add-draft");
    p_.type("vi lytter, før");
    p_.wait_heard();
    auto begun = [&] { return texts().size() == 3 && texts()[2] == "Vi lytter, før"; };
    p_.wait_until("the disk", begun);
    p_.kill9();
    CHECK(written()["drafts"].empty()); // what is hidden is told by no report
    p_.start({session_});
    p_.wait_screen("kerneopgave");
    CHECK(p_.names("choose/").empty());
    CHECK(begun());
    CHECK(texts()[0] == "Vi giver beboerne en rolig dag");
    CHECK(texts()[1] == "Sammen med de pårørende gør vi dagen tryg");
  }

  void tap(const std::string& name) { fingers_.tap(name); }
  /// Of the drafts, as they lie on the disk.
  std::vector<std::string> texts() const {
    std::string problem;
    auto session = files::read_session(session_, "da", problem);
    INFO(problem);
    REQUIRE(session);
    std::vector<std::string> all;
    for (const auto& draft : session->drafts) all.push_back(draft.text);
    return all;
  }
  json written() const { return e2e::exported(session_); }
  Program& program() { return p_; }
  const std::string& session() const { return session_; }

private:
  Program p_;
  AtTheGlass fingers_;
  test::People people_;
  std::string session_;
};

/// Everything that the two and a half hours are for is there.
void check_result(const json& r) {
  CHECK(r["team"] == "Plejehjemmet åen");
  CHECK(r["people"] == 5);
  CHECK_FALSE(r["closed"].is_null());
  CHECK(r["agenda"]["id"] == "workshop");

  std::vector<std::string> steps;
  for (const json& step : r["steps"]) steps.push_back(step["id"]);
  CHECK(steps == std::vector<std::string>{"check-in", "rammen", "mission", "kerneopgave", "pause", "board",
                                          "fremtiden", "dilemmaer", "kort", "actions", "aftaler", "check-out",
                                          "close"}); // as it was changed on the way
  CHECK(by_id(r["steps"], "rammen")["planned_seconds"] == 4 * 60);

  CHECK(votes_of(r, "check-in").at(0)["cast"] == 5);
  json consent = votes_of(r, "kerneopgave").at(0);
  CHECK(consent["cast"] == 5);
  CHECK(consent["answers"][0]["votes"] == 4);
  std::string kerneopgave = r["kerneopgave"];
  INFO(kerneopgave);
  CHECK(kerneopgave.ends_with(" hver dag"));
  json agreed;
  for (const json& draft : r["drafts"])
    if (draft["chosen"] == true) agreed = draft;
  REQUIRE(agreed.is_object());
  CHECK(agreed["text"] == kerneopgave);
  CHECK(agreed["version"] == 1);
  CHECK(agreed["worries"].size() == 1);

  long dots = 0;
  for (const json& field : r["perspectives"]) {
    CHECK(field["notes"].size() == 2);
    dots += dots_of(field["notes"]);
  }
  CHECK(dots == 25);
  for (const json& column : by_id(r["steps"], "fremtiden")["columns"]) CHECK(column["slips"].size() >= 1);
  CHECK(by_id(r["steps"], "fremtiden")["columns"].size() == 10); // five cards, what holds and what breaks

  json dilemmas = votes_of(r, "dilemmaer");
  REQUIRE(dilemmas.size() == 2);
  int twice = 0;
  for (const json& d : dilemmas) {
    CHECK(d["cast"] == 5);
    if (d["earlier"].empty()) continue;
    twice++;
    CHECK(d["earlier"].size() == 1);
    for (const json& answer : d["answers"]) CHECK(answer["good"].size() + answer["lost"].size() == 4);
  }
  CHECK(twice == 1); // the one that was talked about

  json cards = by_id(r["steps"], "kort");
  CHECK(cards["task"].size() == 1);
  CHECK(cards["mats"].size() == 3); // five people: two pairs, and one of three
  CHECK(cards["mats"][0]["kept"].size() == 1);
  REQUIRE(r["actions"].size() == 2);
  CHECK(r["actions"][0]["who"] == "Teamlederen");
  CHECK(r["actions"][0]["when"] == "Mandag");
  CHECK(r["actions"][0]["kept"] == true);
  CHECK(dots_of(r["actions"]) == 15);
  CHECK_FALSE(by_id(r["steps"], "aftaler")["agreed"].empty());
  CHECK(by_id(r["steps"], "check-out")["words"].size() == 2);
}

} // namespace

TEST_CASE("the workshop of two and a half hours by touch, from the start screen to the report") {
  Day day;
  Program& p = day.program();
  day.begin();
  day.hold("check-in");
  day.lead();
  for (const std::string screen : {"writing", "story", "kerneopgave", "break", "board", "writing", "dilemma",
                                   "cards", "actions", "agreements", "check-out"}) {
    day.go_on(screen);
    if (screen == "kerneopgave") day.pull_the_plug();
    day.hold(screen);
  }
  day.go_on("close");
  p.slide("finish", [&] { return p.screen() == "start"; });
  CHECK(p.end() == 0); // all is on the disk
  json result = day.written();
  check_result(result);
  std::string report =
      e2e::shell(std::string(KERNEBORD_PROGRAM) + " export '" + day.session() + "' --format md");
  for (const json& said : {result["kerneopgave"], result["actions"][0]["what"]})
    CHECK(report.find(said.get<std::string>()) != std::string::npos);
}
