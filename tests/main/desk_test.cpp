// The session that lies on the table.
#include "desk.h"

#include "files/pictures.h"
#include "files/session_folder.h"

#include <map>

using test::Temporary;
using workshop::Time;

namespace {

constexpr Time morning = 1'790'000'000'000;

std::unique_ptr<Desk> opened(const std::string& folder, const Temporary& t, std::vector<std::string>& notices,
                             Time now = morning) {
  return Desk::open(
      folder, t.path.string(), "da", now, [] {}, notices);
}

workshop::Note note(workshop::Id id, const std::string& picture = {}) {
  return {id, {100, 100}, 0, "Seddel", 1, 0, picture, {}};
}

} // namespace

TEST_CASE("a copy of the session as it was then, for every entry; the session itself goes on") {
  Temporary t;
  std::string folder = test::make(t), problem;
  std::vector<std::string> notices;
  auto desk = opened(folder, t, notices);
  REQUIRE(desk);
  std::map<std::uint64_t, workshop::Session> states{{0, desk->live().session()}}; // by entry
  test::RandomOps random(31);
  for (int i = 0; i < 60; i++) {
    random.live(desk->live(), 1);
    states[desk->live().number()] = desk->live().session();
  }
  REQUIRE(states.size() > 30);
  const workshop::Session now = desk->live().session();
  for (auto& [number, was] : states) {
    std::string copy = desk->copy_at(number, t.path.string(), "da", problem);
    REQUIRE_FALSE(copy.empty());
    test::Open o(copy, true);
    REQUIRE(o.live);
    workshop::Session then = o.session();
    CHECK(then.team.find(" (kopi fra kl. ") == was.team.size());
    CHECK(then.id != was.id);
    for (const workshop::Clock& clock : then.clocks) CHECK_FALSE(workshop::runs(clock));
    was.team = then.team;
    was.id = then.id;
    was.clocks = then.clocks;
    CHECK(then == was);
  }
  CHECK(desk->live().session() == now);
  CHECK_FALSE(desk->live().submit(workshop::SetPeople{9}, morning).refused);
}

TEST_CASE("what a copy at an entry holds, and that its clock stands at that time") {
  Temporary t;
  std::string folder = test::make(t), problem;
  std::vector<std::string> notices;
  auto desk = opened(folder, t, notices);
  auto submit = [&](const workshop::Op& op, Time at) { REQUIRE_FALSE(desk->live().submit(op, at).refused); };
  submit(workshop::StartClock{0, morning}, morning);
  submit(workshop::AddNote{note(1), 0}, morning + 60'000);
  submit(workshop::AddNote{note(2), 1}, morning + 120'000);
  submit(workshop::DeleteNote{1}, morning + 180'000);
  std::string copy = desk->copy_at(2, t.path.string(), "en", problem);
  test::Open o(copy, true);
  REQUIRE(o.live);
  CHECK(o.session().notes == std::vector<workshop::Note>{note(1)});
  CHECK(o.session().clocks[0].spent == 60'000);
  CHECK_FALSE(workshop::runs(o.session().clocks[0]));
  CHECK(o.session().team.find("(copy from ") != std::string::npos);
  CHECK(desk->copy_at(0, t.path.string(), "en", problem) != copy);
  CHECK(desk->copy_at(2, "/proc/nowhere", "en", problem).empty());
  CHECK(problem.find("/proc/nowhere") != std::string::npos);
  // Closed and opened again, what was done before can still be copied.
  for (int people : {9, 10}) submit(workshop::SetPeople{people}, morning + 200'000);
  desk.reset();
  desk = opened(folder, t, notices);
  CHECK(desk->live().session().people == 10);
  test::Open again(desk->copy_at(2, t.path.string(), "en", problem), true);
  CHECK(again.session().notes == std::vector<workshop::Note>{note(1)});
}

TEST_CASE("copies have their pictures: of a moment, and of a damaged session") {
  Temporary t;
  std::string folder = test::make(t), problem;
  std::vector<std::string> notices;
  test::fs::create_directories(folder + "/pictures");
  test::write(files::picture_path(folder, "a.png"), "a picture");
  {
    auto desk = opened(folder, t, notices);
    for (workshop::Id id : {1, 2, 3})
      REQUIRE_FALSE(desk->live().submit(workshop::AddNote{note(id, "a.png"), 0}, morning).refused);
    std::string copy = desk->copy_at(1, t.path.string(), "da", problem);
    CHECK(test::read(files::picture_path(copy, "a.png")) == "a picture");
    copy = desk->copy_at(0, t.path.string(), "da", problem); // no note had it then
    CHECK_FALSE(test::fs::exists(files::picture_path(copy, "a.png")));
  }
  std::string journal = files::journal_path(folder, 0), text = test::read(journal);
  text[text.find('\n') + 40] ^= 4;
  test::write(journal, text);
  auto desk = opened(folder, t, notices);
  REQUIRE(desk);
  CHECK(desk->folder() != folder);
  CHECK(desk->live().session().notes.size() == 1);
  CHECK(test::read(files::picture_path(desk->folder(), "a.png")) == "a picture");
  CHECK(test::read(journal) == text);
}
