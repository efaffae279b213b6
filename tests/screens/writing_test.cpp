// What is written and drawn at seats, by several people at once.
#include "desk.h"

using test::Desk;
using touch::Point;
using touch::Rect;
using workshop::Id;

namespace {

std::string prefix(int seat) { return seat == 1 ? "" : "seat/" + std::to_string(seat) + "/"; }

/// Four notes with a seat each, all empty.
struct Four : Desk {
  Four() : Desk({{400, 205}, {1000, 205}, {1600, 205}, {2200, 205}}) {
    for (Id id = 1; id <= 4; id++) {
      live->submit(workshop::WriteNote{id, ""}, now);
      frame();
      tap(name(id));
    }
    pass(4000); // what is typed now is a step of its own
  }
  const std::string& text(Id id) const { return note(id).text; }
};

/// Characters of a text that only has letters of one or two bytes.
std::vector<std::string> letters(const std::string& text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = (unsigned char)text[at] < 0x80 ? 1 : 2;
    found.push_back(text.substr(at, size));
    at += size;
  }
  return found;
}

/// Presses a key for longer than a long press, slides to one of the characters offered, lifts.
void choose(Desk& t, const std::string& key, const std::string& other) {
  Point at = t.area("key/" + key).centre();
  t.down(2, at);
  t.frame();
  t.pass(touch::Touch::long_press + 10);
  Point to = t.area("key/" + key + "/" + other).centre();
  t.move(2, to);
  t.frame();
  t.up(2, to);
  t.frame();
  t.frame();
}

void draw(Desk& t, int finger, Rect sheet, std::vector<Point> parts) {
  auto at = [&](Point p) { return Point{sheet.x + p.x * sheet.w, sheet.y + p.y * sheet.h}; };
  t.down(finger, at(parts[0]));
  t.frame();
  for (std::size_t i = 1; i < parts.size(); i++)
    for (int k = 1; k <= 5; k++) {
      t.pass(12);
      t.move(finger, at(parts[i - 1] + (parts[i] - parts[i - 1]) * (float(k) / 5)));
      t.frame();
    }
}

} // namespace

TEST_CASE("four people write four sentences, letter by letter in turn") {
  Four t;
  const std::string sentences[] = {
      "vi skal høre borgeren først, og så spørge igen.", "færre skemaer giver mere tid på gangen.",
      "åbne døre mellem dagvagt og aftenvagt, hver uge.", "øv jer i at sige det højt: det gør en forskel."};
  std::vector<std::string> parts[4];
  std::size_t longest = 0;
  for (int i = 0; i < 4; i++) {
    parts[i] = letters(sentences[i]);
    longest = std::max(longest, parts[i].size());
  }
  for (std::size_t at = 0; at < longest; at++)
    for (int i = 0; i < 4; i++)
      if (at < parts[i].size() && parts[i][at] != ":") t.write(parts[i][at], prefix(i + 1));
  CHECK(t.text(1) == "vi skal høre borgeren først, og så spørge igen.");
  CHECK(t.text(2) == "færre skemaer giver mere tid på gangen.");
  CHECK(t.text(3) == "åbne døre mellem dagvagt og aftenvagt, hver uge.");
  CHECK(t.text(4) == "øv jer i at sige det højt det gør en forskel.");
}

TEST_CASE("four people press at the same time, each a key of their own, in every frame") {
  Four t;
  std::vector<std::string> words[4] = {letters("smøre"), letters("aftal"), letters("gøgle"),
                                       letters("enigt")};
  for (std::size_t at = 0; at < 5; at++) {
    for (int i = 0; i < 4; i++) t.down(10 + i, t.area(prefix(i + 1) + "key/" + words[i][at]).centre());
    t.frame();
    for (int i = 0; i < 4; i++) t.up(10 + i, t.area(prefix(i + 1) + "key/" + words[i][at]).centre());
  }
  t.frame();
  CHECK(t.text(1) == "Smøre");
  CHECK(t.text(2) == "Aftal");
  CHECK(t.text(3) == "Gøgle");
  CHECK(t.text(4) == "Enigt");
}

TEST_CASE("the second key comes down before the first is up, in one seat while another one is typed in") {
  Four t;
  std::vector<std::string> word = letters("brændeovn");
  for (std::size_t i = 0; i < word.size(); i++) {
    t.down(int(20 + i), t.area("key/" + word[i]).centre());
    if (i > 0) t.up(int(19 + i), t.area("key/" + word[i - 1]).centre());
    t.write("x", prefix(2));
  }
  t.up(int(19 + word.size()), t.area("key/n").centre());
  t.frame();
  CHECK(t.text(1) == "Brændeovn");
  CHECK(t.text(2).size() == word.size());
}

TEST_CASE(
    "a long press offers é, ü, ä, ß; a capital where a capital was due; a lift beside them writes none") {
  Four t;
  choose(t, "e", "É");
  choose(t, "u", "ü");
  choose(t, "æ", "ä");
  choose(t, "s", "ß");
  CHECK(t.text(1) == "Éüäß");
  Point n = t.area("key/n").centre();
  t.down(2, n);
  t.frame();
  t.pass(600);
  t.up(2, n);
  t.frame();
  CHECK(t.text(1) == "Éüäßn");
  t.tap("key/n/ñ"); // offered still, and tapped
  t.frame();
  CHECK(t.text(1) == "Éüäßñ");
  CHECK_FALSE(t.find("key/n/ñ"));
}

TEST_CASE("the English layout writes English, at every seat, at once") {
  Four t;
  CHECK(t.find("key/å"));
  t.table.settings().english_keys = true;
  t.frame();
  CHECK_FALSE(t.find("key/å"));
  t.write("we listen first.");
  choose(t, "a", "å");
  CHECK(t.text(1) == "we listen first.å");
}

TEST_CASE("text is selected by a drag and replaced by what is typed next") {
  Four t;
  t.write("abc def");
  Rect field = t.area("text");
  Point left{field.x + 4, field.y + 26};
  t.glide(2, left + Point{200, 0}, left);
  t.pass(100);
  t.up(2, left);
  t.frame();
  t.tap("key/z");
  CHECK((t.text(1) == "Z" || t.text(1) == "z"));
  t.write("y");
  t.down(2, left), t.move(2, left + Point{300, 0}), t.up(2, left + Point{300, 0}); // all between two frames
  t.frame();
  t.tap("key/backspace");
  CHECK(t.text(1).empty());
}

TEST_CASE("undo at a seat takes back what was written there, nothing that others did since") {
  Four t;
  t.write("et");
  t.pass(4000);
  t.write("to", prefix(2));
  t.write("tre", prefix(3));
  t.live->submit(workshop::SetPeople{3}, t.now);
  t.frame();
  std::string three = t.text(3), two = t.text(2);
  CHECK(t.text(1) == "et");
  t.tap("seat/2/undo-here");
  CHECK(t.session().people == 3);
  CHECK(t.text(2).empty());
  CHECK(t.text(3) == three);
  CHECK(t.text(1) == "et");
  t.write("igen", prefix(2));
  CHECK(t.text(2).size() == 4);
  t.pass(4000);
  t.table.text("æ"); // by the real keyboard, after a pause: a step of its own
  t.frame();
  CHECK(t.text(2).size() == 6);
  t.tap("seat/2/undo-here");
  CHECK(t.text(2).size() == 4);
  t.tap("undo"); // the facilitator's takes back the last thing of all
  CHECK(t.text(2).empty());
  t.tap("undo");
  CHECK(t.session().people != 3);
}

TEST_CASE("a palm on a seat deletes nothing, closes nothing, sends nothing") {
  Four t;
  t.write("bliver");
  for (const char* name : {"delete", "done", "key/backspace", "key/enter"}) {
    Point at = t.area(name).centre();
    std::string before = t.text(1);
    for (int i = 0; i < 6; i++) t.down(40 + i, at + Point{float(i % 3) * 6, float(i / 3) * 6});
    t.frame();
    t.pass(300);
    for (int i = 0; i < 6; i++) t.up(40 + i, at);
    t.frame();
    INFO(name);
    CHECK(t.session().notes.size() == 4);
    CHECK(t.find("key/a"));
    CHECK((t.text(1) == before || std::string(name) == "key/enter"));
    t.send({90, touch::PointerKind::finger, touch::Phase::down, at, 0, touch::Button::left, 80, 1}); // an arm
    t.frame();
    t.pass(300);
    t.send({90, touch::PointerKind::finger, touch::Phase::up, at, 0, touch::Button::left, 80, 1});
    t.frame();
    CHECK(t.find("key/a"));
    CHECK(t.session().notes.size() == 4);
  }
  Point at = t.area("delete").centre();
  t.down(50, at);
  t.frame();
  t.pass(3100); // an arm that rests
  t.up(50, at);
  t.frame();
  CHECK(t.session().notes.size() == 4);
}

TEST_CASE("the real keyboard writes at the seat that was touched last") {
  Four t;
  t.table.text("fire");
  t.frame();
  CHECK(t.text(4) == "fire");
  t.tap("seat/2/text");
  t.table.text("to");
  t.table.key({touch::Key::backspace});
  t.frame();
  CHECK(t.text(2) == "t");
  t.table.key({touch::Key::escape}); // closes that one
  t.frame();
  CHECK_FALSE(t.find("seat/2/text"));
  t.table.text("!");
  t.frame();
  CHECK(t.text(4) == "fire!");
}

TEST_CASE("two people ink two notes at once, one with two fingers; the eraser takes whole lines") {
  Desk t({{600, 205}, {1900, 205}});
  for (Id id : {Id(1), Id(2)}) {
    t.press_long(2, t.at(id));
    t.tap("ring/" + std::to_string(id) + "/ink");
  }
  Rect first = t.area("ink"), second = t.area("seat/2/ink");
  draw(t, 2, first, {{0.1f, 0.2f}, {0.9f, 0.2f}});
  draw(t, 3, first, {{0.1f, 0.5f}, {0.5f, 0.6f}, {0.9f, 0.5f}});
  draw(t, 4, second, {{0.2f, 0.8f}, {0.8f, 0.8f}});
  CHECK(t.note(1).ink.empty()); // not before it is whole
  for (int finger : {2, 3, 4}) t.up(finger, {first.x, first.y});
  t.frame();
  CHECK(t.note(1).ink.size() == 2);
  CHECK(t.note(2).ink.size() == 1);
  t.tap("ink/colour/2");
  draw(t, 2, first, {{0.1f, 0.9f}, {0.9f, 0.9f}});
  t.tap("ink/eraser"); // by somebody else, while the line is drawn: it stays a line
  draw(t, 3, first, {{0.5f, 0.05f}, {0.5f, 0.7f}});
  t.up(2, {first.right(), first.bottom()});
  t.frame();
  t.up(3, {first.centre().x, first.y});
  t.frame();
  REQUIRE(t.note(1).ink.size() == 1);
  CHECK(t.note(1).ink[0].colour == 2);
  t.tap("undo"); // the facilitator's: the line first or the sweep, each as a whole
  t.tap("undo");
  CHECK(t.note(1).ink.size() == 2);
  t.tap("ink/eraser"); // back to drawing
  draw(t, 2, second, {{0.2f, 0.2f}, {0.8f, 0.2f}});
  t.cancel(2, {second.x, second.y});
  t.frame();
  CHECK(t.note(2).ink.size() == 1);
}

TEST_CASE("one fast sweep of the eraser between two frames takes every line that it crosses") {
  Desk t({{600, 205}});
  t.press_long(2, t.at(1));
  t.tap("ring/1/ink");
  Rect sheet = t.area("ink");
  for (float y : {0.2f, 0.4f, 0.6f, 0.8f}) {
    draw(t, 2, sheet, {{0.1f, y}, {0.9f, y}});
    t.up(2, {sheet.x, sheet.y});
    t.frame();
  }
  REQUIRE(t.note(1).ink.size() == 4);
  t.tap("ink/eraser");
  t.down(2, {sheet.centre().x, sheet.y + 2});
  for (int i = 1; i <= 60; i++) t.move(2, {sheet.centre().x, sheet.y + sheet.h * float(i) / 61});
  t.up(2, {sheet.centre().x, sheet.bottom() - 2});
  t.frame();
  CHECK(t.note(1).ink.empty());
  t.tap("undo");
  CHECK(t.note(1).ink.size() == 4);
}
