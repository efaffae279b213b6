// Purpose: the short team meeting of the content folder, as the screens' tests run it.
#pragma once

#include "packs.h"

namespace test {

inline const workshop::Agenda& meeting(const std::string& language = "da") {
  return pack("team-meeting", language);
}

/// A session on its first step, as the start screen makes it.
inline workshop::Session fresh(const std::string& language = "da") {
  return workshop::new_session("0123", "Hjemmeplejen Nord", meeting(language), Table::morning);
}

/// One with something in every place: drafts, a chosen one, notes all over the board, votes, actions.
inline workshop::Session
crowded(int notes, const std::string& text = "Færre dobbeltregistreringer og bedre overlevering") {
  workshop::Session s = fresh();
  workshop::Id id = 1;
  for (int i = 0; i < 7; i++) s.drafts.push_back({id++, text});
  s.kerneopgave = s.drafts[0].id;
  for (int i = 0; i < notes; i++)
    s.notes.push_back(
        {id++, {150.0 + (i * 293) % 2300, 150.0 + (i * 197) % 830}, i % workshop::limit::colours, text});
  for (int i = 0; i < 6; i++)
    s.actions.push_back({id++, text, "Teamkoordinatoren i aftenvagten", "Fredag den 4. december", i % 5 - 1});
  for (std::size_t i = 0; i < s.polls.size(); i++)
    for (int& votes : s.polls[i].votes) votes = 1;
  return s;
}

} // namespace test
