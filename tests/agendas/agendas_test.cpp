// Every agenda from its first step to its end, by twelve fake people on fake time, in both languages; what
// they take home is compared with golden texts. KERNEBORD_GOLDEN=write writes them anew: read the difference
// before you keep it.
#include "files/pack.h"
#include "people.h"
#include "report/report.h"
#include "table.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace {

namespace fs = std::filesystem;

class AtTheTable : public test::Fingers {
public:
  explicit AtTheTable(test::Table& t) : t_(t) {}
  void tap(const std::string& name) override { t_.tap(name); }
  void slide(const std::string& name) override { t_.slide(name); }
  void write(const std::string& text) override {
    t_.frame();
    t_.write(text);
  }
  std::vector<std::string> names() override {
    std::vector<std::string> all;
    for (const auto& a : t_.table.touch().areas())
      if (a.enabled) all.push_back(std::string(a.name));
    return all;
  }
  std::string screen() override { return t_.table.screen(); }
  void pass(int seconds) override { t_.pass(seconds * 1000); }

private:
  test::Table& t_;
};

std::vector<workshop::Agenda> agendas_of(const fs::path& folder) {
  files::Pack pack = files::read_pack(folder, "en");
  for (const files::Problem& p : pack.problems) FAIL(files::as_line(p));
  return pack.agendas;
}

workshop::Session begin(const std::vector<workshop::Agenda>& all, const std::string& language) {
  for (const workshop::Agenda& a : all)
    if (a.language == language) {
      workshop::Session s = workshop::new_session("0123456789abcdef", language == "en" ? "North" : "Nord", a,
                                                  test::Table::morning, workshop::translations_of(a, all));
      s.people = 12;
      return s;
    }
  FAIL("no agenda in " << language);
  return {};
}

/// What a session that follows one up knows of it.
void begin_after(workshop::Session& s) {
  bool follows = false;
  for (int i : s.plan) follows |= s.agenda.steps[std::size_t(i)].kind == workshop::StepKind::follow_up;
  if (!follows) return;
  bool danish = s.agenda.language == "da";
  workshop::Before before{s.team,
                          test::Table::morning - 90ll * 24 * 3'600'000,
                          danish ? "Vi giver ro i hverdagen." : "We give calm days.",
                          {}};
  for (int i = 0; i < 3; i++)
    before.actions.push_back({0, (danish ? "Prøve nr. " : "Trial no. ") + std::to_string(i + 1),
                              danish ? "teamet" : "the team", danish ? "i maj" : "in May", i - 1});
  workshop::follow(s, std::move(before));
}

/// From the first step to the last one; each takes a little less or more than planned.
void hold(test::Table& t) {
  AtTheTable fingers(t);
  test::People people(fingers, 12, t.session().agenda.language);
  t.tap("timer/start");
  for (std::size_t i = 0;; i++) {
    INFO("step " << workshop::current_step(t.session()).id);
    int step = t.session().step;
    people.step();
    t.pass(t.session().clocks[std::size_t(step)].planned + (int(i % 3) - 1) * 30'000);
    CHECK(t.session().step == step);
    if (workshop::step_from_here(t.session(), 1) < 0) break;
    t.slide("next");
    REQUIRE(t.session().step != step);
  }
  CHECK(t.table.screen() == "close");
  t.slide("finish");
  CHECK(t.session().closed == t.now);
}

/// Everybody took part in each step: a step that asks for something has something.
void check_done(const workshop::Session& s) {
  for (int i : s.plan) {
    const workshop::Step& step = s.agenda.steps[std::size_t(i)];
    INFO(step.id);
    switch (step.kind) {
    case workshop::StepKind::check_in:
    case workshop::StepKind::vote:
      CHECK((workshop::votes_cast(workshop::poll_of(s, i)) == s.people ||
             !workshop::poll_of(s, i).dots.empty()));
      break;
    case workshop::StepKind::kerneopgave:
      CHECK_FALSE(workshop::kerneopgave_text(s).empty());
      CHECK(s.stages[std::size_t(i)] == workshop::stage::consent);
      CHECK(std::any_of(s.drafts.begin(), s.drafts.end(),
                        [](const auto& draft) { return !draft.marks.empty(); }));
      break;
    case workshop::StepKind::board:
      CHECK(int(s.notes.size()) >= workshop::fields_of(s));
      if (step.vote.kind == workshop::VoteKind::dots) CHECK_FALSE(workshop::poll_of(s, i).dots.empty());
      break;
    case workshop::StepKind::dilemma: {
      int twice = 0;
      for (int q = 0; q < workshop::questions_of(s.agenda, step); q++)
        twice += !workshop::poll_of(s, i, q).past.empty() && workshop::poll_of(s, i, q).revealed;
      CHECK(twice >= 1);
      break;
    }
    case workshop::StepKind::writing:
    case workshop::StepKind::check_out:
    case workshop::StepKind::agreements:
      CHECK(std::any_of(s.slips.begin(), s.slips.end(), [&](const auto& slip) { return slip.step == i; }));
      break;
    case workshop::StepKind::cards:
      CHECK(std::any_of(s.dealt.begin(), s.dealt.end(), [](const auto& card) { return card.kept; }));
      break;
    case workshop::StepKind::wheel:
      for (int q = 0; q < workshop::questions_of(s.agenda, step); q++) {
        CHECK(workshop::votes_cast(workshop::poll_of(s, i, q)) == s.people);
        CHECK(workshop::poll_of(s, i, q).revealed);
      }
      break;
    case workshop::StepKind::actions:
      CHECK_FALSE(s.actions.empty());
      if (step.vote.kind == workshop::VoteKind::dots) CHECK_FALSE(workshop::poll_of(s, i).dots.empty());
      break;
    case workshop::StepKind::follow_up:
      for (const auto& a : s.before.actions) CHECK(a.state != 0);
      break;
    default: break;
    }
  }
}

void compare(const std::string& name, const std::string& text) {
  fs::path path = fs::path(KERNEBORD_SOURCE_DIR) / "tests/agendas/golden" / (name + ".md");
  const char* mode = std::getenv("KERNEBORD_GOLDEN");
  if (mode && std::string(mode) == "write") {
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
    return;
  }
  std::ifstream in(path);
  std::ostringstream golden;
  golden << in.rdbuf();
  INFO(path << " differs. KERNEBORD_GOLDEN=write writes it anew");
  std::istringstream a(golden.str()), b(text);
  for (int line = 1;; line++) {
    std::string was, is;
    bool more_a = bool(std::getline(a, was)), more_b = bool(std::getline(b, is));
    if (!more_a && !more_b) return;
    INFO("line " << line);
    REQUIRE(was == is);
    REQUIRE(more_a == more_b);
  }
}

void run(const fs::path& folder, const std::string& name, const std::string& language) {
  INFO(name << " in " << language);
  test::Table t;
  workshop::Session s = begin(agendas_of(folder), language);
  begin_after(s);
  t.table.set_language(language);
  t.run(std::move(s));
  hold(t);
  check_done(t.session());
  CHECK(workshop::check_session(t.session()).empty());
  // The journal alone makes the same session.
  workshop::LiveSession again(t.base, 0, nullptr);
  for (const auto& e : t.notebook.entries) REQUIRE_FALSE(again.replay(e));
  CHECK(again.session() == t.session());
  ::setenv("TZ", "Europe/Copenhagen", 1);
  compare(name + "-" + language, report::as_markdown(t.session(), t.now));
}

} // namespace

TEST_CASE("every agenda runs from start to close, in both languages") {
  fs::path content = fs::path(KERNEBORD_SOURCE_DIR) / "content";
  for (const char* name : {"team-meeting", "follow-up", "workshop", "seminar", "team-day"})
    for (const char* language : {"da", "en"}) run(content / name, name, language);
}

TEST_CASE("a pack that nobody tuned the program to runs unchanged") {
  fs::path school = fs::path(KERNEBORD_SOURCE_DIR) / "tests/agendas/school";
  for (const char* language : {"da", "en"}) run(school, "school", language);
}
