// Purpose: how often the program has asked for memory. Link allocations.cpp: it replaces operator new.
#pragma once

#include <cstdint>

namespace test {

std::uint64_t allocations(); ///< since the program began, by all threads

} // namespace test
