#include "workshop/allowed.h"
#include "workshop/check.h"

#include <algorithm>
#include <set>

namespace workshop {

namespace {

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
  c.that(s.stages.size() == steps, "stages must hold one number a step");
  for (std::size_t i = 0; i < std::min(s.stages.size(), steps); i++)
    c.range("stages", s.stages[i], 0, stages_of(s.agenda.steps[i].kind) - 1);
  std::set<int> plan;
  for (int step : s.plan)
    c.that(step >= 0 && std::size_t(step) < steps && plan.insert(step).second,
           "plan must name steps of the agenda, each once");
  c.that(plan.contains(s.step), "plan must hold the current step");
  c.range("turns.seconds", s.turns.seconds, 10, limit::turn_seconds);
  c.range("turns.of", s.turns.of, 1, limit::people);
  c.range("turns.since", double(s.turns.since), 0, double(limit::latest));
}

void check_polls(Check& c, const Session& s) {
  std::size_t at_poll = 0;
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++)
    for (int q = 0; q < questions_of(s.agenda, s.agenda.steps[i]); q++, at_poll++) {
      if (at_poll >= s.polls.size()) continue;
      const Poll& p = s.polls[at_poll];
      int answers = answers_of(s.agenda, s.agenda.steps[i], q);
      auto counts = [&](const std::vector<int>& votes, const std::vector<int>& raised) {
        bool fits = int(votes.size()) == answers && int(raised.size()) == answers;
        c.that(fits, at("polls", at_poll, "votes") + " must hold one number an answer");
        for (std::size_t k = 0; fits && k < votes.size(); k++) {
          c.range(at("polls", at_poll, "votes"), votes[k], 0, limit::people);
          c.range(at("polls", at_poll, "raised"), raised[k], 0, votes[k]);
        }
      };
      counts(p.votes, p.raised);
      c.that(p.past.size() <= limit::rounds, at("polls", at_poll, "past") + " holds too many rounds");
      for (const Round& r : p.past) counts(r.votes, r.raised);
      for (std::size_t k = 0; k < p.dots.size(); k++) {
        c.that(k == 0 || p.dots[k].thing > p.dots[k - 1].thing,
               at("polls", at_poll, "dots") + " must be in the order of their things, each once");
        c.range(at("polls", at_poll, "dots"), p.dots[k].plus, 0, limit::people * limit::budget);
        c.range(at("polls", at_poll, "dots"), p.dots[k].minus, 0, limit::people * limit::budget);
        c.that(p.dots[k].plus + p.dots[k].minus > 0, at("polls", at_poll, "dots") + " must not be empty");
      }
    }
  c.that(s.polls.size() == at_poll, "polls must hold one poll a question");
}

void check_ink(Check& c, std::size_t note, const Stroke& stroke) {
  c.range(at("notes", note, "ink.colour"), stroke.colour, 0, limit::inks - 1);
  if (stroke.points.empty() || stroke.points.size() > limit::stroke_points)
    c.that(false, std::string(at("notes", note, "ink.points")) + " must hold 1 to " +
                      std::to_string(limit::stroke_points) + " points");
  for (const InkPoint& p : stroke.points) {
    c.range(at("notes", note, "ink.x"), p.x, 0, board::note_width * 8);
    c.range(at("notes", note, "ink.y"), p.y, 0, board::note_height * 8);
    c.range(at("notes", note, "ink.width"), p.width, 1, 400);
  }
}

template<typename Taken>
void check_slips(Check& c, const Session& s, Taken id) {
  auto step = [&](int i) { return i >= 0 && std::size_t(i) < s.agenda.steps.size(); };
  c.that(s.slips.size() <= limit::slips && s.dealt.size() <= limit::dealt && s.rooms.size() <= limit::rooms,
         "there are more slips, cards or rooms than fit");
  for (std::size_t i = 0; i < s.slips.size(); i++) {
    const Slip& slip = s.slips[i];
    id(at("slips", i, "id"), slip.id);
    c.that(slip.step == -1 || step(slip.step),
           at("slips", i, "step") + " must be -1 or one of the agenda's steps");
    c.range(at("slips", i, "column"), slip.column, 0, limit::slip_columns);
    c.range(at("slips", i, "mark"), slip.mark, 0, limit::slip_marks);
    c.range(at("slips", i, "about"), slip.about, 0, limit::ids);
    c.text(at("slips", i, "text"), slip.text);
  }
  for (std::size_t i = 0; i < s.dealt.size(); i++) {
    id(at("dealt", i, "id"), s.dealt[i].id);
    c.that(holds_card(s.agenda, s.dealt[i]), at("dealt", i, "card") + " names no card of its step");
    c.range(at("dealt", i, "mat"), s.dealt[i].mat, 0, limit::mats - 1);
  }
  c.range("before.created", double(s.before.created), 0, double(limit::latest));
  c.text("before.team", s.before.team);
  c.text("before.kerneopgave", s.before.kerneopgave);
  for (std::size_t i = 0; i < s.before.actions.size(); i++) {
    const PastAction& a = s.before.actions[i];
    id(at("before.actions", i, "id"), a.id);
    c.range(at("before.actions", i, "perspective"), a.perspective, -1, fields_of(s) - 1);
    c.range(at("before.actions", i, "state"), a.state, 0, 3);
    for (const std::string* t : {&a.what, &a.who, &a.when, &a.learned})
      c.text(at("before.actions", i, "what"), *t);
  }
  for (std::size_t i = 0; i < s.rooms.size(); i++) {
    const Room& r = s.rooms[i];
    c.that(r.notes.size() <= limit::room_notes && r.actions.size() <= limit::room_actions,
           at("rooms", i, "notes") + " holds too much");
    for (const std::string* t : {&r.session, &r.team, &r.kerneopgave}) c.text(at("rooms", i, "team"), *t);
    for (const auto* list : {&r.notes, &r.actions})
      for (const std::string& t : *list) c.text(at("rooms", i, "notes"), t);
  }
}

void check_made(Check& c, const Session& s) {
  std::set<Id> ids;
  auto id = [&](const Field& field, Id id) {
    if (id == 0 || id > limit::ids || !ids.insert(id).second)
      c.that(false,
             std::string(field) + " must be from 1 to " + std::to_string(limit::ids) + " and used once");
  };
  c.that(s.drafts.size() <= limit::drafts && s.notes.size() <= limit::notes &&
             s.actions.size() <= limit::actions,
         "there are more drafts, notes or actions than fit");
  for (std::size_t i = 0; i < s.drafts.size(); i++) {
    id(at("drafts", i, "id"), s.drafts[i].id);
    c.text(at("drafts", i, "text"), s.drafts[i].text);
    c.range(at("drafts", i, "version"), s.drafts[i].version, 0, limit::versions);
    c.that(s.drafts[i].version == 0 || version_numbered(s, s.drafts[i].version) == &s.drafts[i],
           at("drafts", i, "version") + " must be used once");
    c.that(allowed::marks(s.drafts[i].marks),
           at("drafts", i, "marks") + " must be ascending numbers of words");
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
    for (const Stroke& stroke : n.ink) check_ink(c, i, stroke);
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
    c.range(at("actions", i, "perspective"), a.perspective, -1, fields_of(s) - 1);
    for (const std::string* t : {&a.what, &a.who, &a.when, &a.first, &a.serves})
      c.text(at("actions", i, "what"), *t);
  }
  check_slips(c, s, id);
  c.that(s.kerneopgave == 0 || find_draft(s, s.kerneopgave), "kerneopgave must be the id of a draft, or 0");
}

} // namespace

std::vector<std::string> check_session(const Session& s) {
  Check c;
  c.text("id", s.id);
  c.text("team", s.team);
  check_agenda(c, s.agenda, "agenda");
  for (std::size_t i = 0; i < s.translations.size(); i++) {
    check_agenda(c, s.translations[i], "translations[" + std::to_string(i) + "]");
    c.that(s.translations[i].language != s.agenda.language && same_shape(s.agenda, s.translations[i]),
           "translations[" + std::to_string(i) + "] must be the agenda in another language");
  }
  if (!c.problems.empty()) return c.problems; // the rest is measured by the agenda
  check_progress(c, s);
  check_polls(c, s);
  check_made(c, s);
  return c.problems;
}

} // namespace workshop
