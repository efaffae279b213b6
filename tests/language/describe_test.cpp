// The list of the day in words, in both languages.
#include "language/describe.h"

#include "language/graphemes.h"
#include "workshop/random_ops.h"

#include <catch2/catch.hpp>

using namespace workshop;
using language::count_graphemes;
using language::describe;
using language::shortened;

namespace {

Done done(Op op, int ops = 1, std::string deleted = {}) {
  return {1, 1, 1, std::move(op), ops, std::move(deleted)};
}

/// What stands between the quotation marks; empty without them.
std::string quoted(const std::string& sentence, const std::string& language) {
  std::string open = language == "en" ? "“" : "»", close = language == "en" ? "”" : "«";
  std::size_t begin = sentence.find(open), end = sentence.rfind(close);
  if (begin == std::string::npos || end == std::string::npos) return {};
  return sentence.substr(begin + open.size(), end - begin - open.size());
}

} // namespace

TEST_CASE("every op has a sentence in both languages, short and on one line") {
  test::RandomOps random(3);
  LiveSession live(test::small_session(), 0, nullptr);
  random.live(live, 200);
  const std::string long_text = [] {
    std::string text;
    for (int i = 0; i < 60; i++) text += i % 7 ? "👩‍👩‍👧‍👦" : "e\u0301\n";
    return text;
  }();
  for (std::size_t kind = 0; kind < std::variant_size_v<Op>; kind++)
    for (int i = 0; i < 50; i++) {
      Op op = random.op(live.session(), kind, live.fresh_id());
      std::visit(
          [&](auto& o) {
            if constexpr (requires { o.text; })
              if (i % 5 == 0) o.text = long_text;
          },
          op);
      Done what = done(op, 1 + i % 3, i % 2 ? long_text : "");
      std::string danish = describe(what, live.session(), "da"),
                  english = describe(what, live.session(), "en");
      INFO(name_of(op) << ": " << danish << " / " << english);
      CHECK(danish != english);
      for (const std::string& language : {std::string("da"), std::string("en")}) {
        std::string said = language == "da" ? danish : english;
        CHECK(said.size() > 5);
        CHECK(said.find('\n') == std::string::npos);
        CHECK(said.find_first_of("<{") == std::string::npos);
        CHECK(said.front() != ' ');
        CHECK(said.back() != ' ');
        CHECK(count_graphemes(quoted(said, language)) <= 40);
        CHECK(count_graphemes(said) <= 100);
      }
    }
}

TEST_CASE("sentences name what they are about") {
  Session s = test::small_session();
  s.notes = {{1, {10, 10}, 0, "  Færre\nafbrydelser \n"}, {2, {20, 20}, 0, " \n "}};
  CHECK(describe(done(MoveNote{1, {1, 1}, 0}), s, "da") == "Flyttede en seddel »Færre afbrydelser«");
  CHECK(describe(done(MoveNote{1, {1, 1}, 0}), s, "en") == "Moved a note “Færre afbrydelser”");
  CHECK(describe(done(MoveNote{2, {1, 1}, 0}), s, "da") == "Flyttede en seddel"); // nothing is written on it
  CHECK(describe(done(MoveNote{9, {1, 1}, 0}), s, "da") == "Flyttede en seddel"); // it has been deleted since
  CHECK(describe(done(DeleteNote{9}, 1, "Kaffe"), s, "da") == "Slettede en seddel »Kaffe«");
  CHECK(describe(done(DeleteNote{9}, 3, "Kaffe"), s, "da") == "Slettede 3 sedler");
  CHECK(describe(done(DeleteAction{9}, 1, "Ring"), s, "en") == "Deleted an action “Ring”");
  CHECK(describe(done(DeleteDraft{9}, 2, "Vi"), s, "en") == "Deleted 2 drafts");
  CHECK(describe(done(AddNote{{1, {}, 0, ""}, 0}, 4), s, "da") == "4 nye sedler");
  CHECK(describe(done(NameStack{3, ""}), s, "da") == "Fjernede navnet på en stak");
  CHECK(describe(done(NameStack{3, "Tid"}), s, "en") == "Named a stack “Tid”");
}

TEST_CASE("a text is cut between characters, never within one") {
  CHECK(shortened("kort", 40) == "kort");
  CHECK(shortened(" to\n\r\n  linjer\t", 40) == "to linjer");
  CHECK(shortened("rødgrød med fløde", 8) == "rødgrød…");
  CHECK(shortened("rødgrød med fløde", 9) == "rødgrød…"); // no space before the dots
  CHECK(shortened("rødgrød med fløde", 10) == "rødgrød m…");
  CHECK(shortened("rødgrød", 7) == "rødgrød");
  CHECK(shortened("👩‍👩‍👧‍👦🇩🇰e\u0301", 3) ==
        "👩‍👩‍👧‍👦🇩🇰e\u0301");
  CHECK(shortened("👩‍👩‍👧‍👦🇩🇰e\u0301x", 3) == "👩‍👩‍👧‍👦🇩🇰…");
  CHECK(shortened("", 5).empty());
  CHECK(shortened(" \n ", 5).empty());
  CHECK(shortened("abc", 0).empty());
  CHECK(shortened("abc", 1) == "…");
  std::string tower = "a";
  for (int i = 0; i < 5000; i++) tower += "\u0301";
  CHECK(shortened("ord " + tower, 40) == "ord…");
  for (std::size_t most = 0; most < 30; most++)
    CHECK(count_graphemes(shortened("Ærø 🇩🇰🇸🇪 👩‍👩‍👧‍👦 e\u0301 og noget mere",
                                    most)) <= most);
}
