#include "screens/parts/keyboard.h"

namespace screens {

namespace {

struct Pair {
  const char *plain, *shifted;
};
constexpr Pair digits[] = {{"1", "!"}, {"2", "\""}, {"3", "#"}, {"4", "%"}, {"5", "&"},
                           {"6", "/"}, {"7", "("},  {"8", ")"}, {"9", "="}, {"0", "?"}};
constexpr Pair upper[] = {{"q", "Q"}, {"w", "W"}, {"e", "E"}, {"r", "R"}, {"t", "T"}, {"y", "Y"},
                          {"u", "U"}, {"i", "I"}, {"o", "O"}, {"p", "P"}, {"å", "Å"}};
constexpr Pair middle[] = {{"a", "A"}, {"s", "S"}, {"d", "D"}, {"f", "F"}, {"g", "G"}, {"h", "H"},
                           {"j", "J"}, {"k", "K"}, {"l", "L"}, {"æ", "Æ"}, {"ø", "Ø"}};
constexpr Pair lower[] = {{"z", "Z"}, {"x", "X"}, {"c", "C"}, {"v", "V"}, {"b", "B"},
                          {"n", "N"}, {"m", "M"}, {",", ";"}, {".", ":"}};
constexpr float columns = 11; // a key is one column wide unless said otherwise

} // namespace

std::vector<KeyShape> keyboard(touch::Rect area, float gap) {
  std::vector<KeyShape> keys;
  float step = (area.w + gap) / columns, height = (area.h + gap) / 5;
  float x = 0;
  int row = 0;
  auto place = [&](float wide) {
    touch::Rect r{area.x + x * step, area.y + float(row) * height, wide * step - gap, height - gap};
    x += wide;
    return r;
  };
  auto letters = [&](auto& pairs) {
    for (const Pair& p : pairs) keys.push_back({p.plain, p.plain, p.shifted, {}, place(1)});
  };
  auto acts = [&](const char* name, float wide) { keys.push_back({name, {}, {}, name, place(wide)}); };
  auto next_row = [&] {
    row++;
    x = 0;
  };
  letters(digits);
  acts("backspace", 1);
  next_row();
  letters(upper);
  next_row();
  letters(middle);
  next_row();
  acts("shift", 1);
  letters(lower);
  keys.push_back({"-", "-", "_", {}, place(1)});
  next_row();
  acts("left", 1);
  acts("right", 1);
  keys.push_back({"'", "'", "*", {}, place(1)});
  keys.push_back({"space", " ", " ", {}, place(5)});
  keys.push_back({"?", "?", "+", {}, place(1)});
  acts("enter", 2);
  return keys;
}

} // namespace screens
