// Cards on leading and following: mats for pairs, drawing, keeping, passing on, putting back; then the task.
#include "packs.h"
#include "screens/cards/draw.h"

#include <set>

using workshop::StepKind;

namespace {

struct Mats : test::Table {
  explicit Mats(int people = 12) { run(test::standing_on(StepKind::cards, "workshop", people)); }
  int step() const { return session().step; }
  std::string card(std::size_t i, const std::string& tool = {}) const {
    return "card/" + std::to_string(session().dealt.at(i).id) + tool;
  }
  std::size_t areas(const std::string& prefix) const {
    std::size_t count = 0;
    for (const auto& a : table.touch().areas())
      count += a.name.starts_with(prefix) && a.name.find('/', prefix.size()) == std::string::npos;
    return count;
  }
  const workshop::Slip& only(int column) const {
    auto slips = workshop::slips_in(session(), step(), column);
    REQUIRE(slips.size() == 1);
    return *slips[0];
  }
};

} // namespace

TEST_CASE("there is a mat for every two people") {
  CHECK(Mats(12).areas("mat/") == 6);
  CHECK(Mats(7).areas("mat/") == 4);
  CHECK(Mats(1).areas("mat/") == 1);
  Mats many(23);
  CHECK(many.areas("mat/") == 6); // the rest on a page of its own
  many.tap("mats/next");
  CHECK(many.areas("mat/") == 6);
  CHECK(many.find("mat/12"));
  many.tap("mats/previous");
  CHECK(many.find("mat/1"));
}

TEST_CASE("a pair draws from each deck, keeps one, passes one on, puts one back") {
  Mats t;
  t.tap("deal/1/1");
  t.tap("deal/1/2");
  REQUIRE(t.session().dealt.size() == 2);
  CHECK(t.session().dealt[0].deck == 0);
  CHECK(t.session().dealt[1].deck == 1);
  CHECK_FALSE(t.find("deal/1/1"));
  t.tap(t.card(0)); // a small one is opened over its mat
  CHECK_FALSE(t.find(t.card(1)));
  t.tap(t.card(0, "/keep"));
  CHECK(t.session().dealt[0].kept);
  t.tap(t.card(0));
  t.tap(t.card(1));
  t.tap(t.card(1, "/pass"));
  CHECK(t.session().dealt[1].mat == 1);
  t.tap(t.card(1));
  t.tap(t.card(1, "/return"));
  CHECK(t.session().dealt.size() == 1);
}

TEST_CASE("an open card fills its own mat and no other's, and its buttons say in words what they do") {
  for (auto [w, h] : {std::pair{1920, 1080}, {1600, 1200}, {2160, 3840}}) {
    INFO(w << "x" << h);
    workshop::Session s = test::standing_on(StepKind::cards, "workshop", 10);
    s.dealt.push_back({1, s.step, 0, 0, 0});
    s.dealt.push_back({2, s.step, 1, 0, 0});
    test::Table t(w, h);
    t.run(s);
    t.tap("card/1");
    touch::Rect mat = t.area("mat/1"), open = t.area("card/1");
    CHECK(open.h > mat.h * 0.95f);
    CHECK(open.right() <= mat.right());
    CHECK(open.bottom() <= mat.bottom());
    for (const char* tool : {"/keep", "/pass", "/return"})
      CHECK(t.area(std::string("card/1") + tool).h >= 64);
    CHECK_FALSE(t.find("card/2"));
  }
}

TEST_CASE("the last pair passes on to the first, and cards of one deck share a place") {
  Mats t(4);
  t.tap("deal/1/1");
  t.tap("deal/2/1");
  auto pass_last = [&] {
    if (!t.find(t.card(1, "/pass"))) t.tap(t.card(1));
    t.tap(t.card(1, "/pass"));
  };
  pass_last();
  CHECK(t.session().dealt[1].mat == 0);
  CHECK(t.find(t.card(0)));
  CHECK(t.find(t.card(1)));
  CHECK(t.find("deal/2/1")); // the mat it came from draws anew
}

TEST_CASE("six pairs who draw in the same frame get six different cards") {
  Mats t;
  for (int mat = 1; mat <= 6; mat++) {
    touch::Point at = t.area("deal/" + std::to_string(mat) + "/1").centre();
    t.down(mat, at);
    t.up(mat, at);
  }
  t.frame();
  std::set<int> cards;
  std::set<int> mats;
  for (const auto& d : t.session().dealt) cards.insert(d.card), mats.insert(d.mat);
  CHECK(t.session().dealt.size() == 6);
  CHECK(cards.size() == 6);
  CHECK(mats.size() == 6);
  CHECK_FALSE(t.find("deal/1/1"));
}

TEST_CASE("a deck gives each card once, in no order that one could foresee, and then is empty") {
  workshop::Session s = test::standing_on(StepKind::cards, "workshop", 60);
  int cards = screens::cards_in(s, s.step, 0);
  std::vector<int> drawn;
  for (int i = 0; i < cards; i++) {
    int card = screens::next_card(s, s.step, 0, std::uint32_t(i + 1));
    CHECK(card == screens::next_card(s, s.step, 0, std::uint32_t(i + 1)));
    drawn.push_back(card);
    s.dealt.push_back({workshop::Id(i + 1), s.step, 0, card, 0});
  }
  std::set<int> once(drawn.begin(), drawn.end());
  CHECK(int(once.size()) == cards);
  CHECK_FALSE(std::is_sorted(drawn.begin(), drawn.end()));
  CHECK(screens::next_card(s, s.step, 0, 1) == -1);
  test::Table t;
  t.run(s);
  CHECK_FALSE(t.find("deal/2/1")->enabled);
  CHECK(t.find("deal/2/2")->enabled);
}

TEST_CASE("one real task is written, and stays where all read it") {
  Mats t;
  t.tap("task");
  t.write("Den nye runde");
  t.tap("done");
  CHECK(t.only(workshop::column::task).text == "Den nye runde");
  t.tap("task"); // the same one, not a second
  t.write(" nu");
  t.tap("done");
  CHECK(t.only(workshop::column::task).text == "Den nye runde nu");
}

TEST_CASE("a pair tells who leads, who follows, and where it shifts") {
  Mats t;
  t.tap("stage/next");
  CHECK(workshop::stage_of(t.session(), t.step()) == workshop::stage::task);
  auto say = [&](const std::string& area, const std::string& text) {
    t.tap(area);
    t.write(text);
    t.tap("done");
  };
  say("mat/2/leads", "Karen");
  say("mat/2/follows", "Ali");
  say("mat/2/add", "Ringe");
  say("mat/2/add", "Skrive");
  CHECK(t.only(workshop::column::leads(1)).text == "Karen");
  CHECK(t.only(workshop::column::follows(1)).text == "Ali");
  auto stretches = [&] { return workshop::slips_in(t.session(), t.step(), workshop::column::stretches(1)); };
  REQUIRE(stretches().size() == 2);
  CHECK(stretches()[0]->text == "Ringe");
  std::string second = "stretch/" + std::to_string(stretches()[1]->id);
  float left = t.area(second).x;
  t.tap(second);
  CHECK(stretches()[1]->mark == 1);
  CHECK(stretches()[0]->mark == 0);
  CHECK(t.area(second).x > left); // it lies at the side of the one who leads
  t.tap(second);
  CHECK(stretches()[1]->mark == 0);
  say(second + "/write", " ned");
  CHECK(stretches()[1]->text == "Skrive ned");
  t.tap("stage/back");
  CHECK(workshop::stage_of(t.session(), t.step()) == workshop::stage::deal);
}

TEST_CASE("a stretch that stayed empty can be thrown away") {
  Mats t;
  t.tap("stage/next");
  t.tap("mat/1/add");
  t.tap("done");
  auto stretches = workshop::slips_in(t.session(), t.step(), workshop::column::stretches(0));
  REQUIRE(stretches.size() == 1);
  t.tap("stretch/" + std::to_string(stretches[0]->id) + "/delete");
  CHECK(workshop::slips_in(t.session(), t.step(), workshop::column::stretches(0)).empty());
}

TEST_CASE("mats with something on them stay when people leave") {
  workshop::Session s = test::standing_on(StepKind::cards, "workshop", 4);
  CHECK(screens::mats_of(s, s.step) == 2);
  s.dealt.push_back({1, s.step, 0, 0, 4});
  CHECK(screens::mats_of(s, s.step) == 5);
  s.slips.push_back({2, s.step, workshop::column::stretches(6), "x"});
  CHECK(screens::mats_of(s, s.step) == 7);
}

TEST_CASE("mats fit every screen, whatever number of pairs") {
  struct Size {
    int w, h;
  };
  for (Size size : {Size{1920, 1080}, Size{1600, 1200}, Size{2160, 3840}, Size{3840, 2160}})
    for (int people : {2, 8, 12, 16, 30})
      for (int stage : {workshop::stage::deal, workshop::stage::task}) {
        workshop::Session s = test::standing_on(StepKind::cards, "workshop", people);
        s.stages[std::size_t(s.step)] = stage;
        workshop::Id id = 1;
        for (int mat = 0; mat < std::min(6, (people + 1) / 2); mat++) {
          s.dealt.push_back({id++, s.step, 0, mat, mat});
          s.slips.push_back(
              {id++, s.step, workshop::column::stretches(mat), "Ringe til de pårørende", mat % 2});
        }
        test::Table t(size.w, size.h);
        t.run(s);
        INFO(people << " people, stage " << stage);
        test::check_hands(t, float(size.w), float(size.h), 55);
      }
}

TEST_CASE("a tiny window draws mats without a crash") {
  for (int stage = 0; stage < 2; stage++) {
    test::Table t(300, 200);
    workshop::Session s = test::standing_on(StepKind::cards, "workshop", 20);
    s.stages[std::size_t(s.step)] = stage;
    t.run(s);
    CHECK(t.table.screen() == "cards");
  }
}
