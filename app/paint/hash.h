// Purpose: a quick hash of bytes, for telling whether what is drawn has changed; no protection against
// malice.
#pragma once

#include <cstdint>
#include <cstring>

namespace paint {

/// Eight bytes at a time, multiplied and folded.
inline std::uint64_t hashed(const void* data, std::size_t size, std::uint64_t seed) {
  constexpr std::uint64_t k = 0x9E3779B97F4A7C15ull;
  auto* bytes = static_cast<const unsigned char*>(data);
  std::uint64_t h = seed ^ (size * k);
  for (; size >= 8; bytes += 8, size -= 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes, 8);
    h = (h ^ word) * k;
    h ^= h >> 29;
  }
  std::uint64_t rest = 0;
  if (size > 0) std::memcpy(&rest, bytes, size); // an empty list has no bytes to point at
  h = (h ^ rest) * k;
  return h ^ (h >> 32);
}

} // namespace paint
