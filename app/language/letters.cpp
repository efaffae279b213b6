#include "language/letters.h"

#include "workshop/text.h"

#include <cstdlib>
#include <utf8proc.h>

namespace language {

namespace {

std::string changed(std::string_view text, char32_t (*change)(char32_t)) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();)
    workshop::append_utf8(out, change(workshop::next_code_point(text, at)));
  return out;
}

} // namespace

bool is_letter(char32_t c) {
  auto category = utf8proc_category(utf8proc_int32_t(c));
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_mark(char32_t c) {
  auto category = utf8proc_category(utf8proc_int32_t(c));
  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

bool is_digit(char32_t c) { return utf8proc_category(utf8proc_int32_t(c)) == UTF8PROC_CATEGORY_ND; }

char32_t lower(char32_t c) { return char32_t(utf8proc_tolower(utf8proc_int32_t(c))); }
char32_t upper(char32_t c) { return char32_t(utf8proc_toupper(utf8proc_int32_t(c))); }

std::string lower(std::string_view text) { return changed(text, lower); }
std::string upper(std::string_view text) { return changed(text, upper); }

std::string composed(std::string_view text) {
  utf8proc_uint8_t* made = nullptr;
  utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), utf8proc_ssize_t(text.size()),
                   &made, utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (size < 0) return std::string(text);
  std::string out(reinterpret_cast<const char*>(made), std::size_t(size));
  std::free(made); // utf8proc hands over what it took from malloc
  return out;
}

} // namespace language
