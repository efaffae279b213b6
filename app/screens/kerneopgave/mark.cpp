#include "screens/kerneopgave/parts.h"
#include "workshop/phrases.h"

#include <algorithm>

namespace screens {

using workshop::Draft;
using workshop::Session;

namespace {

struct Word {
  int number;
  Rect rect;
};

/// The words of a draft in lines, each large enough for a finger; as large as they all fit.
std::vector<Word> laid_out(Frame& f, const std::vector<std::string_view>& words, Rect r, float& size) {
  for (size = f.u(40);; size -= f.u(2)) {
    float line = std::max(size * 1.5f, f.u(52)), pad = f.u(9), x = r.x, y = r.y;
    std::vector<Word> placed;
    for (std::size_t i = 0; i < words.size(); i++) {
      float w = std::min(paint::text_width(f.atlas(), {Face::medium, size}, words[i]) + 2 * pad, r.w);
      if (x > r.x && x + w > r.right()) x = r.x, y += line;
      placed.push_back({int(i), {std::round(x), std::round(y), w, line - f.u(4)}});
      x += w;
    }
    if (y + line <= r.bottom() + f.u(2) || size <= f.u(22)) return placed;
  }
}

void words_card(Frame& f, const Session& s, const Draft& draft, Rect r, Rect visible) {
  std::string id = std::to_string(draft.id);
  bool chosen = s.kerneopgave == draft.id;
  paint::Canvas& c = f.scene.piece("words/" + id, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, colour::sheet, chosen ? colour::accent : colour::edge);
  Rect in = r.inset(f.u(24), f.u(18));
  Rect choose = in.cut_bottom(f.u(66));
  in.cut_bottom(f.u(10));
  std::vector<std::string_view> words = workshop::words_of(draft.text);
  if (words.size() > std::size_t(workshop::limit::marks)) words.resize(std::size_t(workshop::limit::marks));
  float size;
  for (const Word& word : laid_out(f, words, in, size)) {
    if (word.rect.bottom() > in.bottom() + f.u(4)) break;
    Rect seen = meet(word.rect, visible);
    if (seen.empty()) continue;
    std::string name = "word/" + id + "/" + std::to_string(word.number);
    touch::Reply reply = f.touch.area(name, seen);
    auto marked = [&](int n) { return std::binary_search(draft.marks.begin(), draft.marks.end(), n); };
    bool on = marked(word.number);
    paint::Canvas& w = f.scene.piece(name, seen.inset(-f.u(4)));
    if (on) w.fill(word.rect, colour::note[0], f.u(8));
    else if (reply.held) w.fill(word.rect, mix(colour::note[0], colour::sheet, 0.5f), f.u(8));
    if (reply.focused) focus_ring(f, w, word.rect, f.u(8));
    w.text_in(word.rect.inset(f.u(9), 0), {Face::medium, size}, words[std::size_t(word.number)], colour::ink);
    if (reply.taps % 2) f.propose(workshop::MarkWord{draft.id, word.number, !on});
  }
  if (choose.y < visible.y || choose.bottom() > visible.bottom()) return;
  if (button(f, "choose/" + id, choose, {chosen ? "check" : "", chosen ? f.words.chosen : f.words.choose},
             chosen ? Look::primary : Look::quiet, !draft.text.empty()))
    f.propose(workshop::ChooseDraft{chosen ? 0 : draft.id});
}

} // namespace

void mark_stage(Frame& f, const Session& s, Rect area, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(20));
  Stage stage{.next = {"merge", words.put_together}, .back = words.back_to_drafts};
  stage_buttons(f, s, foot, stage);
  f.scene.piece("hint", foot).text_in(foot, f.theme.strong(), words.tap_words, colour::muted);
  std::vector<const Draft*> drafts = plain_drafts(s);
  std::erase_if(drafts, [](const Draft* d) { return d->text.empty(); });
  if (drafts.empty()) return empty_place(f, "no-drafts", area, f.words.no_drafts);
  draft_cards(f, area, view, drafts, 270, [&](const Draft& d, Rect r) { words_card(f, s, d, r, area); });
}

} // namespace screens
