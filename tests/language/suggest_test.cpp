// Completions from the words of the session.
#include "language/suggest.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <cstdio>
#include <random>
#include <set>

using namespace language;
using List = std::vector<std::string>;

namespace {

std::vector<std::string> full_board() {
  std::vector<std::string> notes;
  for (int i = 0; i < 2000; i++)
    notes.push_back("Færre dobbeltregistreringer og bedre overlevering i aftenvagten på afdeling" +
                    std::string{char('a' + i % 26), char('a' + i / 26 % 26), char('a' + i / 676)} + ".");
  return notes;
}

} // namespace

TEST_CASE("the word being typed ends where the text ends") {
  CHECK(word_being_typed("vi mødes på ka") == "ka");
  CHECK(word_being_typed("KØB") == "KØB");
  CHECK(word_being_typed("vi mødes ") == "");
  CHECK(word_being_typed("vi mødes.") == "");
  CHECK(word_being_typed("IT-sy") == "sy");
  CHECK(word_being_typed("pc'er") == "pc'er");
  CHECK(word_being_typed("'ord'") == "");
  CHECK(word_being_typed("2moms") == "moms");
  CHECK(word_being_typed("plan2") == "plan2");
  CHECK(word_being_typed("") == "");
  CHECK(word_being_typed("cafe\u0301") == "cafe\u0301");
}

TEST_CASE("frequent words come first, then short ones") {
  Words words;
  words.add("overlevering, overblik; overlevering\noverarbejde overord");
  CHECK(words.suggest("Bedre ov", 9) == List{"overlevering", "overord", "overblik", "overarbejde"});
  CHECK(words.suggest("ov", 2) == List{"overlevering", "overord"});
  CHECK(words.suggest("overa", 3) == List{"overarbejde"});
  CHECK(words.suggest("ov", 0).empty());
}

TEST_CASE("nothing is offered for one letter, for nothing, or for what nobody wrote") {
  Words words;
  CHECK(words.suggest("ov", 3).empty());
  words.add("overblik");
  for (const char* text : {"o", "", "over ", "over.", "x", "xyz", "o1", "blik"})
    CHECK(words.suggest(text, 3).empty());
}

TEST_CASE("a word is never completed by itself") {
  Words words;
  words.add("møde møde Møde mødested");
  CHECK(words.suggest("møde", 3) == List{"mødested"});
  CHECK(words.suggest("MØDE", 3) == List{"MØDESTED"});
  CHECK(words.suggest("mødested", 3).empty());
}

TEST_CASE("words of three characters are left out, however many bytes they have") {
  Words words;
  words.add("åen øer ærø e\u0301e\u0301e\u0301 åens");
  CHECK(words.suggest("åe", 3) == List{"åens"});
  CHECK(words.suggest("ær", 3).empty());
  CHECK(words.suggest("e\u0301e\u0301", 3).empty());
}

TEST_CASE("the case of what was typed is kept") {
  Words words;
  words.add("ØRESUNDSBRO København iPhone");
  CHECK(words.suggest("ør", 3) == List{"øresundsbro"});
  CHECK(words.suggest("Ør", 3) == List{"Øresundsbro"});
  CHECK(words.suggest("ØR", 3) == List{"ØRESUNDSBRO"});
  CHECK(words.suggest("KØ", 3) == List{"KØBENHAVN"});
  CHECK(words.suggest("kø", 3) == List{"københavn"});
  CHECK(words.suggest("iP", 3) == List{"iPhone"});
}

TEST_CASE("the same word by two keyboards is one word") {
  Words words;
  words.add("kaffepa\u030Ase kaffepåse kaffebord");
  CHECK(words.suggest("kaf", 3) == List{"kaffepåse", "kaffebord"});
  words.add("cafébord");
  CHECK(words.suggest("cafe\u0301", 3) == List{"cafe\u0301bord"}); // what was typed stays as it was typed
  CHECK(words.suggest("cafe", 3).empty());                         // another letter
  words.add("wxd\u0301ord"); // has no code point of its own: still not a d
  CHECK(words.suggest("wx", 3).size() == 1);
  CHECK(words.suggest("wxd", 3).empty());
}

TEST_CASE("compounds give both halves, and broken bytes end a word") {
  Words words;
  words.add("IT-systemet\xff"
            "besøgsplan \xe2\x82 don't");
  CHECK(words.suggest("sy", 3) == List{"systemet"});
  CHECK(words.suggest("be", 3) == List{"besøgsplan"});
  CHECK(words.suggest("do", 3) == List{"don't"});
  CHECK(words.suggest("\xff"
                      "be",
                      3) == List{"besøgsplan"});
  CHECK(words.suggest("be\xff", 3).empty());
}

TEST_CASE("a sentence begins with a capital, whatever the word is like elsewhere") {
  Words words;
  words.add("vi holder ørevarmere rene; Ærlighed varer længst, siger Åse-Marie");
  CHECK(words.suggest("Ør", 3) == List{"Ørevarmere"});
  CHECK(words.suggest("Færdig. Ær", 3) == List{"Ærlighed"});
  CHECK(words.suggest("ær", 3) == List{"ærlighed"});
  CHECK(words.suggest("læ", 3) == List{"længst"});
  CHECK(words.suggest("LÆ", 3) == List{"LÆNGST"});
  CHECK(words.suggest("A\u030As", 3).empty()); // Åse has three letters
  CHECK(words.suggest("linje\nHo", 3) == List{"Holder"});
}

TEST_CASE("whatever is typed, a suggestion begins with it, is longer, and comes once") {
  Words words;
  std::vector<std::string> pieces = {"æ", "Ø", "å", "a\u030A", "e\u0301", "s", "S", "ss", "ß", "1",
                                     "'", "-", " ", "🇩🇰",      "İ",       "ǆ", "ﬁ", "Σ",  "ς", "ñ"};
  std::mt19937 random(4);
  auto text = [&](int most) {
    std::string t;
    for (int i = int(random() % unsigned(most)); i >= 0; i--) t += pieces[random() % pieces.size()];
    return t;
  };
  for (int i = 0; i < 3000; i++) words.add(text(12));
  int offered = 0;
  for (int i = 0; i < 20'000; i++) {
    std::string typed = text(5), word(word_being_typed(typed));
    List list = words.suggest(typed, 3);
    CHECK(list.size() <= 3);
    for (const std::string& s : list) {
      offered++;
      REQUIRE(s.size() > word.size());
      REQUIRE(s.starts_with(word));
    }
    REQUIRE(std::set<std::string>(list.begin(), list.end()).size() == list.size());
  }
  CHECK(offered > 1000);
}

TEST_CASE("the words of a full board are found among each other") {
  Words words;
  for (const std::string& note : full_board()) words.add(note);
  CHECK(words.suggest("på af", 3) == List{"aftenvagten", "afdelingaaa", "afdelingaab"}); // 2,000 begin so
  std::string long_text;
  for (const std::string& note : full_board()) long_text += note + " ";
  CHECK(words.suggest(long_text + "overl", 3) == List{"overlevering"});
}

TEST_CASE("what the words of a full board cost", "[.][figures]") {
  auto start = std::chrono::steady_clock::now();
  Words words;
  for (const std::string& note : full_board()) words.add(note);
  auto added = std::chrono::steady_clock::now();
  CHECK(words.suggest("på af", 3).size() == 3);
  auto found = std::chrono::steady_clock::now();
  auto ms = [](auto d) { return std::chrono::duration<double, std::milli>(d).count(); };
  std::printf("2,000 notes: learning %.1f ms, a suggestion among 2,000 words %.2f ms\n", ms(added - start),
              ms(found - added));
}
