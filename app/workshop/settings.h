// Purpose: what a table is set to, whatever workshop lies on it: kept between workshops, no part of any
// session.
#pragma once

#include <string>

namespace workshop {

/// Where the facilitator's controls stand.
enum class Side { bottom, left, right };

/// What sounds once when the time of a step is out.
enum class EndSound { off, bell, wood, bowl, harp };
inline constexpr int loudest = 5;

struct Settings {
  Side side = Side::bottom;
  bool hands = true;           ///< a ring under each contact
  bool english_keys = false;   ///< the keyboards of the seats
  bool fixed_board = false;    ///< the board can't be moved or enlarged
  std::string language = "da"; ///< of the program
  EndSound sound = EndSound::bowl;
  int volume = 2;            ///< of the sound, 1..loudest
  bool second_screen = true; ///< the facilitator's view stands there, when there is one
  bool swapped_screens =
      false; ///< the room's picture fills the second display, the facilitator's the main one
  bool operator==(const Settings&) const = default;
};

} // namespace workshop
