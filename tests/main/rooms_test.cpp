// The other rooms' sessions, with the real thread and no window. Also run with ThreadSanitizer.
#include "rooms.h"

#include "report_file.h"

#include "files/session_folder.h"

#include <condition_variable>
#include <mutex>

using test::Temporary;

namespace {

struct Stage {
  explicit Stage(const std::string& stick) : rooms([this] { wake(); }, stick) {}
  void wake() {
    std::lock_guard lock(mutex);
    wakes++;
    woken.notify_all();
  }
  void rest() {
    while (rooms.busy()) {
      {
        std::unique_lock lock(mutex);
        woken.wait(lock, [&] { return wakes > 0; });
        wakes--;
      }
      rooms.settle();
    }
  }

  std::mutex mutex;
  std::condition_variable woken;
  int wakes = 0;
  Rooms rooms;
};

} // namespace

TEST_CASE("what one room puts on a stick another one fetches") {
  Temporary stick, here;
  std::string folder = test::make(here), said;
  Stage s(stick.path.string());
  workshop::Session ours = test::small_session();
  s.rooms.share(ours, folder, "da", [&](std::string text) { said = std::move(text); });
  CHECK(said.empty()); // answered in settle() alone
  s.rest();
  CHECK(said.find("Det ligger nu på stikket: " + stick.path.string()) == 0);

  std::vector<files::Listed> found;
  s.rooms.find(here / "none", "da", [&](std::vector<files::Listed> list) { found = std::move(list); });
  s.rest();
  REQUIRE(found.size() == 1);
  std::optional<workshop::Session> read;
  s.rooms.read(found[0].folder, "da", [&](auto session, std::string problem) {
    read = std::move(session);
    CHECK(problem.empty());
  });
  s.rest();
  CHECK(read == ours);
}

TEST_CASE("a stick that was pulled out is told, and nothing is fetched") {
  Temporary here;
  Stage s(here / "stick");
  std::string problem;
  bool fetched = true;
  s.rooms.read(here / "stick/Kernebord/x", "en", [&](auto session, std::string why) {
    fetched = session.has_value();
    problem = why;
  });
  s.rest();
  CHECK_FALSE(fetched);
  CHECK(problem.find(here / "stick/Kernebord/x") == 0);
}

TEST_CASE("the report goes onto the stick, or where there is none beside the session") {
  Temporary stick, here;
  std::string folder = test::make(here), said;
  const std::string text = "# ";
  for (bool in : {true, false}) {
    Stage s(in ? stick.path.string() : std::string());
    workshop::Session ours = test::small_session();
    if (in) {
      s.rooms.report(ours, folder, "da", [&](std::string sentence) { said = std::move(sentence); });
      s.rest();
    } else said = leave_report(ours, 1'790'000'000'000, folder, {}, "da");
    INFO(said);
    const std::string begins = "Referatet ligger nu her: ";
    REQUIRE(said.starts_with(begins));
    std::string path = said.substr(begins.size());
    CHECK(path.starts_with(in ? stick.path.string() + "/Kernebord/" : folder + "/referat.md"));
    CHECK(test::read(path).starts_with(text));
    CHECK(test::read(path).find(ours.team) != std::string::npos);
  }
  CHECK(files::read_session(folder, "da", said)); // it is in nobody's way there
}

TEST_CASE("a report that can't be written says why") {
  Temporary here;
  std::string folder = test::make(here);
  test::write(here / "file", "in the way");
  Stage s(here / "file");
  std::string said;
  s.rooms.report(test::small_session(), folder, "en", [&](std::string sentence) { said = sentence; });
  s.rest();
  CHECK(said.find("can't be written") != std::string::npos);
}
