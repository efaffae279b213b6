// Where long words are parted.
#include "language/hyphens.h"

#include <catch2/catch.hpp>

using language::Hyphens;

namespace {

std::string parted(const Hyphens& hyphens, const std::string& word) {
  std::string shown;
  std::size_t from = 0;
  for (std::size_t at : hyphens.breaks(word)) {
    shown += word.substr(from, at - from) + "|";
    from = at;
  }
  return shown + word.substr(from);
}

} // namespace

TEST_CASE("Danish words are parted between syllables, with three letters on either side") {
  Hyphens danish("da");
  CHECK(parted(danish, "kerneopgavebeskrivelse") == "ker|ne|op|ga|ve|be|skri|velse");
  CHECK(parted(danish, "Velfærdsinnovation") == "Vel|færds|in|nova|tion");
  CHECK(parted(danish, "OVERLEVERING") == "OVER|LE|VE|RING");
  CHECK(parted(danish, "opgave") == "opgave" + std::string());
  CHECK(parted(danish, "ro") == "ro");
  CHECK(parted(danish, "") == "");
}

TEST_CASE("Danish compounds are parted at their joint, not shortly behind it") {
  Hyphens danish("da");
  for (const char* word :
       {"Dokumentations|forenkling", "Arbejdsmiljø|repræsentanten", "Hjælpemiddel|depotets",
        "Kommunal|bestyrelses|medlemmer", "Sundheds|platforms|bruger|vejledninger"}) {
    std::string whole(word), shown;
    for (std::size_t at; (at = whole.find('|')) != whole.npos;) whole.erase(at, 1);
    shown = parted(danish, whole);
    INFO(shown);
    for (std::string rest = word; rest.find('|') != rest.npos; rest = rest.substr(rest.find('|') + 1)) {
      std::string behind = rest.substr(rest.find('|') + 1, 5);
      CHECK(shown.find("|" + behind) != shown.npos); // a joint, and none within five letters of it
    }
  }
}

TEST_CASE("what stands around a word, and what parts it already, is no part of it") {
  Hyphens danish("da");
  CHECK(parted(danish, "(overlevering),") == "(over|le|ve|ring),");
  CHECK(parted(danish, "team-overlevering") == "team-over|le|ve|ring");
  CHECK(parted(danish, "100overlevering") == "100over|le|ve|ring");
}

TEST_CASE("a word with letters that the patterns do not know stays whole") {
  Hyphens danish("da"), english("en");
  CHECK(danish.breaks("самостоятельность").empty());
  CHECK(danish.breaks("overleveringсамостоя").empty());
  CHECK(english.breaks("velfærdsinnovation").empty());
  CHECK(parted(danish, "over\xFFlevering\xC3") == "over\xFFleve|ring\xC3"); // broken bytes end a word
}

TEST_CASE("English words are parted by English patterns") {
  Hyphens english("en");
  CHECK(parted(english, "responsibility") == "respons|ib|il|ity");
}
