// The sheets beside the controls: the history, the settings, help, pictures.
#include "meeting.h"

using workshop::StepKind;

namespace {

std::string history_of(std::uint64_t gesture) { return "history/" + std::to_string(gesture); }

void write_note(test::Table& t, int field, const std::string& text) {
  t.tap("add-note/" + t.session().agenda.perspectives[std::size_t(field)].id);
  t.write(text);
  t.tap("done");
}

const workshop::Done& done(const test::Table& t, std::size_t from_last) {
  const auto& all = t.live->history();
  return all.at(all.size() - 1 - from_last);
}

} // namespace

TEST_CASE("any entry of the history that still can be is taken back, whoever did what since") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  for (int i = 0; i < 3; i++) write_note(t, i, "Seddel " + std::to_string(i));
  t.live->submit(workshop::ColourNote{1, 4}, t.now);
  std::uint64_t coloured = done(t, 0).gesture;
  t.live->submit(workshop::WriteNote{2, "Andet"}, t.now);
  t.frame();
  t.tap("menu");
  REQUIRE(t.find(history_of(coloured)));
  CHECK_FALSE(t.find(history_of(coloured) + "/take-back")); // a line first shows what can be done with it
  t.tap(history_of(coloured));
  t.tap(history_of(coloured) + "/take-back");
  CHECK(t.session().notes[0].colour == 0);
  CHECK(t.session().notes[1].text == "Andet");
  CHECK_FALSE(t.find(history_of(coloured) + "/take-back")); // once
}

TEST_CASE("an entry that others have built upon says so instead of a button") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.live->submit(workshop::AddNote{{1, {400, 300}, 0, "Første"}, 0}, t.now);
  std::uint64_t added = done(t, 0).gesture;
  t.live->submit(workshop::WriteNote{1, "Første og mere"}, t.now);
  t.frame();
  REQUIRE_FALSE(t.live->can_take_back(added));
  t.tap("menu");
  t.tap(history_of(added));
  CHECK_FALSE(t.find(history_of(added) + "/take-back"));
  CHECK(t.find(history_of(added) + "/copy"));
}

TEST_CASE("a copy of the session as it was then is wanted from outside") {
  test::Table t;
  t.run(test::fresh());
  t.tap("people/plus");
  std::uint64_t number = done(t, 0).number;
  t.tap("people/plus");
  t.tap("menu");
  t.tap(history_of(done(t, 1).gesture));
  t.tap(history_of(done(t, 1).gesture) + "/copy");
  auto* copy = std::get_if<screens::OpenCopyAt>(&t.wishes.back());
  REQUIRE(copy);
  CHECK(copy->number == number);
}

TEST_CASE("a history of thousands scrolls, and only what is seen is built") {
  test::Table t;
  t.run(test::fresh());
  for (int i = 0; i < 3000; i++) t.live->submit(workshop::SetPeople{2 + i % 2}, t.now);
  t.frame();
  t.tap("menu");
  auto lines = [&] {
    int n = 0;
    for (const touch::Area& a : t.table.touch().areas()) n += a.name.starts_with("history/");
    return n;
  };
  CHECK(lines() > 3);
  CHECK(lines() < 30);
  std::string first = history_of(done(t, 0).gesture);
  CHECK(t.find(first));
  touch::Point at = t.area(first).centre();
  t.down(3, at);
  for (int i = 1; i <= 20; i++) {
    t.move(3, {at.x, at.y - 40.f * float(i)});
    t.frame();
  }
  t.up(3, {at.x, at.y - 800});
  t.frame();
  CHECK_FALSE(t.find(first)); // scrolled away, and nothing was chosen
}

TEST_CASE("every setting does what it says, at once") {
  test::Table t;
  t.run(test::fresh());
  t.tap("menu");
  t.tap("panel/settings");
  workshop::Settings& s = t.table.settings();
  t.tap("settings/left");
  CHECK(s.side == workshop::Side::left);
  CHECK(t.area("next").x < 300);
  t.tap("settings/right");
  CHECK(s.side == workshop::Side::right);
  t.tap("settings/bottom");
  CHECK(s.side == workshop::Side::bottom);
  t.tap("settings/board-fixed");
  CHECK(s.fixed_board);
  t.tap("settings/board-free");
  CHECK_FALSE(s.fixed_board);
  t.tap("settings/hands-off");
  CHECK_FALSE(s.hands);
  t.tap("settings/hands-on");
  CHECK(s.hands);
  t.tap("settings/keys-english");
  CHECK(s.english_keys);
  t.tap("settings/keys-danish");
  CHECK_FALSE(s.english_keys);
  t.tap("settings/page-screen");
  t.tap("settings/motion-off");
  CHECK_FALSE(s.motion);
  t.tap("settings/motion-on");
  CHECK(s.motion);
  t.tap("settings/room-plus");
  CHECK(s.room_metres == 3); // all of it can be read from 2, on 55 inches
  t.tap("settings/room-plus");
  t.tap("settings/room-minus");
  t.tap("settings/room-minus");
  CHECK(s.room_metres == 2);
  CHECK(s.screen_inches == 0);
  t.tap("settings/screen-plus"); // from 55, which is taken for granted
  CHECK(s.screen_inches == 65);
  t.tap("settings/screen-minus");
  t.tap("settings/screen-minus");
  CHECK(s.screen_inches == 50);
  t.tap("settings/screen-told");
  CHECK(s.screen_inches == 0);
  t.tap("settings/page-table");
  std::size_t before = t.wishes.size();
  t.tap("settings/language-da"); // spoken already
  CHECK(t.wishes.size() == before);
  t.tap("settings/language-en");
  REQUIRE(t.wishes.size() == before + 1);
  CHECK(std::holds_alternative<screens::ChangeLanguage>(t.wishes.back()));
}

TEST_CASE("the settings hold for the board and for keys") {
  test::Table t;
  t.run(test::fresh());
  t.table.settings().english_keys = true;
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  CHECK_FALSE(t.find("key/æ"));
  t.table.settings().english_keys = false;
  t.frame();
  CHECK(t.find("key/æ"));
}

TEST_CASE("help comes by F1 and by ?, and goes by Escape; an open seat writes the ? instead") {
  test::Table t;
  t.run(test::fresh());
  auto press = [&](touch::Key key) {
    t.table.key({key});
    t.frame();
  };
  press(touch::Key::f1);
  CHECK(t.find("panel/help"));
  CHECK(t.find("panel/close"));
  press(touch::Key::escape);
  CHECK_FALSE(t.find("panel/close"));
  t.table.text("?");
  t.frame();
  CHECK(t.find("panel/close"));
  t.tap("panel/close");
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[0].id);
  t.table.text("?");
  t.frame();
  CHECK_FALSE(t.find("panel/close"));
  CHECK(t.session().notes[0].text == "?");
}

TEST_CASE("a picture is asked for, found, and wanted for its note") {
  test::Table t;
  t.run(test::crowded(3));
  t.go_to(StepKind::board);
  workshop::Id id = t.session().notes.back().id;
  std::string note = std::to_string(id);
  touch::Point at = t.area("note/" + note).centre();
  auto ask = [&] {
    t.down(4, at);
    t.frame();
    t.pass(900);
    t.up(4, at);
    t.frame();
    t.tap("ring/" + note + "/picture");
  };
  ask();
  REQUIRE_FALSE(t.wishes.empty());
  CHECK(std::holds_alternative<screens::FindPictures>(t.wishes.back()));
  t.table.show_pictures({}, "Der er ingen billeder.");
  t.frame();
  CHECK_FALSE(t.find("pictures/1"));
  CHECK_FALSE(t.find("pictures/none")); // there is none to take away
  t.table.show_pictures({{"/media/stick/a.png", "a.png"}, {"/media/stick/b.jpg", "b.jpg"}}, "");
  t.frame();
  t.tap("pictures/2");
  auto* picked = std::get_if<screens::PickPicture>(&t.wishes.back());
  REQUIRE(picked);
  CHECK(picked->note == id);
  CHECK(picked->path == "/media/stick/b.jpg");
  CHECK_FALSE(t.find("pictures/sheet"));

  t.live->submit(workshop::SetPicture{id, "0123.png"}, t.now);
  t.frame();
  ask();
  t.tap("pictures/none");
  CHECK(t.session().notes.back().picture.empty());

  ask();
  CHECK(t.find("pictures/close"));
  t.live->submit(workshop::DeleteNote{id}, t.now); // somebody else throws the note away
  t.frame();
  CHECK_FALSE(t.find("pictures/close"));
}

TEST_CASE("people write on beside an open panel") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[3].id);
  t.tap("menu");
  touch::Rect sheet = t.area("panel/close"), keys = t.area("key/m");
  CHECK(keys.right() < sheet.x);
  t.write("Videre");
  CHECK(t.session().notes[0].text == "Videre");
}

TEST_CASE("who chooses a picture first keeps the sheet; the second is told to wait") {
  test::Table t;
  t.run(test::fresh());
  t.live->submit(workshop::AddNote{{1, {400, 300}, 0, "Første"}, 0}, t.now);
  t.live->submit(workshop::AddNote{{2, {1800, 700}, 0, "Anden"}, 1}, t.now);
  t.go_to(StepKind::board);
  auto ask = [&](const std::string& note) {
    t.press_long(4, t.area("note/" + note).centre());
    t.tap("ring/" + note + "/picture");
  };
  ask("1");
  t.table.show_pictures({{"/media/a.png", "a.png"}}, "");
  t.frame();
  CHECK_FALSE(t.find("notice/1"));
  std::size_t asked = t.wishes.size();
  t.press_long(5, t.area("note/2").centre());
  t.tap("ring/2/picture");
  CHECK(t.wishes.size() == asked); // the pictures are not looked for anew
  CHECK(t.find("notice/1"));
  t.tap("pictures/1");
  auto* picked = std::get_if<screens::PickPicture>(&t.wishes.back());
  REQUIRE(picked);
  CHECK(picked->note == 1);
  ask("2"); // now it is free
  t.tap("pictures/1");
  picked = std::get_if<screens::PickPicture>(&t.wishes.back());
  REQUIRE(picked);
  CHECK(picked->note == 2);
}

TEST_CASE("the facilitator's menu and the pictures are open side by side") {
  for (auto [width, height] : {std::pair(1920, 1080), {1280, 800}, {3840, 2160}, {2160, 3840}})
    for (workshop::Side side : {workshop::Side::bottom, workshop::Side::left, workshop::Side::right}) {
      test::Table t(width, height);
      t.table.settings().side = side;
      t.run(test::fresh());
      t.live->submit(workshop::AddNote{{1, {1000, 400}, 0, "Første"}, 0}, t.now);
      t.go_to(StepKind::board);
      t.press_long(4, t.area("note/1").centre());
      t.tap("ring/1/picture");
      t.table.show_pictures({{"/media/a.png", "a.png"}}, "");
      t.frame();
      t.tap("menu");
      for (const char* page : {"panel/settings", "panel/help", "panel/history"}) {
        t.tap(page);
        INFO(width << "x" << height << " side " << int(side) << " " << page);
        CHECK_FALSE(t.area("panel").meets(t.area("pictures/sheet")));
        CHECK(t.area("pictures/1").w >= 44);
        CHECK(t.area("panel/help").w >= 44);
      }
      t.tap("panel/close");
      CHECK(t.find("pictures/close"));
      t.tap("pictures/close");
      CHECK_FALSE(t.find("pictures/sheet"));
    }
}

TEST_CASE("a panel moves no seat while somebody types there; it gives way when they pause") {
  test::Table t;
  t.run(test::fresh());
  t.go_to(StepKind::board);
  t.tap("add-note/" + t.session().agenda.perspectives[3].id);
  t.write("Jeg");
  touch::Rect seat = t.area("rim");
  t.tap("menu");
  touch::Rect sheet = t.area("panel");
  CHECK(t.area("rim") == seat);
  t.write(" skriver");
  CHECK(t.area("rim") == seat);
  CHECK(t.session().notes[0].text == "Jeg skriver");
  REQUIRE(seat.meets(sheet)); // that is what it is about
  t.pass(8000);
  CHECK_FALSE(t.area("rim").meets(sheet));
}
