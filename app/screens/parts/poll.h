// Purpose: votes as dots: one dot a vote, so that the room sees people, not percentages.
#pragma once

#include "screens/frame.h"

namespace screens {

/// Draws `votes` dots in rows within the rectangle, from the bottom left; they shrink when there are many.
void vote_dots(Frame&, paint::Canvas&, Rect, int votes, Colour);

/// "5 of 8 have voted", with a row of rings of which five are filled. `pattern` has two {}.
void turnout(Frame&, std::string_view name, Rect, const char* pattern, int votes, int people);

/// Headcount with minus and plus, labelled; proposes SetPeople.
void people_stepper(Frame&, const workshop::Session&, Rect);

} // namespace screens
