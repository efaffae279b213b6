// Purpose: how check_session collects what is wrong in a session from outside. Not for other folders.
// Invariant: every sentence names its field.
#pragma once

#include "workshop/session.h"
#include "workshop/text.h"

#include <cmath>
#include <string>
#include <vector>

namespace workshop {

/// Collects what is wrong; every check names the field it is about.
struct Check {
  std::vector<std::string> problems;

  void that(bool good, const std::string& sentence) {
    if (!good) problems.push_back(sentence);
  }
  void text(const std::string& field, const std::string& text) {
    that(text.size() <= limit::text_bytes,
         field + " is longer than " + std::to_string(limit::text_bytes) + " bytes");
    that(is_clean(text), field + " holds broken UTF-8 or control characters");
  }
  void range(const std::string& field, double value, double low, double high) {
    auto written = [](double limit) { // whole numbers without a point
      std::string text = std::to_string(std::int64_t(limit));
      return limit == std::floor(limit) ? text : text + "." + std::to_string(int(limit * 10) % 10);
    };
    that(std::isfinite(value) && value >= low && value <= high,
         field + " must lie between " + written(low) + " and " + written(high));
  }
};

inline std::string at(const char* list, std::size_t i, const char* field) {
  return std::string(list) + "[" + std::to_string(i) + "]." + field;
}

/// `where`: "agenda", or "translations[0]".
void check_agenda(Check&, const Agenda&, const std::string& where);

} // namespace workshop
