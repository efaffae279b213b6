// The table "Where the source is" of content/README.md against the packs: nothing of the source is left out.
#include "pack_whole.h"

#include <map>
#include <set>

using namespace pack_test;
using workshop::Agenda;
using workshop::Step;
using workshop::StepKind;

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, at);) {
    std::size_t first = part.find_first_not_of(' ');
    parts.push_back(first == part.npos ? "" : part.substr(first, part.find_last_not_of(' ') - first + 1));
  }
  return parts;
}

/// What stands in backticks; `rest` is what does not.
std::vector<std::string> quoted(const std::string& text, std::string& rest) {
  std::vector<std::string> list, parts = split(text, '`');
  rest.clear();
  for (std::size_t i = 0; i < parts.size(); i++)
    if (i % 2) list.push_back(parts[i]);
    else rest += parts[i];
  return list;
}

template<typename T>
bool has_id(const std::vector<T>& list, const std::string& id) {
  return std::any_of(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
}
bool holds(const std::vector<std::string>& list, const std::string& id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

/// A thing of a pack: "step/hjulet", "mission".
struct Thing {
  std::string type, id;
};

bool is_in(const Agenda& a, const Thing& thing) {
  if (thing.type == "mission") return thing.id.empty() && !a.mission.empty();
  if (thing.type == "source") return thing.id.empty() && !a.source.empty();
  if (thing.type == "step") return has_id(a.steps, thing.id);
  if (thing.type == "deck") return has_id(a.decks, thing.id);
  if (thing.type == "dilemma") return has_id(a.dilemmas, thing.id);
  if (thing.type == "perspective") return has_id(a.perspectives, thing.id);
  if (thing.type == "direction") return has_id(a.directions, thing.id);
  return false;
}

/// Dilemmas wait in the pack until they are put into a step, so any step that shows some can show them.
bool shows(const Step& step, const Thing& thing) {
  if (thing.type == "step") return step.id == thing.id;
  if (thing.type == "deck") return holds(step.decks, thing.id);
  if (thing.type == "dilemma") return step.kind == StepKind::dilemma;
  if (thing.type == "perspective") return step.kind == StepKind::board;
  if (thing.type == "direction") return step.kind == StepKind::wheel;
  return thing.type == "mission" && step.kind == StepKind::story;
}

class Inventory {
public:
  Inventory(const std::vector<Agenda>& agendas, int items) : agendas_(agendas), items_(items) {}

  /// One sentence for each hole.
  std::vector<std::string> check(const std::string& manual) {
    std::size_t begin = manual.find("## Where the source is\n");
    if (begin == manual.npos) return {"there is no table"};
    std::string section = manual.substr(begin, manual.find("\n## ", begin) - begin), line;
    std::vector<std::vector<std::string>> rows;
    for (std::istringstream in(section); std::getline(in, line);) {
      if (!line.starts_with("|")) continue;
      std::vector<std::string> cells = split(line.substr(1), '|');
      std::string rest;
      if (cells[0].starts_with("`program:")) programs_.insert(quoted(cells[0], rest).front());
      else if (cells[0].find_first_not_of("0123456789") == std::string::npos) rows.push_back(cells);
    }
    std::map<int, int> seen;
    for (const auto& cells : rows) {
      item_ = cells[0];
      int number = item_.empty() || item_.size() > 4 ? 0 : std::stoi(item_);
      if (number < 1 || number > items_) tell("no such item");
      else if (++seen[number] > 1) tell("is there twice");
      if (cells.size() != 4) tell("has other than four columns");
      else row(cells[2], cells[3]);
    }
    for (int i = 1; i <= items_; i++) {
      item_ = std::to_string(i);
      if (!seen.count(i)) tell("is missing");
    }
    return holes_;
  }

private:
  void tell(const std::string& hole) { holes_.push_back(item_ + ": " + hole); }

  void row(const std::string& references, const std::string& last) {
    std::string rest;
    std::vector<std::string> names = quoted(references, rest);
    if (!rest.empty()) tell("“" + rest + "” stands outside of backticks");
    if (names.empty()) tell("has no reference");
    std::set<std::string> step_kinds, shown; // of the steps named; of those that show what is named
    for (const std::string& name : names) reference(name, step_kinds, shown);
    kinds(last, step_kinds, shown);
  }

  void reference(const std::string& name, std::set<std::string>& step_kinds, std::set<std::string>& shown) {
    if (name.starts_with("program:")) {
      if (!programs_.count(name)) tell(name + " is not in the list of what the program does");
      return;
    }
    std::size_t colon = std::min(name.find(':'), name.size()), slash = std::min(name.find('/'), name.size());
    Thing thing{name.substr(std::min(colon + 1, name.size()), slash - std::min(colon + 1, slash)),
                name.substr(std::min(slash + 1, name.size()))};
    for (const char* language : {"da", "en"}) {
      const Agenda* agenda = nullptr;
      for (const Agenda& a : agendas_)
        if (a.id == name.substr(0, colon) && a.language == language) agenda = &a;
      if (!agenda || !is_in(*agenda, thing)) {
        tell(name + " is not there in “" + language + "”");
        continue;
      }
      for (const Step& step : agenda->steps) {
        if (!shows(step, thing)) continue;
        shown.insert(workshop::name_of(step.kind));
        if (thing.type == "step") step_kinds.insert(workshop::name_of(step.kind));
      }
    }
  }

  /// "board, dilemma: the citizen's chair": the kinds end at a colon or a semicolon.
  void kinds(const std::string& last, const std::set<std::string>& step_kinds,
             const std::set<std::string>& shown) {
    if (last == "all of them") return;
    std::set<std::string> named;
    std::vector<std::string> others;
    StepKind kind;
    for (const std::string& part : split(last.substr(0, last.find_first_of(":;")), ','))
      if (workshop::kind_named(part, kind)) named.insert(part);
      else others.push_back(part);
    bool of_a_pack = !shown.empty();
    if (named.empty() && others.empty()) tell("the last column is empty");
    if (of_a_pack || !named.empty())
      for (const std::string& other : others) tell("“" + other + "” is no kind of step");
    for (const std::string& each : step_kinds)
      if (!named.count(each)) tell("a step named is of kind " + each + ", which the last column lacks");
    for (const std::string& each : named)
      if (!shown.count(each)) tell("no step of kind " + each + " shows what is named");
  }

  const std::vector<Agenda>& agendas_;
  int items_;
  std::string item_;
  std::set<std::string> programs_;
  std::vector<std::string> holes_;
};

std::vector<Agenda> agendas_of(const fs::path& folder) {
  std::vector<Agenda> list;
  for (const Pack& pack : files::read_packs(folder, "en"))
    list.insert(list.end(), pack.agendas.begin(), pack.agendas.end());
  return list;
}

const std::string sample = R"md(# A manual

| 9 | another table | `of:no/concern` | nothing |

## Where the source is

| # | item | where | kind of step |
|---|---|---|---|
| 1 | the mission | `house:mission` `house:step/ind-ad-doeren` | check-in: when they come |
| 2 | fields and dilemmas | `house:perspective/hus` `house:dilemma/taget` `house:step/tavlen` | board, dilemma; and more |
| 3 | cards | `house:deck/foran` `house:direction/op` | cards, writing, wheel |
| 4 | no marks | `program:no-scores` `house:source` | all of them |
| 5 | kept | `program:versions` | the report |

| name | what |
|---|---|
| `program:no-scores` | none |
| `program:versions` | all |

## Another chapter

| 7 | a row | `nowhere:at/all` | none |
)md";

} // namespace

TEST_CASE("the source is in the packs, all 25 items of it") {
  for (const std::string& hole : Inventory(agendas_of(content), 25).check(read(content / "README.md")))
    FAIL_CHECK(hole);
}

TEST_CASE("a table without holes is found to have none") {
  Content content;
  content.write("house/da.toml", whole("da"));
  content.write("house/en.toml", whole("en"));
  CHECK(Inventory(agendas_of(content.path), 5).check(sample) == std::vector<std::string>{});
}

TEST_CASE("each kind of hole in the table is found") {
  Content content;
  content.write("house/da.toml", whole("da"));
  content.write("house/en.toml", whole("en"));
  std::vector<Agenda> agendas = agendas_of(content.path);
  REQUIRE(agendas.size() == 2);
  struct Hole {
    Change change;
    std::vector<std::string> told;
  };
  const std::string third =
      "| 3 | cards | `house:deck/foran` `house:direction/op` | cards, writing, wheel |\n";
  for (const Hole& hole : std::vector<Hole>{
           {{"", "## Where the source is", "## Where"}, {"there is no table"}},
           {{"", third, ""}, {"3: is missing"}},
           {{"", "| 5 |", "| 4 |"}, {"4: is there twice", "5: is missing"}},
           {{"", "| 5 |", "| 6 |"}, {"6: no such item", "5: is missing"}},
           {{"", "| cards |", "| cards | and more |"}, {"3: has other than four columns"}},
           {{"", "`program:versions` | the", "| the"}, {"5: has no reference"}},
           {{"", "`program:versions` | the", "program:versions | the"},
            {"5: “program:versions” stands outside of backticks", "5: has no reference"}},
           {{"", "| `program:versions` | all |\n", ""},
            {"5: program:versions is not in the list of what the program does"}},
           {{"", "house:perspective/hus", "house:perspective/huset"},
            {"2: house:perspective/huset is not there in “da”",
             "2: house:perspective/huset is not there in “en”"}},
           {{"", "house:source", "hose:source"},
            {"4: hose:source is not there in “da”", "4: hose:source is not there in “en”"}},
           {{"", "house:source", "house:sauce"},
            {"4: house:sauce is not there in “da”", "4: house:sauce is not there in “en”"}},
           {{"", "house:source", "house"},
            {"4: house is not there in “da”", "4: house is not there in “en”"}},
           {{"", "| check-in: when", "| story: when"},
            {"1: a step named is of kind check-in, which the last column lacks",
             "1: no step of kind story shows what is named"}},
           {{"", "| check-in: when", "| chekin: when"},
            {"1: “chekin” is no kind of step",
             "1: a step named is of kind check-in, which the last column lacks"}},
           {{"", "| board, dilemma", "| dilemma"},
            {"2: a step named is of kind board, which the last column lacks"}},
           {{"", "| cards, writing, wheel", "| cards, board"},
            {"3: no step of kind board shows what is named"}},
           {{"", "| cards, writing, wheel", "| "}, {"3: the last column is empty"}},
       }) {
    INFO("after <" << hole.change.from << "> to <" << hole.change.to << ">");
    CHECK(Inventory(agendas, 5).check(changed(sample, hole.change)) == hole.told);
  }
}

TEST_CASE("what only one language has is a hole") {
  Content content;
  content.write("house/da.toml", whole("da"));
  content.write("house/en.toml",
                changed(whole("en"), {"", "source = \"Bygger på en bog, nogen har læst.\"\n", ""}));
  CHECK(Inventory(agendas_of(content.path), 5).check(sample) ==
        std::vector<std::string>{"4: house:source is not there in “en”"});
}

TEST_CASE("a pack with problems holds nothing of the source") {
  Content content;
  content.write("house/da.toml", whole("da"));
  content.write("house/en.toml", changed(whole("en"), {"", "turn = 30", "turn = 9"}));
  CHECK_FALSE(Inventory(agendas_of(content.path), 5).check(sample).empty());
}
