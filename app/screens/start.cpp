#include "screens/start.h"

#include "language/hours.h"
#include "screens/emblem.h"
#include "screens/parts/controls.h"
#include "screens/parts/looks.h"
#include "screens/parts/scroll.h"
#include "screens/seats/seats.h"
#include "screens/words/method.h"

#include <utility>

namespace screens {

namespace {

void recent_card(Frame& f, const Recent& recent, int index, Rect r, Rect visible) {
  if (!r.meets(visible)) return;
  std::string name = "recent/" + std::to_string(index + 1);
  bool usable = recent.problem.empty();
  touch::Reply reply = f.touch.area(name, meet(r, visible), touch::Acts::on_lift, usable);
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.5f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = r.inset(f.u(28), f.u(16));
  if (!usable) {
    c.text_in(in.cut_top(f.u(38)), f.theme.strong(), recent.team.empty() ? recent.folder : recent.team,
              colour::muted);
    paint::TextBlock why =
        paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, recent.problem, in.w, in.h);
    c.text_block(in, why, recent.problem, colour::calm_warning);
    return;
  }
  Rect right = in.cut_right(f.u(250));
  Rect title = in.cut_top(in.h - f.u(46));
  paint::TextBlock team =
      paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, recent.team, title.w, title.h);
  c.text_block({title.x, title.centre().y - team.height() / 2, title.w, team.height()}, team, recent.team,
               colour::ink);
  std::string state =
      recent.closed ? f.words.finished : filled(f.words.step_of, recent.step + 1, recent.steps);
  float width = paint::text_width(f.atlas(), f.theme.label(), state) + f.u(2);
  in.w = right.right() - in.x - width - f.u(16); // under the date, too
  c.text_in(in, f.theme.label(), recent.agenda_title, colour::muted);
  c.text_in(right.cut_top(f.u(48)), f.theme.label(), language::date_text_at(recent.changed, f.words.language),
            colour::muted, paint::Align::right);
  c.text_in({right.right() - width, in.y, width, in.h}, f.theme.label(), state, colour::accent,
            paint::Align::right);
  if (reply.taps > 0) f.wishes.push_back(OpenSession{recent.folder});
}

void start_page(Frame& f, const StartInfo& info, StartView& view) {
  Rect area = f.screen.inset(f.u(90), f.u(70));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(40));
  const bool tall = screens::tall(f); // then what is pressed stands at hand height, the list above it
  Rect left, keys;
  if (tall) {
    keys = area.cut_bottom(f.u(2 * 124 + 26));
    area.cut_bottom(f.u(40));
    left = area.cut_top(std::min(f.u(494), area.h * 0.5f));
  } else {
    left = area.cut_left(area.w * 0.46f);
    area.cut_left(f.u(90));
  }

  paint::Canvas& c = f.scene.piece("start", left);
  Rect brand = left;
  float logo = std::min(f.u(230), brand.h * (tall ? 0.47f : 0.27f));
  if (view.since < 0) view.since = f.ticks;
  emblem(f, {brand.x, brand.y, logo, logo}, f.ticks - view.since);
  brand.cut_top(logo + f.u(30));
  Rect name = brand.cut_top(f.u(120));
  paint::TextBlock title =
      paint::fit(f.atlas(), {Face::bold, f.u(112)}, f.u(40), "Kernebord", name.w, name.h);
  c.text_block(name, title, "Kernebord", colour::ink);
  c.text_in(brand.cut_top(f.u(64)), {Face::regular, f.u(44)}, f.words.tagline, colour::muted);
  brand.cut_top(f.u(50));
  if (tall) brand = keys;
  const Recent* last = nullptr;
  for (const Recent& r : info.recent)
    if (!r.closed && r.problem.empty() && !last) last = &r;
  float height = std::min(f.u(124), brand.h * (tall ? 0.45f : 0.4f));
  Rect fresh = brand.cut_top(height);
  if (!tall) fresh.w = std::min(fresh.w, f.u(620));
  if (button(f, "new", fresh, {"plus", f.words.new_workshop}, Look::primary)) {
    view.page = StartView::agendas;
    view.agenda.clear();
  }
  brand.cut_top(f.u(26));
  Rect again = brand.cut_top(height);
  if (!tall) again.w = std::min(again.w, f.u(620));
  std::string label = f.words.continue_last;
  if (last) label += ": " + last->team;
  if (button(f, "continue", again, {"play", label}, Look::plain, last != nullptr))
    f.wishes.push_back(OpenSession{last->folder});

  paint::Canvas& heading = f.scene.piece("recent", area);
  heading.text_in(area.cut_top(f.u(64)), f.theme.title(), f.words.recent, colour::ink);
  area.cut_top(f.u(16));
  if (info.recent.empty()) {
    Rect box = area.cut_top(std::min(f.u(260), area.h));
    heading.outline(box, colour::edge, f.u(3), f.u(radius::card));
    Rect in = box.inset(f.u(36));
    paint::TextBlock text =
        paint::fit(f.atlas(), f.theme.body(), f.theme.label().size, f.words.no_recent, in.w, in.h);
    heading.text_block({in.x, in.centre().y - text.height() / 2, in.w, text.height()}, text,
                       f.words.no_recent, colour::muted);
  } else {
    const float gap = f.u(20);
    const int count = static_cast<int>(info.recent.size());
    const float each = std::min(height_of_whole(area.h, count, f.u(136), gap), f.u(170));
    Rect content = scrolled(f, view.recent, "recent-list", area, info.recent.size(), each, gap);
    for (int i = 0; i < count; i++)
      recent_card(f, info.recent[std::size_t(i)], i,
                  {content.x, content.y + float(i) * (each + gap), content.w, each}, area);
  }
  if (button(f, "language", foot.cut_right(f.u(270)), {"globe", f.words.other_language}, Look::plain))
    f.wishes.push_back(ChangeLanguage{});
  foot.cut_right(f.u(20));
  if (button(f, "quit", foot.cut_right(f.u(380)), {"close", f.words.quit}, Look::plain))
    f.wishes.push_back(QuitProgram{});
}

void to_team(Frame& f, StartView& view, const std::string& name) {
  view.page = StartView::team;
  view.team_name = name;
  f.seats.open(f, {Writes::team, 0}, f.screen.centre());
}

/// Which workshop a follow-up is about.
void follows_page(Frame& f, const StartInfo& info, StartView& view) {
  const MethodWords& words = method_words(f.words.language);
  Rect area = f.screen.inset(f.u(90), f.u(60));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(30));
  heading(f, area, "heading", words.which_workshop, "", 96);
  std::vector<const Recent*> whole;
  for (const Recent& r : info.recent)
    if (r.problem.empty()) whole.push_back(&r);
  if (whole.empty())
    empty_place(f, "no-workshops", area.cut_bottom(std::min(area.h, f.u(420))), words.no_session_to_follow);
  float height = f.u(124), gap = f.u(18), all = (height + gap) * float(whole.size()) - gap;
  area.cut_top(std::max(0.f, area.h - std::max(all, f.u(300)))); // a short list stands low
  Rect content = scrolled(f, view.list, "follows-list", area, whole.empty() ? 0 : all);
  for (std::size_t i = 0; i < whole.size(); i++) {
    Rect r{content.x, content.y + float(i) * (height + gap), std::min(content.w, f.u(1300)), height};
    if (r.y < area.y - 1 || r.bottom() > area.bottom() + 1) continue;
    if (!button(f, "follows/" + std::to_string(i + 1), r,
                {"step-follow-up", whole[i]->team + "  ·  " + whole[i]->agenda_title}))
      continue;
    view.followed = whole[i]->folder;
    to_team(f, view, whole[i]->team);
  }
  if (button(f, "cancel", foot.cut_left(f.u(280)), {"back", f.words.cancel})) view.page = StartView::agendas;
  if (button(f, "follows/none", foot.cut_right(f.u(360)), {"next", words.follows_none, true}, Look::plain))
    to_team(f, view, {});
}

/// "45 min", "2 t 30", "7 t".
std::string duration_text(const Words& words, int minutes) {
  if (minutes < 60) return std::to_string(minutes) + " " + words.minutes_short;
  std::string text = std::to_string(minutes / 60) + " " + words.hours_short;
  if (minutes % 60 == 0) return text;
  return text + (minutes % 60 < 10 ? " 0" : " ") + std::to_string(minutes % 60);
}

void agenda_card(Frame& f, const workshop::Agenda& agenda, Rect r, Rect visible, StartView& view) {
  if (!r.meets(visible)) return;
  std::string name = "agenda/" + agenda.id;
  touch::Reply reply = f.touch.area(name, meet(r, visible));
  paint::Canvas& c = f.scene.piece(name, meet(r.inset(-f.u(18)), visible.inset(-f.u(18))));
  card(f, c, r, reply.held ? mix(colour::sheet, colour::edge, 0.5f) : colour::sheet);
  if (reply.focused) focus_ring(f, c, r, f.u(radius::card));
  Rect in = r.inset(f.u(32), f.u(8));
  std::string lasts = duration_text(f.words, workshop::planned_minutes(agenda));
  c.text_in(in.cut_right(f.u(210)), {Face::bold, f.u(48)}, lasts, colour::accent, paint::Align::right);
  in.cut_right(f.u(24));
  float line = paint::line_height(f.atlas(), f.theme.title());
  const paint::TextBlock& title =
      paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, agenda.title, in.w, line * 1.05f);
  float rest = in.h - title.height() - f.u(4);
  const paint::TextBlock& about =
      paint::fit_balanced(f.atlas(), f.theme.body(), f.theme.label().size, agenda.about, in.w, rest);
  in = touch::around(in.centre(), in.w, title.height() + f.u(4) + about.height());
  c.text_block(in.cut_top(title.height()), title, agenda.title, colour::ink);
  in.cut_top(f.u(4));
  c.text_block(in, about, agenda.about, colour::muted);
  if (reply.taps > 0) {
    view.agenda = agenda.id;
    view.followed.clear();
    bool follows = std::any_of(agenda.steps.begin(), agenda.steps.end(), [](const workshop::Step& step) {
      return step.kind == workshop::StepKind::follow_up && !step.optional;
    });
    if (follows) view.page = StartView::follows;
    else to_team(f, view, {});
  }
}

void agendas_page(Frame& f, const StartInfo& info, StartView& view, const std::string& language) {
  Rect area = f.screen.inset(f.u(90), f.u(60));
  Rect foot = area.cut_bottom(f.u(92));
  area.cut_bottom(f.u(30));
  std::vector<const workshop::Agenda*> offered;
  for (const workshop::Agenda& a : info.agendas)
    if (a.language == language) offered.push_back(&a);
  bool tall = screens::tall(f);
  float height = f.u(tall ? 170.f : 132.f), gap = f.u(tall ? 20.f : 16.f),
        all = (height + gap) * float(offered.size()) - gap;
  area.cut_top(std::max(0.f, area.h - f.u(140) - std::max(all, f.u(300)))); // a short list stands low
  heading(f, area, "heading", f.words.pick_agenda, "", 96);
  if (offered.empty()) {
    paint::Canvas& c = f.scene.piece("no-agendas", area);
    paint::TextBlock text =
        paint::fit(f.atlas(), f.theme.title(), f.theme.label().size, f.words.no_agendas, area.w, area.h);
    c.text_block(area, text, f.words.no_agendas, colour::calm_warning);
  }
  Rect content = scrolled(f, view.list, "agenda-list", area, all);
  for (std::size_t i = 0; i < offered.size(); i++)
    agenda_card(f, *offered[i], {content.x, content.y + float(i) * (height + gap), content.w, height}, area,
                view);
  if (button(f, "cancel", foot.cut_left(f.u(280)), {"back", f.words.cancel})) view.page = StartView::start;
  if (button(f, "language", foot.cut_right(f.u(270)), {"globe", f.words.other_language}, Look::plain))
    f.wishes.push_back(ChangeLanguage{});
}

void team_page(Frame& f, StartView& view, const std::string& language) {
  Rect area = f.screen.inset(f.u(90), f.u(60));
  area.cut_top(std::max(0.f, f.screen.h - f.u(seat_size::height + 372))); // right above the keys
  heading(f, area, "heading", f.words.team_question, "", 96);
  Rect row = area.cut_top(f.u(110));
  Rect foot = f.screen.inset(f.u(90), f.u(60)).cut_bottom(f.u(92)); // where all pages of the start have them
  Rect begin = foot.cut_right(f.u(230)), cancel = foot.cut_left(f.u(230));
  f.seats.keep_clear(begin);
  f.seats.keep_clear(cancel);
  if (button(f, "cancel", cancel, {"back", f.words.cancel})) {
    view.page = StartView::agendas;
    f.seats.close_all();
    return;
  }
  touch::Reply reply = f.touch.area("team", row);
  paint::Canvas& c = f.scene.piece("team", row);
  c.fill(row, colour::sheet, f.u(radius::card));
  c.outline(row, colour::accent, f.u(3), f.u(radius::card));
  std::string_view text =
      view.team_name.empty() ? std::string_view(f.words.team_hint) : std::string_view(view.team_name);
  paint::TextBlock block = paint::fit(
      f.atlas(), view.team_name.empty() ? Type{Face::regular, f.u(36)} : Type{Face::semibold, f.u(56)},
      f.theme.label().size, text, row.w - f.u(48), row.h);
  c.text_block({row.x + f.u(28), row.centre().y - block.height() / 2, row.w - f.u(48), block.height()}, block,
               text, view.team_name.empty() ? colour::muted : colour::ink);
  if (reply.taps > 0) f.seats.open(f, {Writes::team, 0}, row.centre());
  bool named = view.team_name.find_first_not_of(" \n") != std::string::npos;
  bool begins = std::exchange(view.begins,
                              button(f, "begin", begin, {"next", f.words.begin, true}, Look::primary, named));
  if (view.begins) f.due_in(1);
  if (begins) {
    f.seats.close_all();
    f.wishes.push_back(MakeSession{view.agenda, language, view.team_name, view.followed});
  }
}

} // namespace

void start_screens(Frame& f, const StartInfo& info, StartView& view, const std::string& language) {
  switch (view.page) {
  case StartView::start: start_page(f, info, view); break;
  case StartView::agendas: agendas_page(f, info, view, language); break;
  case StartView::follows: follows_page(f, info, view); break;
  case StartView::team: team_page(f, view, language); break;
  }
  if (view.page != StartView::start || info.problems.empty()) return;
  // Broken packs are told, calmly, where whoever cares for the content sees it; the others can be run.
  Rect r = f.screen.inset(f.u(90), f.u(70)).cut_bottom(f.u(92));
  r.cut_right(f.u(640));
  paint::Canvas& c = f.scene.piece("problems", r);
  std::string text = info.problems[0];
  if (info.problems.size() > 1) text += "  (+" + std::to_string(info.problems.size() - 1) + ")";
  paint::TextBlock block = paint::fit(f.atlas(), f.theme.label(), f.theme.label().size, text, r.w, r.h);
  c.text_block({r.x, r.centre().y - block.height() / 2, r.w, block.height()}, block, text,
               colour::calm_warning);
}

} // namespace screens
