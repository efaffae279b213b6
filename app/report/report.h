// Purpose: what the team takes home: a session as JSON for programs and as Markdown for people.
#pragma once

#include "workshop/session.h"

#include <string>
#include <vector>

namespace report {

/// The whole result of a session (not its history): team, agenda, kerneopgave, drafts, notes by perspective,
/// votes that were revealed, actions. Documented in sessions/README.md. Votes that are still hidden are left
/// out.
std::string as_json(const workshop::Session&, workshop::Time now);

/// The same for people, in the language of the session's agenda.
std::string as_markdown(const workshop::Session&, workshop::Time now);

/// kernebord agendas: what can be run, as a table for people or as JSON (id, language, title, minutes).
std::string agendas_as_text(const std::vector<workshop::Agenda>&);
std::string agendas_as_json(const std::vector<workshop::Agenda>&);

} // namespace report
