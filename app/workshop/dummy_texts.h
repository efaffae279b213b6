// Purpose: what the dummy team writes: short texts a home-care team could have written, Danish and English.
// Invariant: no list is empty; both languages have lists of the same length.
#pragma once

#include <string>
#include <vector>

namespace workshop {

struct DummyAction {
  const char *what, *who, *when, *first, *serves;
};

struct DummyTexts {
  std::vector<const char*> drafts, versions, worries, notes, stacks, slips, good, lost, said, roles,
      stretches, needs, agreements, words, learned, rooms;
  std::vector<DummyAction> actions;
  const char *task, *parked, *team, *before;
};

/// "en", else Danish.
const DummyTexts& dummy_texts(const std::string& language);

} // namespace workshop
