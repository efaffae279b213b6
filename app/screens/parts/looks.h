// Purpose: colour and picture of what content names: perspectives and decks. Invariant: everything has both,
// by its place where the content says nothing.
#pragma once

#include "screens/theme.h"
#include "workshop/agenda.h"

#include <string>

namespace screens {

Colour perspective_colour(const workshop::Agenda&, int perspective);
std::string perspective_icon(const workshop::Agenda&, int perspective); ///< name of a picture
Colour deck_colour(const workshop::Agenda&, const workshop::Deck&);
std::string deck_icon(const workshop::Agenda&, const workshop::Deck&);
/// Of answers, mats and other things without names, in turn.
inline Colour colour_in_turn(int i) { return colour::named[std::size_t(i) % 4]; }

} // namespace screens
