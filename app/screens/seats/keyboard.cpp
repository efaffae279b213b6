#include "screens/seats/keyboard.h"

#include "language/letters.h"
#include "workshop/text.h"

#include <string_view>
#include <utility>

namespace screens {

namespace {

using std::string_view;

constexpr float columns = 11; // a key is one column wide unless said otherwise

/// The keys of one layout, row by row; every character is a key.
struct Rows {
  string_view digits, on_digits; ///< what shift makes of each
  string_view upper, middle, lower;
  string_view signs, on_signs;   ///< at the right end of the lower row
  string_view bottom, on_bottom; ///< left and right of the space
};
constexpr Rows danish{"1234567890", "!\"#%&/()=?", "qwertyuiopå", "asdfghjklæø", "zxcvbnm",
                      ",.-",        ";:_",         "'?",          "*+"};
constexpr Rows english{"1234567890", "!@#$%^&*()", "qwertyuiop", "asdfghjkl", "zxcvbnm",
                       ",.-",        ";:_",        "'?",         "\"/"};
constexpr Rows symbols{"①②③④⑤⑥⑦⑧⑨⓪", {}, "→←↑↓✓✗★♥●▲⚠", "+−±×=≠≈∞½%°", "»«„“–•§", "€£@", {}, "!?", {}};

/// What a long press on a key offers. Names decide which accents are here: of colleagues and of places.
struct Offer {
  string_view key, others;
};
constexpr Offer on_every_layout[] = {
    // Letters.
    {"e", "éèêë"},
    {"u", "üúùû"},
    {"i", "íìïî"},
    {"y", "ýÿ"},
    {"s", "ßšś"},
    {"n", "ñńň"},
    {"c", "çčć"},
    {"d", "ð"},
    {"l", "ł"},
    {"t", "þ"},
    {"z", "žźż"},
    {"r", "ř"},
    {"g", "ğ"},
    // Digits: fractions, brackets, numbers in circles.
    {"1", "½¼⅓①"},
    {"2", "②²"},
    {"3", "¾③³"},
    {"4", "④"},
    {"5", "⑤"},
    {"6", "⑥"},
    {"7", "⑦"},
    {"8", "⑧[{"},
    {"9", "⑨]}"},
    {"0", "°⓪"},
    // Signs.
    {"-", "–—"},
    {".", "…·"},
    {",", "„‚"},
    {"'", "’”“‘"},
    {"?", "¿⁇"},
    {"!", "¡‼⁉"},
    // Symbols.
    {"→", "⇒↗↘↔↳"},
    {"←", "⇐↖↙↩"},
    {"↑", "↕↗↖"},
    {"↓", "↕↘↙"},
    {"★", "☆"},
    {"♥", "♡❤"},
    {"●", "○■□◆◇"},
    {"▲", "△▼▽▶◀"},
    {"×", "÷"},
    {"=", "<>≤≥"},
    {"½", "¼¾⅓"},
    {"%", "‰"},
    {"»", "›”"},
    {"«", "‹"},
    {"„", "‚"},
    {"“", "”‘’"},
    {"–", "—"},
    {"•", "◦·…"},
    {"§", "¶©®™"},
    {"€", "$¥"},
    {"@", "#&/\\|~"},
};
constexpr Offer on_danish[] = {{"a", "áàâä"}, {"o", "öóòô"}, {"æ", "ä"}, {"ø", "ö"}, {"å", "á"}};
constexpr Offer on_english[] = {{"a", "æåáàâä"}, {"o", "øöóòôœ"}};

std::vector<std::string> characters(string_view text) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t begin = at;
    workshop::next_code_point(text, at);
    found.emplace_back(text.substr(begin, at - begin));
  }
  return found;
}

std::vector<std::string> others_of(string_view key, Layout layout) {
  for (const Offer& o : on_every_layout)
    if (o.key == key) return characters(o.others);
  auto of = [&](auto& offers) -> std::vector<std::string> {
    for (const Offer& o : offers)
      if (o.key == key) return characters(o.others);
    return {};
  };
  return layout == Layout::danish ? of(on_danish) : of(on_english);
}

/// Puts keys beside each other, and row below row.
class Placer {
public:
  Placer(touch::Rect area, float gap, Layout layout)
      : area_(area), gap_(gap), layout_(layout), step_((area.w + gap) / columns),
        height_((area.h + gap) / 5) {}

  void act(const char* name, const char* icon, float wide) {
    keys.push_back({name, {}, {}, icon, place(wide), {}});
  }
  void write(const char* name, const char* text, float wide) {
    keys.push_back({name, text, text, {}, place(wide), {}});
  }
  /// A key for every character of `plain`; without `shifted` shift changes nothing.
  void signs(string_view plain, string_view shifted) {
    std::vector<std::string> low = characters(plain), high = characters(shifted.empty() ? plain : shifted);
    for (std::size_t i = 0; i < low.size(); i++)
      keys.push_back({low[i], low[i], high[i], {}, place(1), others_of(low[i], layout_)});
  }
  /// The same; shift writes capitals. What has none, as an arrow, stays as it is.
  void letters(string_view plain) {
    for (const std::string& letter : characters(plain))
      keys.push_back({letter, letter, capital(letter), {}, place(1), others_of(letter, layout_)});
  }
  /// A row of its own of `plain` alone, centred.
  void row_of_letters(string_view plain) {
    next_row();
    x_ = (columns - float(characters(plain).size())) / 2;
    letters(plain);
  }
  void next_row() {
    row_++;
    x_ = 0;
  }

  std::vector<KeyShape> keys;

private:
  touch::Rect place(float wide) {
    touch::Rect r{area_.x + x_ * step_, area_.y + float(row_) * height_, wide * step_ - gap_, height_ - gap_};
    x_ += wide;
    return r;
  }

  touch::Rect area_;
  float gap_;
  Layout layout_;
  float step_, height_;
  float x_ = 0; ///< columns
  int row_ = 0;
};

} // namespace

std::vector<KeyShape> keyboard(touch::Rect area, float gap, Layout layout, Page page) {
  const Rows& rows = page == Page::symbols ? symbols : layout == Layout::danish ? danish : english;
  Placer to(area, gap, layout);
  to.signs(rows.digits, rows.on_digits);
  to.act("backspace", "backspace", 1);
  to.row_of_letters(rows.upper);
  to.row_of_letters(rows.middle);
  to.next_row();
  to.act("shift", "shift", 1);
  to.letters(rows.lower);
  to.signs(rows.signs, rows.on_signs);
  to.next_row();
  to.act("left", "left", 1);
  to.act("right", "right", 1);
  to.signs(rows.bottom.substr(0, 1), rows.on_bottom.substr(0, 1));
  if (page == Page::letters) to.act("symbols", "symbols", 1);
  else to.act("letters", "keyboard", 1);
  to.write("space", " ", 4);
  to.signs(rows.bottom.substr(1), rows.on_bottom.empty() ? string_view() : rows.on_bottom.substr(1));
  to.act("enter", "enter", 2);
  return std::move(to.keys);
}

std::string capital(const std::string& letter) { return language::upper(letter); }

} // namespace screens
