#include "workshop/session.h"

#include "workshop/dots_told.h"
#include "workshop/places.h"
#include "workshop/told.h"

#include <algorithm>
#include <numeric>

namespace workshop {

Session new_session(std::string id, std::string team, Agenda agenda, Time created,
                    std::vector<Agenda> translations) {
  Session s;
  s.id = std::move(id);
  s.team = std::move(team);
  s.created = created;
  s.agenda = std::move(agenda);
  s.translations = std::move(translations);
  for (std::size_t i = 0; i < s.agenda.steps.size(); i++) {
    const Step& step = s.agenda.steps[i];
    if (!step.optional) s.plan.push_back(int(i));
    s.clocks.push_back({step.minutes * minute, 0, 0});
    s.stages.push_back(0);
    for (int q = 0; q < questions_of(s.agenda, step); q++) {
      std::vector<int> none(std::size_t(answers_of(s.agenda, step, q)), 0);
      s.polls.push_back({none, false, none});
    }
  }
  if (s.plan.empty()) s.plan.push_back(0);
  s.step = s.plan.front();
  return s;
}

Before before_of(const Session& s) {
  Before b{s.team, s.created, kerneopgave_text(s), {}};
  bool any_kept = std::any_of(s.actions.begin(), s.actions.end(), [](const Action& a) { return a.kept; });
  for (const Action& a : s.actions) {
    if ((any_kept && !a.kept) || (a.what.empty() && a.who.empty() && a.when.empty())) continue;
    b.actions.push_back({Id(b.actions.size() + 1), a.what, a.who, a.when, a.perspective});
  }
  return b;
}

void follow(Session& s, Before before) {
  s.before = std::move(before);
  int fields = fields_of(s);
  Id last = 0;
  for (PastAction& a : s.before.actions) {
    a.id = ++last;
    if (a.perspective >= fields) a.perspective = -1;
  }
  if (s.before.kerneopgave.empty()) return;
  s.drafts.push_back({++last, s.before.kerneopgave, 1});
  s.kerneopgave = last;
}

Room room_of(const Session& s) {
  Room room{s.id, s.team, kerneopgave_text(s), {}, {}};
  std::vector<const Poll*> told; // nor does their order tell of other dots
  for (int step = 0; step < int(s.agenda.steps.size()); step++)
    if (dots_told(s, step) == DotsTold::all) told.push_back(&poll_of(s, step));
  std::vector<std::pair<int, const Note*>> notes;
  const bool may = notes_told(s);
  for (const Note& note : s.notes) {
    if (note.text.empty() || !may) continue;
    int dots = 0;
    for (const Poll* poll : told)
      for (const Dots& d : poll->dots)
        if (d.thing == note.id || (note.stack && d.thing == note.stack)) dots += d.plus - d.minus;
    notes.push_back({dots, &note});
  }
  std::stable_sort(notes.begin(), notes.end(), [](auto& a, auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < notes.size() && i < limit::room_notes; i++)
    room.notes.push_back(notes[i].second->text);
  for (const PastAction& a : before_of(s).actions)
    if (room.actions.size() < limit::room_actions) room.actions.push_back(a.what);
  return room;
}

Part field_part(int field, int fields) {
  int upper = fields <= 3 ? fields : (fields + 1) / 2, lower = fields - upper;
  bool below = field >= upper;
  int across = below ? lower : upper;
  double w = board::width / across, h = lower ? board::height / 2 : board::height;
  return {w * (below ? field - upper : field), below ? h : 0, w, h};
}

int field_at(Place p, int fields) {
  int upper = fields <= 3 ? fields : (fields + 1) / 2, lower = fields - upper;
  bool below = lower && p.y >= board::height / 2;
  int across = below ? lower : upper;
  int column = std::clamp(int(p.x / (board::width / across)), 0, across - 1);
  return below ? upper + column : column;
}

int field_at(const Session& s, Place p) { return field_at(p, fields_of(s)); }

void notes_in_fields(const Session& s, std::vector<int>& count) {
  count.assign(std::size_t(fields_of(s)), 0);
  for (const Note& note : s.notes) count[std::size_t(field_at(s, note.place))]++;
}

std::vector<int> notes_in_fields(const Session& s) {
  std::vector<int> count;
  notes_in_fields(s, count);
  return count;
}

int forgotten_field(const Session& s) {
  static thread_local std::vector<int> count; // the board asks in each frame
  notes_in_fields(s, count);
  int fields = int(count.size()), notes = int(s.notes.size());
  auto least = std::min_element(count.begin(), count.end());
  if (fields < 2 || notes < 2 * fields || std::count(count.begin(), count.end(), *least) > 1) return -1;
  double others = double(notes - *least) / (fields - 1);
  return *least <= others / 2 ? int(least - count.begin()) : -1;
}

std::size_t poll_index(const Agenda& agenda, int step, int question) {
  std::size_t at = 0;
  for (int i = 0; i < step; i++) at += std::size_t(questions_of(agenda, agenda.steps[std::size_t(i)]));
  return at + std::size_t(question);
}

bool writing_hidden(const Session& s, int step) {
  return s.agenda.steps[std::size_t(step)].hidden && s.stages[std::size_t(step)] == 0;
}

bool writing_locked(const Session& s, Time now) {
  return current_step(s).at_end == AtEnd::lock && left_at(s.clocks[std::size_t(s.step)], now) <= 0;
}

int place_in_plan(const Session& s, int step) {
  auto at = std::find(s.plan.begin(), s.plan.end(), step);
  return at == s.plan.end() ? -1 : int(at - s.plan.begin());
}

int step_from_here(const Session& s, int by) {
  int to = place_in_plan(s, s.step) + by;
  return to >= 0 && to < int(s.plan.size()) ? s.plan[std::size_t(to)] : -1;
}

Time spent_at(const Clock& clock, Time now) {
  if (!runs(clock) || now <= clock.since) return clock.spent;
  return clock.spent + (now - clock.since);
}

int votes_cast(const Poll& poll) {
  int sum = 0;
  for (int votes : poll.votes) sum += votes;
  return sum;
}

int votes_cast(const Round& round) {
  int sum = 0;
  for (int votes : round.votes) sum += votes;
  return sum;
}

int hands_counted(const Poll& poll) { return std::accumulate(poll.raised.begin(), poll.raised.end(), 0); }
int hands_counted(const Round& round) { return std::accumulate(round.raised.begin(), round.raised.end(), 0); }

double divided(const std::vector<int>& votes) {
  int sum = 0, most = 0;
  for (int v : votes) {
    sum += v;
    most = std::max(most, v);
  }
  if (sum == 0 || votes.size() < 2) return 0;
  return (1 - double(most) / sum) / (1 - 1.0 / double(votes.size()));
}

bool answers_unshown(const Session& s, int step) {
  const Step& held = s.agenda.steps[std::size_t(step)];
  for (int question = 0; question < questions_of(s.agenda, held); question++) {
    const Poll& poll = poll_of(s, step, question);
    bool any = votes_cast(poll) > 0 || !poll.dots.empty();
    if (any && !poll.revealed && !vote_of(s.agenda, held, question).at_once) return true;
  }
  return false;
}

int most_divided(const Session& s, int step) {
  int most = -1;
  double how = 0;
  for (int q = 0; q < questions_of(s.agenda, s.agenda.steps[std::size_t(step)]); q++)
    if (double d = divided(poll_of(s, step, q).votes); d > how) {
      how = d;
      most = q;
    }
  return most;
}

Dots dots_on(const Session& s, const Poll& poll, Id thing) {
  Dots sum{thing};
  for (const Dots& d : poll.dots) {
    const Note* note = d.thing == thing ? nullptr : find_note(s, d.thing);
    if (d.thing != thing && !(note && note->stack == thing)) continue;
    sum.plus += d.plus;
    sum.minus += d.minus;
  }
  return sum;
}

int dots_left(const Session& s, int step) {
  int used = 0;
  for (const Dots& d : poll_of(s, step).dots)
    if (is_there(s, d.thing)) used += d.plus + d.minus;
  return std::max(0, vote_of(s.agenda, s.agenda.steps[std::size_t(step)]).budget * s.people - used);
}

int latest_version(const Session& s) {
  int latest = 0;
  for (const Draft& d : s.drafts) latest = std::max(latest, d.version);
  return latest;
}

const Draft* version_numbered(const Session& s, int version) {
  for (const Draft& d : s.drafts)
    if (version > 0 && d.version == version) return &d;
  return nullptr;
}

std::vector<const Slip*> slips_in(const Session& s, int step, int column) {
  std::vector<const Slip*> slips;
  for (const Slip& slip : s.slips)
    if (slip.step == step && slip.column == column) slips.push_back(&slip);
  return slips;
}

const Step& current_step(const Session& s) { return s.agenda.steps[std::size_t(s.step)]; }

static const std::string no_text;

const std::string& kerneopgave_text(const Session& s) {
  const Draft* draft = find_draft(s, s.kerneopgave);
  return draft ? draft->text : no_text;
}

const std::string& stack_name(const Session& s, Id stack) {
  for (const StackName& n : s.stack_names)
    if (n.stack == stack) return n.name;
  return no_text;
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

std::vector<const Action*> actions_in_order(const Session& s) {
  std::vector<const Action*> all;
  for (const Action& a : s.actions) all.push_back(&a);
  std::stable_partition(all.begin(), all.end(), [](const Action* a) { return a->kept; });
  return all;
}
const Slip* find_slip(const Session& s, Id id) { return find(s.slips, id); }
const DealtCard* find_dealt(const Session& s, Id id) { return find(s.dealt, id); }
const PastAction* find_past(const Session& s, Id id) { return find(s.before.actions, id); }

const Card* card_of(const Agenda& agenda, const DealtCard& dealt) {
  if (dealt.step < 0 || dealt.step >= int(agenda.steps.size())) return nullptr;
  const Step& step = agenda.steps[std::size_t(dealt.step)];
  if (dealt.deck < 0 || dealt.deck >= int(step.decks.size())) return nullptr;
  const Deck* deck = deck_named(agenda, step.decks[std::size_t(dealt.deck)]);
  bool there = deck && dealt.card >= 0 && dealt.card < int(deck->cards.size());
  return there ? &deck->cards[std::size_t(dealt.card)] : nullptr;
}

bool holds_card(const Agenda& agenda, const DealtCard& dealt) { return card_of(agenda, dealt) != nullptr; }

int most_kept(const Session& s) {
  for (int i : s.plan) {
    const Step& step = s.agenda.steps[std::size_t(i)];
    if (step.kind == StepKind::actions && step.most > 0) return step.most;
  }
  return 3;
}

bool is_there(const Session& s, Id thing) {
  if (!thing) return false;
  return find_note(s, thing) || find_draft(s, thing) || find_action(s, thing) || find_slip(s, thing) ||
         find_dealt(s, thing) || find_past(s, thing) ||
         std::any_of(s.notes.begin(), s.notes.end(), [&](const Note& n) { return n.stack == thing; });
}

} // namespace workshop
