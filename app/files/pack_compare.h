// Purpose: what the languages of a pack must agree in, field by field, and where they do not. Invariant: a
// value that was wrong in itself is no fact; it has been reported, and nothing can be compared with it.
#pragma once

#include "files/pack_problems.h"

#include <string>
#include <vector>

namespace files {

struct Fact {
  std::string key;   ///< what is compared: "step[5].dilemmas"
  std::string field; ///< as it is written in this file: "step[5].dilemma"
  int line = 0;      ///< 0: the file as a whole
  std::string value; ///< empty: not set
  bool count =
      false; ///< how many there are of something; items of lists of different lengths are not compared
};

/// Reports where the facts of a file differ from those of the pack's first file, called `name`.
void compare(const std::vector<Fact>& first, const std::string& name, const std::vector<Fact>& file,
             Problems&);

} // namespace files
