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

/// All colours of the table. `contrast`: for a projector in a bright room.
enum class ColourTheme { light, dark, contrast };

inline constexpr int largest_screen = 300; ///< inches
inline constexpr int deepest_room = 20;    ///< metres

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
  ColourTheme theme = ColourTheme::light;
  bool motion = true;    ///< things glide and fly to their places
  int screen_inches = 0; ///< across its corners, 1..largest_screen; 0: as the display tells
  int room_metres = 0;   ///< to those who sit farthest away, 1..deepest_room; 0: where all can read it
  bool operator==(const Settings&) const = default;
};

} // namespace workshop
