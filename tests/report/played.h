// Purpose: sessions of the content folder for the tests of reports: begun, or played by the dummy team; and
// the parts of a report by name.
#pragma once

#include "files/pack.h"
#include "report/report.h"
#include "workshop/columns.h"
#include "workshop/dummy_team.h"
#include "workshop/live_session.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <time.h>

namespace test {

using nlohmann::ordered_json;
using namespace workshop;

constexpr Time start = 1'738'584'000'000; // 2025-02-03 12:00:00 UTC

inline Session begun(const std::string& pack, const std::string& language = "da") {
  ::setenv("TZ", "UTC", 1);
  ::tzset();
  for (const Agenda& a :
       files::read_pack(std::string(KERNEBORD_SOURCE_DIR) + "/content/" + pack, "en").agendas)
    if (a.language == language) return new_session("s-1", "Hjemmeplejen Nord", a, start);
  FAIL("no " << pack << " in " << language);
  return {};
}

inline int step_of(const Session& s, StepKind kind) {
  for (int i = 0; i < int(s.agenda.steps.size()); i++)
    if (s.agenda.steps[std::size_t(i)].kind == kind) return i;
  FAIL("no step " << name_of(kind));
  return -1;
}

/// Every step of the plan, by the dummy team.
inline Session played(Session s, unsigned seed = 5) {
  LiveSession live(std::move(s), 0, nullptr);
  for (int step : std::vector<int>(live.session().plan))
    for (int stage = 0; stage < stages_of(live.session().agenda.steps[std::size_t(step)].kind); stage++) {
      for (const Op& op : dummy_fill(live.session(), step, stage, {seed, live.fresh_id()}))
        REQUIRE_FALSE(live.submit(op, start).refused);
      for (const Op& op : dummy_leave(live.session(), step, stage))
        REQUIRE_FALSE(live.submit(op, start).refused);
    }
  return live.session();
}

inline std::string markdown(const Session& s) { return report::as_markdown(s, start); }
inline ordered_json json_of(const Session& s) { return ordered_json::parse(report::as_json(s, start)); }

/// The entry of the first step of a kind.
inline ordered_json entry(const Session& s, StepKind kind) {
  const ordered_json whole = json_of(s);
  for (const ordered_json& step : whole["steps"])
    if (step["kind"] == name_of(kind)) return step;
  FAIL("no entry " << name_of(kind));
  return {};
}

/// From a heading to the next of its kind.
inline std::string section(const std::string& text, const std::string& title) {
  std::size_t begin = text.find("\n## " + title + "\n");
  INFO(text);
  REQUIRE(begin != std::string::npos);
  return text.substr(begin, text.find("\n## ", begin + 4) - begin);
}

inline Slip slip(Id id, int step, int column, const std::string& text, int mark = 0, Id about = 0) {
  return {id, step, column, text, mark, about};
}

} // namespace test
