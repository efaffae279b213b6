// Votes in both reports: every kind of the grammar, first and second vote, raised hands; never what fewer
// than five people answered.
#include "played.h"

using Catch::Contains;
using namespace test;

namespace {

/// The workshop with all steps in the plan.
Session with_all(const std::string& pack, const std::string& language = "da") {
  Session s = begun(pack, language);
  s.plan.clear();
  for (int i = 0; i < int(s.agenda.steps.size()); i++) s.plan.push_back(i);
  return s;
}

int named(const Session& s, const std::string& id) {
  for (int i = 0; i < int(s.agenda.steps.size()); i++)
    if (s.agenda.steps[std::size_t(i)].id == id) return i;
  FAIL("no step " << id);
  return -1;
}

} // namespace

TEST_CASE("the move from the first vote to the second is told, with what is good and lost") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::dilemma);
  const Dilemma& second = *dilemma_of(s.agenda, s.agenda.steps[std::size_t(step)], 1);
  REQUIRE(second.options.size() >= 2);
  Poll& poll = poll_of(s, step, 1);
  std::vector<int> first(poll.votes.size(), 0), last = first;
  first[0] = 5, first[1] = 2, last[0] = 3, last[1] = 5;
  poll = {last, true, std::vector<int>(last.size(), 0), 0, {{0, first, std::vector<int>(last.size(), 0)}}};
  poll.raised[1] = 2;
  s.slips = {slip(1, step, column::good(1, 0), "Roen"), slip(2, step, column::lost(1, 1), "Tiden"),
             slip(3, step, column::said(1), "Spørg hende"), slip(4, step, column::said(1), "  ")};
  std::string text = section(markdown(s), "Dilemmaer");
  CHECK_THAT(text, Contains("### " + second.title + "\n"));
  CHECK_THAT(text, Contains("| Svar | Første gang | Sidste gang | Flyttet |\n|---|---:|---:|---:|\n"));
  CHECK_THAT(text, Contains(" | 5 | 3 | −2 |\n") && Contains(" | 2 | 5 | +3 |"));
  CHECK_THAT(text, Contains("8 svarede, 2 af dem ved at række hånden op."));
  CHECK_THAT(text,
             Contains(" – Det gode ved det**\n\n- Roen\n") && Contains(" – Det mister vi**\n\n- Tiden\n"));
  CHECK_THAT(text, Contains("**Det sagde vi**\n\n- Spørg hende\n"));
  CHECK_THAT(text, !Contains(dilemma_of(s.agenda, s.agenda.steps[std::size_t(step)], 0)->title));
  ordered_json j = json_of(s)["votes"];
  REQUIRE(j.size() == 1);
  CHECK(j[0]["dilemma"]["id"] == second.id);
  CHECK(j[0]["answers"][0]["votes"] == 3);
  CHECK(j[0]["answers"][0]["good"] == ordered_json{"Roen"});
  CHECK(j[0]["answers"][1]["lost"] == ordered_json{"Tiden"});
  CHECK(j[0]["said"] == ordered_json{"Spørg hende"});
  CHECK(j[0]["cast"] == 8);
  CHECK(j[0]["raised"] == 2);
  CHECK(j[0]["earlier"][0]["votes"][0] == 5);
  poll.revealed = false; // the second vote is going on
  text = section(markdown(s), "Dilemmaer");
  CHECK_THAT(text, !Contains("Flyttet") && Contains(" | 5 |\n"));
  CHECK(json_of(s)["votes"][0]["answers"][0]["votes"].is_null());
  CHECK(json_of(s)["votes"][0]["cast"] == 0);
}

TEST_CASE("what fewer than five answered is not told, only whether they agreed") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::dilemma);
  Poll& poll = poll_of(s, step);
  const std::string answer = dilemma_of(s.agenda, s.agenda.steps[std::size_t(step)])->options[0].text;
  poll.revealed = true;
  poll.votes[0] = 4;
  std::string text = section(markdown(s), "Dilemmaer");
  CHECK_THAT(text, !Contains("| Svar") && !Contains(answer));
  CHECK_THAT(text, Contains("så vi viser ikke, hvad der blev svaret (4). Vi svarede alle det samme.\n"));
  ordered_json j = json_of(s)["votes"][0];
  CHECK(j["agreed"] == true);
  for (const ordered_json& a : j["answers"]) CHECK(a["votes"].is_null());
  poll.votes[0] = 3, poll.votes[1] = 1;
  CHECK_THAT(section(markdown(s), "Dilemmaer"), Contains("(4). Vi svarede ikke alle det samme.\n"));
  CHECK(json_of(s)["votes"][0]["agreed"] == false);
  poll.votes[1] = 0, poll.votes[0] = 1;
  CHECK_THAT(section(markdown(s), "Dilemmaer"), Contains("(1).\n")); // nobody to agree with
  CHECK(json_of(s)["votes"][0]["agreed"].is_null());
  // Of two votes the one is told in full that five people gave.
  poll.past = {{0, std::vector<int>(poll.votes.size(), 0), std::vector<int>(poll.votes.size(), 0)}};
  poll.past[0].votes[1] = 6;
  poll.votes[0] = 2;
  text = section(markdown(s), "Dilemmaer");
  CHECK_THAT(text, Contains(" | 6 |\n") && Contains("**Sidste gang:** Vi var færre end fem") &&
                       !Contains("Flyttet") && !Contains(" | 2 |"));
  std::swap(poll.past[0].votes, poll.votes);
  text = section(markdown(s), "Dilemmaer");
  CHECK_THAT(text, Contains(" | 6 |\n") && Contains("**Første gang:** Vi var færre end fem"));
  // A check-in is no exception.
  poll = {std::vector<int>(poll.votes.size(), 0), false, std::vector<int>(poll.votes.size(), 0)};
  s.polls[0].votes = {0, 1, 0, 3, 0};
  CHECK_THAT(section(markdown(s), "Tjek ind"), !Contains("Tungt") && Contains("(4)"));
  CHECK(json_of(s)["votes"][0]["answers"][3]["votes"].is_null());
}

TEST_CASE("vote steps of every kind are told") {
  Session s = with_all("team-day");
  int scale = named(s, "i-hverdagen"), consent = named(s, "samtykke"), grid = named(s, "hvad-foerst");
  for (int step : {scale, consent, grid}) {
    Poll& poll = poll_of(s, step);
    CHECK_THAT(markdown(s), !Contains("\n## " + s.agenda.steps[std::size_t(step)].title + "\n"));
    poll.votes[1] = 5, poll.votes[2] = 1;
    CHECK_THAT(section(markdown(s), s.agenda.steps[std::size_t(step)].title),
               !Contains("| 5 |") && !Contains("| Svar")); // hidden
    poll.revealed = true;
  }
  s.slips = {slip(1, scale, column::said(0), "Mest på tirsdagsmødet")};
  CHECK_THAT(section(markdown(s), "I hverdagen"),
             Contains("| Sjældent | 5 |\n") && Contains("**Det sagde vi**\n\n- Mest på tirsdagsmødet\n"));
  CHECK_THAT(section(markdown(s), "Samtykke"),
             Contains("| Ja, med en bekymring | 5 |\n| Ikke endnu | 1 |\n"));
  CHECK_THAT(section(markdown(s), "Hvad først?"),
             Contains("Mere arbejde: mod højre · Mærkes mere: opad\n") && Contains("| Læg en plan | 5 |\n"));
  ordered_json votes = json_of(s)["votes"];
  REQUIRE(votes.size() == 3);
  CHECK(votes[0]["vote"] == "scale");
  CHECK(votes[1]["vote"] == "consent");
  CHECK(votes[2]["vote"] == "grid");
  CHECK(votes[2]["axes"] == ordered_json{"Mere arbejde", "Mærkes mere"});

  Step& dots = s.agenda.steps[std::size_t(scale)];
  dots.vote = {VoteKind::dots, 3, 2, true, false, {}, {}};
  poll_of(s, scale) = {};
  s.actions = {{11, "Ring", "", ""}, {12, "Skriv", "", ""}};
  poll_of(s, scale).dots = {{11, 6, 3}, {12, 12, 0}};
  poll_of(s, scale).revealed = true;
  CHECK(check_session(s).empty());
  CHECK_THAT(section(markdown(s), "I hverdagen"),
             Contains("- Skriv · 12 prikker\n- Ring · 6 prikker · 3 imod\n"));
  CHECK(json_of(s)["actions"][0]["dots"].dump() == R"([{"step":"i-hverdagen","plus":6,"minus":3}])");
  poll_of(s, scale).revealed = false;
  CHECK_THAT(markdown(s), !Contains("prikker"));
}

TEST_CASE("the wheel tells the mean of each direction, what was said and what the leader needs to know") {
  Session s = begun("team-day");
  int step = step_of(s, StepKind::wheel);
  int directions = int(s.agenda.directions.size());
  REQUIRE(directions == 4);
  for (int q : {0, 1, directions}) {
    poll_of(s, step, q).votes = {0, 4, 2, 0, 0}; // 2.33
    poll_of(s, step, q).revealed = true;
  }
  poll_of(s, step, 1).votes = {0, 4, 0, 0, 0};              // four only
  poll_of(s, step, directions + 1).votes = {0, 0, 0, 0, 8}; // hidden
  s.slips = {slip(1, step, column::direction(0), "Hun vil gerne vide det"),
             slip(2, step, column::needs, "Tid")};
  std::string text = section(markdown(s), "Hele vejen rundt");
  CHECK_THAT(text, Contains("| " + s.agenda.directions[0].title + " | 2,3 | 2,3 |\n"));
  CHECK_THAT(text, Contains("| " + s.agenda.directions[1].title + " | – | – |\n"));
  CHECK_THAT(text, Contains("**" + s.agenda.directions[0].title + "**\n\n- Hun vil gerne vide det\n"));
  CHECK_THAT(text, Contains("**Det skal vores leder vide**\n\n- Tid\n"));
  ordered_json wheel = entry(s, StepKind::wheel);
  CHECK(wheel["directions"][0]["now"] == 2.3);
  CHECK(wheel["directions"][0]["wanted"] == 2.3);
  CHECK(wheel["directions"][1]["now"].is_null());
  CHECK(wheel["directions"][1]["wanted"].is_null());
  CHECK(wheel["directions"][0]["said"] == ordered_json{"Hun vil gerne vide det"});
  CHECK(wheel["needs"] == ordered_json{"Tid"});
  CHECK(json_of(s)["votes"].empty());
}

TEST_CASE("answers and dots that nobody was shown are left out, and the report says so") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::dilemma);
  Poll& poll = poll_of(s, step);
  const std::string reminder = "Svarene blev ikke vist";
  CHECK_THAT(markdown(s), !Contains(reminder));
  poll.votes[0] = 6;
  CHECK_THAT(section(markdown(s), "Dilemmaer"), Contains(reminder));
  poll.revealed = true;
  CHECK_THAT(markdown(s), !Contains(reminder));
  int board = step_of(s, StepKind::board);
  REQUIRE(vote_of(s.agenda, s.agenda.steps[std::size_t(board)]).kind == workshop::VoteKind::dots);
  s.notes.push_back({900, {100, 100}, 0, "Færre skemaer"});
  s.stages[std::size_t(board)] = 2;
  poll_of(s, board).dots = {{900, 7, 0}};
  CHECK_THAT(markdown(s), Contains(reminder) && Contains("Færre skemaer"));
  poll_of(s, board).revealed = true;
  CHECK_THAT(markdown(s), !Contains(reminder));
  s.polls[0].votes = {0, 1, 0, 5, 0}; // a check-in is seen at once
  CHECK_THAT(markdown(s), !Contains(reminder));
}
