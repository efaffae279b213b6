// What is made in the other steps: writing, cards, agreements, follow-up, gallery, actions, words, parked.
#include "played.h"

#include <fstream>
#include <functional>
#include <iterator>

using Catch::Contains;
using namespace test;

TEST_CASE("writing is told by column, and by card where there are cards") {
  Session s = begun("workshop");
  int frame = step_of(s, StepKind::writing), future = -1;
  for (int step : s.plan)
    if (!s.agenda.steps[std::size_t(step)].decks.empty() &&
        s.agenda.steps[std::size_t(step)].kind == StepKind::writing)
      future = step;
  REQUIRE(future >= 0);
  s.stages[std::size_t(future)] = stage::talk;
  const Deck& deck = *deck_named(s.agenda, s.agenda.steps[std::size_t(future)].decks[0]);
  s.slips = {slip(1, frame, column::heading(0, 2), "Rækkefølgen"),
             slip(2, frame, column::heading(0, 0), "Loven\nog vi"),
             slip(3, frame, column::heading(0, 1), " "), slip(4, future, column::heading(1, 1), "Nøglerne")};
  CHECK_THAT(
      section(markdown(s), "Rammen"),
      Contains("**Det ligger fast**\n\n- Loven\\\n  og vi\n\n**Det giver vi råd om**\n\n- Rækkefølgen\n") &&
          !Contains("Det bestemmer vi**"));
  std::string text = section(markdown(s), "Fremtiden");
  CHECK_THAT(text, Contains("**Det knækker**\n\n- Nøglerne\n") && !Contains("Det holder**"));
  CHECK_THAT(text, !Contains(deck.cards[0].text));
  ordered_json columns;
  const ordered_json whole = json_of(s);
  for (const ordered_json& step : whole["steps"])
    if (step["id"] == "fremtiden") columns = step["columns"];
  REQUIRE(columns.size() == deck.cards.size() * 2);
  CHECK(columns[3].dump() == ordered_json{{"card", deck.cards[1].text},
                                          {"heading", "Det knækker"},
                                          {"slips", ordered_json::array({"Nøglerne"})}}
                                 .dump());
  CHECK(entry(s, StepKind::writing)["columns"][0]["slips"] == ordered_json{"Loven\nog vi"});
  CHECK(entry(s, StepKind::writing)["columns"][1]["slips"].empty());
}

TEST_CASE("cards are told by mat: those that were kept, who leads and follows, and when it shifts") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::cards);
  const Deck& lead = *deck_named(s.agenda, s.agenda.steps[std::size_t(step)].decks[0]);
  const Deck& follow = *deck_named(s.agenda, s.agenda.steps[std::size_t(step)].decks[1]);
  s.dealt = {{1, step, 0, 2, 1, true}, {2, step, 1, 0, 1, false}, {3, step, 1, 3, 1, true}};
  s.slips = {slip(4, step, column::task, "Fru Jensen kommer hjem"),
             slip(5, step, column::leads(1), "kontaktpersonen"),
             slip(6, step, column::follows(1), "aftenvagten"),
             slip(7, step, column::stretches(1), "Før", 0),
             slip(8, step, column::stretches(1), "Efter", 1),
             slip(9, step, column::stretches(0), "")};
  std::string text = section(markdown(s), "Lede og følge");
  CHECK_THAT(text,
             Contains("**Opgaven, vi talte om**\n\n- Fru Jensen kommer hjem\n\n### Par 2\n\n"
                      "**Leder:** kontaktpersonen\n\n**Følger:** aftenvagten\n\n**Sådan skifter det**\n\n"
                      "1. Før – den første leder\n2. Efter – den anden leder\n\n**Kort, vi beholdt**\n\n"));
  CHECK_THAT(text,
             Contains("- " + lead.title + ": ") && !Contains(follow.cards[0].text) && !Contains("Par 1"));
  ordered_json cards = entry(s, StepKind::cards);
  CHECK(cards["task"] == ordered_json{"Fru Jensen kommer hjem"});
  REQUIRE(cards["mats"].size() == 1);
  CHECK(cards["mats"][0]["mat"] == 2);
  CHECK(cards["mats"][0]["leads"] == ordered_json{"kontaktpersonen"});
  CHECK(cards["mats"][0]["stretches"].dump() ==
        R"([{"text":"Før","led_by":"first"},{"text":"Efter","led_by":"second"}])");
  REQUIRE(cards["mats"][0]["kept"].size() == 2);
  CHECK(cards["mats"][0]["kept"][0]["card"] == lead.cards[2].id);
  CHECK(cards["mats"][0]["kept"][1]["deck"] == follow.id);
}

TEST_CASE("agreements are those that were marked; check-out words and parked matters are told as they are") {
  Session s = begun("team-day");
  int agreements = step_of(s, StepKind::agreements), out = step_of(s, StepKind::check_out);
  s.stages[std::size_t(agreements)] = stage::talk;
  s.slips = {slip(1, agreements, column::only, "Måske"),
             slip(2, agreements, column::only, "Vi spørger først", 1), slip(3, out, column::only, "Lettet"),
             slip(4, -1, column::only, "Bilerne"), slip(5, -1, 0, "")};
  CHECK_THAT(
      section(markdown(s), "Vores aftaler"),
      Contains(
          "**Det kan vi regne med hos hinanden**\n\n- Vi spørger først\n\n**Også foreslået**\n\n- Måske\n"));
  CHECK_THAT(section(markdown(s), "Tjek ud"), Contains("\n- Lettet\n"));
  CHECK_THAT(section(markdown(s), "Parkeret til senere"), Contains("\n- Bilerne\n"));
  CHECK(entry(s, StepKind::agreements)["agreed"] == ordered_json{"Vi spørger først"});
  CHECK(entry(s, StepKind::agreements)["proposed"] == ordered_json{"Måske"});
  CHECK(entry(s, StepKind::check_out)["words"] == ordered_json{"Lettet"});
  CHECK(json_of(s)["parked"] == ordered_json{"Bilerne"});
}

TEST_CASE("a follow-up tells what became of last time's actions") {
  Session s = begun("follow-up");
  CHECK(json_of(s)["before"].is_null());
  CHECK_THAT(markdown(s), !Contains("\n## Siden sidst\n"));
  follow(s, {"Nord",
             start - 30 * 24 * 60 * minute,
             "Vi lytter",
             {{0, "Ring", "vagten", "mandag", 1, 0, ""}, {0, "Skriv", "", "", -1, 0, ""}}});
  s.before.actions[0].state = 2;
  s.before.actions[0].learned = "Om formiddagen";
  CHECK_THAT(
      section(markdown(s), "Siden sidst"),
      Contains("**Sidst:** Nord · 4. januar 2025\n\n> Vi lytter\n\n| Hvad | Hvem | Hvornår | Hvad blev det "
               "til? | Det lærte vi |\n|---|---|---|---|---|\n| Ring | vagten | mandag | på vej | Om "
               "formiddagen |\n| Skriv | – | – | ikke talt om endnu | – |\n"));
  ordered_json before = json_of(s)["before"];
  CHECK(before["kerneopgave"] == "Vi lytter");
  CHECK(before["created"] == "2025-01-04T12:00:00Z");
  CHECK(before["actions"][0]["state"] == "on-the-way");
  CHECK(before["actions"][0]["learned"] == "Om formiddagen");
  CHECK(before["actions"][0]["perspective"] == "innovation");
  CHECK(before["actions"][1]["state"].is_null());
}

TEST_CASE("the gallery tells what the other rooms made") {
  Session s = begun("seminar");
  s.rooms = {{"secret-id", "Rum 2", "Vi lærer", {"En seddel", ""}, {"Ring"}}};
  std::string gallery = s.agenda.steps[std::size_t(step_of(s, StepKind::gallery))].title;
  CHECK_THAT(
      section(markdown(s), gallery),
      Contains(
          "### Rum 2\n\n> Vi lærer\n\n**Fra tavlen**\n\n- En seddel\n\n**Det vil de gøre**\n\n- Ring\n"));
  CHECK(json_of(s)["rooms"][0]["team"] == "Rum 2");
  CHECK(json_of(s)["rooms"][0]["actions"] == ordered_json{"Ring"});
  CHECK_THAT(report::as_json(s, start), !Contains("secret-id"));
}

TEST_CASE("the actions that are kept come first, with all that is known of them") {
  Session s = begun("workshop");
  int step = step_of(s, StepKind::actions);
  s.actions = {{1, "Skriv", "", "", -1},
               {2, "Ring", "vagten", "mandag", 1, "Find nummeret", "De er med", true}};
  poll_of(s, step).dots = {{2, 18, 0}};
  poll_of(s, step).revealed = true;
  CHECK_THAT(
      section(markdown(s), "Handlinger"),
      Contains("### Det gør vi\n\n1. Ring · 18 prikker\\\n   **Første skridt:** Find nummeret\\\n"
               "   **Hvem:** vagten\\\n   **Hvornår:** mandag\\\n"
               "   **Perspektiv:** Innovation af velfærd sammen med andre\\\n"
               "   **Sådan hjælper det kerneopgaven:** De er med\n\n### Også foreslået\n\n-  Skriv\n"));
  CHECK(json_of(s)["actions"][1].dump() ==
        R"({"id":2,"what":"Ring","who":"vagten","when":"mandag","perspective":"innovation",)"
        R"("first_step":"Find nummeret","serves":"De er med","kept":true,)"
        R"("dots":[{"step":"actions","plus":18,"minus":0}]})");
}

TEST_CASE("a whole day reads in both languages without a word of the other") {
  std::string danish = markdown(played(begun("team-day"))),
              english = markdown(played(begun("team-day", "en")));
  for (const char* word : {"Perspektiv:", "Hvem:", "prikker", "Det sagde vi", "Om dette referat", "Par 1"}) {
    CHECK_THAT(danish, Contains(word));
    CHECK_THAT(english, !Contains(word));
  }
  for (const char* word :
       {"Perspective:", "Who:", " dots", "What we said", "About these minutes", "Pair 1"}) {
    CHECK_THAT(english, Contains(word));
    CHECK_THAT(danish, !Contains(word));
  }
  for (const std::string& text : {danish, english})
    CHECK_THAT(text, !Contains("nullptr") && !Contains("\n\n\n") && !Contains("****"));
}

TEST_CASE("the page names every field of the JSON export") {
  std::ifstream in(KERNEBORD_SOURCE_DIR "/sessions/README.md");
  std::string page((std::istreambuf_iterator<char>(in)), {});
  page = page.substr(page.find("## The JSON export"));
  Session s = played(begun("team-day"));
  follow(s, dummy_before("da"));
  s.rooms = {{"x", "Rum 2", "Vi lærer", {"a"}, {"b"}}};
  int count = 0;
  std::function<void(const ordered_json&)> walk = [&](const ordered_json& json) {
    if (json.is_array())
      for (const ordered_json& item : json) walk(item);
    if (!json.is_object()) return;
    for (const auto& [key, value] : json.items()) {
      count++;
      INFO(key);
      CHECK((page.find("`" + key + "`") != std::string::npos ||
             page.find("\"" + key + "\"") != std::string::npos));
      walk(value);
    }
  };
  walk(json_of(s));
  CHECK(count > 500);
}
