// A pack as its author sees it, without a window: played up to the step that is shown, and read again when it
// changes.
#include "preview.h"

#include "workshop/columns.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace workshop;
using Catch::Contains;

namespace {

constexpr Time morning = 1'790'000'000'000;

/// A pack in memory: what it holds now, and how often it was read.
struct Author {
  files::Pack pack;
  std::string stamp = "1";
  int read = 0, looked = 0;

  explicit Author(const std::string& name = "workshop")
      : pack(files::read_pack(KERNEBORD_SOURCE_DIR "/content/" + name, "da")) {
    REQUIRE(pack.problems.empty());
  }
  Preview::Source source() {
    return {[this] {
              read++;
              return pack;
            },
            [this] {
              looked++;
              return stamp;
            }};
  }
  void save(const std::string& now) { stamp = now; }
  workshop::Agenda& danish() {
    for (workshop::Agenda& a : pack.agendas)
      if (a.language == "da") return a;
    return pack.agendas.front();
  }
};

std::unique_ptr<Preview> open(Author& author, const std::string& step = {},
                              const std::string& language = "da") {
  std::string problem;
  auto preview = Preview::open(author.source(), language, step, morning, problem);
  INFO(problem);
  REQUIRE(preview);
  return preview;
}

int named(const Session& s, const std::string& id) {
  for (int i = 0; i < int(s.agenda.steps.size()); i++)
    if (s.agenda.steps[std::size_t(i)].id == id) return i;
  return -1;
}

} // namespace

TEST_CASE("the team has played all steps before the one shown, and the next one when the room goes on") {
  Author author;
  auto preview = open(author);
  const auto session = [&]() -> const Session& { return preview->live().session(); };
  CHECK(current_step(session()).id == "check-in");
  CHECK(votes_cast(session().polls[0]) == session().people);
  CHECK(session().drafts.empty());

  int step = named(session(), "kerneopgave");
  REQUIRE_FALSE(preview->live().submit(GoToStep{step, morning}, morning).refused);
  CHECK(preview->behind());
  CHECK_FALSE(preview->tick(morning)); // the same session
  CHECK_FALSE(preview->behind());
  CHECK(slips_in(session(), named(session(), "rammen"), column::heading(0, 0)).size() == 3);
  CHECK(session().drafts.size() == 4);
  CHECK(latest_version(session()) == 0); // that comes at its stage
  CHECK(session().notes.empty());
  for (int stage = 1; stage <= stage::consent; stage++) {
    REQUIRE_FALSE(preview->live().submit(SetStage{step, stage}, morning).refused);
    preview->tick(morning);
  }
  CHECK(latest_version(session()) == 2);
  CHECK(votes_cast(poll_of(session(), step)) == session().people);
  CHECK_FALSE(poll_of(session(), step).revealed); // the facilitator does that
  CHECK(session().kerneopgave == 0);

  preview->live().submit(GoToStep{named(session(), "board"), morning}, morning);
  preview->tick(morning);
  CHECK(poll_of(session(), step).revealed);
  CHECK_FALSE(kerneopgave_text(session()).empty());
  CHECK_FALSE(session().notes.empty());
  CHECK(check_session(session()).empty());
}

TEST_CASE("a preview can begin at any step, also one that the plan leaves out at first") {
  for (const char* pack : {"team-meeting", "workshop", "team-day", "seminar", "follow-up"}) {
    Author author(pack);
    for (const Step& step : author.danish().steps) {
      INFO(pack << " " << step.id);
      auto preview = open(author, step.id);
      CHECK(current_step(preview->live().session()).id == step.id);
      CHECK(check_session(preview->live().session()).empty());
      CHECK_FALSE(preview->behind());
    }
  }
  Author author("follow-up");
  CHECK(open(author, "sidst")->live().session().before.actions.size() ==
        3); // there is something to follow up
  std::string problem;
  CHECK_FALSE(Preview::open(author.source(), "da", "sidste", morning, problem));
  CHECK_THAT(problem, Contains("»sidste«") && Contains("sidst, kerneopgave"));
}

TEST_CASE("a new vote that the room opens is answered") {
  Author author;
  auto preview = open(author, "dilemmaer");
  int step = named(preview->live().session(), "dilemmaer");
  for (const Op& op : std::vector<Op>{RevealVotes{step}, NewRound{step}, SetStage{step, stage::second_vote}})
    REQUIRE_FALSE(preview->live().submit(op, morning).refused);
  preview->tick(morning);
  const Poll& poll = poll_of(preview->live().session(), step);
  CHECK(poll.past.size() == 1);
  CHECK(votes_cast(poll) == preview->live().session().people);
  REQUIRE_FALSE(preview->live().submit(RevealVotes{step}, morning).refused);
  REQUIRE_FALSE(preview->live().submit(NewRound{step}, morning).refused); // once more, on the same stage
  preview->tick(morning);
  CHECK(votes_cast(poll_of(preview->live().session(), step)) == preview->live().session().people);
}

TEST_CASE("a change of the pack is seen at the same step and stage, a second later at most") {
  Author author;
  auto preview = open(author, "board");
  int step = named(preview->live().session(), "board");
  preview->live().submit(SetStage{step, stage::dots}, morning);
  author.danish().steps[std::size_t(step)].question = "Noget andet?";
  author.danish().steps.erase(author.danish().steps.begin() + 2); // an earlier step is gone
  for (workshop::Agenda& a : author.pack.agendas)
    if (a.language != "da") a.steps.erase(a.steps.begin() + 2);
  author.save("2");
  author.looked = author.read = 0;
  for (int i = 0; i < 9; i++) CHECK_FALSE(preview->tick(morning + i * 100));
  CHECK(author.looked == 0); // not at every frame
  CHECK(preview->tick(morning + second));
  CHECK(author.read == 1);
  const Session& s = preview->live().session();
  CHECK(current_step(s).id == "board");
  CHECK(current_step(s).question == "Noget andet?");
  CHECK(stage_of(s, s.step) == stage::dots);
  CHECK_FALSE(poll_of(s, s.step).dots.empty());
  CHECK(check_session(s).empty());
  CHECK_FALSE(preview->tick(morning + 2 * second)); // nothing is new
  CHECK(author.read == 1);
  CHECK(author.looked == 2);
  CHECK_FALSE(preview->tick(morning - 60 * second)); // the wall clock was set back: it goes on looking
  CHECK(author.looked == 3);
}

TEST_CASE("when the step that was shown is gone, the one in its place is shown") {
  Author author;
  auto preview = open(author, "kilden"); // the fourth
  for (workshop::Agenda& a : author.pack.agendas) a.steps.erase(a.steps.begin() + 3);
  author.save("2");
  REQUIRE(preview->tick(morning + second));
  CHECK(current_step(preview->live().session()).id == "kerneopgave");
  for (workshop::Agenda& a : author.pack.agendas) a.steps.resize(2);
  author.save("3");
  REQUIRE(preview->tick(morning + 2 * second));
  CHECK(current_step(preview->live().session()).id == "rammen"); // the last there is
}

TEST_CASE("a mistake is told while the last good version stays, until it is mended") {
  Author author;
  auto preview = open(author, "board");
  files::Pack good = author.pack;
  author.pack = {"content/x", {}, {{"content/x/da.toml", 12, "step[2].minutes", "skal være et helt tal"}}};
  author.save("2");
  std::uint64_t number = preview->live().number();
  CHECK_FALSE(preview->tick(morning + second));
  CHECK(preview->trouble() == "content/x/da.toml:12: step[2].minutes: skal være et helt tal");
  CHECK(current_step(preview->live().session()).id == "board");
  CHECK(preview->live().number() == number);
  author.pack.problems.push_back({"content/x/da.toml", 40, "", "mangler"});
  author.save("3");
  CHECK_FALSE(preview->tick(morning + 2 * second));
  CHECK_THAT(preview->trouble(), Catch::EndsWith("helt tal (og 1 til)"));
  author.pack = good;
  author.save("4");
  CHECK(preview->tick(morning + 3 * second));
  CHECK(preview->trouble().empty());
  author.pack.problems = {{"content/x/da.toml", 12, "", "må ikke"}};
  std::string problem;
  CHECK_FALSE(Preview::open(author.source(), "da", "", morning, problem)); // no good version yet
  CHECK(problem == "content/x/da.toml:12: må ikke");
}

TEST_CASE("the language is the one asked for, or the one the pack has, and stays the room's") {
  Author author;
  CHECK(open(author, "", "en")->live().session().agenda.language == "en");
  std::erase_if(author.pack.agendas, [](auto& a) { return a.language == "da"; });
  CHECK(open(author)->live().session().agenda.language == "en");
  Author both;
  auto preview = open(both);
  REQUIRE_FALSE(preview->live().submit(SetLanguage{"en"}, morning).refused);
  both.save("2");
  REQUIRE(preview->tick(morning + second));
  CHECK(preview->live().session().agenda.language == "en");
}

TEST_CASE("the stamp of a folder changes with its files, and reading writes nothing") {
  fs::path folder = fs::temp_directory_path() / ("kernebord-preview-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  fs::copy(KERNEBORD_SOURCE_DIR "/content/team-meeting", folder, fs::copy_options::recursive);
  Preview::Source source = Preview::pack_in(folder.string(), "da");
  std::string first = source.stamp(), problem;
  CHECK(first == source.stamp());
  CHECK(Preview::open(source, "da", "", morning, problem));
  CHECK(first == source.stamp());
  fs::last_write_time(folder / "da.toml", fs::last_write_time(folder / "da.toml") + std::chrono::seconds(2));
  std::string second = source.stamp();
  CHECK(second != first);
  std::ofstream(folder / "notes.txt") << "not of the pack";
  CHECK(source.stamp() == second);
  fs::remove(folder / "en.toml");
  CHECK(source.stamp() != second);
  fs::remove_all(folder);
  CHECK(source.stamp().empty());
  CHECK_FALSE(source.read().problems.empty());
}
