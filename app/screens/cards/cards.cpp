// Leadership and followership: pairs draw cards and talk about one real task; then who leads it when.
#include "screens/cards/parts.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/turns.h"
#include "screens/seats/seats.h"
#include "workshop/columns.h"

namespace screens {

namespace {

namespace stage = workshop::stage;

/// How many mats a page holds: as many as can be read there, all pages about as full.
int mats_on_page(const CardsFrame& k, bool dealing, Rect area) {
  int most = area.h > area.w ? 8 : dealing ? 6 : 4, pages = (k.mats + most - 1) / most;
  return (k.mats + pages - 1) / pages;
}

/// How large one card of a mat can be: the decks lie beside or below each other.
float card_size(int decks, float w, float h) {
  float beside = std::min(w / float(decks) / 1.2f, h), below = std::min(w / 1.2f, h / float(decks));
  return std::max(beside, below);
}

/// How many mats stand side by side so that they become as large as they can.
/// `wide`: what a mat shows is lines of words.
int columns_for(int count, int decks, Rect r, float gap, bool wide) {
  int best = 1;
  float most = 0;
  for (int columns = 1; columns <= count; columns++) {
    int rows = (count + columns - 1) / columns;
    float w = (r.w - gap * float(columns - 1)) / float(columns);
    float h = (r.h - gap * float(rows - 1)) / float(rows);
    if (float size = card_size(decks, wide ? w * 0.72f : w, h); size > most) {
      most = size;
      best = columns;
    }
  }
  return best;
}

void mats(CardsFrame& k, Rect area) {
  Frame& f = k.f;
  float gap = f.u(18);
  bool dealing = workshop::stage_of(k.s, k.s.step) == stage::deal;
  int each = mats_on_page(k, dealing, area), first = k.view.page * each,
      count = std::min(each, k.mats - first);
  int decks = dealing ? std::max(1, int(k.step.decks.size())) : 1;
  int columns = columns_for(count, decks, area, gap, tall(f) && !dealing),
      rows = (count + columns - 1) / columns;
  float w = (area.w - gap * float(columns - 1)) / float(columns);
  float h = (area.h - gap * float(rows - 1)) / float(rows);
  auto place = [&](int i) {
    int in_row = std::min(columns, count - i / columns * columns); // the last row stands in the middle
    float left = area.x + (area.w - float(in_row) * (w + gap) + gap) / 2;
    return Rect{left + float(i % columns) * (w + gap), area.y + float(i / columns) * (h + gap), w, h};
  };
  auto inner = [&](Rect r) {
    r = r.inset(f.u(12), f.u(10));
    r.cut_top(f.u(36));
    return r;
  };
  k.words_size = f.u(34);
  k.measures = dealing;
  for (int i = 0; i < count && dealing; i++) deal_mat(k, first + i, inner(place(i)), place(i));
  k.measures = false;
  for (int i = 0; i < count; i++) {
    int mat = first + i;
    Rect r = place(i);
    std::string name = "mat/" + std::to_string(mat + 1);
    f.touch.area(name, r, touch::Acts::nothing);
    paint::Canvas& c = f.scene.piece(name, r);
    c.fill(r, colour::ground, f.u(radius::control));
    Rect in = r.inset(f.u(12), f.u(10));
    if (dealing || in.h > f.u(330)) { // else the number stands beside the roles
      c.text_in(in.cut_top(f.u(32)), f.theme.label(), filled(k.words().pair, mat + 1, 0), colour::muted);
      in.cut_top(f.u(4));
    }
    if (dealing) deal_mat(k, mat, inner(r), r);
    else task_mat(k, mat, in);
  }
}

/// Where there are more mats than fit well.
void pages(CardsFrame& k, Rect area, Rect& foot) {
  Frame& f = k.f;
  int each = mats_on_page(k, workshop::stage_of(k.s, k.s.step) == stage::deal, area);
  int pages = (k.mats + each - 1) / each;
  k.view.page = std::clamp(k.view.page, 0, pages - 1);
  if (pages < 2) return;
  Rect r = foot.cut_left(std::min(2 * foot.h + f.u(124), foot.w * 0.6f));
  foot.cut_left(f.u(18));
  Rect left = r.cut_left(r.h), right = r.cut_right(r.h);
  if (button(f, "mats/previous", left, {"left", {}}, Look::plain, k.view.page > 0)) k.view.page--;
  if (button(f, "mats/next", right, {"right", {}}, Look::plain, k.view.page + 1 < pages)) k.view.page++;
  f.scene.piece("mats/page", r)
      .text_in(r, f.theme.strong(), filled(k.words().pages, k.view.page + 1, pages), colour::ink,
               paint::Align::centre);
}

} // namespace

Colour role_colour(const CardsFrame& k, int role) {
  const workshop::Deck* deck = int(k.step.decks.size()) > role
                                   ? workshop::deck_named(k.s.agenda, k.step.decks[std::size_t(role)])
                                   : nullptr;
  return deck ? deck_colour(k.s.agenda, *deck) : colour::named[role == 0 ? 7 : 5];
}

const workshop::Slip* only_slip(const CardsFrame& k, int column) {
  auto slips = workshop::slips_in(k.s, k.s.step, column);
  return slips.empty() ? nullptr : slips.front();
}

void write_new(CardsFrame& k, int column, Point near) {
  workshop::Id id = k.f.fresh_id();
  k.f.propose(workshop::AddSlip{{id, k.s.step, column}, int(k.s.slips.size())});
  k.f.seats.open(k.f, {Writes::slip, id}, near);
}

void write_only(CardsFrame& k, int column, Point near) {
  if (const workshop::Slip* slip = only_slip(k, column)) k.f.seats.open(k.f, {Writes::slip, slip->id}, near);
  else write_new(k, column, near);
}

void cards_screen(Frame& f, const workshop::Session& s, Rect area, CardsView& view) {
  const workshop::Step& step = workshop::current_step(s);
  if (view.step != s.step) {
    view = {};
    view.step = s.step;
  }
  CardsFrame k{f, s, step, view, mats_of(s, s.step)};
  const CardsWords& words = k.words();
  bool dealing = workshop::stage_of(s, s.step) == stage::deal;
  area = area.inset(f.u(56), f.u(18));
  const workshop::Slip* task = only_slip(k, workshop::column::task);
  bool written = task && !task->text.empty();
  Rect top{area.x, area.y, area.w, f.u(112)};
  std::string title = written ? filled(words.task, task->text) : step.title;
  std::string question = dealing ? step.question : std::string(words.how);
  if (tall(f)) { // the cards stand in reach; what all shall read stands above
    Rect above = area.cut_top(std::min(f.u(520), area.h * 0.24f)); // the cards below stand in reach
    heading_above(f, above, "heading", written ? question : title, written ? title : question);
  } else heading(f, area, "heading", title, question, 112);
  if (task) f.seats.anchor({Writes::slip, task->id}, top);
  area.cut_top(f.u(8));

  Rect foot = area.cut_bottom(f.u(84));
  area.cut_bottom(f.u(16));
  if (dealing) {
    Rect next = foot.cut_right(std::min(f.u(476), foot.w * 0.32f));
    foot.cut_right(f.u(18));
    if (button(f, "stage/next", next, {"next", words.to_the_task, true}, Look::primary))
      f.propose(workshop::SetStage{s.step, stage::task});
  } else {
    Rect back = foot.cut_left(std::min(f.u(260), foot.w * 0.32f));
    foot.cut_left(f.u(18));
    if (button(f, "stage/back", back, {"left", words.to_the_cards}))
      f.propose(workshop::SetStage{s.step, stage::deal});
  }
  Rect write = foot.cut_left(std::min(f.u(330), foot.w * 0.35f));
  foot.cut_left(f.u(18));
  if (button(f, "task", write, {"pen", written ? words.change_task : words.write_task},
             written ? Look::plain : Look::primary))
    write_only(k, workshop::column::task, write.centre());
  pages(k, area, foot);
  mats(k, area);
  if (step.turn > 0) turns_timer(f, s, foot, step.turn, 2);
  else if (!written) {
    paint::Canvas& c = f.scene.piece("no-task", foot);
    c.text_in(foot, f.theme.body(), words.no_task, colour::muted);
  }
}

} // namespace screens
