#include "report/json_steps.h"
#include "report/report.h"
#include "report/result.h"
#include "workshop/columns.h"

namespace report {

namespace {

/// Texts with broken UTF-8 are written with U+FFFD in its place instead of throwing.
std::string dump(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json time_or_null(workshop::Time t) {
  std::string text = utc_text(t);
  return text.empty() ? Json(nullptr) : Json(text);
}

Json agenda_summary(const workshop::Agenda& a) {
  return {
      {"id", a.id}, {"language", a.language}, {"title", a.title}, {"minutes", workshop::planned_minutes(a)}};
}

Json drafts(const workshop::Session& s) {
  Json list = Json::array();
  int step = step_told_with(s, workshop::StepKind::kerneopgave);
  for (const workshop::Draft* draft : told_drafts(s)) {
    Json worries = Json::array();
    if (step >= 0)
      for (const workshop::Slip* slip : told_slips(s, step, workshop::column::worries))
        if (slip->about == draft->id) worries.push_back(slip->text);
    list.push_back({{"id", draft->id},
                    {"text", draft->text},
                    {"chosen", draft->id == s.kerneopgave},
                    {"version", draft->version ? Json(draft->version) : Json(nullptr)},
                    {"worries", std::move(worries)}});
  }
  return list;
}

Json ink(const workshop::Note& note) {
  Json list = Json::array();
  for (const workshop::Stroke& stroke : note.ink) {
    Json points = Json::array();
    for (const workshop::InkPoint& p : stroke.points) points.push_back(Json::array({p.x, p.y, p.width}));
    list.push_back({{"colour", stroke.colour}, {"points", std::move(points)}});
  }
  return list;
}

Json note(const workshop::Session& s, const workshop::Note& note, workshop::Id stack) {
  return {{"id", note.id},
          {"text", note.text},
          {"colour", note.colour},
          {"x", note.place.x},
          {"y", note.place.y},
          {"scale", note.scale},
          {"stack", stack ? Json(stack) : Json(nullptr)},
          {"picture", note.picture.empty() ? Json(nullptr) : Json(note.picture)},
          {"ink", ink(note)},
          {"dots", dots_as_json(s, note.id)}};
}

/// `stacks` gets those that lie in any of the fields.
Json perspectives(const workshop::Session& s, Json& stacks) {
  Json list = Json::array();
  for (int i = 0; i < workshop::fields_of(s); i++) {
    Json notes = Json::array();
    for (const Lying& lying : lying_in_field(s, i)) {
      Json ids = Json::array();
      for (const workshop::Note* n : lying.notes) {
        notes.push_back(note(s, *n, lying.stack));
        ids.push_back(n->id);
      }
      if (lying.stack)
        stacks.push_back({{"id", lying.stack},
                          {"name", lying.name},
                          {"notes", ids},
                          {"dots", dots_as_json(s, lying.stack)}});
    }
    list.push_back(
        {{"id", s.agenda.perspectives[i].id}, {"title", s.agenda.perspectives[i].title}, {"notes", notes}});
  }
  return list;
}

Json perspective_id(const workshop::Session& s, int perspective) {
  return perspective < 0 ? Json(nullptr) : Json(s.agenda.perspectives[std::size_t(perspective)].id);
}

Json actions(const workshop::Session& s) {
  Json list = Json::array();
  for (const workshop::Action& a : s.actions)
    list.push_back({{"id", a.id},
                    {"what", a.what},
                    {"who", a.who},
                    {"when", a.when},
                    {"perspective", perspective_id(s, a.perspective)},
                    {"first_step", a.first},
                    {"serves", a.serves},
                    {"kept", a.kept},
                    {"dots", dots_as_json(s, a.id)}});
  return list;
}

Json before(const workshop::Session& s) {
  if (!s.before.created) return nullptr;
  static const char* const states[] = {nullptr, "done", "on-the-way", "dropped"};
  Json list = Json::array();
  for (const workshop::PastAction& a : s.before.actions)
    list.push_back({{"what", a.what},
                    {"who", a.who},
                    {"when", a.when},
                    {"perspective", perspective_id(s, a.perspective)},
                    {"state", a.state ? Json(states[a.state]) : Json(nullptr)},
                    {"learned", a.learned}});
  return {{"team", s.before.team},
          {"created", time_or_null(s.before.created)},
          {"kerneopgave", s.before.kerneopgave.empty() ? Json(nullptr) : Json(s.before.kerneopgave)},
          {"actions", std::move(list)}};
}

Json rooms(const workshop::Session& s) {
  Json list = Json::array();
  for (const workshop::Room& r : s.rooms)
    list.push_back(
        {{"team", r.team}, {"kerneopgave", r.kerneopgave}, {"notes", r.notes}, {"actions", r.actions}});
  return list;
}

Json parked(const workshop::Session& s) {
  Json list = Json::array();
  for (const workshop::Slip* slip : told_slips(s, -1, workshop::column::only)) list.push_back(slip->text);
  return list;
}

Json steps(const workshop::Session& s, workshop::Time now) {
  Json list = Json::array();
  for (int i : s.plan) {
    const workshop::Step& step = s.agenda.steps[std::size_t(i)];
    const workshop::Clock& clock = s.clocks[std::size_t(i)];
    workshop::Time left = workshop::left_at(clock, now);
    Json entry{{"id", step.id},
               {"kind", workshop::name_of(step.kind)},
               {"title", step.title},
               {"question", step.question},
               {"planned_seconds", clock.planned / workshop::second},
               {"spent_seconds", workshop::spent_at(clock, now) / workshop::second},
               {"overtime_seconds", left < 0 ? -left / workshop::second : 0},
               {"running", workshop::runs(clock)}};
    add_what_was_made(entry, s, i);
    list.push_back(std::move(entry));
  }
  return list;
}

} // namespace

std::string as_json(const workshop::Session& s, workshop::Time now, const Beside& beside) {
  Json agenda = agenda_summary(s.agenda);
  agenda["mission"] = s.agenda.mission;
  agenda["source"] = s.agenda.source;
  const workshop::Draft* chosen = workshop::find_draft(s, s.kerneopgave);
  Json json;
  json["format"] = "kernebord-result";
  json["version"] = 2;
  json["team"] = s.team;
  json["people"] = s.people;
  json["created"] = time_or_null(s.created);
  json["closed"] = time_or_null(s.closed);
  json["exported"] = time_or_null(now);
  json["agenda"] = std::move(agenda);
  json["step"] = workshop::current_step(s).id;
  json["kerneopgave"] = chosen ? Json(chosen->text) : Json(nullptr);
  json["drafts"] = drafts(s);
  Json stacks = Json::array();
  json["perspectives"] = perspectives(s, stacks);
  json["stacks"] = std::move(stacks);
  json["pictures"] = pictures_of(s).empty() ? Json(nullptr) : Json(beside.folder);
  int forgotten = notes_told(s) ? workshop::forgotten_field(s) : -1;
  json["forgotten"] = perspective_id(s, forgotten);
  json["votes"] = votes_as_json(s);
  json["actions"] = actions(s);
  json["before"] = before(s);
  json["rooms"] = rooms(s);
  json["parked"] = parked(s);
  json["steps"] = steps(s, now);
  return dump(json);
}

std::string agendas_as_json(const std::vector<workshop::Agenda>& agendas) {
  Json list = Json::array();
  for (const workshop::Agenda& a : agendas) list.push_back(agenda_summary(a));
  return dump(list);
}

} // namespace report
