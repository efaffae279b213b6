#include "screens/kerneopgave/parts.h"
#include "screens/parts/scroll.h"

#include <algorithm>
#include <utility>

namespace screens {

std::vector<const workshop::Draft*> plain_drafts(const workshop::Session& s) {
  std::vector<const workshop::Draft*> drafts;
  for (const workshop::Draft& d : s.drafts)
    if (d.version == 0) drafts.push_back(&d);
  return drafts;
}

void draft_cards(Frame& f, Rect area, KerneopgaveView& view,
                 const std::vector<const workshop::Draft*>& drafts, const DraftCards& cards) {
  int count = int(drafts.size());
  float gap = f.u(24), room = area.w - f.u(arrows_room); // at its right edge a long list has its arrows
  int columns = count <= (tall(f) ? 5 : 1) || area.w < f.u(900) ? 1
                : count <= 4 || area.w < f.u(1200) || tall(f)   ? 2
                                                                : 3;
  auto width_of = [&](float w) { return (w - gap * float(columns - 1)) / float(columns); };
  auto tallest = [&](int from, int to) {
    float high = 0;
    for (int i = from; i < std::min(to, count); i++)
      high = std::max(high, cards.needs(*drafts[std::size_t(i)], width_of(room)));
    return high;
  };
  while (columns > 1 && tallest(0, count) > area.h * 0.8f) columns--; // a card is read as a whole
  int rows = (count + columns - 1) / columns;
  float even = (area.h - gap * float(rows - 1)) / float(std::max(1, rows)), height = 0;
  even = std::max(f.u(cards.least), std::min(f.u(cards.most), even));
  std::vector<float> heights, tops;
  int whole = 0; // rows, and how low they reach
  float reach = 0;
  for (int row = 0; row < rows; row++) {
    heights.push_back(std::max(even, tallest(row * columns, (row + 1) * columns)));
    height += heights.back() + (row ? gap : 0);
    if (height <= area.h + 1) whole = row + 1, reach = height;
  }
  // Of a longer list whole rows are seen first: they take what the next one would show a strip in.
  if (whole > 0 && whole < rows)
    for (int row = 0; row < whole; row++) {
      heights[std::size_t(row)] += (area.h - reach) / float(whole);
      height += (area.h - reach) / float(whole);
    }
  float top = 0;
  for (float each : heights) tops.push_back(std::exchange(top, top + each + gap));
  // One that somebody begins comes into sight.
  if (std::exchange(view.drafts, count) == count - 1 && count > 1)
    view.scroll.offset = std::max(0.f, height - area.h);
  Rect content = scrolled(f, view.scroll, "drafts", area, height, paint::Layer::settled, tops);
  float width = width_of(content.w), y = content.y;
  for (int i = 0; i < count; i++) {
    int row = i / columns;
    if (i > 0 && i % columns == 0) y += heights[std::size_t(row - 1)] + gap;
    Rect r{content.x + float(i % columns) * (width + gap), y, width, heights[std::size_t(row)]};
    if (r.meets(area)) cards.draw(*drafts[std::size_t(i)], r);
  }
}

const workshop::Draft* last_times(const workshop::Session& s) {
  return s.before.created && workshop::latest_version(s) > 1 ? workshop::version_numbered(s, 1) : nullptr;
}

std::vector<const workshop::Draft*> versions_shown(Frame& f, KerneopgaveView& view, Rect& row,
                                                   const std::vector<const workshop::Draft*>& all,
                                                   float width) {
  float gap = f.u(16), size = f.u(76);
  auto fitting = [&](float w) { return std::max(1, int((w + gap) / (width + gap))); };
  int count = int(all.size()), room = fitting(row.w);
  if (count <= room) return all;
  room = fitting(row.w - 2 * (size + gap));
  int last = (count - 1) / room;
  view.page = std::clamp(view.page, 0, last);
  auto turn = [&](const char* name, const char* icon, Rect r, int by) {
    int to = view.page + by;
    Rect spot = touch::around(r.centre(), r.w, std::min(r.h, size));
    if (button(f, name, spot, {icon, {}}, Look::plain, to >= 0 && to <= last)) view.page = to;
  };
  turn("versions/previous", "left", row.cut_left(size), 1);
  row.cut_left(gap);
  turn("versions/next", "right", row.cut_right(size), -1);
  row.cut_right(gap);
  int to = count - view.page * room, from = std::max(0, to - room);
  return {all.begin() + from, all.begin() + to};
}

/// What there is to do in this stage; what is written about stands beside it while it is written.
static std::string_view task(const Frame& f, const workshop::Session& s) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  int stage = workshop::stage_of(s, s.step);
  if (stage == workshop::stage::mark) return words.tap_words;
  if (stage != workshop::stage::drafts) return words.one_sentence;
  static thread_local std::string line; // a still frame asks for no memory
  line.assign(words.write_alone);
  const std::string& question = workshop::current_step(s).question;
  if (!question.empty()) line.append(". ").append(question);
  return line;
}

void kerneopgave_screen(Frame& f, const workshop::Session& s, Rect area, KerneopgaveView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  if (workshop::stage_of(s, s.step) == workshop::stage::consent && workshop::latest_version(s) > 0)
    heading(f, area, "heading", kerneopgave_words(f.words.language).can_you_live, {}, 84); // what is answered
  else heading(f, area, "heading", step.title, task(f, s), 140);
  area.cut_top(f.u(12));
  switch (workshop::stage_of(s, s.step)) {
  case workshop::stage::drafts: return draft_stage(f, s, area, view);
  case workshop::stage::mark: return mark_stage(f, s, area, view);
  case workshop::stage::merge: return merge_stage(f, s, area, view);
  default: return consent_stage(f, s, area, view);
  }
}

} // namespace screens
