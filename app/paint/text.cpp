#include "paint/atlas.h"
#include "paint/hash.h"
#include "paint/utf8.h"

#include <cmath>

namespace paint {

namespace {

int whole(const Atlas& atlas, Type type) { return atlas.drawn_size(type.size); }
constexpr char32_t ellipsis = 0x2026;
constexpr std::size_t short_rest = 5;   // bytes: what is left of a parted word has as many, where it can
constexpr float whole_is_better = 0.8f; // of the wanted size: above it a smaller text beats a parted word

float digit_width(Atlas& atlas, Type type) {
  float widest = 0;
  for (char32_t c = '0'; c <= '9'; c++)
    widest = std::max(widest, atlas.advance(type.face, whole(atlas, type), c));
  return widest;
}

/// A line may end after one of these.
bool breaks_after(char32_t c) {
  return c == ' ' || c == '-' || c == '/' || c == 0x2013 || c == 0x2014 || c == 0x00AD;
}

/// Shortens a line until an ellipsis fits behind it.
void cut_line(Atlas& atlas, Type type, std::string_view text, TextBlock::Line& line, float width) {
  float dots = atlas.advance(type.face, whole(atlas, type), ellipsis);
  float x = 0;
  std::size_t at = line.begin, end = line.begin;
  float kept = 0;
  while (at < line.end) {
    float advance = atlas.advance(type.face, whole(atlas, type), next_char(text, at));
    if (x + advance + dots > width) break;
    x += advance;
    end = at;
    kept = x;
  }
  while (end > line.begin && text[end - 1] == ' ') {
    end--;
    kept -= atlas.advance(type.face, whole(atlas, type), ' ');
  }
  line.end = std::uint32_t(end);
  line.width = kept + dots;
  line.cut = true;
  line.hyphen = false;
}

/// Parts the word that a line begins with, as far to the right as there is room for it and a hyphen. False
/// when it can't be parted there.
bool part_word(Atlas& atlas, Type type, std::string_view text, TextBlock::Line& line, float width) {
  if (!atlas.part_words()) return false;
  std::size_t end = std::min(text.find_first_of(" \n", line.begin), text.size());
  float hyphen = atlas.advance(type.face, whole(atlas, type), '-'), x = 0;
  std::size_t at = line.begin;
  bool found = false;
  for (std::size_t part : atlas.part_words()(text.substr(line.begin, end - line.begin))) {
    while (at < line.begin + part) x += atlas.advance(type.face, whole(atlas, type), next_char(text, at));
    if (x + hyphen > width) break;
    if (found && end - at < short_rest) break; // "-ger" alone in the next line is hard to read
    line.end = std::uint32_t(at);
    line.width = x + hyphen;
    found = true;
  }
  line.hyphen = found;
  return found;
}

/// What had to be done to words that are wider than a line.
struct Parted {
  bool by_hyphen = false, where_it_must = false;
};

/// As lay_out.
TextBlock break_lines(Atlas& atlas, Type type, std::string_view text, float width, int max_lines,
                      bool hyphens, Parted& parted) {
  TextBlock block;
  block.type = type;
  block.line_height = line_height(atlas, type);
  parted = {};
  int size = whole(atlas, type);
  std::size_t at = 0;
  bool more = !text.empty();
  while (more) {
    TextBlock::Line line;
    line.begin = std::uint32_t(at);
    float x = 0, good_width = 0, ink = 0; // ink: up to the last character that is no space
    std::size_t good_end = 0, good_next = 0, ink_end = at;
    bool ended = false;
    while (at < text.size()) {
      std::size_t before = at;
      char32_t c = next_char(text, at);
      if (c == '\n') {
        ended = true;
        break;
      }
      float advance = atlas.advance(type.face, size, c);
      if (x + advance > width && c != ' ' && before > line.begin) {
        if (good_next > line.begin) {
          line.end = std::uint32_t(good_end);
          line.width = good_width;
          at = good_next;
        } else if (hyphens && part_word(atlas, type, text, line, width)) { // one word wider than the line
          parted.by_hyphen = true;
          at = line.end;
        } else {
          parted.where_it_must = true;
          line.end = std::uint32_t(before);
          line.width = x;
          at = before;
        }
        goto next;
      }
      if (x + advance > width && c != ' ') parted.where_it_must = true; // not even one character fits
      x += advance;
      if (c != ' ') {
        ink = x;
        ink_end = at;
      }
      if (breaks_after(c)) {
        good_end = ink_end;
        good_width = ink;
        good_next = at;
      }
    }
    line.end = std::uint32_t(ink_end);
    line.width = ink;
    more = ended;
  next:
    block.lines.push_back(line);
    if (!ended && at >= text.size()) more = false;
    if (max_lines > 0 && int(block.lines.size()) == max_lines && (more || at < text.size())) {
      cut_line(atlas, type, text, block.lines.back(), width);
      return block;
    }
  }
  return block;
}

} // namespace

TextBlock lay_out(Atlas& atlas, Type type, std::string_view text, float width, int max_lines, bool hyphens) {
  Parted parted;
  return break_lines(atlas, type, text, std::max(1.f, width), max_lines, hyphens, parted);
}

/// See balanced; nothing is kept.
static TextBlock evened(Atlas& atlas, TextBlock best, std::string_view text, float width) {
  const std::size_t lines = best.lines.size();
  const Type type = best.type;
  float from = width / float(lines), to = width; // the narrowest that takes no more lines
  while (to - from > type.size / 4) {
    float middle = (from + to) / 2;
    Parted parted;
    TextBlock tried = break_lines(atlas, type, text, middle, 0, false, parted);
    if (parted.where_it_must || tried.lines.size() > lines) from = middle;
    else {
      best = std::move(tried);
      to = middle;
    }
  }
  return best;
}

/// See fit; nothing is kept.
static TextBlock fitted(Atlas& atlas, Type type, float smallest, std::string_view text, float w, float h) {
  int low = atlas.drawn_size(smallest), high = std::max(low, whole(atlas, type));
  auto fits = [&](int size, TextBlock& block) {
    Parted parted;
    block = break_lines(atlas, {type.face, float(size)}, text, std::max(1.f, w), 0, true, parted);
    bool small = float(size) <= std::max(float(low), whole_is_better * float(high));
    return !parted.where_it_must && (small || !parted.by_hyphen) && block.height() <= h + 0.5f;
  };
  TextBlock best;
  if (fits(high, best)) return best;
  TextBlock block;
  bool found = false;
  int from = low, to = high - 1;
  while (from <= to) { // the largest size that fits
    int middle = (from + to) / 2;
    if (fits(middle, block)) {
      best = std::move(block);
      found = true;
      from = middle + 1;
    } else to = middle - 1;
  }
  if (found) return best;
  Type small{type.face, float(low)};
  int lines = std::max(1, int(h / line_height(atlas, small)));
  return lay_out(atlas, small, text, w, lines);
}

/// What was made before of all that it depends on, a `kind` of its own included; else it is made now.
template<typename Depends, typename Make>
static const TextBlock& kept(Atlas& atlas, const Depends& depends, std::uint64_t kind, std::string_view text,
                             Make make) {
  constexpr std::size_t most = 30'000;
  std::uint64_t key = hashed(text.data(), text.size(), hashed(&depends, sizeof depends, kind));
  auto& blocks = atlas.blocks();
  if (auto found = blocks.find(key); found != blocks.end()) return found->second;
  TextBlock made = make(); // before what it may be made from is forgotten
  if (blocks.size() >= most) blocks.clear();
  return blocks.emplace(key, std::move(made)).first->second;
}

const TextBlock& fit(Atlas& atlas, Type type, float smallest, std::string_view text, float w, float h) {
  struct {
    Face face;
    float size, smallest, w, h, least;
  } depends{type.face, type.size, smallest, w, h, atlas.least()};
  return kept(atlas, depends, 7, text, [&] { return fitted(atlas, type, smallest, text, w, h); });
}

const TextBlock& laid(Atlas& atlas, Type type, std::string_view text, float width, int max_lines) {
  struct {
    Face face;
    float size, width, least;
    std::int32_t most;
  } depends{type.face, type.size, width, atlas.least(), max_lines};
  return kept(atlas, depends, 9, text, [&] { return lay_out(atlas, type, text, width, max_lines); });
}

const TextBlock& balanced(Atlas& atlas, const TextBlock& block, std::string_view text, float width) {
  if (block.lines.size() < 2 || block.lines.back().cut) return block;
  struct {
    Face face;
    float size, width, least;
    std::uint32_t lines;
  } depends{block.type.face, block.type.size, width, atlas.least(), std::uint32_t(block.lines.size())};
  return kept(atlas, depends, 8, text, [&] { return evened(atlas, block, text, width); });
}

const TextBlock& fit_balanced(Atlas& atlas, Type type, float smallest, std::string_view text, float w,
                              float h) {
  return balanced(atlas, fit(atlas, type, smallest, text, w, h), text, w);
}

float text_width(Atlas& atlas, Type type, std::string_view text) {
  float x = 0;
  for (std::size_t at = 0; at < text.size();) x += advance_of(atlas, type, next_char(text, at));
  return x;
}

float advance_of(Atlas& atlas, Type type, char32_t c) {
  bool tabular = type.tabular && c >= '0' && c <= '9';
  return tabular ? digit_width(atlas, type) : atlas.advance(type.face, whole(atlas, type), c);
}

float ascent(Atlas& atlas, Type type) { return atlas.ascent(type.face, whole(atlas, type)); }
float line_height(Atlas& atlas, Type type) { return atlas.line_height(type.face, whole(atlas, type)); }

} // namespace paint
