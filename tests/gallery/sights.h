// Purpose: what there is to look at: every kind of step, stage by stage, empty, typical and crowded; the
// start screens, the panels, open seats. The gallery makes pictures of them, a test holds them to the
// layout's rules. Invariant: a sight's session passes check_session; the same sight gives the same session.
#pragma once

#include "screens/start.h"
#include "workshop/session.h"

#include <string>
#include <string_view>
#include <vector>

namespace gallery {

inline constexpr workshop::Time morning = 1'790'000'000'000; ///< when every sight is seen

/// The last two are typical, but every text is one monstrous word (monsters.h): of parts, or of w's.
enum class State { empty, typical, crowded, monster, wall };
inline constexpr State states[] = {State::empty, State::typical, State::crowded, State::monster, State::wall};
inline bool is_monstrous(State s) { return s == State::monster || s == State::wall; }
const char* name_of(State);

struct Sight {
  std::string name; ///< "board-2": what it is, and which stage, from 1
  std::string pack; ///< folder under content/, or a path in the repository; empty: no session is open
  std::string step; ///< id in the pack
  int stage = 0;
  bool shown = false;              ///< votes are revealed
  std::vector<std::string> taps{}; ///< areas, tapped one after the other
  bool every_state = true;         ///< false: typical alone
  bool tidied = false; ///< "tidy" is tapped in each field: notes lie as the program lays them there
};

/// Whether an area is one that a sight taps: `wanted` is its name; a * in it stands for anything.
inline bool is_wanted(std::string_view wanted, std::string_view area) {
  std::size_t star = wanted.find('*');
  if (star == wanted.npos) return area == wanted;
  std::string_view begin = wanted.substr(0, star), end = wanted.substr(star + 1);
  return area.size() >= begin.size() + end.size() && area.starts_with(begin) && area.ends_with(end);
}

/// All, in the order of a long day.
const std::vector<Sight>& sights();

/// As it stands on the step: what came before was played by the dummy team. Crowded: 40 people, long Danish
/// words (long English ones in English), as much as a busy team leaves behind.
workshop::Session session_of(const Sight&, State, const std::string& language);

/// What lies on the machine, for the start screens and what is fetched.
screens::StartInfo machine(State, const std::string& language);

} // namespace gallery
