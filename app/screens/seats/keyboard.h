// Purpose: the keys of an on-screen keyboard, Danish or English, letters or symbols: what each is called,
// what it writes and offers, where it lies. Invariant: names are unique on a page; keys that act have the
// same place on every page of a layout; Inter has every sign that a key writes or offers.
#pragma once

#include "touch/geometry.h"

#include <string>
#include <vector>

namespace screens {

enum class Layout { danish, english };
enum class Page { letters, symbols };

struct KeyShape {
  std::string name; ///< of the area, after key/: "a", "æ", "1", "→", "shift", "backspace", "enter", "space",
                    ///< "left", "right"; "symbols" and "letters" lead to the other page
  std::string plain;   ///< what it writes; empty for keys that act
  std::string shifted; ///< on the page of symbols the same as plain: a capital that is due changes no arrow
  std::string icon;    ///< picture for keys that act
  touch::Rect rect;
  std::vector<std::string>
      others; ///< what a long press offers, the likeliest first; with shift: capital() of it
};

/// Five rows within `area`; `gap` pixels between the keys.
std::vector<KeyShape> keyboard(touch::Rect area, float gap, Layout, Page);

/// The capital of a letter, accents and ß included; a sign that has none comes back as it is.
std::string capital(const std::string& letter);

} // namespace screens
