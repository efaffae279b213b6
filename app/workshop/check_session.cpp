#include "workshop/session.h"
#include "workshop/text.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace workshop {

namespace {

/// Collects what is wrong; every check names the field it is about.
struct Check {
  std::vector<std::string> problems;

  void that(bool good, const std::string& sentence) {
    if (!good) problems.push_back(sentence);
  }
  void text(const std::string& field, const std::string& text) {
    that(text.size() <= limit::text_bytes,
         field + " is longer than " + std::to_string(limit::text_bytes) + " bytes");
    that(is_clean(text), field + " holds broken UTF-8 or control characters");
  }
  void range(const std::string& field, double value, double low, double high) {
    auto written = [](double limit) { // whole numbers without a point
      std::string text = std::to_string(std::int64_t(limit));
      return limit == std::floor(limit) ? text : text + "." + std::to_string(int(limit * 10) % 10);
    };
    that(std::isfinite(value) && value >= low && value <= high,
         field + " must lie between " + written(low) + " and " + written(high));
  }
};

std::string at(const char* list, std::size_t i, const char* field) {
  return std::string(list) + "[" + std::to_string(i) + "]." + field;
}

void check_agenda(Check& c, const Agenda& a) {
  c.that(!a.steps.empty() && a.steps.size() <= 100, "agenda.steps must hold 1 to 100 steps");
  c.that(a.moods.size() == 5, "agenda.moods must hold five words");
  c.that(a.language == "da" || a.language == "en", "agenda.language must be da or en");
  for (const std::string* t : {&a.id, &a.title, &a.about, &a.mission}) c.text("agenda", *t);
  for (const std::string& mood : a.moods) c.text("agenda.moods", mood);
  std::set<std::string> ids;
  for (std::size_t i = 0; i < 4; i++) {
    const Perspective& p = a.perspectives[i];
    c.that(!p.id.empty() && ids.insert(p.id).second,
           at("agenda.perspectives", i, "id") + " must be there and differ from the others");
    for (const std::string* t : {&p.id, &p.title, &p.about})
      c.text(at("agenda.perspectives", i, "title"), *t);
    for (const std::string& t : p.prompts) c.text(at("agenda.perspectives", i, "prompts"), t);
  }
  ids.clear();
  for (std::size_t i = 0; i < a.dilemmas.size(); i++) {
    const Dilemma& d = a.dilemmas[i];
    c.that(!d.id.empty() && ids.insert(d.id).second,
           at("agenda.dilemmas", i, "id") + " must be there and differ from the others");
    c.that(d.options.size() >= 2 && d.options.size() <= 4,
           at("agenda.dilemmas", i, "options") + " must hold two to four options");
    for (const std::string* t : {&d.id, &d.title, &d.scene, &d.question})
      c.text(at("agenda.dilemmas", i, "scene"), *t);
    std::set<std::string> options;
    for (const Option& o : d.options) {
      c.that(!o.id.empty() && options.insert(o.id).second,
             at("agenda.dilemmas", i, "options") + " must have ids that differ");
      c.text(at("agenda.dilemmas", i, "options"), o.text);
      c.text(at("agenda.dilemmas", i, "options"), o.id);
    }
  }
  ids.clear();
  for (std::size_t i = 0; i < a.steps.size(); i++) {
    const Step& s = a.steps[i];
    c.that(!s.id.empty() && ids.insert(s.id).second,
           at("agenda.steps", i, "id") + " must be there and differ from the others");
    c.range(at("agenda.steps", i, "minutes"), s.minutes, 1, limit::step_minutes);
    c.that(s.kind != StepKind::dilemma || dilemma_of(a, s),
           at("agenda.steps", i, "dilemma") + " names no dilemma of the agenda");
    for (const std::string* t : {&s.id, &s.title, &s.question, &s.script})
      c.text(at("agenda.steps", i, "title"), *t);
    for (const std::string& t : s.lines) c.text(at("agenda.steps", i, "lines"), t);
  }
}

void check_progress(Check& c, const Session& s) {
  std::size_t steps = s.agenda.steps.size();
  c.that(s.step >= 0 && std::size_t(s.step) < steps,
         "step must be one of the agenda's steps, counted from 0");
  c.range("people", s.people, 1, limit::people);
  c.range("created", double(s.created), 0, double(limit::latest));
  c.range("closed", double(s.closed), 0, double(limit::latest));
  c.that(s.clocks.size() == steps, "clocks must hold one clock a step");
  for (std::size_t i = 0; i < s.clocks.size(); i++) {
    c.range(at("clocks", i, "planned"), double(s.clocks[i].planned), double(minute),
            double(limit::step_minutes * minute));
    c.range(at("clocks", i, "spent"), double(s.clocks[i].spent), 0, double(limit::latest));
    c.range(at("clocks", i, "since"), double(s.clocks[i].since), 0, double(limit::latest));
  }
  c.that(s.polls.size() == steps, "polls must hold one poll a step");
  for (std::size_t i = 0; i < std::min(s.polls.size(), steps); i++) {
    c.that(int(s.polls[i].votes.size()) == answers_of(s.agenda, s.agenda.steps[i]),
           at("polls", i, "votes") + " must hold one number an answer");
    for (int votes : s.polls[i].votes) c.range(at("polls", i, "votes"), votes, 0, limit::people);
  }
}

void check_stroke(Check& c, const std::string& field, const Stroke& stroke) {
  c.range(field + ".colour", stroke.colour, 0, limit::inks - 1);
  c.that(!stroke.points.empty() && stroke.points.size() <= limit::stroke_points,
         field + ".points must hold 1 to " + std::to_string(limit::stroke_points) + " points");
  for (const InkPoint& p : stroke.points) {
    bool good = p.x >= 0 && p.x <= board::note_width * 8 && p.y >= 0 && p.y <= board::note_height * 8 &&
                p.width >= 1 && p.width <= 400;
    if (good) continue; // a board has many points: no sentences are made ready for those
    c.range(field + ".x", p.x, 0, board::note_width * 8);
    c.range(field + ".y", p.y, 0, board::note_height * 8);
    c.range(field + ".width", p.width, 1, 400);
  }
}

void check_made(Check& c, const Session& s) {
  std::set<Id> ids;
  auto id = [&](const std::string& field, Id id) {
    c.that(id != 0 && id <= limit::ids && ids.insert(id).second,
           field + " must be from 1 to " + std::to_string(limit::ids) + " and used once");
  };
  c.that(s.drafts.size() <= limit::drafts && s.notes.size() <= limit::notes &&
             s.actions.size() <= limit::actions,
         "there are more drafts, notes or actions than fit");
  for (std::size_t i = 0; i < s.drafts.size(); i++) {
    id(at("drafts", i, "id"), s.drafts[i].id);
    c.text(at("drafts", i, "text"), s.drafts[i].text);
  }
  for (std::size_t i = 0; i < s.notes.size(); i++) {
    const Note& n = s.notes[i];
    id(at("notes", i, "id"), n.id);
    c.range(at("notes", i, "x"), n.place.x, 0, board::width);
    c.range(at("notes", i, "y"), n.place.y, 0, board::height);
    c.range(at("notes", i, "colour"), n.colour, 0, limit::colours - 1);
    c.text(at("notes", i, "text"), n.text);
    c.range(at("notes", i, "scale"), n.scale, limit::smallest, limit::largest);
    c.that(n.picture.empty() || is_picture_name(n.picture),
           at("notes", i, "picture") + " must be a plain file name");
    c.that(n.ink.size() <= limit::strokes, at("notes", i, "ink") + " holds too many strokes");
    for (const Stroke& stroke : n.ink) check_stroke(c, at("notes", i, "ink"), stroke);
  }
  for (const Note& n : s.notes)
    c.that(n.stack <= limit::ids && !ids.contains(n.stack),
           "notes.stack must not be the id of a note or draft");
  for (std::size_t i = 0; i < s.stack_names.size(); i++) {
    const StackName& n = s.stack_names[i];
    id(at("stack_names", i, "stack"), n.stack);
    c.text(at("stack_names", i, "name"), n.name);
  }
  for (std::size_t i = 0; i < s.actions.size(); i++) {
    const Action& a = s.actions[i];
    c.that(std::none_of(s.notes.begin(), s.notes.end(), [&](const Note& n) { return n.stack == a.id; }),
           at("actions", i, "id") + " must not be the stack of a note");
    id(at("actions", i, "id"), a.id);
    c.range(at("actions", i, "perspective"), a.perspective, -1, 3);
    for (const std::string* t : {&a.what, &a.who, &a.when}) c.text(at("actions", i, "what"), *t);
  }
  c.that(s.kerneopgave == 0 || find_draft(s, s.kerneopgave), "kerneopgave must be the id of a draft, or 0");
}

} // namespace

std::vector<std::string> check_session(const Session& s) {
  Check c;
  c.text("id", s.id);
  c.text("team", s.team);
  check_agenda(c, s.agenda);
  check_progress(c, s);
  check_made(c, s);
  return c.problems;
}

} // namespace workshop
