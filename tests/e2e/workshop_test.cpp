// One whole workshop by touch, and what is left of it when the program is killed.
#include "program.h"

#include <catch2/catch.hpp>

#include <filesystem>

using e2e::Program;

namespace {

/// From the start screen to the first step of a new session.
void begin(Program& p, const std::string& team) {
  p.tap("new", [&] { return p.screen() == "new"; });
  p.tap("agenda/team-meeting", [&] { return p.screen() == "team"; });
  p.type(team);
  p.tap("begin", [&] { return p.screen() == "check-in"; });
}

void go_to(Program& p, const std::string& screen) {
  while (p.screen() != screen) {
    std::string before = p.screen();
    p.slide("next", [&] { return p.screen() != before; });
  }
}

long count(const nlohmann::json& result) {
  long notes = 0;
  for (const auto& p : result["perspectives"]) notes += long(p["notes"].size());
  return notes;
}

} // namespace

TEST_CASE("a whole workshop by touch") {
  Program p;
  p.wait_screen("start");
  begin(p, "team ærø");
  p.tap("timer/start", [&] { return p.has("timer/pause"); });
  for (const char* mood : {"vote/mood-4", "vote/mood-5", "vote/mood-2"}) p.tap(mood);
  go_to(p, "kerneopgave");
  p.tap("add-draft", [&] { return p.has("key/a"); });
  p.type("vi gør hverdagen tryg.");
  p.tap("done", [&] { return !p.has("key/a"); });
  p.tap("stage/next", [&] { return !p.names("choose/").empty(); }); // all are shown
  std::string draft = p.names("choose/").at(0);
  p.tap(draft);
  go_to(p, "board");
  std::vector<std::string> add = p.names("add-note/");
  REQUIRE(add.size() == 4);
  for (int i = 0; i < 4; i++) {
    p.tap(add[i], [&] { return p.has("key/a"); });
    p.type("seddel " + std::to_string(i));
    p.tap("done", [&] { return !p.has("key/a"); });
  }
  go_to(p, "dilemma");
  std::vector<std::string> votes = p.names("vote/");
  for (int i = 0; i < 5; i++) p.tap(votes[i % 2]);
  p.tap("reveal", [&] { return p.has("hide"); });
  go_to(p, "actions");
  p.tap("add-action", [&] { return p.has("key/a"); });
  p.type("ring til de pårørende");
  p.tap("done", [&] { return !p.has("key/a"); });
  go_to(p, "close");
  p.slide("finish", [&] { return p.screen() == "start"; });
  auto result = e2e::exported(p.only_session());
  CHECK(result["team"] == "Team ærø");
  CHECK(result["kerneopgave"].dump().find("Vi gør hverdagen tryg.") != std::string::npos);
  CHECK(count(result) == 4);
  for (int i = 0; i < 4; i++)
    CHECK(result["perspectives"][i]["notes"][0]["text"] == "Seddel " + std::to_string(i));
  CHECK(result["actions"][0]["what"] == "Ring til de pårørende");
  CHECK_FALSE(result["closed"].is_null());
  CHECK(p.end() == 0);
}

TEST_CASE("kill -9 in mid-drag and right after adding a note") {
  Program p;
  p.wait_screen("start");
  begin(p, "strøm");
  go_to(p, "board");
  std::vector<std::string> add = p.names("add-note/");
  p.tap(add[0], [&] { return p.has("key/a"); });
  p.type("bliver");
  p.tap("done", [&] { return !p.has("key/a"); });
  std::string session = p.only_session();
  p.wait_until("the disk", [&] {
    return e2e::exported(session)["perspectives"][0]["notes"].size() == 1 &&
           e2e::exported(session)["perspectives"][0]["notes"][0]["text"] == "Bliver";
  });
  auto before = e2e::exported(session);

  e2e::Spot note = p.spot(p.names("note/").at(0));
  p.down(1, note.cx(), note.cy());
  for (int i = 1; i < 10; i++) p.move(1, note.cx() + 20 * i, note.cy() + 8 * i);
  p.kill9();
  p.up(1);
  CHECK(e2e::exported(session)["perspectives"] == before["perspectives"]);
  p.start({session});
  p.wait_screen("board");
  CHECK(std::abs(p.spot(p.names("note/").at(0)).x - note.x) < 1);

  p.tap(add[1], [&] { return p.names("note/").size() == 2; });
  p.wait_until("the disk", [&] { return count(e2e::exported(session)) == 2; });
  p.kill9();
  p.start({session});
  p.wait_screen("board");
  CHECK(p.names("note/").size() == 2);
  p.tap("undo", [&] {
    return p.names("note/").size() == 1;
  }); // what was done before the plug was pulled can still be taken back
}

TEST_CASE("a still board draws no frames, a running clock about one a second") {
  Program p;
  p.wait_screen("start");
  begin(p, "ro");
  go_to(p, "board");
  auto frames_in = [&](int seconds) {
    long before = p.frame();
    e2e::shell("sleep " + std::to_string(seconds));
    return p.frame() - before;
  };
  e2e::shell("sleep 1"); // what still settles from the last tap
  CHECK(frames_in(4) == 0);
  p.tap("timer/start", [&] { return p.has("timer/pause"); });
  e2e::shell("sleep 1");
  long frames = frames_in(5);
  CHECK(frames >= 3);
  CHECK(frames <= 7);
}

TEST_CASE("a very small window works, and a picture of it is written") {
  Program p({"--window", "300x200"});
  p.origin_x = (1920 - 300) / 2; // windows open in the middle
  p.origin_y = (1080 - 200) / 2;
  p.wait_screen("start");
  p.tap("new", [&] { return p.screen() == "new"; });
  CHECK(p.end() == 0);
  std::string shot = std::filesystem::temp_directory_path() / "kernebord-shot.png";
  e2e::shell(std::string(KERNEBORD_PROGRAM) + " --sessions '" + p.sessions() + "' --window 640x400 --shot " +
             shot);
  CHECK(e2e::shell("od -An -tu1 -j16 -N8 " + shot).find("0   0   2 128   0   0   1 144") !=
        std::string::npos);
  std::filesystem::remove(shot);
}
