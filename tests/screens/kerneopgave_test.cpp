// The kerneopgave builder: silent drafts, shown together, words that must stay, versions made of them.
#include "builder.h"

using namespace test;

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
