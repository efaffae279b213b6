// Purpose: the Session, a value: all that one workshop knows. No pointers, no clock, no window.
// Invariant (check_session tells): step < agenda.steps.size(); one Clock and one Poll a step; ids are above 0
// and unique over drafts, notes, stacks and actions together; every number within the limits below.
#pragma once

#include "workshop/agenda.h"
#include "workshop/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace workshop {

/// Names a draft, note or action for as long as the session lives; never used twice. 0 names nothing.
using Id = std::uint32_t;

namespace limit {
inline constexpr int people = 60; ///< around one table
inline constexpr int notes = 10'000;
inline constexpr int drafts = 40;
inline constexpr int actions = 40;
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

/// The answers to one step's question. Never who gave which.
struct Poll {
  std::vector<int> votes; ///< one count an answer
  bool revealed = false;
  bool operator==(const Poll&) const = default;
};

struct Action {
  Id id = 0;
  std::string what, who, when;
  int perspective = -1; ///< 0..3, or -1: not chosen yet
  bool operator==(const Action&) const = default;
};

struct Session {
  std::string id; ///< of the session itself; made once, never shown
  std::string team;
  Time created = 0;
  Agenda agenda;
  int step = 0;
  int people = 8;            ///< around the table, 1..limit::people
  std::vector<Clock> clocks; ///< one a step
  std::vector<Poll> polls;   ///< one a step; without answers where nothing is voted on
  std::vector<Draft> drafts;
  Id kerneopgave = 0;                 ///< the chosen draft; 0: none yet
  std::vector<Note> notes;            ///< from the lowest to the topmost
  std::vector<StackName> stack_names; ///< only stacks that have a name
  std::vector<Action> actions;
  Time closed = 0; ///< when the team ended the workshop; 0: still open
  bool operator==(const Session&) const = default;
};

/// A session that begins: clocks at their planned minutes, polls empty, nothing written.
Session new_session(std::string id, std::string team, Agenda, Time created);

/// The field (0..3) under a place; every place has one, those outside the board too (the nearest).
int field_at(Place);

/// Time counted by a clock at `now`; never negative, even when the wall clock was set back.
Time spent_at(const Clock&, Time now);
/// Time left; negative in overtime.
inline Time left_at(const Clock& clock, Time now) { return clock.planned - spent_at(clock, now); }
inline bool runs(const Clock& clock) { return clock.since != 0; }

int votes_cast(const Poll&);

const Step& current_step(const Session&);
/// The text of the chosen draft; empty when none is chosen.
std::string kerneopgave_text(const Session&);

/// Empty when the stack has no name.
std::string stack_name(const Session&, Id stack);
/// True for a name that a picture in a session's folder may have: letters, digits, hyphens, one full stop.
bool is_picture_name(const std::string&);

const Note* find_note(const Session&, Id);
const Draft* find_draft(const Session&, Id);
const Action* find_action(const Session&, Id);

/// What is wrong with a session that came from outside (a file): one English sentence a problem, each naming
/// the field; empty when it can be used.
std::vector<std::string> check_session(const Session&);

} // namespace workshop
