// Purpose: what a table is set to, whatever workshop lies on it: kept between workshops, no part of any
// session.
#pragma once

#include <string>

namespace workshop {

/// Where the facilitator's controls stand.
enum class Side { bottom, left, right };

struct Settings {
  Side side = Side::bottom;
  bool hands = true;           ///< a ring under each contact
  bool english_keys = false;   ///< the keyboards of the seats
  bool fixed_board = false;    ///< the board can't be moved or enlarged
  std::string language = "da"; ///< of the program
  bool operator==(const Settings&) const = default;
};

} // namespace workshop
