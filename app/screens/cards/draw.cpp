#include "screens/cards/draw.h"

#include <algorithm>

namespace screens {

using workshop::Session;

int mats_of(const Session& s, int step) {
  int mats = std::max(1, (s.people + 1) / 2);
  for (const workshop::DealtCard& c : s.dealt)
    if (c.step == step) mats = std::max(mats, c.mat + 1);
  for (const workshop::Slip& slip : s.slips)
    if (slip.step == step && slip.column >= workshop::column::leads(0))
      mats = std::max(mats, slip.column / 10);
  return std::min(mats, workshop::limit::mats);
}

int cards_in(const Session& s, int step, int deck) {
  const workshop::Step& it = s.agenda.steps[std::size_t(step)];
  if (deck < 0 || deck >= int(it.decks.size())) return 0;
  const workshop::Deck* d = workshop::deck_named(s.agenda, it.decks[std::size_t(deck)]);
  return d ? int(d->cards.size()) : 0;
}

int next_card(const Session& s, int step, int deck, std::uint32_t salt, const std::set<int>& taken) {
  std::vector<int> left;
  for (int card = 0; card < cards_in(s, step, deck); card++) {
    bool out = taken.contains(card) || std::any_of(s.dealt.begin(), s.dealt.end(), [&](const auto& d) {
                 return d.step == step && d.deck == deck && d.card == card;
               });
    if (!out) left.push_back(card);
  }
  if (left.empty()) return -1;
  std::uint32_t h = salt * 2'654'435'761u; // Knuth's multiplier spreads numbers that follow each other
  h ^= h >> 15;
  return left[h % left.size()];
}

} // namespace screens
