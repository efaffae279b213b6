// The gallery: what the other rooms made, fetched from this machine or a stick.
#include "rooms.h"

using test::Table;
using workshop::StepKind;

namespace {

workshop::Session seminar() {
  workshop::Session s = workshop::new_session("ours", "Rum 1", test::pack("seminar", "da"), Table::morning);
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    if (s.agenda.steps[i].kind == StepKind::gallery) s.step = int(i);
  REQUIRE(workshop::current_step(s).kind == StepKind::gallery);
  return s;
}

/// The last thing that was wanted from outside.
template<typename W>
bool wanted(const Table& t) {
  return !t.wishes.empty() && std::holds_alternative<W>(t.wishes.back());
}

} // namespace

TEST_CASE("rooms are sought when somebody asks, and ours is never among them") {
  Table t;
  t.run(seminar());
  CHECK(t.wishes.empty());
  t.tap("gallery/fetch");
  CHECK(wanted<screens::FindRooms>(t));
  CHECK_FALSE(t.find("fetch/1"));
  t.info.rooms = {{.folder = "/stick/a", .id = "ours", .team = "Rum 1", .agenda_title = {}, .problem = {}},
                  {.folder = "/stick/b", .id = "theirs", .team = "Rum 2", .agenda_title = {}, .problem = {}}};
  t.frame();
  CHECK(t.find("fetch/1"));
  CHECK_FALSE(t.find("fetch/2"));
  t.tap("fetch/1");
  CHECK(wanted<screens::FetchRoom>(t));
  CHECK_FALSE(t.find("fetch/1")); // back at the posters
}

TEST_CASE("our own result is put on a stick with one tap, also before any room was fetched") {
  Table t;
  t.run(seminar());
  t.tap("gallery/share");
  CHECK(wanted<screens::ShareRoom>(t));
}

TEST_CASE("the rooms tell in turn, by the timer that the content asks for") {
  Table t;
  workshop::Session s = seminar();
  t.run(s);
  CHECK_FALSE(t.find("turns/start")); // nobody has anything to tell yet
  s.rooms = {{"b", "Rum 2", "Vi er til for", {}, {}}, {"c", "Rum 3", "Vi er her for", {}, {}}};
  t.run(s);
  t.tap("turns/start");
  CHECK(t.session().turns.seconds == workshop::current_step(s).turn);
  CHECK(t.session().turns.of == 2);
  t.tap("room/1");
  CHECK(t.find("turns/stop"));
}
