#include "pack_whole.h"

#include <random>

using namespace pack_test;

TEST_CASE("the two languages of a pack say the same") {
  auto pair = [](const std::string& from, const std::string& to) {
    Content content;
    std::string text = good_english();
    std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    content.write("trial/en.toml", text.replace(at, from.size(), to));
    return content.pack(good());
  };
  auto one = [&](const std::string& from, const std::string& to, const std::string& field,
                 const std::string& words) {
    Pack pack = pair(from, to);
    INFO(all(pack));
    REQUIRE(pack.problems.size() == 1);
    CHECK(pack.problems[0].field == field);
    CHECK_THAT(pack.problems[0].file, Catch::EndsWith("en.toml"));
    CHECK_THAT(pack.problems[0].sentence, Catch::Contains(words));
    REQUIRE(pack.agendas.size() == 1); // the Danish one still opens
    CHECK(pack.agendas[0].language == "da");
  };
  one("minutes = 14", "minutes = 15", "step[3].minutes", "is “15” but “14” in da.toml");
  one("id = \"mission\"", "id = \"story\"", "step[2].id", "“story”");
  one("kind = \"story\"", "kind = \"board\"", "step[2].kind", "“story” in da.toml");
  one("id = \"innovation\"", "id = \"invention\"", "perspective[2].id", "“innovation”");
  one("id = \"behold\"", "id = \"keep\"", "dilemma[2].option[2].id", "“behold”");
  one("dilemma = \"bagedagen\"", "dilemma = \"stien\"", "step[5].dilemma", "“bagedagen”");
  one("[[step]]\nid = \"close\"\nkind = \"close\"\ntitle = \"Check out\"\nquestion = \"What do you take with "
      "you from "
      "here?\"\nscript = \"Thank you for today. Look at what we have made together. Say one thing each that "
      "you take "
      "with you.\"\nminutes = 2\n",
      "", "step", "there are 6 here but 7 in da.toml");
}

TEST_CASE("sentences are in the language asked for") {
  Content content;
  Pack pack = content.pack(changed("minutes = 14", "minutes = 0"), "da");
  REQUIRE(pack.problems.size() == 1);
  CHECK(files::as_line(pack.problems[0]) ==
        (content.path / "trial" / "da.toml").string() + ":" +
            std::to_string(line_of(changed("minutes = 14", "minutes = 0"), "minutes = 0")) +
            ": step[3].minutes: skal være et helt tal fra 1 til 600, ikke 0");
}

TEST_CASE("a folder that is no pack says what it lacks") {
  Content content;
  Pack missing = files::read_pack(content.path / "nowhere", "en");
  REQUIRE(missing.problems.size() == 1);
  CHECK_THAT(missing.problems[0].sentence, Catch::Contains("can't be read"));

  content.write("empty/README.md", "hello");
  Pack empty = files::read_pack(content.path / "empty", "en");
  REQUIRE(empty.problems.size() == 1);
  CHECK_THAT(empty.problems[0].sentence, Catch::Contains("neither da.toml nor en.toml"));

  content.write("Bad Name/da.toml", good());
  Pack named = files::read_pack(content.path / "Bad Name", "en");
  REQUIRE(named.problems.size() == 1);
  CHECK_THAT(named.problems[0].sentence, Catch::Contains("folder's name"));
  CHECK(named.agendas.empty());

  fs::create_directories(content.path / "folder" / "da.toml");
  Pack folder = files::read_pack(content.path / "folder", "en");
  REQUIRE(folder.problems.size() == 1);
  CHECK_THAT(folder.problems[0].sentence, Catch::Contains("not an ordinary file"));

  content.write("large/da.toml", good() + std::string(1'000'000, '#'));
  Pack large = files::read_pack(content.path / "large", "en");
  REQUIRE(large.problems.size() == 1);
  CHECK_THAT(large.problems[0].sentence, Catch::Contains("1 MB"));

  if (::geteuid() != 0) { // root may read everything
    content.write("locked/da.toml", good());
    fs::permissions(content.path / "locked" / "da.toml", fs::perms::none);
    CHECK(files::read_pack(content.path / "locked", "en").problems.size() == 1);
  }
}

TEST_CASE("a broken pack does not keep the others from opening") {
  Content content;
  content.write("a-broken/da.toml", "not = = toml");
  content.write("b-good/da.toml", good());
  content.write("b-good/en.toml", good_english());
  content.write("README.md", "the manual");
  std::vector<Pack> packs = files::read_packs(content.path, "en");
  REQUIRE(packs.size() == 2);
  REQUIRE(packs[0].agendas.size() == 2);
  CHECK(packs[0].agendas[0].id == "b-good");
  CHECK(packs[0].problems.empty());
  CHECK(packs[1].agendas.empty()); // broken ones come last
  CHECK_FALSE(packs[1].problems.empty());

  std::vector<Pack> none = files::read_packs(content.path / "nowhere", "en");
  REQUIRE(none.size() == 1);
  CHECK(none[0].problems.size() == 1);
}

/// What agenda.h promises.
static void check_whole(const workshop::Agenda& a) {
  namespace limit = workshop::limit;
  auto between = [](std::size_t n, int least, int most) { return int(n) >= least && int(n) <= most; };
  CHECK(between(a.moods.size(), limit::fewest_moods, limit::moods));
  CHECK(between(a.perspectives.size(), limit::fewest_fields, limit::fields));
  CHECK(between(a.steps.size(), 1, limit::steps));
  CHECK((a.directions.empty() || between(a.directions.size(), limit::fewest_directions, limit::directions)));
  for (const workshop::Deck& d : a.decks) CHECK(between(d.cards.size(), 1, limit::cards));
  CHECK(workshop::planned_minutes(a) > 0);
  for (const workshop::Step& s : a.steps) {
    CHECK(between(s.dilemmas.size(), s.kind == workshop::StepKind::dilemma, limit::dilemmas_of_step));
    for (int q = 0; q < int(s.dilemmas.size()); q++) CHECK(workshop::dilemma_of(a, s, q) != nullptr);
    CHECK(between(s.decks.size(), s.kind == workshop::StepKind::cards, limit::decks_of_step));
    for (const std::string& deck : s.decks) CHECK(workshop::deck_named(a, deck) != nullptr);
    CHECK(between(s.columns.size(), s.kind == workshop::StepKind::writing, limit::columns));
    CHECK(between(std::size_t(s.vote.budget), 1, limit::budget));
    CHECK(between(std::size_t(s.vote.cap), 1, s.vote.budget));
    CHECK(s.vote.options.size() <= std::size_t(limit::answers));
    if (s.kind == workshop::StepKind::vote) CHECK(s.vote.kind != workshop::VoteKind::none);
    if (s.kind == workshop::StepKind::wheel) CHECK_FALSE(a.directions.empty());
    CHECK((s.at >= -1 && s.at < 24 * 60));
    CHECK((s.turn == 0 || (s.turn >= 10 && s.turn <= 600)));
  }
}

TEST_CASE("no text makes the reader crash, and what it takes for whole is whole", "[bytes]") {
  Content content;
  auto check = [&](const std::string& text) {
    Pack pack = content.pack(text, "da");
    CHECK(pack.problems.empty() == (pack.agendas.size() == 1));
    for (const Problem& p : pack.problems) CHECK_FALSE(p.sentence.empty());
    for (const workshop::Agenda& a : pack.agendas) check_whole(a);
  };
  std::mt19937 random(20240229);
  auto up_to = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n)(random); };
  const std::string pieces[] = {
      "[", "]",  "[[", "\"",   "\"\"\"", "'''",          "=",          "{",     "}",          ".",   "\n",
      "#", "\\", ",",  "\xFF", "\x01",   "\xEF\xBB\xBF", "[[step]]\n", "= 4\n", "1979-05-27", "nan", "\r\n"};
  for (const std::string& original : {good(), whole()}) {
    for (int i = 0; i < 60; i++) check(original.substr(0, up_to(original.size())));
    for (int i = 0; i < 150; i++) {
      std::string text = original;
      for (std::size_t k = up_to(6); k-- > 0;) {
        std::size_t at = up_to(text.size() - 1);
        switch (up_to(3)) {
        case 0: text[at] = char(up_to(255)); break;
        case 1: text.erase(at, up_to(40)); break;
        case 2: text.insert(at, pieces[up_to(std::size(pieces) - 1)]); break;
        default: text.insert(at, text.substr(up_to(text.size() - 1), up_to(200)));
        }
      }
      check(text);
    }
  }
  // Values that are good in one place put into another: what is still taken for whole is whole.
  std::vector<std::string> lines;
  std::istringstream in(whole());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  int still_whole = 0;
  for (int i = 0; i < 300; i++) {
    std::vector<std::string> mixed = lines;
    for (std::size_t k = 1 + up_to(1); k-- > 0;) {
      std::string& line = mixed[up_to(mixed.size() - 1)];
      const std::string& other = lines[up_to(lines.size() - 1)];
      std::size_t value = line.find(" = "), theirs = other.find(" = ");
      if (value != line.npos && theirs != other.npos) line = line.substr(0, value) + other.substr(theirs);
      else std::swap(line, mixed[up_to(mixed.size() - 1)]);
    }
    std::string text;
    for (const std::string& line : mixed) text += line + "\n";
    still_whole += content.pack(text).problems.empty();
    check(text);
  }
  CHECK(still_whole > 0);
  check("");
  check("\n\n\n");
  std::string deep = "a", headers, list = "a = ";
  for (int i = 0; i < 200'000; i++) deep += ".a";
  check(deep + " = 1\n");
  check("[" + deep + "]\n");
  for (int i = 0; i < 100'000; i++) list += "[";
  check(list);
  for (int i = 0; i < 5'000; i++) headers += "[[step]\n";
  check(headers);
}
