// Purpose: what to do about a statement that the parser of TOML can't read; its own words are English and
// speak of the grammar. Invariant: always one sentence, and the commonest cause where none can be seen.
#pragma once

#include "files/pack_near.h"

#include <string>
#include <string_view>

namespace files {

/// `statement`: its first line, like `title = “Foo”`.
Sentence way_to_mend(std::string_view statement);

} // namespace files
