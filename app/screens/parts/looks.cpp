#include "screens/parts/looks.h"

#include <algorithm>

namespace screens {

namespace {

Colour named_or(const std::string& name, int place) {
  auto at = std::find(workshop::colour_names.begin(), workshop::colour_names.end(), name);
  std::size_t i = at == workshop::colour_names.end() ? std::size_t(place)
                                                     : std::size_t(at - workshop::colour_names.begin());
  return colour::named[i % colour::named.size()];
}

int place_of(const workshop::Agenda& agenda, const workshop::Deck& deck) {
  for (std::size_t i = 0; i < agenda.decks.size(); i++)
    if (agenda.decks[i].id == deck.id) return int(i);
  return 0;
}

} // namespace

Colour perspective_colour(const workshop::Agenda& agenda, int i) {
  return named_or(agenda.perspectives[std::size_t(i)].colour, i);
}

std::string perspective_icon(const workshop::Agenda& agenda, int i) {
  const std::string& icon = agenda.perspectives[std::size_t(i)].icon;
  return icon.empty() ? "perspective-" + std::to_string(i % 4) : icon;
}

Colour deck_colour(const workshop::Agenda& agenda, const workshop::Deck& deck) {
  return named_or(deck.colour, place_of(agenda, deck));
}

std::string deck_icon(const workshop::Agenda& agenda, const workshop::Deck& deck) {
  if (!deck.icon.empty()) return deck.icon;
  static const char* by_place[] = {"deck-lead", "deck-follow", "deck-trend", "step-cards"};
  return by_place[place_of(agenda, deck) % 4];
}

} // namespace screens
