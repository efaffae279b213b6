// Purpose: every thing that may happen to a Session, declared here and nowhere else. Plain structs; times and
// ids travel inside. A new op: add the struct, add it to Op and to op_names, then the compiler leads on to
// apply, inverse, judge, touched_by, language/describe and the codec in files/.
#pragma once

#include "workshop/session.h"

#include <array>
#include <string>
#include <variant>
#include <vector>

namespace workshop {

// Steps and time. A clock that runs is carried along: the step left stops, the step reached runs on.
struct GoToStep {
  int step = 0;
  Time time = 0;
  bool operator==(const GoToStep&) const = default;
};
struct StartClock {
  int step = 0;
  Time time = 0;
  bool operator==(const StartClock&) const = default;
};
struct PauseClock {
  int step = 0;
  Time time = 0;
  bool operator==(const PauseClock&) const = default;
};
/// Changes the planned time; at least one minute stays.
struct AddMinutes {
  int step = 0;
  int minutes = 0;
  bool operator==(const AddMinutes&) const = default;
};
/// Back to nothing spent; runs on from `time` if it ran.
struct RestartClock {
  int step = 0;
  Time time = 0;
  bool operator==(const RestartClock&) const = default;
};
/// Inverse of all of the above: the step and all clocks exactly as they were.
struct RestoreClocks {
  int step = 0;
  std::vector<Clock> clocks;
  bool operator==(const RestoreClocks&) const = default;
};

struct SetPeople {
  int people = 0;
  bool operator==(const SetPeople&) const = default;
};

/// `at`: its place in the list, 0..size. `chosen`: it becomes the kerneopgave at once (inverse of a
/// deletion).
struct AddDraft {
  Draft draft;
  int at = 0;
  bool chosen = false;
  bool operator==(const AddDraft&) const = default;
};
struct WriteDraft {
  Id id = 0;
  std::string text;
  bool operator==(const WriteDraft&) const = default;
};
struct DeleteDraft {
  Id id = 0;
  bool operator==(const DeleteDraft&) const = default;
};
/// 0: none is chosen any more.
struct ChooseDraft {
  Id id = 0;
  bool operator==(const ChooseDraft&) const = default;
};

/// `at`: its height in the pile of notes, 0 (lowest)..size (topmost).
struct AddNote {
  Note note;
  int at = 0;
  bool operator==(const AddNote&) const = default;
};
struct WriteNote {
  Id id = 0;
  std::string text;
  bool operator==(const WriteNote&) const = default;
};
/// `at`: its height in the pile afterwards, 0..size-1.
struct MoveNote {
  Id id = 0;
  Place place;
  int at = 0;
  bool operator==(const MoveNote&) const = default;
};
struct ColourNote {
  Id id = 0;
  int colour = 0;
  bool operator==(const ColourNote&) const = default;
};
struct DeleteNote {
  Id id = 0;
  bool operator==(const DeleteNote&) const = default;
};
/// limit::smallest..limit::largest
struct ScaleNote {
  Id id = 0;
  double scale = 1;
  bool operator==(const ScaleNote&) const = default;
};
/// One note among those that ArrangeNotes lays out.
struct Arranged {
  Id id = 0;
  Place place;
  Id stack = 0;
  bool operator==(const Arranged&) const = default;
};
/// Lays several notes at once, into or out of stacks; their heights in the pile stay.
struct ArrangeNotes {
  std::vector<Arranged> notes;
  bool operator==(const ArrangeNotes&) const = default;
};
/// Empty: no name any more.
struct NameStack {
  Id stack = 0;
  std::string name;
  bool operator==(const NameStack&) const = default;
};
/// `at`: its place among the note's strokes, 0 (lowest)..size.
struct InkNote {
  Id id = 0;
  int at = 0;
  Stroke stroke;
  bool operator==(const InkNote&) const = default;
};
struct EraseInk {
  Id id = 0;
  int at = 0;
  bool operator==(const EraseInk&) const = default;
};
/// The name of a file in the session's folder `pictures`; empty: none any more.
struct SetPicture {
  Id id = 0;
  std::string picture;
  bool operator==(const SetPicture&) const = default;
};

/// One person's answer. Refused once revealed (dilemmas) and when everybody has voted.
struct CastVote {
  int step = 0;
  int answer = 0;
  bool operator==(const CastVote&) const = default;
};
struct TakeBackVote {
  int step = 0;
  int answer = 0;
  bool operator==(const TakeBackVote&) const = default;
};
struct RevealVotes {
  int step = 0;
  bool operator==(const RevealVotes&) const = default;
};
struct HideVotes {
  int step = 0;
  bool operator==(const HideVotes&) const = default;
};

struct AddAction {
  Action action;
  int at = 0;
  bool operator==(const AddAction&) const = default;
};
enum class ActionField { what, who, when };
struct WriteAction {
  Id id = 0;
  ActionField field = ActionField::what;
  std::string text;
  bool operator==(const WriteAction&) const = default;
};
/// Ties an action to a perspective, 0..3; -1: to none.
struct PlaceAction {
  Id id = 0;
  int perspective = -1;
  bool operator==(const PlaceAction&) const = default;
};
struct DeleteAction {
  Id id = 0;
  bool operator==(const DeleteAction&) const = default;
};

/// 0 opens it again.
struct CloseWorkshop {
  Time time = 0;
  bool operator==(const CloseWorkshop&) const = default;
};

using Op = std::variant<GoToStep, StartClock, PauseClock, AddMinutes, RestartClock, RestoreClocks, SetPeople,
                        AddDraft, WriteDraft, DeleteDraft, ChooseDraft, AddNote, WriteNote, MoveNote,
                        ColourNote, DeleteNote, CastVote, TakeBackVote, RevealVotes, HideVotes, AddAction,
                        WriteAction, PlaceAction, DeleteAction, CloseWorkshop, ScaleNote, ArrangeNotes,
                        NameStack, InkNote, EraseInk, SetPicture>;

/// The names in session files, in the order of Op. Never renamed: old files use them.
inline constexpr std::array<const char*, std::variant_size_v<Op>> op_names = {
    "GoToStep",      "StartClock", "PauseClock",   "AddMinutes",  "RestartClock", "RestoreClocks",
    "SetPeople",     "AddDraft",   "WriteDraft",   "DeleteDraft", "ChooseDraft",  "AddNote",
    "WriteNote",     "MoveNote",   "ColourNote",   "DeleteNote",  "CastVote",     "TakeBackVote",
    "RevealVotes",   "HideVotes",  "AddAction",    "WriteAction", "PlaceAction",  "DeleteAction",
    "CloseWorkshop", "ScaleNote",  "ArrangeNotes", "NameStack",   "InkNote",      "EraseInk",
    "SetPicture"};

inline const char* name_of(const Op& op) { return op_names[op.index()]; }

/// Why an op can't happen now.
enum class Refusal {
  no_such_step,
  no_such_note,
  no_such_draft,
  no_such_action,
  no_such_answer,
  no_such_field,
  no_such_colour,
  no_such_stack,
  no_such_stroke,
  no_such_picture,
  bad_size,
  bad_stroke,
  clock_runs,
  clock_stands,
  clock_at_limit,
  people_out_of_range,
  id_taken,
  place_in_list,
  off_the_board,
  text_too_long,
  text_not_clean,
  already_revealed,
  nothing_revealed,
  everybody_has_voted,
  no_vote_to_take_back,
  too_many,
  already_closed,
  not_closed,
  bad_clocks,
};

/// One plain sentence, in "da" or "en" (anything else: Danish).
std::string sentence(Refusal, const std::string& language);

} // namespace workshop
