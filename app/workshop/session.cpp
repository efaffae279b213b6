#include "workshop/session.h"

#include "workshop/places.h"

namespace workshop {

Session new_session(std::string id, std::string team, Agenda agenda, Time created) {
  Session s;
  s.id = std::move(id);
  s.team = std::move(team);
  s.created = created;
  s.agenda = std::move(agenda);
  for (const Step& step : s.agenda.steps) {
    s.clocks.push_back({step.minutes * minute, 0, 0});
    s.polls.push_back({std::vector<int>(answers_of(s.agenda, step), 0), false});
  }
  return s;
}

int field_at(Place p) { return (p.x >= board::width / 2 ? 1 : 0) + (p.y >= board::height / 2 ? 2 : 0); }

Time spent_at(const Clock& clock, Time now) {
  if (!runs(clock) || now <= clock.since) return clock.spent;
  return clock.spent + (now - clock.since);
}

int votes_cast(const Poll& poll) {
  int sum = 0;
  for (int votes : poll.votes) sum += votes;
  return sum;
}

const Step& current_step(const Session& s) { return s.agenda.steps[s.step]; }

std::string kerneopgave_text(const Session& s) {
  const Draft* draft = find_draft(s, s.kerneopgave);
  return draft ? draft->text : std::string();
}

std::string stack_name(const Session& s, Id stack) {
  for (const StackName& n : s.stack_names)
    if (n.stack == stack) return n.name;
  return {};
}

bool is_picture_name(const std::string& name) {
  std::size_t stops = 0;
  for (char c : name) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (!plain && c != '.') return false;
    stops += c == '.';
  }
  return stops == 1 && name.size() < 100 && name.front() != '.' && name.back() != '.';
}

namespace {
template<typename T>
const T* find(const std::vector<T>& list, Id id) {
  int at = index_of(list, id);
  return at < 0 ? nullptr : &list[at];
}
} // namespace

const Note* find_note(const Session& s, Id id) { return find(s.notes, id); }
const Draft* find_draft(const Session& s, Id id) { return find(s.drafts, id); }
const Action* find_action(const Session& s, Id id) { return find(s.actions, id); }

} // namespace workshop
