#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/role_card.h"
#include "screens/parts/slips.h"
#include "screens/parts/stages.h"
#include "screens/parts/turns.h"
#include "screens/words/slips.h"
#include "workshop/columns.h"

#include <algorithm>

namespace screens {

using workshop::Session;
using workshop::Step;

namespace {

/// The card that is talked about: the one dealt last, so that everybody sees the same and a restart keeps it.
int card_now(const Session& s) {
  int card = 0;
  for (const workshop::DealtCard& dealt : s.dealt)
    if (dealt.step == s.step && dealt.deck == 0) card = dealt.card;
  return card;
}

/// Another card takes the place of the one that lies there.
void turn_to(Frame& f, const Session& s, int card) {
  std::uint64_t stroke = f.fresh_stroke();
  int left = int(s.dealt.size());
  for (const workshop::DealtCard& dealt : s.dealt)
    if (dealt.step == s.step && dealt.deck == 0) {
      f.propose(workshop::ReturnCard{dealt.id}, stroke);
      left--;
    }
  f.propose(workshop::DealCard{{f.fresh_id(), s.step, 0, card}, left}, stroke);
}

/// The card in large type, with the ways to the last and the next one. Returns its number.
int deck_card(Frame& f, const Session& s, const workshop::Deck& deck, Rect r) {
  int card = std::min(card_now(s), int(deck.cards.size()) - 1), count = int(deck.cards.size());
  const workshop::Card& shown = deck.cards[std::size_t(card)];
  Colour tone = deck_colour(s.agenda, deck);
  paint::Canvas& c = piece_around(f, "deck/" + deck.id, r);
  cast_shadow(c, f.theme, r, f.u(radius::control), elevation::card);
  c.fill(r, tone, f.u(radius::control));
  Rect in = r.inset(f.u(28), f.u(16));
  float h = std::min(f.u(84), in.h);
  Rect next = in.cut_right(f.u(84)), last;
  in.cut_right(f.u(16));
  last = in.cut_right(f.u(84));
  in.cut_right(f.u(20));
  auto middle = [&](Rect b) { return touch::around(b.centre(), b.w, h); };
  if (button(f, "card/last", middle(last), {"left", {}}, Look::plain, card > 0)) turn_to(f, s, card - 1);
  if (button(f, "card/next", middle(next), {"right", {}}, Look::plain, card + 1 < count))
    turn_to(f, s, card + 1);
  float size = std::min(f.u(92), in.h);
  Rect icon = in.cut_left(size);
  c.picture(touch::around(icon.centre(), size, size), deck_icon(s.agenda, deck), colour::on_accent);
  in.cut_left(f.u(24));
  std::string place = filled(slip_words(f.words.language).turn_of, card + 1, count) + "  ·  " + deck.title;
  c.text_in(in.cut_top(f.u(34)), f.theme.label(), place, mix(colour::on_accent, tone, 0.08f));
  paint::TextBlock text =
      paint::fit_balanced(f.atlas(), {Face::semibold, f.u(42)}, f.u(24), shown.text, in.w, in.h);
  c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, shown.text,
               colour::on_accent);
  return card;
}

/// How many are written while nobody reads them, the timer for turns, and on to the next stage.
void foot_row(Frame& f, const Session& s, const Step& step, Rect foot) {
  const SlipWords& words = slip_words(f.words.language);
  int stage = workshop::stage_of(s, s.step);
  Stage stages;
  if (step.hidden && stage == workshop::stage::write) {
    stages.next = {"eye", words.show_all};
    stages.enabled = std::any_of(s.slips.begin(), s.slips.end(), [&](const workshop::Slip& slip) {
      return slip.step == s.step && !slip.text.empty();
    });
  }
  if (step.hidden && stage > workshop::stage::write)
    stages.back = words.hide_again, stages.back_icon = "eye-off"; // as votes are hidden again
  stage_buttons(f, s, foot, stages);
  if (step.turn > 0) {
    turns_timer(f, s, foot.cut_left(std::min(f.u(760), foot.w)), step.turn, s.people);
    foot.cut_left(f.u(24));
  }
  if (foot.w >= f.u(160)) written_count(f, s, foot, step.hidden);
}

} // namespace

void writing_screen(Frame& f, const Session& s, Rect area, WritingView& view) {
  const Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  const workshop::Deck* deck =
      step.decks.empty() ? nullptr : workshop::deck_named(s.agenda, step.decks.front());
  if (deck) heading_line(f, area, "heading", step.title, step.question); // the card is what people look at
  else heading(f, area, "heading", step.title, step.question, 136);
  area.cut_top(f.u(8));
  bool has_foot = step.hidden || step.turn > 0;
  if (has_foot) {
    Rect foot = area.cut_bottom(f.u(84));
    area.cut_bottom(f.u(16));
    foot_row(f, s, step, foot);
  }
  int card = 0;
  if (deck && !deck->cards.empty()) {
    card = deck_card(f, s, *deck, area.cut_top(f.u(164)));
    area.cut_top(f.u(18));
  }
  role_card(f, step, area);
  int columns = std::max(1, int(step.columns.size()));
  float gap = f.u(28), width = (area.w - gap * float(columns - 1)) / float(columns);
  std::vector<Rect> rects;
  for (int i = 0; i < columns; i++) {
    rects.push_back(area.cut_left(width));
    area.cut_left(gap);
  }
  auto dropped = [&](const workshop::Slip& slip, Point at) {
    for (int i = 0; i < columns; i++) {
      int column = workshop::column::heading(card, i);
      if (rects[std::size_t(i)].contains(at) && column != slip.column)
        f.propose(workshop::PlaceSlip{slip.id, s.step, column, int(s.slips.size()) - 1});
    }
  };
  std::vector<SlipPlace> places;
  std::vector<Rect> walls;
  float largest = 46, heading = 1e9f; // the words of all columns are of one size, their headings too
  for (int i = 0; i < columns; i++) {
    SlipPlace place{.step = s.step,
                    .column = workshop::column::heading(card, i),
                    .name = "slips/" + std::to_string(i + 1),
                    .heading = i < int(step.columns.size()) ? std::string_view(step.columns[std::size_t(i)])
                                                            : std::string_view()};
    if (columns > 1) place.dropped = dropped;
    walls.push_back(rects[std::size_t(i)].inset(f.u(22), f.u(18)));
    largest = std::min(largest, slip_wall_size(f, s, place, walls.back()));
    heading = std::min(heading, slip_heading_size(f, place, walls.back()));
    places.push_back(std::move(place));
  }
  for (int i = 0; i < columns; i++) {
    Rect r = rects[std::size_t(i)];
    // None has a colour of its own: the four perspectives' colours mean something.
    tinted(f, f.scene.piece("column/" + std::to_string(i + 1), r), r, field_tint(colour::accent),
           f.u(radius::control));
    SlipPlace& place = places[std::size_t(i)];
    place.largest = largest;
    place.heading_most = heading;
    slip_wall(f, s, place, walls[std::size_t(i)], view.scrolls[i]);
  }
}

} // namespace screens
