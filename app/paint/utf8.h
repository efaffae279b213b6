// Purpose: code points of clean UTF-8, quickly. Broken bytes count as U+FFFD, one byte each.
#pragma once

#include <cstddef>
#include <string_view>

namespace paint {

inline char32_t next_char(std::string_view text, std::size_t& at) {
  auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u; };
  auto tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  unsigned first = byte(at);
  if (first < 0x80) return at++, first;
  if (first >= 0xC2 && first < 0xE0 && tail(at + 1)) {
    char32_t c = ((first & 0x1F) << 6) | (byte(at + 1) & 0x3F);
    at += 2;
    return c;
  }
  if (first >= 0xE0 && first < 0xF0 && tail(at + 1) && tail(at + 2)) {
    char32_t c = ((first & 0x0F) << 12) | ((byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
    at += 3;
    return c;
  }
  if (first >= 0xF0 && first < 0xF5 && tail(at + 1) && tail(at + 2) && tail(at + 3)) {
    char32_t c = ((first & 0x07) << 18) | ((byte(at + 1) & 0x3F) << 12) | ((byte(at + 2) & 0x3F) << 6) |
                 (byte(at + 3) & 0x3F);
    at += 4;
    return c;
  }
  at++;
  return 0xFFFD;
}

} // namespace paint
