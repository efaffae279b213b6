// Actions: written by many, dotted, and a few of them kept.
#include "rooms.h"

using test::Table;
using touch::Rect;
using workshop::Id;
namespace stage = workshop::stage;

namespace {

workshop::Session with_actions(int fields, int count, int at = stage::collect) {
  workshop::Session s = test::made_up_session(fields);
  s.step = test::step_titled(s, "Handlinger");
  s.stages[std::size_t(s.step)] = at;
  for (int i = 0; i < count; i++) {
    workshop::Action a;
    a.id = Id(i + 1);
    a.what = "Dokumentationsskabelonerne ryddes op sammen med visitationen";
    a.who = "Teamkoordinatoren i aftenvagten";
    a.when = "Fredag den 4. december";
    a.first = "Skriv et opslag i pauserummet";
    a.serves = "Vi hører dem, det handler om";
    a.perspective = i % fields;
    s.actions.push_back(a);
  }
  return s;
}
std::string of(Id id, const char* what) { return "action/" + std::to_string(id) + "/" + what; }

} // namespace

TEST_CASE("an action says what, who, when, the first step, how it helps, and for which perspective") {
  Table t;
  t.run(with_actions(5, 0));
  t.tap("add-action");
  t.write("ring");
  t.tap("done");
  Id id = t.session().actions.at(0).id;
  for (const char* part : {"who", "when", "first", "serves"}) {
    t.tap(of(id, part));
    t.write("ja");
    t.tap("done");
  }
  t.tap(of(id, "perspective/felt-4"));
  const workshop::Action& a = t.session().actions[0];
  for (const std::string* text : {&a.what, &a.who, &a.when, &a.first, &a.serves}) CHECK_FALSE(text->empty());
  CHECK(a.perspective == 4);
  t.tap(of(id, "perspective/felt-4"));
  CHECK(t.session().actions[0].perspective == -1);
}

TEST_CASE("an action that is begun comes into sight, whole, and its seat says which one it is") {
  Table t;
  t.run(with_actions(4, 9));
  t.tap("add-action");
  t.frame();
  Id id = t.session().actions.back().id;
  Rect list = t.area("actions"), what = t.area(of(id, "what")), first = t.area(of(id, "first"));
  CHECK(what.y >= list.y - 1);
  CHECK(first.bottom() <= list.bottom() + 1);
  CHECK(first.h == Approx(what.h).margin(1));
  t.tap("actions/up"); // and it holds nobody there
  t.frame();
  CHECK_FALSE(t.find(of(id, "first")));
}

TEST_CASE("every part of a row can be hit, with two to six perspectives") {
  for (int fields : {2, 3, 6})
    for (int at : {stage::collect, stage::choose})
      for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}}) {
        INFO(fields << " fields, stage " << at << " at " << w);
        Table t(w, h);
        workshop::Session s = with_actions(fields, 2, at);
        s.actions[0].perspective = -1; // of a chosen one the others may have no room
        t.run(s);
        float u = screens::theme_for(float(w), float(h)).u;
        std::vector<std::string> names{of(1, "what"),  of(1, "who"),    of(1, "when"),
                                       of(1, "first"), of(1, "serves"), "delete-action/1"};
        for (int p = 0; p < fields; p++)
          names.push_back(of(1, ("perspective/felt-" + std::to_string(p)).c_str()));
        if (at == stage::choose) names.insert(names.end(), {"action/1", of(1, "keep")});
        for (std::size_t i = 0; i < names.size(); i++) {
          INFO(names[i]);
          Rect r = t.area(names[i]);
          CHECK(r.w >= 60 * u);
          CHECK(r.h >= 60 * u - 1);
          for (std::size_t j = i + 1; j < names.size(); j++)
            CHECK_FALSE(r.inset(-6 * u).meets(t.area(names[j])));
        }
      }
}

TEST_CASE("kept actions stand first, and there is a most") {
  Table t;
  t.run(with_actions(4, 4, stage::choose)); // two at most
  t.tap(of(3, "keep"));
  CHECK(t.session().actions[2].kept);
  CHECK(t.area(of(3, "what")).y < t.area(of(1, "what")).y);
  t.tap(of(1, "keep"));
  t.tap(of(2, "keep"));
  CHECK_FALSE(t.session().actions[1].kept);
  CHECK(t.find("notice/1/close")); // and the room is told why
  t.tap(of(3, "keep"));
  CHECK_FALSE(t.session().actions[2].kept);
}

TEST_CASE("three actions stand whole, as many as a team keeps, and a long list rests at whole ones") {
  for (int at : {stage::collect, stage::choose})
    for (auto [w, h] : {std::pair{1920, 1080}, {1280, 720}, {1600, 1200}, {3840, 2160}, {2160, 3840}}) {
      INFO("stage " << at << " at " << w);
      Table t(w, h);
      t.run(with_actions(4, 7, at));
      Rect first = t.area(of(1, "serves")), third = t.area(of(3, "serves"));
      CHECK(third.h == Approx(first.h));
      if (w < h) continue; // all of them have room there
      Rect top = t.area(of(1, "what"));
      t.tap("actions/down");
      CHECK_FALSE(t.find(of(1, "what")));
      Rect now = t.area(of(3, "what"));
      CHECK(now.y == Approx(top.y).margin(1));
      CHECK(now.h == Approx(top.h).margin(1));
    }
}

TEST_CASE("where a perspective's word has no room beside the others it stands alone until it is tapped") {
  Table t(1600, 1200);
  t.run(with_actions(4, 1, stage::choose));
  CHECK_FALSE(t.find(of(1, "perspective/felt-2")));
  t.tap(of(1, "perspective/felt-0"));
  t.tap(of(1, "perspective/felt-2"));
  CHECK(t.session().actions[0].perspective == 2);
  CHECK_FALSE(t.find(of(1, "perspective/felt-0")));
}

TEST_CASE("nothing to choose among says where to go, and offers no dots") {
  Table t;
  t.run(with_actions(4, 0, stage::choose));
  CHECK_FALSE(t.find("dots/take-back"));
  CHECK_FALSE(t.find("reveal"));
  t.tap("stage/back");
  CHECK(t.find("add-action"));
}

TEST_CASE("actions are dotted by many hands at once, in the choice only") {
  Table t;
  t.run(with_actions(4, 3));
  CHECK_FALSE(t.find("action/1"));
  CHECK_FALSE(t.find(of(1, "keep")));
  t.tap("stage/next");
  CHECK_FALSE(t.find("add-action"));
  for (int i = 0; i < 3; i++) {
    t.down(10 + i, t.area("action/1").centre());
    t.down(20 + i, t.area("action/2").centre());
  }
  t.frame();
  for (int i = 0; i < 3; i++) {
    t.up(10 + i, t.area("action/1").centre());
    t.up(20 + i, t.area("action/2").centre());
  }
  t.frame();
  const auto& poll = workshop::poll_of(t.session(), t.session().step);
  CHECK(poll.dots == std::vector<workshop::Dots>{{1, 3, 0}, {2, 3, 0}});
  t.tap("dots/take-back");
  t.tap("action/2");
  CHECK(poll.dots == std::vector<workshop::Dots>{{1, 3, 0}, {2, 2, 0}});
  t.tap("reveal");
  CHECK_FALSE(t.find("action/1")); // no more dots; what is kept is still to choose
  t.tap(of(1, "keep"));
  CHECK(t.session().actions[0].kept);
  t.tap("stage/back");
  CHECK(t.find("add-action"));
}

TEST_CASE("two fingers on the button write two actions") {
  Table t;
  t.run(with_actions(4, 0));
  t.together({"add-action", "add-action"});
  CHECK(t.session().actions.size() == 2);
  CHECK_FALSE(t.find("notice/1/close"));
}
