// Purpose: what all reports agree on: which texts count, which votes may be told, how the notes are ordered.
#pragma once

#include "workshop/session.h"

#include <string>
#include <vector>

namespace report {

/// True when a text holds more than white space.
bool written(const std::string& text);

/// The notes of one field (0..3), in reading order: from the top, then from the left.
std::vector<const workshop::Note*> notes_of_field(const workshop::Session&, int field);

/// The steps whose votes may be told. A check-in is answered in the open; a dilemma only once it is revealed.
std::vector<int> told_polls(const workshop::Session&);

/// The texts of a step's answers.
std::vector<std::string> answer_texts(const workshop::Agenda&, const workshop::Step&);

/// "2025-02-03T12:05:00Z"; empty for 0 (never) and for times no calendar holds.
std::string utc_text(workshop::Time);

/// "3. februar 2025" or "3 February 2025" where the program runs; empty as above.
std::string date_text(workshop::Time, const std::string& language);

} // namespace report
