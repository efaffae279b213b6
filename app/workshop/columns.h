// Purpose: which column of a step a slip lies in, by the kind of step. Invariant: within one step no two
// places share a number; all lie within 0..limit::slip_columns.
#pragma once

#include "workshop/session.h"

namespace workshop::column {

/// Writing: under a heading, for the card that is talked about (0 without a deck).
inline int heading(int card, int heading) { return card * limit::columns + heading; }

/// Dilemma: what is good about an answer, and what is lost by it.
inline int good(int question, int answer) { return question * 10 + answer * 2; }
inline int lost(int question, int answer) { return question * 10 + answer * 2 + 1; }
/// What was said in the talk; of a vote, too (question 0).
inline int said(int question) { return question * 10 + 8; }

/// Kerneopgave: worries, each about a version.
inline constexpr int worries = 0;
/// Agreements, check-out, parking lot: the only place.
inline constexpr int only = 0;

/// Cards: the one real task all talk about.
inline constexpr int task = 0;
/// On a mat: who leads, who follows (roles), and the stretches of the task in order; a stretch's mark is 0
/// when the first leads and 1 when the second does.
inline int leads(int mat) { return 10 * (mat + 1); }
inline int follows(int mat) { return 10 * (mat + 1) + 1; }
inline int stretches(int mat) { return 10 * (mat + 1) + 2; }

/// Wheel: what the step's own column is about ("what our leader needs to know"), and what was said of a
/// direction.
inline constexpr int needs = 0;
inline int direction(int direction) { return 10 * (direction + 1); }

} // namespace workshop::column
