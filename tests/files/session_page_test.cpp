// A session written by hand from sessions/README.md alone, and the samples that lie beside that page.
#include "session_folder.h"

#include "files/codec.h"
#include "files/pack.h"
#include "workshop/columns.h"
#include "workshop/dummy_team.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <zlib.h>

using test::Open;
using test::Temporary;

namespace {

std::string crc(const std::string& data) {
  char hex[16];
  std::snprintf(hex, sizeof hex, "%08lx",
                crc32(0, reinterpret_cast<const Bytef*>(data.data()), uInt(data.size())));
  return hex;
}

constexpr const char* base =
    R"({"session": {"id": "by-hand", "team": "Håndskrevet", "created": 1790000000000, "step": 1, "people": 4,
 "clocks": [{"planned": 240000, "spent": 60000, "since": 0}, {"planned": 360000, "spent": 0, "since": 0}],
 "polls": [{"votes": [0, 1, 0, 2, 0], "revealed": false}, {"votes": [0, 0], "revealed": false}],
 "drafts": [{"id": 1, "text": "Vi lytter."}], "kerneopgave": 1,
 "notes": [{"id": 2, "place": {"x": 1400, "y": 700.5}, "colour": 3, "text": "En seddel"},
  {"id": 5, "place": {"x": 100, "y": 100}, "colour": 0, "text": "", "scale": 1.5, "stack": 9, "picture": "a-1.png",
   "ink": [{"colour": 1, "points": "80 80 24 8 0 0 8 4 2"}]},
  {"id": 6, "place": {"x": 100, "y": 100}, "colour": 0, "text": "", "stack": 9}],
 "stack_names": [{"stack": 9, "name": "Stakken"}],
 "actions": [{"id": 3, "what": "Ringe", "who": "Vagten", "when": "Fredag", "perspective": -1}], "closed": 0,
 "agenda": {"id": "a", "language": "da", "title": "Titel", "about": "", "mission": "",
  "perspectives": [{"id": "p", "title": "P", "about": "", "prompts": ["Hvad?"]}, {"id": "q", "title": "Q", "about": "", "prompts": []},
                   {"id": "r", "title": "R", "about": "", "prompts": []}, {"id": "s", "title": "S", "about": "", "prompts": []}],
  "dilemmas": [{"id": "d", "title": "D", "scene": "", "question": "", "options": [{"id": "ja", "text": "Ja"}, {"id": "nej", "text": "Nej"}]}],
  "moods": ["1", "2", "3", "4", "5"],
  "steps": [{"id": "i", "kind": "check-in", "title": "Ind", "question": "", "script": "", "lines": [], "minutes": 4, "dilemma": ""},
            {"id": "v", "kind": "dilemma", "title": "Valg", "question": "", "script": "", "lines": ["x"], "minutes": 6, "dilemma": "d"}]}}}
)";

} // namespace

TEST_CASE("a session written by hand from the page opens") {
  Temporary t;
  std::string folder = t / "by-hand";
  test::fs::create_directories(folder);
  test::write(folder + "/base-0000000000.json", "kernebord-base 1 " + crc(base) + "\n" + base);
  std::string journal;
  int number = 0;
  for (
      std::string data :
      {R"("op": "SetPeople", "data": {"people": 6})", R"("op": "CastVote", "data": {"step": 1, "answer": 1})",
       R"("op": "WriteNote", "data": {"id": 2, "text": "Æble"})",
       R"("op": "AddNote", "data": {"note": {"id": 4, "place": {"x": 10, "y": 20}, "colour": 0, "text": ""}, "at": 0})",
       R"("op": "ScaleNote", "data": {"id": 2, "scale": 0.75})",
       R"("op": "ArrangeNotes", "data": {"notes": [{"id": 2, "place": {"x": 99, "y": 98}, "stack": 9}]})",
       R"("op": "NameStack", "data": {"stack": 9, "name": "Bunken"})",
       R"("op": "InkNote", "data": {"id": 2, "at": 0, "stroke": {"colour": 0, "points": "2240 1520 1"}})",
       R"("op": "EraseInk", "data": {"id": 5, "at": 0})",
       R"("op": "SetPicture", "data": {"id": 6, "picture": "1eed88da-1215b.jpg"})",
       R"("op": "CastVote", "data": {"step": 1, "answer": 0, "question": 0, "raised": true})",
       R"("op": "SetStage", "data": {"step": 1, "stage": 1})",
       R"("op": "AddSlip", "data": {"slip": {"id": 7, "step": 1, "column": 3, "text": "Tid", "mark": 0, "about": 0}, "at": 0})",
       R"("op": "MarkWord", "data": {"id": 1, "word": 1, "on": true})",
       R"("op": "KeepAction", "data": {"id": 3, "kept": true})",
       R"("op": "WriteAction", "data": {"id": 3, "field": "first", "text": "Find nummeret"})",
       R"("op": "SetPlan", "data": {"plan": [1, 0]})"}) {
    number++;
    std::string line = R"({"entry": {"time": 1790000001000, "how": "act", "gesture": )" +
                       std::to_string(number) + ", " + data + "}}";
    journal += std::to_string(number) + " " + crc(line) + " " + line + "\n";
  }
  test::write(folder + "/journal-0000000000.jsonl", journal);
  Open o(folder);
  INFO(o.problem);
  REQUIRE(o.live);
  for (const auto& n : o.file->notices()) FAIL_CHECK(n.text);
  CHECK(o.session().team == "Håndskrevet");
  CHECK(o.session().people == 6);
  CHECK(o.session().polls[1].votes == std::vector<int>{1, 1});
  CHECK(o.session().polls[1].raised == std::vector<int>{1, 0});
  CHECK(o.session().stages == std::vector<int>{0, 1});
  CHECK(o.session().plan == std::vector<int>{1, 0});
  REQUIRE(workshop::slips_in(o.session(), 1, workshop::column::lost(0, 1)).size() == 1);
  CHECK(o.session().drafts[0].marks == std::vector<int>{1});
  CHECK(o.session().actions[0].kept);
  CHECK(o.session().actions[0].first == "Find nummeret");
  CHECK(o.session().notes[1].text == "Æble");
  CHECK(workshop::field_at(o.session(), o.session().notes[1].place) == 0); // it came to the stack
  CHECK(o.session().notes[0].id == 4);
  const workshop::Note &old = o.session().notes[1], &fifth = o.session().notes[2];
  CHECK(old.ink == std::vector<workshop::Stroke>{{0, {{2240, 1520, 1}}}});
  CHECK(old.scale == 0.75);
  CHECK(old.stack == 9);
  CHECK(old.picture.empty());
  CHECK(fifth.scale == 1.5);
  CHECK(fifth.picture == "a-1.png");
  CHECK(fifth.ink.empty());
  CHECK(files::read_folder(folder, "da").base->notes[1].ink[0].points ==
        std::vector<workshop::InkPoint>{{80, 80, 24}, {88, 80, 24}, {96, 84, 26}});
  CHECK(o.session().notes[3].picture == "1eed88da-1215b.jpg");
  CHECK(workshop::stack_name(o.session(), 9) == "Bunken");
}

namespace {

std::string page_of(const std::string& from, const std::string& to) {
  std::ifstream in(KERNEBORD_SOURCE_DIR "/sessions/README.md");
  std::string text((std::istreambuf_iterator<char>(in)), {});
  std::size_t begin = text.find(from), end = text.find(to, begin);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, end == std::string::npos ? end : end - begin);
}

} // namespace

TEST_CASE("the page names every op and every field that a session file holds") {
  std::string bases = page_of("## A base", "## A journal"),
              journals = page_of("## A journal", "## The settings");
  for (const char* op : workshop::op_names) {
    INFO(op);
    CHECK(journals.find(std::string("`") + op + "`") != std::string::npos);
  }
  std::set<std::string> fields; // of a whole day, held to its end
  files::Pack pack = files::read_pack(KERNEBORD_SOURCE_DIR "/content/team-day", "da");
  REQUIRE(pack.agendas.size() == 2);
  workshop::LiveSession live(
      workshop::new_session("id", "Nord", pack.agendas[0], 1'790'000'000'000, {pack.agendas[1]}), 0, nullptr);
  workshop::dummy_workshop(live, 1, 1'790'000'000'000);
  workshop::Session s = live.session();
  workshop::Id past = live.fresh_id();
  s.before.actions = {{past, "Ring", "", ""}};
  s.rooms = {{"x", "Rum 2", "", {}, {}}};
  s.notes[0].ink = {{0, {{1, 1, 1}}}};
  std::string text = files::encode_session(s);
  static const std::regex key("\"([a-z_]+)\": ");
  for (std::sregex_iterator it(text.begin(), text.end(), key), none; it != none; ++it)
    fields.insert((*it)[1]);
  CHECK(fields.size() > 70);
  fields.erase("session");
  for (const std::string& field : fields) {
    INFO(field);
    CHECK((bases.find("`" + field + "`") != std::string::npos ||
           bases.find("\"" + field + "\"") != std::string::npos));
  }
}

TEST_CASE("the samples open whole: one half-way, one finished") {
  int half_way = 0, finished = 0;
  for (const auto& l : files::list_sessions(KERNEBORD_SOURCE_DIR "/sessions", "da")) {
    INFO(l.folder << " " << l.problem);
    CHECK(l.problem.empty());
    CHECK(files::read_folder(l.folder, "da").notices.empty());
    (l.closed ? finished : half_way)++;
  }
  CHECK(half_way >= 1);
  CHECK(finished >= 1);
}
