#include "language/hours.h"

#include <cstdint>
#include <ctime>

namespace language {

namespace {

bool english(const std::string& language) { return language == "en"; }

constexpr const char* danish_months[] = {"jan.", "feb.", "mar.", "apr.", "maj",  "jun.",
                                         "jul.", "aug.", "sep.", "okt.", "nov.", "dec."};
constexpr const char* english_months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::tm on_the_wall(workshop::Time time) {
  const std::time_t seconds = std::time_t(time / workshop::second);
  std::tm local{};
  localtime_r(&seconds, &local);
  return local;
}

} // namespace

std::string hour_text(std::int64_t minutes, const std::string& language) {
  constexpr std::int64_t day = 24 * 60;
  minutes = (minutes % day + day) % day;
  const std::string past = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + (english(language) ? ":" : ".") + (past.size() < 2 ? "0" : "") + past;
}

std::string hour_text_at(workshop::Time time, const std::string& language) {
  const std::tm wall = on_the_wall(time);
  return hour_text(wall.tm_hour * 60 + wall.tm_min, language);
}

std::string date_text_at(workshop::Time time, const std::string& language) {
  if (time <= 0) return {};
  const std::tm wall = on_the_wall(time);
  const auto& months = english(language) ? english_months : danish_months;
  return std::to_string(wall.tm_mday) + (english(language) ? " " : ". ") + months[wall.tm_mon] + " " +
         hour_text_at(time, language);
}

} // namespace language
