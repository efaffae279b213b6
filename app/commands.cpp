#include "commands.h"

#include "files/disk.h"
#include "files/pack.h"
#include "files/store.h"
#include "language/graphemes.h"
#include "report/report.h"
#include "report_file.h"
#include "workshop/dummy_team.h"
#include "workshop/gap.h"
#include "workshop/text.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <set>

namespace fs = std::filesystem;

namespace commands {

namespace {

constexpr std::size_t longest_team = 200; // characters

/// Text for stdout; a full disk or a closed pipe is an error as well.
int print(const Options& o, const std::string& text) {
  std::cout << text << std::flush;
  return std::cout ? 0 : fail(o, "Resultatet kunne ikke skrives ud.", "The result could not be written out.");
}

void tell(const std::vector<files::Problem>& problems) {
  for (const files::Problem& p : problems) std::cerr << files::as_line(p) << "\n";
}

/// All agendas of all packs; what is wrong in the others goes to stderr. `told`: something was wrong.
std::vector<workshop::Agenda> all_agendas(const Options& o, bool& told) {
  std::vector<workshop::Agenda> list;
  told = false;
  for (files::Pack& pack : files::read_packs(o.content, o.lang, files::icons_in(o.icons()))) {
    tell(pack.problems);
    told = told || !pack.problems.empty();
    for (workshop::Agenda& agenda : pack.agendas) list.push_back(std::move(agenda));
  }
  return list;
}

/// On one line, without space at the ends.
std::string tidy(const std::string& text) {
  std::string line = workshop::clean(text);
  for (char& c : line)
    if (c == '\n') c = ' ';
  return workshop::trimmed(line);
}

/// Replays the journal. Damage is told on stderr, and what could be read is used, as the window does.
workshop::Session replayed(const Options& o, files::SessionFile& file) {
  for (const files::Notice& notice : file.notices()) std::cerr << notice.text << "\n";
  workshop::LiveSession live(file.take_base(), file.base_number(), nullptr);
  for (const workshop::Entry& entry : file.take_entries())
    if (auto refused = live.replay(entry)) {
      std::cerr << workshop::sentence(*refused, o.lang) << "\n";
      break;
    }
  workshop::Time now = platform::wall_clock();
  if (auto op = workshop::after_gap(live.session(), file.last_alive(), now)) live.submit(*op, now);
  return live.session();
}

bool follows_up(const workshop::Agenda& agenda) {
  for (const workshop::Step& step : agenda.steps)
    if (step.kind == workshop::StepKind::follow_up) return true;
  return false;
}

/// The dummy team holds the whole session, and every op of it is written down. False, with a problem.
bool play(const std::string& folder, const Options& o, workshop::Time from, std::string& problem) {
  auto file = files::SessionFile::open(folder, o.lang, false, problem);
  if (!file) return false;
  workshop::LiveSession live(file->take_base(), file->base_number(), file.get());
  workshop::dummy_workshop(live, 4, from);
  if (file->flush(10'000)) return true;
  problem = file->trouble();
  return false;
}

} // namespace

int fail(const Options& o, const std::string& danish, const std::string& english, int code) {
  std::cerr << workshop::clean(o.danish() ? danish : english) << "\n";
  return code;
}

int agendas(const Options& o, bool json) {
  bool told;
  std::vector<workshop::Agenda> list = all_agendas(o, told);
  if (list.empty() && told) return 1; // that says why
  if (list.empty())
    return fail(o, "Der er ingen dagsordener i " + o.content + ".",
                "There are no agendas in " + o.content + ".");
  return print(o, json ? report::agendas_as_json(list) : report::agendas_as_text(list));
}

int make(const Options& o, const New& wanted) {
  std::string team = tidy(wanted.team);
  if (team.empty())
    return fail(o, "Teamet mangler et navn: --team NAVN.", "The team needs a name: --team NAME.", 2);
  if (language::count_graphemes(team) > longest_team || team.size() > workshop::limit::text_bytes)
    return fail(o, "Teamets navn er for langt.", "The team's name is too long.", 2);
  workshop::Before before;
  if (!wanted.follows.empty()) {
    std::string problem;
    auto file = files::SessionFile::open(wanted.follows, o.lang, true, problem);
    if (!file) return fail(o, problem, problem);
    before = workshop::before_of(replayed(o, *file));
  }
  bool told;
  std::string known;
  std::set<std::string> seen;
  const std::vector<workshop::Agenda> all = all_agendas(o, told);
  for (const workshop::Agenda& agenda : all) {
    if (agenda.id == wanted.agenda && agenda.language == o.lang) {
      if (!wanted.follows.empty() && !follows_up(agenda))
        return fail(o, "Dagsordenen »" + agenda.id + "« har intet trin, der ser på det, I besluttede sidst.",
                    "The agenda “" + agenda.id + "” has no step that looks at what you decided last time.",
                    2);
      workshop::Time now = platform::wall_clock();
      if (wanted.played) now -= workshop::planned_minutes(agenda) * workshop::minute; // it is over about now
      workshop::Session session = workshop::new_session(files::random_id(), team, agenda, now,
                                                        workshop::translations_of(agenda, all));
      if (wanted.played && wanted.follows.empty() && follows_up(agenda))
        before = workshop::dummy_before(agenda.language);
      if (before.created) workshop::follow(session, before);
      std::string problem, folder = files::make_session(wanted.folder, session, o.lang, problem);
      if (folder.empty() || (wanted.played && !play(folder, o, now, problem)))
        return fail(o, problem, problem);
      return print(o, folder + "\n");
    }
    if (agenda.language == o.lang && seen.insert(agenda.id).second)
      known += (known.empty() ? "" : ", ") + agenda.id;
  }
  if (known.empty() && told) return 1;
  if (known.empty())
    return fail(o, "Der er ingen dagsordener på dansk i " + o.content + ".",
                "There are no agendas in English in " + o.content + ".");
  return fail(
      o, "Der er ingen dagsorden på dansk, der hedder »" + wanted.agenda + "«. Jeg kender: " + known + ".",
      "There is no agenda in English called “" + wanted.agenda + "”. I know: " + known + ".");
}

int check(const Options& o, const std::string& folder) {
  files::Pack pack = files::read_pack(folder, o.lang, files::icons_in(o.icons()));
  if (!pack.problems.empty()) {
    std::string text;
    for (const files::Problem& p : pack.problems) text += files::as_line(p) + "\n";
    print(o, text);
    return 1;
  }
  std::string languages;
  for (const workshop::Agenda& a : pack.agendas) languages += (languages.empty() ? "" : ", ") + a.language;
  const workshop::Agenda& first = pack.agendas.front(); // the languages agree on steps and minutes
  auto optional = std::size_t(std::count_if(first.steps.begin(), first.steps.end(),
                                            [](const workshop::Step& step) { return step.optional; }));
  std::size_t held = first.steps.size() - optional;
  std::string steps = std::to_string(held), minutes = std::to_string(workshop::planned_minutes(first)), more;
  if (optional) // not in the plan at first
    more = ", " + std::to_string(optional) + (o.danish() ? " til valg" : " more to choose from");
  return print(o, o.danish() ? folder + ": alt er i orden (" + languages + "; " + steps + " trin" + more +
                                   ", " + minutes + " minutter)\n"
                             : folder + ": all is well (" + languages + "; " + steps +
                                   (held == 1 ? " step" : " steps") + more + ", " + minutes + " minutes)\n");
}

int write_export(const Options& o, const Export& wanted) {
  std::string problem;
  auto file = files::SessionFile::open(wanted.session, o.lang, true, problem);
  if (!file) return fail(o, problem, problem);
  workshop::Session session = replayed(o, *file);
  workshop::Time now = platform::wall_clock();
  ReportFile report{wanted.session, wanted.out, o.lang, wanted.format == "json"};
  if (wanted.out.empty()) return print(o, report_text(session, now, report));
  std::vector<std::string> left_out;
  std::string failed = write_report(session, now, report, left_out);
  for (const std::string& why : left_out) fail(o, why, why);
  return failed.empty() ? 0 : fail(o, failed, failed);
}

} // namespace commands
