// Purpose: a pack's text as a TOML tree, even where some lines are broken: each broken statement is reported,
// taken out, and the rest is read, so that one missing quotation mark does not hide the other problems.
// Invariant: the tree is at most a few thousand tables deep, whatever the text (walking it can't run out of
// stack).
#pragma once

#include "files/pack_problems.h"

// Without NDEBUG an assertion of the parser ends the program at a strange character where a key should begin,
// although the code behind it reports that character as an error like any other.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

#include <set>
#include <string>

namespace files {

struct Syntax {
  toml::table tree;
  bool read = true;     ///< false: so much was broken that the tree says nothing
  std::set<int> mended; ///< lines whose value was broken: already reported, to be skipped silently
};

Syntax read_toml(const std::string& text, Problems&);

} // namespace files
