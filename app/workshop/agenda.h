// Purpose: what a workshop is run with: its steps, questions, perspectives, dilemmas, cards and votes. Made
// from a content pack when a session is made, copied into the session, and never changed after that.
// Invariant (files/pack and check_session check it): 1..100 steps; ids unique within their list; what a step
// names (dilemmas, decks) is there; every list within its limits.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace workshop {

enum class StepKind {
  check_in,
  story,
  kerneopgave,
  board,
  dilemma,
  actions,
  close,
  writing,    ///< everybody writes slips in one to four columns, hidden until they are revealed
  reflection, ///< a silence; what is written here belongs to the one who wrote it and is never kept
  vote,       ///< one question answered by any vote of the grammar
  cards,      ///< leadership and followership: pairs draw cards and talk about one real task
  wheel,      ///< directions: where we are now, where we want to be
  agreements, ///< the team's own short codex
  follow_up,  ///< last time's actions
  gallery,    ///< what the other rooms made
  check_out,  ///< one word each, in turn
  pause       ///< "break" in content
};
inline constexpr int step_kinds = 17;

namespace limit {
inline constexpr int fewest_fields = 2, fields = 6; ///< perspectives of a board
inline constexpr int fewest_moods = 3, moods = 7;
inline constexpr int steps = 100, dilemmas_of_step = 6, columns = 4, decks_of_step = 4, cards = 40;
inline constexpr int fewest_directions = 3, directions = 8;
inline constexpr int wheel_rings = 5; ///< how far out somebody can stand in a direction: 1..5
inline constexpr int budget = 10;
inline constexpr int answers = 10;
} // namespace limit

/// One grammar for everything that is voted on.
enum class VoteKind {
  none,
  dots,   ///< marks put on things (notes, stacks, actions)
  scale,  ///< one place on a line, from low to high
  choice, ///< one of some answers: two poles, yes/no/blank, three ways out
  grid,   ///< one of four cells: two questions answered at once
  consent ///< yes; yes with a worry (which is written down); not yet
};
struct Vote {
  VoteKind kind = VoteKind::none;
  int budget = 1;       ///< marks a person has, 1..limit::budget
  int cap = 1;          ///< of them on one thing, 1..budget
  bool minus = false;   ///< dots: marks against are possible too
  bool at_once = false; ///< the result is seen as it comes; else when it is revealed
  std::vector<std::string>
      options; ///< choice, scale: the answers. grid: its cells, the upper left first. Else empty
  std::vector<std::string> axes; ///< grid: what grows to the right, what grows upward. Else empty
  bool operator==(const Vote&) const = default;
};

/// What happens when the time of a step is out.
enum class AtEnd {
  nothing,
  ask, ///< the facilitator is offered more time, to park it, or to go on
  lock ///< nobody writes until there is time again
};

struct Step {
  std::string id;
  StepKind kind = StepKind::story;
  std::string title;              ///< a few words: the name of the step in the row of steps
  std::string question;           ///< what the room is asked, one or two sentences
  std::string script;             ///< what the facilitator may say aloud; may be empty
  std::vector<std::string> lines; ///< story: its paragraphs. Others: short prompts; may be empty
  int minutes = 5;                ///< planned, 1..600
  std::string purpose;            ///< why this step; for the facilitator; may be empty
  std::string outcome;            ///< what comes out of it; for the facilitator; may be empty
  std::string where;              ///< who works on it: "plenum", "your room"; may be empty
  std::string chair;              ///< a role that somebody holds and answers from in this step; may be empty
  std::vector<std::string> dilemmas; ///< kind dilemma: ids, 1..limit::dilemmas_of_step
  std::vector<std::string> decks;    ///< kinds cards and writing: ids, 0..limit::decks_of_step
  std::vector<std::string> columns;  ///< where slips are written, 0..limit::columns; their headings
  Vote vote;                         ///< board, actions: dots. vote: any. Else none
  bool hidden = false;               ///< what is written stays hidden until it is revealed
  bool optional = false;             ///< not in the plan at first: can be added
  AtEnd at_end = AtEnd::nothing;
  int at = -1;   ///< the fixed time of day it begins, minutes after midnight; -1: after the last one
  int least = 0; ///< how many drafts or agreements are aimed at
  int most = 0;  ///< and at most; 0: as many as they like
  int turn = 0;  ///< seconds for each in turn, 0: no turns
  bool operator==(const Step&) const = default;
};

/// One field of the board.
struct Perspective {
  std::string id;
  std::string title;
  std::string about; ///< one sentence under the title
  std::vector<std::string> prompts;
  std::string colour; ///< one of colour_names; empty: by its place
  std::string icon;   ///< a picture of assets/pictures, without .png; empty: by its place
  bool operator==(const Perspective&) const = default;
};
inline constexpr std::array<const char*, 8> colour_names = {"blue", "orange", "green", "purple",
                                                            "red",  "brown",  "grey",  "teal"};

struct Option {
  std::string id; ///< lower-case letters, digits and '-'; part of the area name vote/<id>
  std::string text;
  bool operator==(const Option&) const = default;
};

struct Dilemma {
  std::string id;
  std::string title;
  std::string scene;                ///< three or four sentences with a person in them
  std::string question;             ///< opens the talk after the vote
  std::vector<Option> options;      ///< two to four
  std::vector<std::string> between; ///< the perspectives it lies between, by id; may be empty
  bool operator==(const Dilemma&) const = default;
};

struct Card {
  std::string id;
  std::string text;       ///< a question to oneself
  std::string invitation; ///< what one may say to a colleague; may be empty
  bool operator==(const Card&) const = default;
};
/// Leadership cards, followership cards, trends …
struct Deck {
  std::string id;
  std::string title;
  std::string colour; ///< one of colour_names; empty: by its place
  std::string icon;   ///< as of a perspective
  std::vector<Card> cards;
  bool operator==(const Deck&) const = default;
};

/// A spoke of the wheel.
struct Direction {
  std::string id;
  std::string title;
  std::string about;
  std::vector<std::string> prompts;
  bool operator==(const Direction&) const = default;
};

struct Agenda {
  std::string id;
  std::string language; ///< "da" or "en"
  std::string title;
  std::string about;
  std::string mission;                   ///< the line all workplaces share
  std::string source;                    ///< what the method builds on; a line of the report
  std::vector<Perspective> perspectives; ///< fields of the board in reading order
  std::vector<Dilemma> dilemmas;
  std::vector<Deck> decks;
  std::vector<Direction> directions; ///< of the wheel, clockwise from the top
  std::vector<std::string> moods;    ///< the check-in scale, from low to high
  std::vector<Step> steps;
  bool operator==(const Agenda&) const = default;
};

/// The sum of all steps that are in the plan from the beginning, in minutes.
int planned_minutes(const Agenda&);

/// The dilemma number `question` of a step; nullptr for steps of another kind.
const Dilemma* dilemma_of(const Agenda&, const Step&, int question = 0);
const Deck* deck_named(const Agenda&, const std::string& id);

/// How many polls a step has: dilemmas, twice the directions of a wheel (first all of now, then all of
/// wanted); one for all else, used or not.
int questions_of(const Agenda&, const Step&);

/// How a step's question is voted on, what its kind implies included.
Vote vote_of(const Agenda&, const Step&, int question = 0);

/// How many answers a step's poll has: 0 for dots, and where nothing is voted on.
int answers_of(const Agenda&, const Step&, int question = 0);

/// The stages a step of this kind goes through, at least one: see Stage.
int stages_of(StepKind);

/// What the stages of steps are called, by kind. Steps that are not named here have one.
namespace stage {
inline constexpr int write = 0, talk = 1;                          ///< writing, agreements
inline constexpr int drafts = 0, mark = 1, merge = 2, consent = 3; ///< kerneopgave
inline constexpr int notes = 0, sort = 1, dots = 2;                ///< board
inline constexpr int first_vote = 0, poles = 1, second_vote = 2;   ///< dilemma
inline constexpr int deal = 0, task = 1;                           ///< cards
inline constexpr int place = 0, shape = 1;                         ///< wheel
inline constexpr int collect = 0, choose = 1;                      ///< actions
} // namespace stage

/// Where an agenda in another language has the same shape: the same ids, kinds and numbers everywhere.
bool same_shape(const Agenda&, const Agenda&);
/// Those of `all` that are this agenda in another language.
std::vector<Agenda> translations_of(const Agenda&, const std::vector<Agenda>& all);

/// "check-in", "story", … as content packs and session files write it.
const char* name_of(StepKind);
const char* name_of(VoteKind);
const char* name_of(AtEnd);
/// The reverse; false when nothing has that name.
bool kind_named(const std::string& name, StepKind& out);
bool kind_named(const std::string& name, VoteKind& out);
bool kind_named(const std::string& name, AtEnd& out);

} // namespace workshop
