#include "report/report.h"
#include "report/result.h"

#include <nlohmann/json.hpp>

namespace report {

namespace {

using Json = nlohmann::ordered_json; // readers see the fields in the order they were written down

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
  for (const workshop::Draft& draft : s.drafts)
    list.push_back({{"id", draft.id}, {"text", draft.text}, {"chosen", draft.id == s.kerneopgave}});
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

Json note(const workshop::Note& note, workshop::Id stack) {
  return {{"id", note.id},
          {"text", note.text},
          {"colour", note.colour},
          {"x", note.place.x},
          {"y", note.place.y},
          {"scale", note.scale},
          {"stack", stack ? Json(stack) : Json(nullptr)},
          {"picture", note.picture.empty() ? Json(nullptr) : Json(note.picture)},
          {"ink", ink(note)}};
}

/// `stacks` gets those that lie in any of the fields.
Json perspectives(const workshop::Session& s, Json& stacks) {
  Json list = Json::array();
  for (int i = 0; i < workshop::fields_of(s); i++) {
    Json notes = Json::array();
    for (const Lying& lying : lying_in_field(s, i)) {
      Json ids = Json::array();
      for (const workshop::Note* n : lying.notes) {
        notes.push_back(note(*n, lying.stack));
        ids.push_back(n->id);
      }
      if (lying.stack) stacks.push_back({{"id", lying.stack}, {"name", lying.name}, {"notes", ids}});
    }
    list.push_back(
        {{"id", s.agenda.perspectives[i].id}, {"title", s.agenda.perspectives[i].title}, {"notes", notes}});
  }
  return list;
}

Json votes(const workshop::Session& s) {
  Json list = Json::array();
  for (int i : told_polls(s)) {
    const workshop::Step& step = s.agenda.steps[i];
    const workshop::Dilemma* dilemma = workshop::dilemma_of(s.agenda, step);
    std::vector<std::string> texts = answer_texts(s.agenda, step);
    Json answers = Json::array();
    for (std::size_t k = 0; k < texts.size() && k < workshop::poll_of(s, i).votes.size(); k++) {
      Json answer;
      if (dilemma) answer["id"] = dilemma->options[k].id;
      answer["text"] = texts[k];
      answer["votes"] = workshop::poll_of(s, i).votes[k];
      answers.push_back(std::move(answer));
    }
    Json entry{{"step", step.id}, {"kind", workshop::name_of(step.kind)}, {"question", step.question}};
    if (dilemma)
      entry["dilemma"] = {{"id", dilemma->id},
                          {"title", dilemma->title},
                          {"scene", dilemma->scene},
                          {"question", dilemma->question}};
    entry["answers"] = std::move(answers);
    list.push_back(std::move(entry));
  }
  return list;
}

Json actions(const workshop::Session& s) {
  Json list = Json::array();
  for (const workshop::Action& a : s.actions) {
    Json perspective = a.perspective < 0 ? Json(nullptr) : Json(s.agenda.perspectives[a.perspective].id);
    list.push_back(
        {{"id", a.id}, {"what", a.what}, {"who", a.who}, {"when", a.when}, {"perspective", perspective}});
  }
  return list;
}

Json steps(const workshop::Session& s, workshop::Time now) {
  Json list = Json::array();
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++) {
    const workshop::Step& step = s.agenda.steps[i];
    const workshop::Clock& clock = s.clocks[i];
    workshop::Time left = workshop::left_at(clock, now);
    list.push_back({{"id", step.id},
                    {"kind", workshop::name_of(step.kind)},
                    {"title", step.title},
                    {"planned_seconds", clock.planned / workshop::second},
                    {"spent_seconds", workshop::spent_at(clock, now) / workshop::second},
                    {"overtime_seconds", left < 0 ? -left / workshop::second : 0},
                    {"running", workshop::runs(clock)}});
  }
  return list;
}

} // namespace

std::string as_json(const workshop::Session& s, workshop::Time now, const Beside& beside) {
  Json agenda = agenda_summary(s.agenda);
  agenda["mission"] = s.agenda.mission;
  const workshop::Draft* chosen = workshop::find_draft(s, s.kerneopgave);
  Json json;
  json["format"] = "kernebord-result";
  json["version"] = 1;
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
  json["votes"] = votes(s);
  json["actions"] = actions(s);
  json["steps"] = steps(s, now);
  return dump(json);
}

std::string agendas_as_json(const std::vector<workshop::Agenda>& agendas) {
  Json list = Json::array();
  for (const workshop::Agenda& a : agendas) list.push_back(agenda_summary(a));
  return dump(list);
}

} // namespace report
