#include "screens/kerneopgave/parts.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "workshop/phrases.h"

namespace screens {

using workshop::Draft;
using workshop::Phrase;
using workshop::Session;

namespace {

constexpr int breath = 30; ///< words that fit into one breath

void new_version(Frame& f, const Session& s, KerneopgaveView& view, Point near) {
  view.page = 0;
  workshop::Id id = f.fresh_id();
  Draft draft{id, workshop::next_version_text(s), workshop::latest_version(s) + 1};
  f.propose(workshop::AddDraft{draft, int(s.drafts.size()), false});
  f.seats.open(f, {Writes::draft, id}, near);
}

/// As it goes into a sentence: without what ended it where it was marked.
std::string bare(std::string_view phrase) {
  constexpr std::string_view marks = " ,.;:!?";
  std::size_t last = phrase.find_last_not_of(marks);
  return std::string(last == phrase.npos ? phrase : phrase.substr(0, last + 1));
}

/// The marked phrases, each as wide as its words: a tap puts one at the end of the newest version.
void phrases(Frame& f, const Session& s, Rect r, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  paint::Canvas& c = f.scene.piece("phrases/heading", r);
  tinted(f, c, r, mix(colour::marked, colour::paper, 0.6f), f.u(radius::control));
  Rect in = r.inset(f.u(24), f.u(18));
  c.text_in(in.cut_top(f.u(54)), f.theme.title(), words.words_to_keep, colour::ink);
  in.cut_top(f.u(8));
  std::vector<Phrase> all = workshop::phrases_of(s);
  if (all.empty()) {
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.body(), f.u(20), words.no_marks, in.w, in.h);
    c.text_block(in, text, words.no_marks, colour::muted);
    return;
  }
  c.text_in(in.cut_top(f.u(34)), f.theme.label(), words.tap_to_put_in, colour::muted);
  in.cut_top(f.u(12));
  const Draft* newest = workshop::version_numbered(s, workshop::latest_version(s));
  std::string text = newest ? newest->text : std::string();
  float height = f.u(64), gap = f.u(16), end = 0;
  auto flow = [&](float room) {
    std::vector<Rect> places;
    float x = 0, y = 0;
    for (const Phrase& phrase : all) {
      float w = paint::text_width(f.atlas(), f.theme.strong(), bare(phrase.text)) + f.u(36 + 14 + 40);
      w = std::min(w, room);
      if (x > 0 && x + w > room) x = 0, y += height + gap;
      places.push_back({x, y, w, height});
      x += w + gap;
    }
    end = y + height;
    return places;
  };
  std::vector<Rect> places = flow(in.w);
  if (end > in.h) places = flow(in.w - f.u(arrows_room)); // a list that scrolls keeps room for that
  Rect content = scrolled(f, view.phrases, "phrases", in, end);
  for (std::size_t i = 0; i < all.size(); i++) {
    Rect row = places[i].moved({content.x, content.y});
    if (row.y < in.y - 1 || row.bottom() > in.bottom() + 1) continue;
    std::string name = "phrase/" + std::to_string(all[i].draft) + "/" + std::to_string(all[i].first);
    std::string said = bare(all[i].text);
    if (button(f, name, row, {"plus", said}, Look::plain, newest != nullptr) && newest)
      text += (text.empty() ? "" : " ") + said; // two hands in one frame: both phrases come in
  }
  if (newest && text != newest->text) f.propose(workshop::WriteDraft{newest->id, text});
}

void version_card(Frame& f, const Session& s, const Draft& v, Rect r, float size) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  std::string name = "draft/" + std::to_string(v.id);
  SeatTarget seat{Writes::draft, v.id};
  bool writing = f.seats.is_open(seat), newest = v.version == workshop::latest_version(s);
  touch::Reply reply = f.touch.area(name, r);
  paint::Canvas& c = piece_around(f, name, r);
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.4f) : colour::sheet,
       newest || writing ? colour::accent : colour::edge);
  if (newest) c.outline(r, colour::accent, f.u(4), f.u(radius::card));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  if (writing) f.seats.anchor(seat, r);
  Rect in = r.inset(f.u(28), f.u(16));
  Rect head = in.cut_top(f.u(40));
  std::string said = filled(words.version, v.version, 0);
  if (s.before.created && v.version == 1) said += "  ·  " + std::string(words.last_time);
  c.text_in(head, f.theme.label(), said, newest ? colour::accent : colour::muted);
  int count = int(workshop::words_of(v.text).size());
  if (newest) {
    Rect foot = in.cut_bottom(f.u(40));
    std::string counted = filled(count > breath ? words.one_breath : words.words_count, count, 0);
    c.text_in(foot, f.theme.label(), counted, count > breath ? colour::calm_warning : colour::muted);
  }
  std::string_view text = v.text.empty() ? std::string_view(f.words.empty_draft) : std::string_view(v.text);
  Type type{newest ? Face::semibold : Face::regular, f.u(size)};
  paint::TextBlock block = paint::fit(f.atlas(), type, f.u(20), text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, text,
               v.text.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, seat, r.centre());
}

} // namespace

void merge_stage(Frame& f, const Session& s, Rect area, KerneopgaveView& view) {
  const KerneopgaveWords& words = kerneopgave_words(f.words.language);
  int latest = workshop::latest_version(s);
  const Draft* newest = workshop::version_numbered(s, latest);
  Rect foot = area.cut_bottom(f.u(96));
  area.cut_bottom(f.u(20));
  Stage stage{.next = {"consent-yes", words.ask_all}, .back = words.back_to_marks};
  stage.enabled = newest && !newest->text.empty();
  std::vector<workshop::Op> with;
  if (newest && workshop::poll_of(s, s.step).about != newest->id)
    with.push_back(workshop::NewRound{s.step, 0, newest->id});
  if (!with.empty() && workshop::judge(s, with.front()))
    with.clear(); // answers lie there that nobody saw yet
  stage_buttons(f, s, foot, stage, with);
  Rect fresh = foot.cut_left(std::min(f.u(400), foot.w));
  bool room = int(s.drafts.size()) < workshop::limit::drafts && latest < workshop::limit::versions;
  f.seats.keep_clear(fresh);
  if (button(f, "new-version", fresh, {"plus", words.new_version}, newest ? Look::plain : Look::primary,
             room))
    new_version(f, s, view, fresh.centre());
  if (tall(f)) { // what is pressed is at hand height
    phrases(f, s, area.cut_bottom(area.h * 0.3f), view);
    area.cut_bottom(f.u(24));
  } else {
    phrases(f, s, area.cut_left(area.w * 0.34f), view);
    area.cut_left(f.u(28));
  }
  if (!newest) return empty_place(f, "no-version", area, words.no_version);
  const Draft* old = last_times(s);
  std::vector<const Draft*> older;
  for (int v = old ? 2 : 1; v < latest; v++)
    if (const Draft* d = workshop::version_numbered(s, v)) older.push_back(d);
  if (!older.empty()) {
    Rect row = area.cut_bottom(area.h * 0.34f);
    area.cut_bottom(f.u(20));
    older = versions_shown(f, view, row, older, f.u(290));
    float gap = f.u(16), width = (row.w - gap * float(older.size() - 1)) / float(older.size());
    for (const Draft* d : older) {
      version_card(f, s, *d, row.cut_left(width), tall(f) ? 44 : 30);
      row.cut_left(gap);
    }
  }
  if (old) { // what was agreed last time, beside what it becomes
    version_card(f, s, *old, area.cut_left(area.w * 0.42f), 40);
    area.cut_left(f.u(20));
  }
  version_card(f, s, *newest, area, (old ? 44 : 52) * (tall(f) ? 1.7f : 1.f));
}

} // namespace screens
