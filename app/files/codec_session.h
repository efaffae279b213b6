// Purpose: how a session is written in its files: one function a struct, the names are the field names.
// Only for codec.cpp. Invariant: what an earlier program wrote is read as it meant it.
#pragma once

#include "files/codec_agenda.h"
#include "workshop/session.h"

#include <sstream>

namespace workshop {

#define FIELD(name) cereal::make_nvp(#name, o.name)
#define NEWER(name) newer(a, #name, o.name)

template<typename A>
void serialize(A& a, Place& o) {
  a(FIELD(x), FIELD(y));
}
template<typename A>
void serialize(A& a, Clock& o) {
  a(FIELD(planned), FIELD(spent), FIELD(since));
}
template<typename A>
void save(A& a, const Draft& o) {
  a(FIELD(id), FIELD(text), FIELD(version), FIELD(marks));
}
template<typename A>
void load(A& a, Draft& o) {
  a(FIELD(id), FIELD(text));
  NEWER(version), NEWER(marks);
}
// "x y width" of the first point, then of each next one how it differs: short, and the same on every machine.
template<typename A>
void save(A& a, const Stroke& o) {
  std::string points;
  InkPoint last;
  for (const InkPoint& p : o.points) {
    if (!points.empty()) points += ' ';
    points += std::to_string(p.x - last.x) + ' ' + std::to_string(p.y - last.y) + ' ' +
              std::to_string(p.width - last.width);
    last = p;
  }
  a(FIELD(colour), cereal::make_nvp("points", points));
}
template<typename A>
void load(A& a, Stroke& o) {
  std::string points;
  a(FIELD(colour), cereal::make_nvp("points", points));
  o.points.clear();
  std::istringstream in(points);
  std::int64_t x = 0, y = 0, width = 0, dx, dy, dwidth;
  auto fits = [](std::int64_t n) { return n >= -100'000 && n <= 100'000; };
  while (in >> dx) {
    if (!(in >> dy >> dwidth) || !fits(dx) || !fits(dy) || !fits(dwidth) || !fits(x += dx) ||
        !fits(y += dy) || !fits(width += dwidth) || o.points.size() > std::size_t(limit::stroke_points))
      throw std::runtime_error("the points of a stroke are no triples of small whole numbers");
    o.points.push_back({int(x), int(y), int(width)});
  }
  if (!in.eof()) throw std::runtime_error("the points of a stroke are no whole numbers");
}
template<typename A>
void save(A& a, const Note& o) {
  a(FIELD(id), FIELD(place), FIELD(colour), FIELD(text), FIELD(scale), FIELD(stack), FIELD(picture),
    FIELD(ink));
}
template<typename A>
void load(A& a, Note& o) {
  a(FIELD(id), FIELD(place), FIELD(colour), FIELD(text));
  NEWER(scale), NEWER(stack), NEWER(picture), NEWER(ink);
}
template<typename A>
void serialize(A& a, StackName& o) {
  a(FIELD(stack), FIELD(name));
}
template<typename A>
void serialize(A& a, Slip& o) {
  a(FIELD(id), FIELD(step), FIELD(column), FIELD(text), FIELD(mark), FIELD(about));
}
template<typename A>
void serialize(A& a, DealtCard& o) {
  a(FIELD(id), FIELD(step), FIELD(deck), FIELD(card), FIELD(mat), FIELD(kept));
}
template<typename A>
void serialize(A& a, Round& o) {
  a(FIELD(about), FIELD(votes), FIELD(raised));
}
template<typename A>
void serialize(A& a, Dots& o) {
  a(FIELD(thing), FIELD(plus), FIELD(minus));
}
template<typename A>
void save(A& a, const Poll& o) {
  a(FIELD(votes), FIELD(revealed), FIELD(raised), FIELD(about), FIELD(past), FIELD(dots));
}
template<typename A>
void load(A& a, Poll& o) {
  a(FIELD(votes), FIELD(revealed));
  NEWER(raised), NEWER(about), NEWER(past), NEWER(dots);
  if (o.raised.empty()) o.raised.assign(o.votes.size(), 0);
}
template<typename A>
void save(A& a, const Action& o) {
  a(FIELD(id), FIELD(what), FIELD(who), FIELD(when), FIELD(perspective), FIELD(first), FIELD(serves),
    FIELD(kept));
}
template<typename A>
void load(A& a, Action& o) {
  a(FIELD(id), FIELD(what), FIELD(who), FIELD(when), FIELD(perspective));
  NEWER(first), NEWER(serves), NEWER(kept);
}
template<typename A>
void serialize(A& a, PastAction& o) {
  a(FIELD(id), FIELD(what), FIELD(who), FIELD(when), FIELD(perspective), FIELD(state), FIELD(learned));
}
template<typename A>
void serialize(A& a, Before& o) {
  a(FIELD(team), FIELD(created), FIELD(kerneopgave), FIELD(actions));
}
template<typename A>
void serialize(A& a, Room& o) {
  a(FIELD(session), FIELD(team), FIELD(kerneopgave), FIELD(notes), FIELD(actions));
}
template<typename A>
void serialize(A& a, Turns& o) {
  a(FIELD(since), FIELD(seconds), FIELD(of));
}
template<typename A>
void save(A& a, const Session& o) {
  a(FIELD(id), FIELD(team), FIELD(created), FIELD(step), FIELD(people), FIELD(plan), FIELD(clocks),
    FIELD(stages), FIELD(polls), FIELD(drafts), FIELD(kerneopgave), FIELD(notes), FIELD(stack_names),
    FIELD(slips), FIELD(dealt), FIELD(actions), FIELD(before), FIELD(rooms), FIELD(turns), FIELD(closed),
    FIELD(agenda), FIELD(translations));
}

/// What a session of an earlier program did not have: all steps are held, nothing has stages.
inline void complete(Session& s) {
  std::size_t steps = s.agenda.steps.size();
  if (s.plan.empty())
    for (std::size_t i = 0; i < steps; i++) s.plan.push_back(int(i));
  if (s.stages.empty()) s.stages.assign(steps, 0);
  if (s.polls.size() != steps) return; // it had one poll a step
  for (std::size_t i = 0; i < steps; i++) {
    if (questions_of(s.agenda, s.agenda.steps[i]) != 1) return;
    std::size_t answers = std::size_t(answers_of(s.agenda, s.agenda.steps[i]));
    if (!s.polls[i].votes.empty() || answers == 0) continue;
    s.polls[i].votes.assign(answers, 0);
    s.polls[i].raised.assign(answers, 0);
  }
}

template<typename A>
void load(A& a, Session& o) {
  a(FIELD(id), FIELD(team), FIELD(created), FIELD(step), FIELD(people));
  NEWER(plan);
  a(FIELD(clocks));
  NEWER(stages);
  a(FIELD(polls), FIELD(drafts), FIELD(kerneopgave), FIELD(notes));
  NEWER(stack_names), NEWER(slips), NEWER(dealt);
  a(FIELD(actions));
  NEWER(before), NEWER(rooms), NEWER(turns);
  a(FIELD(closed), FIELD(agenda));
  NEWER(translations);
  complete(o);
}

#undef FIELD
#undef NEWER

} // namespace workshop
