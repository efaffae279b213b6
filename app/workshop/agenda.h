// Purpose: what a workshop is run with: its steps, questions, perspectives and dilemmas. Made from a content
// pack when a session is made, copied into the session, and never changed after that.
// Invariant (files/pack checks it): at least one step; ids unique within their list; each dilemma step names
// a dilemma of the list; each dilemma has two to four options; minutes are 1..600.
#pragma once

#include <array>
#include <string>
#include <vector>

namespace workshop {

enum class StepKind { check_in, story, kerneopgave, board, dilemma, actions, close };

struct Step {
  std::string id;
  StepKind kind = StepKind::story;
  std::string title;              ///< a few words: the name of the step in the row of steps
  std::string question;           ///< what the room is asked, one or two sentences
  std::string script;             ///< what the facilitator may say aloud; may be empty
  std::vector<std::string> lines; ///< story: its paragraphs. Others: short prompts; may be empty
  int minutes = 5;                ///< planned, 1..600
  std::string dilemma;            ///< kind dilemma: the id of the dilemma shown; else empty
  bool operator==(const Step&) const = default;
};

/// One of the four fields of the board.
struct Perspective {
  std::string id;
  std::string title;
  std::string about; ///< one sentence under the title
  std::vector<std::string> prompts;
  bool operator==(const Perspective&) const = default;
};

struct Option {
  std::string id; ///< lower-case letters, digits and '-'; part of the area name vote/<id>
  std::string text;
  bool operator==(const Option&) const = default;
};

struct Dilemma {
  std::string id;
  std::string title;
  std::string scene;    ///< three or four sentences with a person in them
  std::string question; ///< opens the talk after the vote
  std::vector<Option> options;
  bool operator==(const Dilemma&) const = default;
};

struct Agenda {
  std::string id;
  std::string language; ///< "da" or "en"
  std::string title;
  std::string about;
  std::string mission;                     ///< the line all workplaces share
  std::array<Perspective, 4> perspectives; ///< top left, top right, bottom left, bottom right on the board
  std::vector<Dilemma> dilemmas;
  std::vector<std::string> moods; ///< the check-in scale, from low to high; five of them
  std::vector<Step> steps;
  bool operator==(const Agenda&) const = default;
};

/// The sum of all steps, in minutes.
int planned_minutes(const Agenda&);

/// The dilemma that a step shows; nullptr for steps of another kind.
const Dilemma* dilemma_of(const Agenda&, const Step&);

/// How many answers a step's poll has: moods for check-in, options for a dilemma, 0 where nothing is voted
/// on.
int answers_of(const Agenda&, const Step&);

/// "check-in", "story", … as content packs and session files write it.
const char* name_of(StepKind);
/// The reverse; false when no kind has that name.
bool kind_named(const std::string& name, StepKind& out);

} // namespace workshop
