// A vote with dots: on the actions; while there are none, on what lies on the board.
#include "screens/board/layout.h"
#include "screens/parts/scroll.h"
#include "screens/vote/parts.h"
#include "screens/words/votes.h"

namespace screens {

namespace {

struct Candidate {
  std::string name, text;
  std::vector<workshop::Id> things;
  Colour tone;
};

std::vector<Candidate> candidates(const workshop::Session& s) {
  std::vector<Candidate> all;
  for (const workshop::Action& a : s.actions)
    all.push_back({"action/" + std::to_string(a.id),
                   a.what,
                   {a.id},
                   a.perspective < 0 ? colour::accent : perspective_colour(s.agenda, a.perspective)});
  if (!all.empty()) return all;
  for (const Item& item : items_of(s)) {
    Candidate c{(item.stack ? "stack/" : "note/") + std::to_string(item.id), {}, {item.id}, {}};
    const workshop::Note& top = s.notes[item.notes.back()];
    c.text = item.stack ? workshop::stack_name(s, item.id) : std::string();
    if (c.text.empty()) c.text = top.text;
    if (item.stack)
      for (std::size_t n : item.notes) c.things.push_back(s.notes[n].id);
    c.tone = perspective_colour(s.agenda, workshop::field_at(s, item.place));
    all.push_back(std::move(c));
  }
  return all;
}

} // namespace

void vote_with_dots(VoteAsked& v, Rect area) {
  Frame& f = v.f;
  std::vector<Candidate> all = candidates(v.s);
  if (all.empty()) return empty_place(f, "vote/nothing", area, vote_words(f.words.language).nothing_to_dot);
  DotCount dots(v.s, v.ballot.step);
  float gap = f.u(20), height = f.u(130);
  int across = all.size() > 4 ? 3 : all.size() > 2 ? 2 : 1, rows = (int(all.size()) + across - 1) / across;
  Rect content = scrolled(f, v.view.scroll, "vote-list", area, float(rows) * (height + gap) + f.u(20));
  float width = (content.w - f.u(24) - gap * float(across - 1)) / float(across);
  bool open = v.vote.at_once || !v.poll().revealed;
  for (std::size_t i = 0; i < all.size(); i++) {
    const Candidate& one = all[i];
    Rect r{content.x + f.u(14) + float(int(i) % across) * (width + gap),
           content.y + f.u(22) + float(int(i) / across) * (height + gap), width, height};
    Rect shown = meet(r, area);
    if (shown.empty()) continue;
    touch::Reply reply = f.touch.area(one.name, shown, touch::Acts::on_lift, open);
    dot_taps(f, v.s, v.view.dots, one.things, reply.taps, reply.at == Point{} ? shown.centre() : reply.at);
    paint::Canvas& c = f.scene.piece(one.name, meet(r.inset(-f.u(26)), area.inset(-f.u(4))));
    card(f, c, r, reply.held ? mix(colour::sheet, one.tone, 0.2f) : colour::sheet);
    c.fill({r.x, r.y + f.u(14), f.u(10), r.h - f.u(28)}, one.tone, f.u(5));
    if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
    Rect in = r.inset(f.u(28), f.u(14));
    paint::TextBlock text = paint::fit(f.atlas(), f.theme.title(), f.u(20), one.text, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, one.text, colour::ink);
    workshop::Dots there = dots.on(one.things);
    draw_dots(c, f.theme, r, there.plus, there.minus);
  }
}

} // namespace screens
