// What can be wrong in the headers of a pack: one problem, however much stands below the header.
#include "pack_whole.h"

using namespace pack_test;

namespace {

const std::vector<std::string> every_header = {"[[perspective]]", "[[dilemma]]",   "[[dilemma.option]]",
                                               "[[deck]]",        "[[deck.card]]", "[[direction]]",
                                               "[[step]]",        "[step.vote]"};

std::string name_in(const std::string& header) {
  std::size_t begin = header.find_first_not_of("[({");
  return header.substr(begin, header.find_first_of("])}") - begin);
}
std::string as_list(const std::string& header, const std::string& name) {
  return header == "[step.vote]" ? "[" + name + "]" : "[[" + name + "]]";
}

/// One problem at the first such header, with these words, in both languages.
void check_header(const std::string& header, const std::string& wrong, const std::string& words) {
  std::string name = name_in(wrong);
  check_mistake({{"", header + "\n", wrong + "\n"}, name, words, words});
}

} // namespace

TEST_CASE("a header with the wrong brackets is one problem") {
  for (const std::string& header : every_header) {
    std::string name = name_in(header);
    bool list = header != "[step.vote]";
    check_header(header, list ? "[" + name + "]" : "[[" + name + "]]", header);
    check_header(header, "[[" + name + (list ? "]" : ""), header);
    check_header(header, "[" + name + (list ? "]]" : ""), header);
    check_header(header, "[[" + name, header);
    check_header(header, name, header);
    check_header(header, "((" + name + "))", header);
    check_header(header, "{" + name + "}", header);
  }
}

TEST_CASE("a header that is a letter or two off is one problem, with the one that was meant") {
  for (const std::string& header : every_header) {
    std::string name = name_in(header), other = name, capital = name;
    std::swap(other[other.size() - 2], other[other.size() - 1]);
    capital[0] = char(capital[0] - 'a' + 'A');
    for (const std::string& wrong : {name + "s", name.substr(0, name.size() - 1), other, capital})
      check_header(header, as_list(header, wrong), header);
  }
  check_header("[[dilemma]]", "[[dilemmaer]]", "[[dilemma]]");
  check_header("[[perspective]]", "[perspektiv]", "[[perspective]]");
  check_header("[[dilemma.option]]", "[[option]]", "[[dilemma.option]]");
  check_header("[[deck.card]]", "[[card]]", "[[deck.card]]");
  check_header("[step.vote]", "[vote]", "[step.vote]");
  check_header("[step.vote]", "[Step.votes]", "[step.vote]");
  check_header("[step.vote]", "[[step-vote]]", "[step.vote]");
}

TEST_CASE("the same wrong header all over a file is one problem that names the lines") {
  for (const std::string& header : every_header) {
    std::string text = whole(), name = name_in(header), wrong = as_list(header, name + "x");
    std::vector<int> lines;
    for (std::size_t at = 0; (at = text.find(header + "\n", at)) != std::string::npos; at += wrong.size()) {
      text.replace(at, header.size(), wrong);
      lines.push_back(1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n')));
    }
    Content content;
    Pack pack = content.pack(text);
    INFO(all(pack));
    REQUIRE(pack.problems.size() == 1);
    CHECK(pack.problems[0].line == lines[0]);
    CHECK_THAT(pack.problems[0].sentence,
               Catch::Contains("? The same goes for line " + std::to_string(lines[1])));
  }
}

TEST_CASE("a header that no pack has is one problem, with those there are") {
  check_mistakes({
      {{"id = \"pausen\"", "[[step]]", "[[note]]\ntext = \"x\"\nwhat = 1\n\n[[step]]"},
       "note",
       "er ikke en overskrift, som en pakke kan have. Vælg en af: [[perspective]], [[dilemma]]",
       "is not a header that a pack can have. Choose one of: [[perspective]], [[dilemma]]",
       "[[note]]"},
      {{"", "[[direction]]\n", "[[direction]] og ned # peger\n"},
       "direction",
       "skal stå alene på sin linje, som [[direction]]",
       "must be alone on its line, like [[direction]]"},
      {{"", "[[perspective]]\n", "[[deck.card]]\nid = \"a\"\ntext = \"t\"\n\n[[perspective]]\n"},
       "deck.card",
       "skal stå under den [[deck]], den hører til, og der er ingen over den",
       "must stand below the [[deck]] it belongs to, and there is none above it"},
  });
}

TEST_CASE("a header that is gone is one problem where its fields begin") {
  for (const std::string& header : every_header)
    for (bool first : {true, false}) {
      std::string text = whole();
      std::size_t at = first ? text.find("\n" + header + "\n") : text.rfind("\n" + header + "\n");
      if (text[at - 1] != '\n') text.insert(at++, "\n"); // it stands after an empty line
      text.erase(at + 1, header.size() + 1);
      int line = 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at) + 1, '\n'));
      Content content;
      Pack pack = content.pack(text);
      INFO(header << (first ? " (first)\n" : " (last)\n") << all(pack));
      REQUIRE(pack.problems.size() == 1);
      CHECK(pack.problems[0].line == line);
      CHECK_THAT(pack.problems[0].sentence,
                 Catch::Contains("Is the header " + header + " missing above the line?"));
    }
}

TEST_CASE("the headers of the packs of this project can go wrong one at a time") {
  for (const char* name : {"workshop", "team-day"}) {
    std::string text = read(content / name / "da.toml");
    for (const std::string& header : every_header) {
      std::size_t at = text.find("\n" + header + "\n");
      if (at == std::string::npos) continue;
      std::string bare = name_in(header);
      for (const std::string& wrong : {"[" + bare + "]", "[[" + bare + "]]", as_list(header, bare + "s"),
                                       as_list(header, bare.substr(0, bare.size() - 1))}) {
        if (wrong == header) continue;
        std::string mistaken = text;
        Content content;
        Pack pack = content.pack(mistaken.replace(at + 1, header.size(), wrong), "da");
        INFO(name << " " << wrong << "\n" << all(pack));
        REQUIRE(pack.problems.size() == 1);
        CHECK(pack.problems[0].line == line_of(mistaken, "\n" + wrong + "\n") + 1);
        CHECK_THAT(pack.problems[0].sentence, Catch::Contains(header));
      }
    }
  }
}
