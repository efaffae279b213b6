// Purpose: what the team takes home: a session as JSON for programs and as Markdown for people.
#pragma once

#include "workshop/session.h"

#include <string>
#include <vector>

namespace report {

/// Where the files lie that a report shows or names.
struct Beside {
  std::string folder = "pictures"; ///< seen from the report, with / between folders; empty: beside it
  bool drawings = false; ///< ink lies there too, as files_beside says; else it is inside the Markdown itself
};

/// The whole result of a session (not its history): team, agenda, kerneopgave, drafts, notes by perspective,
/// votes that were revealed, actions. Documented in sessions/README.md. Votes that are still hidden are left
/// out.
std::string as_json(const workshop::Session&, workshop::Time now, const Beside& = {});

/// The same for people, in the language of the session's agenda.
std::string as_markdown(const workshop::Session&, workshop::Time now, const Beside& = {});

/// A file that a report shows.
struct FileBeside {
  std::string name;
  std::string data; ///< empty: a picture, to be copied from the session's folder `pictures`
};
/// All of them; with `drawings` those that hold ink too, as SVG.
std::vector<FileBeside> files_beside(const workshop::Session&, bool drawings);

/// kernebord agendas: what can be run, as a table for people or as JSON (id, language, title, minutes).
std::string agendas_as_text(const std::vector<workshop::Agenda>&);
std::string agendas_as_json(const std::vector<workshop::Agenda>&);

} // namespace report
