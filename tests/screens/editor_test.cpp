// The caret of a seat goes from character to character as people count them, whatever they are made of.
#include "screens/seats/editor.h"

#include "language/graphemes.h"
#include "paint/atlas.h"
#include "workshop/session.h"
#include "workshop/text.h"

#include <catch2/catch.hpp>

#include <random>

using screens::Editor;
using Move = Editor::Move;

namespace {

struct Desk {
  paint::Atlas atlas{"/usr/share/fonts/opentype/inter", [](std::string_view) { return platform::Picture{}; }};
  Editor editor{false};
  void lay_out(float width = 300) { editor.lay_out(atlas, {paint::Face::regular, 30}, width); }
};

const std::vector<std::string> characters = {"å",
                                             "e\u0301",
                                             "👩‍👩‍👧‍👦",
                                             "🇩🇰",
                                             "🇸🇪",
                                             "👍🏽",
                                             "❤️",
                                             "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                                             "ø",
                                             "\n",
                                             "a\u0323\u0308\u0301",
                                             "1️⃣",
                                             " ",
                                             "æ"};

/// True when the caret stands between two characters.
bool between(const Editor& editor) {
  std::string text = editor.text(), before = editor.text_before_caret();
  for (std::size_t at = 0;; at = language::next_grapheme(text, at)) {
    if (at == before.size()) return true;
    if (at >= text.size()) return false;
  }
}

} // namespace

TEST_CASE("left, right, backspace and delete take one character at a time") {
  Editor editor(false);
  std::string all;
  for (const std::string& c : characters) all += c;
  editor.set_text(all);
  std::size_t end = all.size();
  for (std::size_t i = characters.size(); i-- > 0;) {
    editor.move(Move::left);
    end -= characters[i].size();
    CHECK(editor.text_before_caret() == all.substr(0, end));
  }
  for (const std::string& c : characters) {
    editor.move(Move::right);
    end += c.size();
    CHECK(editor.text_before_caret() == all.substr(0, end));
  }
  for (std::size_t i = characters.size(); i-- > 0;) {
    editor.move(Move::backspace);
    end -= characters[i].size();
    CHECK(editor.text() == all.substr(0, end));
  }
  editor.set_text(all);
  for (std::size_t i = 0; i < characters.size(); i++) editor.move(Move::left);
  std::size_t begin = 0;
  for (const std::string& c : characters) {
    editor.move(Move::del);
    begin += c.size();
    CHECK(editor.text() == all.substr(begin));
  }
}

TEST_CASE("a long row of flags and a tower of accents are no exception") {
  Editor editor(false);
  std::string flags;
  for (int i = 0; i < 60; i++) flags += i % 2 ? "🇩🇰" : "🇸🇪";
  editor.set_text(flags + "🇩"); // half of one more
  editor.move(Move::backspace);
  CHECK(editor.text() == flags);
  editor.move(Move::backspace);
  CHECK(editor.text() == flags.substr(0, flags.size() - 8));
  std::string tower = "e";
  for (int i = 0; i < 100; i++) tower += "\u0301";
  editor.set_text("x" + tower);
  editor.move(Move::left);
  CHECK(editor.text_before_caret() == "x");
  editor.move(Move::right);
  editor.move(Move::backspace);
  CHECK(editor.text() == "x");
}

TEST_CASE("wherever a finger comes down, the caret stands between characters") {
  Desk d;
  std::mt19937 random(11);
  for (int round = 0; round < 40; round++) {
    std::string all;
    for (int i = 0; i < 30; i++) all += characters[random() % characters.size()];
    d.editor.set_text(all);
    d.lay_out(60 + float(random() % 300));
    for (int i = 0; i < 60; i++) {
      auto point = [&] { return paint::Point{float(random() % 400) - 20, float(random() % 900) - 20}; };
      switch (random() % 8) {
      case 0: d.editor.move(Move::up, random() % 2); break;
      case 1: d.editor.move(Move::down, random() % 2); break;
      case 2: d.editor.move(Move::home, random() % 2); break;
      case 3: d.editor.move(Move::end, random() % 2); break;
      case 4: d.editor.move(Move::left, random() % 2); break;
      case 5: d.editor.drag(point()); break;
      case 6:
        if (i % 10 == 0) d.editor.insert(characters[random() % characters.size()]);
        break;
      default: d.editor.click(point());
      }
      d.lay_out(60 + float(round * 7));
      REQUIRE(between(d.editor));
    }
    std::size_t before = language::count_graphemes(d.editor.text());
    d.editor.move(Move::backspace);
    CHECK(language::count_graphemes(d.editor.text()) <= before);
    CHECK(workshop::is_clean(d.editor.text()));
  }
}

TEST_CASE("what is too long is cut between characters, and a selection is not lost to it") {
  Editor editor(false);
  std::string family = "👩‍👩‍👧‍👦"; // 25 bytes
  std::string full;
  while (full.size() + family.size() <= std::size_t(workshop::limit::text_bytes)) full += family;
  editor.set_text(full + family);
  CHECK(editor.text() == full);
  editor.insert(family);
  CHECK(editor.text() == full);
  editor.insert(std::string(60, 'x'));
  CHECK(editor.text().size() == std::size_t(workshop::limit::text_bytes));
  editor.move(Move::select_all);
  editor.insert(full + "æ" + family);
  CHECK(editor.text() == full + "æ");
}

TEST_CASE("a text that others emptied is shown empty at once") {
  Desk d;
  d.editor.set_text("hej du");
  d.lay_out();
  REQUIRE(d.editor.rows().size() == 1);
  d.editor.set_text("");
  d.lay_out();
  for (const auto& row : d.editor.rows()) CHECK(row.text.empty());
}
