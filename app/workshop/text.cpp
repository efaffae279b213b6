#include "workshop/text.h"

#include <cstdint>

namespace workshop {

namespace {

constexpr char32_t broken = 0xFFFD;

/// Decodes one code point by the table of well-formed UTF-8 (Unicode 3.9): no overlong forms, no surrogates,
/// nothing above U+10FFFF. `good` tells whether the bytes were whole; if not, one byte is consumed.
char32_t decode(std::string_view text, std::size_t& at, bool& good) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0u; };
  std::uint32_t first = byte(at);
  good = true;
  if (first < 0x80) {
    at++;
    return first;
  }
  std::size_t length = first >= 0xC2 && first <= 0xDF   ? 2
                       : first >= 0xE0 && first <= 0xEF ? 3
                       : first >= 0xF0 && first <= 0xF4 ? 4
                                                        : 0;
  std::uint32_t low = first == 0xE0   ? 0xA0
                      : first == 0xF0 ? 0x90
                                      : 0x80,
                high = first == 0xED   ? 0x9F
                       : first == 0xF4 ? 0x8F
                                       : 0xBF;
  good = length > 0 && at + length <= text.size() && byte(at + 1) >= low && byte(at + 1) <= high;
  for (std::size_t i = 2; good && i < length; i++) good = (byte(at + i) & 0xC0) == 0x80;
  if (!good) {
    at++;
    return broken;
  }
  char32_t c = first & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; i++) c = (c << 6) | (byte(at + i) & 0x3F);
  at += length;
  return c;
}

/// What never stands in a text: controls but line feed, and marks that turn the order of other texts on the
/// screen.
bool dropped(char32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

} // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  bool good;
  return decode(text, at, good);
}

void append_utf8(std::string& to, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = broken;
  auto put = [&](std::uint32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (c < 0x80) put(c);
  else if (c < 0x800) put(0xC0 | (c >> 6)), put(0x80 | (c & 0x3F));
  else if (c < 0x10000) put(0xE0 | (c >> 12)), put(0x80 | ((c >> 6) & 0x3F)), put(0x80 | (c & 0x3F));
  else
    put(0xF0 | (c >> 18)), put(0x80 | ((c >> 12) & 0x3F)), put(0x80 | ((c >> 6) & 0x3F)),
        put(0x80 | (c & 0x3F));
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    bool good;
    char32_t c = decode(text, at, good);
    if (c == '\r') { // CR LF and a lone CR both end a line
      if (at < text.size() && text[at] == '\n') continue;
      c = '\n';
    }
    if (c == '\t') c = ' ';
    if (!dropped(c)) append_utf8(out, c);
  }
  return out;
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  std::size_t begin = text.find_first_not_of(white);
  if (begin == text.npos) return {};
  return std::string(text.substr(begin, text.find_last_not_of(white) - begin + 1));
}

bool is_clean(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    bool good;
    char32_t c = decode(text, at, good);
    if (!good || dropped(c)) return false;
  }
  return true;
}

} // namespace workshop
