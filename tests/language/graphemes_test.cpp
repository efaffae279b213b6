// Characters as people count them, and their small and capital forms.
#include "language/graphemes.h"
#include "language/letters.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace language;

namespace {

/// The boundaries, walked forwards; checks that walking backwards finds the same ones from every byte.
std::vector<std::size_t> boundaries(const std::string& text) {
  std::vector<std::size_t> found{0};
  while (found.back() < text.size()) {
    std::size_t next = next_grapheme(text, found.back());
    REQUIRE(next > found.back());
    for (std::size_t byte = found.back() + 1; byte <= next; byte++) {
      CHECK(previous_grapheme(text, byte) == found.back());
      if (byte < next) CHECK(next_grapheme(text, byte) == next);
    }
    found.push_back(next);
  }
  CHECK(found.back() == text.size());
  CHECK(count_graphemes(text) == found.size() - 1);
  return found;
}

std::size_t count(const std::string& text) { return boundaries(text).size() - 1; }

} // namespace

TEST_CASE("a character is what a person counts as one") {
  CHECK(count("") == 0);
  CHECK(count("abc") == 3);
  CHECK(count("e\u0301") == 1);                   // accent put on
  CHECK(count("e\u0301\u0323x") == 2);            // two of them
  CHECK(count("👩‍👩‍👧‍👦") == 1); // four people, three joiners
  CHECK(count("👍🏽👍") == 2);              // a skin tone belongs to the hand before it
  CHECK(count("❤️") == 1);                    // with a variation selector
  CHECK(count("1️⃣2") == 2);
  CHECK(count("🏴󠁧󠁢󠁳󠁣󠁴󠁿") == 1); // Scotland: a flag with tags
  CHECK(count("각각") == 2);
}

TEST_CASE("flags are pairs, counted from the first") {
  CHECK(count("🇩🇰") == 1);
  CHECK(boundaries("🇩🇰🇸🇪🇳🇴") == std::vector<std::size_t>{0, 8, 16, 24});
  CHECK(count("🇩🇰🇸") == 2);
}

TEST_CASE("lines end once, and what stands on a line begins there") {
  CHECK(boundaries("a\r\nb\n\nc") == std::vector<std::size_t>{0, 1, 3, 4, 5, 6, 7});
  CHECK(boundaries("\n\u0301e") == std::vector<std::size_t>{0, 1, 3, 4}); // an accent on nothing
  CHECK(count("🇩🇰\n🇸🇪🇳🇴") == 4);
}

TEST_CASE("Danish words have as many characters as letters") {
  CHECK(count("rødgrød med fløde på åen") == 24);
  CHECK(count("a\u030Ad\u0301") == 2); // å and d́ as a Mac writes them
  CHECK(boundaries("åøæ") == std::vector<std::size_t>{0, 2, 4, 6});
}

TEST_CASE("broken UTF-8 is counted byte by byte and never crashes") {
  CHECK(count("\xff\xfe") == 2);
  CHECK(count("a\xc3") == 2);
  CHECK(count("\xe2\x82") == 2);
  CHECK(count("\xed\xa0\x80") == 3); // half a surrogate pair
  CHECK(count(std::string("\0\0", 2)) == 2);
  for (int first = 0; first < 256; first++)
    for (int second = 0; second < 256; second += 5) count({char(first), char(second), '\x80', 'a'});
}

TEST_CASE("places outside the text are its ends") {
  CHECK(next_grapheme("ab", 2) == 2);
  CHECK(next_grapheme("ab", 99) == 2);
  CHECK(previous_grapheme("ab", 99) == 1);
  CHECK(previous_grapheme("ab", 0) == 0);
  CHECK(next_grapheme("", 0) == 0);
  CHECK(previous_grapheme("", 7) == 0);
}

TEST_CASE("letters have a small and a capital form") {
  CHECK(upper("rødgrød på éen, ñß ÿ ł ð 1½ →") == "RØDGRØD PÅ ÉEN, Ñẞ Ÿ Ł Ð 1½ →");
  CHECK(lower("ÆØÅ ÉÑẞ ΣΩ ЖЯ") == "æøå éñß σω жя");
  CHECK(lower("A\xff") == "a\uFFFD");
  CHECK(composed("e\u0301a\u030A") == "éå");
  CHECK(composed("a\xff") == "a\xff");
  CHECK(composed("") == "");
  CHECK(is_letter(U'å'));
  CHECK(is_letter(U'Ж'));
  CHECK(is_mark(0x301));
  CHECK(is_digit(U'7'));
  for (char32_t c : {U'7', U'-', U' ', U'→', char32_t(0x110000), char32_t(0xD800)}) CHECK_FALSE(is_letter(c));
}
