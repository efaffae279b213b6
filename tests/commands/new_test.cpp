// kernebord new: fresh sessions, follow-ups, and workshops that a dummy team has held.
#include "room.h"

using namespace test;

TEST_CASE("new makes a session that can be opened, and prints where it is") {
  Room room;
  Run made = room.run("new --agenda team-meeting --team '  Hjemmeplejen\n Nord ' sessions --lang en");
  INFO(made.err);
  REQUIRE(made.code == 0);
  CHECK(std::count(made.out.begin(), made.out.end(), '\n') == 1);
  std::string folder = room / made.out.substr(0, made.out.size() - 1), problem;
  auto file = files::SessionFile::open(folder, "en", false, problem);
  REQUIRE(file);
  workshop::Session s = file->take_base();
  CHECK(s.team == "Hjemmeplejen  Nord");
  CHECK(s.agenda.language == "en");
  CHECK(s.plan.size() == 7);
  CHECK_FALSE(s.id.empty());

  check_refused(room.run("new --agenda retreat --team N sessions"), 1,
                "Jeg kender: team-meeting, follow-up, workshop, seminar, team-day.");
  check_refused(room.run("new --team N sessions"), 2, "--agenda ID");
  check_refused(room.run("new --agenda team-meeting sessions"), 2, "--team NAVN");
  check_refused(room.run("new --agenda team-meeting --team N"), 2, "hvilken mappe");
  // Two hundred characters, as people count them: letters of two bytes, and letters with a mark after them.
  std::string name;
  for (int i = 0; i < 100; i++) name += "øa\u030A";
  CHECK(room.run("new --agenda team-meeting --team '" + name + "' sessions").code == 0);
  check_refused(room.run("new --agenda team-meeting --team 'x" + name + "' sessions"), 2, "for langt");
  CHECK_THAT(room.run("new --agenda team-meeting --team 'A\u030Ase \u00C5s' sessions").out,
             Contains("-aase-aas\n")); // an å is an å, whichever keyboard wrote it
  std::ofstream(room.path / "file") << "x";
  check_refused(room.run("new --agenda team-meeting --team N file"), 1, "file");
}

TEST_CASE("new begins a follow-up with what was decided in another session") {
  Room room;
  std::string folder = room.new_session(), problem;
  {
    auto file = files::SessionFile::open(folder, "da", false, problem);
    REQUIRE(file);
    workshop::LiveSession live(file->take_base(), file->base_number(), file.get());
    workshop::Id draft = live.fresh_id(), one = draft + 1, two = draft + 2;
    live.submit(workshop::AddDraft{{draft, "Vi lytter"}, 0, true}, 1000);
    live.submit(workshop::AddAction{{one, "Ring", "vagten", "mandag", 1}, 0}, 2000);
    live.submit(workshop::AddAction{{two, "Skriv", "", "", 1}, 1}, 2000);
    live.submit(workshop::KeepAction{one, true}, 3000);
    REQUIRE(file->flush(10'000));
  }
  Run made = room.run("new --agenda follow-up --team Nord --follows '" + folder + "' sessions");
  INFO(made.err);
  REQUIRE(made.code == 0);
  auto file = files::SessionFile::open(room / made.out.substr(0, made.out.size() - 1), "da", true, problem);
  REQUIRE(file);
  workshop::Session s = file->take_base();
  CHECK(s.before.team == "Nord");
  CHECK(s.before.kerneopgave == "Vi lytter");
  REQUIRE(s.before.actions.size() == 1); // only what they kept
  CHECK(s.before.actions[0].what == "Ring");
  CHECK(workshop::kerneopgave_text(s) == "Vi lytter");
  CHECK(workshop::check_session(s).empty());
  check_refused(room.run("new --agenda follow-up --team Nord --follows nowhere sessions"), 1, "nowhere");
  check_refused(room.run("new --agenda team-meeting --team Nord --follows '" + folder + "' sessions"), 2,
                "har intet trin, der ser på det, I besluttede sidst");
}

TEST_CASE("new --played makes a workshop that a dummy team has held, and every op of it is in the journal") {
  Room room;
  for (const char* agenda : {"workshop", "follow-up"})
    for (const char* language : {"da", "en"}) {
      INFO(agenda << " " << language);
      Run made = room.run(std::string("new --agenda ") + agenda + " --team Nord --played sessions --lang " +
                          language);
      INFO(made.err);
      REQUIRE(made.code == 0);
      std::string folder = room / made.out.substr(0, made.out.size() - 1), problem;
      auto file = files::SessionFile::open(folder, "da", true, problem);
      REQUIRE(file);
      CHECK(file->notices().empty());
      workshop::LiveSession live(file->take_base(), file->base_number(), nullptr);
      CHECK(live.session().drafts.size() <= 1); // it begins empty, or with last time's sentence
      std::vector<workshop::Entry> entries = file->take_entries();
      CHECK(entries.size() > 100);
      workshop::Time last = live.session().created;
      for (const workshop::Entry& entry : entries) {
        REQUIRE_FALSE(live.replay(entry));
        CHECK(entry.time >= last);
        last = entry.time;
      }
      const workshop::Session& s = live.session();
      CHECK(workshop::check_session(s).empty());
      CHECK(s.closed > s.created);
      CHECK(s.step == s.plan.back());
      CHECK_FALSE(workshop::runs(s.clocks[std::size_t(s.step)]));
      for (int step : s.plan) CHECK(s.clocks[std::size_t(step)].spent > 0);
      CHECK_FALSE(workshop::before_of(s).actions.empty());
    }
}
