// Purpose: what a room may be told of where its dots lie. Invariants: nothing before they are revealed (or,
// where they are seen at once, before nobody is known by them); of a handful no number is told, since it
// would point at somebody.
#pragma once

#include "workshop/session.h"

namespace workshop {

enum class DotsTold {
  nothing, ///< hidden, or too few to say anything
  most,    ///< fewer than five people, or dots: only which things got the most
  all      ///< how many lie on each thing
};
DotsTold dots_told(const Session&, int step);

} // namespace workshop
