#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/poll.h"
#include "screens/parts/scroll.h"
#include "screens/parts/slide.h"
#include "screens/steps.h"
#include "screens/words/method.h"

#include <algorithm>

namespace screens {

namespace {

using workshop::Session;

/// How many notes lie in each field: the board in one glance.
void board_summary(Frame& f, const Session& s, Rect r) {
  std::vector<int> count = workshop::notes_in_fields(s);
  int fields = int(count.size());
  float gap = f.u(14);
  r = r.inset(-gap / 2); // the outer ones end where all else does
  double across = r.w / workshop::board::width, down = r.h / workshop::board::height;
  for (int i = 0; i < fields; i++) {
    workshop::Part part = workshop::field_part(i, fields);
    Rect cell = Rect{r.x + float(part.x * across), r.y + float(part.y * down), float(part.w * across),
                     float(part.h * down)}
                    .inset(gap / 2);
    Colour tone = perspective_colour(s.agenda, i);
    const auto& p = s.agenda.perspectives[i];
    paint::Canvas& c = f.scene.piece("summary/" + p.id, cell);
    c.fill(cell, field_tint(tone), f.u(radius::playing));
    Rect in = cell.inset(f.u(18), f.u(8));
    Rect icon = in.cut_left(f.u(52));
    c.disc(icon.centre(), f.u(26), tone);
    c.picture(touch::around(icon.centre(), f.u(34), f.u(34)), perspective_icon(s.agenda, i),
              colour::on_accent);
    in.cut_left(f.u(12));
    Rect number = in.cut_right(f.u(84));
    paint::TextBlock text = paint::fit(f.atlas(), {Face::semibold, f.u(tall(f) ? 44.f : 30.f)},
                                       f.theme.label().size, p.title, in.w, in.h);
    c.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text, p.title, tone);
    number = touch::around(number.centre(), number.w, std::min(number.h, f.u(96)));
    Rect big = number.cut_top(number.h * 0.62f);
    c.text_in(big, {Face::bold, std::min(f.u(56), big.h)}, std::to_string(count[std::size_t(i)]), tone,
              paint::Align::right);
    c.text_in(number, f.theme.label(), count[std::size_t(i)] == 1 ? f.words.one_note : f.words.notes,
              colour::muted, paint::Align::right);
  }
}

/// The question whose answers are told: of those that were shown the one that was voted on twice, else the
/// last. What a handful answered is not told at all.
Ballot told_dilemma(const Session& s) {
  Ballot told{-1, 0};
  for (int step : s.plan)
    for (int q = 0; workshop::dilemma_of(s.agenda, s.agenda.steps[std::size_t(step)], q); q++) {
      bool twice = !workshop::poll_of(s, step, q).past.empty();
      bool kept = told.step >= 0 && !workshop::poll_of(s, told.step, told.question).past.empty();
      if (result_of(s, {step, q}) == Result::split && (twice || !kept)) told = {step, q};
    }
  return told;
}

void dilemma_summary(Frame& f, const Session& s, Ballot told, Rect r) {
  const workshop::Dilemma& d =
      *workshop::dilemma_of(s.agenda, s.agenda.steps[std::size_t(told.step)], told.question);
  const std::vector<int>& votes = workshop::poll_of(s, told.step, told.question).votes;
  paint::Canvas& c = piece_around(f, "summary/dilemma", r);
  card(f, c, r);
  Rect in = r.inset(f.u(26), f.u(16));
  c.text_in(in.cut_top(f.u(40)), f.theme.strong(), d.title, colour::accent);
  float each = std::min(in.h / float(d.options.size()), f.u(120));
  int most = std::max(1, *std::max_element(votes.begin(), votes.end()));
  for (std::size_t k = 0; k < d.options.size(); k++) {
    Rect row = in.cut_top(each);
    Rect number = row.cut_right(f.u(60));
    Rect bar =
        row.cut_right(std::max(f.u(250), row.w * 0.3f)).inset(f.u(10), std::max(0.f, row.h / 2 - f.u(9)));
    c.fill(bar, colour::ground, bar.h / 2);
    if (votes[k] > 0)
      c.fill({bar.x, bar.y, std::max(bar.h, bar.w * float(votes[k]) / float(most)), bar.h},
             colour_in_turn(int(k)), bar.h / 2);
    c.text_in(number, f.theme.strong(), std::to_string(votes[k]), colour::ink, paint::Align::right);
    const std::string& answer = d.options[k].text;
    paint::TextBlock text = paint::fit(f.atlas(), {Face::regular, f.u(tall(f) ? 40.f : 28.f)},
                                       f.theme.label().size, answer, row.w, row.h);
    c.text_block({row.x, row.centre().y - text.height() / 2, row.w, text.height()}, text, answer,
                 colour::ink);
  }
}

/// What the team agreed on, when it did.
std::vector<const workshop::Slip*> agreements(const Session& s) {
  std::vector<const workshop::Slip*> lines;
  for (const workshop::Slip& slip : s.slips)
    if (slip.step >= 0 && slip.mark == 1 && !slip.text.empty() &&
        s.agenda.steps[std::size_t(slip.step)].kind == workshop::StepKind::agreements)
      lines.push_back(&slip);
  return lines;
}

void agreements_summary(Frame& f, const Session& s, Rect r) {
  std::vector<const workshop::Slip*> lines = agreements(s);
  paint::Canvas& c = piece_around(f, "summary/agreements", r);
  card(f, c, r);
  Rect in = r.inset(f.u(26), f.u(16));
  c.text_in(in.cut_top(f.u(40)), f.theme.strong(), method_words(f.words.language).our_agreements,
            colour::accent);
  float each = in.h / float(lines.size());
  for (const workshop::Slip* line : lines) {
    Rect row = in.cut_top(each);
    paint::TextBlock text = paint::fit(f.atlas(), {Face::medium, f.u(tall(f) ? 44.f : 30.f)},
                                       f.theme.label().size, line->text, row.w, row.h);
    c.text_block({row.x, row.centre().y - text.height() / 2, row.w, text.height()}, text, line->text,
                 colour::ink);
  }
}

bool has_result(const Session& s) { return !agreements(s).empty() || told_dilemma(s).step >= 0; }

void actions_summary(Frame& f, const Session& s, Rect r, CloseView& view) {
  std::vector<const workshop::Action*> written = workshop::actions_in_order(s);
  std::erase_if(written, [](const workshop::Action* a) { // rows that nobody wrote in are no actions
    return a->what.empty() && a->who.empty() && a->when.empty();
  });
  paint::Canvas& c = piece_around(f, "summary/actions", r);
  card(f, c, r);
  Rect in = r.inset(f.u(28), f.u(20));
  c.text_in(in.cut_top(f.u(52)), f.theme.title(), f.words.actions, colour::accent);
  in.cut_top(f.u(8));
  float k = tall(f) ? 1.4f : 1.f;
  int whole = std::max(1, int(in.h / f.u(112 * k))); // rows that have room: none is seen by half
  float height = std::min(in.h / float(whole), f.u(150 * k));
  Rect content = scrolled(f, view.scroll, "summary/list", in, height * float(written.size()));
  paint::Canvas& list = f.scene.piece("summary/rows", in);
  for (std::size_t i = 0; i < written.size(); i++) {
    const workshop::Action& a = *written[i];
    Rect row{content.x, content.y + height * float(i), content.w, height};
    if (!row.meets(in)) continue;
    if (i > 0) list.line({row.x, row.y}, {row.right(), row.y}, colour::edge, std::max(1.f, f.u(1.5f)));
    Rect mark = row.cut_left(f.u(60));
    Colour tone = a.perspective >= 0 ? perspective_colour(s.agenda, a.perspective) : colour::muted;
    list.disc(mark.centre(), f.u(22), tone);
    if (a.perspective >= 0)
      list.picture(touch::around(mark.centre(), f.u(30), f.u(30)), perspective_icon(s.agenda, a.perspective),
                   colour::on_accent);
    row.cut_left(f.u(12));
    Rect text = row.inset(0, f.u(10));
    std::string by = a.who + (a.who.empty() || a.when.empty() ? "" : "  ·  ") + a.when;
    Type small = f.theme.label(), large = f.theme.strong();
    small.size *= k, large.size *= k;
    Rect below = by.empty() ? Rect{} : text.cut_bottom(f.u(34 * k));
    paint::TextBlock what = paint::fit(f.atlas(), large, f.theme.label().size, a.what, text.w, text.h);
    list.text_block({text.x, text.centre().y - what.height() / 2, text.w, what.height()}, what, a.what,
                    colour::ink);
    if (!by.empty()) list.text_in(below, small, by, colour::muted);
  }
  if (written.empty()) list.text_in(in, f.theme.body(), "–", colour::muted);
}

} // namespace

void close_screen(Frame& f, const Session& s, Rect area, CloseView& view) {
  const workshop::Step& step = workshop::current_step(s);
  area = area.inset(f.u(56), f.u(24));
  heading_line(f, area, "heading", step.title, step.question);
  area.cut_top(f.u(14));
  Rect left{};
  if (!tall(f)) {
    left = area.cut_left((area.w - f.u(32)) * 0.55f);
    area.cut_left(f.u(32));
  }
  // At hand height, under what the team will do.
  Rect end = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(10));
  Rect line = area.cut_bottom(f.u(44));
  area.cut_bottom(f.u(14));
  if (tall(f)) {
    left = area.cut_top(area.h * 0.5f);
    area.cut_top(f.u(22));
  }
  if (slide(f, "finish", end.cut_right(std::min(f.u(470), end.w - f.u(206))), {"check", f.words.finish})) {
    constexpr std::uint64_t ending = ~std::uint64_t{0}; // one step back for both
    if (workshop::runs(s.clocks[s.step])) f.propose(workshop::PauseClock{s.step, f.now}, ending);
    if (!s.closed) f.propose(workshop::CloseWorkshop{f.now}, ending);
    f.wishes.push_back(LeaveSession{});
  }
  end.cut_right(f.u(16));
  if (button(f, "report", end, {"script", method_words(f.words.language).save_report}))
    f.wishes.push_back(SaveReport{});
  // What nobody was shown is not in the report: a last chance to go back.
  auto unshown = std::find_if(s.plan.begin(), s.plan.end(),
                              [&](int step) { return workshop::answers_unshown(s, step); });
  std::string told = f.words.all_saved;
  if (unshown != s.plan.end())
    told = filled(method_words(f.words.language).not_shown_yet, s.agenda.steps[std::size_t(*unshown)].title);
  paint::Canvas& saved = f.scene.piece("saved", line);
  paint::TextBlock note = paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, told, line.w, line.h);
  saved.text_block({line.x, line.centre().y - note.height() / 2, line.w, note.height()}, note, told,
                   unshown != s.plan.end() ? colour::calm_warning : colour::muted, paint::Align::right);

  std::string text = workshop::kerneopgave_text(s);
  Rect main = left.cut_top(left.h * (has_result(s) ? 0.3f : 0.42f));
  left.cut_top(f.u(22));
  paint::Canvas& c = piece_around(f, "summary/kerneopgave", main);
  cast_shadow(c, f.theme, main, f.u(radius::card), elevation::card);
  c.fill(main, text.empty() ? mix(colour::plate, colour::muted, 0.3f) : colour::plate, f.u(radius::card));
  Rect in = main.inset(f.u(32), f.u(16));
  c.text_in(in.cut_top(f.u(34)), f.theme.label(), f.words.our_kerneopgave,
            mix(colour::on_plate, colour::plate, 0.12f));
  std::string_view shown = text.empty() ? std::string_view(f.words.none_chosen) : std::string_view(text);
  paint::TextBlock block = paint::fit(f.atlas(), {Face::semibold, f.u(tall(f) ? 84.f : 46.f)},
                                      f.theme.label().size, shown, in.w, in.h);
  c.text_block({in.x, in.centre().y - block.height() / 2, in.w, block.height()}, block, shown,
               colour::on_plate);

  if (has_result(s)) {
    Rect result = left.cut_bottom(left.h * 0.52f);
    left.cut_bottom(f.u(22));
    if (agreements(s).empty()) dilemma_summary(f, s, told_dilemma(s), result);
    else agreements_summary(f, s, result);
  }
  board_summary(f, s, left);
  actions_summary(f, s, area, view);
}

} // namespace screens
