// Drafts as words, and the marked ones as phrases.
#include "workshop/phrases.h"

#include "workshop/apply.h"

#include <catch2/catch.hpp>

using namespace workshop;
using Strings = std::vector<std::string>;

namespace {

Strings words(std::string_view text) {
  std::vector<std::string_view> all = words_of(text);
  return {all.begin(), all.end()};
}

Strings phrases(const std::string& text, std::vector<int> marks) {
  Strings all;
  for (const Phrase& p : phrases_of(Draft{1, text, 0, std::move(marks)})) all.push_back(p.text);
  return all;
}

Session with(std::vector<Draft> drafts) {
  Agenda agenda;
  agenda.id = "a";
  agenda.language = "da";
  Step step;
  step.id = "k";
  step.kind = StepKind::kerneopgave;
  agenda.steps.push_back(step);
  Session s = new_session("id", "Team", agenda, 1'790'000'000'000);
  s.drafts = std::move(drafts);
  return s;
}

Strings phrases(const Session& s) {
  Strings all;
  for (const Phrase& p : phrases_of(s)) all.push_back(p.text);
  return all;
}

} // namespace

TEST_CASE("a text is split where white space is, and nowhere else") {
  CHECK(words("").empty());
  CHECK(words(" \n  ").empty());
  CHECK(words("ro") == Strings{"ro"});
  CHECK(words("  Vi giver\n\nro,  hver dag. ") == Strings{"Vi", "giver", "ro,", "hver", "dag."});
  CHECK(words("små-børn og æ\u0301ldre") == Strings{"små-børn", "og", "æ\u0301ldre"});
  std::string text = "Vi giver ro";
  CHECK(words_of(text)[1].data() == text.data() + 3); // they point into it
}

TEST_CASE("marked neighbours are one phrase, others stand alone") {
  const std::string text = "Vi giver borgeren ro hver dag";
  CHECK(phrases(text, {}).empty());
  CHECK(phrases(text, {3}) == Strings{"ro"});
  CHECK(phrases(text, {0, 1, 3}) == Strings{"Vi giver", "ro"});
  CHECK(phrases(text, {0, 1, 2, 3, 4, 5}) == Strings{text});
  CHECK(phrases("Vi\ngiver   ro", {0, 1, 2}) == Strings{"Vi giver ro"}); // one space, whatever was between
  std::vector<Phrase> found = phrases_of(Draft{7, text, 0, {1, 2, 5}});
  REQUIRE(found.size() == 2);
  CHECK(found[0].draft == 7);
  CHECK(found[0].first == 1);
  CHECK(found[1].first == 5);
}

TEST_CASE("marks beyond the last word count for nothing") {
  CHECK(phrases("Vi giver", {1, 2, 400}) == Strings{"giver"});
  CHECK(phrases("", {0}).empty());
}

TEST_CASE("the same wording counts once, however it is written") {
  CHECK(phrases(with({{1, "giver ro", 0, {1}}, {2, "en ro", 0, {1}}})) == Strings{"ro"});
  CHECK(phrases(with({{1, "Ro, og", 0, {0}}, {2, "altid ro.", 0, {1}}, {3, "»ro«", 0, {0}}})) ==
        Strings{"Ro,"});
  CHECK(phrases(with({{1, "Ældre først", 0, {0, 1}}, {2, "ældre  FØRST!", 0, {0, 1}}})) ==
        Strings{"Ældre først"});
  // What differs within the words is another wording.
  CHECK(phrases(with({{1, "ro", 0, {0}}, {2, "uro", 0, {0}}, {3, "ro nu", 0, {0, 1}}})).size() == 3);
  CHECK(phrases(with({{1, "å", 0, {0}}, {2, "ø", 0, {0}}})).size() == 2);
  // A mark alone is nothing that could stay, but it is not all other such marks either.
  CHECK(phrases(with({{1, "– ro", 0, {0}}, {2, "…", 0, {0}}})).size() == 2);
}

TEST_CASE("versions give no phrases: they are made of them") {
  CHECK(phrases(with({{1, "giver ro", 0, {1}}, {2, "tryg hverdag", 1, {0, 1}}})) == Strings{"ro"});
}

TEST_CASE("the next version begins from the last one, else from the phrases") {
  CHECK(next_version_text(with({{1, "giver ro"}})).empty());
  CHECK(next_version_text(with({{1, "Vi giver ro", 0, {0, 1}}, {2, "tryg", 0, {0}}})) == "Vi giver tryg");
  CHECK(next_version_text(with({{1, "Vi giver ro", 0, {0}}, {3, "anden", 2}, {2, "første", 1}})) == "anden");
}

TEST_CASE("marks stay on their words when the draft is written on") {
  auto marked = [](Draft draft, const std::string& text) {
    Session s = with({draft});
    for (const MarkWord& op : moved_marks(draft, text)) {
      REQUIRE_FALSE(judge(s, op));
      apply(s, op);
    }
    s.drafts[0].text = text;
    Strings all;
    for (const Phrase& p : phrases_of(s.drafts[0])) all.push_back(p.text);
    return all;
  };
  const Draft draft{1, "Vi giver borgeren ro hver dag", 0, {2, 5}};
  CHECK(marked(draft, draft.text) == Strings{"borgeren", "dag"});
  CHECK(marked(draft, "Sammen: Vi giver borgeren ro hver dag") == Strings{"borgeren", "dag"});
  CHECK(marked(draft, "Vi giver hver borgeren ro hver dag") == Strings{"borgeren", "dag"});
  CHECK(marked(draft, "Vi giver borgerne ro hver dag") == Strings{"borgerne", "dag"}); // one for one
  CHECK(marked(draft, "Vi giver ro hver dag") == Strings{"dag"});
  CHECK(marked(draft, "Vi giver borgeren") == Strings{"borgeren"});
  CHECK(marked(draft, "").empty());
  CHECK(marked({1, "ro og ro", 0, {0, 2}}, "ro") == Strings{"ro"});
  // A mark beyond the last word counts for nothing, and goes with the first change.
  CHECK(marked({1, "Vi giver", 0, {1, 7}}, "Vi alle giver") == Strings{"giver"});
}
