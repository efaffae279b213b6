// Purpose: which values a session can hold, one small question each: what judge asks of ops. Invariant: a
// value that is allowed here passes check_session, too.
#pragma once

#include "workshop/refusal.h"
#include "workshop/session.h"
#include "workshop/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace workshop::allowed {

inline std::optional<Refusal> text(const std::string& text) {
  if (text.size() > limit::text_bytes) return Refusal::text_too_long;
  if (!is_clean(text)) return Refusal::text_not_clean;
  return {};
}
inline bool on_board(Place p) {
  return std::isfinite(p.x) && std::isfinite(p.y) && p.x >= 0 && p.y >= 0 && p.x <= board::width &&
         p.y <= board::height;
}
inline bool scale(double scale) {
  return std::isfinite(scale) && scale >= limit::smallest && scale <= limit::largest;
}
inline bool picture(const std::string& name) { return name.empty() || is_picture_name(name); }
inline bool colour(int c) { return c >= 0 && c < limit::colours; }
inline bool point(const InkPoint& p) {
  return p.x >= 0 && p.y >= 0 && p.x <= board::note_width * 8 && p.y <= board::note_height * 8 &&
         p.width >= 1 && p.width <= 400;
}
inline bool stroke(const Stroke& stroke) {
  return stroke.colour >= 0 && stroke.colour < limit::inks && !stroke.points.empty() &&
         int(stroke.points.size()) <= limit::stroke_points &&
         std::all_of(stroke.points.begin(), stroke.points.end(), point);
}
/// Ascending, each once.
inline bool marks(const std::vector<int>& words) {
  for (std::size_t i = 0; i < words.size(); i++)
    if (words[i] < 0 || words[i] >= limit::marks || (i && words[i] <= words[i - 1])) return false;
  return true;
}
inline bool column(int c) { return c >= 0 && c <= limit::slip_columns; }
inline bool slip_mark(int m) { return m >= 0 && m <= limit::slip_marks; }
inline bool mat(int m) { return m >= 0 && m < limit::mats; }

} // namespace workshop::allowed
