#include "files/pack_agenda.h"

#include "files/pack_parts.h"

namespace files {

PackFile read_agenda(const std::string& text, const std::string& id, const std::string& language,
                     const std::vector<std::string>& icons, Problems& problems) {
  PackFile file;
  workshop::Agenda& agenda = file.agenda;
  agenda.id = id;
  Syntax syntax = read_toml(text, problems);
  file.whole = problems.empty();
  if (!syntax.read) return file; // what is not there says nothing
  Reading reading{syntax, problems, file.facts, icons};
  PackTable top(syntax.tree, "", reading);
  agenda.language = top.text("language", title_rule);
  if (!agenda.language.empty() && agenda.language != language)
    top.problem(top.line_of("language"), "language",
                "skal være »" + language + "« som filens navn, ikke »" + shown(agenda.language) + "«",
                "must be “" + language + "” like the file's name, not “" + shown(agenda.language) + "”");
  agenda.title = top.text("title", title_rule);
  agenda.about = top.text("about", sentence_rule);
  agenda.mission = top.text("mission", optional_sentence);
  agenda.source = top.text("source", optional_sentence);
  agenda.moods = top.texts("moods", {.most = 30}, workshop::limit::fewest_moods, workshop::limit::moods);
  top.agree_count("moods", agenda.moods.size());
  agenda.perspectives = read_perspectives(top, reading);
  agenda.dilemmas = read_dilemmas(top, reading, agenda.perspectives);
  agenda.decks = read_decks(top, reading);
  agenda.directions = read_directions(top, reading);
  agenda.steps = read_steps(top, reading, agenda);
  top.finish();
  return file;
}

} // namespace files
