// Where seats stand, and how they come and go.
#include "desk.h"
#include "packs.h"

using test::Desk;
using touch::Point;
using touch::Rect;
using workshop::Id;
using workshop::Place;

namespace {

std::string prefix(int seat) { return seat == 1 ? "" : "seat/" + std::to_string(seat) + "/"; }

/// Side by side along the top, where no seat needs to cover them.
std::vector<Place> in_a_row(int count) {
  std::vector<Place> places;
  for (int i = 0; i < count; i++) places.push_back({160.0 + i * 285, 205});
  return places;
}

/// What seats show of themselves: panels, tabs, and of which note.
struct Standing {
  std::vector<Rect> panels, tabs;
};

Standing standing(const Desk& t) {
  Standing s;
  for (int n = 1; n <= 8; n++) {
    if (auto* a = t.find(prefix(n) + "rim")) s.panels.push_back(a->rect);
    if (auto* a = t.find(prefix(n) + "unfold")) s.tabs.push_back(a->rect);
  }
  return s;
}

void check_apart(const Desk& t) {
  Standing s = standing(t);
  std::vector<Rect> all = s.panels;
  all.insert(all.end(), s.tabs.begin(), s.tabs.end());
  for (std::size_t i = 0; i < all.size(); i++)
    for (std::size_t k = i + 1; k < all.size(); k++) {
      INFO("seats " << i << " and " << k << " of " << all.size());
      CHECK_FALSE(all[i].meets(all[k]));
    }
}

/// No open seat lies on the note it writes.
void check_notes_seen(const Desk& t) {
  for (const auto& note : t.session().notes) {
    int seat = t.table.seats().number_of({screens::Writes::note, note.id});
    if (seat < 1) continue;
    auto* panel = t.find(prefix(seat) + "rim");
    INFO("seat " << seat << " and note " << note.id);
    if (panel) CHECK_FALSE(panel->rect.meets(t.area(Desk::name(note.id))));
  }
}

/// Opens a seat by a tap where nothing lies on the note; the keyboard's focus where something does.
void open(Desk& t, Id id) {
  Rect r = t.area(Desk::name(id));
  for (Point p : {r.centre(), Point{r.x + 8, r.y + 8}, Point{r.right() - 8, r.y + 8},
                  Point{r.x + 8, r.bottom() - 8}, Point{r.right() - 8, r.bottom() - 8}}) {
    const touch::Area* top = nullptr;
    for (const auto& a : t.table.touch().areas())
      if (a.rect.contains(p)) top = &a;
    if (top->name != Desk::name(id)) continue;
    t.down(9, p);
    t.up(9, p);
    t.frame();
    return;
  }
  for (int i = 0; i < 200 && t.table.touch().focus() != Desk::name(id); i++) {
    t.table.key({touch::Key::tab});
    t.frame();
  }
  t.table.key({touch::Key::enter});
  t.frame();
  REQUIRE(t.table.seats().is_open({screens::Writes::note, id}));
}

} // namespace

TEST_CASE("eight seats are open at once, none on another one or on its note, at every size") {
  struct Size {
    int w, h;
  };
  for (Size size : {Size{1920, 1080}, Size{3840, 2160}, Size{2160, 3840}})
    for (screens::Side side : {screens::Side::bottom, screens::Side::left, screens::Side::right}) {
      Desk t(in_a_row(9), size.w, size.h);
      t.table.settings().side = side;
      t.frame();
      Rect work = t.area("board");
      for (Id id = 1; id <= 8; id++) {
        open(t, id);
        CHECK(t.table.seats().number_of({screens::Writes::note, id}) == int(id));
        check_apart(t);
        check_notes_seen(t);
        t.pass(700);
      }
      Standing s = standing(t);
      INFO(size.w << "x" << size.h);
      CHECK(s.panels.size() == 8);
      CHECK(s.tabs.empty());
      for (Rect r : s.panels) {
        CHECK(r.x >= work.x - 45); // the board leaves 22 u beside itself
        CHECK(r.right() <= work.right() + 45);
      }
      open(t, 9); // the one unused for longest gives up its place
      CHECK(t.table.seats().number_of({screens::Writes::note, 9}) == 1);
      CHECK(t.table.seats().number_of({screens::Writes::note, 1}) == -1);
      CHECK(t.table.seats().number_of({screens::Writes::note, 2}) == 2);
      check_apart(t);
    }
}

TEST_CASE("a seat under a finger is not moved, folded or reused for another one") {
  Desk t(in_a_row(9));
  open(t, 1);
  t.down(30, t.area("key/a").centre());
  t.frame();
  Rect held = t.area("rim");
  for (Id id = 2; id <= 9; id++) {
    t.pass(4000);
    open(t, id);
    CHECK(t.area("rim") == held);
  }
  CHECK(t.table.seats().number_of({screens::Writes::note, 1}) == 1);
  t.up(30, t.area("key/a").centre());
  t.frame();
  CHECK(t.note(1).text == "Seddel 1a");
}

TEST_CASE("a seat is dragged by its panel, beside the others and not over its note") {
  Desk t({{500, 300}, {2100, 300}});
  open(t, 1);
  open(t, 2);
  Rect first = t.area("rim"), second = t.area("seat/2/rim");
  Point grip{first.x + 5, first.centre().y};
  t.drag(2, grip, grip + (second.centre() - first.centre()));
  check_apart(t);
  CHECK_FALSE(t.area("rim") == first);
  Point at{t.area("rim").x + 5, t.area("rim").centre().y};
  t.drag(2, at, t.at(1));
  check_notes_seen(t);
  Rect before = t.area("rim");
  Point edge{before.x + 5, before.centre().y};
  t.glide(2, edge, edge + Point{200, 0});
  t.cancel(2, edge + Point{200, 0});
  t.frame();
  CHECK(t.area("rim") == before);
}

TEST_CASE("a seat moves aside when its note comes to lie under it") {
  Desk t({{500, 300}});
  open(t, 1);
  Rect seat = t.area("rim");
  t.drag(2, t.at(1), seat.centre());
  t.pass(16);
  t.pass(16);
  check_notes_seen(t);
  CHECK(t.find("key/a"));
}

TEST_CASE("seats keep to the place that the controls leave, wherever those go") {
  Desk t(in_a_row(3));
  for (Id id = 1; id <= 3; id++) open(t, id);
  t.pass(61'000);
  t.tap("unfold");
  for (screens::Side side : {screens::Side::left, screens::Side::right, screens::Side::bottom}) {
    t.table.settings().side = side;
    t.frame();
    t.frame();
    Rect work = t.area("board").inset(-23);
    work.h = t.area("pull-down").bottom() + 11 - work.y; // the row of tools is under the board
    Standing s = standing(t);
    s.panels.insert(s.panels.end(), s.tabs.begin(), s.tabs.end());
    CHECK(s.panels.size() == 3);
    for (Rect r : s.panels) {
      CHECK(r.x >= work.x);
      CHECK(r.right() <= work.right());
      CHECK(r.bottom() <= work.bottom());
    }
    check_apart(t);
  }
}

TEST_CASE("an idle seat folds after a minute, keeps its text, is moved, and unfolds") {
  Desk t({{500, 300}});
  open(t, 1);
  t.write("og mere");
  t.pass(59'000);
  CHECK(t.find("key/a"));
  t.pass(1'500);
  CHECK_FALSE(t.find("key/a"));
  CHECK(t.note(1).text == "Seddel 1og mere");
  CHECK(t.frame().due == -1);
  Rect tab = t.area("unfold");
  t.drag(2, tab.centre(), tab.centre() + Point{300, -100});
  CHECK(t.area("unfold").x == Approx(tab.x + 300).margin(1));
  CHECK_FALSE(t.find("key/a"));
  t.tap("unfold");
  t.write("x");
  CHECK(t.note(1).text == "Seddel 1og merex");
}

TEST_CASE("a folded seat leaves the real keyboard's keys to the room; letters unfold it") {
  Desk t({{500, 300}});
  open(t, 1);
  t.pass(61'000);
  CHECK(t.find("unfold"));
  t.table.key({touch::Key::backspace});
  t.table.key({touch::Key::tab});
  t.frame();
  CHECK(t.note(1).text == "Seddel 1");
  CHECK_FALSE(t.table.touch().focus().empty());
  t.table.text("æ");
  t.frame();
  CHECK(t.note(1).text == "Seddel 1æ");
  CHECK(t.find("key/a"));
}

TEST_CASE("a seat whose note is thrown away by somebody closes; the others stay") {
  Desk t({{500, 300}, {2100, 300}});
  open(t, 1);
  open(t, 2);
  t.live->submit(workshop::DeleteNote{1}, t.now);
  t.frame();
  CHECK_FALSE(t.find("key/a"));
  CHECK(t.find("seat/2/key/a"));
  t.write("x", "seat/2/");
  CHECK(t.note(2).text == "Seddel 2x");
}

TEST_CASE("a seat and the facilitator's sheets have areas of their own") {
  Desk t({{500, 300}});
  open(t, 1);
  t.tap("menu"); // the harness looks for names that two areas have
  CHECK(t.find("panel"));
  CHECK(t.find("rim"));
  t.tap("panel/close");
  t.write("x");
  CHECK(t.note(1).text == "Seddel 1x");
}

TEST_CASE("a seat slides up from below when it opens; its keys are at their place at once") {
  Desk t({{500, 300}});
  open(t, 1);
  Rect panel = t.area("rim");
  CHECK(t.find("key/a"));
  CHECK(t.frame().due > 0);
  int frames = 0;
  float lowest = 0;
  while (t.frame().due == 16 || (frames == 0)) {
    t.pass(16);
    CHECK(t.area("rim") == panel);
    CHECK((frames > 8 || !t.damage.empty())); // the last ones are less than a pixel
    for (const Rect& r : t.damage) lowest = std::max(lowest, r.bottom());
    REQUIRE(++frames < 17); // a quarter of a second
  }
  CHECK(frames > 5);
  CHECK(lowest == 1080); // it came from the edge of the display
  t.pass(16);
  CHECK(t.damage.empty()); // and then it rests
  t.tap("key/a");
  t.pass(16);
  CHECK(t.damage.empty());
}

TEST_CASE("a seat that opens for a large text stands beside it from the first frame") {
  test::Table t;
  workshop::Session s = test::standing_on(workshop::StepKind::kerneopgave, "workshop");
  s.drafts = {{1, "Vi giver ro", 0, {}}, {2, "Vi giver ro", 1, {}}};
  s.stages[std::size_t(s.step)] = workshop::stage::merge;
  t.run(std::move(s));
  t.tap("draft/2");
  Rect seat = t.area("rim");
  CHECK_FALSE(seat.meets(t.area("draft/2")));
  t.pass(16);
  t.pass(16);
  CHECK(t.area("rim") == seat);
}

TEST_CASE("a seat stays under somebody who types, whoever opens others; and takes every letter") {
  for (auto [w, h] : {std::pair(1920, 1080), {3840, 2160}, {1280, 720}}) {
    Desk t(in_a_row(9), w, h);
    open(t, 1);
    t.write("a");
    Rect mine = t.area("rim");
    std::string written = "a";
    for (Id id = 2; id <= 9; id++) {
      open(t, id);
      for (int i = 0; i < 6; i++) { // at the same places, as fast hands do
        t.write("e");
        written += "e";
        t.pass(170);
        CHECK(t.area("rim") == mine);
      }
    }
    CHECK(t.note(1).text == "Seddel 1" + written);
    for (Id id = 2; id <= 9; id++) CHECK(t.note(id).text == "Seddel " + std::to_string(id));
    check_apart(t);
  }
}

TEST_CASE("Ctrl+Z takes back what was done at the seat where the real keyboard writes, nobody else's") {
  Desk t({{400, 300}, {2000, 300}});
  open(t, 1);
  open(t, 2);
  t.tap("text");
  t.table.text("b");
  t.frame();
  t.tap("seat/2/key/x");
  t.tap("text");
  touch::KeyPress z{touch::Key::letter};
  z.letter = 'z';
  z.ctrl = true;
  t.table.key(z);
  t.frame();
  CHECK(t.note(1).text == "Seddel 1");
  CHECK(t.note(2).text == "Seddel 2x");
  z.letter = 'y';
  t.table.key(z);
  t.frame();
  CHECK(t.note(2).text == "Seddel 2x");
}

TEST_CASE("Enter goes where the keyboard's focus is seen; a letter goes back to the seat") {
  Desk t({{400, 300}, {2000, 300}});
  open(t, 1);
  for (int i = 0; i < 200 && t.table.touch().focus() != "note/2"; i++) {
    t.table.key({touch::Key::tab});
    t.frame();
  }
  t.table.key({touch::Key::enter});
  t.frame();
  CHECK(t.note(1).text == "Seddel 1");
  CHECK(t.table.seats().is_open({screens::Writes::note, 2}));
  t.table.text("x");
  t.frame();
  CHECK(t.table.touch().focus().empty());
  CHECK(t.note(2).text == "Seddel 2x");
}

TEST_CASE("seats do not float on into the next step") {
  Desk t({{400, 300}, {2000, 300}});
  open(t, 1);
  open(t, 2);
  t.write("x");
  t.slide("next");
  CHECK_FALSE(t.find("rim"));
  CHECK_FALSE(t.find("seat/2/rim"));
  CHECK(t.note(1).text == "Seddel 1x");
}

TEST_CASE("seats keep off the button that pulls the board down, while there is room") {
  Desk t({{400, 300}, {2000, 300}, {1200, 300}});
  for (Id id = 1; id <= 3; id++) {
    open(t, id);
    t.pass(300);
  }
  touch::Rect pull = t.area("pull-down");
  for (const char* rim : {"rim", "seat/2/rim", "seat/3/rim"}) CHECK_FALSE(t.area(rim).meets(pull));
}

TEST_CASE("a long text is taken back some words at a time, and an emptied one shows that it is empty") {
  Desk t({{400, 300}});
  open(t, 1);
  t.tap("text");
  t.pass(4000);
  std::string all = t.note(1).text;
  for (int i = 0; i < 12; i++) {
    t.write("ord ");
    t.pass(900);
  }
  std::string whole = t.note(1).text;
  t.tap("undo-here");
  std::string less = t.note(1).text;
  CHECK(less.size() < whole.size());
  CHECK(less.size() > all.size());
  CHECK(whole.starts_with(less));
}
