// The built program, run as somebody would in a terminal; no window is opened here.
#include "room.h"

using namespace test;

TEST_CASE("agendas lists what can be run") {
  Room room;
  Run text = room.run("agendas");
  CHECK(text.code == 0);
  CHECK(text.err.empty());
  CHECK_THAT(text.out, Contains("team-meeting  da    45 min  Teammøde om kerneopgaven\n"));
  Run listed = room.run("agendas --json");
  CHECK(listed.code == 0);
  json j = json::parse(listed.out);
  REQUIRE(j.size() >= 2);
  CHECK(j[0]["id"] == "team-meeting"); // the short ones first
  CHECK(j[1]["language"] == "en");
  CHECK(j[1]["minutes"] == 45);
}

TEST_CASE("agendas tells of broken packs and lists the others") {
  Room room;
  fs::copy(fs::path(KERNEBORD_SOURCE_DIR) / "content", room.path / "content", fs::copy_options::recursive);
  fs::create_directories(room.path / "content" / "broken");
  std::ofstream(room.path / "content" / "broken" / "da.toml") << "titel = 1\n";
  Run some = room.run("agendas --content content --lang en");
  CHECK(some.code == 0);
  CHECK_THAT(some.out, Contains("team-meeting"));
  CHECK_THAT(some.err,
             Contains("content/broken/da.toml:1: titel: is not a field here. Did you mean “title”?"));
  check_refused(room.run("--content nowhere --lang en agendas"), 1,
                "nowhere: the content folder can't be read");
  fs::create_directories(room.path / "bare");
  check_refused(room.run("agendas --content bare"), 1, "Der er ingen dagsordener i bare.");
}

TEST_CASE("a preview of a pack that is wrong ends before a window opens, with all its problems") {
  Room room;
  fs::create_directories(room.path / "bad");
  std::string text = read(KERNEBORD_SOURCE_DIR "/content/team-meeting/da.toml");
  text.replace(text.find("minutes = 4\n"), 11, "minutes = 0");
  std::ofstream(room.path / "bad" / "da.toml") << text;
  check_refused(room.run("preview bad"), 1, "step[1].minutes: skal være et helt tal fra 1 til 600, ikke 0");
  check_refused(room.run("preview nowhere --lang en"), 1, "nowhere");
  check_refused(room.run("preview"), 2, "hvilken pakke jeg skal vise");
  check_refused(room.run("preview bad more"), 2, "»more«");
  check_refused(room.run("preview '" KERNEBORD_SOURCE_DIR "/content/team-meeting' --step nix"), 1, "»nix«");
  CHECK_FALSE(fs::exists(room.path / "home" / ".local")); // nothing was written
}

TEST_CASE("check tells all problems of a pack, or that all is well") {
  Room room;
  Run good = room.run("check '" KERNEBORD_SOURCE_DIR "/content/team-meeting' --lang en");
  CHECK(good.code == 0);
  CHECK_THAT(good.out, Contains("all is well (da, en; 7 steps, 3 more to choose from, 45 minutes)\n"));
  fs::create_directories(room.path / "bad");
  std::string text = read(KERNEBORD_SOURCE_DIR "/content/team-meeting/da.toml");
  text.replace(text.find("minutes = 4\n"), 11, "minutes = 0");
  text.replace(text.find("title = \"Et dilemma\""), 5, "titel");
  std::ofstream(room.path / "bad" / "da.toml") << text;
  Run bad = room.run("check bad");
  CHECK(bad.code == 1);
  CHECK(std::count(bad.out.begin(), bad.out.end(), '\n') == 2);
  CHECK_THAT(bad.out, Contains("step[1].minutes: skal være et helt tal fra 1 til 600, ikke 0\n"));
  CHECK_THAT(bad.out, Contains("step[5].titel: er ikke et felt her. Mente du »title«?\n"));
  text = read(KERNEBORD_SOURCE_DIR "/content/team-meeting/da.toml");
  std::ofstream(room.path / "bad" / "da.toml")
      << text.insert(text.find("[[perspective]]\n") + 16, "icon = \"poeple\"\n");
  CHECK_THAT(room.run("check bad").out, Contains("»poeple«. Mente du »people«?\n"));
  CHECK(room.run("check nowhere").code == 1);
  check_refused(room.run("check"), 2, "hvilken pakke");
}

TEST_CASE("export writes what the journal says, and changes nothing") {
  Room room;
  std::string folder = room.new_session(), problem;
  {
    auto file = files::SessionFile::open(folder, "da", false, problem);
    REQUIRE(file);
    workshop::LiveSession live(file->take_base(), file->base_number(), file.get());
    workshop::Id draft = live.fresh_id(), note = live.fresh_id();
    live.submit(workshop::AddDraft{{draft, "Vi gør hverdagen lettere"}, 0, false}, 1000);
    live.submit(workshop::ChooseDraft{draft}, 2000);
    live.submit(workshop::AddNote{{note, {10, 10}, 0, "En\n# seddel"}, 0}, 3000);
    live.submit(workshop::CastVote{4, 1}, 4000);
    REQUIRE(file->flush(10'000));
  }
  auto content = [&] {
    std::string all;
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) all += path.string() + "\n" + read(path);
    return all;
  };
  std::string before = content();

  Run result = room.run("export '" + folder + "' --format json");
  INFO(result.err);
  REQUIRE(result.code == 0);
  json j = json::parse(result.out);
  CHECK(j["kerneopgave"] == "Vi gør hverdagen lettere");
  CHECK(j["perspectives"][0]["notes"][0]["text"] == "En\n# seddel");
  CHECK(j["votes"].empty()); // not revealed

  Run markdown = room.run("export '" + folder + "' --format md --out minutes.md");
  CHECK(markdown.code == 0);
  CHECK(markdown.out.empty());
  std::string minutes = read(room.path / "minutes.md");
  CHECK_THAT(minutes, Catch::StartsWith("# Nord\n"));
  CHECK_THAT(minutes, Contains("> Vi gør hverdagen lettere\n"));
  CHECK_THAT(minutes, Contains("- En\\\n  \\# seddel\n"));
  CHECK(content() == before);

  check_refused(room.run("export '" + folder + "'"), 2, "--format json");
  check_refused(room.run("export '" + folder + "' --format pdf"), 2, "--format json");
  check_refused(room.run("export --format md"), 2, "hvilken session");
  check_refused(room.run("export nowhere --format md"), 1, "nowhere");
  check_refused(room.run("export '" + folder + "' --format md --out no/minutes.md"), 1, "no/minutes.md");
  fs::create_directories(room.path / "taken");
  check_refused(room.run("export '" + folder + "' --format md --out taken"), 1, "taken");
}

TEST_CASE("pictures and drawings come along with the file, and its links lead to them") {
  Room room;
  std::string folder = room.new_session(), problem;
  {
    auto file = files::SessionFile::open(folder, "da", false, problem);
    REQUIRE(file);
    workshop::LiveSession live(file->take_base(), file->base_number(), file.get());
    workshop::Note note{live.fresh_id(), {10, 10}, 0, ""};
    note.ink = {{0, {{100, 100, 20}, {900, 700, 30}}}};
    note.picture = "picture-1.png";
    live.submit(workshop::AddNote{note, 0}, 1000);
    note.id = live.fresh_id();
    note.picture = "picture-2.png";
    note.ink.clear();
    live.submit(workshop::AddNote{note, 1}, 1000);
    REQUIRE(file->flush(10'000));
  }
  fs::create_directories(fs::path(folder) / "pictures");
  std::ofstream(fs::path(folder) / "pictures" / "picture-1.png") << "PNG en";
  fs::create_directories(room.path / "ud og hjem");
  Run markdown = room.run("export '" + folder + "' --format md --out 'ud og hjem/referat.md'");
  CHECK(markdown.code == 0);
  CHECK_THAT(markdown.err, Contains("picture-2.png er her ikke længere")); // told, and the rest is made
  std::string text = read(room.path / "ud og hjem" / "referat.md");
  CHECK_THAT(text, Contains("](referat-billeder/picture-1.png)"));
  CHECK_THAT(text, Contains("](referat-billeder/drawing-1.svg)"));
  CHECK(read(room.path / "ud og hjem" / "referat-billeder" / "picture-1.png") == "PNG en");
  CHECK_THAT(read(room.path / "ud og hjem" / "referat-billeder" / "drawing-1.svg"),
             Catch::StartsWith("<svg "));

  std::ofstream(fs::path(folder) / "pictures" / "picture-1.png") << "PNG to";
  std::ofstream(fs::path(folder) / "pictures" / "picture-2.png") << "PNG tre";
  Run data = room.run("export '" + folder + "' --format json --out 'ud og hjem/r.json' --lang en");
  CHECK(data.code == 0);
  CHECK(data.err.empty());
  json j = json::parse(read(room.path / "ud og hjem" / "r.json"));
  CHECK(j["pictures"] == "r-pictures");
  CHECK(read(room.path / "ud og hjem" / "r-pictures" / "picture-1.png") == "PNG to");
  CHECK_FALSE(fs::exists(room.path / "ud og hjem" / "r-pictures" / "drawing-1.svg")); // it is in the JSON

  Run out = room.run("export '" + folder + "' --format md");
  CHECK(out.code == 0);
  std::size_t begin = out.out.find("![billede](") + 11;
  std::string link = out.out.substr(begin, out.out.find(')', begin) - begin);
  CHECK(read(room.path / link) == "PNG to"); // where the program was called
  CHECK_THAT(out.out, Contains("![tegning](data:image/svg+xml;base64,"));

  std::ofstream(room.path / "taget-billeder") << "en fil";
  check_refused(room.run("export '" + folder + "' --format md --out taget.md"), 1, "taget-billeder");
}

TEST_CASE("what was revealed is exported") {
  Room room;
  std::string folder = room.new_session(), problem;
  {
    auto file = files::SessionFile::open(folder, "da", false, problem);
    REQUIRE(file);
    workshop::LiveSession live(file->take_base(), file->base_number(), file.get());
    for (int i = 0; i < 5; i++) live.submit(workshop::CastVote{4, 1}, 1000);
    live.submit(workshop::RevealVotes{4}, 2000);
    REQUIRE(file->flush(10'000));
  }
  Run result = room.run("export '" + folder + "' --format json");
  REQUIRE(result.code == 0);
  CHECK(json::parse(result.out)["votes"][0]["answers"][1]["votes"] == 5);
}

TEST_CASE("help and version are worth reading") {
  Room room;
  Run danish = room.run("--help"), english = room.run("--help --lang en"), late = room.run("export --help");
  CHECK(danish.code == 0);
  CHECK_THAT(danish.out, Contains("Kernebord: et bord til workshops"));
  CHECK(late.out == danish.out);
  for (const char* word :
       {"agendas",  "new",        "check",     "export",     "preview", "--step",     "--follows",
        "--played", "--sessions", "--content", "--pictures", "--lang",  "--platform", "--window",
        "--shot",   "--areas",    "--json",    "--agenda",   "--team",  "--format",   "--out"}) {
    CHECK_THAT(danish.out, Contains(word));
    CHECK_THAT(english.out, Contains(word));
  }
  Run version = room.run("--version", "XDG_DATA_HOME=/data");
  CHECK(version.code == 0);
  CHECK_THAT(version.out, Catch::StartsWith("kernebord 0."));
  CHECK_THAT(version.out, Contains("/data/kernebord/sessions"));
  CHECK_THAT(room.run("--version").out, Contains("home/.local/share/kernebord/sessions"));
}

TEST_CASE("a command line that is wrong ends in one sentence") {
  Room room;
  check_refused(room.run("--colour"), 2, "Jeg ved ikke, hvad »--colour« betyder her");
  check_refused(room.run("--colour --lang en"), 2, "I don't know what “--colour” means here");
  check_refused(room.run("one two"), 2, "»two«");
  check_refused(room.run("agendas more"), 2, "»more«");
  check_refused(room.run("--lang fr"), 2, "--lang skal være da eller en, ikke »fr«");
  check_refused(room.run("--lang"), 2, "--lang skal have præcis én værdi");
  check_refused(room.run("--sessions a --sessions b"), 2, "--sessions skal have præcis én værdi");
  check_refused(room.run("--platform wayland"), 2, "sdl2 eller glfw, ikke »wayland«");
  for (const char* size :
       {"10x10", "1920", "x", "1920x", "1920x1080x2", "-5x300", "99999x300", "300x199", "1e3x300", "''"})
    check_refused(room.run(std::string("--window ") + size), 2, "--window");
  check_refused(room.run("$(printf '\\377\\001')"), 1,
                "\xEF\xBF\xBD"); // broken bytes are not thrown at the terminal
}

TEST_CASE("with a window and without --lang the settings say the language") {
  Room room;
  fs::create_directories(room.path / "kept");
  std::ofstream(room.path / "kept/settings.toml") << "language = \"en\"\n";
  check_refused(room.run("--sessions kept nowhere"), 1, "is no session folder");
  check_refused(room.run("--sessions kept nowhere --lang da"), 1, "er ikke en mappe");
  check_refused(room.run("--sessions kept export nowhere --format md"), 1, "er ikke en mappe"); // no window
  std::ofstream(room.path / "kept/settings.toml") << "language = \"xx\"\n";
  check_refused(room.run("--sessions kept nowhere"), 1, "er ikke en mappe");
}

TEST_CASE("files that can't be used end in one sentence before a window opens") {
  Room room;
  std::ofstream(room.path / "file") << "x";
  check_refused(room.run("nowhere"), 1, "nowhere");
  check_refused(room.run("file"), 1, "file");
  check_refused(room.run("''"), 1, "");
  check_refused(room.run("home"), 1, "home"); // a folder, but no session
  check_refused(room.run("--sessions file"), 1, "--sessions skal være en mappe");
  check_refused(room.run("--content nowhere"), 1, "nowhere");
  check_refused(room.run("--pictures nowhere"), 1, "Mappen med billeder findes ikke: nowhere");
  check_refused(room.run("--shot no/picture.png"), 1, "no/picture.png");
  check_refused(room.run("--areas home"), 1, "home");
}
