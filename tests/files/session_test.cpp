// Sessions that go well: what was done is there again.
#include "session_folder.h"

#include "files/codec.h"

#include <sys/wait.h>
#include <thread>

using test::Open;
using test::Temporary;

TEST_CASE("random sessions and entries survive the codec") {
  for (unsigned seed = 0; seed < 20; seed++) {
    workshop::LiveSession live(test::small_session(), 0, nullptr);
    test::RandomOps random(seed);
    for (int i = 0; i < 100; i++) {
      workshop::Entry e{
          0, random.time, workshop::How(i % 3), std::uint64_t(i + 1),
          random.op(live.session(), std::size_t(i) % std::variant_size_v<workshop::Op>, live.fresh_id())};
      CHECK(files::decode_entry(files::encode_entry(e)) == e);
      CHECK(files::encode_entry(e).find('\n') == std::string::npos);
      live.submit(e.op, 1);
    }
    CHECK(files::decode_session(files::encode_session(live.session())) == live.session());
  }
}

TEST_CASE("what is done to a live session is there after closing and opening") {
  Temporary t;
  std::string folder = test::make(t);
  for (unsigned seed = 0; seed < 5; seed++) { // each round goes on where the last one stopped
    workshop::Session ended = test::busy(folder, seed, 150);
    Open again(folder);
    REQUIRE(again.live);
    CHECK(again.file->notices().empty());
    CHECK(again.session() == ended);
  }
}

TEST_CASE("a new base makes the journal short and loses nothing") {
  Temporary t;
  std::string folder = test::make(t);
  for (int round = 0; round < 4; round++) {
    Open o(folder);
    REQUIRE(o.live);
    test::RandomOps random{unsigned(round)};
    random.live(*o.live, 60);
    o.file->compact(o.session(), o.live->number());
    random.live(*o.live, 60);
    REQUIRE(o.file->flush(10'000));
    workshop::Session ended = o.session();
    o.file.reset();
    Open again(folder);
    REQUIRE(again.live);
    CHECK(again.file->base_number() > 0);
    CHECK(again.session() == ended);
  }
  int bases = 0;
  for (const auto& e : test::fs::directory_iterator(folder))
    bases += e.path().filename().string().starts_with("base-");
  CHECK(bases == 2); // the newest, and the one before it in case that is damaged
}

TEST_CASE("when the newest base is damaged the one before it and its journals tell all") {
  Temporary t;
  std::string folder = test::make(t);
  workshop::Session ended;
  std::uint64_t number = 0;
  {
    Open o(folder);
    test::RandomOps random(3);
    random.live(*o.live, 80);
    number = o.live->number();
    o.file->compact(o.session(), number);
    random.live(*o.live, 80);
    REQUIRE(o.file->flush(10'000));
    ended = o.session();
  }
  test::write(files::base_path(folder, number), "kernebord-base 1 00000000\n{}");
  Open again(folder);
  REQUIRE(again.live);
  CHECK(again.session() == ended);
  REQUIRE(again.file->notices().size() == 1);
  CHECK_FALSE(again.file->read_only());
}

TEST_CASE("two programs never write one session") {
  Temporary t;
  std::string folder = test::make(t);
  Open first(folder);
  REQUIRE(first.live);
  pid_t child = ::fork();
  if (child == 0) {
    std::string problem;
    auto second = files::SessionFile::open(folder, "da", false, problem);
    ::_exit(!second && problem.find("åben i et andet vindue") != std::string::npos ? 0 : 1);
  }
  int status = 1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  CHECK(Open(folder, true).live); // reading is always possible
  first.file.reset();
  CHECK(Open(folder).live);
}

TEST_CASE("folders are named after the day and the team, and never shared") {
  Temporary t;
  workshop::Session s = test::small_session();
  s.team = "  Hjemmeplejen Øst / Ærø! ";
  std::string problem;
  std::string a = files::make_session(t.path.string(), s, "da", problem),
              b = files::make_session(t.path.string(), s, "da", problem);
  CHECK(a.ends_with("-hjemmeplejen-oest-aeroe"));
  CHECK(b == a + "-2");
  s.team = "../../etc";
  CHECK(test::fs::path(files::make_session(t.path.string(), s, "da", problem)).parent_path() == t.path);
  CHECK(files::list_sessions(t.path.string(), "da").size() == 3);
  CHECK(files::make_session("/proc/nowhere", s, "en", problem).empty());
  CHECK(problem.find("/proc/nowhere") != std::string::npos);
}

TEST_CASE("the alive mark tells when the room was last seen") {
  Temporary t;
  std::string folder = test::make(t);
  {
    Open o(folder);
    CHECK(o.file->last_alive() == 0);
    o.file->keep_alive(1'790'000'500'000);
    REQUIRE(o.file->flush(10'000));
  }
  CHECK(Open(folder).file->last_alive() == 1'790'000'500'000);
  for (const char* torn : {"", "17900", "x\n", "999999999999999999999999\n", "-5\n"}) {
    test::write(folder + "/alive", torn);
    CHECK(Open(folder).file->last_alive() == 0);
  }
}
