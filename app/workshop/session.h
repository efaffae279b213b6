// Purpose: the Session, a value: all that one workshop knows. No pointers, no clock, no window.
// Invariant (check_session tells): the current step is in the plan; one Clock and one stage a step, one Poll
// a question; ids are above 0 and unique over all that has one; every number within the limits below. Steps
// are named by their place in agenda.steps, which never changes: the plan says in which order they come.
#pragma once

#include "workshop/agenda.h"
#include "workshop/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace workshop {

/// Names a draft, note, slip, dealt card, action or past action for as long as the session lives; never used
/// twice. 0 names nothing.
using Id = std::uint32_t;

namespace limit {
inline constexpr int people = 60; ///< around one table
inline constexpr int notes = 10'000;
inline constexpr int drafts = 40;
inline constexpr int actions = 40;
inline constexpr int slips = 1000;
inline constexpr int marks = 500;   ///< the highest word of a draft that can be marked
inline constexpr int dealt = 400;   ///< cards on all mats
inline constexpr int mats = 30;     ///< where cards lie: one for each pair
inline constexpr int versions = 40; ///< of the kerneopgave: its number
inline constexpr int rooms = 24;
inline constexpr std::size_t room_notes = 12, room_actions = 12;
inline constexpr int rounds = 20; ///< votes on one question
inline constexpr int slip_columns = 9999;
inline constexpr int slip_marks = 9; ///< the highest mark of a slip
inline constexpr int turn_seconds = 600;
inline constexpr int text_bytes = 65'536;            ///< of one text, UTF-8
inline constexpr int colours = 6;                    ///< of notes: 0..5
inline constexpr int inks = 4;                       ///< colours of ink: 0..3
inline constexpr double smallest = 0.5, largest = 4; ///< scale of a note
inline constexpr int strokes = 500;                  ///< of ink on one note
inline constexpr int stroke_points = 2000;
inline constexpr Id ids = 4'000'000'000; ///< the highest that names anything
inline constexpr Time step_minutes = 600;
inline constexpr Time latest = 253'402'300'800'000; ///< the end of the year 9999
} // namespace limit

/// The board in its own units, whatever the screen: x to the right, y down.
namespace board {
inline constexpr double width = 2600;
inline constexpr double height = 1080;
inline constexpr double note_width = 280; ///< of an ordinary note
inline constexpr double note_height = 190;
} // namespace board

/// A place on the board, in board units; of a note: its centre.
struct Place {
  double x = 0, y = 0;
  bool operator==(const Place&) const = default;
};

/// The time of one step.
struct Clock {
  Time planned = 0; ///< may be changed by the facilitator; at least one minute
  Time spent = 0;   ///< counted until the clock last stopped
  Time since = 0;   ///< when it was last started; 0 while it stands still
  bool operator==(const Clock&) const = default;
};

/// One proposal for what the kerneopgave is.
struct Draft {
  Id id = 0;
  std::string text;
  int version = 0;             ///< 0: somebody's draft; 1, 2 …: what the team made of them
  std::vector<int> marks = {}; ///< its words (counted from 0, ascending) that must stay
  bool operator==(const Draft&) const = default;
};

/// A point of a line drawn by hand: in eighths of a board unit from the top left of the note at its ordinary
/// size, and how thick the line is there.
struct InkPoint {
  int x = 0, y = 0, width = 0;
  bool operator==(const InkPoint&) const = default;
};
struct Stroke {
  int colour = 0; ///< 0..limit::inks-1
  std::vector<InkPoint> points = {};
  bool operator==(const Stroke&) const = default;
};

/// A sticky note. Which perspective it belongs to follows from where it lies: field_at(place).
struct Note {
  Id id = 0;
  Place place;
  int colour = 0;
  std::string text;
  double scale = 1;         ///< 1: the ordinary size
  Id stack = 0;             ///< the notes with the same one lie on each other; 0: alone
  std::string picture = {}; ///< name of a file in the session's folder `pictures`; empty: none
  std::vector<Stroke> ink = {};
  bool operator==(const Note&) const = default;
};

/// What people call a stack of notes. The stack itself is the notes that name it.
struct StackName {
  Id stack = 0;
  std::string name;
  bool operator==(const StackName&) const = default;
};

/// A short text in a named place: silent writing, what was said, a worry, an agreement, a parked matter. Who
/// wrote it is not known.
struct Slip {
  Id id = 0;
  int step = -1;  ///< -1: the parking lot
  int column = 0; ///< which of the step's places: see columns.h, 0..limit::slip_columns
  std::string text = {};
  int mark = 0; ///< 0..limit::slip_marks; what it means is the step's matter
  Id about = 0; ///< the version a worry is about; 0: none
  bool operator==(const Slip&) const = default;
};

/// A card that was drawn.
struct DealtCard {
  Id id = 0;
  int step = 0;
  int deck = 0, card = 0; ///< of the step's decks, and in that deck
  int mat = 0;            ///< the pair it lies with, 0..limit::mats-1
  bool kept = false;
  bool operator==(const DealtCard&) const = default;
};

/// A vote that is over.
struct Round {
  Id about = 0;
  std::vector<int> votes, raised;
  bool operator==(const Round&) const = default;
};
/// Marks on one thing.
struct Dots {
  Id thing = 0; ///< a note, stack or action
  int plus = 0, minus = 0;
  bool operator==(const Dots&) const = default;
};
/// The answers to one question. Never who gave which.
struct Poll {
  std::vector<int> votes; ///< one count an answer, raised hands included
  bool revealed = false;
  std::vector<int> raised = {}; ///< of the votes: hands that the facilitator counted; as long as votes
  Id about = 0;                 ///< the version that is voted on; 0: the question itself
  std::vector<Round> past = {}; ///< earlier votes on it, the oldest first
  std::vector<Dots> dots = {};  ///< ascending by thing, none without marks
  bool operator==(const Poll&) const = default;
};

struct Action {
  Id id = 0;
  std::string what, who, when;
  int perspective = -1;    ///< a field of the board, or -1: not chosen yet
  std::string first = {};  ///< the first step
  std::string serves = {}; ///< how it helps the kerneopgave
  bool kept = false;       ///< the team will do it: a few only
  bool operator==(const Action&) const = default;
};

/// Last time's action, and what became of it.
struct PastAction {
  Id id = 0;
  std::string what, who, when;
  int perspective = -1;
  int state = 0; ///< 0: not talked about yet, 1: done, 2: on the way, 3: dropped
  std::string learned = {};
  bool operator==(const PastAction&) const = default;
};
/// The workshop that this one follows up.
struct Before {
  std::string team;
  Time created = 0; ///< 0: there is none
  std::string kerneopgave;
  std::vector<PastAction> actions;
  bool operator==(const Before&) const = default;
};

/// What another room made, as the gallery shows it.
struct Room {
  std::string session; ///< id of its session: each once
  std::string team, kerneopgave;
  std::vector<std::string> notes;   ///< some of its notes, the most dotted first
  std::vector<std::string> actions; ///< what it will do
  bool operator==(const Room&) const = default;
};

/// A timer for talking in turn.
struct Turns {
  Time since = 0;   ///< 0: it stands
  int seconds = 60; ///< each, 10..limit::turn_seconds
  int of = 2;       ///< how many take a turn, 1..limit::people
  bool operator==(const Turns&) const = default;
};

struct Session {
  std::string id; ///< of the session itself; made once, never shown
  std::string team;
  Time created = 0;
  Agenda agenda;                    ///< in the language the room reads now
  std::vector<Agenda> translations; ///< the same in other languages
  std::vector<int> plan;            ///< the steps that are held, in their order
  int step = 0;                     ///< one of the plan
  int people = 8;                   ///< around the table, 1..limit::people
  std::vector<Clock> clocks;        ///< one a step
  std::vector<int> stages;          ///< one a step: how far it is, 0..stages_of(kind)-1
  std::vector<Poll> polls;          ///< questions_of a step for each of them: see poll_of
  std::vector<Draft> drafts;
  Id kerneopgave = 0;                 ///< the chosen draft; 0: none yet
  std::vector<Note> notes;            ///< from the lowest to the topmost
  std::vector<StackName> stack_names; ///< only stacks that have a name
  std::vector<Slip> slips;
  std::vector<DealtCard> dealt;
  std::vector<Action> actions;
  Before before;
  std::vector<Room> rooms;
  Turns turns;
  Time closed = 0; ///< when the team ended the workshop; 0: still open
  bool operator==(const Session&) const = default;
};

/// A session that begins: on the first step that is not optional, clocks at their planned minutes, polls
/// empty, nothing written. `translations`: of the same shape.
Session new_session(std::string id, std::string team, Agenda, Time created,
                    std::vector<Agenda> translations = {});
/// What a session that follows this one up begins with: its kept (else all) actions, and its kerneopgave.
Before before_of(const Session&);
/// Puts it into a session that has just begun: last time's kerneopgave is the first version.
void follow(Session&, Before);
/// What the gallery of another session shows of this one.
Room room_of(const Session&);

/// The part of the board that a field covers, in board units. `fields`: how many there are, 2..6.
struct Part {
  double x = 0, y = 0, w = 0, h = 0;
};
Part field_part(int field, int fields);
/// The field under a place; every place has one, those outside the board too (the nearest).
int field_at(Place, int fields);
int field_at(const Session&, Place);
inline int fields_of(const Session& s) { return int(s.agenda.perspectives.size()); }
/// How many notes lie in each field.
std::vector<int> notes_in_fields(const Session&);
/// The same, into a list whose memory is used again.
void notes_in_fields(const Session&, std::vector<int>& count);
/// The field that has clearly fewer notes than the others: at most half of their average, when the board
/// holds at least twice as many notes as fields. -1: none.
int forgotten_field(const Session&);

/// The poll of a step's question, counted from 0.
std::size_t poll_index(const Agenda&, int step, int question = 0);
inline Poll& poll_of(Session& s, int step, int question = 0) {
  return s.polls[poll_index(s.agenda, step, question)];
}
inline const Poll& poll_of(const Session& s, int step, int question = 0) {
  return s.polls[poll_index(s.agenda, step, question)];
}
inline int stage_of(const Session& s, int step) { return s.stages[std::size_t(step)]; }
/// True while what people write in this step is not to be read by the room.
bool writing_hidden(const Session&, int step);
/// True when the time of the current step is out and nobody may write until there is more.
bool writing_locked(const Session&, Time now);

/// The step `by` places after the current one in the plan; -1: there is none.
int step_from_here(const Session&, int by);
/// Its place in the plan; -1: it is not held.
int place_in_plan(const Session&, int step);

/// Time counted by a clock at `now`; never negative, even when the wall clock was set back.
Time spent_at(const Clock&, Time now);
/// Time left; negative in overtime.
inline Time left_at(const Clock& clock, Time now) { return clock.planned - spent_at(clock, now); }
inline bool runs(const Clock& clock) { return clock.since != 0; }

int votes_cast(const Poll&);
int votes_cast(const Round&);
/// Raised hands among the votes, which the whole room has seen.
int hands_counted(const Poll&);
int hands_counted(const Round&);
/// Fewer votes than this are never shown as a split: it would point at somebody.
inline constexpr int fewest_for_split = 5;
/// Nor of fewer than this whether they agree: of two, each would know what the other one answered.
inline constexpr int fewest_for_agreement = 3;
/// Whether of so many votes it may be told what takes `fewest`. Hands that were seen hide nobody: whoever
/// takes them off a result must be left with as many, or with none.
inline bool enough(int votes, int hands, int fewest) {
  return votes >= fewest && (votes == hands || votes - hands >= fewest);
}
template<typename Votes>
bool split_may_show(const Votes& v) {
  return enough(votes_cast(v), hands_counted(v), fewest_for_split);
}
template<typename Votes>
bool agreement_may_show(const Votes& v) {
  return enough(votes_cast(v), hands_counted(v), fewest_for_agreement);
}
/// How far a vote is from agreement: 0 (all the same) to 1 (as many for each answer): one less the largest
/// share, in relation to an even split. 0 when nobody voted.
double divided(const std::vector<int>& votes);
/// The question of a step that divides most, -1 when none of them is divided.
int most_divided(const Session&, int step);

/// True when people answered in a step, or put dots, and it was not shown.
bool answers_unshown(const Session&, int step);

/// Marks on a thing; of a stack those on its notes too.
Dots dots_on(const Session&, const Poll&, Id thing);
/// Marks people still have in a step: budget for each person less what lies on things that are there.
int dots_left(const Session&, int step);

/// A number that grows: the highest version so far, 0 when there is none.
int latest_version(const Session&);
const Draft* version_numbered(const Session&, int version);
/// The slips of one place, in their order.
std::vector<const Slip*> slips_in(const Session&, int step, int column);

const Step& current_step(const Session&);
/// The text of the chosen draft; empty when none is chosen.
const std::string& kerneopgave_text(const Session&);
/// True when the card of that number is in that deck of its step.
bool holds_card(const Agenda&, const DealtCard&);
const Card* card_of(const Agenda&, const DealtCard&);
/// How many actions may be kept: what the actions step of the plan says, else three.
int most_kept(const Session&);
/// True while there is a note, draft, stack, slip, card or action of this id. Dots may lie on it.
bool is_there(const Session&, Id thing);

/// Empty when the stack has no name.
const std::string& stack_name(const Session&, Id stack);
/// True for a name that a picture in a session's folder may have: letters, digits, hyphens, one full stop.
bool is_picture_name(const std::string&);

const Note* find_note(const Session&, Id);
const Draft* find_draft(const Session&, Id);
const Action* find_action(const Session&, Id);
/// What the team will do stands first, as soon as there is any of it; else all as they were written.
std::vector<const Action*> actions_in_order(const Session&);
const Slip* find_slip(const Session&, Id);
const DealtCard* find_dealt(const Session&, Id);
const PastAction* find_past(const Session&, Id);

/// What is wrong with a session that came from outside (a file): one English sentence a problem, each naming
/// the field; empty when it can be used.
std::vector<std::string> check_session(const Session&);

} // namespace workshop
