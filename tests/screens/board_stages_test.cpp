// The board's stages: hidden writing, sorting, dots; and boards of two to six fields.
#include "rooms.h"

#include "screens/board/layout.h"

using test::Table;
using touch::Point;
using touch::Rect;
using workshop::Id;
namespace stage = workshop::stage;

namespace {

const workshop::Poll& poll(const Table& t) { return workshop::poll_of(t.session(), t.session().step); }

workshop::Session with_notes(int fields, int people = 12) {
  workshop::Session s = test::made_up_session(fields, people);
  for (Id i = 1; i <= 3; i++) s.notes.push_back({i, {250.0 + 420 * i, 420}, 0, "Seddel"});
  return s;
}
workshop::Session dotting(bool at_once = false, bool minus = false, int people = 12) {
  workshop::Session s = with_notes(4, people);
  s.agenda.steps[0].vote.at_once = at_once;
  s.agenda.steps[0].vote.minus = minus;
  s.stages[0] = stage::dots;
  return s;
}
bool settled_under(const Table& t, Rect r) {
  for (const auto& d : t.settled)
    if (d.meets(r)) return true;
  return false;
}

} // namespace

TEST_CASE("boards of two to six fields have room for headings, buttons and new notes") {
  for (int fields = 2; fields <= 6; fields++)
    for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}}) {
      INFO(fields << " fields at " << w);
      Table t(w, h);
      workshop::Session s = test::made_up_session(fields);
      s.stages[0] = stage::sort;
      t.run(s);
      float u = screens::theme_for(float(w), float(h)).u;
      for (int i = 0; i < fields; i++) {
        // A narrow field in two rows has a heading of more lines: its notes lie farther over each other.
        const bool small = fields > 3 && workshop::field_part(i, fields).w < 1000;
        const int room = fields == 2 ? 16 : small ? 4 : 8;
        const float edge = small ? 0.16f : 0.08f;
        std::string id = t.session().agenda.perspectives[std::size_t(i)].id;
        std::size_t before = t.session().notes.size();
        for (int n = 0; n < room; n++) {
          t.tap("add-note/" + id);
          t.tap("done");
        }
        Rect add = t.area("add-note/" + id), tidy = t.area("tidy/" + id), prompt = t.area("prompt/" + id);
        for (Rect r : {add, tidy, prompt}) {
          CHECK(r.w >= 60 * u - 1);
          CHECK(r.h >= 60 * u - 1);
        }
        CHECK_FALSE(add.meets(tidy));
        CHECK_FALSE(prompt.meets(tidy));
        const auto& notes = t.session().notes;
        for (std::size_t n = before; n < notes.size(); n++) { // all in the field, below its heading, in sight
          CHECK(workshop::field_at(t.session(), notes[n].place) == i);
          Rect r = t.area("note/" + std::to_string(notes[n].id));
          CHECK_FALSE(r.meets(add));
          CHECK_FALSE(r.meets(tidy));
          INFO(r.x << " " << r.y << " " << r.w << " " << r.h);
          for (std::size_t m = before; m < n; m++) // on an edge at most
            CHECK_FALSE(r.inset(1, r.h * edge)
                            .meets(t.area("note/" + std::to_string(notes[m].id)).inset(1, r.h * edge)));
        }
        t.tap("tidy/" + id);
        for (std::size_t n = before; n < notes.size(); n++)
          CHECK(workshop::field_at(t.session(), t.session().notes[n].place) == i);
      }
    }
}

TEST_CASE("a throw to the right goes to the next field, however many there are") {
  for (int fields = 2; fields <= 6; fields++) {
    workshop::Part part = workshop::field_part(0, fields);
    workshop::Place from{part.x + part.w / 2, part.y + part.h / 2};
    CHECK(workshop::field_at(screens::landing(from, {3, 0}, 1, fields), fields) == 1);
    for (Point velocity : {Point{-4, 0}, Point{0, 4}, Point{5, 4}, Point{-3, -3}, Point{0, -4}}) {
      workshop::Place to = screens::landing(from, velocity, 1, fields);
      CHECK(to.x >= 140);
      CHECK(to.x <= workshop::board::width - 140);
      CHECK(to.y >= 95);
      CHECK(to.y <= workshop::board::height - 95);
    }
  }
}

TEST_CASE("hidden notes are all drawn alike, whatever is written on them") {
  Table t;
  t.run(with_notes(4));
  t.frame();
  Rect r = t.area("note/1");
  t.live->submit(workshop::WriteNote{1, "Noget helt andet"}, t.now);
  t.live->submit(workshop::SetPicture{1, "a.png"}, t.now);
  t.frame();
  CHECK_FALSE(settled_under(t, r));
  t.tap("stage/next");
  REQUIRE(t.session().stages[0] == stage::sort);
  CHECK(settled_under(t, r));
  t.live->submit(workshop::WriteNote{1, "Læses nu"}, t.now);
  t.frame();
  CHECK(settled_under(t, r));
}

TEST_CASE("a hidden note opens for nobody but the seat that writes it") {
  Table t;
  t.run(with_notes(4));
  t.tap("note/1");
  CHECK_FALSE(t.find("key/a"));
  CHECK(t.find("notice/1/close")); // and the room is told why
  t.press_long(5, t.area("note/1").centre());
  CHECK_FALSE(t.find("ring/1/edit"));
  t.tap("add-note/felt-0");
  CHECK(t.find("key/a"));
  Id mine = t.session().notes.back().id;
  t.tap("note/" + std::to_string(mine)); // its own seat
  CHECK(t.find("key/a"));
  CHECK_FALSE(t.find("seat/2/key/a"));
  t.tap("done");
  t.tap("note/" + std::to_string(mine));
  CHECK_FALSE(t.find("key/a"));
  CHECK_FALSE(t.find("tidy/felt-0"));
}

TEST_CASE("a hidden note can be dragged to a field, and is stacked on nothing") {
  Table t;
  t.run(with_notes(4));
  t.drag(3, t.area("note/1").centre(), t.area("note/2").centre());
  const auto& notes = t.session().notes;
  for (const auto& n : notes) CHECK(n.stack == 0);
  CHECK(workshop::find_note(t.session(), 1)->place.x ==
        Approx(workshop::find_note(t.session(), 2)->place.x).margin(3));
  // a line around them takes nothing either
  Rect r = t.area("note/3");
  t.down(4, {r.x - 20, r.y - 20});
  t.frame();
  for (Point p : {Point{r.right() + 20, r.y - 20}, Point{r.right() + 20, r.bottom() + 20},
                  Point{r.x - 20, r.bottom() + 20}}) {
    t.move(4, p);
    t.frame();
  }
  t.up(4, {r.x - 20, r.bottom() + 20});
  t.frame();
  CHECK_FALSE(t.find("group/1/close"));
}

TEST_CASE("going back to writing hides what was open") {
  Table t;
  workshop::Session s = with_notes(4);
  s.notes[0].stack = s.notes[1].stack = 70;
  s.notes[1].place = s.notes[0].place;
  s.stages[0] = stage::sort;
  t.run(s);
  t.tap("stack/70");
  t.press_long(5, t.area("note/3").centre());
  REQUIRE(t.find("ring/3/edit"));
  REQUIRE(t.find("note/1"));
  t.tap("stage/back");
  CHECK(t.session().stages[0] == stage::notes);
  CHECK_FALSE(t.find("ring/3/edit"));
  CHECK_FALSE(t.find("note/1"));
  CHECK_FALSE(t.find("stage/back"));
  t.tap("undo");
  CHECK(t.session().stages[0] == stage::sort);
}

TEST_CASE("the stages follow the content: no dots where nothing is voted on") {
  Table t;
  workshop::Session s = with_notes(3);
  s.agenda.steps[0].vote = {};
  s.agenda.steps[0].hidden = false;
  s.polls[0] = {};
  t.run(s);
  t.tap("note/1");
  CHECK(t.find("key/a")); // not hidden: opens
  t.tap("done");
  t.tap("stage/next");
  CHECK(t.session().stages[0] == stage::sort);
  CHECK_FALSE(t.find("stage/next"));
  t.tap("note/1");
  CHECK(t.find("key/a"));
}

TEST_CASE("taps put dots, many hands at once, on notes and stacks") {
  Table t;
  workshop::Session s = dotting();
  s.notes[1].stack = s.notes[2].stack = 70;
  s.notes[2].place = s.notes[1].place;
  t.run(s);
  Point a = t.area("note/1").centre(), b = t.area("stack/70").centre();
  for (int i = 0; i < 3; i++) {
    t.down(10 + i, a + Point{float(i) * 9, 0});
    t.down(20 + i, b + Point{float(i) * 9, 0});
  }
  t.frame();
  for (int i = 0; i < 3; i++) {
    t.up(10 + i, a + Point{float(i) * 9, 0});
    t.up(20 + i, b + Point{float(i) * 9, 0});
  }
  t.frame();
  CHECK_FALSE(t.find("key/a"));
  CHECK(workshop::dots_on(t.session(), poll(t), 1).plus == 3);
  CHECK(workshop::dots_on(t.session(), poll(t), 70).plus == 3);
  CHECK(workshop::dots_left(t.session(), 0) == 12 * 3 - 6);
}

TEST_CASE("dots lie unseen until they are shown, where the vote says so") {
  for (bool at_once : {false, true}) {
    INFO(at_once);
    Table t;
    workshop::Session begun = dotting(at_once);
    const int each = workshop::vote_of(begun.agenda, begun.agenda.steps[0]).budget;
    begun.polls[0].dots = {{4, 4 * each, 0}}; // four may have put them: nothing is told
    t.run(begun);
    Rect r = t.area("note/1");
    t.tap("note/1");
    t.pass(2000);
    t.live->submit(workshop::PutDot{0, 1, false}, t.now);
    t.frame();
    CHECK(settled_under(t, r) == at_once);
    CHECK(bool(t.find("reveal")) == !at_once);
    if (at_once) continue;
    t.tap("reveal");
    CHECK(settled_under(t, r));
    t.tap("note/1"); // shown: no more come
    CHECK(workshop::dots_on(t.session(), poll(t), 1).plus == 2);
    CHECK(t.find("notice/1/close"));
  }
}

TEST_CASE("a dot that nobody sees yet shows whoever put it that it landed, and no frame is left over") {
  Table t;
  t.run(dotting());
  t.tap("note/1");
  t.pass(100);
  CHECK(t.damaged_pixels() > 0);
  for (int i = 0; i < 60; i++) t.pass(33);
  CHECK(t.frame().due == -1);
}

TEST_CASE("one dot is taken back, from a stack also when it lies on a note in it") {
  Table t;
  workshop::Session s = dotting();
  s.polls[0].dots = {{2, 1, 0}};
  s.notes[1].stack = s.notes[2].stack = 70;
  s.notes[2].place = s.notes[1].place;
  t.run(s);
  t.tap("dots/take-back");
  t.tap("stack/70");
  CHECK(poll(t).dots.empty());
  t.tap("stack/70"); // the mode is over
  CHECK(poll(t).dots == std::vector<workshop::Dots>{{70, 1, 0}});
  t.tap("dots/take-back");
  t.tap("note/1"); // there is none: the room is told
  CHECK(t.find("notice/1/close"));
}

TEST_CASE("dots against are put where the vote has them") {
  Table t;
  t.run(dotting(true, true));
  t.tap("dots/minus");
  t.tap("note/2");
  t.tap("note/2");
  t.tap("dots/minus");
  t.tap("note/2");
  CHECK(poll(t).dots == std::vector<workshop::Dots>{{2, 1, 2}});
  Table none;
  none.run(dotting());
  CHECK_FALSE(none.find("dots/minus"));
}

TEST_CASE("when the dots are used, or one thing has enough, the room is told why") {
  Table t;
  t.run(dotting(true, false, 1)); // one person: three dots, two at most on one
  for (int i = 0; i < 3; i++) t.tap("note/1");
  CHECK(poll(t).dots == std::vector<workshop::Dots>{{1, 2, 0}});
  CHECK(t.find("notice/1/close"));
  t.tap("notice/1/close");
  t.tap("note/2");
  t.tap("note/3");
  CHECK(workshop::dots_left(t.session(), 0) == 0);
  CHECK(poll(t).dots.size() == 2);
  CHECK(t.find("notice/1/close"));
}

TEST_CASE("while dots are put nothing is moved, and a fanned note takes its own dots") {
  Table t;
  workshop::Session s = dotting(true);
  s.stages[0] = stage::sort;
  s.notes[1].stack = s.notes[2].stack = 70;
  s.notes[2].place = s.notes[1].place;
  t.run(s);
  t.tap("stack/70");
  t.tap("stage/next");
  Rect r = t.area("note/1");
  workshop::Place before = workshop::find_note(t.session(), 1)->place;
  t.drag(3, r.centre(), r.centre() + Point{0, 150});
  t.press_long(3, r.centre());
  CHECK(workshop::find_note(t.session(), 1)->place == before);
  CHECK_FALSE(t.find("ring/1/edit"));
  t.tap("note/2");
  CHECK(workshop::dots_on(t.session(), poll(t), 2).plus == 1);
  CHECK_FALSE(t.find("key/a"));
}

TEST_CASE("the row under the board covers none of its controls, and speaks of the step") {
  for (int at : {stage::notes, stage::sort, stage::dots})
    for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}, {1280, 1024}}) {
      INFO("stage " << at << " at " << w);
      Table t(w, h);
      workshop::Session s = dotting(false, true);
      s.stages[0] = at;
      t.run(s);
      t.table.key({touch::Key::letter, '+', true}); // enlarged: there is a way back
      t.frame();
      t.frame();
      float u = screens::theme_for(float(w), float(h)).u;
      std::vector<std::string> names{"pull-down", "chair", "next", "undo", "zoom/all"};
      for (const char* name : {"stage/next", "stage/back", "line", "dots/take-back", "dots/minus", "reveal"})
        if (t.find(name)) names.push_back(name);
      for (std::size_t i = 0; i < names.size(); i++) {
        INFO(names[i]);
        Rect r = t.area(names[i]);
        CHECK(r.w >= 60 * u);
        CHECK(r.h >= 60 * u);
        CHECK_FALSE(r.meets(t.area("board")));
        for (std::size_t j = i + 1; j < names.size(); j++)
          CHECK_FALSE(r.inset(-7 * u).meets(t.area(names[j])));
      }
    }
}

TEST_CASE("the role card is read large and put away by a tap") {
  Table t;
  t.run(with_notes(4));
  CHECK_FALSE(t.find("chair/card"));
  t.tap("chair");
  t.tap("chair/card");
  CHECK_FALSE(t.find("chair/card"));
  workshop::Session s = with_notes(4);
  s.agenda.steps[0].chair.clear();
  Table none;
  none.run(s);
  CHECK_FALSE(none.find("chair"));
}

TEST_CASE("tidied notes lie off a stack's name where there is room, and no tighter side by side for it") {
  workshop::Session s;
  for (workshop::Id id = 1; id <= 5; id++) s.notes.push_back({id, {300, 100.0 * double(id)}, 0, {}});
  s.notes[0].stack = s.notes[1].stack = 90;
  auto lies = [&](float high, bool named) {
    s.stack_names.clear();
    if (named) s.stack_names.push_back({90, "Tid"});
    return screens::tidied(s, screens::items_of(s), {0, 0, 620, high}, {}).notes;
  };
  auto apart = [](const auto& notes) { return notes[4].place.y - notes[0].place.y; };
  for (float high : {420.f, 1000.f}) {
    auto plain = lies(high, false), named = lies(high, true);
    REQUIRE(named.size() == plain.size());
    for (std::size_t i = 0; i < named.size(); i++) {
      CHECK(named[i].place.x == plain[i].place.x);
      CHECK(named[i].place.y + workshop::board::note_height / 2 <= high);
    }
    CHECK((high > 500 ? apart(named) > apart(plain) + 60 : apart(named) >= apart(plain)));
  }
}
