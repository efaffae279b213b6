#include "pack_texts.h"

using namespace pack_test;

TEST_CASE("a pack from before there were votes, decks and directions still reads, in both languages") {
  Pack pack = files::read_pack(old_pack, "en");
  INFO(all(pack));
  REQUIRE(pack.problems.empty());
  REQUIRE(pack.agendas.size() == 2);
  for (const workshop::Agenda& a : pack.agendas) {
    CHECK(a.id == "old-pack");
    CHECK(workshop::planned_minutes(a) == 45);
    CHECK(a.steps.size() == 7);
    CHECK(a.moods.size() == 5);
    CHECK(a.perspectives[0].title == "Mere og bedre for mindre");
    CHECK(a.perspectives[3].title == "Modstandskraft og robusthed");
    CHECK(a.perspectives[2].prompts.size() == 3);
    CHECK(a.perspectives[3].prompts.size() == 4);
    for (const workshop::Step& s : a.steps) { // what it could not say
      CHECK(s.vote == workshop::Vote{});
      CHECK(s.at == -1);
      CHECK((!s.hidden && !s.optional && s.columns.empty() && s.decks.empty()));
    }
    REQUIRE(workshop::dilemma_of(a, a.steps[4]) != nullptr);
    CHECK(workshop::dilemma_of(a, a.steps[4])->options.size() == 3);
  }
  CHECK(pack.agendas[0].language == "da");
  CHECK(pack.agendas[1].language == "en");
}

TEST_CASE("the team meeting takes 45 minutes, in both languages") {
  Pack pack = files::read_pack(content / "team-meeting", "en");
  INFO(all(pack));
  REQUIRE(pack.agendas.size() == 2);
  for (const workshop::Agenda& a : pack.agendas) {
    CHECK(a.id == "team-meeting");
    CHECK(workshop::planned_minutes(a) == 45);
  }
}

TEST_CASE("all packs of this project are whole") {
  for (const Pack& pack : files::read_packs(content, "en", all_icons())) {
    INFO(all(pack));
    CHECK(pack.problems.empty());
    CHECK_FALSE(pack.agendas.empty());
  }
}

TEST_CASE("the example of the author's manual is whole") {
  std::string manual = read(content / "README.md");
  std::size_t begin = manual.find("```toml\n"), end = manual.find("\n```", begin);
  REQUIRE(end != std::string::npos);
  Content content;
  content.write("ten-minutes/en.toml", manual.substr(begin + 8, end - begin - 7));
  Pack pack = files::read_pack(content.path / "ten-minutes", "en");
  INFO(all(pack));
  CHECK(pack.problems.empty());
  REQUIRE(pack.agendas.size() == 1);
  CHECK(workshop::planned_minutes(pack.agendas[0]) == 10);
}

TEST_CASE("what is missing is told, with the table it is missing in") {
  check_one(changed("minutes = 14\n", ""), "[[step]]\nid = \"kerneopgave\"", "step[3].minutes", "is missing");
  check_one(changed("title = \"Stien ved åen\"\n", ""), "[[dilemma]]\nid = \"stien\"", "dilemma[4].title",
            "is missing");
  Content content;
  Pack pack =
      content.pack(changed("moods = [\"Tungt\", \"Træt\", \"Okay\", \"Godt\", \"Fuld af energi\"]\n", ""));
  REQUIRE(pack.problems.size() == 1);
  CHECK(pack.problems[0].field == "moods");
}

TEST_CASE("what is mistyped is told") {
  check_one(changed("minutes = 14", "minutes = \"14\""), "minutes = \"14\"", "step[3].minutes",
            "must be a whole number from 1 to 600, not a text");
  check_one(changed("minutes = 14", "minutes = 14.5"), "minutes = 14.5", "step[3].minutes", "decimals");
  check_one(changed("title = \"Skranken\"", "title = 7"), "title = 7", "dilemma[2].title", "quotation marks");
  check_one(changed("moods = [\"Tungt\"", "moods = [1"), "moods = [1", "moods[1]", "must be a text");
  check_one(changed("lines = [\n  \"Hvor er der fyldt?\",", "lines = [\n  true,"), "  true,",
            "step[4].lines[1]", "must be a text");
}

TEST_CASE("what is misspelt is told, with the field that was meant") {
  check_one(changed("minutes = 14", "minuts = 14"), "minuts", "step[3].minuts", "Did you mean “minutes”?");
  check_one(changed("scene = \"De fleste", "scenne = \"De fleste"), "scenne", "dilemma[2].scenne", "“scene”");
  check_one(changed("mission =", "colour ="), "colour =", "colour", "is not a field here");
  check_one(changed("kind = \"board\"", "kind = \"bord\""), "kind = \"bord\"", "step[4].kind", "“board”");
  check_one(changed("kind = \"board\"", "kind = \"xylofon\""), "xylofon", "step[4].kind", "check-in, story");
}

TEST_CASE("what is doubled is told") {
  check_one(changed("id = \"skranken\"", "id = \"bagedagen\""), "id = \"bagedagen\"\ntitle = \"Skranken\"",
            "dilemma[2].id", "was used before, in line ");
  check_one(changed("id = \"behold\"", "id = \"luk\""), "id = \"luk\"\ntext = \"Behold",
            "dilemma[2].option[2].id", "was used before");
  check_one(changed("id = \"innovation\"", "id = \"mere-og-bedre\""), "id = \"mere-og-bedre\"\ntitle = \"Inn",
            "perspective[2].id", "was used before");
  check_one(changed("id = \"close\"", "id = \"board\""), "id = \"board\"\nkind = \"close\"", "step[7].id",
            "was used before");
  check_one(changed("minutes = 14", "minutes = 14\nminutes = 15"), "minutes = 15", "minutes", "twice");
}

TEST_CASE("what is out of range is told") {
  check_one(changed("minutes = 14", "minutes = 0"), "minutes = 0", "step[3].minutes", "from 1 to 600, not 0");
  check_one(changed("minutes = 14", "minutes = 601"), "minutes = 601", "step[3].minutes", "not 601");
  check_one(changed("minutes = 14", "minutes = -9223372036854775807"), "minutes = -9", "step[3].minutes",
            "600");
  check_one(changed("moods = [\"Tungt\", \"Træt\", \"Okay\", ", "moods = ["), "moods", "moods",
            "from 3 to 7 texts, not 2");
  check_one(changed("title = \"Skranken\"", "title = \"" + std::string(81, 'x') + "\""), "xxx",
            "dilemma[2].title", "at most 80 characters, not 81");
  std::string accents; // 80 characters of three bytes each fit, the next one does not
  for (int i = 0; i < 81; i++) accents += "e\u0301";
  check_one(changed("title = \"Skranken\"", "title = \"" + accents + "\""), "e\u0301", "dilemma[2].title",
            "at most 80 characters, not 81");
  check_one(changed("id = \"skranken\"", "id = \"Skranken Nr 1\""), "Skranken Nr 1", "dilemma[2].id", "a-z");
  check_one(changed("title = \"Skranken\"", "title = \" \\n \""), "\" \\n \"", "dilemma[2].title", "empty");
  check_one(changed("title = \"Skranken\"", "title = \"To\\nlinjer\""), "To\\nlinjer", "dilemma[2].title",
            "one line");
  check_one(changed("title = \"Skranken\"", "title = \"a\\u0007b\""), "a\\u0007b", "dilemma[2].title",
            "characters that can't be shown");
}

TEST_CASE("lists of the wrong length are told") {
  std::string text = good();
  std::size_t first = text.find("[[perspective]]"), second = text.find("[[perspective]]", first + 1);
  std::size_t end = text.find("# --- Dilemmaer");
  check_one(text.substr(0, second) + text.substr(end), "", "perspective", "two to six perspectives, not 1");
  check_one(text.substr(0, first) + text.substr(end), "", "perspective", "two to six perspectives, not 0");
  std::string three;
  for (int i = 5; i <= 7; i++)
    three += "[[perspective]]\nid=\"nr-" + std::to_string(i) + "\"\ntitle=\"t" + std::to_string(i) +
             "\"\nabout=\"a\"\nprompts=[\"p\"]\n";
  check_one(text.substr(0, end) + three + text.substr(end), "[[perspective]]\nid=\"nr-7\"", "perspective",
            "two to six perspectives, not 7");

  std::size_t option = text.find("[[dilemma.option]]\nid = \"flyt\""), steps = text.find("# --- Trinnene");
  check_one(text.substr(0, option) + text.substr(steps), "[[dilemma]]\nid = \"stien\"", "dilemma[4].option",
            "two to four options, not 1");
  std::string more;
  for (const char* id : {"a", "b", "c"})
    more += "[[dilemma.option]]\nid = \"" + std::string(id) + "\"\ntext = \"" + id + "\"\n";
  check_one(text.substr(0, steps) + more + text.substr(steps), "[[dilemma]]\nid = \"stien\"",
            "dilemma[4].option", "two to four options, not 5");
  Content content;
  CHECK_THAT(all(content.pack(text.substr(0, steps))),
             Catch::Contains("step: there must be at least one step"));
}

TEST_CASE("a dilemma that is not there is told") {
  check_one(changed("dilemma = \"bagedagen\"", "dilemma = \"bagedag\""), "dilemma = \"bagedag\"",
            "step[5].dilemma", "Did you mean “bagedagen”?");
  check_one(changed("dilemma = \"bagedagen\"\n", ""), "[[step]]\nid = \"dilemma\"", "step[5].dilemma",
            "is missing");
  check_one(changed("minutes = 14", "minutes = 14\ndilemma = \"stien\""), "dilemma = \"stien\"",
            "step[3].dilemma", "only in steps of kind dilemma");
}

TEST_CASE("the language is the file's name") {
  check_one(changed("language = \"da\"", "language = \"en\""), "language", "language", "must be “da”");
  Content content;
  content.write("trial/de.toml", good());
  Pack pack = content.pack(good());
  REQUIRE(pack.problems.size() == 1);
  CHECK_THAT(pack.problems[0].file, Catch::EndsWith("trial/de.toml"));
  CHECK_THAT(pack.problems[0].sentence, Catch::Contains("da.toml and en.toml"));
  CHECK(pack.agendas.size() == 1);
}

TEST_CASE("one broken line does not hide what else is wrong") {
  std::string text = changed("title = \"Skranken\"", "title = \"Skranken"); // no closing quotation mark
  check_one(text, "title = \"Skranken\n", "title", "can't be read");
  check_one(changed("minutes = 14", "minutes 14"), "minutes 14", "minutes", "can't be read");
  check_one(changed("[[step]]\nid = \"board\"", "[[step]\nid = \"board\""), "[[step]\n", "step",
            "two brackets around the name, like [[step]]");
  check_one(changed("[[step]]\nid = \"board\"", "[step]\nid = \"board\""), "[step]\n", "step",
            "two brackets");
  check_one(changed("\"Hvor er der fyldt?\",", "\"Hvor er der fyldt?\" 3"), "fyldt?\" 3", "lines",
            "can't be read");
  // A list that never ends: reported where it begins, and only there.
  check_one(changed("Fuld af energi\"]", "Fuld af energi\""), "moods", "moods", "never ends");
  check_one(changed("  \"Hvilke sedler trækker hver sin vej?\",\n]",
                    "  \"Hvilke sedler trækker hver sin vej?\",\n"),
            "lines = [\n  \"Hvor er der fyldt?\"", "lines", "never ends");

  Content content;
  text.replace(text.find("minutes = 4\n"), 11, "minutes = 0");
  text.replace(text.find("[[step]]\nid = \"board\""), 8, "[[step");
  text.replace(text.find("minutes = 12"), 12, "minutes = 12 12");
  text.replace(text.find("script = \"Tak"), 6, "skript");
  text.replace(text.find("Bagedagen"), 9, "");
  Pack pack = content.pack(text);
  INFO(all(pack));
  REQUIRE(pack.problems.size() == 6);
  std::vector<int> lines;
  for (const Problem& p : pack.problems) lines.push_back(p.line);
  CHECK(std::is_sorted(lines.begin(), lines.end()));
  CHECK(pack.problems[0].field == "dilemma[1].title");
  CHECK(pack.problems[1].field == "title");
  CHECK(pack.problems[2].field == "step[1].minutes");
  CHECK_THAT(pack.problems[5].sentence, Catch::Contains("“script”"));
}

TEST_CASE("a single bracket around a table's name is told") {
  std::string text = good();
  text.erase(text.find("[[dilemma]]\nid = \"skranken\""),
             text.find("# --- Trinnene") - text.find("[[dilemma]]\nid = \"skranken\""));
  std::size_t at = text.find("[[dilemma]]");
  text.replace(at, 11, "[dilemma]");
  check_one(text, "[dilemma]", "dilemma", "two brackets");
}

TEST_CASE("bytes that are no UTF-8 are told by line") {
  check_one(changed("title = \"Skranken\"", "title = \"Skr\xE6nken\""), "Skr\xE6nken", "", "UTF-8");
  Content content;
  std::string wide;
  for (char c : good()) (wide += c) += '\0';
  Pack pack = content.pack(wide);
  REQUIRE(pack.problems.size() == 1);
  CHECK_THAT(pack.problems[0].sentence, Catch::Contains("UTF-8"));
}
