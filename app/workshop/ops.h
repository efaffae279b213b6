// Purpose: every thing that may happen to a Session, declared here and nowhere else. Plain structs; times and
// ids travel inside. A new op: add the struct, add it to Op and to op_names, then the compiler leads on to
// apply, inverse, judge, touched_by, language/describe and the codec in files/. Steps are named by their
// place in agenda.steps.
#pragma once

#include "workshop/refusal.h"
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

/// One person's answer to one of the step's questions. `raised`: a raised hand that the facilitator counted.
/// Refused once it is revealed, unless results are seen at once, and when everybody has voted.
struct CastVote {
  int step = 0;
  int answer = 0;
  int question = 0;
  bool raised = false;
  bool operator==(const CastVote&) const = default;
};
struct TakeBackVote {
  int step = 0;
  int answer = 0;
  int question = 0;
  bool raised = false;
  bool operator==(const TakeBackVote&) const = default;
};
struct RevealVotes {
  int step = 0;
  int question = 0;
  bool operator==(const RevealVotes&) const = default;
};
struct HideVotes {
  int step = 0;
  int question = 0;
  bool operator==(const HideVotes&) const = default;
};
/// The vote that was revealed becomes a past round, and people vote once more, on a version of the
/// kerneopgave or (about 0) on the question itself. Also allowed before anybody has voted, to say what is
/// voted on.
struct NewRound {
  int step = 0;
  int question = 0;
  Id about = 0;
  bool operator==(const NewRound&) const = default;
};
/// Inverse of NewRound: the last round is the present one again; refused when somebody has voted since.
/// `revealed`, `kept`: whether NewRound found it revealed, and put it into the past.
struct LastRound {
  int step = 0;
  int question = 0;
  Id about = 0; ///< of the round that it goes back to
  bool kept = true;
  bool operator==(const LastRound&) const = default;
};
/// A mark on a note, stack or action; refused when the budget of all or the cap of all on one thing is used
/// up.
struct PutDot {
  int step = 0;
  Id thing = 0;
  bool minus = false;
  bool operator==(const PutDot&) const = default;
};
struct TakeDot {
  int step = 0;
  Id thing = 0;
  bool minus = false;
  bool operator==(const TakeDot&) const = default;
};

/// How far a step is: see workshop::stage.
struct SetStage {
  int step = 0;
  int stage = 0;
  bool operator==(const SetStage&) const = default;
};
/// The steps that are held, in their order; the current one among them.
struct SetPlan {
  std::vector<int> plan;
  bool operator==(const SetPlan&) const = default;
};
/// What the room reads from now on; one of the session's translations.
struct SetLanguage {
  std::string language;
  bool operator==(const SetLanguage&) const = default;
};
/// Starts (`since`), sets and stops (0) the timer for talking in turn.
struct SetTurns {
  Turns turns;
  bool operator==(const SetTurns&) const = default;
};

/// A word of a draft, counted from 0, must stay or not.
struct MarkWord {
  Id id = 0;
  int word = 0;
  bool on = true;
  bool operator==(const MarkWord&) const = default;
};

/// `at`: its place among all slips, 0..size.
struct AddSlip {
  Slip slip;
  int at = 0;
  bool operator==(const AddSlip&) const = default;
};
struct WriteSlip {
  Id id = 0;
  std::string text;
  bool operator==(const WriteSlip&) const = default;
};
/// To another step (-1: the parking lot) or column; `at`: its place among all slips afterwards, 0..size-1.
struct PlaceSlip {
  Id id = 0;
  int step = 0;
  int column = 0;
  int at = 0;
  bool operator==(const PlaceSlip&) const = default;
};
struct MarkSlip {
  Id id = 0;
  int mark = 0;
  bool operator==(const MarkSlip&) const = default;
};
struct DeleteSlip {
  Id id = 0;
  bool operator==(const DeleteSlip&) const = default;
};

/// Draws a card that lies on no mat of its step.
struct DealCard {
  DealtCard card;
  int at = 0; ///< its place among all dealt cards, 0..size
  bool operator==(const DealCard&) const = default;
};
struct PassCard { ///< on to another pair; a card that is passed on is not kept
  Id id = 0;
  int mat = 0;
  bool kept = false; ///< how it lies there: kept again when that is taken back
  bool operator==(const PassCard&) const = default;
};
struct KeepCard {
  Id id = 0;
  bool kept = true;
  bool operator==(const KeepCard&) const = default;
};
struct ReturnCard { ///< back into its deck
  Id id = 0;
  bool operator==(const ReturnCard&) const = default;
};

struct AddAction {
  Action action;
  int at = 0;
  bool operator==(const AddAction&) const = default;
};
enum class ActionField { what, who, when, first, serves };
struct WriteAction {
  Id id = 0;
  ActionField field = ActionField::what;
  std::string text;
  bool operator==(const WriteAction&) const = default;
};
/// Ties an action to a perspective, by its field; -1: to none.
struct PlaceAction {
  Id id = 0;
  int perspective = -1;
  bool operator==(const PlaceAction&) const = default;
};
struct DeleteAction {
  Id id = 0;
  bool operator==(const DeleteAction&) const = default;
};

/// The team will do it, or not; refused beyond the most that the plan's actions step allows.
struct KeepAction {
  Id id = 0;
  bool kept = true;
  bool operator==(const KeepAction&) const = default;
};

/// What became of one of last time's actions: 0..3.
struct MarkPast {
  Id id = 0;
  int state = 0;
  bool operator==(const MarkPast&) const = default;
};
/// What was learned from it.
struct WritePast {
  Id id = 0;
  std::string text;
  bool operator==(const WritePast&) const = default;
};
/// Another room's results, for the gallery; each session once.
struct BringRoom {
  Room room;
  int at = 0; ///< 0..size
  bool operator==(const BringRoom&) const = default;
};
struct DropRoom {
  int at = 0;
  bool operator==(const DropRoom&) const = default;
};

/// 0 opens it again.
struct CloseWorkshop {
  Time time = 0;
  bool operator==(const CloseWorkshop&) const = default;
};

using Op =
    std::variant<GoToStep, StartClock, PauseClock, AddMinutes, RestartClock, RestoreClocks, SetPeople,
                 AddDraft, WriteDraft, DeleteDraft, ChooseDraft, AddNote, WriteNote, MoveNote, ColourNote,
                 DeleteNote, CastVote, TakeBackVote, RevealVotes, HideVotes, AddAction, WriteAction,
                 PlaceAction, DeleteAction, CloseWorkshop, ScaleNote, ArrangeNotes, NameStack, InkNote,
                 EraseInk, SetPicture, NewRound, LastRound, PutDot, TakeDot, SetStage, SetPlan, SetLanguage,
                 SetTurns, MarkWord, AddSlip, WriteSlip, PlaceSlip, MarkSlip, DeleteSlip, DealCard, PassCard,
                 KeepCard, ReturnCard, KeepAction, MarkPast, WritePast, BringRoom, DropRoom>;

/// The names in session files, in the order of Op. Never renamed: old files use them.
inline constexpr std::array<const char*, std::variant_size_v<Op>> op_names = {
    "GoToStep",      "StartClock",  "PauseClock",   "AddMinutes",  "RestartClock", "RestoreClocks",
    "SetPeople",     "AddDraft",    "WriteDraft",   "DeleteDraft", "ChooseDraft",  "AddNote",
    "WriteNote",     "MoveNote",    "ColourNote",   "DeleteNote",  "CastVote",     "TakeBackVote",
    "RevealVotes",   "HideVotes",   "AddAction",    "WriteAction", "PlaceAction",  "DeleteAction",
    "CloseWorkshop", "ScaleNote",   "ArrangeNotes", "NameStack",   "InkNote",      "EraseInk",
    "SetPicture",    "NewRound",    "LastRound",    "PutDot",      "TakeDot",      "SetStage",
    "SetPlan",       "SetLanguage", "SetTurns",     "MarkWord",    "AddSlip",      "WriteSlip",
    "PlaceSlip",     "MarkSlip",    "DeleteSlip",   "DealCard",    "PassCard",     "KeepCard",
    "ReturnCard",    "KeepAction",  "MarkPast",     "WritePast",   "BringRoom",    "DropRoom"};

inline const char* name_of(const Op& op) { return op_names[op.index()]; }

} // namespace workshop
