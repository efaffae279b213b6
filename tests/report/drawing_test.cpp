// Ink, stacks and pictures in what the team takes home, with lines as hands draw them.
#include "report/drawing.h"
#include "report/report.h"
#include "workshop/random_ops.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

using Catch::Contains;
using nlohmann::ordered_json;
using namespace workshop;

namespace {

/// A round hand: slow and thick in the bends, quick and thin between them.
Stroke wave(int colour, int from_y) {
  Stroke s{colour, {}};
  for (int i = 0; i <= 60; i++)
    s.points.push_back({100 + i * 34, from_y + int(std::lround(240 * std::sin(i * 0.4))),
                        18 + int(std::lround(14 * std::abs(std::sin(i * 0.4))))});
  return s;
}

/// Whether the tags of a document are closed in the right order, its attributes are quoted and none is given
/// twice.
bool is_xml(const std::string& text) {
  std::vector<std::string> open;
  bool any = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '<') {
      if (text[at] == '&' || text[at] == '>' || (open.empty() && !std::isspace(text[at]))) return false;
      at++;
      continue;
    }
    std::size_t end = text.find('>', at);
    if (end == std::string::npos) return false;
    std::string tag = text.substr(at + 1, end - at - 1);
    at = end + 1;
    if (tag.starts_with("/")) {
      if (open.empty() || open.back() != tag.substr(1)) return false;
      open.pop_back();
      continue;
    }
    static const std::regex whole(R"rx(([a-z]+)((?: [a-zA-Z-]+="[^"<&]*")*)(/?))rx"),
        one(R"rx(([a-zA-Z-]+)=")rx");
    std::smatch m;
    if (!std::regex_match(tag, m, whole)) return false;
    std::string attributes = m[2];
    std::set<std::string> names;
    for (std::sregex_iterator it(attributes.begin(), attributes.end(), one), none; it != none; ++it)
      if (!names.insert((*it)[1]).second) return false;
    if (open.empty() && any) return false; // a second root
    any = true;
    if (m[3] == "") open.push_back(m[1]);
  }
  return any && open.empty();
}

std::vector<std::string> all(const std::string& text, const char* pattern) {
  std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), expression), none; it != none; ++it)
    found.push_back((*it)[1]);
  return found;
}

std::string from_base64(const std::string& text) {
  static const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned held = 0, bits = 0;
  for (char c : text) {
    if (c == '=') break;
    if (digits.find(c) == std::string::npos) return {};
    held = held << 6 | unsigned(digits.find(c));
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += char(held >> bits & 0xFF);
    }
  }
  return out;
}

/// The first field of the board in Markdown.
std::string body(const Session& s, const report::Beside& beside = {}) {
  std::string text = report::as_markdown(s, 1'790'000'000'000, beside);
  std::size_t begin = text.find("### Perspektiv\n\n") + 16;
  return text.substr(begin, text.find("\n\n", begin) - begin);
}

Note inked(Id id, Place place) {
  Note n{id, place, 2, ""};
  n.ink = {wave(0, 400), wave(2, 900), {1, {{500, 500, 40}}}};
  return n;
}

} // namespace

TEST_CASE("a drawing is a whole SVG document that scales") {
  std::string svg = report::drawing_of(inked(7, {10, 10}));
  INFO(svg);
  CHECK(is_xml(svg));
  CHECK_THAT(svg, Catch::StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"280\" height=\"190\" "
                                    "viewBox=\"0 0 2240 1520\">"));
  CHECK_THAT(svg, Contains("fill=\"#C8EBBF\""));   // the note's paper
  CHECK_THAT(svg, Contains("stroke=\"#1B2430\"")); // two lines of ink
  CHECK_THAT(svg, Contains("stroke=\"#9E2A2B\""));
  CHECK_THAT(svg, Contains("<circle cx=\"500\" cy=\"500\" r=\"20\" fill=\"#005A90\"")); // and a dot
  std::set<std::string> widths;
  for (const std::string& w : all(svg, "stroke-width=\"([0-9]+)\"")) {
    widths.insert(w);
    CHECK(std::stoi(w) >= 18);
    CHECK(std::stoi(w) <= 32);
  }
  CHECK(widths.size() > 8); // thick and thin, and what lies between
  // Each path begins where the one before it ends: the line has no gaps.
  std::string line = svg.substr(svg.find("<g "), svg.find("</g>") - svg.find("<g "));
  std::vector<std::string> begins = all(line, "d=\"M([0-9]+ [0-9]+)C"),
                           ends = all(line, " ([0-9]+ [0-9]+)\" stroke-width");
  REQUIRE(begins.size() == ends.size());
  CHECK(begins.front() == "100 400");
  for (std::size_t i = 1; i < begins.size(); i++) CHECK(begins[i] == ends[i - 1]);
}

TEST_CASE("whatever was drawn becomes a whole document") {
  test::RandomOps random(5);
  for (int i = 0; i < 200; i++) {
    Note n{1, {0, 0}, random.below(9) - 1, "<&>\""};
    for (int k = random.below(5); k > 0; k--) n.ink.push_back(random.stroke());
    std::string svg = report::drawing_of(n);
    REQUIRE(is_xml(svg));
    std::string address = report::data_address(svg);
    std::string head = "data:image/svg+xml;base64,";
    REQUIRE(address.substr(0, head.size()) == head);
    REQUIRE(address.size() % 4 == head.size() % 4);
    REQUIRE(from_base64(address.substr(head.size())) == svg);
  }
  CHECK_FALSE(is_xml("<a><b></a></b>"));
  CHECK_FALSE(is_xml("<a b=1/>"));
  CHECK_FALSE(is_xml("<a b=\"1\" b=\"2\"/>"));
}

TEST_CASE("paper and ink have the colours of the table") {
  std::ifstream in(KERNEBORD_SOURCE_DIR "/app/screens/palette.cpp");
  std::ostringstream text;
  text << in.rdbuf();
  std::string theme = text.str();
  auto colours = [&](const std::string& name) {
    std::size_t begin = theme.find(name);
    REQUIRE(begin != std::string::npos);
    std::vector<unsigned> list;
    for (const std::string& c :
         all(theme.substr(begin, theme.find(';', begin) - begin), "rgb\\(0x([0-9A-F]{6})\\)"))
      list.push_back(unsigned(std::stoul(c, nullptr, 16)));
    return list;
  };
  CHECK(colours(" papers = {") == std::vector<unsigned>(report::paper.begin(), report::paper.end()));
  CHECK(colours(" pens = {") == std::vector<unsigned>(report::inks.begin(), report::inks.end()));
}

TEST_CASE("a note shows all that it holds, and says what it is when nothing is written on it") {
  Session s = test::small_session();
  s.notes = {inked(1, {10, 10})};
  CHECK(body(s, {"p", true}) == "- *tegning*\\\n  ![tegning](p/drawing-1.svg)");
  CHECK_THAT(body(s), Catch::StartsWith("- *tegning*\\\n  ![tegning](data:image/svg+xml;base64,PHN2Zy"));
  s.notes[0].text = "Vores vej\nherfra";
  CHECK(body(s, {"p", true}) == "- Vores vej\\\n  herfra\\\n  ![tegning](p/drawing-1.svg)");
  s.notes[0].picture = "picture-3.jpg";
  CHECK(body(s, {"mine billeder/å", true}) ==
        "- Vores vej\\\n  herfra\\\n  ![billede](mine%20billeder/%C3%A5/picture-3.jpg)\\\n"
        "  ![tegning](mine%20billeder/%C3%A5/drawing-1.svg)");
  s.notes[0].text = " \n";
  CHECK_THAT(body(s, {"p", true}), Catch::StartsWith("- *tegning, billede*\\\n"));
  s.notes[0].ink.clear();
  CHECK(body(s) == "- *billede*\\\n  ![billede](pictures/picture-3.jpg)");
  CHECK(body(s, {"", false}) == "- *billede*\\\n  ![billede](picture-3.jpg)");
  s.agenda.language = "en";
  CHECK(body(s) == "- *picture*\\\n  ![picture](pictures/picture-3.jpg)");
  s.notes = {inked(1, {10, 10})};
  CHECK_THAT(body(s), Catch::StartsWith("- *drawing*\\\n  ![drawing](data:"));
}

TEST_CASE("the notes of a stack stand under its name, the topmost first") {
  Session s = test::small_session();
  s.notes = {{1, {500, 100}, 0, "nederst", 1, 9},
             {2, {500, 100}, 0, "", 1, 9},
             {3, {10, 200}, 0, "alene", 1, 8},
             {4, {500, 100}, 0, "øverst\nto linjer", 1, 9},
             {5, {20, 20}, 0, "først"}};
  s.stack_names = {{8, "Bortset fra"}, {9, "*Tid*"}};
  CHECK(body(s) == "- først\n- **\\*Tid\\***\n  - øverst\\\n    to linjer\n  - nederst\n- alene");
  s.notes[1].ink = {wave(0, 300)};
  CHECK_THAT(body(s, {"p", true}),
             Contains("\n  - *tegning*\\\n    ![tegning](p/drawing-2.svg)\n  - nederst"));
  s.stack_names.clear();
  CHECK_THAT(body(s), Contains("\n- **Stak**\n  - øverst"));
  for (Note& n : s.notes) n.text.clear(), n.ink.clear();
  CHECK(body(s) == "Ingen sedler her.");
}

TEST_CASE("the JSON export carries ink, stacks, pictures and sizes") {
  Session s = test::small_session();
  s.notes = {{1, {500, 100}, 0, "a", 1, 9}, {2, {500, 100}, 3, "b", 2.5, 9}, {3, {2000, 900}, 0, "c", 1, 8}};
  s.notes[1].ink = {{2, {{10, 20, 30}, {40, 50, 36}}}};
  s.notes[1].picture = "picture-3.jpg";
  s.stack_names = {{9, "Tid"}};
  ordered_json j = ordered_json::parse(report::as_json(s, 1, {"ude/fra", false}));
  ordered_json top = j["perspectives"][0]["notes"][0];
  CHECK(top["id"] == 2);
  CHECK(top["colour"] == 3);
  CHECK(top["scale"] == 2.5);
  CHECK(top["stack"] == 9);
  CHECK(top["picture"] == "picture-3.jpg");
  CHECK(top["ink"].dump() == R"([{"colour":2,"points":[[10,20,30],[40,50,36]]}])");
  CHECK(j["perspectives"][0]["notes"][1]["picture"].is_null());
  CHECK(j["perspectives"][0]["notes"][1]["ink"].empty());
  CHECK(j["perspectives"][3]["notes"][0]["stack"].is_null()); // nothing else lies in it
  CHECK(j["stacks"].dump() == R"([{"id":9,"name":"Tid","notes":[2,1],"dots":[]}])");
  CHECK(j["pictures"] == "ude/fra");
  s.notes[1].picture.clear();
  j = ordered_json::parse(report::as_json(s, 1));
  CHECK(j["pictures"].is_null());
}

TEST_CASE("the files that a report shows are each named once") {
  Session s = test::small_session();
  s.notes = {inked(4, {1, 1}), {5, {1, 1}, 0, ""}, {6, {1, 1}, 0, ""}};
  s.notes[1].picture = s.notes[2].picture = "picture-1.png";
  std::vector<report::FileBeside> files = report::files_beside(s, true);
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "picture-1.png");
  CHECK(files[0].data.empty());
  CHECK(files[1].name == "drawing-4.svg");
  CHECK(is_xml(files[1].data));
  CHECK(report::files_beside(s, false).size() == 1);
}
