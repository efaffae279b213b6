// Purpose: where things lie in a session's lists; shared by judge, apply and inverse.
#pragma once

#include "workshop/ops.h"

#include <algorithm>
#include <array>

namespace workshop {

/// The index of the thing with this id; -1 when there is none. Long lists are searched outwards from where a
/// thing of this id was found last: ops come in rows about the same note, and each moves others a place at
/// most.
template<typename T>
int index_of(const std::vector<T>& list, Id id) {
  static thread_local std::array<std::uint32_t, 4096> last{};
  const std::size_t size = list.size();
  if (size == 0) return -1;
  std::uint32_t& guess = last[id % last.size()];
  std::size_t up = std::min<std::size_t>(guess, size - 1), down = up;
  for (; up < size || down > 0; up++) {
    if (up < size && list[up].id == id) return int(guess = std::uint32_t(up));
    if (down > 0 && list[--down].id == id) return int(guess = std::uint32_t(down));
  }
  return -1;
}

inline std::string& field_of(Action& action, ActionField field) {
  switch (field) {
  case ActionField::who: return action.who;
  case ActionField::when: return action.when;
  case ActionField::first: return action.first;
  case ActionField::serves: return action.serves;
  default: return action.what;
  }
}

} // namespace workshop
