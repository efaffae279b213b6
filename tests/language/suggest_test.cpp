// Completions from the words of the session.
#include "language/suggest.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace language;
using List = std::vector<std::string>;

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

TEST_CASE("a full board costs little") {
  std::vector<std::string> notes;
  for (int i = 0; i < 2000; i++)
    notes.push_back("Færre dobbeltregistreringer og bedre overlevering i aftenvagten på afdeling" +
                    std::string{char('a' + i % 26), char('a' + i / 26 % 26), char('a' + i / 676)} + ".");
  auto start = std::chrono::steady_clock::now();
  Words words;
  for (const std::string& note : notes) words.add(note);
  auto added = std::chrono::steady_clock::now();
  CHECK(words.suggest("på af", 3) == List{"aftenvagten", "afdelingaaa", "afdelingaab"}); // 2,000 begin so
  auto found = std::chrono::steady_clock::now();
  auto ms = [](auto d) { return std::chrono::duration<double, std::milli>(d).count(); };
  INFO("adding took " << ms(added - start) << " ms, finding " << ms(found - added) << " ms");
  CHECK(ms(added - start) < 200); // some 5 ms; the room is for sanitizers and busy machines
  CHECK(ms(found - added) < 50);
}
