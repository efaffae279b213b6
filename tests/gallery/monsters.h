// Purpose: the longest words that anybody may write, in every place where people or content write any: one
// word of sixty letters each. Which text it is, its first two letters tell, so that a test finds it again.
// Invariant: a session keeps passing check_session.
#pragma once

#include "screens/start.h"
#include "workshop/session.h"

#include <string>
#include <vector>

namespace gallery {

/// A compound that a dictionary parts, or one letter over and over, which nothing parts.
enum class Monster { compound, wall };

inline constexpr std::size_t monster_letters = 60;

/// A place that somebody writes in: "step title", "note" … and the word that stands there.
struct MonsterText {
  const char* kind;
  std::string word;
};
/// All of one sort.
std::vector<MonsterText> monster_texts(Monster);

void grow(workshop::Session&, Monster);
void grow(screens::StartInfo&, Monster);

} // namespace gallery
