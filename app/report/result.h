// Purpose: what all reports agree on: which texts count, which votes may be told, how the notes are ordered.
#pragma once

#include "workshop/session.h"
#include "workshop/told.h"

#include <string>
#include <vector>

namespace report {

/// True when a text holds more than white space.
bool written(const std::string& text);

/// What lies in one place of the board: a note by itself, or a stack of at least two.
struct Lying {
  workshop::Id stack = 0;                   ///< 0: a note by itself
  std::string name;                         ///< of the stack; empty: it has none
  std::vector<const workshop::Note*> notes; ///< the topmost first
};
/// All that lies in one field, in reading order: from the top, then from the left. A stack lies where its
/// topmost note does. Nothing while the notes are hidden.
std::vector<Lying> lying_in_field(const workshop::Session&, int field);

/// The pictures that notes show, each once, in the order of the notes; none while they are hidden.
std::vector<std::string> pictures_of(const workshop::Session&);

/// What may be told of one vote on one question.
struct Told {
  workshop::Id about = 0;   ///< the version that was voted on; 0: the question itself
  int cast = 0, raised = 0; ///< how many answered; of them by a raised hand
  std::vector<int> split;   ///< one count an answer; empty: so few answered that it would point at somebody
  bool agreement_told = false; ///< whether `agreed` may be told of so few (agreement_may_show)
  bool agreed = false;         ///< all gave the same answer
  bool now = false;            ///< the present vote: the last one
};
/// The votes on a question, the oldest first. A vote that is still hidden, or that nobody took part in, is
/// none.
std::vector<Told> told_votes(const workshop::Session&, int step, int question = 0);

/// Marks on a thing, where they may be told.
struct ToldDots {
  int plus = 0, minus = 0;
};
/// Nothing while they are hidden, and while there are so few in all that they would point at somebody.
ToldDots told_dots(const workshop::Session&, int step, workshop::Id thing);

/// What people wrote in a place of a step and may be told: slips with a text, unless the step's writing is
/// hidden.
std::vector<const workshop::Slip*> told_slips(const workshop::Session&, int step, int column);

/// The drafts that may be told, those with a text: versions always, the others unless they are hidden.
std::vector<const workshop::Draft*> told_drafts(const workshop::Session&);

/// The texts of the answers to a step's question.
std::vector<std::string> answer_texts(const workshop::Agenda&, const workshop::Step&, int question = 0);

/// The mean place of a scale's answers, 1 for the lowest, in tenths; 0: it is not told.
int mean_tenths(const std::vector<Told>&);

/// "2025-02-03T12:05:00Z"; empty for 0 (never) and for times no calendar holds.
std::string utc_text(workshop::Time);

/// "3. februar 2025" or "3 February 2025" where the program runs; empty as above.
std::string date_text(workshop::Time, const std::string& language);

} // namespace report
