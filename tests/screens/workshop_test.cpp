// A whole workshop, from the start screen to the end, by named areas alone.
#include "meeting.h"

using workshop::StepKind;

TEST_CASE("a team runs one whole workshop") {
  test::Table t;
  t.info.agendas = {test::meeting("da"), test::meeting("en")};
  t.frame();
  CHECK(t.table.screen() == "start");
  CHECK_FALSE(t.find("continue")->enabled);

  t.tap("new");
  CHECK(t.table.screen() == "new");
  t.tap("agenda/team-meeting");
  CHECK(t.table.screen() == "team");
  CHECK_FALSE(t.find("begin")->enabled);
  t.write("Team Ærø 2");
  t.tap("done");
  t.tap("begin");
  REQUIRE(t.wishes.size() == 1);
  auto* wish = std::get_if<screens::MakeSession>(&t.wishes[0]);
  REQUIRE(wish);
  CHECK(wish->team == "Team Ærø 2");
  CHECK(wish->agenda == "team-meeting");
  CHECK(wish->language == "da");
  t.table.forget();
  t.run(workshop::new_session("id", wish->team, t.info.agendas[0], t.now));

  CHECK(t.table.screen() == "check-in");
  CHECK_FALSE(t.find("back")->enabled);
  t.tap("timer/start");
  for (int i = 0; i < 3; i++) t.tap("people/minus");
  CHECK(t.session().people == 5);
  for (const char* vote : {"vote/mood-4", "vote/mood-4", "vote/mood-2", "vote/mood-5", "vote/mood-1"})
    t.tap(vote);
  CHECK(workshop::votes_cast(t.session().polls[0]) == 5);
  CHECK_FALSE(t.find("vote/mood-1")->enabled); // everybody has answered

  t.slide("next");
  CHECK(t.table.screen() == "story");
  t.slide("next");
  CHECK(t.table.screen() == "kerneopgave");
  t.tap("add-draft");
  t.write("Vi giver borgeren ro.");
  t.tap("done");
  t.tap("add-draft");
  t.write("Vi hjælper Inger til en tryg hverdag, så hun kan mest muligt selv.");
  t.tap("done");
  REQUIRE(t.session().drafts.size() == 2);
  CHECK(t.session().drafts[0].text == "Vi giver borgeren ro.");
  CHECK_FALSE(t.find("draft/1")->enabled); // nobody reads it before all are shown
  CHECK_FALSE(t.find("choose/1"));
  t.tap("stage/next");
  t.tap("choose/2");
  CHECK(workshop::kerneopgave_text(t.session()) ==
        "Vi hjælper Inger til en tryg hverdag, så hun kan mest muligt selv.");

  t.slide("next");
  CHECK(t.table.screen() == "board");
  for (int i = 0; i < 4; i++) {
    t.tap("add-note/" + t.session().agenda.perspectives[i].id);
    t.write("Nummer " + std::to_string(i));
    t.tap("done");
  }
  REQUIRE(t.session().notes.size() == 4);
  for (int i = 0; i < 4; i++) CHECK(workshop::field_at(t.session().notes[i].place, 4) == i);
  t.tap("note/3");
  t.tap("colour/4");
  CHECK(t.session().notes[0].colour == 4);
  t.tap("done");
  t.tap("note/4");
  t.tap("delete");
  CHECK(t.session().notes.size() == 3);

  t.slide("next");
  CHECK(t.table.screen() == "dilemma");
  const workshop::Dilemma& d = *workshop::dilemma_of(t.session().agenda, workshop::current_step(t.session()));
  CHECK_FALSE(t.find("reveal")->enabled);
  for (int i = 0; i < 5; i++) t.tap("vote/" + d.options[i % 2].id);
  CHECK_FALSE(t.find("vote/" + d.options[0].id)->enabled); // every person votes once
  CHECK_FALSE(t.session().polls[t.session().step].revealed);
  t.tap("reveal");
  CHECK(t.session().polls[t.session().step].revealed);

  t.slide("next");
  CHECK(t.table.screen() == "actions");
  t.tap("add-action");
  t.write("Prøve den nye overlevering");
  t.tap("done");
  std::string action = "action/" + std::to_string(t.session().actions.at(0).id);
  t.tap(action + "/who");
  t.write("Vagtplanlæggeren");
  t.tap("key/enter"); // a single line ends here
  CHECK_FALSE(t.find("key/a"));
  t.tap(action + "/when");
  t.write("Fredag den 4. december");
  t.tap("done");
  t.tap(action + "/perspective/" + t.session().agenda.perspectives[2].id);
  CHECK(t.session().actions[0] == workshop::Action{t.session().actions[0].id, "Prøve den nye overlevering",
                                                   "Vagtplanlæggeren", "Fredag den 4. december", 2});
  t.slide("next");
  CHECK(t.table.screen() == "close");
  CHECK_FALSE(t.find("next"));
  t.slide("finish");
  CHECK(t.session().closed == t.now);
  CHECK_FALSE(workshop::runs(t.session().clocks[t.session().step])); // the clock ends with the workshop
  CHECK(std::holds_alternative<screens::LeaveSession>(t.wishes.back()));

  // All of it is in the journal, and the journal alone makes the same session.
  workshop::LiveSession again(t.base, 0, nullptr);
  for (const auto& e : t.notebook.entries) REQUIRE_FALSE(again.replay(e));
  CHECK(again.session() == t.session());
}

TEST_CASE("a letter that comes together with the tap on Begin is in the team's name") {
  test::Table t;
  t.info.agendas = {test::meeting("da")};
  t.frame();
  t.tap("new");
  t.tap("agenda/team-meeting");
  t.write("Tea");
  t.down(2, t.area("key/m").centre());
  t.down(3, t.area("begin").centre());
  t.up(3, t.area("begin").centre());
  t.up(2, t.area("key/m").centre());
  t.frame();
  REQUIRE(t.wishes.size() == 1);
  CHECK(std::get<screens::MakeSession>(t.wishes[0]).team == "Team");
}

TEST_CASE("going back and forth destroys nothing") {
  test::Table t;
  t.run(test::crowded(20));
  workshop::Session before = t.session();
  for (std::size_t i = 1; i < before.plan.size(); i++) t.slide("next");
  for (std::size_t i = 1; i < before.plan.size(); i++) t.tap("back");
  CHECK(t.session() == before);
}

TEST_CASE("every gesture is one step back, and forth again") {
  test::Table t;
  t.run(test::fresh());
  std::vector<workshop::Session> states{t.session()};
  auto done = [&] { states.push_back(t.session()); };
  t.tap("vote/mood-3"), done();
  t.tap("people/plus"), done();
  t.tap("timer/start"), done();
  t.tap("script");
  t.tap("timer/plus"), done();
  t.tap("script");
  t.go_to(StepKind::board), done();
  t.tap("add-note/" + t.session().agenda.perspectives[1].id), done();
  t.write("En hel sætning er et skridt"), done();
  t.tap("colour/2"), done();
  t.tap("done");
  CHECK(t.session() == states.back());
  auto note = t.area("note/1").centre();
  t.down(2, note);
  for (int i = 1; i <= 20; i++) {
    t.move(2, {note.x - 20.f * float(i), note.y + 5.f * float(i)});
    t.frame();
  }
  t.up(2, {note.x - 400, note.y + 100});
  t.frame();
  done();
  CHECK(workshop::field_at(t.session().notes[0].place, 4) == 0);
  for (std::size_t i = states.size() - 1; i-- > 0;) {
    t.tap("undo");
    CHECK(t.session() == states[i]);
  }
  CHECK_FALSE(t.find("undo")->enabled);
  for (std::size_t i = 1; i < states.size(); i++) {
    t.tap("redo");
    CHECK(t.session() == states[i]);
  }
  CHECK_FALSE(t.find("redo"));
}

TEST_CASE("the start screen offers what lies on the machine") {
  test::Table t;
  t.info.recent = {{"/s/a", "a", "Team A", "Teammøde", t.now, 2, 7, true, ""},
                   {"/s/b", "b", "", "", t.now, 0, 0, false, "Filen er beskadiget."},
                   {"/s/c", "c", "Team C", "Teammøde", t.now, 2, 7, false, ""}};
  t.frame();
  CHECK_FALSE(t.find("recent/2")->enabled);
  t.tap("continue"); // the newest that is neither ended nor damaged
  REQUIRE(std::holds_alternative<screens::OpenSession>(t.wishes.back()));
  CHECK(std::get<screens::OpenSession>(t.wishes.back()).folder == "/s/c");
  t.tap("recent/1");
  CHECK(std::get<screens::OpenSession>(t.wishes.back()).folder == "/s/a");
}
