// Purpose: looks at the display from outside, as an eye would: small parts of the X server's own picture,
// and input by XTest that any program takes for a mouse. Invariant: what is measured is told nothing and
// asked nothing.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

namespace bench {

using Clock = std::chrono::steady_clock;
inline double since(Clock::time_point t) { // milliseconds
  return std::chrono::duration<double, std::milli>(Clock::now() - t).count();
}

struct Spot {
  int x = 0, y = 0, w = 1, h = 1;
};

class Watch {
public:
  Watch(); ///< the display of DISPLAY, with MIT-SHM and XTEST; throws std::runtime_error
  ~Watch();
  int width() const;
  int height() const;

  /// A number that tells whether the pixels there are the same as before.
  std::uint64_t look(const Spot&);
  /// Looks until the pixels differ from `before`; milliseconds since `begin`, -1: they did not until
  /// `patience` ms since `begin`.
  double wait_change(const Spot&, std::uint64_t before, Clock::time_point begin, double patience);
  /// Looks until nothing has changed for `still` ms; milliseconds from `begin` to the last change, -1: none.
  double last_change(const Spot&, Clock::time_point begin, double still, double patience);

  void move(int x, int y);
  void button(int number, bool down);
  void control(bool down); ///< the Ctrl key

private:
  struct Inside;
  std::unique_ptr<Inside> in_;
};

} // namespace bench
