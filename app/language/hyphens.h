// Purpose: where a long word may be parted at the end of a line: by libhyphen, with Debian's patterns.
// Invariant: at least three letters stay on either side; where there are no patterns no word is parted.
// Compounds are parted at their joint rather than a syllable or two behind it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace language {

class Hyphens {
public:
  /// "da": Danish patterns; anything else English ones.
  explicit Hyphens(const std::string& language);
  ~Hyphens();

  /// Bytes of `word` before which a hyphen may stand, ascending. Parts around a hyphen, a slash or a digit
  /// are taken by themselves.
  std::vector<std::size_t> breaks(std::string_view word) const;

private:
  struct Patterns;
  std::unique_ptr<Patterns> patterns_;
};

} // namespace language
