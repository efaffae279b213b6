// What can be wrong in the parts of a pack: told once, with line and field, in both languages.
#include "pack_whole.h"

using namespace pack_test;

TEST_CASE("mistakes at the top of the file") {
  check_mistakes({
      {{"", "source = ", "sorce = "}, "sorce", "Mente du »source«?", "Did you mean “source”?"},
      {{"", "source = \"", "source = \"" + x(241)}, "source", "højst være på 240 tegn", "at most 240"},
      {{"", "source = \"", "source = \"a\\n"}, "source", "på én linje", "on one line"},
      {{"", "[\"Tungt\", \"Okay\", \"Godt\"]", "[\"Tungt\", \"Godt\"]"},
       "moods",
       "fra 3 til 7 tekster, ikke 2",
       "from 3 to 7 texts, not 2"},
      {{"", "[\"Tungt\"", "[\"1\", \"2\", \"3\", \"4\", \"5\", \"Tungt\""},
       "moods",
       "fra 3 til 7 tekster, ikke 8",
       "from 3 to 7 texts, not 8"},
      {{"moods = ", "Okay", x(31)}, "moods[2]", "højst være på 30 tegn", "at most 30 characters"},
      {{"", "\"Tungt\", \"Okay\", \"Godt\"", "\"Tungt\", \"Okay\", \"tungt\""},
       "moods[3]",
       "»tungt« står der to gange",
       "“tungt” is there twice"},
      {{"", "moods = ", "mood = "}, "mood", "Mente du »moods«?", "Did you mean “moods”?"},
      {{"", "moods = [\"Tungt\", \"Okay\", \"Godt\"]", ""}, "moods", "mangler", "is missing", "language"},
      {{"id = \"hus\"\n", "", "x = 1\n"}, "perspective[1].x", "ikke et felt her", "not a field here"},
      {{"id = \"foran\"\n", "", "mission = \"Hej\"\n"},
       "deck[1].mission",
       "ikke et felt her",
       "not a field here"},
      {{"", "moods = [\"Tungt\", \"Okay\", \"Godt\"]\n\n[[perspective]]\n",
        "[[perspective]]\nmoods = [\"Tungt\", \"Okay\", \"Godt\"]\n"},
       "perspective[1].moods",
       "hører ikke til her. Flyt det op øverst i filen",
       "does not belong here. Move it to the top of the file",
       "moods = "},
  });
}

TEST_CASE("mistakes in perspectives") {
  check_mistakes({
      {{"", "colour = \"teal\"", "colour = \"teel\""},
       "perspective[1].colour",
       "»teel« er ikke en farve her. Mente du »teal«?",
       "“teel” is no colour here. Did you mean “teal”?"},
      {{"", "colour = \"teal\"", "colour = \"Gray\""},
       "perspective[1].colour",
       "Mente du »grey«?",
       "Did you mean “grey”?"},
      {{"", "colour = \"teal\"", "colour = \"yellow\""},
       "perspective[1].colour",
       "Vælg en af: blue, orange",
       "Choose one of: blue, orange"},
      {{"", "colour = \"teal\"", "colour = 3"},
       "perspective[1].colour",
       "en tekst i anførselstegn, ikke et tal",
       "quotation marks, not a number"},
      {{"", "colour = \"teal\"", "color = \"teal\""},
       "perspective[1].color",
       "Mente du »colour«?",
       "Did you mean “colour”?"},
      {{"", "icon = \"home\"", "icon = \"home.png\""},
       "perspective[1].icon",
       "små bogstaver a-z",
       "small letters a-z"},
      {{"", "title = \"Haven\"", "title = \"Huset\""},
       "perspective[2].title",
       "»Huset« er brugt før, i linje",
       "“Huset” was used before, in line"},
      {{"", "icon = \"home\"", "ikon = \"home\""},
       "perspective[1].ikon",
       "Mente du »icon«?",
       "Did you mean “icon”?"},
      {{"", "icon = \"home\"", "icon = true"}, "perspective[1].icon", "ikke ja eller nej", "not yes or no"},
  });
}

TEST_CASE("an icon that is no picture is told, with the one that was meant") {
  auto told = [](const std::string& icon, const std::string& language) {
    Content content;
    content.write("trial/da.toml", changed(whole(), {"", "icon = \"hand\"", "icon = \"" + icon + "\""}));
    Pack pack = files::read_pack(content.path / "trial", language, all_icons());
    INFO(all(pack));
    if (pack.problems.empty()) return std::string();
    REQUIRE(pack.problems.size() == 1);
    CHECK(pack.problems[0].field == "deck[1].icon");
    return pack.problems[0].sentence;
  };
  CHECK(told("people", "da").empty());
  CHECK(told("poeple", "da") == "der er ikke noget billede, der hedder »poeple«. Mente du »people«?");
  CHECK(told("poeple", "en") == "there is no picture called “poeple”. Did you mean “people”?");
  CHECK_THAT(told("People.png", "da"), Catch::Contains("Mente du »people«?"));
  CHECK_THAT(told("home_heart", "en"), Catch::Contains("Did you mean “home-heart”?"));
  CHECK_THAT(told("zzzzzzzzz", "da"), Catch::Contains("Navnene er filernes i assets/pictures, uden .png"));
  CHECK(files::icons_in("/nowhere").empty());
}

TEST_CASE("mistakes in what a dilemma lies between") {
  check_mistakes({
      {{"", "between = [\"hus\", \"vej\"]", "betwen = [\"hus\", \"vej\"]"},
       "dilemma[1].betwen",
       "Mente du »between«?",
       "Did you mean “between”?"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\"]"},
       "dilemma[1].between",
       "fra 2 til 6 id'er, ikke 1",
       "from 2 to 6 ids, not 1"},
      {{"", "[\"hus\", \"vej\"]", "\"hus\""},
       "dilemma[1].between",
       "en liste af id'er i [ ], ikke en tekst",
       "a list of ids in [ ], not a text"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\", \"vejen\"]"},
       "dilemma[1].between[2]",
       "ikke noget perspektiv med id »vejen«. Mente du »vej«?",
       "no perspective with the id “vejen”. Did you mean “vej”?"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\", \"\"]"},
       "dilemma[1].between[2]",
       "må ikke være tom",
       "must not be empty"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\", \"hus\"]"},
       "dilemma[1].between[2]",
       "»hus« står der to gange",
       "“hus” is there twice"},
      {{"", "[\"hus\", \"vej\"]", "[\"hus\",\n7]"},
       "dilemma[1].between[2]",
       "ikke et tal",
       "not a number",
       "7]"},
      {{"", "[\"hus\", \"vej\"]", "[\n\"Hus\", \"vej\"]"},
       "dilemma[1].between[1]",
       "ikke »Hus«. Mente du »hus«?",
       "not “Hus”. Did you mean “hus”?",
       "\"Hus\""},
      {{"id = \"lap\"\ntext = \"Lap det\"\n", "", "scenery = \"x\"\n"},
       "dilemma[1].option[1].scenery",
       "ikke et felt her",
       "not a field here"},
      {{"id = \"hegnet\"", "question = \"Hvis er det?\"\n[[dilemma.option]]\nid = \"rejs\"",
        "[[dilemma.option]]\nid = \"rejs\"\nquestion = \"Hvis er det?\""},
       "dilemma[2].option[1].question",
       "Flyt det op over [[dilemma.option]]",
       "Move it up above [[dilemma.option]]",
       "question = \"Hvis er det?\""},
  });
}

TEST_CASE("mistakes in decks and their cards") {
  std::string many;
  for (int i = 0; i < 41; i++)
    many += "[[deck.card]]\nid = \"nr-" + std::to_string(i) + "\"\ntext = \"t" + std::to_string(i) + "\"\n";
  std::string decks;
  for (int i = 0; i < 7; i++)
    decks += "[[deck]]\nid = \"nr-" + std::to_string(i) + "\"\ntitle = \"t" + std::to_string(i) +
             "\"\n[[deck.card]]\nid = \"a\"\ntext = \"t\"\n";
  check_mistakes({
      {{"", "title = \"At gå foran\"\n", ""},
       "deck[1].title",
       "mangler",
       "is missing",
       "[[deck]]\nid = \"foran\""},
      {{"", "title = \"At gå foran\"", "title = \"" + x(81) + "\""}, "deck[1].title", "80 tegn", "80"},
      {{"", "title = \"At gå foran\"", "titel = \"At gå foran\""}, "deck[1].titel", "»title«", "“title”"},
      {{"text = \"Hvad hører jeg?\"\n", "",
        "[[deck]]\nid = \"foran\"\ntitle = \"t\"\n[[deck.card]]\nid = \"a\"\ntext = \"t\"\n"},
       "deck[3].id",
       "»foran« er brugt før, i linje",
       "“foran” was used before, in line",
       "id = \"foran\"\ntitle = \"t\""},
      {{"", "colour = \"orange\"", "colour = \"orang\""}, "deck[1].colour", "»orange«", "“orange”"},
      {{"", "icon = \"hand\"", "icon = [\"hand\"]"}, "deck[1].icon", "ikke en liste", "not a list"},
      {{"", "id = \"spoerg\"", "id = \"vis\""},
       "deck[1].card[2].id",
       "er brugt før",
       "was used before",
       "id = \"vis\"\ntext = \"Hvem"},
      {{"", "text = \"Hvad hører jeg?\"\n", ""},
       "deck[2].card[1].text",
       "mangler",
       "is missing",
       "[[deck.card]]\nid = \"lyt\""},
      {{"", "text = \"Hvad hører", "text = \"" + x(161)}, "deck[2].card[1].text", "160 tegn", "160 char"},
      {{"", "text = \"Hvad hører", "text = \"a\\n"}, "deck[2].card[1].text", "én linje", "one line"},
      {{"", "invitation = \"", "invitation = \"" + x(201)},
       "deck[1].card[1].invitation",
       "200 tegn",
       "200 characters"},
      {{"", "invitation = ", "invitaton = "},
       "deck[1].card[1].invitaton",
       "Mente du »invitation«?",
       "Did you mean “invitation”?"},
      {{"", "[[deck.card]]\nid = \"lyt\"\ntext = \"Hvad hører jeg?\"\n", ""},
       "deck[2].card",
       "der skal være et til 40 kort, ikke 0",
       "there must be one to 40 cards, not 0",
       "[[deck]]\nid = \"bagved\""},
      {{"text = \"Hvad hører jeg?\"\n", "", many},
       "deck[2].card",
       "et til 40 kort, ikke 42",
       "one to 40 cards, not 42",
       "[[deck]]\nid = \"bagved\""},
      {{"text = \"Hvad hører jeg?\"\n", "", decks},
       "deck",
       "højst otte bunker kort, ikke 9",
       "at most eight decks, not 9",
       "[[deck]]\nid = \"nr-6\""},
      {{"", "text = \"Hvem kan jeg", "text = \"Hvad kan jeg vise?\" # \"Hvem kan jeg"},
       "deck[1].card[2].text",
       "er brugt før",
       "was used before"},
      {{"", "text = \"Hvad hører jeg?\"", "text = \"Hvad hører jeg?\"\ncolour = \"grey\""},
       "deck[2].card[1].colour",
       "Flyt det op over [[deck.card]]",
       "Move it up above [[deck.card]]",
       "colour = \"grey\""},
  });
}

TEST_CASE("mistakes in directions") {
  std::string text = whole();
  std::size_t last = text.find("[[direction]]\nid = \"ind\""), end = text.find("[[step]]");
  std::string ind = text.substr(last, end - last), more;
  for (int i = 4; i <= 9; i++)
    more += "[[direction]]\nid = \"nr-" + std::to_string(i) + "\"\ntitle = \"t" + std::to_string(i) +
            "\"\nabout = \"a\"\nprompts = [\"p\"]\n";
  check_mistakes({
      {{"", ind, ""},
       "direction",
       "tre til otte retninger, ikke 2",
       "three to eight directions, not 2",
       "",
       true},
      {{ind, "", more},
       "direction",
       "tre til otte retninger, ikke 9",
       "three to eight directions, not 9",
       "[[direction]]\nid = \"nr-9\""},
      {{"", "about = \"Mod gulvet.\"\n", ""},
       "direction[2].about",
       "mangler",
       "is missing",
       "[[direction]]\nid = \"ned\""},
      {{"", "about = \"Mod gulvet", "about = \"" + x(161)}, "direction[2].about", "160 tegn", "160 char"},
      {{"", "about = \"Mod gulvet", "abot = \"Mod gulvet"}, "direction[2].abot", "»about«", "“about”"},
      {{"", "title = \"Ned\"\n", ""},
       "direction[2].title",
       "mangler",
       "is missing",
       "[[direction]]\nid = \"ned\""},
      {{"", "prompts = [\"Hvad bærer?\"]", "prompts = []"},
       "direction[2].prompts",
       "fra 1 til 12 tekster, ikke 0",
       "from 1 to 12 texts, not 0"},
      {{"", "\"Hvad bærer?\"", "\"" + x(161) + "\""}, "direction[2].prompts[1]", "160 tegn", "160 char"},
      {{"", "id = \"ned\"", "id = \"op\""},
       "direction[2].id",
       "er brugt før",
       "was used before",
       "id = \"op\"\ntitle = \"Ned\""},
  });
}

TEST_CASE("a wheel needs directions") {
  std::string text = whole();
  std::size_t first = text.find("[[direction]]"), end = text.find("[[step]]");
  std::string directions = text.substr(first, end - first);
  check_mistake({{"", directions, ""},
                 "direction",
                 "tre til otte retninger, når trin 12 er et hjul",
                 "three to eight directions where step 12 is a wheel",
                 "kind = \"wheel\""});
  std::string misspelt = directions; // then the misspelling is all there is to say
  for (std::size_t at = 0; (at = misspelt.find("[[direction]]", at)) != std::string::npos; at += 5)
    misspelt.replace(at, 13, "[[diretion]]");
  check_mistake({{"", directions, misspelt}, "diretion", "»[[direction]]«", "“[[direction]]”"});
}
