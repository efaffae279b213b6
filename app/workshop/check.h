// Purpose: how check_session collects what is wrong in a session from outside. Not for other folders.
// Invariant: every sentence names its field.
#pragma once

#include "workshop/session.h"
#include "workshop/text.h"

#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace workshop {

/// A field of an entry of a list. It is put into words only when something is wrong with it: a session has
/// many thousands.
struct Field {
  std::string_view list;
  std::size_t entry;
  std::string_view name;
  operator std::string() const {
    return std::string(list) + "[" + std::to_string(entry) + "]." + std::string(name);
  }
};
/// A field and what it must be.
struct FieldSentence {
  Field field;
  std::string_view must;
  operator std::string() const { return std::string(field) + std::string(must); }
};
inline FieldSentence operator+(const Field& field, std::string_view must) { return {field, must}; }

inline Field at(std::string_view list, std::size_t entry, std::string_view name) {
  return {list, entry, name};
}

/// Collects what is wrong; every check names the field it is about: as a text or as a Field.
struct Check {
  std::vector<std::string> problems;

  template<typename Sentence>
  void that(bool good, const Sentence& sentence) {
    if (!good) problems.push_back(sentence);
  }
  template<typename Named>
  void text(const Named& field, const std::string& text) {
    if (text.size() > limit::text_bytes)
      that(false, std::string(field) + " is longer than " + std::to_string(limit::text_bytes) + " bytes");
    if (!is_clean(text)) that(false, std::string(field) + " holds broken UTF-8 or control characters");
  }
  template<typename Named>
  void range(const Named& field, double value, double low, double high) {
    if (std::isfinite(value) && value >= low && value <= high) return;
    auto written = [](double limit) { // whole numbers without a point
      std::string text = std::to_string(std::int64_t(limit));
      return limit == std::floor(limit) ? text : text + "." + std::to_string(int(limit * 10) % 10);
    };
    that(false, std::string(field) + " must lie between " + written(low) + " and " + written(high));
  }
};

/// `where`: "agenda", or "translations[0]".
void check_agenda(Check&, const Agenda&, const std::string& where);

} // namespace workshop
