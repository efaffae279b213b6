#include "language/hours.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <ctime>

TEST_CASE("times of day and dates as they are written in both languages") {
  CHECK(language::hour_text(9 * 60 + 5, "da") == "9.05");
  CHECK(language::hour_text(9 * 60 + 5, "en") == "9:05");
  CHECK(language::hour_text(0, "da") == "0.00");
  CHECK(language::hour_text(24 * 60 + 61, "da") == "1.01");
  CHECK(language::hour_text(-1, "en") == "23:59");

  const char* zone = std::getenv("TZ");
  const std::string before = zone ? zone : "";
  ::setenv("TZ", "UTC", 1);
  ::tzset();
  const workshop::Time morning = 1'790'000'000'000; // 21 September 2026, 14.13
  CHECK(language::hour_text_at(morning, "da") == "14.13");
  CHECK(language::date_text_at(morning, "da") == "21. sep. 14.13");
  CHECK(language::date_text_at(morning, "en") == "21 Sep 14:13");
  CHECK(language::date_text_at(0, "en").empty());
  if (zone) ::setenv("TZ", before.c_str(), 1);
  else ::unsetenv("TZ");
  ::tzset();
}
