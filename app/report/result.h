// Purpose: what all reports agree on: which texts count, which votes may be told, how the notes are ordered.
#pragma once

#include "workshop/session.h"

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
/// All that lies in one field (0..3), in reading order: from the top, then from the left. A stack lies where
/// its topmost note does.
std::vector<Lying> lying_in_field(const workshop::Session&, int field);

/// The pictures that notes show, each once, in the order of the notes.
std::vector<std::string> pictures_of(const workshop::Session&);

/// The steps whose votes may be told. A check-in is answered in the open; a dilemma only once it is revealed.
std::vector<int> told_polls(const workshop::Session&);

/// The texts of a step's answers.
std::vector<std::string> answer_texts(const workshop::Agenda&, const workshop::Step&);

/// "2025-02-03T12:05:00Z"; empty for 0 (never) and for times no calendar holds.
std::string utc_text(workshop::Time);

/// "3. februar 2025" or "3 February 2025" where the program runs; empty as above.
std::string date_text(workshop::Time, const std::string& language);

} // namespace report
