#include "files/pack_agenda.h"

#include "files/pack_table.h"

#include <algorithm>
#include <map>

namespace files {

namespace {

constexpr TextRule title_rule{.most = 80}, sentence_rule{.most = 240}, prompt_rule{.most = 160};
constexpr TextRule scene_rule{.most = 800, .one_line = false};
constexpr TextRule optional_sentence{.most = 240, .required = false};
constexpr TextRule script_rule{.most = 1500, .required = false, .one_line = false};
constexpr std::size_t most_steps = 40, most_dilemmas = 40, most_prompts = 12;

/// Reports an id that the same list already has. Where each id stood first is kept in `seen`.
void check_doubled(PackTable& table, const std::string& id, std::map<std::string, int>& seen) {
  if (id.empty()) return;
  auto [at, is_new] = seen.try_emplace(id, table.line_of("id"));
  if (is_new) return;
  std::string line = std::to_string(at->second);
  table.problem(table.line_of("id"), "id", "»" + id + "« er brugt før, i linje " + line,
                "“" + id + "” was used before, in line " + line);
}

std::string place(const char* name, std::size_t index) {
  return std::string(name) + "[" + std::to_string(index + 1) + "].";
}

std::string kinds_listed() {
  std::string list;
  for (int kind = 0; kind <= int(workshop::StepKind::close); kind++)
    list += (kind ? ", " : "") + std::string(workshop::name_of(workshop::StepKind(kind)));
  return list;
}

class AgendaReader {
public:
  AgendaReader(const Syntax& syntax, Problems& problems, PackFile& out)
      : syntax_(syntax), problems_(problems), out_(out) {}

  void perspectives(PackTable& top) {
    std::vector<const toml::table*> tables = top.tables("perspective");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < tables.size(); i++) {
      PackTable t(*tables[i], place("perspective", i), syntax_, problems_);
      workshop::Perspective p{t.id("id"), t.text("title", title_rule), t.text("about", prompt_rule),
                              t.texts("prompts", prompt_rule, 1, most_prompts)};
      t.finish();
      check_doubled(t, p.id, seen);
      out_.perspective_lines.push_back(t.line());
      if (i < 4) out_.agenda.perspectives[i] = std::move(p);
    }
    out_.perspectives = tables.size();
    if (tables.size() != 4)
      problems_.add(tables.size() > 4 ? out_.perspective_lines[4] : 0, "perspective",
                    "der skal være præcis fire perspektiver, ikke " + std::to_string(tables.size()),
                    "there must be exactly four perspectives, not " + std::to_string(tables.size()));
  }

  void dilemmas(PackTable& top) {
    std::vector<const toml::table*> tables = top.tables("dilemma");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < tables.size(); i++) {
      PackTable t(*tables[i], place("dilemma", i), syntax_, problems_);
      workshop::Dilemma d{t.id("id"),
                          t.text("title", title_rule),
                          t.text("scene", scene_rule),
                          t.text("question", sentence_rule),
                          {}};
      out_.option_lines.emplace_back();
      options(t, d, place("dilemma", i));
      t.finish();
      check_doubled(t, d.id, seen);
      out_.dilemma_lines.push_back(t.line());
      out_.agenda.dilemmas.push_back(std::move(d));
    }
    if (tables.size() > most_dilemmas)
      problems_.add(out_.dilemma_lines[most_dilemmas], "dilemma",
                    "der må højst være " + std::to_string(most_dilemmas) + " dilemmaer",
                    "there must be at most " + std::to_string(most_dilemmas) + " dilemmas");
  }

  void steps(PackTable& top) {
    std::vector<const toml::table*> tables = top.tables("step");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < tables.size(); i++) {
      PackTable t(*tables[i], place("step", i), syntax_, problems_);
      workshop::Step s;
      s.id = t.id("id");
      bool known = kind(t, s.kind);
      s.title = t.text("title", title_rule);
      s.question = t.text("question", sentence_rule);
      s.script = t.text("script", script_rule);
      s.lines = t.texts("lines", sentence_rule, 0, most_prompts);
      s.minutes = t.number("minutes", 1, 600);
      s.dilemma = t.id("dilemma", known && s.kind == workshop::StepKind::dilemma);
      t.finish();
      check_doubled(t, s.id, seen);
      if (known) check_dilemma(t, s);
      out_.step_lines.push_back(t.line());
      out_.agenda.steps.push_back(std::move(s));
    }
    if (tables.empty() && !top.has("step"))
      problems_.add(0, "step", "der skal være mindst ét trin", "there must be at least one step");
    if (tables.size() > most_steps)
      problems_.add(out_.step_lines[most_steps], "step",
                    "der må højst være " + std::to_string(most_steps) + " trin",
                    "there must be at most " + std::to_string(most_steps) + " steps");
  }

private:
  void options(PackTable& dilemma, workshop::Dilemma& d, const std::string& where) {
    std::vector<const toml::table*> tables = dilemma.tables("option");
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < tables.size(); i++) {
      PackTable t(*tables[i], where + place("option", i), syntax_, problems_);
      workshop::Option o{t.id("id"), t.text("text", title_rule)};
      t.finish();
      check_doubled(t, o.id, seen);
      out_.option_lines.back().push_back(t.line());
      d.options.push_back(std::move(o));
    }
    if (tables.size() < 2 || tables.size() > 4)
      dilemma.problem(dilemma.line(), "option",
                      "der skal være to til fire svar, ikke " + std::to_string(tables.size()),
                      "there must be two to four options, not " + std::to_string(tables.size()));
  }

  bool kind(PackTable& t, workshop::StepKind& kind) {
    std::string name = t.text("kind", title_rule);
    if (name.empty()) return false;
    if (workshop::kind_named(name, kind)) return true;
    std::vector<std::string> names;
    for (int k = 0; k <= int(workshop::StepKind::close); k++)
      names.push_back(workshop::name_of(workshop::StepKind(k)));
    std::string meant = nearest(name, names);
    t.problem(t.line_of("kind"), "kind",
              "»" + shown(name) + "« er ikke en slags trin. " +
                  (meant.empty() ? "Vælg en af: " + kinds_listed() : "Mente du »" + meant + "«?"),
              "“" + shown(name) + "” is no kind of step. " +
                  (meant.empty() ? "Choose one of: " + kinds_listed() : "Did you mean “" + meant + "”?"));
    return false;
  }

  void check_dilemma(PackTable& t, const workshop::Step& s) {
    if (s.dilemma.empty()) return;
    if (s.kind != workshop::StepKind::dilemma) {
      t.problem(t.line_of("dilemma"), "dilemma", "hører kun til i trin af slagsen dilemma",
                "belongs only in steps of kind dilemma");
      return;
    }
    std::vector<std::string> ids;
    for (const workshop::Dilemma& d : out_.agenda.dilemmas) ids.push_back(d.id);
    if (std::find(ids.begin(), ids.end(), s.dilemma) != ids.end()) return;
    std::string meant = nearest(s.dilemma, ids);
    t.problem(t.line_of("dilemma"), "dilemma",
              "der er ikke noget dilemma med id »" + s.dilemma + "«" +
                  (meant.empty() ? "" : ". Mente du »" + meant + "«?"),
              "there is no dilemma with the id “" + s.dilemma + "”" +
                  (meant.empty() ? "" : ". Did you mean “" + meant + "”?"));
  }

  const Syntax& syntax_;
  Problems& problems_;
  PackFile& out_;
};

} // namespace

PackFile read_agenda(const std::string& text, const std::string& id, const std::string& language,
                     Problems& problems) {
  PackFile file;
  file.agenda.id = id;
  Syntax syntax = read_toml(text, problems);
  file.whole = problems.empty();
  PackTable top(syntax.tree, "", syntax, problems);
  file.agenda.language = top.text("language", title_rule);
  if (!file.agenda.language.empty() && file.agenda.language != language)
    top.problem(top.line_of("language"), "language",
                "skal være »" + language + "« som filens navn, ikke »" + shown(file.agenda.language) + "«",
                "must be “" + language + "” like the file's name, not “" + shown(file.agenda.language) + "”");
  file.agenda.title = top.text("title", title_rule);
  file.agenda.about = top.text("about", sentence_rule);
  file.agenda.mission = top.text("mission", optional_sentence);
  file.agenda.moods = top.texts("moods", TextRule{.most = 30}, 5, 5);
  AgendaReader reader(syntax, problems, file);
  reader.perspectives(top);
  reader.dilemmas(top);
  reader.steps(top);
  top.finish();
  return file;
}

} // namespace files
