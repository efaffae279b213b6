#include "screens/parts/looks.h"

#include <algorithm>
#include <array>

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

std::string_view perspective_icon(const workshop::Agenda& agenda, int i) {
  static const char* by_place[] = {"perspective-0", "perspective-1", "perspective-2", "perspective-3"};
  const std::string& icon = agenda.perspectives[std::size_t(i)].icon;
  return icon.empty() ? by_place[i % 4] : std::string_view(icon);
}

Colour deck_colour(const workshop::Agenda& agenda, const workshop::Deck& deck) {
  return named_or(deck.colour, place_of(agenda, deck));
}

std::string_view deck_icon(const workshop::Agenda& agenda, const workshop::Deck& deck) {
  if (!deck.icon.empty()) return deck.icon;
  static const char* by_place[] = {"deck-lead", "deck-follow", "deck-trend", "step-cards"};
  return by_place[place_of(agenda, deck) % 4];
}

std::string_view step_icon(workshop::StepKind kind) {
  static const auto names = [] {
    std::array<std::string, workshop::step_kinds> made;
    for (int i = 0; i < workshop::step_kinds; i++)
      made[std::size_t(i)] = std::string("step-") + workshop::name_of(workshop::StepKind(i));
    return made;
  }();
  return names[std::size_t(kind)];
}

} // namespace screens
