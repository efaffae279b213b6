// Purpose: the words of how the table looks: colours, motion, the size of the screen and of the room.
#pragma once

#include <string>

namespace screens {

struct LookWords {
  const char *page_table, *page_screen; ///< the two pages of the settings
  const char *colours, *light, *dark, *contrast;
  const char *motion, *moves, *still;
  const char *screen_size, *inches, *as_told; ///< {} inches; the display is believed
  const char *room_depth, *metres;            ///< {} metres
  const char* readable;        ///< {}: metres for what is read, {}: for headings, {}: for the large view
  const char* no_farther;      ///< {}: metres
  const char* from_everywhere; ///< all of it can be read by all
};

const LookWords& look_words(const std::string& language);

} // namespace screens
