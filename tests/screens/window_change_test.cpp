// The room's picture goes to another window, on another display: what people are in the middle of goes along.
#include "meeting.h"
#include "packs.h"

using workshop::StepKind;

namespace {

/// The same session, opened in a window of another size; its clock begins anew.
std::unique_ptr<test::Table> moved(test::Table& from, int width, int height) {
  auto to = std::make_unique<test::Table>(width, height);
  to->ticks = 5;
  to->now = from.now;
  to->base = from.session();
  to->live.emplace(from.session(), 0, &to->notebook);
  to->table.take(from.table.leave());
  to->frame();
  return to;
}

} // namespace

TEST_CASE("who writes goes on writing when the room's picture comes to another display") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.frame();
  t.pass(90'000); // as long as seats take to fold
  t.tap("unfold");
  t.tap("key/h");
  t.tap("key/e");
  std::size_t step = std::size_t(t.session().step);

  auto small = moved(t, 1280, 720);
  REQUIRE(std::size_t(small->session().step) == step);
  REQUIRE(small->find("key/j"));
  CHECK(small->area("key/j").bottom() <= 720);
  small->tap("key/j");
  CHECK(small->session().notes.back().text == "Hej");
  small->pass(30'000);
  CHECK(small->find("key/j")); // not folded: its minute began with the last key
  small->pass(40'000);
  CHECK_FALSE(small->find("key/j"));
}

TEST_CASE("what somebody writes for themselves outlives a change of displays") {
  test::Table t;
  t.run(test::standing_on(StepKind::reflection, "team-day"));
  REQUIRE(t.find("own/add"));
  t.tap("own/add");
  t.frame();
  t.tap("key/o");
  t.tap("key/s");
  REQUIRE(t.table.seats().any_own());

  auto large = moved(t, 3840, 2160);
  CHECK(large->table.seats().any_own());
  CHECK(large->find("key/o"));
}
