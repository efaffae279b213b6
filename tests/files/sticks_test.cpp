// Sessions that go from room to room on a stick.
#include "files/sticks.h"

#include "session_folder.h"

using test::Temporary;

namespace {

std::vector<std::string> ids(const std::vector<files::Listed>& all) {
  std::vector<std::string> found;
  for (const files::Listed& l : all) found.push_back(l.id);
  return found;
}

workshop::Session room(const std::string& id) {
  workshop::Session s = test::small_session();
  s.id = id;
  s.team = "Rum " + id;
  return s;
}

/// `minutes` after the files of other folders were changed.
void changed_later(const std::string& folder, int minutes) {
  for (const auto& file : test::fs::directory_iterator(folder))
    test::fs::last_write_time(file.path(),
                              test::fs::file_time_type::clock::now() + std::chrono::minutes(minutes));
}

} // namespace

TEST_CASE("a room's session is put on a stick and found there by another one") {
  Temporary stick, ours;
  std::string problem;
  std::string path = files::share_session(stick.path.string(), room("a1"), "da", problem, ours.path.string());
  CHECK(problem.empty());
  CHECK(test::fs::path(path).parent_path() == stick / "Kernebord");
  auto found = files::find_sessions({ours.path.string(), stick.path.string()}, "da");
  REQUIRE(found.size() == 1);
  CHECK(found[0].team == "Rum a1");
  auto read = files::read_session(found[0].folder, "da", problem);
  REQUIRE(read);
  CHECK(*read == room("a1"));
}

TEST_CASE("of two copies of a session the one changed last is found, and none is written over") {
  Temporary stick;
  std::string problem;
  workshop::Session later = room("a1");
  later.people++;
  std::string first = files::share_session(stick.path.string(), room("a1"), "da", problem, {}),
              second = files::share_session(stick.path.string(), later, "da", problem, {});
  REQUIRE(first != second);
  changed_later(second, 1);
  auto found = files::find_sessions({stick.path.string()}, "da");
  REQUIRE(found.size() == 1);
  CHECK(found[0].folder == second);
  changed_later(first, 5);
  CHECK(files::find_sessions({stick.path.string()}, "da")[0].folder == first);
}

TEST_CASE("sessions are found where people put them, two folders deep, but nothing else is") {
  Temporary stick;
  std::string problem;
  auto put = [&](const std::string& below, const std::string& id) {
    return files::make_session(stick / below, room(id), "da", problem);
  };
  put("", "a1"); // in the stick's root
  put("Seminar", "b2");
  put("Seminar/for/dybt", "c3");
  put(".skjult", "d4");
  std::string damaged = put("", "e5");
  for (const auto& file : test::fs::directory_iterator(damaged)) test::write(file.path(), "øv");
  test::fs::create_directories(stick / "Billeder");
  test::write(stick / "Billeder/base-1.txt", "x");
  test::fs::create_directory_symlink(stick.path, stick / "ring");
  std::vector<std::string> found = ids(files::find_sessions({stick.path.string()}, "da"));
  std::sort(found.begin(), found.end());
  CHECK(found == std::vector<std::string>{"a1", "b2"});
  CHECK(files::find_sessions({stick / "ikke-her"}, "da").empty());
}

TEST_CASE("a stick that takes nothing is told in one sentence") {
  Temporary t;
  test::write(t / "stick", "no folder at all");
  std::string problem;
  CHECK(files::share_session(t / "stick", room("a1"), "da", problem, {}).empty());
  CHECK(problem.find(t / "stick") != problem.npos);
  problem.clear();
  CHECK(files::share_session(t / "stick", room("a1"), "en", problem, {}).empty());
  CHECK(problem.find("can't take it") != problem.npos);
}

TEST_CASE("sticks are those that this user has in") {
  Temporary t;
  for (const char* folder : {"media/ida/B", "media/ida/A", "media/ole/C", "run/ida/D"})
    test::fs::create_directories(t / folder);
  files::PicturePlaces places{.home = {}, .config = {}, .user = "ida", .mounts = {t / "media", t / "run"}};
  CHECK(files::sticks(places) ==
        std::vector<std::string>{t / "media/ida/A", t / "media/ida/B", t / "run/ida/D"});
  places.user.clear();
  CHECK(files::sticks(places).empty());
}
