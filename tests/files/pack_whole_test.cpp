#include "pack_whole.h"

using namespace pack_test;
using workshop::Step;
using workshop::StepKind;
using workshop::VoteKind;

namespace {

workshop::Agenda read_whole(const std::string& text) {
  Content content;
  Pack pack = content.pack(text);
  INFO(all(pack));
  REQUIRE(pack.problems.empty());
  REQUIRE(pack.agendas.size() == 1);
  return pack.agendas[0];
}
const Step& step(const workshop::Agenda& agenda, const std::string& id) {
  for (const Step& s : agenda.steps)
    if (s.id == id) return s;
  throw std::runtime_error("no step " + id);
}

} // namespace

TEST_CASE("a pack of three fields with all that the format has reads as it is written") {
  workshop::Agenda a = read_whole(whole());
  CHECK(a.source == "Bygger på en bog, nogen har læst.");
  CHECK(a.moods == std::vector<std::string>{"Tungt", "Okay", "Godt"});
  REQUIRE(a.perspectives.size() == 3);
  CHECK(a.perspectives[0] ==
        workshop::Perspective{"hus", "Huset", "Det, vi bor i.", {"Hvad drypper?"}, "teal", "home"});
  CHECK(a.perspectives[1].colour.empty());
  CHECK(a.perspectives[1].icon.empty());
  REQUIRE(a.dilemmas.size() == 2);
  CHECK(a.dilemmas[0].between == std::vector<std::string>{"hus", "vej"});
  CHECK(a.dilemmas[1].between.empty());
  REQUIRE(a.decks.size() == 2);
  CHECK(a.decks[0] == workshop::Deck{"foran",
                                     "At gå foran",
                                     "orange",
                                     "hand",
                                     {{"vis", "Hvad kan jeg vise?", "Må jeg vise dig noget?"},
                                      {"spoerg", "Hvem kan jeg spørge?", ""}}});
  CHECK(a.decks[1].cards.size() == 1);
  REQUIRE(a.directions.size() == 3);
  CHECK(a.directions[1] == workshop::Direction{"ned", "Ned", "Mod gulvet.", {"Hvad bærer?"}});
  CHECK(a.steps.size() == 17);
  CHECK(workshop::planned_minutes(a) == 180);
}

TEST_CASE("the fields of steps read as they are written") {
  workshop::Agenda a = read_whole(whole());
  const Step& in = step(a, "ind-ad-doeren");
  CHECK(in.purpose == "Alle siger noget først.");
  CHECK(in.outcome == "Vi ved, hvem der er her.");
  CHECK(in.where == "I plenum");
  CHECK(in.chair.empty());
  CHECK(in.at == 9 * 60);
  CHECK(in.at_end == workshop::AtEnd::nothing);
  CHECK_FALSE(in.hidden);
  CHECK_FALSE(in.optional);
  const Step& task = step(a, "opgaven");
  CHECK(task.hidden);
  CHECK(task.least == 3);
  CHECK(task.most == 8);
  CHECK(task.at == -1);
  CHECK(step(a, "tavlen").chair == "Naboens stol: Hvad ville naboen sige?");
  CHECK(step(a, "pausen").kind == StepKind::pause);
  CHECK(step(a, "pausen").at == 615);
  CHECK(step(a, "valgene").dilemmas == std::vector<std::string>{"taget", "hegnet"});
  const Step& slips = step(a, "sedler");
  CHECK(slips.columns == std::vector<std::string>{"Nu", "Snart"});
  CHECK(slips.decks == std::vector<std::string>{"foran"});
  CHECK(slips.at_end == workshop::AtEnd::lock);
  CHECK(step(a, "kort").decks == std::vector<std::string>{"foran", "bagved"});
  CHECK(step(a, "kort").at_end == workshop::AtEnd::ask);
  CHECK(step(a, "stille").optional);
  CHECK(step(a, "mandag").most == 3); // what is kept when nothing is said
  CHECK(step(a, "ud").columns.size() == 1);
  CHECK(step(a, "ud").turn == 30);
}

TEST_CASE("every kind of vote reads as it is written") {
  workshop::Agenda a = read_whole(whole());
  auto vote = [&](const std::string& id) { return step(a, id).vote; };
  CHECK(vote("tavlen") == workshop::Vote{VoteKind::dots, 3, 2, true, true, {}, {}});
  CHECK(vote("mandag") == workshop::Vote{VoteKind::dots, 2, 1, false, false, {}, {}});
  CHECK(vote("valg") == workshop::Vote{VoteKind::choice, 1, 1, false, false, {"Ja", "Nej", "Blank"}, {}});
  CHECK(vote("skala") == workshop::Vote{VoteKind::scale, 1, 1, false, false, {"Lidt", "Meget"}, {}});
  CHECK(vote("felter") == workshop::Vote{VoteKind::grid,
                                         1,
                                         1,
                                         false,
                                         false,
                                         {"Let og lidt", "Let og meget", "Svært og lidt", "Svært og meget"},
                                         {"Mere virkning", "Lettere"}});
  CHECK(vote("samtykke") == workshop::Vote{VoteKind::consent, 1, 1, false, false, {}, {}});
  CHECK(vote("opgaven") == workshop::Vote{});
}

TEST_CASE("every kind of step can be read") {
  for (int k = 0; k < workshop::step_kinds; k++) {
    std::string kind = workshop::name_of(StepKind(k));
    std::string more = kind == "dilemma"   ? "dilemma = \"taget\"\n"
                       : kind == "cards"   ? "deck = \"foran\"\n"
                       : kind == "writing" ? "columns = [\"Nu\"]\n"
                       : kind == "vote"    ? "[step.vote]\nkind = \"consent\"\n"
                                           : "";
    workshop::Agenda a = read_whole(whole() + "[[step]]\nid = \"sidste\"\nkind = \"" + kind +
                                    "\"\ntitle = \"t\"\nquestion = \"q\"\nminutes = 1\n" + more);
    CHECK(a.steps.back().kind == StepKind(k));
  }
}

TEST_CASE("what is written in other words reads the same") {
  workshop::Agenda a = read_whole(whole());
  // A list of one is the same as one; what is said aloud is the same as what is meant when nothing is said.
  for (const Change& change :
       {Change{"", "deck = \"foran\"", "decks = [\"foran\"]"}, Change{"", "at = \"09:00\"", "at = \"9:00\""},
        Change{"kind = \"choice\"\n", "", "budget = 1\ncap = 1\nshown = \"after\"\n"},
        Change{"id = \"mandag\"\n", "", "most = 3\n"},
        Change{"id = \"stille\"\n", "", "at-end = \"nothing\"\n"},
        Change{"id = \"kort\"\n", "", "turn = 0\n"},
        Change{"id = \"have\"\n", "", "colour = \"\"\nicon = \"\"\n"}})
    CHECK(read_whole(changed(whole(), change)) == a);
}
