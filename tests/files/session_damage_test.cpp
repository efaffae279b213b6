// Sessions that go badly: torn, flipped, newer, empty, a disk that fails.
#include "session_folder.h"

#include "files/codec.h"
#include "files/disk.h"

#include <cerrno>
#include <thread>

using test::Open;
using test::Temporary;

namespace {

/// The states a session went through, one after each entry.
std::vector<workshop::Session> states_of(const std::string& folder) {
  files::Folder f = files::read_folder(folder, "da");
  workshop::LiveSession live(*f.base, f.base_number, nullptr);
  std::vector<workshop::Session> states{live.session()};
  for (const auto& e : f.entries) {
    REQUIRE_FALSE(live.replay(e));
    states.push_back(live.session());
  }
  return states;
}

/// A base file with these contents and the checksum that fits.
std::string base_of(const std::string& body, int version = 1) {
  return "kernebord-base " + std::to_string(version) + " " + files::checksum(body) + "\n" + body;
}

} // namespace

TEST_CASE("a journal cut at every byte opens as the beginning, says so, and goes on", "[bytes]") {
  Temporary t;
  std::string folder = test::make(t), journal = files::journal_path(folder, 0);
  test::busy(folder, 11, 60);
  const std::string whole = test::read(journal);
  const auto states = states_of(folder);
  REQUIRE(states.size() > 20);
  for (std::size_t cut = 0; cut <= whole.size(); cut++) {
    std::string rest = whole.substr(0, cut);
    test::write(journal, rest);
    std::size_t lines = std::size_t(std::count(rest.begin(), rest.end(), '\n'));
    bool torn = cut > 0 && rest.back() != '\n';
    files::Folder f = files::read_folder(folder, "da");
    REQUIRE(f.entries.size() == lines);
    REQUIRE_FALSE(f.damaged);
    REQUIRE(f.notices.size() == (torn ? 1 : 0));
    if (cut % 37 && cut != whole.size()) continue; // opening, writing on and opening again for some of them
    workshop::Session ended;
    {
      Open o(folder);
      REQUIRE(o.live);
      REQUIRE(o.session() == states[lines]);
      REQUIRE_FALSE(o.live->submit(workshop::SetPeople{7}, 5).refused);
      REQUIRE(o.file->flush(10'000));
      ended = o.session();
    }
    Open again(folder);
    REQUIRE(again.session() == ended);
    REQUIRE(again.file->notices().empty());
    if (torn) { // the torn end was put aside, not thrown away
      std::size_t good = rest.rfind('\n') == rest.npos ? 0 : rest.rfind('\n') + 1;
      REQUIRE(test::read(journal + ".torn-" + std::to_string(good)) == rest.substr(good));
    }
  }
}

TEST_CASE("a flipped bit anywhere in the journal never makes another session of it", "[bytes]") {
  Temporary t;
  std::string folder = test::make(t), journal = files::journal_path(folder, 0);
  test::busy(folder, 12, 40);
  const std::string whole = test::read(journal);
  const auto states = states_of(folder);
  for (std::size_t at = 0; at < whole.size(); at++) {
    std::string bad = whole;
    bad[at] = char(bad[at] ^ (1 << (at % 8)));
    test::write(journal, bad);
    files::Folder f = files::read_folder(folder, "da");
    REQUIRE(f.base);
    REQUIRE(f.entries.size() < states.size() - 1);
    REQUIRE(f.notices.size() == 1);
    workshop::LiveSession live(*f.base, 0, nullptr);
    for (const auto& e : f.entries) REQUIRE_FALSE(live.replay(e));
    REQUIRE(live.session() == states[f.entries.size()]);
  }
}

TEST_CASE("damage in the middle opens for reading and says where") {
  Temporary t;
  std::string folder = test::make(t), journal = files::journal_path(folder, 0);
  test::busy(folder, 13, 40);
  std::string text = test::read(journal);
  std::size_t third = text.find('\n', text.find('\n') + 1) + 1;
  text[third + 30] ^= 4;
  test::write(journal, text);
  Open o(folder);
  REQUIRE(o.live);
  CHECK(o.file->read_only());
  CHECK(o.live->number() == 2);
  CHECK(o.file->notices()[0].text.find(journal + ", linje 3") != std::string::npos);
  CHECK(test::read(journal) == text); // not touched
}

TEST_CASE("a flipped bit anywhere in the only base is told, and nothing is opened", "[bytes]") {
  Temporary t;
  std::string folder = test::make(t), base = files::base_path(folder, 0);
  const std::string whole = test::read(base);
  for (std::size_t at = 0; at < whole.size(); at++) {
    std::string bad = whole;
    bad[at] = char(bad[at] ^ (1 << (at % 8)));
    test::write(base, bad);
    files::Folder f = files::read_folder(folder, "en");
    REQUIRE_FALSE(f.base);
    REQUIRE(f.problem.find("base-0000000000.json") != std::string::npos);
    REQUIRE_FALSE(files::holds_session(folder));
  }
}

TEST_CASE("what can't be opened is told in one sentence, in both languages") {
  Temporary t;
  auto problem = [&](const std::string& folder) {
    std::string problem;
    CHECK_FALSE(files::SessionFile::open(folder, "en", false, problem));
    CHECK(problem.back() == '.');
    return problem;
  };
  CHECK_FALSE(files::holds_session(t / "absent"));
  CHECK(problem(t / "absent").find("no session folder") != std::string::npos);
  test::write(t / "file", "hello");
  CHECK(problem(t / "file").find("no session folder") != std::string::npos);
  test::fs::create_directories(t / "empty");
  CHECK(problem(t / "empty").find("holds no session") != std::string::npos);

  std::string folder = test::make(t), base = files::base_path(folder, 0), good = test::read(base);
  CHECK(files::holds_session(folder));
  std::string body = good.substr(good.find('\n') + 1);
  auto with = [&](const std::string& from, const std::string& to) {
    std::string changed = body;
    REQUIRE(changed.find(from) != changed.npos);
    changed.replace(changed.find(from), from.size(), to);
    test::write(base, base_of(changed));
    return problem(folder);
  };
  test::write(base, base_of(body, 2));
  CHECK(problem(folder).find("newer Kernebord") != std::string::npos);
  test::write(base, "");
  CHECK(problem(folder).find("first line") != std::string::npos);
  test::write(base, good.substr(0, good.size() / 2));
  CHECK(problem(folder).find("checksum") != std::string::npos);
  CHECK(with("\"step\": 0", "\"step\": 999999").find("step must be") != std::string::npos);
  CHECK(with("\"step\": 0", "\"step\": -1").find("step must be") != std::string::npos);
  CHECK(with("\"people\": 8", "\"people\": 1e300").find("wrong type") != std::string::npos);
  CHECK(with("\"people\": 8", "\"people\": 99999999999999999999").find("wrong type") != std::string::npos);
  CHECK(with("\"people\": 8", "\"people\": \"8\"").find("wrong type") != std::string::npos);
  CHECK(with("\"people\": 8,", "").find("people") != std::string::npos);
  CHECK(with("\"planned\": 240000", "\"planned\": -5").find("clocks[0].planned") != std::string::npos);
  CHECK(with("\"team\": \"Team", "\"team\": \"\xff\xfe").find("team") != std::string::npos);
  CHECK(with("\"kind\": \"board\"", "\"kind\": \"bord\"").find("bord") != std::string::npos);
  test::write(base, base_of(std::string(200'000, '[')));
  CHECK(problem(folder).find("nested") != std::string::npos);
  test::write(base, base_of("null"));
  problem(folder);
  test::fs::remove(base);
  test::fs::create_directories(base);
  CHECK(problem(folder).find("it is a folder") != std::string::npos);
  for (const auto& l : files::list_sessions(t.path.string(), "da"))
    CHECK_FALSE(l.problem.empty()); // listed, with their problem
}

namespace {

/// A disk that is full for a while, or writes only a few bytes at a time.
struct FailingDisk : files::Disk {
  std::atomic<int> room = 1'000'000'000;
  std::atomic<bool> sync_fails = false;
  ssize_t write(int file, const char* data, size_t size) override {
    if (room <= 0) return errno = ENOSPC, -1;
    size_t some = std::min({size, size_t(room.load()), size_t(700)});
    room -= int(some);
    return Disk::write(file, data, some);
  }
  int sync(int file) override {
    if (sync_fails) return errno = EIO, -1;
    return Disk::sync(file);
  }
};

} // namespace

TEST_CASE("a full disk does not stop the room, and when there is room again all is saved") {
  Temporary t;
  std::string folder = test::make(t);
  FailingDisk disk;
  files::use_disk(&disk);
  workshop::Session ended;
  {
    Open o(folder);
    std::atomic<int> told = 0;
    o.file->on_change([&] { told++; });
    test::RandomOps random(21);
    random.live(*o.live, 50);
    REQUIRE(o.file->flush(10'000));
    std::uint64_t saved = o.file->saved();
    disk.room = 20; // in the middle of a line, however short
    random.live(*o.live, 50);
    CHECK_FALSE(o.file->flush(300));
    CHECK(o.file->trouble().find("No space left") != std::string::npos);
    CHECK(told == 1);
    CHECK(o.file->saved() == saved);
    CHECK(files::read_folder(folder, "da").notices.empty()); // the half line was taken back
    disk.room = 1'000'000'000;
    disk.sync_fails = true;
    random.live(*o.live, 10);
    CHECK_FALSE(o.file->flush(300));
    disk.sync_fails = false;
    REQUIRE(o.file->flush(20'000));
    CHECK(o.file->trouble().empty());
    CHECK(told >= 2);
    ended = o.session();
  }
  files::use_disk(nullptr);
  Open again(folder);
  CHECK(again.session() == ended);
  CHECK(again.file->notices().empty());
}

TEST_CASE("a base that can't be written leaves the journal going on") {
  Temporary t;
  std::string folder = test::make(t);
  FailingDisk disk;
  files::use_disk(&disk);
  workshop::Session ended;
  {
    Open o(folder);
    test::RandomOps random(22);
    random.live(*o.live, 30);
    REQUIRE(o.file->flush(10'000));
    disk.room = 100;
    o.file->compact(o.session(), o.live->number());
    REQUIRE(o.file->flush(10'000));
    disk.room = 1'000'000'000;
    random.live(*o.live, 30);
    REQUIRE(o.file->flush(10'000));
    ended = o.session();
  }
  files::use_disk(nullptr);
  Open again(folder);
  CHECK(again.file->base_number() == 0);
  CHECK(again.session() == ended);
}
