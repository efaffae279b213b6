// Every screen at every size, with texts that nobody would write: no crash, and nothing needed lies outside.
#include "meeting.h"

#include "workshop/text.h"

using workshop::StepKind;

namespace {

constexpr StepKind kinds[] = {StepKind::check_in, StepKind::story,   StepKind::kerneopgave, StepKind::board,
                              StepKind::dilemma,  StepKind::actions, StepKind::close};

struct Size {
  int width, height;
};
constexpr Size sizes[] = {{300, 200},   {200, 200},   {1280, 720}, {1024, 768},
                          {1920, 1080}, {2160, 3840}, {3840, 2160}};

} // namespace

TEST_CASE("every area that can be pressed lies on the screen, at every size") {
  for (Size size : sizes)
    for (const char* language : {"da", "en"}) {
      test::Table t(size.width, size.height);
      t.table.set_language(language);
      workshop::Session s = test::crowded(40);
      s.agenda = test::meeting(language);
      t.run(s);
      for (StepKind kind : kinds) {
        t.go_to(kind);
        for (const touch::Area& a : t.table.touch().areas()) {
          if (a.acts == touch::Acts::nothing) continue;
          INFO(a.name << " at " << size.width << "x" << size.height);
          CHECK(a.rect.x >= -1);
          CHECK(a.rect.y >= -1);
          CHECK(a.rect.right() <= float(size.width) + 1);
          CHECK(a.rect.bottom() <= float(size.height) + 1);
        }
      }
    }
}

TEST_CASE("controls that stand still never lie on each other") {
  for (Size size : sizes)
    for (workshop::Side side : {workshop::Side::bottom, workshop::Side::left, workshop::Side::right}) {
      if (size.width < 1000) continue;
      test::Table t(size.width, size.height);
      t.table.settings().side = side;
      t.run(test::crowded(0));
      for (StepKind kind : kinds) {
        t.go_to(kind);
        const auto& areas = t.table.touch().areas();
        for (std::size_t i = 0; i < areas.size(); i++)
          for (std::size_t k = i + 1; k < areas.size(); k++) {
            const touch::Area &a = areas[i], &b = areas[k];
            touch::Rect card = a.rect.inset(-1); // a button may lie on its card
            bool within = b.rect.x >= card.x && b.rect.y >= card.y && b.rect.right() <= card.right() &&
                          b.rect.bottom() <= card.bottom();
            INFO(a.name << " and " << b.name << " at " << size.width << "x" << size.height);
            bool apart = !a.rect.inset(0.5f).meets(b.rect.inset(0.5f));
            CHECK((apart || within));
          }
      }
    }
}

TEST_CASE("nothing that is needed stands only at the top") {
  for (Size size : {Size{1280, 720}, Size{1920, 1080}, Size{3840, 2160}, Size{2160, 3840}}) {
    test::Table t(size.width, size.height);
    t.run(test::crowded(0));
    for (StepKind kind : kinds) {
      t.go_to(kind);
      for (const touch::Area& a : t.table.touch().areas()) {
        bool of_board = a.name.starts_with("add-note/") || a.name.starts_with("prompt/") ||
                        a.name.starts_with("tidy/") || a.name == "board"; // pull-down brings them
        bool of_list = a.name.starts_with("draft") || a.name.starts_with("choose/") ||
                       a.name.starts_with("delete-draft/") || a.name.find("action/") != std::string::npos ||
                       a.name == "actions/up"; // these slide with their list
        if (of_board || of_list || a.acts == touch::Acts::nothing || a.acts == touch::Acts::scroll) continue;
        INFO(a.name << " on " << t.table.screen() << " at " << size.width << "x" << size.height);
        CHECK(a.rect.centre().y > float(size.height) / 3);
      }
    }
    t.go_to(StepKind::board);
    t.tap("pull-down");
    t.pass(1000);
    for (const auto& p : t.session().agenda.perspectives)
      if (const touch::Area* a = t.find("add-note/" + p.id))
        CHECK(a->rect.centre().y > float(size.height) / 3);
  }
}

TEST_CASE("monstrous texts are kept whole and draw without a crash") {
  std::string ten_thousand;
  while (ten_thousand.size() < 10'000)
    ten_thousand += "Arbejdsmarkedspolitikkoordineringsudvalgsformandskabssuppleant ";
  for (const std::string& text :
       {std::string(60, 'w'), ten_thousand, std::string("🙂👩‍👧‍👦 familie 🎉"),
        std::string("\u200Fשלום\u200E abc"), std::string("\n\n\n"), std::string(3000, '\n'),
        workshop::clean("\xff\xfe broken \x01\x02 \xc3"), std::string("e\u0301\u0302\u0303")}) {
    for (Size size : {Size{300, 200}, Size{1920, 1080}}) {
      test::Table t(size.width, size.height);
      t.run(test::crowded(12, text));
      for (StepKind kind : kinds) t.go_to(kind);
      t.go_to(StepKind::board);
      std::string name = "note/" + std::to_string(t.session().notes.back().id);
      workshop::Session before = t.session();
      t.tap(name); // a seat opens on it
      t.frame();
      CHECK(t.session() == before); // looking changes nothing
      if (size.width > 1000) {
        t.tap("key/a");
        CHECK(workshop::find_note(t.session(), before.notes.back().id)->text ==
              text + (t.session().notes.back().text.back() == 'A' ? "A" : "a"));
      }
    }
  }
}
