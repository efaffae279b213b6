// Purpose: the one way to say when. The workshop never reads a clock: a Time travels in from outside.
#pragma once

#include <cstdint>

namespace workshop {

/// Milliseconds. A point in time counts from 1970-01-01 UTC (wall clock, so that it means the same after
/// the program was closed and opened again); 0 stands for "never".
using Time = std::int64_t;

inline constexpr Time second = 1000;
inline constexpr Time minute = 60 * second;

} // namespace workshop
