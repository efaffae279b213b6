#include "screens/kerneopgave/parts.h"
#include "screens/parts/scroll.h"
#include "workshop/phrases.h"

#include <algorithm>

namespace screens {

using workshop::Draft;
using workshop::Session;

namespace {

struct WordPlaces {
  std::vector<Rect> places; ///< one a word, from the top left of the space they have
  float height = 0;
  float size = 0; ///< of the words, units
};

/// All drafts in one size: none is louder than the others.
Type type_of(const Frame& f, float size) { return {Face::medium, f.u(size)}; }
float words_line(const Frame& f, float size) { return f.u(std::max(64.f, size * 1.6f)); }

constexpr float beside = 22, above = 18, use_wide = 206, use_high = 60, between = 8; ///< units

/// The words of a draft in lines `w` wide, each large enough for a finger; at the end of the first line is
/// room for its button.
WordPlaces laid_out(Frame& f, const std::vector<std::string_view>& words, float w, float size) {
  WordPlaces out;
  out.size = size;
  float line = words_line(f, size), x = 0, y = 0;
  for (std::string_view word : words) {
    float room = y > 0 ? w : w - f.u(use_wide + 24);
    float wide = std::max(paint::text_width(f.atlas(), type_of(f, size), word) + f.u(size * 0.5f), f.u(60));
    if (x > 0 && x + wide > room) x = 0, y += line, room = w;
    wide = std::min(wide, room);
    float from = std::round(x); // whole pixels: marked neighbours leave no seam
    out.places.push_back({from, std::round(y), std::round(x + wide) - from, line - f.u(4)});
    x += wide + f.u(between);
  }
  out.height = y + line - f.u(4);
  return out;
}

/// One word on a tile of its own, so that all stand equally far apart; marked neighbours are one strip.
void word(Frame& f, const Draft& draft, int n, std::string_view text, const WordPlaces& words, Rect r,
          Rect visible) {
  Rect seen = meet(r, visible);
  if (seen.empty()) return;
  std::string name = "word/" + std::to_string(draft.id) + "/" + std::to_string(n);
  bool markable = n < workshop::limit::marks;
  touch::Reply reply = markable ? f.touch.area(name, seen) : touch::Reply{};
  auto marked = [&](int i) {
    bool there = i >= 0 && i < int(words.places.size());
    return there && words.places[std::size_t(i)].y == words.places[std::size_t(n)].y &&
           std::binary_search(draft.marks.begin(), draft.marks.end(), i);
  };
  bool on = marked(n);
  paint::Canvas& c = f.scene.piece(name, seen.inset(-f.u(between)));
  const Colour tile =
      reply.held ? mix(colour::marked, colour::sheet, 0.5f) : mix(colour::paper, colour::sheet, 0.4f);
  if (!on) tinted(f, c, r, tile, f.u(radius::note));
  else {
    c.fill(r, colour::marked, f.u(radius::note));
    Rect left = r, right = left.cut_right(r.w / 2);
    if (marked(n - 1)) c.fill(left, colour::marked);
    if (marked(n + 1)) c.fill({right.x, right.y, right.w + f.u(between), right.h}, colour::marked);
  }
  if (reply.focused) focus_ring(f, c, r, f.u(radius::note));
  Rect in = r.inset(f.u(4), 0); // a word that is wider than its card stands on two lines
  paint::TextBlock block =
      paint::fit(f.atlas(), type_of(f, words.size), f.theme.label().size, text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text, colour::ink,
               paint::Align::centre);
  if (reply.taps % 2) f.propose(workshop::MarkWord{draft.id, n, !on});
}

void words_card(Frame& f, const Session& s, const Draft& draft, Rect r, Rect visible, float size) {
  std::string id = std::to_string(draft.id);
  bool chosen = s.kerneopgave == draft.id;
  paint::Canvas& c = f.scene.piece("words/" + id, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, colour::sheet, chosen ? colour::accent : colour::edge);
  Rect in = r.inset(f.u(beside), f.u(above));
  Rect use{in.right() - f.u(use_wide), in.y, f.u(use_wide), f.u(use_high)};
  std::vector<std::string_view> texts = workshop::words_of(draft.text);
  WordPlaces words = laid_out(f, texts, in.w, size);
  for (std::size_t n = 0; n < texts.size(); n++)
    word(f, draft, int(n), texts[n], words, words.places[n].moved({in.x, in.y}), visible);
  if (use.y < visible.y || use.bottom() > visible.bottom()) return;
  const char* said = chosen ? f.words.chosen : kerneopgave_words(f.words.language).use_all;
  if (button(f, "choose/" + id, use, {chosen ? "check" : "", said}, chosen ? Look::primary : Look::plain,
             !draft.text.empty()))
    f.propose(workshop::ChooseDraft{chosen ? 0 : draft.id});
}

} // namespace

void mark_stage(Frame& f, const Session& s, Rect area, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(20));
  std::vector<const Draft*> drafts = plain_drafts(s);
  std::erase_if(drafts, [](const Draft* d) { return d->text.empty(); });
  Stage stage{.next = {"merge", words.put_together}, .back = words.back_to_drafts};
  if (drafts.empty()) { // versions can be written all the same
    stage.back = {};
    stage.enabled = workshop::latest_version(s) > 0;
  }
  stage_buttons(f, s, foot, stage);
  if (drafts.empty()) {
    if (empty_place(f, "no-drafts", area, "mark", words.nothing_to_mark, "stage/back",
                    {"left", words.to_the_drafts}))
      f.propose(workshop::SetStage{s.step, workshop::stage::drafts});
    return;
  }
  float size = tall(f) ? 50 : 38;
  auto needs = [&](const Draft& d, float width) {
    std::vector<std::string_view> texts = workshop::words_of(d.text);
    return laid_out(f, texts, width - f.u(2 * beside), size).height + f.u(2 * above);
  };
  // On a tall screen a few drafts, one under the other, are written as large as there is room for all.
  for (float larger : {84.f, 72.f, 60.f}) {
    if (!tall(f) || drafts.size() > 5 || size > 50) break;
    size = larger;
    float all = 0;
    for (const Draft* d : drafts) all += needs(*d, area.w - f.u(arrows_room)) + f.u(24);
    if (all > area.h) size = 50;
  }
  draft_cards(f, area, view, drafts, {110, tall(f) ? 480.f : 150.f, needs, [&](const Draft& d, Rect r) {
                                        words_card(f, s, d, r, area, size);
                                      }});
}

} // namespace screens
