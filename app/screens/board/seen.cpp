#include "screens/board/seen.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace screens {

using touch::Rect;

namespace {

/// A bit for each pixel of a part of the screen: set where something opaque lies. Words of one column lie one
/// behind the other, so that many rows are looked at in one go.
class Cover {
public:
  explicit Cover(Rect within)
      : left_(int(std::floor(within.x))), top_(int(std::floor(within.y))),
        width_(std::max(0, int(std::ceil(within.right())) - left_)),
        height_(std::max(0, int(std::ceil(within.bottom())) - top_)) {
    bits_.assign(std::size_t((width_ + 63) / 64) * std::size_t(height_), 0);
  }

  /// The smallest rectangle around what is not covered of a rectangle.
  Rect open(const Rect& r) const {
    const Span s = span(r, false);
    int low = s.bottom, high = s.top, first = width_, last = -1;
    each_word(s, [&](int word, std::uint64_t mask) {
      const std::uint64_t* rows = column(word);
      std::uint64_t covered = mask;
      for (int y = s.top; y < s.bottom; y++) covered &= rows[y];
      const std::uint64_t open = mask & ~covered;
      if (open == 0) return;
      first = std::min(first, word * 64 + std::countr_zero(open));
      last = std::max(last, word * 64 + 63 - std::countl_zero(open));
      for (int y = s.top; y < low; y++)
        if (mask & ~rows[y]) low = y;
      for (int y = s.bottom; y > high; y--)
        if (mask & ~rows[y - 1]) high = y;
    });
    if (last < 0) return {};
    return {float(left_ + first), float(top_ + low), float(last + 1 - first), float(high - low)};
  }

  void add(const Rect& r) {
    const Span s = span(r, true);
    each_word(s, [&](int word, std::uint64_t mask) {
      std::uint64_t* rows = column(word);
      for (int y = s.top; y < s.bottom; y++) rows[y] |= mask;
    });
  }

private:
  struct Span {
    int left, right, top, bottom;
  };
  /// Its whole pixels: those that lie within it, or those that it touches.
  Span span(const Rect& r, bool inner) const {
    auto low = [&](float v) { return int(inner ? std::ceil(v) : std::floor(v)); };
    auto high = [&](float v) { return int(inner ? std::floor(v) : std::ceil(v)); };
    return {std::clamp(low(r.x) - left_, 0, width_), std::clamp(high(r.right()) - left_, 0, width_),
            std::clamp(low(r.y) - top_, 0, height_), std::clamp(high(r.bottom()) - top_, 0, height_)};
  }
  template<typename Each>
  static void each_word(const Span& s, Each each) {
    for (int from = s.left; from < s.right;) {
      int to = std::min(s.right, (from / 64 + 1) * 64), count = to - from;
      each(from / 64, (count == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << count) - 1) << (from % 64));
      from = to;
    }
  }

  std::uint64_t* column(int word) const { return bits_.data() + std::size_t(word) * std::size_t(height_); }

  static thread_local std::vector<std::uint64_t> bits_; ///< used again: one is alive at a time
  int left_, top_, width_, height_;
};
thread_local std::vector<std::uint64_t> Cover::bits_;

} // namespace

void find_seen(const std::vector<Lying>& lying, Rect within, std::vector<Seen>& parts) {
  parts.assign(lying.size(), {});
  Cover cover(within);
  for (std::size_t i = lying.size(); i-- > 0;) {
    const Lying& l = lying[i];
    parts[i].all = cover.open(l.all);
    if (parts[i].all.empty()) continue; // and what can't be seen hides nothing that is not hidden
    parts[i].paper = cover.open(l.paper);
    cover.add(l.paper.inset(0, float(l.corner)));
    if (l.corner > 0) cover.add(l.paper.inset(float(l.corner), 0));
  }
}

} // namespace screens
