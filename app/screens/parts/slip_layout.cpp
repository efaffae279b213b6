#include "screens/parts/slip_layout.h"

#include <algorithm>
#include <cmath>

namespace screens {

using workshop::Slip;

namespace {

float slip_gap(Frame& f) { return f.u(16); }
float word_gap(Frame& f) { return f.u(18); }

constexpr int most_lines = 7; // of one slip: the rest is read where it is written

/// The widest word of all, so that none must be broken while there is room.
float widest_word(Frame& f, const std::vector<const Slip*>& slips, float size) {
  float most = 0;
  for (const Slip* slip : slips) {
    std::string_view text = words_of(f, *slip);
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = std::min(text.find_first_of(" \n-/", at), text.size());
      if (end - at > 12) // shorter ones fit anyway
        most = std::max(most,
                        paint::text_width(f.atlas(), {Face::medium, f.u(size)}, text.substr(at, end - at)));
      at = end + 1;
    }
  }
  return most;
}

/// In rows of equal cards, each row as high as its longest slip.
Laid rows_of(Frame& f, const SlipPlace& place, const std::vector<const Slip*>& slips, int columns,
             float width, float size, bool back) {
  Laid laid{.size = size, .gap = slip_gap(f)};
  int count = int(slips.size());
  float y = 0;
  for (int from = 0; from < count; from += columns) {
    laid.rows.push_back(y);
    float high = f.u(back ? 104.f : place.marks ? 88.f : 76.f); // air around the mark
    int to = std::min(count, from + columns);
    for (int i = from; i < to && !back; i++) {
      paint::TextBlock block = slip_words_in(f, place, *slips[std::size_t(i)], size, width, most_lines);
      high = std::max(high, std::ceil(block.height() + slip_margin(f)));
    }
    for (int i = from; i < to; i++)
      laid.rects.push_back({float(i - from) * (width + slip_gap(f)), y, width, high});
    y += high + slip_gap(f);
  }
  laid.height = y - slip_gap(f);
  return laid;
}

} // namespace

Laid in_rows(Frame& f, const SlipPlace& place, const std::vector<const Slip*>& slips, float w, float size,
             bool back) {
  float tool = place.marks && !back ? f.u(84) : 0, word = back ? 0 : widest_word(f, slips, size) + f.u(52);
  float least = std::max(f.u(size * 8), word) + tool, gap = slip_gap(f);
  int most = std::clamp(int((w + gap) / (least + gap)), 1, std::max(1, int(slips.size())));
  Laid best;
  for (int columns = most; columns >= std::max(1, most - 1); columns--) {
    float width =
        std::min(std::floor((w - gap * float(columns - 1)) / float(columns)), f.u(size * 26) + tool);
    Laid laid = rows_of(f, place, slips, columns, width, size, back);
    if (best.rects.empty() || laid.height < best.height) best = std::move(laid);
  }
  return best;
}

int length(const Slip& slip) {
  constexpr std::size_t few_lines = 48; // bytes
  return slip.text.find(' ') == std::string::npos ? 0 : slip.text.size() <= few_lines ? 1 : 2;
}

std::vector<int> said_once(Frame& f, std::vector<const Slip*>& slips) {
  std::vector<const Slip*> once;
  std::vector<int> times;
  for (const Slip* slip : slips) {
    auto same = std::find_if(once.begin(), once.end(), [&](const Slip* s) { return s->text == slip->text; });
    if (same == once.end() || f.seats.is_open(seat_of(*slip)) || f.seats.is_open(seat_of(**same))) {
      once.push_back(slip);
      times.push_back(1);
    } else times[std::size_t(same - once.begin())]++;
  }
  slips = std::move(once);
  return times;
}

Laid in_a_cloud(Frame& f, const SlipPlace& place, const std::vector<const Slip*>& slips,
                const std::vector<int>& times, float w, float size) {
  Laid laid{.size = size, .gap = word_gap(f)};
  std::string made;
  float gap = laid.gap, x = 0, y = 0, high = 0;
  std::size_t first = 0;
  auto end_row = [&](std::size_t to) {
    for (std::size_t i = first; i < to; i++) { // each as high as its words, on the row's middle
      laid.rects[i].y += std::round((high - laid.rects[i].h) / 2);
      laid.rects[i].x = std::round(laid.rects[i].x + (w - (x - gap)) / 2);
    }
    first = to;
    laid.rows.push_back(y);
    y += high + gap;
    x = high = 0;
  };
  for (std::size_t n = 0; n < slips.size(); n++) {
    const Slip* slip = slips[n];
    float most = std::min(w, f.u(size * 16));
    bool tool = f.seats.is_open(seat_of(*slip));
    float line =
        paint::text_width(f.atlas(), {Face::medium, f.u(size)}, words_said(f, *slip, times[n], made)) +
        f.u(66) + (tool ? f.u(84) : 0);
    if (line > most) { // how often it is said stays on the line of its last word
      const float times_wide = times[n] > 1 ? f.u(size * 1.9f) : 0;
      most = std::min(w, std::max(most, widest_word(f, {slip}, size) + times_wide + f.u(66)));
    }
    float width = std::clamp(line, f.u(150), most);
    paint::TextBlock block = slip_words_in(f, place, *slip, size, width - f.u(16), most_lines, times[n]);
    const bool longer = n > 0 && length(*slip) == 2 && length(*slips[n - 1]) < 2;
    if (x > 0 && (longer || x + width > w)) end_row(laid.rects.size());
    float own = std::ceil(std::max(f.u(76), block.height() + slip_margin(f)));
    laid.rects.push_back({x, y, width, own});
    x += width + gap;
    high = std::max(high, own);
  }
  end_row(laid.rects.size());
  laid.height = y - gap;
  return laid;
}

} // namespace screens
