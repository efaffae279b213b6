// Purpose: colour and picture of what content names: perspectives, decks and kinds of step. Invariant:
// everything has both, by its place where the content says nothing.
#pragma once

#include "screens/theme.h"
#include "workshop/agenda.h"

#include <string_view>

namespace screens {

Colour perspective_colour(const workshop::Agenda&, int perspective);
/// Names of pictures; they live as long as the agenda.
std::string_view perspective_icon(const workshop::Agenda&, int perspective);
std::string_view deck_icon(const workshop::Agenda&, const workshop::Deck&);
std::string_view step_icon(workshop::StepKind);
Colour deck_colour(const workshop::Agenda&, const workshop::Deck&);
/// Of answers, mats and other things without names, in turn.
inline Colour colour_in_turn(int i) { return colour::named[std::size_t(i) % 4]; }

} // namespace screens
