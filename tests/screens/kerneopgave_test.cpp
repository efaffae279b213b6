// The kerneopgave builder: silent drafts, shown together, words that must stay, versions, and a sentence that
// everybody can live with and that stays on the screen.
#include "packs.h"
#include "workshop/columns.h"

using test::Table;
using touch::Point;
using workshop::StepKind;
namespace stage = workshop::stage;

namespace {

using Strings = std::vector<std::string>;

/// On the builder of the workshop pack, whose drafts are hidden: drafts 1, 2 … stand there.
struct Builder : Table {
  explicit Builder(const Strings& drafts = {}, int people = 8, int width = 1920, int height = 1080,
                   const std::string& pack = "workshop")
      : Table(width, height) {
    workshop::Session s = test::standing_on(StepKind::kerneopgave, pack, people);
    for (const std::string& text : drafts) s.drafts.push_back({workshop::Id(s.drafts.size() + 1), text});
    run(s);
  }
  int stage() const { return workshop::stage_of(session(), session().step); }
  const workshop::Poll& poll() const { return workshop::poll_of(session(), session().step); }
  const workshop::Draft& version(int n) const {
    const workshop::Draft* v = workshop::version_numbered(session(), n);
    REQUIRE(v);
    return *v;
  }
  /// Fingers that come down and lift in the same frames.
  void together(const Strings& names) {
    std::vector<Point> at;
    for (const std::string& name : names) {
      REQUIRE(find(name));
      REQUIRE(find(name)->enabled);
      at.push_back(area(name).centre() + Point{float(at.size() % 3) * 3, 0});
      down(int(at.size()), at.back());
    }
    frame();
    for (std::size_t i = 0; i < at.size(); i++) up(int(i) + 1, at[i]);
    frame();
  }
  void votes(int yes, int worry, int not_yet) {
    for (int i = 0; i < yes; i++) tap("vote/yes");
    for (int i = 0; i < worry; i++) tap("vote/worry");
    for (int i = 0; i < not_yet; i++) tap("vote/not-yet");
  }
  /// Puts another session in the place of the one that is shown; true when a pixel changed.
  bool looks_other(const workshop::Session& other) {
    run(session()); // nothing to undo in either
    run(other);
    return damaged_pixels() > 0;
  }
};

/// With versions of these texts, the newest asked about.
struct Asked : Builder {
  explicit Asked(const Strings& texts = {"Vi giver ro"}, int people = 8, int width = 1920, int height = 1080)
      : Builder({"Vi giver ro"}, people, width, height) {
    workshop::Session s = session();
    for (const std::string& text : texts)
      s.drafts.push_back({workshop::Id(s.drafts.size() + 1), text, int(s.drafts.size())});
    s.stages[std::size_t(s.step)] = stage::merge;
    run(s);
    tap("stage/next");
    REQUIRE(stage() == stage::consent);
  }
};

std::string word(int draft, int n) { return "word/" + std::to_string(draft) + "/" + std::to_string(n); }

const std::string long_draft =
    "Vi skaber en tryg og meningsfuld hverdag sammen med borgerne og deres pårørende, så de kan leve det "
    "liv, de selv synes er godt, også når kræfterne ikke rækker helt, og vi holder fast i "
    "hverdagsrehabiliteringen, tværfagligheden og medarbejderinddragelsen, selv om vagtplanen driller og "
    "dokumentationen fylder mere, end den burde.";

} // namespace

TEST_CASE("drafts are written in silence and shown together") {
  Builder t;
  CHECK_FALSE(t.find("stage/next")->enabled); // nothing to show yet
  t.together({"add-draft", "add-draft"});     // two of them begin at the same moment
  REQUIRE(t.session().drafts.size() == 2);
  t.write("Ro");
  t.tap("done");
  t.tap("seat/2/done");
  workshop::Id first = 0;
  for (const workshop::Draft& d : t.session().drafts)
    if (!d.text.empty()) first = d.id;
  REQUIRE(first);
  std::string id = std::to_string(first);
  CHECK_FALSE(t.find("draft/" + id)->enabled); // nobody opens what somebody else wrote
  CHECK_FALSE(t.find("choose/" + id));
  CHECK_FALSE(t.find("delete-draft/" + id));
  workshop::Session other = t.session();
  for (workshop::Draft& d : other.drafts)
    if (!d.text.empty()) d.text = "Noget helt andet, og meget længere";
  CHECK_FALSE(t.looks_other(other));

  t.tap("stage/next");
  CHECK(t.stage() == stage::mark);
  CHECK_FALSE(workshop::writing_hidden(t.session(), t.session().step));
  CHECK(t.find(word(int(first), 0)));
  t.tap("choose/" + id); // one that everybody likes is chosen straight away
  CHECK(t.session().kerneopgave == first);
  t.tap("choose/" + id);
  CHECK(t.session().kerneopgave == 0);
  t.tap("stage/back");
  CHECK(t.stage() == stage::drafts);
}

TEST_CASE("two hands mark at once, neighbours become one phrase") {
  Builder t({"Vi giver borgeren ro", "En tryg hverdag"});
  t.tap("stage/next");
  t.together({word(1, 2), word(2, 1), word(1, 3)});
  CHECK(t.session().drafts[0].marks == std::vector<int>{2, 3});
  CHECK(t.session().drafts[1].marks == std::vector<int>{1});
  t.together({word(1, 0), word(1, 0)}); // one marks it, one takes the mark away
  CHECK(t.session().drafts[0].marks == std::vector<int>{2, 3});
  t.tap(word(2, 1));
  CHECK(t.session().drafts[1].marks.empty());
  t.tap("undo");
  CHECK(t.session().drafts[1].marks == std::vector<int>{1});
  t.tap("stage/next");
  CHECK(t.find("phrase/1/2"));
  CHECK_FALSE(t.find("phrase/1/3"));
  CHECK(t.find("phrase/2/1"));
  t.tap("stage/back"); // and again: what was marked is still there
  t.tap("stage/back");
  t.tap("stage/next");
  CHECK(t.session().drafts[0].marks == std::vector<int>{2, 3});
}

TEST_CASE("every word of a long draft can be marked, however many drafts there are") {
  REQUIRE(long_draft.size() > 280);
  auto count = int(std::count(long_draft.begin(), long_draft.end(), ' ')) + 1;
  struct Size {
    int w, h, drafts;
  };
  for (Size size : {Size{1920, 1080, 1}, Size{1920, 1080, 3}, Size{1920, 1080, 7}, Size{3840, 2160, 7},
                    Size{1280, 1024, 4}}) {
    INFO(size.w << "x" << size.h << ", " << size.drafts << " drafts");
    Builder t(Strings(std::size_t(size.drafts), long_draft), 8, size.w, size.h);
    t.tap("stage/next");
    float u = screens::theme_for(float(size.w), float(size.h)).u;
    int missing = 0, small = 0;
    // Whoever scrolls from the first draft to the last meets every word whole.
    std::vector<bool> seen(std::size_t(size.drafts * count));
    for (int page = 0; page < 60; page++) {
      for (int d = 0; d < size.drafts; d++)
        for (int n = 0; n < count; n++)
          if (const touch::Area* a = t.find(word(d + 1, n)); a && a->rect.h >= 56 * u) {
            seen[std::size_t(d * count + n)] = true;
            small += a->rect.w < 40 * u;
          }
      const touch::Area* on = t.find("drafts/down");
      if (!on || !on->enabled) break;
      t.tap("drafts/down");
    }
    missing = int(std::count(seen.begin(), seen.end(), false));
    CHECK(missing == 0);
    CHECK(small == 0);
  }
  Builder t({long_draft});
  t.tap("stage/next");
  t.tap(word(1, count - 1));
  CHECK(t.session().drafts[0].marks == std::vector<int>{count - 1});
}

TEST_CASE("marked phrases become versions, one after the other") {
  Builder t({"Vi giver borgeren ro", "En tryg hverdag"});
  t.tap("stage/next");
  for (const std::string& name : {word(1, 0), word(1, 1), word(1, 3), word(2, 1), word(2, 2)}) t.tap(name);
  t.tap("stage/next");
  REQUIRE(t.stage() == stage::merge);
  CHECK_FALSE(t.find("stage/next")->enabled); // there is nothing to ask about
  CHECK_FALSE(t.find("phrase/1/0")->enabled); // nor a version to put it into
  t.tap("new-version");
  t.tap("done");
  CHECK(t.version(1).text == "Vi giver ro tryg hverdag");
  t.tap("new-version");
  t.write(" nu");
  t.tap("done");
  CHECK(t.version(2).text == "Vi giver ro tryg hverdag nu");
  CHECK(t.version(1).text == "Vi giver ro tryg hverdag");
  t.together({"phrase/1/3", "phrase/2/1"}); // two hands: both come in
  CHECK(t.version(2).text == "Vi giver ro tryg hverdag nu ro tryg hverdag");
  CHECK(workshop::latest_version(t.session()) == 2);
}

TEST_CASE("nothing but how many have answered is seen before the reveal, and an answer is taken back") {
  Asked t;
  CHECK(t.poll().about == t.version(1).id);
  CHECK_FALSE(t.find("reveal")->enabled);
  CHECK_FALSE(t.find("vote/take-back")->enabled);
  t.together({"vote/yes", "vote/yes", "vote/worry"});
  t.tap("vote/not-yet");
  CHECK(t.poll().votes == std::vector<int>{2, 1, 1});
  t.tap("vote/take-back");
  t.tap("vote/not-yet");
  t.tap("vote/yes");
  CHECK(t.poll().votes == std::vector<int>{3, 1, 0});
  t.tap("count-hands");
  t.tap("vote/yes");
  t.tap("count-hands");
  CHECK(t.poll().raised == std::vector<int>{1, 0, 0});
  workshop::Session other = t.session();
  workshop::poll_of(other, other.step).votes = {1, 1, 3};
  CHECK_FALSE(t.looks_other(other));
  CHECK_FALSE(t.find("choose/" + std::to_string(t.version(1).id)));
}

TEST_CASE("everybody can live with it, a worry is written down, and the sentence stays to the end") {
  Asked t({"Vi giver ro"}, 6);
  t.votes(4, 2, 0);
  CHECK_FALSE(t.find("vote/yes")->enabled); // all have answered
  t.tap("worry/add");
  t.write("Tid");
  t.tap("done");
  REQUIRE(t.session().slips.size() == 1);
  CHECK(t.session().slips[0].text == "Tid");
  CHECK(t.session().slips[0].column == workshop::column::worries);
  CHECK(t.session().slips[0].about == t.version(1).id);
  t.tap("reveal");
  CHECK_FALSE(t.find("leader-decides"));
  CHECK_FALSE(t.find("vote/take-back"));
  t.tap("choose/" + std::to_string(t.version(1).id));
  CHECK(t.session().kerneopgave == t.version(1).id);

  // In every step that is still to come the sentence is on the screen: another one looks other.
  int steps = 0;
  for (; workshop::step_from_here(t.session(), 1) >= 0; steps++) {
    t.slide("next");
    workshop::Session other = t.session();
    for (workshop::Draft& d : other.drafts)
      if (d.id == other.kerneopgave) d.text = "Vi larmer";
    workshop::Session here = t.session();
    INFO(t.table.screen());
    CHECK(t.looks_other(other));
    t.run(here);
  }
  CHECK(steps > 3);
  CHECK(t.table.screen() == "close");
}

TEST_CASE("somebody is not ready: it is written again and asked again, or the leader decides") {
  Asked t({"Vi giver ro"}, 6);
  t.votes(4, 1, 1);
  t.tap("reveal");
  workshop::Id first = t.version(1).id;
  CHECK_FALSE(t.find("choose/" + std::to_string(first)));
  SECTION("another version is another round") {
    t.tap("stage/back");
    CHECK(t.stage() == stage::merge);
    t.tap("new-version");
    t.write(" nu");
    t.tap("done");
    t.tap("stage/next");
    CHECK(t.poll().about == t.version(2).id);
    REQUIRE(t.poll().past.size() == 1);
    CHECK(t.poll().past[0].about == first);
    CHECK(t.poll().past[0].votes == std::vector<int>{4, 1, 1});
    CHECK(workshop::votes_cast(t.poll()) == 0);
    t.tap("version/1"); // nobody has answered yet: the first one after all
    CHECK(t.poll().about == first);
    t.tap("vote/yes");
    CHECK_FALSE(t.find("version/2")->enabled); // not while answers are hidden
  }
  SECTION("the leader decides, and says so") {
    t.tap("leader-decides");
    CHECK(t.session().kerneopgave == first);
    CHECK(t.find("notice/1/close"));
  }
  SECTION("going back and asking the same sentence again keeps the answers") {
    t.tap("stage/back");
    t.tap("stage/next");
    CHECK(t.poll().votes == std::vector<int>{4, 1, 1});
    CHECK(t.poll().revealed);
  }
}

TEST_CASE("asking about a version and its stage are one action") {
  Asked t;
  t.tap("stage/back");
  t.tap("new-version");
  t.tap("done");
  t.tap("stage/next");
  CHECK(t.poll().about == t.version(2).id);
  t.tap("undo");
  CHECK(t.stage() == stage::merge);
  CHECK(t.poll().about == t.version(1).id);
}

TEST_CASE("every version can be asked about, however many there are") {
  for (auto [w, h] : {std::pair{1920, 1080}, {3840, 2160}, {1280, 1024}}) {
    Strings texts;
    for (int i = 1; i <= 14; i++) texts.push_back("Udgave nummer " + std::to_string(i));
    Asked t(texts, 8, w, h);
    int reached = 0;
    for (int n = 14; n >= 1; n--) {
      std::string name = "version/" + std::to_string(n);
      for (int page = 0; page < 14 && !t.find(name); page++) {
        REQUIRE(t.find("versions/previous"));
        REQUIRE(t.find("versions/previous")->enabled);
        t.tap("versions/previous");
      }
      t.tap(name);
      reached += t.poll().about == t.version(n).id;
    }
    CHECK(reached == 14);
    CHECK_FALSE(t.find("versions/previous")->enabled);
    while (t.find("versions/next")->enabled) t.tap("versions/next");
    CHECK(t.find("version/14"));
  }
}

TEST_CASE("older versions can be read again while the sentence is put together") {
  Strings texts;
  for (int i = 1; i <= 9; i++) texts.push_back("Udgave nummer " + std::to_string(i));
  Asked t(texts);
  t.tap("stage/back");
  int reached = 0;
  for (int n = 9; n >= 1; n--) {
    std::string name = "draft/" + std::to_string(t.version(n).id);
    for (int page = 0; page < 9 && !t.find(name); page++) t.tap("versions/previous");
    reached += t.find(name) != nullptr;
  }
  CHECK(reached == 9);
}

TEST_CASE("fewer than five are told whether all can live with it, never how many said what") {
  auto revealed = [](int yes, int worry, int not_yet) {
    auto t = std::make_unique<Asked>(Strings{"Vi giver ro"}, yes + worry + not_yet);
    t->votes(yes, worry, not_yet);
    t->tap("reveal");
    t->frame();
    return t;
  };
  auto with = [](const Table& t, std::vector<int> votes) {
    workshop::Session other = t.session();
    workshop::poll_of(other, other.step).votes = std::move(votes);
    return other;
  };
  auto four = revealed(4, 0, 0);
  CHECK_FALSE(four->looks_other(with(*four, {1, 3, 0}))); // a worry among four points at somebody
  auto three = revealed(1, 1, 1);
  CHECK_FALSE(three->looks_other(with(*three, {0, 0, 3})));
  CHECK(three->find("leader-decides")); // that it is not agreed must be known
  auto one = revealed(1, 0, 0);
  CHECK_FALSE(one->looks_other(with(*one, {0, 0, 1}))); // of one alone nothing is told
  auto five = revealed(4, 1, 0);
  CHECK(five->looks_other(with(*five, {1, 4, 0})));
}

TEST_CASE("a follow-up asks at once whether last time's sentence is still true") {
  Builder t({}, 6, 1920, 1080, "follow-up");
  workshop::Session s = t.session();
  workshop::follow(s, {"Team", t.now - 1000, "Vi giver ro", {}});
  t.run(s);
  t.tap("still-true");
  CHECK(t.stage() == stage::consent);
  CHECK(t.poll().about == t.version(1).id);
  t.votes(6, 0, 0);
  t.tap("reveal");
  CHECK(t.find("choose/" + std::to_string(t.version(1).id)));
  t.tap("undo");
}

TEST_CASE("in a follow-up the old sentence and the new one stand side by side") {
  Builder t({}, 6, 1920, 1080, "follow-up");
  workshop::Session s = t.session();
  workshop::follow(s, {"Team", t.now - 1000, "Vi giver ro", {}});
  s.drafts.push_back({90, "Vi giver ro og plads", 2});
  s.drafts.push_back({91, "Vi giver ro og god plads", 3});
  s.kerneopgave = 0;
  s.stages[std::size_t(s.step)] = stage::merge;
  t.run(s);
  auto old_id = std::to_string(t.version(1).id);
  touch::Rect was = t.area("draft/" + old_id), now = t.area("draft/91");
  CHECK(was.y == now.y);
  CHECK(was.h == now.h);
  CHECK(was.right() < now.x);
  t.tap("stage/next");
  REQUIRE(t.poll().about == 91);
  /// Where the picture changes when a version says something else.
  auto changes = [&](int version) {
    workshop::Session before = t.session(), other = before;
    for (workshop::Draft& d : other.drafts)
      if (d.version == version) d.text = "Noget andet";
    t.run(before);
    t.run(other);
    REQUIRE_FALSE(t.damage.empty());
    touch::Rect r = t.damage[0];
    t.run(before);
    return r;
  };
  touch::Rect left = changes(1), right = changes(3);
  CHECK(left.right() <= right.x);
  CHECK(left.y < right.bottom());
  CHECK(right.y < left.bottom());
}

TEST_CASE("the kerneopgave fits every screen in every stage") {
  for (auto [w, h] : {std::pair{1920, 1080}, {1600, 1200}, {2160, 3840}, {3840, 2160}})
    for (int at : {stage::drafts, stage::mark, stage::merge, stage::consent}) {
      INFO(w << "x" << h << ", stage " << at);
      Strings texts(6, "Vi giver borgeren ro");
      texts[2] = long_draft;
      Builder t(texts, 8, w, h);
      workshop::Session s = t.session();
      for (int v = 1; v <= 9; v++) s.drafts.push_back({workshop::Id(50 + v), long_draft, v});
      s.drafts[2].marks = {1, 2, 3, 7};
      s.stages[std::size_t(s.step)] = at;
      t.run(s);
      t.frame();
      float u = screens::theme_for(float(w), float(h)).u;
      for (const touch::Area& a : t.table.touch().areas()) {
        if (a.acts == touch::Acts::nothing || a.acts == touch::Acts::scroll) continue;
        INFO(a.name);
        CHECK(a.rect.right() <= float(w) + 1);
        CHECK(a.rect.bottom() <= float(h) + 1);
        if (a.name.starts_with("version") || a.name.starts_with("vote/") || a.name.starts_with("phrase/"))
          CHECK(std::min(a.rect.w, a.rect.h) >= 60 * u - 1);
      }
      if (at == stage::consent)
        for (const char* name : {"vote/yes", "vote/worry", "vote/not-yet", "reveal", "count-hands"})
          CHECK(t.area(name).bottom() > float(h) / 3);
    }
}

TEST_CASE("a tiny window draws the kerneopgave without a crash") {
  for (int at : {stage::drafts, stage::mark, stage::merge, stage::consent}) {
    Builder t({long_draft, "Vi giver ro"}, 8, 300, 200);
    workshop::Session s = t.session();
    s.drafts.push_back({50, long_draft, 1});
    s.stages[std::size_t(s.step)] = at;
    t.run(s);
    CHECK(t.table.screen() == "kerneopgave");
  }
}
