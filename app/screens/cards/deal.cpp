// A mat with its cards. A card on a small mat tells its question alone; tapped, it fills the mat.
#include "screens/cards/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"

namespace screens {

namespace {

using workshop::DealtCard;

const workshop::Deck* deck_at(const CardsFrame& k, int deck) {
  return workshop::deck_named(k.s.agenda, k.step.decks[std::size_t(deck)]);
}

void draw_from(CardsFrame& k, int mat, int deck) {
  std::set<int> taken;
  for (auto [d, card] : k.drawn)
    if (d == deck) taken.insert(card);
  workshop::Id id = k.f.fresh_id();
  int card = next_card(k.s, k.s.step, deck, id, taken);
  if (card < 0) return;
  k.drawn.insert({deck, card});
  k.f.propose(workshop::DealCard{{id, k.s.step, deck, card, mat}, int(k.s.dealt.size())});
}

bool some_left(const CardsFrame& k, int deck) { return next_card(k.s, k.s.step, deck, 1) >= 0; }

std::string deal_name(int mat, int deck) {
  return "deal/" + std::to_string(mat + 1) + "/" + std::to_string(deck + 1);
}

/// The deck itself, face down.
void deck_place(CardsFrame& k, int mat, int deck, Rect r) {
  Frame& f = k.f;
  const workshop::Deck* it = deck_at(k, deck);
  if (!it) return;
  bool left = some_left(k, deck);
  std::string name = deal_name(mat, deck);
  touch::Reply reply = f.touch.area(name, r, touch::Acts::on_lift, left);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = left ? deck_colour(k.s.agenda, *it) : mix(deck_colour(k.s.agenda, *it), colour::paper, 0.7f);
  if (left) { // the cards under the topmost
    c.fill(r.moved({f.u(4), f.u(5)}), mix(tone, colour::ink, 0.35f), f.u(radius::playing));
    cast_shadow(c, f.theme, r, f.u(radius::playing), elevation::control);
  }
  c.fill(r, reply.held ? mix(tone, colour::ink, 0.3f) : tone, f.u(radius::playing));
  c.outline(r.inset(f.u(8)), faded(colour::on_accent, 0.55f), f.u(2), f.u(radius::note));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::playing));
  Rect in = r.inset(f.u(20), f.u(14));
  float icon = std::min({f.u(76), in.w * 0.5f, in.h * 0.42f});
  Rect word = in.cut_bottom(std::min(f.u(40), in.h * 0.3f));
  Rect title = in.cut_bottom(std::min(f.u(44), in.h * 0.4f));
  c.picture(touch::around(in.centre(), icon, icon), deck_icon(k.s.agenda, *it), colour::on_accent);
  paint::TextBlock block =
      paint::fit(f.atlas(), f.theme.strong(), f.theme.label().size, it->title, title.w, title.h);
  c.text_block({title.x, title.centre().y - block.height() / 2, title.w, block.height()}, block, it->title,
               colour::on_accent, paint::Align::centre);
  c.text_in(word, f.theme.label(), left ? k.words().draw : k.words().none_left, colour::on_accent,
            paint::Align::centre);
  if (reply.taps > 0) draw_from(k, mat, deck);
}

/// What can be done with a card.
void card_tools(CardsFrame& k, const DealtCard& dealt, Rect r) {
  Frame& f = k.f;
  const CardsWords& words = k.words();
  std::string name = "card/" + std::to_string(dealt.id);
  float gap = f.u(16);
  int tools = k.mats > 1 ? 4 : 3;
  bool two_rows = r.h > f.u(120);
  int across = two_rows ? 2 : tools, at = 0;
  float width = (r.w - gap * float(across - 1)) / float(across), height = two_rows ? (r.h - gap) / 2 : r.h;
  // Beside its icon where that fits, else below it; in a very narrow one the icon must do.
  bool over = width < f.u(260), worded = !over || height >= f.u(64);
  for (const char* text : {words.keep, words.kept, words.pass, words.put_back, words.draw_more})
    worded &= paint::text_width(f.atlas(), {Face::semibold, f.theme.label().size}, text) <= width - f.u(6);
  auto next = [&] {
    Rect part{r.x + float(at % across) * (width + gap), r.y + float(at / across) * (height + gap), width,
              height};
    at++;
    return part;
  };
  auto label = [&](const char* icon, const char* text) {
    return Label{
        .icon = icon, .text = worded ? std::string_view(text) : std::string_view(), .over = worded && over};
  };
  if (button(f, name + "/keep", next(), label("keep", dealt.kept ? words.kept : words.keep),
             dealt.kept ? Look::chosen : Look::plain))
    f.propose(workshop::KeepCard{dealt.id, !dealt.kept});
  if (k.mats > 1 && button(f, name + "/pass", next(), label("pass-on", words.pass))) {
    int to = (dealt.mat + 1) % k.mats;
    f.propose(workshop::PassCard{dealt.id, to});
    k.view.open.erase(dealt.mat);
  }
  if (button(f, name + "/return", next(), label("stack", words.put_back))) {
    f.propose(workshop::ReturnCard{dealt.id});
    k.view.open.erase(dealt.mat);
  }
  if (button(f, deal_name(dealt.mat, dealt.deck), next(), label("deal", words.draw_more), Look::plain,
             some_left(k, dealt.deck)))
    draw_from(k, dealt.mat, dealt.deck);
}

/// Where the words of a card's invitation have room on a small one.
bool invites(const Frame& f, const workshop::Card& card, Rect r) {
  return !card.invitation.empty() && r.h > f.u(225) && r.w > f.u(380);
}

/// Whether the dots that tell of more have room beside a small card's deck; else they stand below.
bool dots_beside(Frame& f, const workshop::Deck& deck, Rect r, bool kept) {
  float icon = f.u(30), room = r.w - f.u(36) - icon - f.u(10) - f.u(40) - (kept ? icon : 0);
  return paint::text_width(f.atlas(), f.theme.label(), deck.title) <= room;
}

/// How large the question of a small card can be.
void measure(CardsFrame& k, const workshop::Deck& deck, const workshop::Card& card, Rect r, bool kept) {
  Frame& f = k.f;
  Rect in = r.inset(f.u(18), f.u(12));
  in.cut_top(std::min(f.u(30), in.h * 0.25f) + f.u(6));
  if (!dots_beside(f, deck, r, kept)) in.cut_bottom(f.u(10));
  if (invites(f, card, r)) in.cut_bottom(in.h * 0.45f + f.u(6));
  k.words_size = std::min(k.words_size, paint::fit(f.atlas(), {Face::semibold, f.u(34)}, f.theme.label().size,
                                                   card.text, in.w, in.h)
                                            .type.size);
}

void card_face(CardsFrame& k, const DealtCard& dealt, Rect r, bool whole, bool can_close) {
  Frame& f = k.f;
  const workshop::Card* card = workshop::card_of(k.s.agenda, dealt);
  const workshop::Deck* deck = deck_at(k, dealt.deck);
  if (!card || !deck) return;
  if (k.measures) {
    if (!whole) measure(k, *deck, *card, r, dealt.kept);
    return;
  }
  std::string name = "card/" + std::to_string(dealt.id);
  bool acts = !whole || can_close;
  touch::Reply reply = f.touch.area(name, r, acts ? touch::Acts::on_lift : touch::Acts::nothing);
  paint::Canvas& c = piece_around(f, name, r);
  Colour tone = deck_colour(k.s.agenda, *deck);
  cast_shadow(c, f.theme, r, f.u(radius::playing), elevation::control);
  c.fill(r, reply.held && acts ? mix(colour::sheet, tone, 0.2f) : colour::sheet, f.u(radius::playing));
  Rect in = r.inset(f.u(18), f.u(12));
  float icon = std::min(f.u(whole ? 40.f : 30.f), in.h * 0.25f), beside = icon + f.u(10), band = icon;
  if (whole) { // a long title has as many lines as it takes
    float high = paint::lay_out(f.atlas(), f.theme.label(), deck->title, in.w - beside - f.u(36)).height();
    band = std::clamp(high, icon, std::max(icon, in.h * 0.3f));
  }
  Rect head = in.cut_top(band);
  c.picture({head.x, head.y, icon, icon}, deck_icon(k.s.agenda, *deck), tone);
  Rect title{head.x + beside, head.y, head.w - beside, head.h};
  if (can_close) title.cut_right(f.u(36));
  if (!whole) { // there is more to it
    float dot = f.u(4);
    bool beside = dots_beside(f, *deck, r, dealt.kept);
    float y = beside ? title.centre().y : r.bottom() - f.u(15);
    for (int i = 0; i < 3; i++) c.disc({title.right() - dot * (1 + 3 * float(i)), y}, dot, tone);
    if (beside) title.cut_right(dot * 10);
    else in.cut_bottom(f.u(10));
  }
  if (dealt.kept && !whole) { // an open one says so below
    Rect mark = title.cut_right(icon);
    c.picture(mark, "keep", tone);
  }
  paint::TextBlock line =
      paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, deck->title, title.w, title.h);
  c.text_block({title.x, title.centre().y - line.height() / 2, title.w, line.height()}, line, deck->title,
               tone);
  in.cut_top(f.u(6));
  c.outline(r, dealt.kept ? tone : mix(tone, colour::sheet, 0.55f), f.u(dealt.kept ? 5.f : 2.f),
            f.u(radius::playing));
  if (reply.focused) focus_ring(f, c, r, f.u(radius::playing));
  if (whole) {
    if (can_close) {
      float size = f.u(36);
      c.picture({r.right() - f.u(14) - size, r.y + f.u(12), size, size}, "close", colour::muted);
    }
    Rect tools = in.cut_bottom(in.h > f.u(360) ? f.u(168) : std::min(f.u(72), in.h * 0.4f));
    card_tools(k, dealt, tools.inset(-f.u(6), 0)); // their words are as wide as there is room
    in.cut_bottom(f.u(8));
  }
  if (whole ? !card->invitation.empty() : invites(f, *card, r)) {
    Rect say = in.cut_bottom(in.h * 0.45f);
    in.cut_bottom(f.u(6));
    c.line({say.x, say.y}, {say.right(), say.y}, mix(tone, colour::sheet, 0.7f), f.u(2));
    say.cut_top(f.u(8));
    Type type{Face::regular, f.u(whole ? 34.f : 28.f)};
    paint::TextBlock block =
        paint::fit(f.atlas(), type, f.theme.label().size, card->invitation, say.w, say.h);
    c.text_block({say.x, say.centre().y - block.height() / 2, say.w, block.height()}, block, card->invitation,
                 tone);
  }
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, whole ? f.u(40) : k.words_size},
                                      f.theme.label().size, card->text, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, card->text,
               colour::ink);
  if (reply.taps % 2 == 1) { // two taps at once turn it over and back
    if (whole) k.view.open.erase(dealt.mat);
    else k.view.open[dealt.mat] = dealt.id;
  }
}

} // namespace

void deal_mat(CardsFrame& k, int mat, Rect r, Rect edge) {
  Frame& f = k.f;
  int decks = int(k.step.decks.size());
  if (decks == 0) return;
  float gap = f.u(16);
  float across = (r.w - gap * float(decks - 1)) / float(decks),
        down = (r.h - gap * float(decks - 1)) / float(decks);
  bool beside = std::min(across / 1.2f, r.h) >= std::min(r.w / 1.2f, down);
  Rect place = beside ? Rect{r.x, r.y, across, r.h} : Rect{r.x, r.y, r.w, down};
  bool roomy = place.w >= f.u(380) && place.h >= f.u(460); // its buttons have words
  for (const DealtCard& a : k.s.dealt)                     // two of one deck are not read side by side
    for (const DealtCard& b : k.s.dealt)
      roomy &= &a == &b || a.step != k.s.step || b.step != k.s.step || a.mat != mat || b.mat != mat ||
               a.deck != b.deck;
  auto open = k.view.open.find(mat);
  if (!roomy && open != k.view.open.end()) {
    const DealtCard* dealt = workshop::find_dealt(k.s, open->second);
    if (dealt && dealt->step == k.s.step && dealt->mat == mat)
      return card_face(k, *dealt, edge.inset(f.u(4)), true, true);
  }
  for (int deck = 0; deck < decks; deck++) {
    std::vector<const DealtCard*> here;
    for (const DealtCard& d : k.s.dealt)
      if (d.step == k.s.step && d.mat == mat && d.deck == deck) here.push_back(&d);
    if (here.empty() && !k.measures) deck_place(k, mat, deck, place);
    // Several of one deck share its place: one that is passed on comes to those that lie there.
    float each = (place.h - gap * float(here.size() - 1)) / float(std::max<std::size_t>(1, here.size()));
    for (std::size_t i = 0; i < here.size(); i++) {
      Rect part{place.x, place.y + float(i) * (each + gap), place.w, each};
      card_face(k, *here[i], part, roomy, false);
    }
    place = place.moved(beside ? Point{place.w + gap, 0} : Point{0, place.h + gap});
  }
}

} // namespace screens
