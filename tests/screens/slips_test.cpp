// Slips of paper: written in columns, hidden, shown, moved; agreements, talking in turn, parking.
#include "rooms.h"
#include "workshop/columns.h"

#include "screens/parts/turns.h"

#include <set>

using touch::Rect;
using workshop::Id;
using workshop::StepKind;

namespace {

workshop::Agenda quiet_agenda() {
  workshop::Agenda a = test::made_up(3);
  a.steps.clear();
  auto add = [&](const char* title, StepKind kind) -> workshop::Step& {
    workshop::Step step;
    step.id = "step-" + std::to_string(a.steps.size() + 1);
    step.kind = kind;
    step.title = title;
    step.question = "Hvad vil I gerne have, at de andre ved?";
    a.steps.push_back(step);
    return a.steps.back();
  };
  workshop::Deck deck{"kort", "Fremtidskort", "teal", "", {}};
  for (const char* text : {"Færre hænder", "Varmere somre", "Andre vaner"})
    deck.cards.push_back({"kort-" + std::to_string(deck.cards.size()), text, ""});
  a.decks.push_back(deck);
  workshop::Step& columns = add("Skriv", StepKind::writing);
  columns.columns = {"Det holder", "Medarbejderinddragelse og arbejdsmiljøudvikling", "Det knækker"};
  columns.hidden = true;
  columns.chair = "Borgerens stol";
  workshop::Step& cards = add("Kort", StepKind::writing);
  cards.columns = {"Det holder", "Det knækker"};
  cards.decks = {"kort"};
  workshop::Step& codex = add("Aftaler", StepKind::agreements);
  codex.hidden = true;
  codex.least = 2;
  codex.most = 3;
  add("Ud", StepKind::check_out).turn = 30;
  add("Stille", StepKind::reflection).lines = {"Hvad gav dig ro?"};
  add("Pause", StepKind::pause);
  add("Start", StepKind::check_in);
  return a;
}

struct Room : test::Table {
  explicit Room(int width = 1920, int height = 1080) : test::Table(width, height) {
    run(workshop::new_session("0123", "Børnehuset Åen", quiet_agenda(), morning));
  }
  void slip(Id id, int step, int column, const std::string& text) {
    live->submit(workshop::AddSlip{{id, step, column, text}, int(session().slips.size())}, now);
  }
  void go(StepKind kind) { go_to(kind); }
  std::string name(Id id) const { return "slip/" + std::to_string(id); }
};

} // namespace

TEST_CASE("two hands that add slips in one frame both get one, each with a seat") {
  Room t;
  touch::Point a = t.area("slips/1/add").centre(), b = t.area("slips/3/add").centre();
  t.down(1, a), t.down(2, b), t.frame();
  t.up(1, a), t.up(2, b), t.frame();
  t.frame();
  REQUIRE(t.session().slips.size() == 2);
  CHECK(t.session().slips[0].column != t.session().slips[1].column);
  CHECK(t.find("done"));
  CHECK(t.find("seat/2/done"));
}

TEST_CASE("a hidden slip cannot be opened by anybody; all are shown by one tap, and it can be taken back") {
  Room t;
  CHECK_FALSE(t.find("stage/next")->enabled); // nothing is written yet
  t.tap("slips/1/add");
  t.write("tid");
  t.tap("done");
  Id id = t.session().slips.at(0).id;
  CHECK(t.session().slips[0].text == "tid");
  REQUIRE(t.find(t.name(id)));
  CHECK_FALSE(t.find(t.name(id))->enabled);
  t.tap("stage/next");
  CHECK(workshop::stage_of(t.session(), 0) == workshop::stage::talk);
  CHECK(t.find(t.name(id))->enabled);
  t.tap(t.name(id)); // now it is everybody's
  CHECK(t.find("done"));
  t.tap("done");
  t.tap("undo");
  CHECK_FALSE(t.find(t.name(id))->enabled);
}

TEST_CASE("a slip that nobody wrote on is not seen when its seat closes") {
  Room t;
  t.tap("slips/2/add");
  REQUIRE(t.session().slips.size() == 1);
  Id id = t.session().slips[0].id;
  CHECK(t.find(t.name(id)));
  t.tap("done");
  t.frame();
  CHECK_FALSE(t.find(t.name(id)));
}

TEST_CASE("a slip is dragged to another column once all is shown, not before") {
  Room t;
  t.slip(1, 0, 0, "Vi har hinanden");
  t.frame();
  touch::Point other = t.area("slips/3/add").centre() + touch::Point{0, 200};
  t.drag(1, t.area("slip/1").centre(), other);
  CHECK(t.session().slips[0].column == 0);
  t.tap("stage/next");
  t.drag(1, t.area("slip/1").centre(), other);
  CHECK(t.session().slips[0].column == 2);
  CHECK(t.session().slips[0].text == "Vi har hinanden");
  t.drag(1, t.area("slip/1").centre(), {5, 5}); // beside all columns: it goes back
  CHECK(t.session().slips[0].column == 2);
}

TEST_CASE("a seat keeps off the edges of the screen, where swipes of the system begin") {
  Room t;
  t.tap("slips/1/add");
  t.frame();
  t.pass(1000);
  constexpr float edge = 27;
  touch::Rect r = t.area("rim");
  CHECK(r.x >= edge);
  CHECK(r.right() <= 1920 - edge);
}

TEST_CASE("two hands drag two slips in one frame") {
  Room t;
  t.slip(1, 0, 0, "En");
  t.slip(2, 0, 2, "To");
  t.frame();
  t.tap("stage/next");
  touch::Point one = t.area("slip/1").centre(), two = t.area("slip/2").centre();
  t.down(1, one), t.down(2, two), t.frame();
  for (int i = 1; i <= 4; i++) {
    t.pass(16);
    t.move(1, one + (two - one) * (float(i) / 4));
    t.move(2, two + (one - two) * (float(i) / 4));
    t.frame();
  }
  t.pass(200);
  t.up(1, two), t.up(2, one), t.frame();
  CHECK(workshop::find_slip(t.session(), 1)->column == 2);
  CHECK(workshop::find_slip(t.session(), 2)->column == 0);
}

TEST_CASE("a writing step with a deck goes from card to card, and slips stay with theirs") {
  Room t;
  t.live->submit(workshop::GoToStep{1, t.now}, t.now);
  t.frame();
  CHECK_FALSE(t.find("card/last")->enabled);
  t.tap("slips/2/add");
  t.write("ja");
  t.tap("done");
  Id id = t.session().slips.at(0).id;
  t.tap("card/next");
  CHECK_FALSE(t.find(t.name(id)));
  t.tap("slips/2/add");
  t.write("nej");
  t.tap("done");
  CHECK(t.session().slips.at(1).column == workshop::column::heading(1, 1));
  workshop::LiveSession again(t.base, 0, nullptr);
  for (const auto& e : t.notebook.entries) REQUIRE_FALSE(again.replay(e));
  test::Table other;
  other.run(again.session());
  CHECK_FALSE(other.find(t.name(id))); // the same card lies there after a restart
  t.tap("card/next");
  CHECK_FALSE(t.find("card/next")->enabled);
  t.tap("card/last"), t.tap("card/last");
  CHECK(t.find(t.name(id)));
}

TEST_CASE("agreements are chosen by a mark once they are shown") {
  Room t;
  for (Id id = 1; id <= 4; id++)
    t.slip(id, 2, workshop::column::only, "Vi siger det højt " + std::to_string(id));
  t.go(StepKind::agreements);
  CHECK_FALSE(t.find("slip/1/mark"));
  t.tap("stage/next");
  t.tap("slip/1/mark");
  t.tap("slip/3/mark");
  CHECK(t.session().slips[0].mark == 1);
  CHECK(t.session().slips[2].mark == 1);
  t.tap("slip/1/mark");
  CHECK(t.session().slips[0].mark == 0);
  Rect paper = t.area("slip/1"), mark = t.area("slip/1/mark"); // with air around it
  CHECK(mark.y - paper.y >= 13);
  CHECK(paper.bottom() - mark.bottom() >= 13);
}

TEST_CASE("there is nothing to show all of before somebody has written") {
  Room t;
  t.go(StepKind::agreements);
  CHECK_FALSE(t.find("stage/next")->enabled);
  t.slip(1, 2, workshop::column::only, "Vi siger det højt");
  t.frame();
  CHECK(t.find("stage/next")->enabled);
}

TEST_CASE("a long list of slips rests at whole ones, and goes through all of them") {
  Room t;
  for (Id id = 1; id <= 30; id++)
    t.slip(id, 2, workshop::column::only, "Vi siger det til hinanden, før vi siger det om hinanden");
  t.go(StepKind::agreements);
  t.tap("stage/next");
  Rect list = t.area("slips");
  std::set<Id> seen;
  for (int i = 0; i < 40; i++) {
    for (Id id = 1; id <= 30; id++)
      if (const auto* a = t.find("slip/" + std::to_string(id))) {
        CHECK(a->rect.y >= list.y - 2);
        CHECK(a->rect.bottom() <= list.bottom() + 2);
        CHECK(t.find("slip/" + std::to_string(id) + "/mark"));
        seen.insert(id);
      }
    if (!t.find("slips/down")->enabled) break;
    t.tap("slips/down");
  }
  CHECK(seen.size() == 30);
}

TEST_CASE("talking in turn goes from one to the next, by time and by hand") {
  Room t;
  t.go(StepKind::check_out);
  t.tap("turns/start");
  CHECK(t.session().turns.seconds == 30);
  CHECK(t.session().turns.of == t.session().people);
  CHECK(screens::turn_of(t.session().turns, t.now) == 0);
  t.pass(31'000);
  CHECK(screens::turn_of(t.session().turns, t.now) == 1);
  t.tap("turns/next");
  CHECK(screens::turn_of(t.session().turns, t.now) == 2);
  t.tap("turns/stop");
  CHECK(t.session().turns.since == 0);
  CHECK(t.find("turns/start"));
}

TEST_CASE("parking is at hand in every step, and what is parked can be taken out") {
  Room t;
  for (std::size_t i = 0; i < t.session().agenda.steps.size(); i++) {
    t.live->submit(workshop::GoToStep{int(i), t.now}, t.now);
    t.frame();
    INFO(t.table.screen());
    t.tap("parking");
    CHECK(t.find("parking/slips/add"));
    t.tap("parking");
    CHECK_FALSE(t.find("parking/slips/add"));
  }
  t.tap("parking");
  t.tap("parking/slips/add");
  t.write("bil");
  REQUIRE(t.session().slips.size() == 1);
  CHECK(t.session().slips[0].step == -1);
  CHECK(t.session().slips[0].text == "bil");
  t.tap(t.name(t.session().slips[0].id) + "/delete");
  CHECK(t.session().slips.empty());
}

TEST_CASE("walls of long and many slips keep their buttons on the screen") {
  for (auto [w, h] : {std::pair(1920, 1080), std::pair(3840, 2160), std::pair(1080, 1920)}) {
    Room t(w, h);
    for (Id id = 1; id <= 90; id++)
      t.slip(id, 0, int(id % 3), "Medarbejderinddragelsesprocessernes dokumentationskravsforenkling");
    t.frame();
    t.tap("stage/next");
    INFO(w << " x " << h);
    for (const touch::Area& a : t.table.touch().areas()) {
      INFO(a.name);
      CHECK((a.rect.x >= -1 && a.rect.right() <= float(w) + 1 && a.rect.bottom() <= float(h) + 1));
    }
    for (int i = 1; i <= 3; i++) CHECK(t.find("slips/" + std::to_string(i) + "/down")->enabled);
  }
}
