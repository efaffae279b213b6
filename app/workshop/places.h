// Purpose: where things lie in a session's lists; shared by judge, apply and inverse.
#pragma once

#include "workshop/ops.h"

namespace workshop {

/// The index of the thing with this id; -1 when there is none.
template<typename T>
int index_of(const std::vector<T>& list, Id id) {
  for (std::size_t i = 0; i < list.size(); i++)
    if (list[i].id == id) return static_cast<int>(i);
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
