// The other rooms' sessions, with the real thread and no window. Also run with ThreadSanitizer.
#include "rooms.h"

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
